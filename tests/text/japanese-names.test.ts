import { describe, expect, it } from 'vitest'
import { isJapaneseName } from '../../src/text/japanese-names.ts'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

describe('a Japanese name', () => {
  it.each(['佐々木美咲', '長谷川 大輔', '高橋　さくら', '山本健'])(
    'is a common family name and a given one: %s',
    (name) => {
      expect(isJapaneseName(name)).toBe(true)
    },
  )

  it.each([
    '山口県警',
    '岡本市',
    '石川',
    '宮崎大学',
    '福島第一',
    '田中容疑者',
    '鈴木さん',
    '高橋選手',
    '写真特集',
    '千葉ロッテ',
    '福島原発',
    '上野動物園',
    '福島民報',
  ])('is no place, office or form of address: %s', (text) => {
    expect(isJapaneseName(text)).toBe(false)
  })

  it('beside the date is the author’s', () => {
    const head = '<title>商店街に本棚</title><meta property="og:locale" content="ja_JP">'
    const html = page(head, `<h1>商店街に本棚</h1><p>2023年10月4日 5時00分</p><p>佐々木美咲</p>${BODY}`)
    expect(fieldsOf(html.replace('<html', '<html lang="ja"')).byline?.value).toEqual(['佐々木美咲'])
  })
})
