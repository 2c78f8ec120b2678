import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (body: string, head = '') =>
  fieldsOf(page(head, `<h1>Town hall roof to cost twice as much</h1>${body}${BODY}`))

describe('elements that only a style sheet sets apart', () => {
  it('do not hide a date before a reading time', () => {
    const found = of('<div><span>Sep 5, 2025</span><span>5 mins</span></div>')
    expect(found.date?.value.date).toBe('2025-09-05')
  })

  it('do not hide who wrote behind a second “by”', () => {
    const found = of(
      '<div><span>By</span><span>by ADA BYRON, NILS HOLM and IDA LUND</span></div><div>December 16, 2024, 4:19 PM</div>',
    )
    expect(found.byline?.value).toEqual(['ADA BYRON', 'NILS HOLM', 'IDA LUND'])
  })

  it('do not make a name of how long ago a text was posted', () => {
    expect(of('<div><span>Posted by</span><span>6 years ago</span></div>').byline).toBeNull()
  })

  it('part no word that starts with a larger letter', () => {
    const found = of('<p>By <span><b>A</b>da</span> Byron</p>')
    expect(found.byline?.value).toEqual(['Ada Byron'])
  })
})

describe('a name with an office behind it', () => {
  it('ends where the link to its bearer’s page ends', () => {
    const found = of(
      '<div class="author"><span>By</span> <div class="author"><a href="https://acres.example/authors/ada-byron">Ada Byron</a><span class="job-title">Live and breaking news reporter</span></div></div>',
    )
    expect(found.byline?.value).toEqual(['Ada Byron'])
  })
})
