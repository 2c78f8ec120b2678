/** Stands in a stream of bytes where some were lost: what follows does not continue what came before. */
export const GAP: Uint8Array = new Uint8Array(0)

/** Reads lines and counted blocks off a stream, holding no more than is asked for. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array(0)
  #ended = false
  #gap = false
  /** Gaps met so far. */
  gaps = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Whether all has been read. */
  async atEnd(): Promise<boolean> {
    while (this.#chunk.length === 0 && !this.#ended) {
      this.#gap = false
      await this.#fill()
    }
    return this.#ended && this.#chunk.length === 0
  }

  /** The next line without its line feed, at most `max` bytes of it; cut short by a gap or the end. */
  async line(max: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let room = max
    while (room > 0 && (await this.#ready())) {
      const end = this.#chunk.subarray(0, room).indexOf(0x0a)
      const part = this.#advance(end >= 0 ? end : Math.min(room, this.#chunk.length))
      parts.push(part)
      room -= part.length
      if (end >= 0) {
        this.#advance(1)
        break
      }
    }
    return joined(parts)
  }

  /** The next `count` bytes; fewer before a gap or the end. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for (let left = count; left > 0 && (await this.#ready()); ) {
      const part = this.#advance(Math.min(left, this.#chunk.length))
      parts.push(part)
      left -= part.length
    }
    return joined(parts)
  }

  /** Passes over `count` bytes; false where a gap or the end came first. */
  async skip(count: number): Promise<boolean> {
    let left = count
    while (left > 0 && (await this.#ready())) left -= this.#advance(Math.min(left, this.#chunk.length)).length
    return left === 0
  }

  /** Puts bytes back in front. */
  unread(bytes: Uint8Array): void {
    this.#chunk = joined([bytes, this.#chunk])
  }

  /** Stops reading the source. */
  async close(): Promise<void> {
    await this.#source.return?.()
  }

  #advance(count: number): Uint8Array {
    const part = this.#chunk.subarray(0, count)
    this.#chunk = this.#chunk.subarray(count)
    return part
  }

  /** Whether there are bytes to read on this side of a gap; a gap is told once. */
  async #ready(): Promise<boolean> {
    while (this.#chunk.length === 0 && !this.#ended && !this.#gap) await this.#fill()
    if (this.#chunk.length > 0) return true
    this.#gap = false
    return false
  }

  async #fill(): Promise<void> {
    const next = await this.#source.next()
    if (next.done) this.#ended = true
    else if (next.value === GAP) {
      this.#gap = true
      this.gaps++
    } else this.#chunk = next.value
  }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array =>
  parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
