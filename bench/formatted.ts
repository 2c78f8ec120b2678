import { execFileSync } from 'node:child_process'

/** Code as the linter wants it. */
export const formatted = (path: string, code: string): string =>
  execFileSync('npx', ['biome', 'format', `--stdin-file-path=${path}`], {
    input: code,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
