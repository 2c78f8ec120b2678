import { describe, expect, it } from 'vitest'
import { readDateline, readKoreanReporters, readPoster, readReporters } from '../../src/text/reporters.ts'
import { fieldsOf } from '../helpers/fields.ts'

describe('the reporters of a Chinese line', () => {
  it.each([
    ['四亩日报记者 王小瓦 李 梁', ['王小瓦', '李梁']],
    ['整合 四亩日报·屋顶网记者 徐瓦匠', ['徐瓦匠']],
    ['　　四亩商报记者马瓦片/文 受访者供图', ['马瓦片']],
    ['时间：2004年10月21日14:18 作者：郭瓦弘', ['郭瓦弘']],
    ['2023-12-03 08:15来源：四亩周报作者：王小瓦编辑：苏砖阅读：5120', ['王小瓦']],
    ['（中央社記者林佩瓦台北12日電）', ['林佩瓦']],
    ['四亩晚报记者 王小瓦 云岭报道', ['王小瓦']],
    ['记者王小瓦 通讯员 李大梁、陈砖', ['王小瓦', '李大梁', '陈砖']],
    ['来源：四亩晚报作者：王小瓦李梁字号：大中小', ['王小瓦', '李梁']],
    ['作者：李梁王小瓦   文章来源：本台', ['李梁', '王小瓦']],
    ['■本报记者罗瓦文/图', ['罗瓦']],
    ['作者：王小瓦和李华', ['王小瓦', '李华']],
    ['作者：王小瓦，写字的人，两只猫的饲养员。', ['王小瓦']],
  ])('are read from %s', (line, names) => {
    expect(readReporters(line)).toEqual(names)
  })

  it.each([
    '市民在看屋顶。　本报记者 何瓦远 摄',
    '市民在看屋顶。四亩晚报记者何瓦远摄',
    '记者从四亩屋顶协会获悉，镇政府的屋顶又漏了',
    '记者手记',
    '作者：王小瓦教授 来源：校报',
    '记者王小瓦高速采访',
    '作者文章',
    '记者训练营',
  ])('are nobody in %s', (line) => {
    expect(readReporters(line)).toEqual([])
  })
})

describe('the reporters of a Chinese paragraph', () => {
  it.each([
    ['本报讯（记者 王小瓦 通讯员 李大梁）镇政府的屋顶又漏了。', ['王小瓦', '李大梁']],
    ['〔記者王小瓦／四畝報導〕鎮政府的屋頂又漏了。', ['王小瓦']],
    ['〔記者洪小瓦/四畝報導〕鎮政府的屋頂又漏了。', ['洪小瓦']],
    ['【記者王小瓦四畝報導】鎮政府的屋頂又漏了。', ['王小瓦']],
    ['四亩网记者王小瓦5月13日报道：镇政府的屋顶又漏了。', ['王小瓦']],
    [`${'镇政府的屋顶又漏了。'.repeat(20)}（总台记者 王小瓦）`, ['王小瓦']],
  ])('are read from %s', (text, names) => {
    expect(readDateline(text)).toEqual(names)
  })

  it.each([
    '镇长对记者（当时在场）说，屋顶又漏了。',
    '屋顶又漏了。（图/记者 王小瓦）',
    '屋顶又漏了。（记者 王小瓦 摄）',
    `${'镇政府的屋顶又漏了。'.repeat(20)}（记者 王小瓦）${'镇政府的屋顶又漏了。'.repeat(20)}`,
  ])('are nobody in %s', (text) => {
    expect(readDateline(text)).toEqual([])
  })

  it('are not who put it up', () => {
    expect(readPoster('由王小瓦张贴 @ 2005-03-21 01:20:44')).toBe('王小瓦')
    expect(readPoster('报告由协会发布会公布')).toBeUndefined()
  })
})

describe('the reporters of a Korean line', () => {
  it.each([
    ['김기와 기자', ['김기와']],
    ['[네모=지붕뉴스] 김기와·박서까 기자 = 네모 군청의 지붕이', ['김기와', '박서까']],
    ['입력 2024.05.13 10:21 | 이들보 선임기자 roof@nemo.example', ['이들보']],
    ['정치부 기자', []],
    ['기자가 말했다', []],
    ['지붕일보 기자들이 모였다', []],
  ])('are read from %s', (line, names) => {
    expect(readKoreanReporters(line)).toEqual(names)
  })
})

describe('a Chinese page', () => {
  const prose =
    '镇政府周一开会讨论屋顶的维修问题，大家都说费用比原来说的要高得多，可是没有人觉得奇怪。'.repeat(3)
  const of = (line: string, end = '') =>
    fieldsOf(
      `<html lang="zh"><body><h1>镇政府屋顶维修费用翻倍</h1>${line}${`<p>${prose}</p>`.repeat(4)}<p>${prose}${end}</p></body></html>`,
    ).byline?.value

  it('has its reporters below the headline', () => {
    expect(of('<div>四亩日报记者 王小瓦 李大梁</div>')).toEqual(['王小瓦', '李大梁'])
  })

  it('has the reporters of neighbouring lines together', () => {
    expect(of('<div>本报实习生 刘瓦 周梁</div><div>本报记者 王小瓦 方砖</div>')).toEqual([
      '刘瓦',
      '周梁',
      '王小瓦',
      '方砖',
    ])
  })

  it('names them in its first words or behind its last', () => {
    expect(of(`<p>本报讯（记者 王小瓦）${prose}</p>`)).toEqual(['王小瓦'])
    expect(of(`<p>四亩网5月9日电（记者王小瓦、印砖）${prose}</p>`)).toEqual(['王小瓦', '印砖'])
    expect(of('', '（四亩台记者 李大梁）')).toEqual(['李大梁'])
  })

  it('declares an encoding for its language', () => {
    const head = '<meta http-equiv="content-language" content="utf-8">'
    const html = `<html><head>${head}</head><body><h1>镇政府屋顶维修费用翻倍</h1><p class="author">王小瓦 方 砖</p>${`<p>${prose}</p>`.repeat(5)}</body></html>`
    expect(fieldsOf(html).byline?.value).toEqual(['王小瓦', '方砖'])
  })

  it('has no author in a menu beside the date', () => {
    expect(of('<div>版面导航 本版导航</div><div>2024年5月1日</div>')).toBeUndefined()
  })
})
