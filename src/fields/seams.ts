import { isWithin } from '../ancestors.ts'
import { type Element, isElement, type TextNode } from '../model/element.ts'
import type { Block } from '../model/page.ts'
import { oncePer } from '../once-per.ts'

/** Longest block looked at, in characters: lines that sign and date an article are short. */
const MAX_TEXT = 200

/**
 * A short block's text with a space where two of its elements meet between letters or digits: style sheets set
 * `<span>Sep 5, 2025</span><span>5 mins</span>` apart, which in the text is 'Sep 5, 20255 mins'.
 */
export const spacedText = (block: Block): string => (maySeam(block) ? spaced(block) : block.text)

/** The same with a new line there: `<span>By Jane Doe</span><span>News Reporters</span>` is two things. */
export const brokenText = (block: Block): string => (maySeam(block) ? broken(block) : block.text)

const spaced = oncePer((block: SeamedBlock) => parted(block, ' '))
const broken = oncePer((block: SeamedBlock) => parted(block, '\n'))

function parted({ element, id, text }: SeamedBlock, gap: string): string {
  let out = text
  for (const [left, right] of seamsOf(element, id)) out = out.replace(left + right, () => left + gap + right)
  return out
}

type SeamedBlock = Block & { readonly element: Element }

const maySeam = (block: Block): block is SeamedBlock =>
  block.element !== undefined && block.text.length <= MAX_TEXT && !isOneText(block.element)

/** A single text has no seams, and most lines are one. */
const isOneText = ({ children }: Element): boolean =>
  children.length === 1 && !isElement(children[0] as Element | TextNode)

/** Nodes looked at in one block's element: lines that sign an article have few; a page's body may be a line's element. */
const MAX_NODES = 200

const FIRST_WORD = /^[\p{L}\p{N}]{1,40}/u
const LAST_WORD = /[\p{L}\p{N}]{1,40}$/u

/** The words on both sides of each place where two elements meet without white space between them. */
function seamsOf(root: Element, block: number): readonly (readonly [string, string])[] {
  const seams: [string, string][] = []
  let last: { readonly text: string; readonly at: Element } | undefined
  const pending: { readonly node: Element | TextNode; readonly at: Element }[] = [{ node: root, at: root }]
  let nodes = 0
  for (let next = pending.pop(); next && nodes < MAX_NODES; next = pending.pop()) {
    nodes++
    const { node, at } = next
    if (isElement(node)) {
      if (node.children.length > MAX_NODES) return seams
      for (let i = node.children.length - 1; i >= 0; i--)
        pending.push({ node: node.children[i] as Element | TextNode, at: node })
    } else if (node.block === block && node.data !== '') {
      if (last && at !== root && last.at !== root) {
        const right = FIRST_WORD.exec(node.data)?.[0]
        const left = right && LAST_WORD.exec(last.text.slice(-40))?.[0]
        if (left && areApart(last.at, at)) seams.push([left, right])
      }
      last = { text: node.data, at }
    }
  }
  return seams
}

/** Whether neither of two elements holds the other. */
const areApart = (a: Element, b: Element): boolean => !isWithin(a, b) && !isWithin(b, a)
