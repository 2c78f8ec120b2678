import type { Page } from '../model/page.ts'
import type { Ballot } from '../model/verdict.ts'

/** Mozilla's Readability as a voter; undefined when the page has no markup or is too large or deep for jsdom. */
export async function readabilityPass(_page: Page): Promise<Ballot | undefined> {
  return undefined
}
