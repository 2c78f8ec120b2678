import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/text/dates/find-dates.ts'
import { parseDate } from '../../src/text/dates/parse-date.ts'
import { isoDay, isoInstant } from '../../src/text/dates/written-date.ts'

const day = (text: string, reading = {}) => findDates(text, reading).map(isoDay)

describe('dates written out', () => {
  it('are two where a line break between them was lost', () => {
    expect(day('Last updated on 10 February 202411 February 2024.From the section')).toEqual([
      '2024-02-10',
      '2024-02-11',
    ])
  })

  it.each([
    ['en', 'Published 2 days ago on October 23, 2024'],
    ['en', 'Oct. 23rd, 2024 | 10:03 a.m. ET'],
    ['en', 'Wednesday, 23 October 2024'],
    ['de', 'Mittwoch, 23. Oktober 2024, 8.30 Uhr'],
    ['fr', 'Publié le 23 octobre 2024 à 14h05'],
    ['es', '23 de octubre de 2024'],
    ['it', '23 ottobre 2024'],
    ['pt', '23 de outubro de 2024'],
    ['nl', '23 oktober 2024'],
    ['sv', '23 oktober 2024'],
    ['da', '23. oktober 2024'],
    ['fi', '23. lokakuuta 2024'],
    ['is', '23. október 2024'],
    ['pl', '23 października 2024'],
    ['cs', '23. října 2024'],
    ['sk', '23. októbra 2024'],
    ['hu', '2024. október 23.'],
    ['ro', '23 octombrie 2024'],
    ['tr', '23 Ekim 2024'],
    ['el', '23 Οκτωβρίου 2024'],
    ['ru', '23 октября 2024 г., 14:00'],
    ['uk', '23 жовтня 2024'],
    ['bg', '23 октомври 2024'],
    ['lt', '2024 m. spalio 23 d.'],
    ['lv', '2024. gada 23. oktobris'],
    ['et', '23. oktoober 2024'],
    ['id', '23 Oktober 2024'],
    ['vi', 'ngày 23 tháng 10 năm 2024'],
    ['ar', '٢٣ أكتوبر ٢٠٢٤'],
    ['ar', '23 تشرين الأول 2024'],
    ['he', '23 באוקטובר 2024'],
    ['fa', '۲ آبان ۱۴۰۳'],
    ['hi', '23 अक्टूबर 2024'],
    ['th', '23 ตุลาคม 2567'],
    ['zh', '2024年10月23日 10:03'],
    ['zh', '二〇二四年十月二十三日'],
    ['zh', '民國113年10月23日'],
    ['ja', '令和6年10月23日'],
    ['ko', '2024년 10월 23일'],
  ])('%s: %s', (language, text) => {
    expect(day(text, { language })).toEqual(['2024-10-23'])
  })

  it('tells Croatian October from Polish November', () => {
    expect(day('23. listopada 2024', { language: 'hr' })).toEqual(['2024-10-23'])
    expect(day('23 listopada 2024', { language: 'pl' })).toEqual(['2024-11-23'])
  })

  it('sees a date glued to the word before it', () => {
    expect(day('HealthDECEMBER 22, 2022')).toEqual(['2022-12-22'])
  })

  it.each([
    ['28. Juli 201929. Juli 2019', ['2019-07-28', '2019-07-29']],
    ['17/11/201918/11/2019 ~ Ada', ['2019-11-17', '2019-11-18']],
    ['22.12.201914:30', ['2019-12-22']],
    ['4 de mayo de 202207:00 hs', ['2022-05-04']],
    ['7. Januar 20223', ['2022-01-07']],
    ['Apr 042013', ['2013-04-04']],
  ])('parts a year from what a dump glued to it: %s', (text, days) => {
    expect(day(text)).toEqual(days)
  })

  it.each([
    ['26 | 01 | 2022', ['2022-01-26']],
    ['18·05·22 | 05:01', ['2022-05-18']],
    ['1.11.23 20:19', ['2023-11-01']],
    ['Jan 04 09:34 2021', ['2021-01-04']],
    ['Tue Oct 23 10:30:12 CEST 2018', ['2018-10-23']],
    ['at 10:30 on stage 4 2021', []],
  ])('reads marks and clocks between its numbers: %s', (text, days) => {
    expect(day(text)).toEqual(days)
  })

  it('takes versions, addresses, scores and prose for what they are', () => {
    expect(day('PHP 8.4.13, host 10.20.20.30, nine out of 10, v1.2.2024.3')).toEqual([])
  })

  it('rejects days that do not exist', () => {
    expect(day('31 February 2024')).toEqual([])
  })
})

describe('numbers that read both ways', () => {
  it('follow the order asked for and keep the other reading', () => {
    const [first] = findDates('03/04/2024', { order: 'mdy' })
    expect(first && isoDay(first)).toBe('2024-03-04')
    expect(first?.swapped).toEqual({ month: 4, day: 3 })
    expect(day('03/04/2024', { order: 'dmy' })).toEqual(['2024-04-03'])
  })

  it('have one reading when a number is over twelve', () => {
    expect(day('12/25/2023', { order: 'dmy' })).toEqual(['2023-12-25'])
  })
})

describe('machine-readable dates', () => {
  it.each([
    ['2024-10-23T10:00:00+0200', '2024-10-23T10:00:00+02:00'],
    ['Wed, 23 Oct 2024 10:00:00 GMT', '2024-10-23T10:00:00Z'],
    ['Wed Oct 23 10:00:00 EDT 2024', '2024-10-23T10:00:00-04:00'],
    ['1729670400', '2024-10-23T08:00:00Z'],
  ])('%s', (value, instant) => {
    const date = parseDate(value)
    expect(date && isoInstant(date)).toBe(instant)
  })

  it.each(['18 مارس/آذار 2021', '18 آذار/مارس 2021'])(
    'reads a month named in both Arabic ways: %s',
    (text) => {
      expect(day(text)).toEqual(['2021-03-18'])
    },
  )

  it('reads a compact day', () => {
    const date = parseDate('20241023')
    expect(date && isoDay(date)).toBe('2024-10-23')
  })
})

it('reads a Persian day in numbers', () => {
  const days = (text: string) => findDates(text).map(({ year, month, day }) => [year, month, day])
  expect(days('تاریخ انتشار: ۱۴۰۴/۱۲/۲۱ - ۱۴:۰۵')).toEqual([[2026, 3, 12]])
  expect(days('1404/11/31')).toEqual([])
})

it('a date with stops is read by what is known of the page, whatever page was read before', () => {
  const open = () => findDates('05.07.2024', { order: 'mdy' })[0]?.swapped
  const known = () => findDates('05.07.2024', { order: 'mdy', dotted: 'dmy' })[0]?.swapped
  const [first, second, third] = [open(), known(), open()]
  expect(second).toBeUndefined()
  expect(first).toEqual(third)
  expect(first).toBeDefined()
})
