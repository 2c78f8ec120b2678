import { createHash } from 'node:crypto'
import { hash52 } from './hash.ts'

/** Longest file name in bytes that common file systems take, less room for an ending. */
const MAX_NAME = 240

/**
 * Gives every input an output of its own: the input's path with the format's ending added, and a number where
 * a file system that folds case, or an input named twice, would make two the same.
 */
export class OutputNames {
  readonly #extension: string
  /** 52-bit hashes of the folded names given so far: a tenth of the memory of the names. */
  readonly #files = new Set<number>()
  readonly #folders = new Set<number>()

  constructor(extension: string) {
    this.#extension = extension
  }

  /** @param target an input's relative path; whatever it holds, the name stays below the output folder */
  nameFor(target: string): string {
    const path = harmless(target)
    for (let attempt = 1; ; attempt++) {
      const name = `${attempt === 1 ? path : `${path}~${attempt}`}.${this.#extension}`
      if (this.#take(name)) return name
    }
  }

  #take(name: string): boolean {
    const parents = name
      .split('/')
      .map((_, i, parts) => hash(parts.slice(0, i).join('/')))
      .slice(1)
    const own = hash(name)
    if (this.#files.has(own) || this.#folders.has(own)) return false
    if (parents.some((folder) => this.#files.has(folder))) return false
    this.#files.add(own)
    for (const folder of parents) this.#folders.add(folder)
    return true
  }
}

/** The path without what would lead elsewhere or is too long. */
function harmless(target: string): string {
  const names = target
    .replaceAll('\0', '_')
    .split('/')
    .filter((name) => name !== '' && name !== '.' && name !== '..')
  return names.map(shortened).join('/') || 'input'
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MAX_NAME) return name
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 12)
  const start = Buffer.from(name)
    .subarray(0, MAX_NAME - 14)
    .toString()
    .replace(/\uFFFD{1,3}$/, '')
  return `${start}~${digest}`
}

const hash = (name: string): number => hash52(name.normalize('NFC').toLowerCase())
