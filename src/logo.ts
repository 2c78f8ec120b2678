import { type Element, isElement } from './model/element.ts'
import type { Block } from './model/page.ts'
import { isCopyright } from './text/names/post-line.ts'
import { foldSiteName, titleParts } from './text/titles.ts'

const LOGO = /(?:^|[\s_-])(?:logo|site-?title|site-?name|site-?branding|masthead|header-?image)(?:$|[\s_-])/i

/** Levels above a heading whose class or id may say that it is the site's name. */
const LEVELS = 2

/** Whether a heading is the site's name rather than the article's: a link to the site's front page, or marked so. */
export function isLogo(block: Block, host: string | undefined): boolean {
  let at: Element | undefined = block.element
  for (let level = 0; at && level < LEVELS; level++, at = at.parent) {
    if (LOGO.test(`${at.attrs['class'] ?? ''} ${at.attrs['id'] ?? ''}`) && !holdsArticle(at)) return true
  }
  return linksHome(block, host)
}

/** A masthead that holds the article's header is none. */
const holdsArticle = (element: Element): boolean =>
  element.children.some((child) => isElement(child) && child.tag === 'article')

/** Whether a block is one link to the site's front page. */
function linksHome({ links, text }: Block, host: string | undefined): boolean {
  const [link] = links
  return link !== undefined && link.end - link.start >= text.trim().length && isFrontPage(link.href, host)
}

/** Addresses of front pages: no path, or an index file; archived ones too. */
const FRONT =
  // bounded: addresses longer than that are no front page's
  /^(?:https?:\/\/web\.archive\.org\/web\/[^/]+\/)?(?:https?:)?\/\/([^/?#]+)\/?(?:(?:[\w-]+\/)?(?:index|default|home)\.\w+)?(?:[?#].*)?$/i
// bounded: addresses longer than that are no front page's
const RELATIVE_FRONT = /^(?:\/|\.\/|(?:\/|\.\/)?index\.\w+|\/web\/\d+\/https?:\/\/[^/]+\/?)(?:[?#].*)?$/i

/** Longest address of a front page, in characters. */
const MAX_ADDRESS = 200

function isFrontPage(href: string, host: string | undefined): boolean {
  if (href.length > MAX_ADDRESS) return false
  if (RELATIVE_FRONT.test(href)) return true
  const linked = FRONT.exec(href)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '')
  return linked !== undefined && (host === undefined || host === linked || host === 'web.archive.org')
}

/** Blocks from the top looked at, blocks from the end, and the longest name, in characters. */
const MAX_BLOCKS = 60
const MAX_FOOTER = 40
const MAX_NAME = 60

/**
 * Names of the site that the page shows as links to its front page, where another place calls it so: a part of a page
 * title, its host, a copyright line. On a third of WCXB's and trafeval's pages, 13 had such a name and stated none: 12
 * were the site's.
 * @param known names of the site that are known otherwise
 */
export function logoNames(
  blocks: readonly Block[],
  titles: readonly string[],
  known: readonly string[],
  host: string | undefined,
): readonly string[] {
  const shown = blocks
    .slice(0, MAX_BLOCKS)
    .filter((block) => block.text.length <= MAX_NAME && linksHome(block, host))
    .map(({ text }) => text)
  if (shown.length === 0) return []
  const parts = titles.flatMap((title) => titleParts(title).filter((part) => part !== title))
  const names = new Set([...parts, ...known].map(foldSiteName))
  const owners = blocks.slice(-MAX_FOOTER).filter(({ text }) => isCopyright(text))
  return shown.filter(
    (name) => names.has(foldSiteName(name)) || owners.some(({ text }) => text.includes(name)),
  )
}
