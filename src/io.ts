/** A place to write text; resolves when it was taken, rejects when the other end is closed. */
export interface Output {
  readonly isTTY: boolean
  /** The terminal itself, for what draws on it. */
  readonly stream?: NodeJS.WriteStream | undefined
  write(text: string): Promise<void>
}

/** Everything of the outside world that the command sees, so that tests can stand in for it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted when the user asks to stop: what is in flight is finished, nothing new is begun. */
  readonly signal: AbortSignal
}
