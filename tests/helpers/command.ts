import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli.ts'
import type { Io, Output } from '../../src/io.ts'

/** What a run of the command left behind. */
export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs the command in process. */
export async function dechaff(
  argv: readonly string[],
  { stdin, tty = false, env = {} }: { stdin?: string | Uint8Array; tty?: boolean; env?: Io['env'] } = {},
): Promise<Ran> {
  const said = { out: '', err: '' }
  const output = (key: 'out' | 'err'): Output => ({
    isTTY: tty,
    write: async (text) => {
      said[key] += text
    },
  })
  const status = await run(argv, {
    stdin: Object.assign(chunks(stdin), { isTTY: stdin === undefined }),
    stdout: output('out'),
    stderr: output('err'),
    env,
    signal: new AbortController().signal,
  })
  return { status, ...said }
}

async function* chunks(text: string | Uint8Array = ''): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  yield bytes.subarray(0, 10)
  yield bytes.subarray(10)
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dechaff-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const PARAGRAPHS = [
  'The harbour town of Velmora opened its rebuilt lighthouse on Tuesday, nine years after a winter storm brought the old tower down and left the northern channel dark for fishing crews.',
  'Residents lined the quay from early morning, and the first beam swept over the bay shortly after six, when the mayor threw a brass switch salvaged from the original lamp room.',
  'Engineers said the new lamp uses a tenth of the power of its predecessor and can be seen from twenty-two miles away, far enough to reach the ferry lanes beyond the outer reef.',
  'The town council plans to open the tower to visitors in spring, once the staircase has been inspected and the small museum on the ground floor has been furnished by volunteers.',
]

/** A page with an article that no doubt is about. */
export function articlePage({
  title = 'Lighthouse of Velmora shines again',
  head = '',
  extra = '',
} = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}
<meta property="article:published_time" content="2024-03-05T09:30:00+01:00"><meta name="author" content="Ines Calder"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
<article><h1>${title}</h1><p class="byline">By Ines Calder</p>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}${extra}</article>
<footer><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></footer></body></html>`
}
