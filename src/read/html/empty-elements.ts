/** Elements without elements in them: left open, they hide the rest of the page. */
export const OPAQUE: ReadonlySet<string> = new Set(['title', 'script', 'style', 'iframe', 'textarea'])

/** One of them written as XML writes an element without content. */
const EMPTY = /<(title|script|style|iframe|textarea)(?:\s[^<>]{0,2000})?\/>/gi

/** Characters in which a page says that it is XHTML. */
const HEAD = 1000

/**
 * Whether a page means `<script src="…"/>` for all of the element. E-books and XHTML that was served as such do; many
 * pages of HTML have XHTML's doctype, and there the slash means nothing, unless the element then never ends.
 */
export function hasEmptyElements(html: string): boolean {
  const head = html.slice(0, HEAD)
  if (/^\s*<\?xml\b/.test(head)) return true
  if (!/\bXHTML\b|\bxmlns\s?=/.test(head)) return false
  const last = new Map<string, number>()
  for (const { 1: name = '', index } of html.matchAll(EMPTY)) last.set(name, index)
  return [...last].some(([name, index]) => !new RegExp(`</${name}`, 'i').test(html.slice(index)))
}
