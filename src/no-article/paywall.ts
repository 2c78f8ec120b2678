import type { Block, Page } from '../model/page.ts'
import { SUBSCRIBE_TO_READ } from '../text/lexicon/subscribe.ts'
import { type Measure, measuresOf } from '../text/measure.ts'

/** A short page that says that the rest is for subscribers is an article's beginning at most. */
const MAX_STUB_WORDS = 250
const NOT_FREE = /"isAccessibleForFree"\s{0,9}:\s{0,9}"?false/i

/** Some block says that the text, or its rest, is for subscribers. */
export const asksToSubscribe = ({ blocks }: Page): boolean =>
  blocks.some(({ text }) => SUBSCRIBE_TO_READ.test(text.slice(0, 2000)))

/** Whether what was kept is only the part of an article that stands before a paywall. */
export function isStub(page: Page, kept: readonly Block[]): boolean {
  const measures = measuresOf(page.blocks)
  const words = kept.reduce((sum, { id }) => sum + (measures[id] as Measure).words, 0)
  return (
    words < MAX_STUB_WORDS && (asksToSubscribe(page) || NOT_FREE.test(page.dump.text.slice(0, 2_000_000)))
  )
}
