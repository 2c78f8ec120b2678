import type { Io } from '../io.ts'
import { openList } from './file-list.ts'
import { STDIN } from './inputs.ts'
import type { Job } from './job.ts'
import { spool } from './spool.ts'

/** What a job reads from pipes: standard input, and the bytes of its list of files. */
export interface Streams {
  stdin(): AsyncIterable<Uint8Array>
  list(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** The pipes themselves, which can be read once. */
export const directStreams = ({ filesFrom = STDIN }: Job, { stdin }: Io): Streams => ({
  stdin: () => stdin,
  list: () => (filesFrom === STDIN ? stdin : openList(filesFrom)),
  close: async () => undefined,
})

/** The same kept in temporary files, so that they can be read twice. */
export async function keptStreams(job: Job, io: Io, signal: AbortSignal): Promise<Streams> {
  const direct = directStreams(job, io)
  const list = job.filesFrom === undefined ? undefined : await spool(direct.list(), signal)
  const stdin = job.paths.includes(STDIN) ? await spool(io.stdin, signal) : undefined
  return {
    stdin: () => stdin?.read() ?? io.stdin,
    list: () => list?.read() ?? direct.list(),
    close: async () => {
      await list?.remove()
      await stdin?.remove()
    },
  }
}
