import { looksLikeJsonl, readJsonl } from './jsonl.ts'
import type { Member, MemberOptions } from './member.ts'
import { looksLikeTar, readTar } from './tar.ts'
import { readWarc } from './warc.ts'
import { looksLikeZip } from './zip.ts'

/** Files that hold many pages. */
export type ContainerKind = 'warc' | 'jsonl' | 'tar' | 'zip'

/** Bytes of a file that its kind is told by. */
export const HEAD = 65_536

/** Which container the (unpacked) beginning of a file is of, or undefined for a page. */
export function containerKind(head: Uint8Array): ContainerKind | undefined {
  if (looksLikeZip(head)) return isDocument(head) ? undefined : 'zip'
  if (looksLikeTar(head)) return 'tar'
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  if (/^WARC\/\d/.test(text)) return 'warc'
  return looksLikeJsonl(text) ? 'jsonl' : undefined
}

/** Office documents and e-books are zip archives by make only. */
function isDocument(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4096)).toString('latin1')
  return text.includes('[Content_Types].xml') || text.includes('mimetypeapplication/')
}

/** The pages of a container that is read as a stream. */
export function readMembers(
  kind: Exclude<ContainerKind, 'zip'>,
  chunks: AsyncIterable<Uint8Array>,
  options: MemberOptions,
): AsyncGenerator<Member> {
  if (kind === 'warc') return readWarc(chunks, options)
  return kind === 'jsonl' ? readJsonl(chunks, options) : readTar(chunks, options)
}
