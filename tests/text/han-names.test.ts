import { describe, expect, it } from 'vitest'
import { isHanName, splitHan } from '../../src/text/han-names.ts'
import { readByline } from '../../src/text/names/read-byline.ts'

describe('Chinese names', () => {
  it('beside each other are several, and one may be spaced', () => {
    expect(splitHan('王小瓦 高大梁')).toEqual(['王小瓦', '高大梁'])
    expect(splitHan('王小瓦 方 砖')).toEqual(['王小瓦', '方砖'])
    expect(splitHan('屋顶维修协会 王小瓦')).toEqual(['屋顶维修协会 王小瓦'])
  })

  it('start with a family name', () => {
    expect(isHanName('王小瓦')).toBe(true)
    expect(isHanName('版面导航')).toBe(false)
  })

  it('end where the line goes on to the time', () => {
    expect(readByline('作者：屋顶凡凡 时间：2008-1-5', 'visible')).toEqual(['屋顶凡凡'])
  })

  it('are no clause of a sentence', () => {
    expect(readByline('记者从四亩屋顶协会获悉', 'visible')).toEqual([])
  })
})
