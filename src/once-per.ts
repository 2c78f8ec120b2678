/** The same search made once for each page, or each part of one: several rules ask for what it finds. */
export function oncePer<
  Key extends object,
  Rest extends readonly unknown[],
  Found extends NonNullable<unknown>,
>(find: (key: Key, ...rest: Rest) => Found): (key: Key, ...rest: Rest) => Found {
  const known = new WeakMap<Key, Found>()
  return (key, ...rest) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find(key, ...rest)
    known.set(key, found)
    return found
  }
}

/** What is asked of the places of one list, looked for once: of many nothing is asked. */
export function oncePerPlace<T extends NonNullable<unknown>>(find: (at: number) => T): (at: number) => T {
  const known: T[] = []
  return (at) => {
    const before = known[at]
    if (before !== undefined) return before
    const found = find(at)
    known[at] = found
    return found
  }
}
