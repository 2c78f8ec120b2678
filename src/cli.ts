import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { intoItself, isSameFolder } from './batch/inputs.ts'
import type { Job, Tally } from './batch/job.ts'
import { DumpError } from './errors.ts'
import type { Io } from './io.ts'
import type { Format } from './model/dump.ts'
import type { PassChoice } from './model/verdict.ts'
import { encodingName } from './read/encoding/declared.ts'
import type { OutputFormat } from './write/index.ts'
import { visible } from './write/safe.ts'

/** Exit statuses, as `--help` and the README list them. */
export const EXIT = { articles: 0, noArticle: 1, usage: 2, failed: 3, interrupted: 130 } as const

const HELP = `
Examples:
  dechaff page.html                       clean text on standard output
  cat dump.txt | dechaff --format json    a plain-text dump from a pipe, as a JSON record
  dechaff crawl/ --out clean/             a whole folder, one file for each page
  dechaff --format jsonl crawl.warc.gz    every page of a crawl, one JSON line each
  dechaff --explain page.html             what was kept or left, and why

Exit status:
  0    every input gave an article
  1    at least one input gave none
  2    the command line is wrong
  3    at least one input could not be read or processed (the others still are)
  130  stopped by Ctrl-C
`

const PASSES = ['auto', 'heuristic', 'readability', 'both']

/** Largest page by default, in bytes after decompression. */
const MAX_PAGE = 64 * 2 ** 20

/**
 * Heap of a worker by default, in bytes. A 64 MB page needs a quarter of it, but V8 lets a heap that may grow this far
 * fill up further before it collects: a fifth less CPU a page than with half of it.
 */
const MAX_MEMORY = 2 ** 31

/** What commander hands over, by the options' long names. */
interface Flags {
  readonly input?: Format
  readonly url?: string
  readonly format: OutputFormat
  readonly body?: true
  readonly out?: string
  readonly force?: true
  readonly passes: PassChoice
  readonly encoding?: string
  readonly captured?: Date
  readonly dateOrder?: 'dmy' | 'mdy'
  readonly maxBytes: number
  readonly explain?: true
  readonly filesFrom?: string
  readonly null?: true
  readonly resume?: true
  readonly failFast?: true
  readonly unordered?: true
  readonly learnBoilerplate?: true
  readonly jobs?: number
  readonly timeout?: number
  readonly maxMemory: number
  readonly htmlKey?: string
  readonly textKey?: string
  readonly urlKey?: string
  readonly idKey?: string
  readonly quiet?: true
}

/**
 * Runs the command.
 * @param argv the arguments after the command's name
 * @returns the exit status
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const said = { out: '', err: '' }
  const job = parse(argv, io, said)
  await io.stdout.write(said.out)
  await io.stderr.write(said.err)
  if (typeof job === 'number') return job
  const { runBatch } = await import('./batch/run-batch.ts')
  try {
    const tally = await runBatch(job, io)
    return io.signal.aborted ? EXIT.interrupted : exitStatus(tally)
  } catch (error) {
    if (!(error instanceof DumpError)) throw error
    await io.stderr.write(`dechaff: ${visible(error.message)}\n`)
    return EXIT.failed
  }
}

function exitStatus({ failed, none }: Tally): number {
  if (failed > 0) return EXIT.failed
  return none > 0 ? EXIT.noArticle : EXIT.articles
}

/** The job the arguments ask for, or an exit status where they ask for none. */
function parse(argv: readonly string[], io: Io, said: { out: string; err: string }): Job | number {
  const program = command()
  program.configureOutput({
    writeOut: (text) => {
      said.out += text
    },
    writeErr: (text) => {
      said.err += text.replace(/.+/g, visible)
    },
  })
  try {
    program.parse(argv, { from: 'user' })
    const flags = program.opts<Flags>()
    if (program.args.length === 0 && flags.filesFrom === undefined && io.stdin.isTTY)
      program.help({ error: true })
    if (flags.body && flags.format.startsWith('json'))
      program.error('error: --body goes with text and markdown')
    if (flags.resume && flags.out === undefined)
      program.error('error: --resume goes with --out, whose manifest says what is done')
    if (flags.null && flags.filesFrom === undefined) program.error('error: -0 goes with --files-from')
    const { out } = flags
    const own = out === undefined ? undefined : program.args.find((path) => isSameFolder(path, out))
    if (own !== undefined) program.error(`error: ${intoItself(own)}`)
    return jobOf(program.args, flags, io)
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.articles : EXIT.usage
  }
}

function jobOf(args: readonly string[], flags: Flags, io: Io): Job {
  const { format, passes, input, encoding, url, captured, dateOrder, maxBytes } = flags
  const colour = io.stdout.isTTY && !io.env.NO_COLOR
  const explain = flags.explain ? (colour ? 'colour' : 'plain') : false
  return {
    paths: args.length > 0 || flags.filesFrom !== undefined ? args : ['-'],
    filesFrom: flags.filesFrom,
    nul: flags.null ?? false,
    keys: { html: flags.htmlKey, text: flags.textKey, url: flags.urlKey, id: flags.idKey },
    settings: {
      format,
      passes,
      input,
      encoding,
      url,
      captured,
      dateOrder,
      maxBytes,
      explain,
      body: flags.body ?? false,
    },
    out: flags.out,
    force: flags.force ?? false,
    resume: flags.resume ?? false,
    failFast: flags.failFast ?? false,
    unordered: flags.unordered ?? false,
    learn: flags.learnBoilerplate ?? false,
    quiet: flags.quiet ?? false,
    limits: { jobs: flags.jobs, timeout: flags.timeout, maxMemory: flags.maxMemory },
  }
}

