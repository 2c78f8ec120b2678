import type { Block } from '../model/page.ts'
import { withoutContainers } from './list-containers.ts'
import { levelled } from './list-levels.ts'
import { withMarkers, withoutLeaderless } from './list-markers.ts'

/** What is put right before the body is written, in this order. */
const STEPS: readonly ((blocks: readonly Block[]) => readonly Block[])[] = [
  withMarkers,
  withoutContainers,
  withoutLeaderless,
  levelled,
]

/** The body's blocks as they are written: what was left out between them leaves no gap in the form of what stays. */
export const shaped = (blocks: readonly Block[]): readonly Block[] =>
  STEPS.reduce((done, step) => step(done), blocks)
