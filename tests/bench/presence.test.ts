import { expect, it } from 'vitest'
import { hasByline, hasDate, hasHeadline } from '../../bench/presence.ts'

it.each([
  ['plain', 'Home\nCats asleep: a study\nBy Bo'],
  ['marked up', '# [Cats asleep](https://a.test/x): a _study_'],
  ['wrapped', 'Menu\n   Cats asleep:\n   a study\n'],
])('finds a headline on lines of its own, %s', (_, dump) => {
  expect(hasHeadline(dump, 'Cats asleep: a study')).toBe(true)
})

it('does not take a sentence for the headline', () => {
  expect(hasHeadline('Read Cats asleep: a study today', 'Cats asleep: a study')).toBe(false)
})

it('wants every name, as whole words', () => {
  expect(hasByline('By Ana Pérez and BO LI', 'Ana Perez, Bo Li')).toBe(true)
  expect(hasByline('By Ana Pérez and Bo Lincoln', 'Ana Perez, Bo Li')).toBe(false)
})

it.each([
  '2024-05-03T10:00',
  '3.5.2024',
  '03/05/24',
  '05/03/2024',
  'Friday, May 3rd, 2024',
  '3 de mayo de 2024',
  '3. Mai 2024',
  '2024年5月3日',
  '3 мая 2024 г.',
])('reads %s as the third of May', (text) => {
  expect(hasDate(`Updated ${text} by`, '2024-05-03')).toBe(true)
})

it.each(['May 2024', '4 May 2024', '2024-05-04', '3 May 2023', 'May 3'])(
  'does not take %s for it',
  (text) => {
    expect(hasDate(`Updated ${text}.`, '2024-05-03')).toBe(false)
  },
)
