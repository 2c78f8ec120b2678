import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

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

  it.each(['May 19', '19 May', '19. Mai', '2 de agosto'])(
    'signs beside a day without its year: %s',
    (day) => {
      const lines = `Guild of roofers\n\nHome\nJoin\n\nPhilippa Drew\n${day}\n3 min read\n\nRoof repairs to cost double\n\nUpdated: May 22`
      const prose = Array(5).fill(PROSE).join('\n\n')
      expect(textFieldsOf(`${lines}\n\n${prose}`).byline?.value).toEqual(['Philippa Drew'])
      expect(textFieldsOf(`${lines.replace(day, 'Room 19')}\n\n${prose}`).byline).toBeNull()
    },
  )

  it('signs below a standfirst that is of the text, and a caption', () => {
    const lines = `Roof repairs to cost double\n\n${PROSE}\n\nThe roof\nListen\nPhilippa Drew\nTinfield - 5 Nov 2023`
    const text = `${lines}\nShare\nSave\n\n${Array(5).fill(PROSE).join('\n\n')}`
    expect(textFieldsOf(text).byline?.value).toEqual(['Philippa Drew'])
  })

  it('is no author where it says what the date is', () => {
    expect(of('<div>Giriş Tarihi: 12.03.2024 14:05</div>')).toBeUndefined()
    expect(of('<div>تاریخ انتشار: ۱۴۰۴/۱۲/۲۱ - ۱۴:۰۵</div>')).toBeUndefined()
  })

  it.each(['แชร์ ทวีต ไลน์', 'Haberin Devamı Abone Ol', 'آخر تحديث'])(
    'is no author where it is a button or label: %s',
    (line) => {
      expect(of(`<div>March 12, 2024</div><div>${line}</div>`)).toBeUndefined()
    },
  )

  it('is no author where it is the weekday of an Urdu date', () => {
    expect(of('<div>نمائندہ خصوصی منگل 21 نومبر 2023</div>')).toEqual(['نمائندہ خصوصی'])
  })
})

it('above a headline the nearest date counts, not the masthead’s', () => {
  const head =
    '<div>Friday, March 15, 2024</div><div><a href="/">Home</a></div><div>March 12, 2024, 10:34</div>'
  const found = fieldsOf(page('<title>Roof</title>', `${head}<h1>Roof repairs to cost double</h1>${BODY}`))
  expect(found.date?.value.date).toBe('2024-03-12')
})
