/**
 * A scraper that takes all text below a page's elements (lxml's `text_content()`, a browser's `textContent`) takes its
 * scripts, style sheets and data too, in long lines, alone or glued to what is read.
 */

/** Shorter lines may be an article's own listing, in characters: those are written to be read. */
const MIN_LENGTH = 200
/** Signs of source that are no further apart stand in one run of it, in characters. */
const MAX_GAP = 160
/** A run is so long, in characters, has so many signs, … */
const MIN_RUN = 100
const MIN_SIGNS = 6
/** … so many of them braces or strings that are given a name or handed over, which prose has not, … */
const MIN_SURE = 2
/** … and so many no plain brace: somebody may {mean} them. */
const MIN_OTHER = 2

const BRACE = String.raw`\{(?!\s?["\w-]{1,40}:)|\}`
const SURE = String.raw`\{|\s=\s?\\?["'\x60]|=\\["']|=\s?[{[(]|\(\[|\.push\(`
const SIGN_ONLY = String.raw`;(?=[\w}"'$(.\\*:#@/-]|\s?$|\s[\w$.-]{1,40}\s?[:=([{]|\s(?:var|let|const|return|if)\s|\s[}$])|,(?=[.#]\w)|":|=>|\(\)|\|\||&&|[!=]==?|\)\)|\]\)|\bfunction\b`
/** Addresses have some of the signs. */
const TARGET = String.raw`\]\([^)]{0,4000}\)`
const SIGN = new RegExp(`${TARGET}|(?<brace>${BRACE})|(?<sure>${SURE})|(?:${SIGN_ONLY})`, 'g')

/** What a run's first statement may have before its first sign: no sentence, and no more than so many characters. */
const MAX_LEAD = 160
const SENTENCE_END = /^[\s\S]*[.!?…][”"’')\]]?(?=[\s.#@([{<]|[A-Za-z_$]+[.(=])/

/** A text without the source of its page; where a run of source is within a line, a line ends. */
export function withoutPageSource(text: string): string {
  if (!/[{=]/.test(text)) return text
  const lines = text.split('\n')
  const kept = lines.map((line) =>
    line.length >= MIN_LENGTH && /[{=]/.test(line) ? withoutRuns(line) : line,
  )
  if (kept.every((line, i) => line === lines[i])) return text
  const isCut = kept.map((line, i) => line !== lines[i])
  // a script's shorter lines
  for (let i = 1; i < kept.length; i++) if (isCut[i - 1] && isCode(kept[i] as string)) clear(i)
  for (let i = kept.length - 2; i >= 0; i--) if (isCut[i + 1] && isCode(kept[i] as string)) clear(i)
  function clear(i: number): void {
    kept[i] = ''
    isCut[i] = true
  }
  return kept.join('\n')
}

/** A short line has a sign for so many characters when it is code. */
const CODE_SPREAD = 20

const isCode = (line: string): boolean =>
  /^\s*(?:$|\/[/*]|\*\/|<!--|-->)/.test(line) ||
  (line.length < MIN_LENGTH && (line.match(SIGN)?.length ?? 0) * CODE_SPREAD >= line.trim().length)

/** A stretch of signs. */
interface Run {
  readonly start: number
  end: number
  signs: number
  sure: number
  other: number
}

const STARTS_WITH_TAG = /^\s{0,9}<[a-z]/i

function withoutRuns(line: string): string {
  const parts: string[] = []
  let at = 0
  for (const run of runsOf(line).filter(isSource)) {
    parts.push(line.slice(at, startOf(line, run, at)).trim())
    at = run.end
  }
  if (at === 0) return line
  // markup that a page holds as text, to be copied: what is read stands elsewhere
  if (STARTS_WITH_TAG.test(line)) return ''
  parts.push(line.slice(at).trim())
  return parts.filter((part) => part !== '').join('\n')
}

function runsOf(line: string): readonly Run[] {
  const runs: Run[] = []
  const unclosed = new Set<string>()
  for (const { 0: sign, index, groups } of line.matchAll(SIGN)) {
    if (sign.startsWith('](')) continue
    let run = runs.at(-1)
    // in a string, as long as it may be
    if (run && index < run.end) continue
    if (run && index - run.end > MAX_GAP) run.end = stringEnd(line, run.end, unclosed)
    if (!run || index - run.end > MAX_GAP) {
      run = { start: index, end: index, signs: 0, sure: 0, other: 0 }
      runs.push(run)
    }
    run.end = Math.max(run.end, index + sign.length - openingIn(sign))
    run.signs++
    if (groups?.brace ?? groups?.sure) run.sure++
    if (!groups?.brace) run.other++
  }
  const last = runs.at(-1)
  if (last) last.end = stringEnd(line, last.end, unclosed)
  return runs
}

/** How many of a sign's characters open a string. */
const openingIn = (sign: string): number => {
  const mark = sign.at(-1) ?? ''
  return '"\'`'.includes(mark) ? (sign.at(-2) === '\\' ? 2 : 1) : 0
}

/** A value's opening quotation mark, with the backslashes of the strings it is in. */
const OPENING = /[\s,[(:]{0,4}(\\{0,15})(["'`])/y

/**
 * Where a string ends that starts right behind a position, else the position.
 * @param unclosed marks that no string of the line ends with any more: looked for again from each run, they add up
 */
function stringEnd(line: string, at: number, unclosed: Set<string>): number {
  OPENING.lastIndex = at
  const match = OPENING.exec(line)
  if (!match) return at
  const [, escapes = '', mark = ''] = match
  if (unclosed.has(escapes + mark)) return at
  for (let end = line.indexOf(mark, OPENING.lastIndex); end >= 0; end = line.indexOf(mark, end + 1)) {
    let before = end
    while (line[before - 1] === '\\') before--
    if (end - before === escapes.length) return end + 1
  }
  unclosed.add(escapes + mark)
  return at
}

const isSource = ({ start, end, signs, sure, other }: Run): boolean =>
  signs >= MIN_SIGNS && sure >= MIN_SURE && other >= MIN_OTHER && end - start >= MIN_RUN

/** Where the statement or selector starts that has a run's first sign: behind the last sentence, as far as there is one. */
function startOf(line: string, run: Run, from: number): number {
  const least = Math.max(from, run.start - MAX_LEAD)
  const lead = line.slice(least, run.start)
  return least + (SENTENCE_END.exec(lead)?.[0].length ?? 0)
}
