import type { Family } from '../family.ts'
import { measureTopic } from '../topic-words.ts'
import type { HtmlContext } from './context.ts'

/** How far a block looks like prose from which its words are the article's. */
const PROSE = 0.5

/** Whether a block speaks of what the main container's prose and the headline speak of. */
export const topic: Family<HtmlContext> = {
  name: 'topic',
  features: ['known', 'knownOften', 'headlineWords', 'headlineCovered'],
  fill(context, put) {
    const { blocks, headline, main, prose } = context
    const isProse = (id: number) => id >= main.first && id <= main.last && (prose[id] as number) >= PROSE
    measureTopic(context, { blocks, isProse, headline }, (id, { known, often, titled, covered }) => {
      put(id, 0, known)
      put(id, 1, often)
      put(id, 2, titled)
      put(id, 3, covered)
    })
  },
}
