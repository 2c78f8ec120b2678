import { describe, expect, it } from 'vitest'
import { namesIn, scorePage, summarize, wordsOf } from '../../bench/score.ts'

describe('words', () => {
  it('counts a run of letters, digits and underscores as one word and each Han or kana character as one', () => {
    expect(wordsOf('It’s 3_a, naïve: 東京タ')).toEqual(['It', 's', '3_a', 'naïve', '東', '京', 'タ'])
  })

  it('compares bags of lower-cased words', () => {
    // gold: the cat sat on the mat (6); said: the mat the dog the (5); shared: the ×2, mat = 3
    const { words } = scorePage({ body: 'The cat sat on the mat' }, { body: 'the mat the dog the' })
    expect(words?.p).toBeCloseTo(3 / 5)
    expect(words?.r).toBeCloseTo(3 / 6)
    expect(words?.f1).toBeCloseTo((2 * 3) / (5 + 6))
  })

  it('gives nothing to an empty body, and nothing for a page without gold', () => {
    expect(scorePage({ body: 'words' }, {}).words?.f1).toBe(0)
    expect(scorePage({}, { body: 'words' }).words).toBeUndefined()
  })

  it('is exact only with the same words in the same order and case', () => {
    const exact = (body: string) => scorePage({ body: 'One two. Three' }, { body }).exact
    expect(exact('One two\n\nThree')).toBe(true)
    expect(exact('one two three')).toBe(false)
    expect(exact('two One Three')).toBe(false)
  })
})

it('averages shingle precision and recall apart, leaving an empty prediction out of precision', () => {
  // page 1: gold a b c d e (abcd, bcde), said a b c d x (abcd, bcdx): 1 of 2 each way; page 2: nothing said of 1
  const pages = [
    scorePage({ body: 'a b c d e' }, { body: 'a b c d x' }),
    scorePage({ body: 'k l m n' }, { body: '' }),
  ]
  const { shingles } = summarize(pages)
  expect(shingles?.p).toBeCloseTo(0.5)
  expect(shingles?.r).toBeCloseTo(0.25)
  expect(shingles?.f1).toBeCloseTo(1 / 3)
})

it('counts segments over all pages, whatever their line breaks', () => {
  const pages = [
    scorePage({ with: ['one two', 'four'], without: ['advert'] }, { body: 'one\n two three advert' }), // 1 tp, 1 fn, 1 fp
    scorePage({ with: ['five'], without: ['six'] }, { body: 'five' }), // 1 tp
  ]
  const { segments } = summarize(pages)
  expect(segments?.p).toBeCloseTo(2 / 3)
  expect(segments?.r).toBeCloseTo(2 / 3)
})

it('compares headlines without case, accents, punctuation and spacing', () => {
  const right = (headline: string) => scorePage({ headline: '“Café” opens: late' }, { headline }).headline
  expect(right('Cafe opens – LATE')).toBe(true)
  expect(right('Cafe opens late today')).toBe(false)
})

describe('byline', () => {
  it('splits lists and drops a leading by', () => {
    expect(namesIn('By Ana Pérez, Bo Li and Cy Oz')).toEqual(['ana perez', 'bo li', 'cy oz'])
    expect(namesIn(['von Dora Maus', 'dora maus'])).toEqual(['dora maus'])
    expect(namesIn('Sandy Anders')).toEqual(['sandy anders'])
  })

  it('is the F1 of the set of names', () => {
    expect(scorePage({ byline: 'Ana Pérez, Bo Li' }, { byline: ['Ana Perez'] }).byline).toBeCloseTo(2 / 3)
  })

  it('tells a page that has none from a page nobody looked at', () => {
    expect(scorePage({ byline: null }, { byline: [] }).noByline).toBe(true)
    expect(scorePage({ byline: '' }, { byline: ['Bo Li'] }).noByline).toBe(false)
    expect(scorePage({}, { byline: ['Bo Li'] })).not.toHaveProperty('noByline')
  })
})

describe('date', () => {
  const right = (date: string, said: string, datetime?: string) =>
    scorePage({ date, datetime }, { date: said }).date

  it('needs the day, or the month where the gold has no day', () => {
    expect(right('2024-03-05', '2024-03-05T10:00:00Z')).toBe(true)
    expect(right('2024-03-05', '2024-03')).toBe(false)
    expect(right('2024-03', '2024-03-05')).toBe(true)
  })

  it('accepts the neighbouring day of a UTC instant', () => {
    const instant = '2024-03-05T23:30:00Z'
    expect(right('2024-03-05', '2024-03-06', instant)).toBe(true)
    expect(right('2024-03-05', '2024-03-07', instant)).toBe(false)
    expect(right('2024-03-05', '', instant)).toBe(false)
  })

  it('rewards saying nothing where there is none', () => {
    expect(
      summarize([scorePage({ date: null }, {}), scorePage({ date: '' }, { date: '2024-01-01' })]).noDate,
    ).toBe(0.5)
  })
})
