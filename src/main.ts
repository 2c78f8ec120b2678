import { EXIT, run } from './cli.ts'
import type { Io, Output } from './io.ts'

const stop = new AbortController()

process.on('SIGINT', () => {
  // the second Ctrl-C doesn't wait for what is in flight
  if (stop.signal.aborted) process.exit(EXIT.interrupted)
  stop.abort()
})

const io: Io = {
  stdin: process.stdin,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
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

function output(stream: NodeJS.WriteStream): Output {
  stream.on('error', () => undefined) // writes report their own errors
  return {
    isTTY: stream.isTTY === true,
    stream,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text === '') resolve()
        else stream.write(text, (error) => (error ? reject(error) : resolve()))
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
