import type { Format } from '../model/dump.ts'
import type { Page } from '../model/page.ts'
import { htmlContext } from './features/html/context.ts'
import { htmlStages } from './features/html/index.ts'
import { textContext } from './features/text/context.ts'
import { textStages } from './features/text/index.ts'
import type { Stages } from './two-stage.ts'

/** How blocks of one format are judged: what is measured of a page, and the features over it. */
export interface FormatModel<Context> {
  readonly context: (page: Page) => Context
  readonly stages: Stages<Context>
}

const html: FormatModel<ReturnType<typeof htmlContext>> = { context: htmlContext, stages: htmlStages }
const text: FormatModel<ReturnType<typeof textContext>> = { context: textContext, stages: textStages }

// each format's context is its own type; callers hand a model's context only back to the same model
const MODELS = { html, text } as unknown as Readonly<Record<Format, FormatModel<unknown>>>

/** The model for a format. */
export const modelOf = (format: Format): FormatModel<unknown> => MODELS[format]
