import { DumpError } from '../errors.ts'
import { analyse, type PipelineOptions, readDump } from '../extract.ts'
import type { Article } from '../model/article.ts'
import type { Dump, Encoding, Format } from '../model/dump.ts'
import { binaryKind, looksBinary } from '../read/binary.ts'
import { codecOf } from '../read/containers/codec.ts'
import { hasTag } from '../read/containers/has-tag.ts'
import { HEAD, looksLikeMime } from '../read/containers/kind.ts'
import { decode } from '../read/decode.ts'
import { sniff } from '../read/sniff.ts'
import { bodyWords } from '../write/body-text.ts'
import { WRITERS, type Writer } from '../write/index.ts'
import type { FilePath } from './file-path.ts'
import { readBytes } from './read-bytes.ts'
import type { SiteTexts } from './site-texts.ts'
import { folderOf, type Outcome, type Settings, type Task } from './task.ts'

/** One page from its bytes to its output: the same function for a single file and in every worker. */
export async function clean(task: Task, settings: Settings): Promise<Outcome> {
  try {
    return await outcomeOf(await dumpOf(task, settings), task, settings)
  } catch (error) {
    if (error instanceof DumpError) return { status: 'failed', code: error.code, message: error.message }
    throw error
  }
}

/** What a first pass notes of a page; undefined where it can't be read, which the second pass will report. */
export async function learn(task: Task, settings: Settings): Promise<SiteTexts | undefined> {
  try {
    const { siteTexts } = await import('./site-texts.ts')
    return siteTexts(await readDump(await dumpOf(task, settings)), folderOf(task))
  } catch (error) {
    if (error instanceof DumpError) return undefined
    throw error
  }
}

async function dumpOf(task: Task, settings: Settings): Promise<Dump> {
  const page = await pageOf(task, settings)
  const { text, encoding } = page
  return {
    source: task.source,
    text,
    encoding,
    format: settings.input ?? task.format ?? page.format ?? asSent(task, text) ?? sniff(text),
    url: task.url ?? page.url ?? settings.url,
    captured: task.captured ?? page.captured ?? settings.captured,
  }
}

/** What a server calls HTML is read so, be it a fragment: browsers did, too. */
const asSent = ({ sentAs }: Task, text: string): Format | undefined =>
  sentAs !== undefined && hasTag(text) ? sentAs : undefined

/** A page's text, and what its file says of it. */
type PageText = Pick<Dump, 'text' | 'encoding' | 'url' | 'captured'> & {
  readonly format?: Format | undefined
}

const AS_STRING: Encoding = { name: 'utf-16', reason: 'string', replaced: 0, declared: null }

async function pageOf({ content, source, charset }: Task, settings: Settings): Promise<PageText> {
  if ('text' in content) return { text: content.text, encoding: AS_STRING }
  const packed =
    'bytes' in content ? content.bytes : await readBytes(ownPath(content.path), settings.maxBytes)
  const bytes = codecOf(packed, source) ? await decompressed(packed, source, settings.maxBytes) : packed
  const kind = binaryKind(bytes)
  if (kind) throw notAPage(kind)
  if (looksLikeMime(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))) {
    const { readMime } = await import('../read/containers/mime.ts')
    return readMime(bytes, { encoding: settings.encoding })
  }
  const { text, encoding } = decode(bytes, { encoding: settings.encoding, charset })
  if (!encoding.name.startsWith('utf-16') && looksBinary(bytes)) throw notAPage('binary data')
  return { text, encoding }
}

/** Buffers come to a worker as plain arrays. */
const ownPath = (path: FilePath): FilePath => (typeof path === 'string' ? path : Buffer.from(path))

async function decompressed(bytes: Uint8Array, name: string, maxBytes: number): Promise<Uint8Array> {
  const { decompress } = await import('../read/decompress.ts')
  return decompress(bytes, name, maxBytes)
}

const notAPage = (kind: string) => new DumpError('not-a-page', `${kind}, not HTML or text`)

async function outcomeOf(dump: Dump, task: Task, settings: Settings): Promise<Outcome> {
  const analysis = await analyse(dump, { ...settings, recurring: await recurringOn(task, settings) })
  const { article } = analysis
  const output = settings.explain ? await explained(analysis, settings) : written(article, task.id, settings)
  return {
    status: article.found ? 'article' : 'none',
    output: await unlessStored(output, task, settings),
    reason: article.reason,
    words: article.found ? bodyWords(article.blocks) : 0,
    confidence: article.confidence,
    warnings: article.warnings,
  }
}

/** A worker stores what it made: no text has to be handed to another thread. */
async function unlessStored(output: string, { place }: Task, { out }: Settings): Promise<string> {
  if (!out || place === undefined) return output
  const { store } = await import('./store.ts')
  store(out, place, output)
  return ''
}

async function recurringOn(task: Task, { recurring }: Settings): Promise<PipelineOptions['recurring']> {
  if (!recurring) return undefined
  const { evidenceFor } = await import('./recurring-texts.ts')
  return (page) => evidenceFor(page, folderOf(task), recurring)
}

function written(article: Article, id: Task['id'], { format, body }: Settings): string {
  const writer: Writer = WRITERS[format]
  return body && writer.body ? writer.body(article) : writer.whole(article, id)
}

async function explained(analysis: Awaited<ReturnType<typeof analyse>>, settings: Settings): Promise<string> {
  const { explain } = await import('../write/explain.ts')
  return explain(analysis, settings.explain === 'colour')
}
