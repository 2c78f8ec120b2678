import { describe, expect, it } from 'vitest'
import { Stems } from '../../src/text/stems.ts'

const STEMS = new Stems([
  ['nav', 'navigation'],
  ['avid', 'keen'],
  ['title', 'heading'],
  ['titles', 'list'],
  ['nav', 'menu'],
])

describe('stems in a word', () => {
  it('are found wherever they stand, also in each other', () => {
    expect(STEMS.in('subnavid')).toEqual(['navigation', 'menu', 'keen'])
    expect(STEMS.in('mytitles')).toEqual(['heading', 'list'])
  })

  it('are not found across other characters, or cut off', () => {
    expect(STEMS.in('na-v titl é1')).toEqual([])
    expect(STEMS.in('')).toEqual([])
  })
})
