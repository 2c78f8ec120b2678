import { lettered } from './lettered.ts'

/** Russian agencies' first words: 'ГОРОД, 2 авг – Агентство, Имя Фамилия.', 'ГОРОД, 2 августа. /Корр. АГЕНТСТВО Имя Фамилия/.' */
const SIGNED = lettered(
  String.raw`^\p{Lu}[\p{Lu}\s-]{1,30}, \d{1,2} \p{Ll}{3,8}(?:\.? [–—-] [^,.–—]{2,30}, |\.? /[Кк]орр\. \S{2,20} )(\p{Lu}\p{Ll}{1,20} \p{Lu}\p{Ll}[\p{L}-]{1,25})(?:[.,/]|$)`,
  'u',
)

/** The reporter whom an agency's dateline names, behind place, day and house. */
export const readSignedDateline = (text: string): string | undefined => SIGNED.exec(text.slice(0, 150))?.[1]
