import { createReadStream } from 'node:fs'
import { DumpError } from '../errors.ts'
import { GAP } from '../read/containers/byte-reader.ts'
import { type Codec, codecOf } from '../read/containers/codec.ts'
import { containerKind, HEAD, namesRecords } from '../read/containers/kind.ts'
import type { Member, MemberOptions } from '../read/containers/member.ts'
import { prefixed } from '../read/containers/prefixed.ts'
import type { FilePath } from './file-path.ts'
import { firstBytes } from './first-bytes.ts'
import { collect, unreadable } from './read-bytes.ts'
import type { Failure, Origin, Source, Task } from './task.ts'

/** Containers inside containers are opened this deep: an archive of crawls is common, a third layer is a trap. */
const MAX_DEPTH = 2

/** Zip archives that are no file are held in memory: at most this many times the largest page. */
const ZIP_IN_MEMORY = 8

/** The pages in a file: itself, or every record or member of a container. */
export async function* expand(
  file: Source,
  options: MemberOptions,
  depth = 0,
): AsyncGenerator<Task | Failure> {
  try {
    yield* pages(file, options, depth)
  } catch (error) {
    const known = unreadable(error)
    if (!(known instanceof DumpError)) throw known
    yield { ...originOf(file), code: known.code, message: known.message }
  }
}

async function* pages(file: Source, options: MemberOptions, depth: number): AsyncGenerator<Task | Failure> {
  const { content } = file
  const ofRecords = holdsRecords(file, options)
  if ('text' in content || ('path' in content && isPage(content.path, file.source, ofRecords)))
    return yield { ...file, content }
  const packed = await begin(chunksOf(content))
  const codec = codecOf(packed.head, file.source)
  const plain = codec ? await begin(await unpacked(packed.all(), codec)) : packed
  const kind = depth < MAX_DEPTH ? containerKind(plain.head, ofRecords) : undefined
  if (kind === 'zip') {
    const { readZip } = await import('../read/containers/zip.ts')
    const inPlace = 'path' in content && !codec
    if (inPlace) await plain.close()
    const archive = inPlace
      ? content
      : { bytes: await collect(whole(plain.all()), options.maxBytes * ZIP_IN_MEMORY) }
    for await (const member of readZip(archive, options)) yield* opened(file, member, options, depth)
  } else if (kind) {
    const { readMembers } = await import('../read/containers/index.ts')
    for await (const member of readMembers(kind, plain.all(), options))
      yield* opened(file, member, options, depth, kind === 'jsonl')
  } else if ('stream' in content) {
    yield { ...file, content: { bytes: await collect(whole(plain.all()), options.maxBytes) } }
  } else {
    await plain.close()
    yield { ...file, content }
  }
}

/** Most files are neither packed nor a container, and their first bytes say so. */
function isPage(path: FilePath, source: string, ofRecords: boolean): boolean {
  const head = firstBytes(path, HEAD)
  return !codecOf(head, source) && !containerKind(head, ofRecords)
}

/** Whether a name, or keys given for the only input, say that it is JSON Lines, so that a line may be broken anywhere. */
const holdsRecords = ({ source, alone }: Source, { keys }: MemberOptions): boolean =>
  namesRecords(source) || (alone === true && Object.values(keys).some((key) => key !== undefined))

async function unpacked(chunks: AsyncIterable<Uint8Array>, codec: Codec): Promise<AsyncIterable<Uint8Array>> {
  const { unpack } = await import('../read/containers/unpack.ts')
  return unpack(chunks, codec)
}

/** A member as an input of its own, which may be a container again. */
async function* opened(
  file: Source,
  member: Member,
  options: MemberOptions,
  depth: number,
  answered = false,
): AsyncGenerator<Task | Failure> {
  const source = `${file.source}#${member.address}`
  const origin: Origin = { source, id: member.id, piped: file.piped, answered }
  if ('code' in member) yield { ...origin, code: member.code, message: member.message }
  else yield* expand({ ...member, ...origin, target: `${file.target}/${member.address}` }, options, depth + 1)
}

const originOf = ({ source, id, alone, named, piped, answered }: Source): Origin => ({
  source,
  id,
  alone,
  named,
  piped,
  answered,
})

function chunksOf(content: Exclude<Source['content'], { text: string }>): AsyncIterable<Uint8Array> {
  if ('path' in content) return createReadStream(content.path, { highWaterMark: HEAD })
  return 'stream' in content ? content.stream : prefixed([content.bytes], [][Symbol.iterator]())
}

/** A stream of which the beginning has been read. */
interface Begun {
  readonly head: Uint8Array
  /** The whole stream, once. */
  all(): AsyncIterable<Uint8Array>
  /** Gives up on it. */
  close(): Promise<void>
}

async function begin(chunks: AsyncIterable<Uint8Array>): Promise<Begun> {
  const rest = chunks[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  let gap = false
  while (length < HEAD && !gap) {
    const next = await rest.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.length
    gap = next.value === GAP
  }
  return {
    head: Buffer.concat(parts),
    all: () => prefixed(parts, rest),
    close: async () => {
      await rest.return?.()
    },
  }
}

/** A page can't do without the part that is lost. */
async function* whole(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (chunk === GAP) throw new DumpError('damaged', 'broken compressed data')
    yield chunk
  }
}
