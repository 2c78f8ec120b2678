/** What says that somebody took the pictures, as it stands behind a name. */
const PICTURES =
  /^(?:fotos?|photos?|bild(?:er)?|fotografias?|fotografía|photograph(?:s|er|ies?|y)|fotograf(?:in)?|valokuva(?:t|aja)?|zdjęcia|фото|illustrations?|video)\.?$/iu
/** … that somebody wrote. */
const WORDS = /^(?:texte?|texto|testo|tekst|words|text och foto|текст)\.?$/iu

/** A name, or several, and a word in brackets behind it. */
const BRACKETED = /([^()]{1,120})\(([^()]{1,20})\)/gu
/** What stands between two names of a list. */
const BETWEEN = /[,;&\n]|\s(?:and|und|et|y|e|og|och|ja|i|en|и)\s/giu

/** Whether what follows a name says that its bearer took the pictures: ' (Fotos)'. */
export const takesPictures = (after: string): boolean =>
  PICTURES.test(/^\s?\(([^()]{1,20})\)/.exec(after)?.[1]?.trim() ?? '')

/** A byline without its photographers and without what says who wrote: 'Jane Doe (Text) and John Roe (Photos)'. */
export const authorsOnly = (text: string): string =>
  text.split('\n').map(withoutBrackets).map(withoutRole).filter(Boolean).join('\n')

const withoutBrackets = (line: string): string =>
  line.includes('(')
    ? line.replace(BRACKETED, (whole: string, names: string, role: string) => {
        if (WORDS.test(role.trim())) return names
        return PICTURES.test(role.trim()) ? names.slice(0, lastOf(names)) : whole
      })
    : line

/** Where the last of several names starts. */
const lastOf = (names: string): number => [...names.matchAll(BETWEEN)].at(-1)?.index ?? 0

/** 'Jane Doe Text', 'John Roe Photo': the role is in an element of its own. */
function withoutRole(text: string): string {
  const [, name = '', role = ''] = /^([^,;]{3,60}) (\S{4,20})$/u.exec(text) ?? []
  if (name === '') return text
  if (PICTURES.test(role)) return ''
  return WORDS.test(role) ? name : text
}
