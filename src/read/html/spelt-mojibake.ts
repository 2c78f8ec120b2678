import { decodeHTML } from 'entities/decode'
import { mendMojibake } from '../encoding/mojibake.ts'
import { WINDOWS_1252_UPPER } from '../encoding/windows-1252.ts'

/** Text that was encoded twice, its characters spelt out by an editor: `don&acirc;&euro;&trade;t`. */
const SPELT = /&acirc;&euro;|&Atilde;&[a-z]/
/** The same as far as it can be looked for without an expression, which takes a multiple of the time. */
const MAYBE_SPELT = ['&acirc;&euro;', '&Atilde;&']
const REFERENCE = /&[A-Za-z]{2,6};/g

/** Characters that stand for a byte from 0x80 on, none of which means anything in markup. */
const isWestern = (text: string): boolean =>
  text.length === 1 && (/[\u00A0-\u00FF]/.test(text) || WINDOWS_1252_UPPER.includes(text))

/** Mends such text in a page's markup; any other comes through unchanged. */
export function mendSpeltMojibake(html: string): string {
  if (!MAYBE_SPELT.some((spelt) => html.includes(spelt)) || !SPELT.test(html)) return html
  const plain = html.replace(REFERENCE, (one) => {
    const character = decodeHTML(one)
    return isWestern(character) ? character : one
  })
  const mended = mendMojibake(plain)
  return mended === plain ? html : mended
}
