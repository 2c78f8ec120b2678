import type { Encoding, Format } from '../../model/dump.ts'
import { decode } from '../decode.ts'
import { timeOf } from './member.ts'

/** The page of a MIME message, and what its headers say of it. */
interface MimePage {
  readonly text: string
  readonly encoding: Encoding
  readonly format: Format | undefined
  readonly url: string | undefined
  readonly captured: Date | undefined
}

/**
 * Reads a page saved as MHTML, or an e-mail's.
 * @param options.encoding the caller's, which goes before what the file says
 */
export async function readMime(
  bytes: Uint8Array,
  options: { readonly encoding?: string | undefined } = {},
): Promise<MimePage> {
  const { default: PostalMime } = await import('postal-mime')
  const own = ownPart(bytes)
  const mail = await PostalMime.parse(own ? setApart(bytes, own.at) : bytes)
  const header = (key: string) => mail.headers.find((line) => line.key === key)?.value
  const url = header('snapshot-content-location') ?? header('content-location')
  const part = own && mail.attachments.find(({ mimeType }) => mimeType === own.type)
  const page = part && decoded(new Uint8Array(part.content as ArrayBuffer), own.label, options)
  // frames follow the page that shows them
  const rest = mail.html ?? (page ? '' : (mail.text ?? ''))
  return {
    text: (page?.text ?? '') + rest,
    encoding: page?.encoding ?? UNLABELLED,
    format: own?.type === 'text/html' || mail.html !== undefined ? 'html' : undefined,
    url: url !== undefined && URL.canParse(url) ? url : undefined,
    captured: timeOf(header('date')),
  }
}

/** Where the page's own part has its header, in bytes: an e-mail has the same as plain text before it. */
const HEAD = 262_144

const CHARSET = String.raw`(?:(?:[^\r\n]|\r?\n[ \t]){0,500}?charset="?([^"\s;]{1,40}))?`
/** The header of the first part that is HTML, else of one that is plain text. */
const OWN = ['html', 'plain'].map(
  (kind) => new RegExp(String.raw`^content-type:[ \t]?(text\/${kind})${CHARSET}`, 'im'),
)

/** What the header of the page's own part says. */
interface OwnPart {
  readonly type: string
  readonly label: string | undefined
  /** Where its `Content-Type` stands. */
  readonly at: number
}

function ownPart(bytes: Uint8Array): OwnPart | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const match = OWN.map((header) => header.exec(head)).find((found) => found !== null)
  const type = match?.[1]?.toLowerCase()
  return match && type ? { type, label: match[2], at: match.index } : undefined
}

const APART = Buffer.from('Content-Disposition: attachment\r\n')

/**
 * The message with the page's part made an attachment: of those the parser hands out the bytes, where text is read by
 * the header's label alone, and as Western where there is no such encoding.
 */
const setApart = (bytes: Uint8Array, at: number): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), APART, bytes.subarray(at)])

/** A page's text, which its part's header may label as an HTTP header does. */
function decoded(
  bytes: Uint8Array,
  label: string | undefined,
  { encoding }: { encoding?: string | undefined },
) {
  const page = decode(bytes, { encoding, charset: label })
  const { reason, declared } = page.encoding
  return {
    text: page.text,
    encoding: {
      ...page.encoding,
      reason: reason === 'http' ? ('mime' as const) : reason,
      declared: declared ?? label ?? null,
    },
  }
}

/** The parser reads text that no part's header announces in UTF-8. */
const UNLABELLED: Encoding = { name: 'utf-8', reason: 'mime', replaced: 0, declared: null }
