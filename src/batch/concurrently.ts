/** How many calls run at once, and how far results may wait for an earlier one. */
export interface Concurrency {
  readonly jobs: number
  /** Most results held back to keep the order; 0 yields them as they come. */
  readonly window: number
  /** Once aborted, nothing more is begun; what runs is finished and yielded. */
  readonly signal: AbortSignal
}

/**
 * Maps an asynchronous sequence with several calls at once. Nothing is held but what is in flight, one input read
 * ahead, and the results that wait for an earlier one or for the consumer; the sequence is read no faster than that.
 */
export async function* concurrently<In, Out>(
  inputs: AsyncIterable<In>,
  map: (input: In) => Promise<Out>,
  concurrency: Concurrency,
): AsyncGenerator<Out> {
  const calls = new Calls(inputs, map, concurrency)
  const onAbort = () => calls.advance()
  concurrency.signal.addEventListener('abort', onAbort)
  try {
    calls.advance()
    for (;;) {
      const result = calls.take()
      if (result) yield await result
      else if (calls.over) return
      else await calls.change()
    }
  } finally {
    concurrency.signal.removeEventListener('abort', onAbort)
  }
}

/** A call begins when another ends, not when the consumer comes for its result: no worker waits for a writer. */
class Calls<In, Out> {
  readonly #source: AsyncIterator<In>
  readonly #map: (input: In) => Promise<Out>
  readonly #concurrency: Concurrency
  readonly #slots: Slot<Out>[] = []
  #running = 0
  #ahead: IteratorYieldResult<In> | undefined
  #pulling = false
  #ended = false
  #error: { readonly cause: unknown } | undefined
  #wake = () => {}

  constructor(inputs: AsyncIterable<In>, map: (input: In) => Promise<Out>, concurrency: Concurrency) {
    this.#source = inputs[Symbol.asyncIterator]()
    this.#map = map
    this.#concurrency = concurrency
  }

  /** Whether nothing is left. */
  get over(): boolean {
    const ended = (this.#ended && !this.#ahead) || this.#concurrency.signal.aborted
    if (ended && this.#slots.length === 0 && this.#error) throw this.#error.cause
    return ended && this.#slots.length === 0
  }

  /** The result that is next to be yielded, if it is there. */
  take(): Promise<Out> | undefined {
    const { window } = this.#concurrency
    const at =
      window > 0 ? Number(this.#slots[0]?.done ?? false) - 1 : this.#slots.findIndex(({ done }) => done)
    const [slot] = at >= 0 ? this.#slots.splice(at, 1) : []
    if (slot) this.advance()
    return slot?.result
  }

  /** Resolves when something has ended or come. */
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  /** Begins and reads what may be. */
  advance(): void {
    const { jobs, window, signal } = this.#concurrency
    if (!signal.aborted) {
      const room = this.#running < jobs && this.#slots.length < jobs + Math.max(window, jobs)
      if (this.#ahead && room) {
        this.#begin(this.#ahead.value)
        this.#ahead = undefined
      }
      if (!this.#ahead && !this.#pulling && !this.#ended) void this.#pull()
    }
    this.#wake()
  }

  #begin(input: In): void {
    const slot: Slot<Out> = { result: this.#map(input), done: false }
    this.#slots.push(slot)
    this.#running++
    const settle = () => {
      slot.done = true
      this.#running--
      this.advance()
    }
    slot.result.then(settle, settle)
  }

  async #pull(): Promise<void> {
    this.#pulling = true
    try {
      const next = await this.#source.next()
      if (next.done) this.#ended = true
      else this.#ahead = next
    } catch (cause) {
      this.#ended = true
      this.#error = { cause }
    }
    this.#pulling = false
    this.advance()
  }
}

interface Slot<Out> {
  readonly result: Promise<Out>
  done: boolean
}
