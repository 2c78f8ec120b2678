import type { Encoding, Format } from '../../model/dump.ts'
import { countReplaced } from '../decode.ts'
import { encodingName } from '../encoding/declared.ts'
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
  const declared = labelOf(bytes)
  const mail = await PostalMime.parse(declared ? readable(bytes, declared) : bytes)
  const header = (key: string) => mail.headers.find((line) => line.key === key)?.value
  const url = header('snapshot-content-location') ?? header('content-location')
  const text = mail.html ?? mail.text ?? ''
  return {
    text,
    encoding: encodingOf(declared?.label, text),
    format: mail.html === undefined ? undefined : 'html',
    url: url !== undefined && URL.canParse(url) ? url : undefined,
    captured: timeOf(header('date')),
  }
}

/** Where the page's own part has its header, in bytes: it is the first part. */
const HEAD = 16_384

const CHARSET =
  /^content-type:[ \t]?text\/(?:html|plain)(?:[^\r\n]|\r?\n[ \t]){0,500}?charset=("?([^"\s;]{1,40})[^\r\n;]*)/im

/** What the header of the page's own part says of its encoding. */
interface Label {
  readonly label: string
  /** The whole value, with quotes and what damage left behind the label, and where it stands. */
  readonly value: string
  readonly at: number
}

function labelOf(bytes: Uint8Array): Label | undefined {
  const match = CHARSET.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))
  const [whole, value, label] = match ?? []
  if (!match || !whole || !value || !label) return undefined
  return { label, value, at: match.index + whole.length - value.length }
}

/**
 * The message with the part's encoding said plainly: the parser reads as Western what it finds no encoding for, where
 * browsers save in UTF-8.
 */
function readable(bytes: Uint8Array, { label, value, at }: Label): Uint8Array {
  const name = Buffer.from(encodingName(label) ?? 'utf-8')
  return Buffer.concat([bytes.subarray(0, at), name, bytes.subarray(at + value.length)])
}

/** The parser decodes as the part's header says, and as UTF-8 where it says nothing. */
function encodingOf(label: string | undefined, text: string): Encoding {
  const name = (label !== undefined && encodingName(label)) || 'utf-8'
  return { name, reason: 'mime', replaced: countReplaced(text), declared: label ?? null }
}
