import { describe, expect, test } from 'vitest'
import { DumpError } from '../../src/errors.ts'
import { decode } from '../../src/read/decode.ts'
import { encode } from '../helpers/encode.ts'

const page = (text: string, head = '') =>
  `<html><head>${head}<title>x</title></head><body><p>${text}</p></body></html>`

const RUSSIAN = 'Министр обороны заявил в среду, что есть доказательства.'
const JAPANESE = '国防長官は水曜日、証拠があると述べた。カタカナのテスト'
const POLISH =
  'Ściana portowa zawaliła się w poniedziałkową noc po sztormie, który przez trzy dni szalał u wybrzeży, powiedziała burmistrz. Nikt nie został ranny, ale cztery łodzie zatonęły. Rybacy mówią, że o pęknięciach wiedziano już od jesieni, lecz pieniędzy na naprawę nie było. Rada ma się zebrać we środę.'
const CZECH =
  'Přístavní zeď se v pondělí v noci zřítila po bouři, která tři dny bičovala pobřeží, řekla starostka. Nikdo nebyl zraněn, ale čtyři lodě se potopily. Rybáři říkají, že o trhlinách se vědělo už od podzimu, na opravu však nebyly peníze. Zastupitelstvo se má sejít ve středu.'
const CHINESE = '国防部长周三表示，有证据表明军队已经抵达。'

describe('without a label, the bytes decide', () => {
  test.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['windows-1251', 'Президент України підписав новий закон про мову'],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['shift_jis', '東京都の天気'],
    ['euc-jp', '東京都の天気'],
    ['gb18030', CHINESE],
    ['gb18030', '今天天气很好'],
    ['big5', '國防部長週三表示，有證據表明軍隊已經抵達。'],
    ['euc-kr', '국방장관은 수요일 증거가 있다고 말했다.'],
    ['euc-kr', '오늘의 날씨'],
    ['windows-1252', 'Le ministre de la défense a déclaré mercredi qu’il existe des preuves.'],
    ['windows-1252', 'Der Verteidigungsminister erklärte, es gäbe Beweise für größere Verbände.'],
    ['windows-1250', 'Minister obrony oświadczył, że są dowody na obecność żołnierzy.'],
    ['iso-8859-2', 'Ministr obrany prohlásil, že existují důkazy o přítomnosti vojáků.'],
    ['windows-1253', 'Ο υπουργός δήλωσε ότι υπάρχουν αποδείξεις για τα στρατεύματα'],
    ['windows-1254', 'Savunma bakanı çarşamba günü kanıt bulunduğunu söyledi, şimdi'],
    ['windows-1255', 'שר ההגנה אמר ביום רביעי כי יש ראיות'],
    ['windows-1256', 'قال وزير الدفاع يوم الأربعاء إن هناك أدلة على ذلك'],
    ['utf-16le', RUSSIAN],
    ['utf-16be', RUSSIAN],
    ['utf-16le', JAPANESE],
  ])('%s: %s', (encoding, text) => {
    expect(decode(encode(page(text), encoding)).text).toContain(text)
  })

  test('plain text is told as pages are', () => {
    expect(decode(encode(RUSSIAN, 'windows-1251')).text).toBe(RUSSIAN)
    expect(decode(encode(CHINESE, 'gb18030'))).toMatchObject({
      text: CHINESE,
      encoding: { reason: 'detected' },
    })
  })
})

