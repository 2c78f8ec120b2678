/** The tables the quality bench prints, as Markdown. */
import type { Kind, Row } from './corpus.ts'
import { hasByline, hasDate, hasHeadline } from './presence.ts'
import { type PageScore, type Rates, scorePage, summarize } from './score.ts'
import type { FieldName, Output, System } from './systems.ts'

/** One system's outputs on one kind of one set, row by row. */
export interface Run {
  readonly set: string
  readonly kind: Kind
  readonly system: System
  readonly rows: readonly Row[]
  readonly outputs: readonly Output[]
  readonly scores: readonly PageScore[]
}

export const toRun = (
  set: string,
  kind: Kind,
  system: System,
  rows: readonly Row[],
  outputs: readonly Output[],
): Run => ({
  set,
  kind,
  system,
  rows,
  outputs,
  scores: rows.map((row, at) => scorePage(row.gold, outputs[at] ?? {})),
})

const number = (value: number | undefined, digits = 3): string =>
  value === undefined || Number.isNaN(value) ? '' : value.toFixed(digits)

/** A Markdown table, padded so that it also reads well in a terminal. */
export function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const isText = header.map((_, column) => rows.every((row) => !/^[+-]?[\d.]+%?$/.test(row[column] ?? '')))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (isText[i] ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, i) => (isText[i] ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(header), rule, ...rows.map(line)].join('\n')
}

/** Body and fields of every run. */
export function qualityTable(runs: readonly Run[]): string {
  const header = [
    ...['set', 'kind', 'system', 'pages', 'word F1', 'P', 'R', 'shingle F1', 'exact', 'segment F1'],
    ...['headline', 'byline F1', 'no byline', 'date', 'no date', 'no article'],
  ]
  const rows = runs.map(({ set, kind, system, rows, outputs, scores }) => {
    const s = summarize(scores)
    const name = rows.some((row) => row.silver) ? `${set} (silver body)` : set
    const measures = [s.words?.f1, s.words?.p, s.words?.r, s.shingles?.f1, s.exact, s.segments?.f1]
    const fields = system === 'whole dump' ? [] : [s.headline, s.byline, s.noByline, s.date, s.noDate]
    const refused = outputs.filter((output) => output.reason).length
    const cells = [...measures, ...fields, ...Array(5 - fields.length)].map((v) => number(v))
    return [name, kind, system, `${s.pages}`, ...cells, refused ? percent(refused, s.pages) : '']
  })
  return markdown(header, rows)
}

/** What Readability's vote adds, and on how many pages it was asked for. */
export function passesTable(runs: readonly Run[]): string {
  const of = (set: string, system: System) =>
    runs.find((run) => run.set === set && run.kind === 'html' && run.system === system)
  const body = (run: Run | undefined): Rates | undefined => {
    const s = run && summarize(run.scores)
    return s?.words ?? s?.segments
  }
  const rows = runs
    .filter((run) => run.kind === 'html' && run.system === 'dechaff' && body(run))
    .map((auto) => {
      const ran = auto.outputs.filter((output) => output.passes?.includes('readability')).length
      const [alone, always] = [of(auto.set, 'heuristic'), of(auto.set, 'both')]
      const gain = (body(auto)?.f1 ?? 0) - (body(alone)?.f1 ?? 0)
      const measure = summarize(auto.scores).words ? 'word F1' : 'segment F1'
      return [
        ...[auto.set, measure, number(body(alone)?.f1), number(body(auto)?.f1), number(body(always)?.f1)],
        ...[alone ? `${gain < 0 ? '' : '+'}${number(gain, 4)}` : '', percent(ran, auto.outputs.length)],
      ]
    })
  return markdown(['set', 'measure', 'heuristic', 'auto', 'both', 'auto adds', 'its vote counted'], rows)
}

const percent = (part: number, whole: number): string =>
  whole ? `${((100 * part) / whole).toFixed(1)}%` : ''

