import { foldWord } from './months.ts'

/** Longest name, in characters and words: the longest names of agencies and offices in the corpus fit. */
const MAX_NAME = 60
const MAX_WORDS = 7

/** Words that introduce an author, folded; longest first where one starts another. */
const BY_WORDS =
  'written by|posted by|published by|story by|words by|text by|report by|reported by|article by|authored by|created by|contributed by|submitted by|a post by|post by|by|' +
  'geschrieben von|verfasst von|veroffentlicht von|erstellt von|ein beitrag von|ein gastbeitrag von|gastbeitrag von|beitrag von|artikel von|bericht von|text von|von|text|autoren|autorinnen|autorin|autor|' +
  'ecrit par|publie par|redige par|propos recueillis par|par|auteurs|auteur|' +
  'escrito por|publicado por|redactado por|por|autores|autora|' +
  'scritto da|pubblicato da|a cura di|articolo di|testo di|di|da|autore|' +
  'geschreven door|geplaatst door|tekst|door|' +
  'skriven av|skrevet av|skrevet af|tekst|af|av|' +
  'napisal|napisala|autorka|opracowal|opracowala|przez|' +
  'автор текста|автор|авторы|текст|yazan|oleh|penulis|' +
  'authors|author|writer|writers|reporter|byline|name|' +
  'scris de|publicat de|de|szerzo|irta|kirjoittanut|kirjoittaja|skribent|napsal|napsala|tac gia|theo'
