import type { Fields } from '../fields/index.ts'
import type { Block, Page } from '../model/page.ts'
import { CUE_INDEX, CUE_NAMES } from '../text/lexicon/cues.ts'
import { HOUSE_WORDS, PERSON_WORDS } from '../text/lexicon/persons.ts'
import { findPhrases } from '../text/lexicon/phrases.ts'
import { tokens } from '../text/tokens.ts'
import { statesArticle } from './states-article.ts'

/** A consent wall's share of consent vocabulary is at least this … */
const CONSENT_SHARE = 0.05
/** … in at least so many different phrases, where an article on the subject repeats a few … */
const MIN_CONSENT_PHRASES = 3
/** … and so much of it is "we" and "you": an article reports of others, a wall asks its reader. */
const ADDRESS_SHARE = 0.04
/** Consent walls are at most this long, in words. */
const MAX_CONSENT_WORDS = 1500
/** Half of that vocabulary tells where a block starts with a purpose in the words that all such dialogs share (IAB Europe, TCF 2.2). */
const PURPOSE =
  /(?:informationen auf einem gerät speichern|store and\/or access information on a device|stocker (?:et\/)?ou accéder à des informations|almacenar (?:la información en un dispositivo|o acceder a información)|archiviare informazioni su dispositivo|informatie op een apparaat opslaan|przechowywanie informacji na urządzeniu|armazenar e\/ou aceder a informações|lagra och\/eller få åtkomst till information)/i
/** Characters of a block in which the purpose is looked for. */
const PURPOSE_REACH = 200
const CONSENT = CUE_NAMES.indexOf('consent')

/** What was kept asks for consent to cookies and trackers. */
export function isConsentWall(kept: readonly Block[], words: number): boolean {
  if (words > MAX_CONSENT_WORDS) return false
  let hits = 0
  let address = 0
  const phrases = new Set<string>()
  for (const { text } of kept) {
    const own = tokens(text)
    findPhrases(CUE_INDEX, own, (cue, at, length) => {
      if (cue !== CONSENT) return
      hits += length
      phrases.add(own.slice(at, at + length).join(' '))
    })
    for (const word of own) if (PERSON_WORDS.has(word) || HOUSE_WORDS.has(word)) address++
  }
  const isStandard = kept.some(({ text }) => PURPOSE.test(text.slice(0, PURPOSE_REACH)))
  const share = isStandard ? CONSENT_SHARE / 2 : CONSENT_SHARE
  return phrases.size >= MIN_CONSENT_PHRASES && hits >= share * words && address >= ADDRESS_SHARE * words
}

/** What a headline on the subject says, where a wall in front of an article has that article's. */
const SUBJECT = /cookie|consent|privacy|gdpr|dsgvo|datenschutz|einwilligung|consentement|vie privée/i

/** Whether a page states an article, by somebody, whose headline says that consent is its subject. */
export const isAboutConsent = (page: Page, { headline, byline }: Fields): boolean =>
  statesArticle(page) && byline !== null && SUBJECT.test(headline?.value ?? '')
