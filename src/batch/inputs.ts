import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { DumpError } from '../errors.ts'
import { unreadable } from './read-bytes.ts'
import type { Failure, Skip, Task } from './task.ts'

/** What a path led to: a page, something that is none, or an error. */
export type Input = Task | Failure | Skip

/** Name of standard input on the command line and in records. */
export const STDIN = '-'

/** A path as given, with what it leads to. */
interface Root {
  readonly path: string
  readonly stat: Stats | undefined
  readonly error: unknown
}

/**
 * Every page below the given paths: files as they come, folders in depth and sorted by name, hidden entries
 * skipped. Links are followed where named, not where found, so no walk can leave its folder or go in circles.
 * @param out the output folder, which is never read
 */
export async function* findInputs(paths: readonly string[], out: string | undefined): AsyncGenerator<Input> {
  const roots = await Promise.all(paths.map(look))
  const base = commonFolder(roots)
  const skip = out === undefined ? undefined : await realpath(out).catch(() => resolve(out))
  for (const root of roots) {
    const { path } = root
    if (path === STDIN) yield { source: STDIN, target: 'stdin', content: { path: STDIN } }
    else if (!root.stat) yield failure(path, root.error)
    else if (root.stat.isDirectory()) yield* walk(path, base, skip)
    else yield fileTask(path, base)
  }
}

async function look(path: string): Promise<Root> {
  if (path === STDIN) return { path, stat: undefined, error: undefined }
  try {
    return { path, stat: await stat(path), error: undefined }
  } catch (error) {
    return { path, stat: undefined, error }
  }
}

/** The deepest folder that holds everything named: outputs mirror the tree below it. */
function commonFolder(roots: readonly Root[]): string {
  const folders = roots
    .filter(({ path }) => path !== STDIN)
    .map(({ path, stat }) => (stat?.isDirectory() ? resolve(path) : dirname(resolve(path))).split(sep))
  const [first = [], ...others] = folders
  let shared = first.length
  for (const folder of others) {
    let i = 0
    while (i < shared && folder[i] === first[i]) i++
    shared = i
  }
  return first.slice(0, shared).join(sep) || sep
}

const fileTask = (path: string, base: string): Task => ({
  source: path,
  target: relative(base, resolve(path)).split(sep).join('/') || basename(path),
  content: { path },
})

async function* walk(folder: string, base: string, skip: string | undefined): AsyncGenerator<Input> {
  const pending: { path: string; entry: Dirent | undefined }[] = [{ path: folder, entry: undefined }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, entry } = next
    if (!entry || entry.isDirectory()) {
      const listed = await list(path, skip)
      if ('code' in listed) yield listed
      else for (const child of listed.reverse()) pending.push({ path: join(path, child.name), entry: child })
    } else if (entry.isFile()) yield fileTask(path, base)
    else yield { source: path, skipped: oddKind(entry) }
  }
}

/** A folder's visible entries, sorted by code point. */
async function list(folder: string, skip: string | undefined): Promise<Dirent[] | Failure> {
  try {
    if (skip !== undefined && (await realpath(folder)) === skip) return []
    const entries = (await readdir(folder, { withFileTypes: true })).filter(
      ({ name }) => !name.startsWith('.'),
    )
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return failure(folder, error)
  }
}

function oddKind(entry: Dirent): string {
  if (entry.isSymbolicLink()) return 'a symbolic link (links are followed only where named)'
  if (entry.isFIFO()) return 'a named pipe'
  return entry.isSocket() ? 'a socket' : 'a device'
}

function failure(source: string, error: unknown): Failure {
  const known = unreadable(error)
  if (!(known instanceof DumpError)) throw known
  return { source, code: known.code, message: known.message }
}
