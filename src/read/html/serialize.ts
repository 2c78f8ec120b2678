import { type Element, isElement, type TextNode } from '../../model/element.ts'

/** Attributes that Readability looks at. */
const KEPT = new Set([
  'class',
  'id',
  'role',
  'itemprop',
  'rel',
  'href',
  'hidden',
  'aria-hidden',
  'aria-modal',
  'src',
  'style',
])
/** Longest attribute value kept, in characters: addresses longer than this are data. */
const MAX_VALUE = 500
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])
const SKIPPED = new Set(['script', 'head', 'template', 'noscript', 'select', 'textarea'])

/**
 * Writes the slim tree back as HTML with every text node in a `<span data-block="id">`: what is left of these
 * stamps after another tool's extraction is its vote. Never recurses.
 */
export function serializeStamped(root: Element): string {
  const out: string[] = ['<!doctype html>']
  const steps: (Element | TextNode | string)[] = [root]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'string') out.push(step)
    else if (!isElement(step))
      out.push(
        step.block < 0
          ? escapeText(step.data)
          : `<span data-block="${step.block}">${escapeText(step.data)}</span>`,
      )
    else if (!SKIPPED.has(step.tag)) {
      const isRoot = step.tag === '#root'
      if (!isRoot) out.push(openTag(step))
      if (VOID.has(step.tag)) continue
      if (!isRoot) steps.push(`</${step.tag}>`)
      for (let i = step.children.length - 1; i >= 0; i--) steps.push(step.children[i] as Element | TextNode)
    }
  }
  return out.join('')
}

function openTag({ tag, attrs }: Element): string {
  let out = `<${tag}`
  for (const name of Object.keys(attrs))
    if (KEPT.has(name)) out += ` ${name}="${escapeText((attrs[name] ?? '').slice(0, MAX_VALUE))}"`
  return `${out}>`
}

const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'))
