import type { Format } from '../model/dump.ts'
import type { Page } from '../model/page.ts'
import type { FeatureSet } from './features/family.ts'
import type { Weights } from './weights.ts'

/** How blocks of one format are judged: what is measured of a page, and the features over it. */
export interface FormatModel<Context> {
  readonly context: (page: Page, known: Pick<Weights, 'wording'>) => Context
  readonly features: FeatureSet<Context>
}

// each format's context is its own type; callers hand a model's context only back to the same model
type AnyModel = FormatModel<unknown>

const loaded = new Map<Format, Promise<AnyModel>>()

/** The model for a format, loaded on first use: a text dump never pays for what is measured of HTML. */
export function modelOf(format: Format): Promise<AnyModel> {
  const model = loaded.get(format) ?? load(format)
  loaded.set(format, model)
  return model
}

async function load(format: Format): Promise<AnyModel> {
  if (format === 'html') {
    const { htmlContext } = await import('./features/html/context.ts')
    const { htmlFeatures } = await import('./features/html/index.ts')
    return { context: htmlContext, features: htmlFeatures } as unknown as AnyModel
  }
  const { textContext } = await import('./features/text/context.ts')
  const { textFeatures } = await import('./features/text/index.ts')
  return { context: textContext, features: textFeatures } as unknown as AnyModel
}
