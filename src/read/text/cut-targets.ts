import { MAX_TARGET, targetEnd } from './markdown-links.ts'

/** Stands for a line whose text went to the line before: no blank line, which would end the paragraph. */
export const TAKEN = '\uFDD2'

/** Lines that one target may go over. */
const MAX_LINES = 8

/** An address and a title, as far as they go. */
const TARGET = /^<?[^\s<>]{0,4000}>?(?:\s"[^"]{0,400}"?)?$/

/**
 * Puts link targets together that were broken to fit a width: html2text, as it comes, breaks addresses after their
 * hyphens. The rest of the target goes to the line it starts on; there are as many lines as before.
 */
export function withWholeTargets(lines: readonly string[]): readonly string[] {
  const whole = [...lines]
  for (let i = 0; i < whole.length; i++) {
    const end = Math.min(whole.length, i + MAX_LINES)
    for (let next = i + 1; next < end; next++) {
      const { rest, taken } = restOfTarget(whole[i] as string, whole[next] as string)
      if (taken === 0) break
      whole[i] += rest
      whole[next] = (whole[next] as string).slice(taken).trimStart() || TAKEN
    }
  }
  return whole
}

const NOTHING = { rest: '', taken: 0 }

/** What the next line has of a target that a line starts and does not end, and how much of the line that takes. */
function restOfTarget(line: string, next: string): { readonly rest: string; readonly taken: number } {
  const start = line.lastIndexOf('](') + 2
  if (next === '' || start < 2 || line.length - start > MAX_TARGET) return NOTHING
  if (targetEnd(line, start) >= 0) return NOTHING
  const target = line.slice(start)
  const end = targetEnd(next, 0)
  const space = target.includes(' "') ? ' ' : ''
  if (!TARGET.test(target + space + (end < 0 ? next : next.slice(0, end)))) return NOTHING
  // what follows it without a space belongs to its word
  const taken =
    end < 0 ? next.length : end + (/^\S*/.exec(next.slice(end, end + MAX_TARGET))?.[0].length ?? 0)
  return { rest: space + next.slice(0, taken), taken }
}
