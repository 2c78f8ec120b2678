import type { Stages } from '../../two-stage.ts'
import { featureSet } from '../family.ts'
import { clusters } from './clusters.ts'
import type { TextContext } from './context.ts'
import { cues } from './cues.ts'
import { layout } from './layout.ts'
import { neighbours } from './neighbours.ts'
import { people } from './people.ts'
import { position } from './position.ts'
import { repeats } from './repeats.ts'
import { runs } from './runs.ts'
import { scores } from './second.ts'
import { sectionScores, sections } from './sections.ts'
import { shape } from './shape.ts'
import { threads } from './threads.ts'
import { times } from './times.ts'
import { topic } from './topic.ts'

/** The families that judge a block of a plain-text dump: first without, then with its surroundings' scores. */
export const textStages: Stages<TextContext> = {
  first: featureSet([
    shape,
    layout,
    cues,
    times,
    repeats,
    runs,
    clusters,
    sections,
    threads,
    people,
    topic,
    position,
    neighbours,
  ]),
  second: featureSet([scores, sectionScores]),
}
