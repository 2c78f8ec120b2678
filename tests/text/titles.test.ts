import { expect, it } from 'vitest'
import { foldTitle, slugAgreement, slugWords, titleParts, withoutSite } from '../../src/text/titles.ts'

it('cuts the site off a title in any of the usual separators', () => {
  for (const separator of [' | ', ' - ', ' – ', ' — ', ' · ', ' » ', ' :: ', '｜', ' │ '])
    expect(withoutSite(`Rain falls${separator}The Gazette`, ['The Gazette'])).toBe('Rain falls')
  expect(withoutSite('The Gazette: Rain falls', ['the gazette'])).toBe('Rain falls')
  expect(withoutSite('Rain falls - on Monday', ['The Gazette'])).toBe('Rain falls - on Monday')
})

it('lists the parts a title may be made of, longest first', () => {
  expect(titleParts('A one | B two - C')).toEqual([
    'A one | B two - C',
    'A one | B two',
    'B two - C',
    'A one',
    'C',
  ])
})

it('measures how many of a headline’s words its address has', () => {
  const slug = slugWords('https://example.org/2024/10/rain-falls-on-the-town.html')
  expect(slugAgreement('Rain falls on the town', slug)).toBe(1)
  expect(slugAgreement('Sun shines', slug)).toBe(0)
  expect(slugAgreement('Anything', slugWords('https://example.org/?id=7'))).toBeUndefined()
})

it('leaves what is quoted in guillemets whole', () => {
  expect(withoutSite('The mayor: «Wait and see» - The Gazette', ['The Gazette'])).toBe(
    'The mayor: «Wait and see»',
  )
  expect(titleParts('»Wait and see« - Gazette')).toEqual([
    '»Wait and see« - Gazette',
    '»Wait and see«',
    'Gazette',
  ])
})

it('takes off that the page is the one to print', () => {
  expect(withoutSite('Print Version - Two climbers feared dead', [])).toBe('Two climbers feared dead')
  expect(withoutSite('Print - the end of an era', [])).toBe('the end of an era')
  expect(withoutSite('Paper prints - the end of an era', [])).toBe('Paper prints - the end of an era')
})

it('folds case and all between words to one space', () => {
  for (const text of ['Rain falls', ' “Rain” -  falls!', 'RAIN\n\nfalls ', '- rain… (falls)', 'rain–falls'])
    expect(foldTitle(text)).toBe('rain falls')
  expect(foldTitle('  – ')).toBe('')
  expect(foldTitle("It's 5 o’clock")).toBe('it s 5 o clock')
})