const BANDS = [0.99, 0.95, 0.9, 0.8, 0.7, 0.5, 0] as const
export const FIELDS = ['headline', 'byline', 'date'] as const

/** Whether a given field is right; undefined where the gold does not say. A byline is right when all names are. */
export function isRight(score: PageScore, field: FieldName): boolean | undefined {
  if (field === 'headline') return score.headline
  if (field === 'date') return score.date ?? score.noDate
  return score.byline === undefined ? score.noByline : score.byline > 0.999
}

/**
 * Sets whose headlines, bylines and dates are what another tool's maintainers accept: site names and titles for sharing
 * among them. They say nothing of a confidence.
 */
export const SILVER_FIELDS: ReadonlySet<string> = new Set(['metascraper', 'mozilla'])

/** Of the fields given with a confidence, how many are right; given on a page without one counts as wrong. */
export function confidenceTable(runs: readonly Run[]): string {
  const ours = runs.filter((run) => run.system === 'dechaff' && !SILVER_FIELDS.has(run.set))
  const given = (field: FieldName, html: boolean) =>
    ours
      .filter((run) => (run.kind === 'html') === html)
      .flatMap((run) =>
        run.outputs.map((output, at) => ({
          confidence: output.fields?.[field]?.confidence,
          right: isRight(run.scores[at] ?? {}, field),
        })),
      )
      .filter(
        (g): g is { confidence: number; right: boolean } =>
          g.confidence !== undefined && g.right !== undefined,
      )
  const columns = [true, false].flatMap((html) => FIELDS.map((field) => given(field, html)))
  const cell = (all: readonly { confidence: number; right: boolean }[], low: number, high: number) => {
    const band = all.filter((g) => g.confidence >= low && g.confidence < high)
    return band.length ? `${percent(band.filter((g) => g.right).length, band.length)} of ${band.length}` : ''
  }
  const row = (name: string, low: number, high: number) => [
    name,
    ...columns.map((all) => cell(all, low, high)),
  ]
  const bands = BANDS.map((low, i) => row(`${low} to ${BANDS[i - 1] ?? 1}`, low, BANDS[i - 1] ?? Infinity))
  return markdown(
    ['confidence', ...['html', 'text'].flatMap((kind) => FIELDS.map((field) => `${field} (${kind})`))],
    [row('**0.9 and above**', 0.9, Infinity), ...bands],
  )
}

/** What the tool took each kind for. */
export function detectionTable(runs: readonly Run[]): string {
  const ours = runs.filter((run) => run.system === 'dechaff')
  const rows = [...new Set(ours.map((run) => run.kind))].map((kind) => {
    const outputs = ours.filter((run) => run.kind === kind).flatMap((run) => run.outputs)
    const right = outputs.filter((output) => output.format === (kind === 'html' ? 'html' : 'text')).length
    return [kind, `${outputs.length}`, percent(right, outputs.length)]
  })
  return markdown(['kind', 'pages', 'taken for HTML or text rightly'], rows)
}

/** Cleaned text run through the tool again: on how many pages nothing changes. */
export function againTable(runs: readonly Run[]): string {
  const rows = runs
    .filter((run) => run.system === 'dechaff')
    .map(({ set, kind, outputs }) => {
      const runsAgain = outputs.flatMap(({ changed }) => (changed ? [changed] : []))
      const same = (key: string) =>
        percent(runsAgain.filter((c) => !c.includes(key)).length, runsAgain.length)
      const all = percent(runsAgain.filter((c) => c.length === 0).length, runsAgain.length)
      return [set, kind, `${runsAgain.length}`, all, same('body'), ...FIELDS.map(same)]
    })
  return markdown(['set', 'kind', 'pages', 'all the same', 'body', ...FIELDS], rows)
}

type DumpOf = (run: Run, row: Row) => string

const PRESENT: Record<FieldName, (dump: string, gold: never) => boolean> = {
  headline: hasHeadline,
  byline: hasByline,
  date: hasDate,
}

