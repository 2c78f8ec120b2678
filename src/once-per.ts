/** The same search made once for each page, or each part of one: several rules ask for what it finds. */
export function oncePer<Key extends object, Found extends object>(
  find: (key: Key) => Found,
): (key: Key) => Found {
  const known = new WeakMap<Key, Found>()
  return (key) => {
    const before = known.get(key)
    if (before) return before
    const found = find(key)
    known.set(key, found)
    return found
  }
}
