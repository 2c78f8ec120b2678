import { DumpError } from '../errors.ts'
import { analyse } from '../extract.ts'
import type { Dump } from '../model/dump.ts'
import { binaryKind, looksBinary } from '../read/binary.ts'
import { decode } from '../read/decode.ts'
import { decompress } from '../read/decompress.ts'
import { sniff } from '../read/sniff.ts'
import { countWords } from '../text/count-words.ts'
import { bodyText } from '../write/body-text.ts'
import { WRITERS } from '../write/index.ts'
import { readBytes } from './read-bytes.ts'
import type { Outcome, Settings, Task } from './task.ts'

/** One page from its bytes to its output: the same function for a single file and in every worker. */
export async function clean(task: Task, settings: Settings): Promise<Outcome> {
  try {
    return await outcomeOf(await dumpOf(task, settings), settings)
  } catch (error) {
    if (error instanceof DumpError) return { status: 'failed', code: error.code, message: error.message }
    throw error
  }
}

async function dumpOf(task: Task, settings: Settings): Promise<Dump> {
  const { source, content } = task
  const packed = 'bytes' in content ? content.bytes : await readBytes(content.path, settings.maxBytes)
  const bytes = await decompress(packed, settings.maxBytes)
  const kind = binaryKind(bytes)
  if (kind) throw notAPage(kind)
  const { text, encoding } = decode(bytes, settings)
  if (!encoding.name.startsWith('utf-16') && looksBinary(bytes)) throw notAPage('binary data')
  const format = settings.input ?? sniff(text)
  const url = task.url ?? settings.url
  return { source, format, text, encoding, url, captured: task.captured ?? settings.captured }
}

const notAPage = (kind: string) => new DumpError('not-a-page', `${kind}, not HTML or text`)

async function outcomeOf(dump: Dump, settings: Settings): Promise<Outcome> {
  const analysis = await analyse(dump, settings)
  const { article } = analysis
  return {
    status: article.found ? 'article' : 'none',
    output: settings.explain ? await explained(analysis, settings) : written(article, settings),
    reason: article.reason,
    words: countWords(bodyText(article.blocks)),
    confidence: article.confidence,
    warnings: article.warnings,
  }
}

function written(article: Parameters<typeof WRITERS.text.whole>[0], { format, body }: Settings): string {
  const writer = WRITERS[format]
  return (body && writer.body ? writer.body : writer.whole)(article)
}

async function explained(analysis: Awaited<ReturnType<typeof analyse>>, settings: Settings): Promise<string> {
  const { explain } = await import('../write/explain.ts')
  return explain(analysis, settings.explain === 'colour')
}
