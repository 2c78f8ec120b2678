import { workerData } from 'node:worker_threads'
import { clean } from './clean.ts'
import type { Outcome, Settings, Task } from './task.ts'

// piscina wraps what it is given
const { settings } = (Array.isArray(workerData) ? workerData[1] : workerData) as { settings: Settings }

/** Cleans one page in a worker thread. */
export default function work(task: Task): Promise<Outcome> {
  return clean(task, settings)
}
