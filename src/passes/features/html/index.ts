import { type FeatureSet, featureSet } from '../family.ts'
import { anchor } from './anchor.ts'
import { containers } from './containers.ts'
import type { HtmlContext } from './context.ts'
import { cues } from './cues.ts'
import { links } from './links.ts'
import { look } from './look.ts'
import { neighbours } from './neighbours.ts'
import { page } from './page.ts'
import { parts } from './parts.ts'
import { position } from './position.ts'
import { repetition } from './repetition.ts'
import { semantics } from './semantics.ts'
import { shape } from './shape.ts'
import { targets } from './targets.ts'
import { topic } from './topic.ts'

/** The families that judge a block of an HTML page. */
export const htmlFeatures: FeatureSet<HtmlContext> = featureSet([
  shape,
  links,
  look,
  semantics,
  targets,
  cues,
  page,
  containers,
  parts,
  repetition,
  position,
  anchor,
  topic,
  neighbours,
])
