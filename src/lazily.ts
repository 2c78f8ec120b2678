/** Loads a module on its first use and once: an import() that has been done before still costs a tenth of a millisecond. */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load()
    return loaded
  }
}
