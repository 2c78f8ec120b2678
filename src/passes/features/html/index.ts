import type { Stages } from '../../two-stage.ts'
import { featureSet } from '../family.ts'
import { containers } from './containers.ts'
import type { HtmlContext } from './context.ts'
import { cues } from './cues.ts'
import { links } from './links.ts'
import { look } from './look.ts'
import { neighbours } from './neighbours.ts'
import { page } from './page.ts'
import { position } from './position.ts'
import { repetition } from './repetition.ts'
import { scoresAbove, scoresAround } from './second.ts'
import { semantics } from './semantics.ts'
import { shape } from './shape.ts'
import { targets } from './targets.ts'

/** The families that judge a block of an HTML page: first without, then with its surroundings' scores. */
export const htmlStages: Stages<HtmlContext> = {
  first: featureSet([
    shape,
    links,
    look,
    semantics,
    targets,
    cues,
    page,
    containers,
    repetition,
    position,
    neighbours,
  ]),
  second: featureSet([scoresAround, scoresAbove]),
}
