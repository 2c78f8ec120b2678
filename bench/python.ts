/** Runs one of bench's Python scripts. */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Debian's own, which has its xgboost and scikit-learn. */
const PYTHON = '/usr/bin/python3'

/** Runs `script directory fit …`, the fits shared out among processes, one a core; throws when one fails. */
export async function python(script: string, directory: string, fits: readonly string[]): Promise<void> {
  const shares = Array.from({ length: availableParallelism() }, (_, k, of = availableParallelism()) =>
    fits.filter((_fit, i) => i % of === k),
  ).filter((share) => share.length > 0)
  await Promise.all(shares.map((share) => run(script, [directory, ...share])))
}

const run = (script: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(PYTHON, [script, ...args], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))))
  })
