import type { Entry, ZipFile } from 'yauzl'
import type { Member, MemberOptions } from './member.ts'

/** Files of a zip archive, in the order of its directory; each damaged one is reported in its place. */
export async function* readZip(
  archive: { readonly path: string | Buffer } | { readonly bytes: Uint8Array },
  { maxBytes }: MemberOptions,
): AsyncGenerator<Member> {
  const { fromBufferPromise, openPromise } = await import('yauzl')
  // names are checked where outputs are named; a bad one must not end the archive
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const
  let zip: ZipFile | undefined
  try {
    zip =
      'path' in archive
        ? // a path's bytes do, as for node:fs
          await openPromise(archive.path as string, options)
        : await fromBufferPromise(Buffer.from(archive.bytes), options)
    for await (const entry of zip.eachEntry()) {
      const address = nameOf(entry)
      if (!address.endsWith('/')) yield await memberOf(zip, entry, address, maxBytes)
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    yield { address: 'directory', code: 'damaged', message: `broken zip archive: ${error.message}` }
  } finally {
    zip?.close()
  }
}

async function memberOf(zip: ZipFile, entry: Entry, address: string, maxBytes: number): Promise<Member> {
  if (entry.uncompressedSize > maxBytes)
    return { address, code: 'too-large', message: `a file of ${entry.uncompressedSize} bytes` }
  try {
    // yauzl fails a member that unpacks to more than its directory says
    const stream = await zip.openReadStreamPromise(entry)
    const parts: Uint8Array[] = []
    for await (const part of stream) parts.push(part as Uint8Array)
    return { address, content: { bytes: Buffer.concat(parts) } }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { address, code: 'damaged', message: `broken zip member: ${error.message}` }
  }
}

/** Names are UTF-8 in all but old archives, where Latin-1 at least keeps them apart. */
function nameOf(entry: Entry): string {
  const bytes = entry.fileName as unknown as Buffer
  const utf8 = bytes.toString('utf8')
  return (utf8.includes('\uFFFD') ? bytes.toString('latin1') : utf8).replaceAll('\\', '/')
}
