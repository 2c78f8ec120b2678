import { lettered } from '../../text/lettered.ts'

const BIO_VERB =
  /^[\s,:(–—-]{0,3}(?:(?:is|was|has|covers|writes|works|ist|arbeitet|schreibt|est|es|è)\s|[–—:-]\s)/u

/** Whether a text starts with a name and goes on to say who that is. */
export const isBioOf = (text: string, name: string): boolean =>
  text.startsWith(name) && BIO_VERB.test(text.slice(name.length, name.length + 20))

const ACT =
  /^\s(?:covers|writes|works|lives|joined|runs an?|leads an?|teaches|edits|reports|studies|grew up|arbeitet|schreibt|lebt|écrit|vit|escribe|vive|scrive|escreve|schrijft)\s/u

/** Whether a text starts with a name and goes on with what only people do. */
export const isActOf = (text: string, name: string): boolean =>
  text.startsWith(name) && ACT.test(text.slice(name.length, name.length + 20))

const BIO_START = lettered(
  String.raw`^((?:[\p{Lu}][\p{L}.'’-]{0,20}\s){1,3}[\p{Lu}][\p{L}'’-]{1,20})(?:,[^,]{2,40},)?\s(?:is|was|has been|ist|est|es)\s(?:a|an|the|our|ein|eine|un|une|una)\s`,
  'u',
)

/** The name a biography starts with. */
export const bioName = (text: string): string | undefined => BIO_START.exec(text)?.[1]
