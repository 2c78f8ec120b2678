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
  /^content-type:[ \t]?text\/(?:html|plain)(?:[^\r\n]|\r?\n[ \t]){0,500}?charset="?([^"\s;]{1,40})/im

/** The label of the page's own part, and where it stands. */
function labelOf(bytes: Uint8Array): { readonly label: string; readonly at: number } | undefined {
  const match = CHARSET.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))
  const label = match?.[1]
  return match && label ? { label, at: match.index + match[0].length - label.length } : undefined
}

/** The message with the part labelled UTF-8, which is what browsers save in, where its label names no encoding. */
function readable(
  bytes: Uint8Array,
  { label, at }: { readonly label: string; readonly at: number },
): Uint8Array {
  if (encodingName(label)) return bytes
  return Buffer.concat([bytes.subarray(0, at), Buffer.from('utf-8'), bytes.subarray(at + label.length)])
}

/** The parser decodes as the part's header says, and as UTF-8 where it says nothing. */
function encodingOf(label: string | undefined, text: string): Encoding {
  const name = (label !== undefined && encodingName(label)) || 'utf-8'
  return { name, reason: 'mime', replaced: countReplaced(text), declared: label ?? null }
}