describe('labels', () => {
  test.each([
    ['<meta charset=windows-1251>', 'meta'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'meta'],
  ])('%s', (head, reason) => {
    const { text, encoding } = decode(encode(page('Мир', head), 'windows-1251'))
    expect(text).toContain('Мир')
    expect(encoding).toEqual({ name: 'windows-1251', reason, replaced: 0, declared: 'windows-1251' })
  })

  test('the XML declaration counts', () => {
    const bytes = encode(`<?xml version="1.0" encoding="ISO-8859-2"?>${page('żółw')}`, 'iso-8859-2')
    expect(decode(bytes).encoding).toMatchObject({ name: 'iso-8859-2', reason: 'xml' })
  })

  test('a byte-order mark beats a label and is not text', () => {
    const bytes = Buffer.from(`\uFEFF${page('è', '<meta charset=latin1>')}`)
    expect(decode(bytes)).toMatchObject({ encoding: { name: 'utf-8', reason: 'bom' } })
    expect(decode(bytes).text.startsWith('<html>')).toBe(true)
    expect(decode(encode('\uFEFFМир', 'utf-16be'))).toMatchObject({
      text: 'Мир',
      encoding: { name: 'utf-16be' },
    })
  })

  test('mislabelled UTF-8 is noticed', () => {
    const { text, encoding } = decode(Buffer.from(page('déjà vu', '<meta charset="iso-8859-1">')))
    expect(text).toContain('déjà vu')
    expect(encoding).toEqual({ name: 'utf-8', reason: 'utf-8-valid', replaced: 0, declared: 'iso-8859-1' })
  })

  test('bytes that are not UTF-8 are not read as it, whatever the label says', () => {
    const { text, encoding } = decode(encode(page(RUSSIAN, '<meta charset="utf-8">'), 'windows-1251'))
    expect(text).toContain(RUSSIAN)
    expect(encoding).toMatchObject({ reason: 'detected', declared: 'utf-8' })
  })

  test('a Western label on a Russian page is not believed', () => {
    const { text } = decode(encode(page(RUSSIAN, '<meta charset="iso-8859-1">'), 'windows-1251'))
    expect(text).toContain(RUSSIAN)
  })

  test.each([
    ['iso-8859-1', 'windows-1250', POLISH],
    ['iso-8859-1', 'iso-8859-2', POLISH],
    ['windows-1252', 'windows-1250', CZECH],
    [
      'iso-8859-1',
      'windows-1254',
      'Limanın duvarı üç gün süren fırtınanın ardından pazartesi gecesi yıkıldı, dedi belediye başkanı. Şimdi onarım başlıyor.',
    ],
    ['windows-1251', 'koi8-r', RUSSIAN],
    ['koi8-r', 'windows-1251', RUSSIAN],
  ])('%s on bytes that are plainly %s is not believed', (label, encoding, text) => {
    const decoded = decode(encode(page(text, `<meta charset="${label}">`), encoding))
    expect(decoded.text).toContain(text)
    expect(decoded.encoding).toMatchObject({ reason: 'detected' })
  })

  test('an unknown label is ignored', () => {
    expect(decode(Buffer.from(page('é', '<meta charset="none">'))).encoding).toMatchObject({ name: 'utf-8' })
  })

  test('one stray byte does not turn a UTF-8 page into another encoding', () => {
    const bytes = Buffer.concat([Buffer.from(page(`${RUSSIAN} é ü`)), Buffer.of(0xe9, 0x20)])
    expect(decode(bytes)).toMatchObject({ encoding: { name: 'utf-8', replaced: 1 } })
  })

  test('a sequence cut off at the end is forgiven', () => {
    expect(decode(Buffer.from('Мир').subarray(0, 5)).encoding).toMatchObject({ name: 'utf-8', replaced: 1 })
  })
})

