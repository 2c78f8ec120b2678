import { findDates } from './dates.ts'
import { lettered } from './lettered.ts'
import { foldWord, monthOf } from './months.ts'
import { findRelative } from './relative.ts'
import { remembered } from './remembered.ts'
import { trimMarks } from './trim.ts'

/** Longest name, in characters and words: the longest names of agencies and offices in the corpus fit. */
const MAX_NAME = 60
const MAX_WORDS = 7

const LETTER = lettered(String.raw`\p{L}`, 'u')
const TWO_LETTERS = lettered(String.raw`\p{L}{2}`, 'u')
const SMALL = lettered(String.raw`\p{Ll}`, 'u')
const SMALL_START = lettered(String.raw`^\p{Ll}`, 'u')
const CAPITAL_START = lettered(String.raw`^\p{Lu}`, 'u')
/** How a word of a name starts, and what such a word is made of. */
const NAME_START = lettered(String.raw`^["'(“]?[\p{Lu}\p{Lt}\p{Lo}\d]`, 'u')
const NAME_WORD = lettered(String.raw`^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*,?$`, 'u')
const MARKS = lettered(String.raw`[^\p{L}\p{M}\p{N}]+`, 'gu')
/** Where markup stood between words. */
const GLUED_IN = lettered(String.raw`(?<=\p{Ll})(?=In \p{Lu})`, 'u')
const GLUED_LABEL = lettered(String.raw`(?<=\p{L})(?=(?:PUBLISHED|UPDATED|Published|Updated)[\s:])`, 'gu')
const GLUED_BY = lettered(String.raw`^(?:By|Von|Par|Por)(?=\p{Lu}\p{Ll})`, 'u')
/** A stop that ends a line and no initial or abbreviation. */
const LAST_STOP = lettered(String.raw`((?:[A-Z]{2}|[\p{Ll}]{3}))\.$`, 'u')

/**
 * How far the source vouches that its text is a name: `stated` (a property that holds nothing but names: any
 * name, handles and organisations included), `marked` (an element marked as author: capitalised names, one word
 * included), `visible` (plain text: only what looks like a person, an agency or a desk).
 */
export type Trust = 'stated' | 'marked' | 'visible'

/** Words that introduce an author, folded. */
const BY_WORDS =
  '(?:(?:article written|guide|recipe|gallery|video|written|posted|published|story|words|text|report(?:ed)?|article|authored|created|contributed|submitted|post|review|interview|compiled|as told to|analysis|opinion) (?:and [a-z]{3,15} )?by|by|' +
  '(?:geschrieben|verfasst|veroffentlicht|publiziert|erstellt|eingestellt|gepostet|(?:ein |eine )?(?:gast)?beitrag|(?:ein )?artikel|(?:ein )?bericht|text|(?:ein )?interview|(?:eine )?kolumne|(?:ein )?kommentar|(?:eine )?analyse) von|von unserem redakteur|von|autor(?:[:*_]in(?:nen)?|en|innen|in)?(?:\\/in(?:nen)?)?|verfasser(?:in)?|' +
  '(?:ecrit|publie|redige|propos recueillis|article|texte|poste) par|par|auteurs?|autrice|' +
  '(?:escrito|publicado|redactado|texto|por) por|por|autores|autora|autor\\(es\\)|auteur\\(s\\)|author\\(s\\)|autor\\(en\\)|' +
  '(?:scritto|pubblicato) da|a cura di|articolo di|testo di|di|da|autore|' +
  '(?:geschreven|geplaatst) door|door|' +
  'skriven av|skrevet av|skrevet af|publicerad av|av|af|' +
  'napisala?|autorka|opracowala?|dodala?|' +
  'автор(?:ы| текста)?|yazan|oleh|penulis|' +
  'authors?|writers?|byline|' +
  'scris de|publicat de|szerzo|irta|kirjoittanut|kirjoittaja|skribent|napsala?|tac gia|theo|about the author|uber den autor|uber die autorin|a propos de l’auteur|sobre el autor|συντακτης|γραφει(?: ο| η)?|كتب|بقلم|מאת|द्वारा|โดย)'
