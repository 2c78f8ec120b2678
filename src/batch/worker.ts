import { workerData } from 'node:worker_threads'
import * as pages from './clean.ts'
import type { SiteTexts } from './site-texts.ts'
import type { Outcome, Settings, Task } from './task.ts'

// piscina wraps what it is given
const { settings } = (Array.isArray(workerData) ? workerData[1] : workerData) as { settings: Settings }

/** Cleans one page in a worker thread. */
export const clean = (task: Task): Promise<Outcome> => pages.clean(task, settings)

/** Reads one page for what recurs on its site. */
export const learn = (task: Task): Promise<SiteTexts | undefined> => pages.learn(task, settings)
