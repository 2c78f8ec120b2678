import { isUtf8 } from 'node:buffer'
import { join } from 'node:path'

/** A path as the file system has it: its bytes where they are not UTF-8, as no string leads there. */
export type FilePath = string | Buffer

/** The path that bytes are. */
export const pathOf = (bytes: Buffer): FilePath => (isUtf8(bytes) ? bytes.toString() : bytes)

/** A name below a folder. */
export function joined(folder: FilePath, name: FilePath): FilePath {
  if (typeof folder === 'string' && typeof name === 'string') return join(folder, name)
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), Buffer.from(name)])
}

/** A path as text for messages, records and outputs: names that are not UTF-8 in Latin-1, which keeps them apart. */
export function shown(path: FilePath): string {
  if (typeof path === 'string') return path
  const names = path.toString('latin1').split('/')
  return names.map((name) => asUtf8(Buffer.from(name, 'latin1')) ?? name).join('/')
}

const asUtf8 = (bytes: Buffer): string | undefined => (isUtf8(bytes) ? bytes.toString() : undefined)
