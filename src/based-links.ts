import type { Block } from './model/page.ts'

/**
 * The blocks with their links as they lead from the page's `<base>`, which may itself be given from the page's address;
 * links within the page stay.
 */
export function withBasedLinks(
  blocks: readonly Block[],
  base: string | undefined,
  url: string | null,
): readonly Block[] {
  if (base === undefined || !URL.canParse(base, url ?? undefined)) return blocks
  const from = new URL(base, url ?? undefined).href
  const lead = (href: string) =>
    href.startsWith('#') || !URL.canParse(href, from) ? href : new URL(href, from).href
  return blocks.map((block) => ({
    ...block,
    links: block.links.map((link) => ({ ...link, href: lead(link.href) })),
  }))
}
