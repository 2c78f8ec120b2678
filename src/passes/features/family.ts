import type { Matrix } from '../ensemble.ts'

/** Stores one feature of one block; `feature` is the index in the family's own list. */
export type Put = (block: number, feature: number, value: number) => void

/** A family of features: one idea about what tells article text from the rest. */
export interface Family<Context> {
  readonly name: string
  readonly features: readonly string[]
  fill(context: Context, put: Put): void
}

/** An ordered list of families and the names of all their columns. */
export interface FeatureSet<Context> {
  readonly families: readonly Family<Context>[]
  readonly names: readonly string[]
}

/** Names columns `family.feature`. */
export function featureSet<Context>(families: readonly Family<Context>[]): FeatureSet<Context> {
  return { families, names: families.flatMap(({ name, features }) => features.map((f) => `${name}.${f}`)) }
}

/** Runs every family over one page. */
export function fillMatrix<Context>(set: FeatureSet<Context>, context: Context, rows: number): Matrix {
  const width = set.names.length
  const data = new Float32Array(rows * width)
  let offset = 0
  for (const family of set.families) {
    const base = offset
    family.fill(context, (block, feature, value) => {
      data[block * width + base + feature] = value
    })
    offset += family.features.length
  }
  return { names: set.names, rows, data }
}
