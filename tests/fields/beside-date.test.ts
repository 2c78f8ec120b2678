import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (body: string) =>
  fieldsOf(page('<title>Roof</title>', `<h1>Roof repairs to cost double</h1>${body}${BODY}`)).byline?.value

describe('what stands beside a date', () => {
  it('is no author where it links to what the text is about', () => {
    expect(
      of('<div><a href="/topic/west-yorkshire">West Yorkshire</a></div><div>March 12, 2024</div>'),
    ).toBeUndefined()
    expect(of('<div><a href="/ada-byron">Ada Byron</a></div><div>March 12, 2024</div>')).toEqual([
      'Ada Byron',
    ])
  })

  it('is no author where it says what the date is', () => {
    expect(of('<div>Giriş Tarihi: 12.03.2024 14:05</div>')).toBeUndefined()
    expect(of('<div>تاریخ انتشار: ۱۴۰۴/۱۲/۲۱ - ۱۴:۰۵</div>')).toBeUndefined()
  })
})
