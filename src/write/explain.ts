import { Chalk, type ChalkInstance } from 'chalk'
import type { Analysis } from '../extract.ts'
import type { FieldProvenance } from '../model/article.ts'
import type { Block } from '../model/page.ts'
import type { Ballot, Decision } from '../model/verdict.ts'
import { safeLine } from './safe.ts'

/** Characters of a block shown: enough to find it on the page. */
const SHOWN = 100

/** Reasons shown for a block, strongest first. */
const MAX_REASONS = 4

/** Every decision about a page, one line a field and a block, for reading. */
export function explain({ page, ballots, body, article }: Analysis, colour: boolean): string {
  const paint = new Chalk({ level: colour ? 1 : 0 })
  const { dump } = page
  const { name, reason, declared } = dump.encoding
  const lines = [
    paint.bold(safeLine(dump.source)),
    `  ${dump.format}, ${name} (${reason}${declared ? `; labelled ${safeLine(declared)}` : ''})`,
    `  article: ${article.found ? 'yes' : `no (${article.reason})`}, confidence ${share(article.confidence)}`,
    '',
    paint.bold('Fields'),
    ...Object.entries(article.provenance).flatMap(([field, found]) =>
      found && 'raw' in found ? fieldLines(field, found, paint) : [],
    ),
    '',
    paint.bold(`Blocks (${article.blocks.length} of ${page.blocks.length} kept)`),
    ...page.blocks.flatMap((block) => blockLines(block, body.decisions[block.id], ballots, paint)),
  ]
  return `${lines.join('\n')}\n`
}

function fieldLines(field: string, found: FieldProvenance, paint: ChalkInstance): readonly string[] {
  const line = (mark: string, value: unknown, rule: string, confidence: number) =>
    `  ${mark} ${field.padEnd(10)} ${share(confidence)}  ${short(plain(value))}  ${paint.dim(`← ${safeLine(rule)}`)}`
  return [
    line(paint.green('✓'), found.raw, found.from, found.confidence),
    ...found.rivals.map((rival) => line(paint.dim('·'), rival.value, rival.rule, rival.confidence)),
  ]
}

function blockLines(
  block: Block,
  decision: Decision | undefined,
  ballots: readonly Ballot[],
  paint: ChalkInstance,
): readonly string[] {
  const mark = decision?.kept ? paint.green('+') : paint.red('-')
  const votes = ballots.map(({ pass, scores }) => `${pass} ${share(scores[block.id] ?? 0)}`).join(', ')
  const reasons = ballots
    .flatMap((ballot) => ballot.reasons(block.id))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MAX_REASONS)
    .map(({ rule, weight }) => `${rule} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`)
  const why = [`${decision?.by ?? 'none'} ${share(decision?.score ?? 0)}`, votes, ...reasons].join('; ')
  return [
    `${mark} ${String(block.id).padStart(4)} ${block.kind.padEnd(9)} ${short(block.text)}`,
    paint.dim(`       ${why}`),
  ]
}

const share = (value: number) => value.toFixed(2)

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function short(text: string): string {
  const line = safeLine(text.slice(0, SHOWN * 4))
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}
