import { createHash } from 'node:crypto'
import type { Task } from './task.ts'

/** Tells one page held in memory from another; undefined for a file, which its path tells. */
export function digestOf(content: Task['content']): string | undefined {
  if ('path' in content) return undefined
  const hash = createHash('sha256').update('text' in content ? content.text : content.bytes)
  return hash.digest('base64url').slice(0, 22)
}
