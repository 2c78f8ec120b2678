import { type HeadlineRule, proposal } from './rule.ts'

/** What a dump's own head gives as its title: a `Title:` line, front matter, a cleaned article's first line. */
export const headerLine: HeadlineRule = {
  name: 'header-line',
  family: 'head',
  confidence: 0.95,
  find: (context) =>
    context
      .claims('header-line', 'title')
      .slice(0, 1)
      .map(({ value, block }) => proposal(value, block)),
}
