import { oncePer } from '../../once-per.ts'
import { foldTitle, titleParts } from '../../text/titles.ts'
import type { FieldContext } from '../context.ts'
import { MIN_TITLE } from './titles.ts'

/**
 * Parts of page titles that name the site or a section: last parts shorter than what stands before them
 * (`Headline | Section | Site`), first parts before a longer one that a lower heading shows (`Weblog - Headline`), and
 * what a page title has beyond the title for sharing.
 */
export const siteTails = oncePer((context: FieldContext): ReadonlySet<string> => {
  const tails = new Set<string>()
  const lower = new Set(
    context.page.blocks
      .filter(({ kind, level }) => kind === 'heading' && level !== 1)
      .map(({ text }) => foldTitle(text)),
  )
  const shared = foldTitle(context.claims('meta', 'og:title')[0]?.value ?? '')
  for (const { value } of context.claims('title')) {
    const folded = foldTitle(value)
    for (const part of titleParts(value)) {
      if (part === value || !value.endsWith(part)) continue
      const head = value.slice(0, value.length - part.length)
      // what the page is shared as is its own title: 'Column of Ada Byron - Headline'
      if (foldTitle(head).length > foldTitle(part).length && foldTitle(part) !== shared)
        tails.add(foldTitle(part))
    }
    for (const part of titleParts(value)) {
      if (part === value || !value.startsWith(part)) continue
      const rest = foldTitle(value.slice(part.length))
      if (rest.length > foldTitle(part).length && lower.has(rest)) tails.add(foldTitle(part))
    }
    const at = shared.length >= MIN_TITLE ? folded.indexOf(shared) : -1
    if (at < 0) continue
    tails.add(folded.slice(0, at).trim())
    tails.add(folded.slice(at + shared.length).trim())
  }
  return tails
})