/** Nouns that introduce an author only with a colon, or alone on their line. */
const BY_LABELS =
  '(?:texte?|testo|texto|tekst|teksti|text (?:und|&|and) (?:interview|fotos?)|words|story|interview|reporter|contributors?|skrevet|текст|escrito|name)'
const BY_PREFIX = new RegExp(
  `^[\\s•·|*–—~-]{0,6}(?:${BY_WORDS}(?:\\s?[:：|]\\s?|\\s+(?=\\S)|\\s*$)|${BY_LABELS}(?:\\s?[:：]\\s?|\\s*$))`,
  'u',
)
const BY_CJK =
  /^[\s【[（(]{0,3}(?:本报记者|本報記者|记者|記者|作者|撰文|文[/／:：]|著者|執筆者?|筆者|ライター|取材・文|글쓴이|작성자|글(?=[\s:：]))\s?[:：/／]?\s?/u

/** What follows these words is not about the author, folded; the byline ends before them. */
const OTHER_LABEL = lettered(
  String.raw`(?:^|[\s.,;|·•(])(?:(?:medically |clinically |expert |legally |technically )?(?:reviewed|fact[- ]checked|edited|checked|verified|translated|illustrated|photographed|produced|sponsored|presented|powered|hosted|updated|last updated|approved) (?:by|for)|(?:photo(?:s|graphs?|graphy)?|images?|illustrations?|video|fotos?|bild(?:er)?|foto und [a-z]+)(?: credits?| courtesy)?(?:\s?:| by| von| par| di| de)|photograph(?:er|y)|ubersetz(?:t|ung)|aus dem [a-z]+ von|traduit|traduction|traduccion|traduzione|translation|last (?:updated|edited|modified|reviewed)|(?:updated|published|posted)(?! by)|first published|publicado el|publie le|veroffentlicht am|aktualisiert|stand|on (?=\d)|under(?= )|in (?=[a-z]+ \|)|filed under|tagged|schlagworter|tags|categor(?:y|ies)|kategorien?|min(?:ute)?s? read|comments?|kommentare?|share|teilen|follow|view all|see all|search for|read more|more from|mehr von|leave a|view|sign up|posts?)(?!\p{L})`,
  'gu',
)

/** Roles, folded: a part made of such words follows a name and is dropped. */
const ROLE =
  /(?:^|\b)(?:editors?|editor[- ]in[- ]chief|reporters?|writers?|journalists?|correspondents?|columnists?|contributors?|contributing|producers?|director|managers?|analysts?|specialists?|strategists?|freelancers?|freelance|founder|co-?founder|ceo|cto|cmo|coo|president|professor|fellow|researcher|consultant|engineer|developer|attorney|counsel|blogger|intern|copywriter|redakteur(?:in)?|redacteur|redactrice|journaliste?|journalistin|periodista|giornalista|chefredakteur(?:in)?|projektleiter(?:in)?|abteilungsleiter(?:in)?|leiter(?:in)?|korrespondent(?:in)?|redattore|redactor(?:a)?|dziennikarz|redaktor|redaktorka|expert|head of|chief|vice|partner|author|autor(?:in)?|photographer|volontar(?:in)?|managing|lecturer|scientist|economist|lead|coach|dietitian|therapist|clinician|instructor|representative|officer|member|owner|horticulturalist|educator|advertiser|technologist|senior|deputy|disclosure|moderator|administrator|verified|supporter|subscriber)(?:\b|$)/

/** Words for an office that signs as one, folded: with them a role or a single word is a byline. */
const DESK =
  /(?:^|\b)(?:team|staff|desk|newsdesk|newsroom|redaktion|editors|editorial|redaccion|redazione|redacao|la redaction|redactie|redakcja|redakce|редакция|bureau|agency|agencies|correspondent|news service|webteam|board|contributor|reporter)(?:\b|$)|編集部|编辑部|編輯部/

/** News agencies that sign with their letters alone, folded. */
const AGENCIES = new Set(
  'ap afp dpa apa sda efe ansa upi pti ani ians tass pap ctk mti bbc reuters kna epd kathpress sid xinhua'.split(
    ' ',
  ),
)

/** Words for places of learning, folded: behind a person's name they say where that person works. */
const ACADEMIC =
  /(?:^|\s)(?:university|universitat|universite|universidad|universita|hochschule|college|institute|institut)(?:\s|$)/

/** Whether a name is a news agency's letters: 'AFP'. */
export const isAgency = (name: string): boolean => AGENCIES.has(foldWord(name))

/** Words no name has, folded: the part is something else. Small words are those that sentences and buttons start with. */
const NOT_NAME = new Set(
  (
    'by in on at to or is are was were has have had be been would can could do does did not no yes if so as it its he she they we you your our my this that these those there here ' +
    'what how why when where who which more most all any every each some new now then than just only also about into over after before with without from ' +
    'view views post posts share follow subscribe comment comments read reading minute minutes min mins hour hours day days ago updated published posted modified today yesterday ' +
    'category categories tag tags uncategorized home menu search login log sign contact click print save copy link links photo photos image images video videos twitter facebook linkedin instagram whatsapp pinterest youtube email e-mail website web profile bio biography ' +
    'getty shutterstock istock unsplash pexels unknown undefined null none newsletter rights reserved copyright privacy cookie cookies advertisement sponsored uhr lesezeit drucken artikel beitrag datum kommentar kommentare minuten ' +
    'table contents content inhaltsverzeichnis takeaways insights inhalt overview introduction summary paid anzeige version zuruck startseite ' +
    'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo ' +
    'quelle quellen source sources fuente fuentes fonte fonti fontes bron kalla kilde zdroj zrodło zrodlo forras sursa kaynak источник джерело ' +
    'opublikowano publikovano publicado pubblicato publie gepubliceerd publicerad publiziert veroffentlicht geschrieben verfasst erstellt find location pressemitteilung pressemeldung pressemitteilungen medienmitteilung aktuell suche angebote kategorie rubrik thema themen licensed ' +
    'disclosure affiliate learn get see show watch listen next previous back top best latest trending popular related article articles story stories news blog guide review reviews updates'
  ).split(' '),
)

/** Accounts that sign for nobody, folded. */
const NOBODY =
  /^(?:admin|administrator|webmaster|root|user|super user|superuser|guest|anonymous|anonym|unknown|undefined|null|none|n\/?a|author|editor in chief|test|default|publisher|am|um|le|taboola(?: by taboola)?|outbrain|wordpress|site admin|wp-?admin|\d+)$/

/** Letters after a name, as printed: capitals, so that 'Rui Ma' stays whole. */
const CREDENTIAL =
  /^(?=.{2,8}$)[A-Z]{1,2}[a-z]?[A-Z.]{1,5}(?:[-/][A-Z]{2,5})?®?$|^(?:Ph\.?\s?D\.?|PsyD|PharmD|Esq\.?|MSc|BSc|MEd|EdD|DPhil|LLM|MBA|MPH|RDN?|RN|MD|M\.D\.|DO|MS|MA|BA|BS|NP|CPA|CFP®?|JD|J\.D\.|E-RYT \d{3}|RYT[- ]?\d{3})$/

const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|dipl|ing|mag|msgr|rev|sir|rabbi|fr)\.?$/

/** Between parts that need not be of one kind: what follows a bar is a section as often as a second author. */
const HARD = /\s?[|•·⋅\n\t‧›»→—]\s?|\s[/–-]{1,2}\s/u
/** Between the members of a list of names. */
const SOFT =
  /\s?[;/+]\s?|\s?[,、，]\s?(?:(?:and|und|et|y|e|og|och|&)\s)?|\s?&\s?|\s(?:and|und|et|y|e|en|och|og|i|ja|ve|и|та|with|mit|avec|con|com|met|im gespräch mit|sowie)\s/iu

/** The authors a text names, as printed, without 'by', roles, affiliations, addresses, dates and times. */
export function readByline(text: string, trust: Trust): readonly string[] {
  const names: string[] = []
  let open = true
  for (const line of fromBy(withoutOffices(joinLists(text).split('\n').slice(0, MAX_LINES)))) {
    // an element's later lines say who the first line's author is, unless the list of names plainly goes on
    if (names.length > 0 && !open && !/^\s?(?:and|und|et|y|&|,)\s/i.test(line)) break
    for (const name of readLine(line, trust))
      if (!names.some((other) => sameName(other, name))) names.push(name)
    open = /(?:,|&|\band|\bund|\bet|\by)\s?$/i.test(line)
  }
  return names
}

/** 'By Jane Doe', 'Politics Reporter, The Planet and John Roe' on two lines: the second names who else wrote. */
const withoutOffices = (lines: readonly string[]): readonly string[] =>
  lines.map((line, at) => {
    const and = at > 0 ? AND.exec(line) : null
    return and && isOffice(line.slice(0, and.index)) ? `, ${line.slice(and.index + and[0].length)}` : line
  })

const AND = /\s(?:and|und|et|y|&)\s(?=\p{Lu}\S{0,30} \p{Lu})/u

/** 'Opinion', 'By', 'Jane Doe' on three lines: what stands before 'By' is a section or kind of text. */
function fromBy(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => BY_ALONE.test(line) || BY_CAPITAL.test(line))
  return at > 0 && lines.slice(0, at).every((line) => line.length <= MAX_KIND && !/[,&]$/.test(line))
    ? lines.slice(at)
    : lines
}

