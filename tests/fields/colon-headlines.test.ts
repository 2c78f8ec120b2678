import { expect, it } from 'vitest'
import { PROSE, textFieldsOf } from '../helpers/fields.ts'

it.each([
  'Universal Credit: Thousands face cuts',
  'Vídeo: Incêndio destrói mercado municipal',
  'Photos: Storm batters the northern coast',
  'Python 3.11 vs 3.12',
  'Struck by Lightning; Saved by Science',
])('a headline may start as a credit does or hold what a ticker has: %s', (title) => {
  const dump = [title, 'By Ada Holm, 12 May 2024', PROSE, PROSE, PROSE].join('\n\n')
  expect(textFieldsOf(dump).headline?.value).toBe(title)
})
