import type { Output } from '../io.ts'
import type { Origin, Outcome, Task } from './task.ts'
import { unwritable } from './unwritable.ts'

/** What became of one input, as a sink gets it. */
export interface Report {
  readonly origin: Origin
  readonly outcome: Outcome
  /** What was reserved for it, or null when it never became a task. */
  readonly reserved: Reserved | null
  readonly milliseconds: number
}

/** A task's place among the outputs. */
export interface Reserved {
  readonly place: string
  /** Tells what came through a pipe from what comes another time. */
  readonly digest?: string | undefined
  /** Its status where an earlier run has finished it. */
  readonly finished?: Outcome['status'] | undefined
}

/** Where outputs go. */
export interface Sink {
  /** Gives a task its place, in input order. */
  reserve(task: Task): Reserved
  /** Takes note of a result, in the order in which results are to appear. */
  record(report: Report, text: string): Promise<void>
  /** Called once after everything else. */
  end(): Promise<void>
}

/** How results are told apart on one stream. */
interface Framing {
  readonly first: string
  readonly between: string
  readonly last: string
  /** Written where there was no result at all. */
  readonly none: string
}

/** Prose is parted by a rule, which is a thematic break in Markdown. */
export const PROSE: Framing = { first: '', between: '\n---\n\n', last: '', none: '' }
/** Lines need nothing. */
export const LINES: Framing = { first: '', between: '', last: '', none: '' }
/** One JSON array. */
export const ARRAY: Framing = { first: '[\n', between: ',\n', last: ']\n', none: '[]\n' }

/** Everything on one stream. JSON is an array unless the command line names one page only. */
export class StreamSink implements Sink {
  readonly #out: Output
  #framing: Framing
  #begun = false

  constructor(out: Output, framing: Framing) {
    this.#out = out
    this.#framing = framing
  }

  reserve(): Reserved {
    return { place: '' }
  }

  async record({ origin }: Report, text: string): Promise<void> {
    if (origin.alone && this.#framing === ARRAY) this.#framing = LINES
    if (text === '') return
    await this.#write((this.#begun ? this.#framing.between : this.#framing.first) + text)
    this.#begun = true
  }

  async end(): Promise<void> {
    await this.#write(this.#begun ? this.#framing.last : this.#framing.none)
  }

  async #write(text: string): Promise<void> {
    try {
      await this.#out.write(text)
    } catch (error) {
      throw unwritable('standard output', error)
    }
  }
}
