import type { Encoding, Format } from '../../model/dump.ts'
import { countReplaced } from '../decode.ts'
import { charsetOf, encodingName } from '../encoding/declared.ts'
import { timeOf } from './member.ts'

/** The page of an MHTML file, and what its headers say of it. */
interface MhtmlPage {
  readonly text: string
  readonly encoding: Encoding
  readonly format: Format | undefined
  readonly url: string | undefined
  readonly captured: Date | undefined
}

/** Reads an MHTML file. */
export async function readMhtml(bytes: Uint8Array): Promise<MhtmlPage> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes)
  const header = (key: string) => mail.headers.find((line) => line.key === key)?.value
  const url = header('snapshot-content-location') ?? header('content-location')
  const text = mail.html ?? mail.text ?? ''
  return {
    text,
    encoding: encodingOf(bytes, text),
    format: mail.html === undefined ? undefined : 'html',
    url: url !== undefined && URL.canParse(url) ? url : undefined,
    captured: timeOf(header('date')),
  }
}

/** Where the page's own part has its header, in bytes: it is the first part. */
const HEAD = 16_384

/** The parser decodes as the part's header says, or as UTF-8 (RFC 2557 has no other default browsers would write). */
function encodingOf(bytes: Uint8Array, text: string): Encoding {
  const head = Buffer.from(bytes.subarray(0, HEAD))
    .toString('latin1')
    .replace(/\r?\n[ \t]{1,9}/g, ' ')
  const type = /^content-type:[ \t]{0,9}(text\/(?:html|plain)[^\n]{0,500})/im.exec(head)?.[1]
  const declared = charsetOf(type) ?? null
  const name = (declared !== null && encodingName(declared)) || 'utf-8'
  return { name, reason: 'mime', replaced: countReplaced(text), declared }
}
