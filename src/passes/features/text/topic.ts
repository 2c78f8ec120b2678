import type { Family } from '../family.ts'
import { signedLog } from '../signed-log.ts'
import { measureTopic } from '../topic-words.ts'
import type { TextContext } from './context.ts'

/** Whether a block speaks of what the article speaks of, and how it stands to the headline. */
export const topic: Family<TextContext> = {
  name: 'topic',
  features: [
    'known',
    'knownOften',
    'headlineWords',
    'headlineCovered',
    'isHeadline',
    'sinceHeadline',
    'wordsSinceHeadline',
  ],
  fill(context, put) {
    const { sizes, topic } = context
    const { headline } = topic
    let since = 0
    measureTopic(context, topic, (id, { known, often, titled, covered }) => {
      put(id, 0, known)
      put(id, 1, often)
      put(id, 2, titled)
      put(id, 3, covered)
      put(id, 4, id === headline ? 1 : 0)
      put(id, 5, headline < 0 ? -20 : signedLog(id - headline))
      put(id, 6, headline < 0 || id <= headline ? -1 : Math.log2(1 + since))
      if (headline >= 0 && id > headline) since += sizes[id] as number
    })
  },
}
