import { type Element, isElement } from '../../model/element.ts'

/** The address that a page says its links start from: its first `<base href>`, as written. */
export function baseOf(html: string, root: Element): string | undefined {
  // few pages have one, and only they need another look at the tree
  if (!/<base\s/i.test(html)) return undefined
  const pending: Element[] = [root]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.tag === 'base' && next.attrs.href) return next.attrs.href
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i]
      if (child && isElement(child)) pending.push(child)
    }
  }
  return undefined
}
