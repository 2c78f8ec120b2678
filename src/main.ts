import { EXIT, run } from './cli.ts'
import type { Io, Output } from './io.ts'

const stop = new AbortController()

process.on('SIGINT', () => {
  // the second Ctrl-C doesn't wait for what is in flight
  if (stop.signal.aborted) process.exit(EXIT.interrupted)
  stop.abort()
})

const io: Io = {
  get stdin() {
    return process.stdin
  },
  stdout: output('stdout'),
  stderr: output('stderr'),
  env: process.env,
  signal: stop.signal,
}

run(process.argv.slice(2), io).then(
  // what was to be written is, and a heap need not be cleared up before it goes
  (status) => process.exit(status),
  (error: unknown) => {
    // the reader went away (`| head`): nobody is left to tell
    if (!isClosedPipe(error)) throw error
    process.exit()
  },
)

/** Standard output or error, opened when it is first used: Node takes a while for each. */
function output(name: 'stdout' | 'stderr'): Output {
  let opened: NodeJS.WriteStream | undefined
  const open = () => {
    opened ??= process[name].on('error', () => undefined) // writes report their own errors
    return opened
  }
  return {
    get isTTY() {
      return open().isTTY === true
    },
    get stream() {
      return open()
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text === '') resolve()
        else open().write(text, (error) => (error ? reject(error) : resolve()))
      }),
  }
}

function isClosedPipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  )
}
