import { lettered } from './lettered.ts'
import { remembered } from './remembered.ts'

/** Frequent small words by language: enough text of a language holds several that its neighbours lack. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in is that for it with was on as are this have from by not be at you which or an were',
  de: 'der die und das ist nicht von den mit sich auf für ein eine dem zu im des auch es als wird werden bei oder',
  fr: 'le la les et des est dans que pour une qui sur pas par plus avec au ce sont du il en ne aux cette ont',
  es: 'el la los y que las del por para con una su no se al lo como más pero sus es este ha son',
  it: 'il di che la per non una con sono della si del gli le nel alla anche più è da dei ha come delle',
  pt: 'o de que e do da em um para com não uma os no se na por mais as dos como mas ao foi são das',
  nl: 'de het een van en in is dat op te zijn met voor niet aan die er om ook als bij door naar maar',
  sv: 'och att det som en på är av för med till den har inte om ett han var men sig från vi så kan',
  no: 'og det er som på en av for med til at har ikke om et han var den men seg fra vi så kan jeg',
  da: 'og det er som på en af for med til at har ikke om et han var den men sig fra vi så kan jeg blev',
  fi: 'ja on ei se että oli hän mutta kun ovat myös mukaan tai joka sen ole niin vuoden kuin olla',
  is: 'og að er sem það við ekki hann var til um með en eru fyrir frá hefur þá þeir því',
  pl: 'i w na z się nie do to że jest o jak po co ale za od dla tak przez przy są oraz był',
  cs: 'a se v na je že o s z do i to jako za ve by jsou pro který ale po však jeho není',
  sk: 'a sa v na je že o s z do aj to ako za vo by sú pre ktorý ale po však jeho nie',
  sl: 'in je v na se da za so z pa ki tudi po ne kot bi pri iz do od bilo še ali',
  hr: 'i je u na se da za su s od koji kao ne iz o te bi će što ili nije samo više',
  hu: 'a az és hogy nem is egy van volt meg csak de mint már ez azt vagy kell lesz szerint',
  ro: 'și în de la care cu pe nu este un o din pentru mai să că au fost sau după ce prin',
  tr: 've bir bu da için ile de olarak çok daha olan en gibi ne kadar sonra var değil ama',
  et: 'ja on ei et see oli ka kui ta mis oma aga või nii siis mitte kes pärast',
  lt: 'ir kad yra iš su į tai buvo bei apie ne už kaip jis po savo tik bet',
  lv: 'un ir ar no ka par uz tas bija kas lai arī pēc kā bet vai tika',
  ca: 'el la els i que les del per amb una es no al més com però és dels ha han seva',
  id: 'yang dan di untuk dengan ini dari dalam tidak pada itu adalah ke akan oleh juga sebagai',
  vi: 'và của là có không được cho trong một người với các những này đã khi để từ',
  ru: 'и в не на что с по как это из для от он к за его но или был также мы',
  uk: 'і в не на що з як це до за та від для він його але або був також ми й',
  bg: 'и в не на че с за от се да по са как това или беше към като през ще',
  sr: 'и у је на се да за су са од који као не из о би што или није',
}

/** Scripts that one language uses, or that decide before any word does; made when a text needs them. */
const SCRIPTS: readonly (readonly [() => RegExp, string])[] = [
  [() => /[\p{sc=Hira}\p{sc=Kana}]/gu, 'ja'],
  [() => /\p{sc=Hang}/gu, 'ko'],
  [() => /\p{sc=Han}/gu, 'zh'],
  [() => /[ٹڈڑںے]/gu, 'ur'],
  [() => /[پچژگکی]/gu, 'fa'],
  [() => /\p{sc=Arab}/gu, 'ar'],
  [() => /\p{sc=Hebr}/gu, 'he'],
  [() => /\p{sc=Grek}/gu, 'el'],
  [() => /\p{sc=Thai}/gu, 'th'],
  [() => /\p{sc=Deva}/gu, 'hi'],
  [() => /\p{sc=Beng}/gu, 'bn'],
  [() => /\p{sc=Taml}/gu, 'ta'],
  [() => /\p{sc=Geor}/gu, 'ka'],
  [() => /\p{sc=Armn}/gu, 'hy'],
]

