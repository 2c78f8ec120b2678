import { DATE_META, isPublishedName, PUBLISHED_META, UPDATED_META } from './meta-names.ts'
import { type DateRule, machine } from './rule.ts'

/** What a dump's own head gives: a `Date:` line, front matter, a cleaned article's credit line. */
export const headerLine: DateRule = {
  name: 'header-line',
  family: 'stated',
  confidence: 0.95,
  find: (c, _, r) => machine(c.claims('header-line', 'date'), r),
}

/** What the head says of the article's publication. */
export const STATED_RULES: readonly DateRule[] = [
  {
    name: 'meta-published',
    family: 'stated',
    confidence: [0.97, 0.7, 0.9],
    find: (c, _, r) =>
      machine(
        [
          ...c.claims('meta', ...PUBLISHED_META),
          ...c.claims('meta').filter(({ key }) => isPublishedName(key)),
        ],
        r,
      ),
  },
  {
    name: 'json-ld-published',
    family: 'stated',
    confidence: [0.95, 0.4, 0.75],
    find: (c, _, r) => machine(c.claims('json-ld', 'article.datepublished'), r),
  },
]

/** What it says of the page, of media on it, or of no one knows what. */
export const LOOSE_RULES: readonly DateRule[] = [
  {
    name: 'json-ld-created',
    family: 'stated',
    confidence: [0.85, 0.1, 0.5],
    find: (c, _, r) => machine(c.claims('json-ld', 'article.datecreated'), r),
  },
  {
    name: 'webpage-published',
    family: 'stated',
    // alone, it is the day a page that is no article was made: right on 4 of 20, so it needs another witness
    confidence: [0.95, 0.4, 0.38],
    find: (c, _, r) => machine(c.claims('json-ld', 'webpage.datepublished'), r),
  },
  {
    name: 'media-published',
    family: 'stated',
    confidence: [0.6, 0.2, 0.3],
    find: (c, _, r) => machine(c.claims('json-ld', 'media.uploaddate', 'media.datepublished'), r),
  },
  {
    name: 'meta-date',
    family: 'stated',
    confidence: [0.9, 0.2, 0.55],
    find: (c, _, r) => machine(c.claims('meta', ...DATE_META), r),
  },
  {
    name: 'state',
    family: 'stated',
    confidence: [0.9, 0.25, 0.45],
    find: (c, _, r) =>
      machine(
        c.claims('state').filter((s) => !/author|byline/.test(s.key)),
        r,
      ),
  },
]

/** What the head says of the last change. */
export const updatedStated: DateRule = {
  name: 'updated-stated',
  family: 'updated',
  confidence: [0.45, 0.05, 0.2],
  find: (c, _, r) =>
    machine([...c.claims('json-ld', 'article.datemodified'), ...c.claims('meta', ...UPDATED_META)], r),
}