const BY_ALONE = /^(?:by|von|par|por|door|di|af|av):?$/i
const BY_CAPITAL = lettered(String.raw`^(?:by|von|par|por):? \p{Lu}`, 'iu')
/** Longest name of a section or kind of text, in characters. */
const MAX_KIND = 30

/** 'Jane Doe', 'and', 'John Roe' on three lines are one list. */
const joinLists = (text: string): string => text.replace(/\n(and|und|et|y|&|,)\n/g, ' $1 ')

const WROTE = lettered(
  String.raw`(?:^|[^\p{L}])(?:written|posted|published|submitted|created|authored|added|last edited|geschrieben|verfasst|veroffentlicht|publiziert|erstellt|eingestellt|gespeichert|gepostet|beitrag|artikel|interview|publie|ecrit|redige|poste|publicado|escrito|enviado|postado|scritto|pubblicato|inserito|geplaatst|geschreven|skrevet|skriven|publicerad|napisal|dodal|opublikowal)`,
  'u',
)
const BY_INSIDE = /(?:^|[\s|·,(—–-])(?:by|von|par|por|door|af|av|da|przez)\s+(?=\S)/u
/** Posts of other networks that a page embeds. */
const EMBED = lettered(
  String.raw`geteilt von|shared by|shared a post|partagee? par|compartid[ao] (?:por|de)|condiviso da|@\p{L}`,
  'u',
)
/** What ends the name in a line about a post: when and where it was posted. */
const AFTER_POSTER =
  /\s?[|·»•@([—–]|\s-\s|,\s|\s(?:on|at|in|am|um|im|under|unter|le|à|a las|el|om|kl|gespeichert|tagged|category|filed|zu|\||mit|with)\s/iu

/** Whether a line says whose something is, which is not who wrote it. */
export const isCopyright = (text: string): boolean => /©|\(c\)|copyright/i.test(text)

const MAY_NAME = /(?:by|von|par|por|door|af|av|da|przez)\s/i

/** The author in a line that tells when or where a text was posted: 'Posted in News by rasos on …', '26/12/2019 von …'. */
export function readPostLine(text: string): readonly string[] {
  if (!MAY_NAME.test(text)) return []
  const folded = foldKeepingLength(text)
  if (
    text.length > MAX_POST_LINE ||
    EMBED.test(folded) ||
    isCopyright(folded) ||
    (!WROTE.test(folded) && findDates(text).length === 0)
  )
    return []
  // 'Ada ByronIn Roofs': markup stood between the name and the section
  const plain = withoutDates(text).replace(GLUED_IN, ' ')
  const by = BY_INSIDE.exec(foldKeepingLength(plain))
  if (!by) return []
  const rest = plain.slice(by.index + by[0].length)
  const end = AFTER_POSTER.exec(`${rest} `)
  const names = readByline(end ? rest.slice(0, end.index) : rest, 'stated')
  return names.length <= 2 &&
    names.every(
      (name) =>
        name.split(' ').length <= 4 &&
        !/^\d+ |\d[.,]\d/.test(name) &&
        !NOT_NAME.has(foldWord(name)) &&
        !hasVerb(name),
    )
    ? names
    : []
}

/** A capitalised word and a lower-case one that is no particle: 'Nordkorea veröffentlicht'. */
const hasVerb = (name: string): boolean =>
  CAPITAL_START.test(name) &&
  name.split(' ').some((word, i) => i > 0 && SMALL_START.test(word) && !PARTICLES.has(foldWord(word)))

/** Longest line of that kind, in characters. */
const MAX_POST_LINE = 200

/** Lines of one element looked at. */
const MAX_LINES = 8

function readLine(line: string, trust: Trust): readonly string[] {
  const text = line.slice(0, 400).replace(/\s+/g, ' ').trim()
  if (/facebook\.com|twitter\.com|^https?:|^\/\//.test(text)) return []
  if (trust === 'stated' && /^[\w.+-]{1,64}@[\w.-]{1,80}$/.test(text)) return [text]
  const bare = stripBy(withoutNoise(cutLabels(stripBy(withoutDates(text)))))
    .replace(COUNT_AFTER, '')
    .replace(HAN_LABEL, '')
  const names: string[] = []
  for (const list of bare.split(HARD)) if (!readList(list, trust, names)) break
  return names
}

/** Adds the names of one list to those found; false when what it holds shows that no more will follow. */
function readList(list: string, trust: Trust, names: string[]): boolean {
  const before = names.length
  for (const part of splitNames(list)) {
    const name = cleanName(part)
    if (name === undefined) continue
    const last = names.length > before ? names.at(-1) : undefined
    if (last !== undefined && isCredentials(name) && !isAgency(name) && SMALL.test(last))
      names[names.length - 1] = `${last}, ${name}`
    else if (last !== undefined && ROLE.test(foldWord(name))) {
      // what follows a role is the house it is held at
      if (trust !== 'stated') return false
    } else if (last !== undefined && isPerson(last) && ACADEMIC.test(foldWord(name))) {
      // 'Jane Doe, Newcastle University': where she works
      if (trust !== 'stated') return false
    } else if (isName(name, trust)) names.push(name)
    // after a name, the first part that is none ends the list: what follows is an affiliation or a sentence
    else if (names.length > 0 && trust !== 'stated') return false
  }
  return names.length === before || trust === 'stated'
}

/** Dates and weekdays beside them become separators. */
export function withoutDates(text: string): string {
  let out = text
    .replace(COUNT, (count) => `${' '.repeat(Math.max(0, count.length - 3))} | `)
    .replace(GLUED_LABEL, ' ')
  for (const date of [...findDates(text)].reverse())
    out = `${out.slice(0, date.start)} | ${out.slice(date.end)}`
  const ago = /\d/.test(out) ? findRelative(out) : undefined
  // 'Ma' is today in Hungarian and a name elsewhere
  if (ago && /\d/.test(out.slice(ago.start, ago.end)))
    out = `${out.slice(0, ago.start)} | ${out.slice(ago.end)}`
  return out.replace(/\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?\b/gi, ' | ')
}

/** Keeps what stands before, or between, words that speak of reviewers, photographers, dates and the like. */
function cutLabels(text: string): string {
  const folded = foldKeepingLength(text)
  const first = folded.matchAll(OTHER_LABEL.for(folded)).next().value
  if (!first) return text
  const before = text.slice(0, first.index)
  if (TWO_LETTERS.test(stripBy(before))) return before
  // 'Reviewed by A. Written by B', 'Posted on May 2 by B'
  const after = folded.slice(first.index + 1)
  const again = /(?:^|[\s|.])(?:written by|by|von|par|por|autor|author)[:\s]\s?/.exec(
    after.slice(first[0].length - 1),
  )
  return again ? text.slice(first.index + first[0].length + again.index) : ''
}

/** Folds letter by letter where that keeps offsets, else only lower-cases. */
function foldKeepingLength(text: string): string {
  const whole = foldWord(text)
  if (whole.length === text.length) return whole
  const folded = [...text].map((c) => foldWord(c)).join('')
  return folded.length === text.length ? folded : text.toLowerCase()
}

/** A number of comments behind a name: 'Jane Doe 0'. */
const COUNT_AFTER = lettered(String.raw`(?<=\p{L} \p{L}{2,20})\s\d{1,4}$`, 'u')

/** Reading times and numbers of comments. */
const COUNT = lettered(
  String.raw`(?<![\p{L}\d])\d{1,5}(?:\s?[–-]\s?\d{1,3})?[\s-]?(?:min(?:ute)?s?|minuten?|comments?|kommentare?|commentaires?|comentarios?|views?|shares?|reads?|reacties)(?!\p{L})`,
  'giu',
)

/** Removes addresses, handles and trailing brackets. */
const withoutNoise = (text: string): string =>
  text
    .replace(/\S{1,64}@\S{1,100}/g, ' ')
    .replace(/(?:^|\s)@\w{1,30}/g, ' ')
    .replace(/https?:\/\/\S{1,200}/g, ' ')
    .replace(/[([（【][^)\]）】]{0,80}[)\]）】](?=\s*$|\s*[,;|·•])/g, ' ')
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
  // 'ByJane Doe': markup stood between the words
  const glued = GLUED_BY.exec(text)
  if (glued) return text.slice(glued[0].length)
  const match = BY_PREFIX.exec(foldKeepingLength(text.slice(0, 60)))
  return match ? text.slice(match[0].length) : text
}

/** Whether a line starts with a word that introduces an author. */
export const startsWithBy = remembered((text) => stripPrefix(text) !== text)

/** Whether a line is nothing but a word that introduces an author: the name comes next. */
export const isByAlone = (text: string): boolean =>
  text.length <= 30 && startsWithBy(text) && stripBy(text.replace(/[:：|]\s*$/, '')).length === 0

function splitNames(text: string): readonly string[] {
  const names: string[] = []
  for (const part of text.split(SOFT)) {
    if (part.trim() === '') continue
    // 'Sammy Davis, Jr.': the suffix belongs to the name before it
    if (/^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i.test(part.trim()) && names.length > 0)
      names[names.length - 1] = `${names.at(-1)}, ${part.trim()}`
    else names.push(part)
  }
  return names
}

/** Lower-case words after a name that start a clause about it. */
const CLAUSE =
  /\s(?:is|was|has|covers|writes|reports|contributed|for|of the|from|at|in|on|about|posted|published|updated|last|vor|am|ist|schreibt|joined|holds|works|im|aus|bei|für|pour|para|per|says|said|started|via|as)\s/

/** What Chinese lines go on with behind the author's name. */
const HAN_LABEL =
  /\s?(?:发布)?(?:时间|時間|日期|来源|來源|编辑|編輯|责编|責編|责任编辑|点击|浏览)\s?[：:].*$/u

const PLAIN_CLAUSE = /\s(?:is|was|has|on|in|under|posted|published|updated|schreibt|says|said|via)\s/

/** What stands before a name for what its bearer does, folded. */
const LEADING_ROLE =
  /^(?:\S{0,30}(?:experte|expertin|autorin|autor|redakteurin|redakteur|korrespondentin|korrespondent|reporterin|reporter|kolumnistin|kolumnist)|(?:senior |staff |political |business |sports |science |health |technology |chief )?(?:reporter|writer|editor|correspondent|columnist))\s+(?=\S+\s\S)/u

/** What forums put before the name of who started a thread, folded. */
const STARTER = /^(?:themenstarter(?:in)?|thread ?starter|topic ?starter)[\s:]+(?=\S)/u

const withoutRole = (name: string): string => {
  const folded = foldKeepingLength(name)
  const role = LEADING_ROLE.exec(folded) ?? STARTER.exec(folded)
  return role ? name.slice(role[0].length) : name
}

/** What a Japanese list of people says behind each name: who wrote, and who did something else with it. */
const WRITER_AFTER = /\s(?:著者?|共著|編著|執筆|文)$/
const OTHER_AFTER = /\s(?:訳|監訳|翻訳|写真|撮影|絵|画|イラスト|監修|編集?|構成|解説)$/

function cleanName(part: string): string | undefined {
  if (OTHER_AFTER.test(part.trim())) return undefined
  let name = withoutRole(stripBy(trimMarks(part, /[\s"'“”„«»*:.,~–—-]/, /[\s"'“”„«»*:,;~–—-]/)))
  const clause = CLAUSE.exec(`${name} `)
  // 'Center for Drug Evaluation' is one name: after a single word few words start a clause
  if (clause && (name.slice(0, clause.index).trim().includes(' ') || PLAIN_CLAUSE.test(clause[0])))
    name = name.slice(0, clause.index)
  name = name
    .trim()
    .replace(/\s(?:on|ON|at|AT|in|IN|am|um|à|von)$/, '')
    .replace(/\s[([][^)\]]*$/, '')
    .replace(LAST_STOP, '$1')
    .replace(WRITER_AFTER, '')
  return LETTER.test(name) ? name : undefined
}

const isCredentials = (name: string): boolean =>
  name.split(' ').every((word) => CREDENTIAL.test(word)) || CREDENTIAL.test(name)

const CJK_NAME = lettered(String.raw`^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}·・\s]{2,12}$`, 'u')
/** Chinese without a break that is too long for a person and is no house that signs. */
const HAN_CLAUSE = /^(?!.*(?:社|报|報|网|網|台|部|局|组|組|室)$)\p{sc=Han}{6,12}$/u
const PARTICLES = new Set(
  'de da do dos das di del della della van von der den zu zum zur la le el al bin ibn ben y e ten ter und the of af av for and on'.split(
    ' ',
  ),
)

/** Small words in names of offices and agencies, in no person's. */
const ENGLISH_PARTICLES = new Set(['the', 'of', 'for', 'and', 'on'])

function isName(name: string, trust: Trust): boolean {
  if (name.length < 2 || name.length > MAX_NAME || /https?:|[<>{}[\]=#%$"?!_:：■]/.test(name))
    return trust === 'stated' && name.length >= 2 && name.length <= MAX_NAME && /^[\w.-]+$/.test(name)
  const folded = foldWord(name)
  if (NOBODY.test(folded)) return false
  if (CJK_NAME.test(name)) return trust !== 'visible' || !HAN_CLAUSE.test(name)
  const words = name.split(/\s+/)
  if (words.length > MAX_WORDS) return false
  if (trust === 'stated' && words.length === 1 && NOT_NAME.has(folded)) return false
  if (trust === 'stated') return !ROLE.test(folded) || DESK.test(folded) || words.length === 1
  const lower = folded.split(/[\s.-]+/)
  if (words.length === 1) return isSingleName(name, folded, trust)
  if (lower.some((word) => NOT_NAME.has(word)) && !DESK.test(folded)) return false
  if (ROLE.test(folded) && !DESK.test(folded)) return false
  if (
    /\d/.test(name) &&
    (trust === 'visible' || words.some((word) => monthOf(foldWord(word).replace('.', ''))))
  )
    return false
  return words.every((word, i) => isNameWord(word, i) || (i === 0 && foldWord(word) === 'the'))
}

const isNameWord = (word: string, index: number): boolean =>
  (index > 0 && PARTICLES.has(foldWord(word))) ||
  NAME_START.test(word) ||
  /^(?:d'|d’|al-|el-|mc|von$|van$|de$|da$|di$|la$|le$|el$|der$|die$)/.test(word)

/** Longest run of capitals, in characters, that is letters after a name or initials and no name itself. */
const MAX_LETTERS = 5

/** One word: an agency or desk anywhere; a first name or handle where the element is marked as author. */
function isSingleName(name: string, folded: string, trust: Trust): boolean {
  if (AGENCIES.has(folded) || (/^[a-z]{2,20}$/.test(folded) === false && DESK.test(folded))) return true
  if (DESK.test(folded) && folded !== 'correspondent' && folded !== 'contributor' && folded !== 'reporter')
    return true
  if (trust === 'visible') return false
  if (name.length <= MAX_LETTERS && name === name.toUpperCase()) return false
  return (
    name.length >= 3 &&
    !NOT_NAME.has(folded) &&
    !ROLE.test(folded) &&
    !/^\d/.test(name) &&
    !WEEKDAY.test(folded)
  )
}

const WEEKDAY = /^(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun|mo|di|mi|do|fr|sa|so)$/

/** An article before a noun, folded: 'Das Informationszentrum' is nobody, though Das ends names. */
const ARTICLE = /^(?:der|die|das|dem|ein|eine|the|les|une|gli|uno) /

/** Whether a name looks like a person's: two to five capitalised words, none of them a role or a desk. */
export function isPerson(name: string): boolean {
  const words = name.split(/\s+/)
  const folded = foldWord(name)
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    !ARTICLE.test(folded) &&
    !DESK.test(folded) &&
    !ROLE.test(folded) &&
    words.every(
      (word, i) => NAME_WORD.test(word) || (i > 0 && PARTICLES.has(word) && !ENGLISH_PARTICLES.has(word)),
    ) &&
    !folded.split(/[\s.-]+/).some((word) => NOT_NAME.has(word))
  )
}

const COMPANY =
  /(?:^|\s)(?:gmbh|e\.? ?v\.?|ag|kg|verlag|inc\.?|llc|ltd\.?|s\.?a\.?|s\.?l\.?|s\.?r\.?l\.?|bv|media|medien|group|foundation|stiftung|institut(?:e)?|university|magazine|news|online|press|studios?|agency|agentur|company|corporation|verein|verband|ministerium|bundes[a-z]*|partei)(?:\s|$|,)|\.[a-z]{2,3}$/

/** Whether a name is that of a company, office or site rather than of a person. */
export const isCompany = (name: string): boolean => COMPANY.test(foldWord(name))

/** Whether a text says what somebody is: letters after a name, or a role. */
export const isOffice = (text: string): boolean => isCredentials(text) || ROLE.test(foldWord(text))

/** Whether a name is that of a desk or team: two to four words, the last of them 'Staff', 'Team' or their like. */
export const isDesk = (name: string): boolean =>
  /^(?:\S+ ){1,3}(?:team|staff|desk|editors|redaktion|newsroom|redacción|redaction|redazione)$/i.test(name)

/** Comparable form of a name: case, accents, marks, titles and letters after the name folded away. */
export function foldName(name: string): string {
  const [plain = ''] = name.split(',')
  const words = plain.split(/\s+/).filter((word) => !TITLE.test(foldWord(word)))
  while (words.length > 2 && CREDENTIAL.test(words.at(-1) as string)) words.pop()
  return foldWord(words.join(' ').normalize('NFKC')).replace(MARKS, ' ').trim()
}

const sameName = (a: string, b: string): boolean => foldName(a) === foldName(b)
