/** A property whose value is a string, as it is written. */
const property = (name: string): RegExp =>
  new RegExp(String.raw`"${name}"\s{0,40}:\s{0,40}"((?:[^"\\]|\\.){1,500})"`)

const TYPE = /"@type"\s{0,40}:\s{0,40}\[?\s{0,40}"(\w{0,30}(?:Article|Posting))"/
const HEADLINE = property('headline')
const PUBLISHED = property('datePublished')
const NAME = property('name')
/** Where an author is described, and how far into it a name is hers, in characters. */
const AUTHOR = /"author"\s{0,40}:\s{0,40}\[?\s{0,40}\{/
const AUTHOR_LENGTH = 400

/** What JSON that no parser can read says of an article: its headline, its day and the first of its authors. */
export function scanArticle(text: string): unknown {
  const type = TYPE.exec(text)?.[1]
  if (type === undefined) return undefined
  const author = AUTHOR.exec(text)
  const [described = ''] = author
    ? text
        .slice(author.index + author[0].length)
        .slice(0, AUTHOR_LENGTH)
        .split('}', 1)
    : []
  const name = stringIn(described, NAME)
  const organisation = /"@type"\s{0,40}:\s{0,40}"\w{0,30}Organization"/.test(described)
  return {
    '@type': type,
    headline: stringIn(text, HEADLINE),
    datePublished: stringIn(text, PUBLISHED),
    author: name && { '@type': organisation ? 'Organization' : 'Person', name },
  }
}

/** A property's string with the commonest of its escapes undone. */
const stringIn = (text: string, pattern: RegExp): string | undefined =>
  pattern
    .exec(text)?.[1]
    ?.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(.)/g, '$1')
