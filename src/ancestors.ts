import type { Element } from './model/element.ts'

/** The nearest `<article>` that an element is or lies in. */
export const nearestArticle = (element: Element | undefined): Element | undefined =>
  nearest('article', element)
/** The nearest `<header>` that an element is or lies in. */
export const nearestHeader = (element: Element | undefined): Element | undefined => nearest('header', element)

function nearest(tag: string, element: Element | undefined): Element | undefined {
  for (let at = element; at; at = at.parent) if (at.tag === tag) return at
  return undefined
}

/** Whether an element is another or lies in it. */
export function isWithin(element: Element | undefined, outer: Element): boolean {
  for (let at = element; at && at.depth >= outer.depth; at = at.parent) if (at === outer) return true
  return false
}
