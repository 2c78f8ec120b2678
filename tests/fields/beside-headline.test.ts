import { expect, it } from 'vitest'
import { PROSE, textFieldsOf } from '../helpers/fields.ts'

const HEADLINE = 'Roof repairs to cost double'
const BODY = Array.from({ length: 6 }, () => PROSE).join('\n\n')

it.each([
  ['a long date line', `${HEADLINE}\nPosted: Monday, 15 September 2014 11:48 pm\nBy ADA BYRON\n\n${BODY}`],
  [
    'a trail of arrows',
    `YOU ARE HERE: Home → Collections → The council\n${HEADLINE}\nMarch 19, 2013 | By Ada Byron\n\n${BODY}`,
  ],
  [
    'a caption that ends in names in capitals',
    `News\n${HEADLINE}\n5 May 2015 à 15h47\nThe council in the room, on Monday. ADA BYRON / TIN POUR ROOF\n\n${BODY}`,
  ],
  [
    'what the label above it asks',
    `Press release\n${HEADLINE}\nOrganisations:\nDepartment for Work and the Council room\nPage history:\nPublished 14 November 2013\n\n${BODY}`,
  ],
  [
    'an item of a ticker',
    `News\n11:02 The council room would cost more\nTown\n10:47 Work in the council room\n5 May 2015\n${HEADLINE}\n\n${BODY}`,
  ],
])('a dump’s headline is no %s beside it', (_, dump) => {
  expect(textFieldsOf(dump).headline?.value).toBe(HEADLINE)
})
