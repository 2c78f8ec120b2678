import { type FeatureSet, featureSet } from '../family.ts'
import { clusters } from './clusters.ts'
import type { TextContext } from './context.ts'
import { cues } from './cues.ts'
import { layout } from './layout.ts'
import { neighbours } from './neighbours.ts'
import { people } from './people.ts'
import { position } from './position.ts'
import { repeats } from './repeats.ts'
import { runs } from './runs.ts'
import { sections } from './sections.ts'
import { shape } from './shape.ts'
import { threads } from './threads.ts'
import { times } from './times.ts'
import { topic } from './topic.ts'
import { voices } from './voices.ts'
import { wording } from './wording.ts'

/** The families that judge a block of a plain-text dump. */
export const textFeatures: FeatureSet<TextContext> = featureSet([
  shape,
  layout,
  cues,
  times,
  repeats,
  runs,
  clusters,
  sections,
  threads,
  voices,
  people,
  topic,
  position,
  neighbours,
  wording,
])
