import { expect, test } from 'vitest'
import { concurrently } from '../../src/batch/concurrently.ts'
import { all } from '../helpers/streams.ts'

const never = new AbortController().signal
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i
}

test('results keep the order of their inputs, and no more run than may', async () => {
  let running = 0
  let most = 0
  const work = async (i: number) => {
    most = Math.max(most, ++running)
    await sleep((i * 7) % 5)
    running--
    return i
  }
  const results = await all(concurrently(numbers(40), work, { jobs: 4, window: 8, signal: never }))
  expect(results).toEqual([...Array(40).keys()])
  expect(most).toBe(4)
})

test('without a window they come as they are done', async () => {
  const work = async (i: number) => {
    await sleep(i === 0 ? 30 : 0)
    return i
  }
  const results = await all(concurrently(numbers(6), work, { jobs: 2, window: 0, signal: never }))
  expect(results.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5])
  expect(results[0]).toBe(1)
})

test('a slow first result does not let others pile up', async () => {
  let begun = 0
  const work = async (i: number) => {
    begun++
    await sleep(i === 0 ? 40 : 0)
    return i
  }
  const results = concurrently(numbers(1000), work, { jobs: 2, window: 5, signal: never })
  await results.next()
  expect(begun).toBeLessThan(12)
})

test('a result is not held back by an input that is slow to come', async () => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  async function* slow() {
    yield 1
    await gate
    yield 2
  }
  const results = concurrently(slow(), async (i) => i, { jobs: 2, window: 4, signal: never })
  expect((await results.next()).value).toBe(1)
  release()
  expect((await results.next()).value).toBe(2)
})

test('after a stop, what runs is finished and nothing begun, even where the next input never comes', async () => {
  const stop = new AbortController()
  async function* stuck() {
    yield 1
    await new Promise(() => {})
  }
  const work = async (i: number) => {
    stop.abort()
    await sleep(5)
    return i
  }
  expect(await all(concurrently(stuck(), work, { jobs: 2, window: 4, signal: stop.signal }))).toEqual([1])
})

test('the next call begins while the consumer is still busy with a result', async () => {
  const begun: number[] = []
  const work = async (i: number) => {
    begun.push(i)
    return i
  }
  for await (const i of concurrently(numbers(4), work, { jobs: 1, window: 4, signal: never })) {
    if (i > 0) continue
    await sleep(5)
    expect(begun).toContain(1)
  }
})

test('what was begun is yielded before an error of the sequence', async () => {
  async function* broken() {
    yield 1
    throw new Error('gone')
  }
  const results = concurrently(broken(), async (i) => i, { jobs: 2, window: 4, signal: never })
  expect((await results.next()).value).toBe(1)
  await expect(results.next()).rejects.toThrow('gone')
})
