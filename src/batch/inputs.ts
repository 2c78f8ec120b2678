import { createReadStream, type Dirent, promises, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { DumpError } from '../errors.ts'
import { type FilePath, joined, pathOf, shown } from './file-path.ts'
import { isMisread, meantBy } from './misread-name.ts'
import { isManifest } from './own-manifest.ts'
import { unreadable } from './read-bytes.ts'
import type { Failure, Origin, Skip, Source } from './task.ts'

/** What a path led to: a file or stream, something that is none, or an error. */
export type Input = Source | Failure | Skip

/** Name of standard input on the command line and in records. */
export const STDIN = '-'

/** Where inputs are looked for. */
export interface Places {
  stdin(): AsyncIterable<Uint8Array>
  /** The output folder, which is never read. */
  readonly out: string | undefined
}

/** Every file the given paths lead to; outputs mirror the tree below the deepest folder that holds them all. */
export async function* findInputs(paths: readonly string[], places: Places): AsyncGenerator<Input> {
  const roots = paths.map(look)
  const base = commonFolder(roots)
  for (const root of roots) yield* below(root, { base, alone: paths.length === 1, ...places })
}

/** The same for a list that may be too long to look through first: outputs mirror the tree below `base`. */
export async function* findListed(
  paths: AsyncIterable<FilePath>,
  base: string,
  places: Places,
): AsyncGenerator<Input> {
  for await (const path of paths) yield* below(look(path), { base, alone: false, ...places })
}

const MISREAD =
  'no file of this name, or several: it is not UTF-8 (name its folder, or list it with --files-from)'

/** A path as given, with what it leads to. */
interface Root {
  readonly path: FilePath
  readonly stat: Stats | undefined
  readonly error: unknown
}

function look(path: FilePath): Root {
  if (path === STDIN) return { path, stat: undefined, error: undefined }
  try {
    return { path, stat: statSync(path), error: undefined }
  } catch (error) {
    const meant = typeof path === 'string' && isMisread(path) ? meantBy(path) : undefined
    return meant === undefined ? { path, stat: undefined, error } : look(meant)
  }
}

function commonFolder(roots: readonly Root[]): string {
  const folders = roots
    .filter(({ path }) => path !== STDIN)
    .map(({ path, stat }) => {
      const whole = resolve(shown(path))
      return (stat?.isDirectory() ? whole : dirname(whole)).split(sep)
    })
  const [first = [], ...others] = folders
  let shared = first.length
  for (const folder of others) {
    let i = 0
    while (i < shared && folder[i] === first[i]) i++
    shared = i
  }
  return first.slice(0, shared).join(sep) || sep
}

interface Context extends Places {
  readonly base: string
  readonly alone: boolean
}

async function* below({ path, stat, error }: Root, context: Context): AsyncGenerator<Input> {
  const origin: Origin = { source: shown(path), alone: context.alone, named: true }
  if (path === STDIN) yield { ...origin, piped: true, target: 'stdin', content: { stream: context.stdin() } }
  else if (!stat && isMisread(path)) yield { ...origin, code: 'unreadable', message: MISREAD }
  else if (!stat) yield failure(origin, error)
  else if (stat.isDirectory() && context.out !== undefined && isSameFolder(path, context.out))
    yield { ...origin, code: 'usage', message: intoItself(origin.source) }
  else if (stat.isDirectory()) yield* walk(path, context)
  else if (stat.isFile()) yield fileAt(path, origin, context.base)
  else
    yield {
      ...origin,
      piped: true,
      target: targetOf(path, context.base),
      content: { stream: openedLate(path) },
    }
}

/** A batch's own manifest looks like JSON Lines, and is no input. */
function fileAt(path: FilePath, origin: Origin, base: string): Input {
  if (!isManifest(path)) return { ...origin, target: targetOf(path, base), content: { path } }
  const what = 'the manifest of an earlier run, not a page'
  return origin.named ? { ...origin, code: 'not-a-page', message: what } : { ...origin, skipped: what }
}

/** Whether two paths lead to the same folder, be it through a link. */
export function isSameFolder(a: FilePath, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return false
  }
}

/** Why a folder's outputs can't go into it. */
export const intoItself = (folder: string): string =>
  `${folder} is the folder that --out names, where outputs would be taken for inputs (name another, such as --out clean)`

/** A pipe is opened when it is read, not when it is found: its writer waits. */
async function* openedLate(path: FilePath): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}

const targetOf = (path: FilePath, base: string): string =>
  relative(base, resolve(shown(path)))
    .split(sep)
    .join('/') || basename(shown(path))

/**
 * Files in depth, sorted by name, hidden entries skipped. Links are followed where named, not where found, so
 * no walk can leave its folder or go in circles.
 */
async function* walk(folder: FilePath, { base, out }: Context): AsyncGenerator<Input> {
  const skip = out === undefined ? undefined : await promises.realpath(out).catch(() => resolve(out))
  const pending: { path: FilePath; entry: Kind | undefined }[] = [{ path: folder, entry: undefined }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, entry } = next
    if (!entry || entry.isDirectory()) {
      const listed = await list(path, skip)
      if ('code' in listed) yield listed
      else
        for (const { name, kind } of listed.reverse()) pending.push({ path: joined(path, name), entry: kind })
    } else if (entry.isFile()) yield fileAt(path, { source: shown(path) }, base)
    else yield { source: shown(path), skipped: oddKind(entry) }
  }
}

/** What an entry is, whatever its name is read as. */
type Kind = Dirent | Dirent<Buffer>

interface Entry {
  readonly name: FilePath
  readonly kind: Kind
}

/** A folder's visible entries, sorted by code point. */
async function list(folder: FilePath, skip: string | undefined): Promise<Entry[] | Failure> {
  try {
    if (skip !== undefined && (await promises.realpath(folder)) === skip) return []
    const entries = (await entriesOf(folder)).filter(({ name }) => !shown(name).startsWith('.'))
    return entries.sort((a, b) => (shown(a.name) < shown(b.name) ? -1 : 1))
  } catch (error) {
    return failure({ source: shown(folder) }, error)
  }
}

/** Names are read as text, and as bytes only where one is not UTF-8. */
async function entriesOf(folder: FilePath): Promise<Entry[]> {
  const entries = await promises.readdir(folder, { withFileTypes: true })
  if (!entries.some(({ name }) => name.includes('\uFFFD')))
    return entries.map((kind) => ({ name: kind.name, kind }))
  const raw = await promises.readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  return raw.map((kind) => ({ name: pathOf(kind.name), kind }))
}

function oddKind(entry: Kind): string {
  if (entry.isSymbolicLink()) return 'a symbolic link (links are followed only where named)'
  if (entry.isFIFO()) return 'a named pipe'
  return entry.isSocket() ? 'a socket' : 'a device'
}

function failure(origin: Origin, error: unknown): Failure {
  const known = unreadable(error)
  if (!(known instanceof DumpError)) throw known
  return { ...origin, code: known.code, message: known.message }
}
