import { charsBelow } from '../../chars-below.ts'
import type { Element } from '../../model/element.ts'
import type { Block } from '../../model/page.ts'
import { oncePer } from '../../once-per.ts'
import { remembered } from '../../text/remembered.ts'
import { tokensOf } from './walk.ts'

/** Where on the page a claim's element stands, as far as its containers say; '' is the article or unknown. */
export type Zone = '' | 'comment' | 'related' | 'footer' | 'aside' | 'nav' | 'bio'

const COMMENT =
  /(?:^|[\s_-])(?:comments?|commentlist|disqus|respond|replies|kommentar(?:e|er)?|commentaires?|comentarios?)(?:$|[\s_-])/i
const RELATED =
  /(?:^|[\s_-])(?:related|recommended|recommendations?|recirc|trending|popular|most-?read|latest|more-?(?:from|stories|news|articles|posts|on)|read-?(?:more|next|also)|next-?(?:up|article|post)|prev(?:ious)?-?(?:article|post)|teasers?|carousel|slider|promo|outbrain|taboola|sponsored|newsletter|widgets?|cards?|also-?like)(?:$|[\s_-])/i
const ASIDE = /(?:^|[\s_-])(?:sidebar|side-?bar|aside|rail|right-?col|left-?col)(?:$|[\s_-])/i
const FOOTER =
  /(?:^|[\s_-])(?:site-?footer|page-?footer|global-?footer|(?<!(?:post|entry|article|story|content)[_-])footer|copyright)(?:$|[\s_-])/i
/** An element that is called so and nothing more is of what it stands in. */
const PLAIN_FOOTER = /^\s*footer\s*$/i
const BIO =
  /(?:^|[\s_-])(?:author-?(?:bio|box|info|card|about|description)|about-?author|bio|biography|post-?author-?box)(?:$|[\s_-])/i

/** Share of the page's text above which a container's own name says nothing of the parts inside it. */
const WHOLE_PAGE = 0.4

/** Tells the zone of any element; containers of the first headings or of much of the page's text are never zones. */
export const zoner = oncePer((blocks: readonly Block[]): ((element: Element) => Zone) => {
  const isWide = widthOf(blocks)
  const known = new Map<Element, Zone>()
  return (element) => {
    const path: Element[] = []
    let zone: Zone = ''
    let at: Element | undefined = element
    for (; at; at = at.parent) {
      const cached = known.get(at)
      if (cached !== undefined) {
        zone = cached
        break
      }
      path.push(at)
    }
    for (let i = path.length - 1; i >= 0; i--) {
      const one = path[i] as Element
      if (!isWide(one)) zone = ownZone(one) || zone
      else zone = ''
      known.set(one, zone)
    }
    return zone
  }
})

/** The zone that class words name; most elements have the same few. */
const zoneNamed = remembered((tokens): Zone => {
  if (COMMENT.test(tokens)) return 'comment'
  if (BIO.test(tokens)) return 'bio'
  if (RELATED.test(tokens)) return 'related'
  if (ASIDE.test(tokens)) return 'aside'
  return FOOTER.test(tokens) ? 'footer' : ''
})

function ownZone(element: Element): Zone {
  const { tag, attrs } = element
  if (tag === 'nav' || attrs['role'] === 'navigation') return 'nav'
  const tokens = tokensOf(attrs)
  const named = zoneNamed(tokens)
  if (named === 'comment' || named === 'bio' || named === 'related') return named
  if (tag === 'aside' || named === 'aside' || attrs['role'] === 'complementary') return 'aside'
  // an article has a footer of its own, with its date as often as not: only the page's is a zone
  const isFooter = named === 'footer'
  if (isFooter || tag === 'footer')
    return (isFooter && !PLAIN_FOOTER.test(tokens)) || !isInArticle(element) ? 'footer' : ''
  return attrs['role'] === 'contentinfo' ? 'footer' : ''
}

/** Whether an element stands in one that is marked as an article. */
function isInArticle(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent)
    if (at.tag === 'article' || /Article$|BlogPosting$/.test(at.attrs['itemtype'] ?? '')) return true
  return false
}

/** Tells the elements that hold a top-level heading or a large share of the text. */
function widthOf(blocks: readonly Block[]): (element: Element) => boolean {
  const sums = charsBelow(blocks)
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0)
  const headed = new Set<Element>()
  for (const { kind, level, element } of blocks)
    if (kind === 'heading' && level === 1) for (let at = element?.parent; at; at = at.parent) headed.add(at)
  return (element) => (sums[element.id] ?? 0) > WHOLE_PAGE * total || headed.has(element)
}
