import { type AttributeName, type Element, isElement, type TextNode } from '../../model/element.ts'

/** Attributes that Readability looks at. */
const KEPT: ReadonlySet<AttributeName> = new Set<AttributeName>([
  'class',
  'id',
  'role',
  'itemprop',
  'rel',
  'href',
  'hidden',
  'aria-hidden',
  'aria-modal',
])
/** Longest attribute value kept, in characters: addresses longer than this are data. */
const MAX_VALUE = 500
const SKIPPED = new Set(['script', 'head', 'template', 'noscript', 'select', 'textarea'])

/**
 * Writes the slim tree back as HTML with every text node in a `<span data-block="id">`: what is left of these
 * stamps after another tool's extraction is its vote. Blocks that are not `asked` about are left out, and so is every
 * element that holds no text: jsdom's cost grows with the number of elements. Never recurses.
 */
export function serializeStamped(root: Element, asked: (block: number) => boolean): string {
  const holding = holdingText(root, asked)
  const out: string[] = ['<!doctype html>']
  const steps: (Element | TextNode | string)[] = [root]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'string') out.push(step)
    else if (!isElement(step)) out.push(stamped(step, asked))
    else if (step.tag === 'br') out.push('<br>')
    else if (holding.has(step)) {
      if (step !== root) {
        out.push(openTag(step))
        steps.push(`</${step.tag}>`)
      }
      for (let i = step.children.length - 1; i >= 0; i--) steps.push(step.children[i] as Element | TextNode)
    }
  }
  return out.join('')
}

function stamped({ block, data }: TextNode, asked: (block: number) => boolean): string {
  if (block < 0) return escapeText(data)
  return asked(block) ? `<span data-block="${block}">${escapeText(data)}</span>` : ''
}

/** The elements that have text of a block that is asked about somewhere below them. */
function holdingText(root: Element, asked: (block: number) => boolean): ReadonlySet<Element> {
  const holding = new Set<Element>()
  const steps: Element[] = [root]
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (SKIPPED.has(step.tag)) continue
    for (const child of step.children) {
      if (isElement(child)) steps.push(child)
      else if (child.block >= 0 && asked(child.block))
        for (let up: Element | undefined = step; up && !holding.has(up); up = up.parent) holding.add(up)
    }
  }
  return holding
}

/** Inline styles that Readability would take for hidden; jsdom's style objects are dear, an attribute is not. */
const HIDING = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i

function openTag({ tag, attrs }: Element): string {
  let out = `<${tag}`
  if (HIDING.test((attrs['style'] ?? '').slice(0, MAX_VALUE)) && !('hidden' in attrs)) out += ' hidden=""'
  for (const name of Object.keys(attrs) as AttributeName[])
    if (KEPT.has(name)) out += ` ${name}="${escapeText((attrs[name] ?? '').slice(0, MAX_VALUE))}"`
  return `${out}>`
}

const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'))
