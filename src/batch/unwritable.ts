import { DumpError } from '../errors.ts'

const PLAIN: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where the file is to go',
}

/** A file system's error on writing, in words. */
export function unwritable(path: string, error: unknown): unknown {
  if (error instanceof DumpError || !(error instanceof Error) || !('code' in error) || error.code === 'EPIPE')
    return error
  const reason = PLAIN[String(error.code)] ?? `error ${error.code}`
  return new DumpError('unwritable', `${path} could not be written: ${reason}`, { cause: error })
}
