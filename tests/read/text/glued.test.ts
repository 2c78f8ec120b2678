import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unglued } from '../../../src/read/text/glued.ts'
import { textsOf } from './support.ts'

const PARTS = [
  'Harbour Council Votes to Replace the Night Ferry',
  'By Marit Oldenkamp',
  'Published 12 March 2025',
  'Share',
  'The council of Nieuwhaven voted on Tuesday to replace the ageing night ferry, ending a debate that had divided the island for eleven years.',
  'Mayor Tobias McRenn said the first boat would sail before the end of spring. It will be shown on YouTube.',
  'What the boats cost',
  'Both boats together cost “less than one good storm.”',
  'The yard delivers its hulls in time for the season, and the crew has passed its final exams (all of it).',
  'St.Peter’s chapel will ring its bell for them.',
  'Most Read',
  'Film of the launch on YouTube draws a crowd',
]

describe('glued text', () => {
  it('is cut where only tags were', () => {
    expect(unglued(PARTS.join('')).split('\n')).toEqual(PARTS)
    expect(textsOf(PARTS.join(''))).toEqual(PARTS)
  })

  it('has names with a capital inside', () => {
    const parts = [...PARTS, 'Open BrightLine now', 'The BrightLine of LinkedIn and DeSanti.', 'Next story']
    expect(unglued(parts.join('')).split('\n')).toEqual(parts)
  })

  it('is not a text that somebody wrote, slips and names and all', () => {
    const text = `${PARTS[4]}${PARTS[5]} ${'Engineers of the yard found no cracks in the frame of the boat. '.repeat(20)}`
    expect(unglued(text)).toBe(text)
    const code = 'getElementById(aName).innerHtml = newText;\n'.repeat(40)
    expect(unglued(code)).toBe(code)
  })

  it('loses and moves nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string())), (parts) => {
        const text = parts.join('')
        expect(unglued(text).replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
      }),
    )
  })
})
