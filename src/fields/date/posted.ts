import { foldWord } from '../../text/months.ts'
import { type DateRule, readings } from './rule.ts'
import { datesOf } from './seen.ts'

/** Sentences in which weblogs say when a text was posted, folded. */
const POSTED =
  /(?:beitrag|artikel|eintrag|seite|\S) wurde (?:\S{1,20} ){0,4}\S.{4,60}(?:veroffentlicht|gepostet|geschrieben|verfasst|erstellt|eingestellt|publiziert)|(?:entry|post|article|page) was (?:posted|published|written|created|added)|(?:article|billet|note) a ete (?:publie|poste|ecrit)|(?:entrada|articulo) (?:fue|ha sido) (?:publicad|escrit)|(?:articolo|post) e stato (?:pubblicato|inserito|scritto)|bericht (?:is|werd) (?:geplaatst|gepost)/

/** Longest such sentence looked at, in characters. */
const MAX_LINE = 300

/** 'This entry was posted on …', wherever it stands. */
export const postedSentence: DateRule = {
  name: 'posted-sentence',
  family: 'visible',
  confidence: 0.6,
  find: (context, _, reading) => {
    const { blocks } = context.page
    for (const block of blocks) {
      if (block.text.length > MAX_LINE || !/\d/.test(block.text)) continue
      const [seen] = datesOf(block, blocks, reading)
      if (seen?.date.day !== undefined && POSTED.test(foldWord(block.text)))
        return readings(seen.date, block.text, block.id)
    }
    return []
  },
}
