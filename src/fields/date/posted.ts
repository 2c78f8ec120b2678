import { findDates } from '../../text/dates/find-dates.ts'
import { foldWord } from '../../text/fold-word.ts'
import { type DateRule, readings } from './rule.ts'

/** Sentences in which weblogs say when a text was posted, folded. */
const POSTED =
  /(?:beitrag|artikel|eintrag|seite|\S) wurde (?:\S{1,20} ){0,4}\S.{4,60}(?:veroffentlicht|gepostet|geschrieben|verfasst|erstellt|eingestellt|publiziert)|(?:entry|post|article|page) was (?:posted|published|written|created|added)|(?:article|billet|note) a ete (?:publie|poste|ecrit)|(?:entrada|articulo) (?:fue|ha sido) (?:publicad|escrit)|(?:articolo|post) e stato (?:pubblicato|inserito|scritto)|bericht (?:is|werd) (?:geplaatst|gepost)/

/** A verb that every such sentence has: most texts are spared the rest. */
const VERB = /wurde|was|[ée]t[ée]|fue|sido|stato|gepost|geplaatst/i

/** Longest such sentence, in characters, and the longest block that starts with one: more about feeds and comments follows. */
const MAX_LINE = 300
const MAX_BLOCK = 800

/** 'This entry was posted on …', wherever it stands. */
export const postedSentence: DateRule = {
  name: 'posted-sentence',
  family: 'visible',
  confidence: 0.6,
  find: (context, _, reading) => {
    const { blocks } = context.page
    for (const block of blocks) {
      if (block.text.length > MAX_BLOCK || !/\d/.test(block.text)) continue
      const text = block.text.slice(0, MAX_LINE)
      if (!VERB.test(text) || !POSTED.test(foldWord(text))) continue
      const [date] = findDates(text, reading)
      if (date?.day !== undefined) return readings(date, text, block.id)
    }
    return []
  },
}
