import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const bylineOf = (head: string, end = '', start = '') =>
  fieldsOf(page(head, `${start}<h1>How to mend a roof</h1>${BODY}${end}`)).byline?.value

describe('a page that names no author', () => {
  it('is by whom its site is named after', () => {
    expect(bylineOf('<title>How to mend a roof | Polly Byron</title>')).toEqual(['Polly Byron'])
    const named = '<title>How to mend a roof</title><meta property="og:site_name" content="Nils B. Holm">'
    expect(bylineOf(named)).toEqual(['Nils B. Holm'])
  })

  it('is by whom its copyright line names with a year', () => {
    const title = '<title>How to mend a roof</title>'
    expect(bylineOf(title, '<footer><p>© 2025 Polly Byron. All rights reserved.</p></footer>')).toEqual([
      'Polly Byron',
    ])
    expect(bylineOf(title, '<p>Copyright (c) 2012–2019 Nils Holm</p>')).toEqual(['Nils Holm'])
    // pictures
    for (const picture of [
      '<p>© Polly Byron</p>',
      '<figcaption>© 2021 Polly Byron</figcaption>',
      '<p>Photo © 2021 Polly Byron</p>',
    ])
      expect(bylineOf(title, picture), picture).toBeUndefined()
  })

  it('is by nobody where the site has a name of another kind', () => {
    for (const site of [
      'Roof Magazine',
      'Ava Magazine',
      'Austin Chronicle',
      'Austin Roof Index',
      'Grace Church',
    ])
      expect(bylineOf(`<title>How to mend a roof | ${site}</title>`), site).toBeUndefined()
    const firm = '<footer><p>© 2025 Holm Roofing Ltd. All rights reserved.</p></footer>'
    expect(bylineOf('<title>How to mend a roof</title>', firm)).toBeUndefined()
  })
})

it('whom the headline names has not written it', () => {
  const html = page('<title>Obituary: Polly Byron</title>', `<h1>Obituary: Polly Byron</h1>${BODY}`)
  expect(fieldsOf(html).byline).toBeNull()
})

it('an author named on the page comes before the owner of the site', () => {
  expect(
    bylineOf('<title>How to mend a roof | Polly Byron</title>', '', '<p class="byline">By Nils Holm</p>'),
  ).toEqual(['Nils Holm'])
})
