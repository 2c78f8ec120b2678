import { describe, expect, it } from 'vitest'
import { measure } from '../../src/text/measure.ts'
import { endsDangling, FUNCTION_WORDS } from '../../src/text/sentence.ts'

describe('small words', () => {
  it.each(['के', 'করে', 'کے', 'را', 'على', 'של', 'και', 'се', 'који'])(
    'tell prose in many scripts: %s',
    (word) => {
      expect(FUNCTION_WORDS.has(word)).toBe(true)
    },
  )

  it('at a line’s end do not join it to the next where phrases end in them', () => {
    expect(endsDangling('सोनरेखा नदी पर')).toBe(false)
  })
})

it('Thai is counted in words though nothing parts them', () => {
  expect(measure('ชาวบ้านได้แจ้งหน่วยงานที่เกี่ยวข้องหลายครั้งแล้ว').words).toBe(10)
  expect(measure('วัด').words).toBe(1)
})
