/** Files that hold many pages. */
export type ContainerKind = 'warc' | 'jsonl' | 'tar' | 'zip'

/** Bytes of a file that its kind is told by. */
export const HEAD = 65_536

/** Which container the (unpacked) beginning of a file is of, or undefined for a page. */
export function containerKind(head: Uint8Array): ContainerKind | undefined {
  if (looksLikeZip(head)) return isDocument(head) ? undefined : 'zip'
  if (looksLikeTar(head)) return 'tar'
  const text = latin1(head, head.byteLength)
  if (/^WARC\/\d/.test(text)) return 'warc'
  return looksLikeJsonl(text) ? 'jsonl' : undefined
}

/** A zip archive's mark, of one with files and of an empty one. */
const looksLikeZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 0x03 || head[2] === 0x05)

/** Office documents and e-books are zip archives by make only, and hold no pages. */
function isDocument(head: Uint8Array): boolean {
  const text = latin1(head, 4096)
  return text.includes('[Content_Types].xml') || text.includes('mimetypeapplication/')
}

/** A tar header's mark, in the place where it belongs. */
const looksLikeTar = (head: Uint8Array): boolean =>
  head.length >= 512 && latin1(head.subarray(257, 262), 5) === 'ustar'

/** An object that ends on its line, or goes on past the sample. */
export function looksLikeJsonl(head: string): boolean {
  if (!/^\s{0,99}\{\s{0,9}"[^"\n]{0,99}"\s{0,9}:/.test(head)) return false
  const line = head.trimStart()
  const end = line.indexOf('\n')
  return end < 0 || parseObject(line.slice(0, end)) !== undefined
}

/** A JSON object, or undefined for anything else. */
export function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A page saved by a browser: mail headers, then the page and its pictures as parts. */
export function looksLikeMhtml(head: string): boolean {
  const end = head.search(/\r?\n\r?\n/)
  const headers = end < 0 ? head.slice(0, 8192) : head.slice(0, end)
  return /^MIME-Version:/im.test(headers) && /^Content-Type:\s{0,9}multipart\/related/im.test(headers)
}

const latin1 = (bytes: Uint8Array, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, length)).toString('latin1')