/** Fields from text dumps, on the pages whose dump contains the gold value and on those where it does not. */
export function presenceTable(runs: readonly Run[], dumpOf: DumpOf): string {
  const rows = runs
    .filter((run) => run.system === 'dechaff' && run.kind !== 'html')
    .flatMap((run) =>
      FIELDS.filter((field) => run.rows.some((row) => row.gold[field])).map((field) => {
        const pages = run.rows.map((row, at) => {
          const gold = row.gold[field]
          const said = run.outputs[at]?.[field]
          const value = scoreOf(run.scores[at] ?? {}, field)
          const present = gold ? PRESENT[field](dumpOf(run, row), gold as never) : false
          return { asked: gold !== undefined, gold, present, value, silent: !said || said.length === 0 }
        })
        const has = pages.filter((page) => page.gold)
        const there = has.filter((page) => page.present)
        const lost = has.filter((page) => !page.present)
        const none = pages.filter((page) => page.asked && !page.gold)
        const mean = (of: typeof pages) => number(of.reduce((sum, p) => sum + (p.value ?? 0), 0) / of.length)
        const silent = (of: typeof pages) =>
          field === 'headline' ? '' : number(of.filter((p) => p.silent).length / of.length)
        return [
          ...[run.set, run.kind, field, `${has.length}`, `${there.length}`, mean(there), mean(has)],
          ...[`${lost.length + none.length}`, silent([...lost, ...none]), silent(none)],
        ]
      }),
    )
  const header = ['set', 'kind', 'field', 'gold', 'in dump', 'right where in dump', 'right over all']
  return markdown([...header, 'not in dump', 'none given', 'none given where no gold'], rows)
}

const scoreOf = (score: PageScore, field: FieldName): number => Number(score[field] ?? 0)

/** The pages with the worst bodies of each of our runs that has gold bodies. */
export function worstPages(runs: readonly Run[], count: number): string {
  return runs
    .filter((run) => run.system === 'dechaff' && run.scores.some((score) => score.words ?? score.segments))
    .map((run) => {
      const pages = run.rows.map((row, at) => ({ row, score: run.scores[at] ?? {}, output: run.outputs[at] }))
      const loss = ({ score: { words, segments } }: (typeof pages)[number]) =>
        words ? 1 - words.f1 : segments ? (segments.fp + segments.fn) / 100 : 0
      const lines = pages
        .sort((a, b) => loss(b) - loss(a))
        .slice(0, count)
        .map(({ row, score: { words: w, segments: s }, output }) => [
          ...[row.id, number(w?.f1), number(w?.p), number(w?.r), s ? `${s.fn}` : '', s ? `${s.fp}` : ''],
          ...[output?.passes?.includes('readability') ? 'yes' : '', row.url ?? row.site],
        ])
      const header = ['page', 'word F1', 'P', 'R', 'missing', 'unwanted', 'Readability', 'address']
      return `### ${run.set} ${run.kind}\n\n${markdown(header, lines)}`
    })
    .join('\n\n')
}

/** Every page on which one of our runs has a field wrong: what it should be, what was said, and by which rule. */
export function missesTable(runs: readonly Run[], field: FieldName): string {
  const rows = runs
    .filter((run) => run.system === 'dechaff')
    .flatMap((run) =>
      run.rows.flatMap((row, at) => {
        const output = run.outputs[at]
        if (isRight(run.scores[at] ?? {}, field) !== false) return []
        const given = output?.fields?.[field]
        const shown = [row.gold[field], output?.[field]].map((value) => oneCell(value))
        return [[run.set, run.kind, row.id, ...shown, given?.from ?? '', number(given?.confidence, 2)]]
      }),
    )
  return markdown(['set', 'kind', 'page', 'gold', 'said', 'rule', 'confidence'], rows)
}

const MAX_CELL = 100
const oneCell = (value: unknown): string =>
  [value ?? '–']
    .flat()
    .join('; ')
    .replace(/[\s|]+/g, ' ')
    .slice(0, MAX_CELL)