/** Names of encodings, which some pages declare for a language. */
const ENCODING = /^(?:utf|iso|gbk)/i

/** Primary subtag of a BCP 47 tag or locale: `en-GB` and `en_GB` are `en`. */
export function primaryLanguage(tag: string): string | undefined {
  const text = tag.trim()
  const code = ENCODING.test(text) ? undefined : /^[a-z]{2,3}(?![a-z])/i.exec(text)?.[0]?.toLowerCase()
  return code === 'nb' || code === 'nn' ? 'no' : code
}

/** Letters past Latin and Cyrillic, and their share of all below which no script decides. */
const NOT_LATIN = /[\u0370-\u03FF\u0530-\u1DFF\u2E80-\uFFEF]/g
const LEAST_FOREIGN = 0.05

/** Text looked at, in characters. */
export const SAMPLE = 3000
/** Share of the letters a script needs to decide; kana may be a sixth of a Japanese text, Persian letters of a Persian, Urdu ones a tenth of an Urdu. */
const SCRIPT_SHARE: Readonly<Record<string, number>> = { ja: 0.08, ur: 0.03, fa: 0.06 }
const MOST = 0.3
/** Stop words, and their share of all words, below which no language is told. */
const LEAST_HITS = 4
const LEAST_SHARE = 0.08

const LANGUAGES = Object.keys(STOP_WORDS)

let lexicon: Map<string, number[]> | undefined

/** Languages, by their places among all, by stop word. */
function stopWords(): Map<string, number[]> {
  if (lexicon) return lexicon
  lexicon = new Map()
  for (const [language, words] of Object.values(STOP_WORDS).entries())
    for (const word of words.split(' ')) {
      const others = lexicon.get(word)
      if (others) others.push(language)
      else lexicon.set(word, [language])
    }
  return lexicon
}

const LETTER = lettered(String.raw`\p{L}`, 'gu')
const LETTERS = lettered(String.raw`\p{L}+`, 'gu')

/** The language a text is written in, by script and small words, with how sure that is; undefined for too little text. */
export const detectLanguage = (text: string): Detected | undefined => detectIn(text.slice(0, SAMPLE)).found

/** A language, and how sure it is. */
interface Detected {
  readonly language: string
  readonly confidence: number
}

/** Of one page it is asked twice: once for the rules of all fields, once as a field. */
const detectIn = remembered((sample) => ({ found: detect(sample) }), { longest: SAMPLE, most: 2 })

function detect(sample: string): Detected | undefined {
  const foreign = sample.match(NOT_LATIN)?.length ?? 0
  const letters = foreign === 0 ? 0 : (sample.match(LETTER)?.length ?? 0)
  for (const [script, language] of foreign > LEAST_FOREIGN * letters ? SCRIPTS : []) {
    const share = (sample.match(script())?.length ?? 0) / letters
    if (share >= (SCRIPT_SHARE[language] ?? MOST)) return { language, confidence: 0.95 }
  }
  const words = sample.toLowerCase().match(LETTERS) ?? []
  const [best, second] = rankedByStopWords(words)
  if (!best || best.hits < LEAST_HITS || best.hits < LEAST_SHARE * words.length) return undefined
  const margin = (best.hits - (second?.hits ?? 0)) / best.hits
  return { language: best.language, confidence: Math.min(0.98, 0.6 + margin) }
}

/** The languages of which words are stop words, most hits first; of as many, the one met first. */
function rankedByStopWords(words: readonly string[]): { language: string; hits: number }[] {
  const known = stopWords()
  const hits = new Int32Array(LANGUAGES.length)
  const met: number[] = []
  for (const word of words) {
    const languages = known.get(word)
    if (!languages) continue
    for (const language of languages) {
      if (hits[language] === 0) met.push(language)
      hits[language] = (hits[language] as number) + 1
    }
  }
  return met
    .map((place) => ({ language: LANGUAGES[place] as string, hits: hits[place] as number }))
    .sort((a, b) => b.hits - a.hits)
}
