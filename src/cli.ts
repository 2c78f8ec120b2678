import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Job, Tally } from './batch/job.ts'
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
  dechaff --format jsonl *.html.gz        compressed pages, one JSON line each
  dechaff --explain page.html             what was kept or left, and why

Exit status:
  0    every input gave an article
  1    at least one input gave none
  2    the command line is wrong
  3    at least one input could not be read or processed (the others still are)
  130  stopped by Ctrl-C
`

/** Largest page by default, in megabytes after decompression. */
const MAX_MEGABYTES = 64

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
  const tally = await runBatch(job, io)
  return io.signal.aborted ? EXIT.interrupted : exitStatus(tally)
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
    if (program.args.length === 0 && io.stdin.isTTY) program.help({ error: true })
    if (flags.body && flags.format.startsWith('json'))
      program.error(`error: --body goes with text and markdown`)
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
    paths: args.length > 0 ? args : ['-'],
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
    quiet: flags.quiet ?? false,
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
    .argument('[paths...]', "files or folders, plain or gzip-compressed; '-' or nothing for standard input")
    .addOption(
      choice('--input <kind>', 'take the input for this (default: told by content)', ['html', 'text']),
    )
    .option('--url <address>', "the page's address, where known", address)
    .addOption(
      choice('-f, --format <format>', 'what to write', ['text', 'json', 'jsonl', 'markdown']).default('text'),
    )
    .option('--body', 'write the body alone (text and markdown)')
    .option('-o, --out <dir>', 'write one file for each input below this folder, mirroring the tree')
    .option('--force', 'overwrite files that exist')
    .addOption(
      choice('--passes <passes>', 'which passes decide', [
        'auto',
        'heuristic',
        'readability',
        'both',
      ]).default('auto'),
    )
    .option('--encoding <label>', 'character encoding of the input (default: detected)', label)
    .option('--captured <time>', 'when the page was captured; resolves dates such as "2 days ago"', time)
    .addOption(
      choice('--date-order <order>', 'how to read 03/04/2024 (default: from the page)', ['dmy', 'mdy']),
    )
    .option(
      '--max-bytes <n>',
      `largest page after decompression (k, m, g; default: ${MAX_MEGABYTES}m)`,
      size,
      MAX_MEGABYTES << 20,
    )
    .option('--explain', 'write what was kept or left and why, in place of the article')
    .option('-q, --quiet', 'no warnings')
    .version(version(), '-V, --version')
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
