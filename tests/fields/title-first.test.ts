import { describe, expect, it } from 'vitest'
import { PROSE, textFieldsOf } from '../helpers/fields.ts'

const headlineOf = (title: string, ...lines: string[]) =>
  textFieldsOf([title, 'Local', 'Sport', 'Weather', ...lines, '18 June 2024', PROSE, PROSE, PROSE].join('\n'))
    .headline?.value

describe('a dump that starts with the title of the page', () => {
  it('has the headline in the line that the title has before the site’s name', () => {
    const lines = [
      'Boats and harbours',
      'The night ferry goes',
      'A council votes for the boats of the island',
    ]
    expect(headlineOf('The night ferry goes | The Gazette of Fourfields', ...lines)).toBe(
      'The night ferry goes',
    )
  })

  it('has it in the title, without the site’s name, where no line has it', () => {
    expect(headlineOf('The night ferry goes to the island | The Gazette')).toBe(
      'The night ferry goes to the island',
    )
  })
})