function command(): Command {
  const choice = (flags: string, text: string, choices: readonly string[]) =>
    new Option(flags, text).choices(choices)
  return new Command('dechaff')
    .exitOverride()
    .description(
      'Strips the chaff off scraped articles: page dumps (HTML or plain text) in, clean text or JSON out.',
    )
    .argument(
      '[paths...]',
      "files, folders or archives, compressed or not; '-' or nothing for standard input",
    )
    .optionsGroup('Output:')
    .addOption(
      choice('-f, --format <format>', 'what to write', ['text', 'json', 'jsonl', 'markdown']).default('text'),
    )
    .option('--body', 'write the body alone (text and markdown)')
    .option('--explain', 'write what was kept or left and why, in place of the article')
    .option('-o, --out <dir>', 'write one file for each input below this folder, mirroring the tree')
    .option('--force', 'overwrite files that exist')
    .option('-q, --quiet', 'no warnings, progress or summary')
    .optionsGroup('Reading:')
    .addOption(choice('--input <kind>', 'take pages for this (default: told by content)', ['html', 'text']))
    .option('--url <address>', "the page's address, where known", address)
    .option('--encoding <label>', 'character encoding (default: detected)', label)
    .option('--captured <time>', 'when the page was captured; resolves dates such as "2 days ago"', time)
    .addOption(
      choice('--date-order <order>', 'how to read 03/04/2024 (default: from the page)', ['dmy', 'mdy']),
    )
    .addOption(choice('--passes <passes>', 'which passes decide', PASSES).default('auto'))
    .addOption(
      new Option('--max-bytes <size>', 'largest page after decompression')
        .argParser(size)
        .default(MAX_PAGE, '64m'),
    )
    .optionsGroup('Batches:')
    .option('--files-from <list>', "read more paths from this file, or '-', one on each line")
    .option('-0, --null', 'paths in the list end in NUL characters')
    .option('--resume', 'go on with an interrupted batch: skip what the manifest in --out has done')
    .option('--unordered', 'write results as they come, not in input order')
    .option(
      '--learn-boilerplate',
      "read everything twice: what recurs across a site's pages counts against it",
    )
    .option('--fail-fast', 'stop at the first input that fails')
    .option('-j, --jobs <n>', "worker threads (default: the machine's cores)", count)
    .option('--timeout <seconds>', 'longest time for an input (default: 60 in a batch)', seconds)
    .addOption(
      new Option('--max-memory <size>', 'most memory for a worker').argParser(size).default(MAX_MEMORY, '2g'),
    )
    .optionsGroup('JSON Lines input:')
    .option('--html-key <key>', 'where records hold HTML (default: html, content, body or text)')
    .option('--text-key <key>', 'where records hold plain text')
    .option('--url-key <key>', "where records hold the page's address (default: url, link or uri)")
    .option('--id-key <key>', 'where records hold their id (default: id, _id or key)')
    .optionsGroup('Other:')
    .version(version(), '-V, --version', 'the version of this tool')
    .helpOption('-h, --help', 'this text')
    .addHelpText('after', HELP)
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

function address(value: string): string {
  if (URL.canParse(value) && /^https?:/i.test(value)) return value
  throw new InvalidArgumentError('Expected an address such as https://example.org/news/1.')
}

function label(value: string): string {
  if (encodingName(value)) return value
  throw new InvalidArgumentError('Expected a WHATWG label such as utf-8, windows-1251 or gb18030.')
}

function time(value: string): Date {
  const date = new Date(value)
  if (/^\d{4}-\d\d/.test(value) && !Number.isNaN(date.getTime())) return date
  throw new InvalidArgumentError(
    'Expected a day or time in ISO 8601, such as 2024-10-25 or 2024-10-25T14:30:00Z.',
  )
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

function size(value: string): number {
  const [, digits, unit] = /^(\d{1,12})([kmg]?)b?$/i.exec(value) ?? []
  const bytes = Number(digits) * (UNITS[(unit ?? '').toLowerCase()] ?? 1)
  if (digits !== undefined && bytes > 0) return bytes
  throw new InvalidArgumentError('Expected a number of bytes, such as 500000, 64m or 1g.')
}

function count(value: string): number {
  const number = Number(value)
  if (Number.isSafeInteger(number) && number > 0 && number <= 1024) return number
  throw new InvalidArgumentError('Expected a number from 1 to 1024.')
}

/** Longest delay that timers take, in seconds. */
const MAX_SECONDS = 2_000_000

function seconds(value: string): number {
  const number = Number(value)
  if (number > 0 && number <= MAX_SECONDS) return number * 1000
  throw new InvalidArgumentError('Expected a number of seconds, such as 10 or 0.5.')
}