const BY_PREFIX = new RegExp(`^[\\s•·|*–—-]{0,6}(?:${BY_WORDS})(?:\\s?[:：|]\\s?|\\s+)`, 'iu')
const BY_CJK =
  /^[\s【[（(]{0,3}(?:责任编辑|責任編輯|本报记者|本報記者|记者|記者|作者|编辑|編輯|撰文|文[/／]|文[:：]|著者|執筆者?|筆者|ライター|取材・文|来源|글쓴이|작성자|글|기자)\s?[:：/／]?\s?/u

/** Words that say the rest of the line is about someone who is not the author, folded. */
const NOT_AUTHOR =
  /\b(?:photos?|photo(?:graph(?:s|y|er)?|graphs)? (?:by|credit|courtesy)|photographer|images?|image credit|illustrat(?:ed|ions?|or)|translat(?:ed|ion|or)|edited by|editing by|reviewed by|medically reviewed|fact[- ]checked|checked by|foto(?:s|grafie)?|fotografo?|bild(?:er)?|ubersetz(?:t|ung)|traduit|traduction|traduccion|traduzione|video by|produced by|sponsored by|presented by|powered by|hosted by|updated by|last edited)\b/

/** Words that end the name when they follow it, folded: what stands after is a role, a place or a time. */
const STOP_AFTER =
  /\s+(?:is|was|has|covers|writes|reports|contributed|for the|of the|from|at|in|on|about|with|posted|published|updated|last|vor|am|le|il|el|den|ist|schreibt|has been|joined|holds|works)\s/iu

/** Roles and other words that are no part of a name, folded; a part made of such is dropped whole. */
const ROLE =
  /\b(?:editors?|editor in chief|editorial director|reporters?|writers?|journalists?|correspondents?|columnists?|contributors?|contributing|producers?|director|managers?|analysts?|specialists?|strategists?|freelancers?|freelance|senior|staff writer|founder|co-?founder|ceo|cto|cmo|president|professor|fellow|researcher|consultant|engineer|developer|attorney|counsel|blogger|intern|copywriter|content|marketing|seo|redakteur(?:in)?|redacteur|redactrice|journaliste?|journalistin|periodista|giornalista|chefredakteur(?:in)?|korrespondent(?:in)?|redattore|redactor(?:a)?|autor(?:in)? und|dziennikarz|redaktor|redaktorka|guest|expert|associate|assistant|head of|chief|vice|partner|author|autor)\b/

/** Words that show a part to be no name at all, folded. */
const NOT_NAME =
  /(?:^|\b)(?:views?|posts?|share|follow|subscribe|comments?|read(?:ing)?|minutes?|mins?|hours?|days? ago|ago|updated|published|posted|modified|today|yesterday|category|categories|tags?|uncategorized|home|menu|search|login|sign|log in|sign up|contact|about|more|articles?|story|stories|newsletter|twitter|facebook|linkedin|instagram|email|e-mail|website|profile|bio|biography|click|here|print|save|copy|link|photo|photos|image|video|getty|shutterstock|istock|unsplash|unknown|anonymous|undefined|null|none|administrator|webmaster|see all|show|all rights|reserved|copyright|privacy|cookies?|advertisement|uhr|kommentare?|minuten|lesezeit|teilen|drucken|beitrag|artikel|am|datum|updated on|originally|appeared|first|learn|view|all by|last|reviewed|fact|checked|written|what|how|why|when|where|your|you|this|that|these|with|from|for the|is|are|was|have|will|can|not|our|we)(?:\b|$)/

/** Letters after a name that are no part of it. */
const CREDENTIALS =
  /^(?:ph\.?d\.?|m\.?d\.?|d\.?o\.?|m\.?s\.?|m\.?a\.?|b\.?a\.?|b\.?s\.?c?|m\.?sc|m\.?b\.?a|m\.?p\.?h|r\.?n\.?|r\.?d\.?n?|l\.?d\.?n?|l\.?p\.?c|lcsw|lmft|c\.?p\.?a|cfp®?|cfa|cscs|cpt|ace-cpt|esq\.?|j\.?d\.?|d\.?d\.?s|d\.?m\.?d|d\.?v\.?m|d\.?p\.?t|psy\.?d|ed\.?d|np|pa-c|faap|facs|facp|mph|rdn|cdn|cde?s?|cssd|fnp|aprn|dnp|pharmd|dpt|ocs|ces|pes)$/i

const SEPARATORS =
  /\s*(?:[;|•·\n\t]|\s[/–—-]\s|,|、|，|\/|&|\s+(?:and|und|et|y|e|en|och|og|i|ja|ve|и|та|with|mit|avec|con|com|met)\s+)\s*/iu

/** What may be read as a byline. */
export interface BylineReading {
  /** The source is made for names (JSON-LD author, rel=author): organisations and single words pass. */
  readonly trusted: boolean
}

/** The authors a byline names, as printed, without 'by', roles, affiliations, addresses, dates and times. */
export function readByline(text: string, reading: BylineReading): readonly string[] {
  const names: string[] = []
  for (const line of text.split('\n').slice(0, MAX_LINES)) {
    const found = readLine(line, reading)
    for (const name of found) if (!names.some((other) => sameName(other, name))) names.push(name)
  }
  return names
}

/** Lines of one element looked at. */
const MAX_LINES = 8

function readLine(line: string, reading: BylineReading): readonly string[] {
  const bare = stripNoise(line)
  const rest = stripBy(bare)
  if (NOT_AUTHOR.test(foldWord(bare.slice(0, 40)))) return []
  const names: string[] = []
  for (const part of splitNames(rest)) {
    const name = cleanName(part)
    if (name === undefined || !isName(name, reading)) continue
    names.push(name)
  }
  return names
}

/** Removes addresses, handles, brackets and reading times. */
const stripNoise = (text: string): string =>
  text
    .slice(0, 400)
    .replace(/\S{1,64}@\S{1,100}/g, ' ')
    .replace(/(?:^|\s)@\w{1,30}/g, ' ')
    .replace(/https?:\/\/\S{1,200}/g, ' ')
    .replace(/[([（【][^)\]）】]{0,80}[)\]）】]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Takes off 'By', 'Von', '作者:' and their like, twice at most ('Author: By Jane Doe'). */
export function stripBy(text: string): string {
  let rest = text
  for (let round = 0; round < 2; round++) rest = stripPrefix(rest)
  return rest.trim()
}

function stripPrefix(text: string): string {
  const cjk = BY_CJK.exec(text)
  if (cjk) return text.slice(cjk[0].length)
  // fold letter by letter, so that offsets stay
  const folded = [...text.slice(0, 40)].map((c) => foldWord(c)).join('')
  const match = BY_PREFIX.exec(folded)
  return match && folded.length === text.slice(0, 40).length ? text.slice(match[0].length) : text
}

/** Whether a line starts with a word that introduces an author. */
export const startsWithBy = (text: string): boolean => stripPrefix(text) !== text

const splitNames = (text: string): readonly string[] => {
  const parts = text
    .split(SEPARATORS)
    .filter((part): part is string => part !== undefined && part.trim() !== '')
  const names: string[] = []
  for (const part of parts) {
    // 'Sammy Davis, Jr.': the suffix belongs to the name before it
    if (/^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i.test(part.trim()) && names.length > 0)
      names[names.length - 1] = `${names[names.length - 1]}, ${part.trim()}`
    else names.push(part)
  }
  return names
}

function cleanName(part: string): string | undefined {
  let name = part.replace(/^[\s"'“”„«»*:.,–—-]+|[\s"'“”„«»*:,;–—-]+$/g, '')
  const stop = STOP_AFTER.exec(`${name} `)
  if (stop && stop.index > 0) name = name.slice(0, stop.index)
  const words = name.split(/\s+/)
  while (words.length > 1 && CREDENTIALS.test(words.at(-1) as string)) words.pop()
  name = words.join(' ').trim()
  return name === '' || CREDENTIALS.test(name) ? undefined : name
}

const CJK_NAME = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}·・\s]{2,12}$/u
const PARTICLES = new Set(
  'de da do dos das di del della della van von der den zu zum zur la le el al bin ibn ben y e ten ter und the of af av for and'.split(
    ' ',
  ),
)

function isName(name: string, reading: BylineReading): boolean {
  if (
    name.length < 2 ||
    name.length > MAX_NAME ||
    /https?:|www\.|[<>{}[\]=#%$]|\.(?:com|org|net|de)\b/i.test(name)
  )
    return reading.trusted && /^[\w-]{2,30}\.(?:com|org|net|de)$/i.test(name)
  const folded = foldWord(name)
  if (/\d/.test(name)) return false
  if (CJK_NAME.test(name)) return true
  if (!/\p{L}{2}/u.test(name)) return false
  const words = name.split(/\s+/)
  if (words.length > MAX_WORDS) return false
  if (NOT_NAME.test(folded)) return false
  if (ROLE.test(folded)) return false
  if (reading.trusted) return true
  if (words.length < 2) return false
  return words.every(
    (word) =>
      PARTICLES.has(foldWord(word)) ||
      /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) ||
      /^(?:d'|al-|el-|mc)/i.test(word),
  )
}

/** Comparable form of a name. */
export const foldName = (name: string): string =>
  foldWord(name.normalize('NFKC'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

const sameName = (a: string, b: string): boolean => foldName(a) === foldName(b)
