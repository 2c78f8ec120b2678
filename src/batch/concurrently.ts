/** How many calls run at once, and how far results may wait for an earlier one. */
export interface Concurrency {
  readonly jobs: number
  /** Most results held back to keep the order; 0 yields them as they come. */
  readonly window: number
  /** Once aborted, nothing more is begun; what runs is finished and yielded. */
  readonly signal: AbortSignal
}

/**
 * Maps an asynchronous sequence with several calls at once. Nothing is held but what is in flight and, in
 * order, the results that wait for an earlier one; the sequence is read no faster than that.
 */
export async function* concurrently<In, Out>(
  inputs: AsyncIterable<In>,
  map: (input: In) => Promise<Out>,
  { jobs, window, signal }: Concurrency,
): AsyncGenerator<Out> {
  const source = inputs[Symbol.asyncIterator]()
  const waiting: Slot<Out>[] = []
  const running = new Set<Promise<void>>()
  const stopped = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  let pulling: Promise<void> | undefined
  let ended = false

  async function pull(): Promise<void> {
    const next = await source.next()
    pulling = undefined
    if (next.done) ended = true
    else if (!signal.aborted) start(next.value)
  }

  function start(input: In): void {
    const slot: Slot<Out> = { result: map(input), done: false }
    const settle = () => {
      slot.done = true
      running.delete(settled)
    }
    const settled: Promise<void> = slot.result.then(settle, settle)
    waiting.push(slot)
    running.add(settled)
  }

  for (;;) {
    if (signal.aborted) ended = true
    if (!ended && !pulling && running.size < jobs && waiting.length < jobs + window) pulling = pull()
    const ready = window > 0 ? Number(waiting[0]?.done ?? false) - 1 : waiting.findIndex(({ done }) => done)
    const [slot] = ready >= 0 ? waiting.splice(ready, 1) : []
    if (slot) yield await slot.result
    else if (ended && waiting.length === 0) return
    else await Promise.race([...running, ...(ended || !pulling ? [] : [pulling, stopped])])
  }
}

interface Slot<Out> {
  readonly result: Promise<Out>
  done: boolean
}
