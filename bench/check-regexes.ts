/**
 * Holds every regular expression of src/ to linear time: `npm run check:regexes`. Reports those whose work can grow with
 * more than the length of what they are given, by backtracking or by starting over at every place. One that only ever
 * sees a few hundred characters may say so with `// bounded: …` above it.
 */
import { readdirSync } from 'node:fs'
import { analyse, type Report } from 'scslre'
import ts from 'typescript'
import { constantText, sourceFile } from './constants.ts'

interface Finding {
  readonly place: string
  readonly regex: string
  readonly report: Report
}

const ROOT = new URL('..', import.meta.url).pathname
const EXEMPT = /\/\/ bounded: \S/

/** Regular expressions in a file: literals, `new RegExp(…)` and `lettered(…)` of strings that are constant. */
function regexesOf(file: ts.SourceFile): { node: ts.Node; source: string; flags: string }[] {
  const found: { node: ts.Node; source: string; flags: string }[] = []
  const pending: ts.Node[] = [file]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ node, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    } else if (
      (ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp') ||
      (ts.isCallExpression(node) && node.expression.getText(file) === 'lettered')
    ) {
      const [pattern, flags] = node.arguments ?? []
      const source = pattern && constantText(pattern)
      if (source !== undefined)
        found.push({ node, source, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' })
    }
    ts.forEachChild(node, (child) => void pending.push(child))
  }
  return found
}

function check(path: string): { count: number; findings: Finding[] } {
  const file = sourceFile(`${ROOT}${path}`)
  const lines = file.text.split('\n')
  const regexes = regexesOf(file)
  const findings = regexes.flatMap(({ node, source, flags }) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    if (lines.slice(Math.max(0, line - 2), line + 1).some((one) => EXEMPT.test(one))) return []
    return analyse({ source, flags }).reports.map((report) => ({
      place: `${path}:${line + 1}`,
      regex: `/${source}/${flags}`,
      report,
    }))
  })
  return { count: regexes.length, findings }
}

const results = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => check(`src/${name}`))
const findings = results.flatMap((result) => result.findings)
for (const { place, regex, report } of findings)
  console.error(
    `${place}: ${report.exponential ? 'exponential' : 'quadratic'} on '${report.character.pick}' repeated (${report.type}): ${regex.slice(0, 200)}`,
  )
const count = results.reduce((sum, result) => sum + result.count, 0)
console.log(`${count} regular expressions, ${findings.length} findings`)
process.exitCode = findings.length > 0 ? 1 : 0
