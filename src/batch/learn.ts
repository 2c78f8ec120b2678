import { concurrently } from './concurrently.ts'
import { type Recurring, TextCounter } from './recurring-texts.ts'
import type { Task } from './task.ts'
import type { Workers } from './workers.ts'

/** Pages that may wait for an earlier one, for each worker: they are counted in input order. */
const WINDOW = 16

/** The first pass of `--learn-boilerplate`: counts what recurs on the pages of each site. */
export async function learnRecurring(
  pages: AsyncIterable<Task>,
  workers: Workers,
  signal: AbortSignal,
  onPage: (count: number) => Promise<void>,
): Promise<ReadonlyMap<string, Recurring>> {
  const counter = new TextCounter()
  const { jobs } = workers
  let count = 0
  const noted = concurrently(pages, (task) => workers.learn(task), { jobs, window: jobs * WINDOW, signal })
  for await (const page of noted) {
    if (page) counter.add(page)
    await onPage(++count)
  }
  return counter.recurring()
}