describe('a label that fits is followed', () => {
  test.each([
    ['ibm866', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['koi8-u', 'Президент України підписав новий закон'],
    ['windows-1250', 'Minister oświadczył, że są dowody'],
    ['windows-1251', RUSSIAN],
    ['windows-1252', 'Le ministre a déclaré qu’il existe'],
    ['windows-1253', 'Ο υπουργός δήλωσε'],
    ['windows-1254', 'çarşamba günü söyledi, şimdi'],
    ['windows-1255', 'שר ההגנה אמר ביום רביעי'],
    ['windows-1256', 'قال وزير الدفاع'],
    ['windows-1257', 'Ministras pareiškė, kad yra įrodymų, žmonės'],
    ['windows-874', 'รัฐมนตรีกล่าวว่า'],
    ['iso-8859-2', 'Ministr prohlásil, že existují důkazy'],
    ['iso-8859-5', RUSSIAN],
    ['iso-8859-15', 'Le coût est de 5 €, œuvre'],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['gb18030', CHINESE],
    ['gbk', CHINESE],
    ['big5', '國防部長週三表示'],
    ['euc-kr', '국방장관은 수요일'],
  ])('%s', (label, text) => {
    const bytes = encode(page(text, `<meta charset="${label}">`), label)
    expect(decode(bytes).text).toContain(text)
    expect(decode(bytes).encoding).toMatchObject({
      name: label,
      reason: 'meta',
      replaced: 0,
      declared: label,
    })
    const bare = encode(page(text), label)
    expect(decode(bare, { charset: label })).toMatchObject({
      text: expect.stringContaining(text),
      encoding: { name: label, reason: 'http', declared: label },
    })
  })

  test('the HTTP header goes before the page, the bytes before both', () => {
    const head = '<meta charset="iso-8859-5">'
    const bytes = encode(page(RUSSIAN, head), 'koi8-r')
    expect(decode(bytes, { charset: 'KOI8-R' })).toMatchObject({
      text: expect.stringContaining(RUSSIAN),
      encoding: { name: 'koi8-r', reason: 'http', declared: 'KOI8-R' },
    })
    expect(decode(Buffer.from(page(RUSSIAN, head)), { charset: 'koi8-r' }).encoding).toMatchObject({
      name: 'utf-8',
      reason: 'utf-8-valid',
      declared: 'koi8-r',
    })
    expect(decode(bytes, { charset: 'utf8mb4' }).encoding).toMatchObject({ declared: 'iso-8859-5' })
  })
})

test('the caller decides', () => {
  const bytes = encode('Мир', 'koi8-r')
  expect(decode(bytes, { encoding: 'KOI8-R' })).toMatchObject({ text: 'Мир', encoding: { reason: 'option' } })
  expect(() => decode(bytes, { encoding: 'klingon' })).toThrow(DumpError)
})

describe('text that was encoded twice is mended', () => {
  const asBytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1')
  const asWestern = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'))
  const read = (text: string) => decode(Buffer.from(page(text), 'utf8')).text

  test('read as ISO-8859-1: control characters give it away', () => {
    const text = 'It isn’t “late” — Zoë said so, 5 € a head, 東京, 😀'
    expect(read(asBytes(text))).toContain(text)
  })

  test('a single quote is enough', () => {
    expect(read(asBytes('It isn’t'))).toContain('It isn’t')
  })

  test('read as windows-1252: quotes, dashes and letters on the whole page', () => {
    expect(read('It isnâ€™t lateÂ\u00A0â€“ ZoÃ« said so')).toContain('It isn’t late\u00A0– Zoë said so')
    expect(read(asWestern('größer, für, schön'))).toContain('größer, für, schön')
  })

  test.each([
    ['one quoted sequence', 'Editors then print â€™ for a quote'],
    [
      'Western letters of a page that is right',
      'Ã¼ und Ã¶ in für, schön, Größe, Äpfel, Öl, Übung, größer, hören',
    ],
    ['French before a closing quote', 'jusqu’à » dit-elle « à » et « là »'],
    ['Vietnamese and Turkish', 'Hà Nội, Đà Nẵng; İstanbul’da «güneş»'],
  ])('what only looks so stays: %s', (_, text) => {
    expect(read(text)).toContain(text)
  })

  test('bytes that are no UTF-8 stay', () => {
    expect(read('Ã\u0099 isnâ\u0080\u0099t â\u0080x')).toContain('isn’t â\u0080x')
  })
})
