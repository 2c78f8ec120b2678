import { describe, expect, it } from 'vitest'
import { findRelative, resolveRelative } from '../../src/text/relative.ts'

const CAPTURED = new Date('2024-10-25T12:00:00Z')
const resolved = (text: string) => {
  const found = findRelative(text)
  return found && resolveRelative(found, CAPTURED)
}

describe('relative dates', () => {
  it.each([
    ['en', '2 days ago'],
    ['de', 'vor 2 Tagen'],
    ['fr', 'Publié il y a 2 jours'],
    ['es', 'hace 2 días'],
    ['it', '2 giorni fa'],
    ['pt', 'há 2 dias'],
    ['nl', '2 dagen geleden'],
    ['sv', 'för 2 dagar sedan'],
    ['no', 'for 2 dager siden'],
    ['da', 'for 2 dage siden'],
    ['fi', '2 päivää sitten'],
    ['pl', '2 dni temu'],
    ['cs', 'před 2 dny'],
    ['hr', 'prije 2 dana'],
    ['hu', '2 nappal ezelőtt'],
    ['ro', 'acum 2 zile'],
    ['ro', '2 zile în urmă'],
    ['ru', '2 дня назад'],
    ['uk', '2 дні тому'],
    ['el', 'πριν 2 ημέρες'],
    ['tr', '2 gün önce'],
    ['ar', 'منذ 2 أيام'],
    ['fa', '2 روز پیش'],
    ['id', '2 hari lalu'],
    ['vi', '2 ngày trước'],
    ['he', 'לפני 2 ימים'],
    ['zh', '2天前'],
    ['ja', '2日前'],
    ['ko', '2일 전'],
  ])('%s: %s', (_, text) => {
    expect(resolved(text)).toBe('2024-10-23')
  })

  it.each([
    ['an hour ago', '2024-10-25'],
    ['vor einer Stunde', '2024-10-25'],
    ['13 hours ago', '2024-10-24'],
    ['Yesterday at 10:15', '2024-10-24'],
    ['Gestern, 10:15 Uhr', '2024-10-24'],
    ['i går', '2024-10-24'],
    ['昨天', '2024-10-24'],
    ['heute', '2024-10-25'],
    ['3 weeks ago', '2024-10-04'],
    ['10 months ago', '2023-12'],
  ])('%s', (text, date) => {
    expect(resolved(text)).toBe(date)
  })

  it.each([
    '5 min read',
    '3 days in Rome',
    'vor 2 Jahren',
    '2 years ago',
    'What they told the council the day before yesterday',
  ])('does not take %s for one', (text) => {
    expect(resolved(text)).toBeUndefined()
  })
})
