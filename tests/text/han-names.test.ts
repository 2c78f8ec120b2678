import { describe, expect, it } from 'vitest'
import { isHanName, readReporters, splitHan } from '../../src/text/han-names.ts'
import { readByline } from '../../src/text/names.ts'
import { fieldsOf } from '../helpers/fields.ts'

describe('the reporters of a Chinese line', () => {
  it.each([
    ['四亩日报记者 王小瓦 李 梁', ['王小瓦', '李梁']],
    ['整合 四亩日报·屋顶网记者 徐瓦匠', ['徐瓦匠']],
    ['　　四亩商报记者马瓦片/文 受访者供图', ['马瓦片']],
    ['时间：2004年10月21日14:18 作者：郭瓦弘', ['郭瓦弘']],
    ['记者王小瓦 通讯员 李大梁、陈砖', ['王小瓦', '李大梁', '陈砖']],
  ])('are read from %s', (line, names) => {
    expect(readReporters(line)).toEqual(names)
  })

  it.each([
    '市民在看屋顶。　本报记者 何瓦远 摄',
    '记者从四亩屋顶协会获悉，镇政府的屋顶又漏了',
    '记者手记',
    '作者文章',
    '记者训练营',
  ])('are nobody in %s', (line) => {
    expect(readReporters(line)).toEqual([])
  })
})

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

describe('a Chinese page', () => {
  const prose =
    '镇政府周一开会讨论屋顶的维修问题，大家都说费用比原来说的要高得多，可是没有人觉得奇怪。'.repeat(3)
  const of = (line: string) =>
    fieldsOf(
      `<html lang="zh"><body><h1>镇政府屋顶维修费用翻倍</h1>${line}${`<p>${prose}</p>`.repeat(5)}</body></html>`,
    ).byline?.value

  it('has its reporters below the headline', () => {
    expect(of('<div>四亩日报记者 王小瓦 李大梁</div>')).toEqual(['王小瓦', '李大梁'])
  })

  it('has no author in a menu beside the date', () => {
    expect(of('<div>版面导航 本版导航</div><div>2024年5月1日</div>')).toBeUndefined()
  })
})
