/** Runs bench's Python scripts. */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Debian's own, which has its xgboost and scikit-learn. */
const PYTHON = '/usr/bin/python3'

/** Runs `script directory fit …`, the fits shared out among processes, one a core; throws when one fails. */
export async function pythonFits(script: string, directory: string, fits: readonly string[]): Promise<void> {
  const cores = Math.min(availableParallelism(), fits.length)
  const shares = Array.from({ length: cores }, (_, core) => fits.filter((_fit, i) => i % cores === core))
  await Promise.all(shares.map((share) => python(script, directory, ...share)))
}

/** Runs a script; throws when it fails. */
export const python = (script: string, ...args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(PYTHON, [script, ...args], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))))
  })
