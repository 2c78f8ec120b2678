/** Runs predictions in child processes, one a core; started as a child, it is such a worker. */
import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Kind } from './corpus.ts'
import { type Input, type Output, type Places, predict, type System } from './systems.ts'

export interface Task {
  readonly system: System
  readonly kind: Kind
  readonly places: Places
  readonly inputs: readonly Input[]
}

const SELF = fileURLToPath(import.meta.url)
/** Pages a task: small enough to keep all cores busy to the end. */
const CHUNK = 25
/** Long-running jsdom leaks, so a worker is replaced after this many tasks. */
const TASKS_A_WORKER = 8

/** All outputs of all tasks, in order. */
export async function runAll(tasks: readonly Task[]): Promise<Output[][]> {
  const chunks = tasks.flatMap((task, index) =>
    Array.from({ length: Math.ceil(task.inputs.length / CHUNK) }, (_, i) => ({
      index,
      task: { ...task, inputs: task.inputs.slice(i * CHUNK, (i + 1) * CHUNK) },
    })),
  )
  const results: Output[][] = chunks.map(() => [])
  const queue = chunks.map((chunk, at) => ({ ...chunk, at }))
  const serve = async () => {
    while (queue.length > 0) {
      const child = fork(SELF, ['--worker'], { serialization: 'advanced' })
      for (let i = 0; i < TASKS_A_WORKER; i++) {
        const next = queue.shift()
        if (next) results[next.at] = await ask(child, next.task)
      }
      child.disconnect()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, serve))
  return tasks.map((_, index) => results.filter((_r, at) => chunks[at]?.index === index).flat())
}

const ask = (child: ChildProcess, task: Task): Promise<Output[]> =>
  new Promise((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`a bench worker ended with status ${code}`))
    child.once('exit', died)
    child.once('message', (outputs) => {
      child.off('exit', died)
      resolve(outputs as Output[])
    })
    child.send(task)
  })

async function work({ system, places, inputs, kind }: Task): Promise<void> {
  const outputs: Output[] = []
  for (const input of inputs) {
    outputs.push(await predict(system, places, input, kind))
    await new Promise(setImmediate) // jsdom frees its windows only when the event loop turns
  }
  process.send?.(outputs)
}

if (process.argv[2] === '--worker') process.on('message', (task) => void work(task as Task))
