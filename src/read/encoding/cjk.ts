/**
 * East Asian encodings, told by their structure: bytes come in pairs, and the lead bytes of running text fall
 * into the rows that hold the common characters. It needs a handful of characters where statistics need many.
 */
export type CjkEncoding = 'shift_jis' | 'euc-jp' | 'gb18030' | 'big5' | 'euc-kr'

/** Double-byte characters needed before the structure means anything. */
const MIN_PAIRS = 3

/** Share of characters that must come from the common rows; prose has .97 and more. */
const MIN_COMMON = 0.88

/** Share of kana that says Japanese: titles have a quarter, prose a half. */
const MIN_KANA = 0.12

interface Tally {
  pairs: number
  common: number
  kana: number
  /** Lead bytes beyond the Hangul rows of EUC-KR. */
  late: number
}

/** The encoding whose structure all of a page's bytes follow, or undefined. */
export function detectCjk(bytes: Uint8Array): CjkEncoding | undefined {
  const euc = tally(bytes, eucPair)
  if (euc && plausible(euc)) {
    if (euc.kana >= euc.pairs * MIN_KANA) return 'euc-jp'
    return euc.late > euc.pairs * 0.04 ? 'gb18030' : 'euc-kr'
  }
  const sjis = tally(bytes, shiftJisPair)
  if (sjis && plausible(sjis)) return 'shift_jis'
  const big5 = tally(bytes, big5Pair)
  if (big5 && plausible(big5)) return 'big5'
  const gbk = tally(bytes, gbkPair)
  return gbk && plausible(gbk) ? 'gb18030' : undefined
}

const plausible = ({ pairs, common }: Tally) => pairs >= MIN_PAIRS && common >= pairs * MIN_COMMON

/** What two bytes are in one encoding: `single` steps one byte, undefined breaks the structure. */
type Reading = 'single' | 'common' | 'kana' | 'late' | 'rare' | undefined

/** Breaks in the structure that are forgiven, as a share of the characters: pages have stray bytes. */
const MAX_BREAKS = 0.005

function tally(bytes: Uint8Array, read: (lead: number, trail: number) => Reading): Tally | undefined {
  const sum: Tally = { pairs: 0, common: 0, kana: 0, late: 0 }
  let breaks = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number
    if (lead < 0x80) continue
    const reading = read(lead, bytes[i + 1] ?? 0)
    if (reading === 'single') continue
    if (reading === undefined) {
      // the last byte may have lost its partner
      if (i < bytes.length - 1) breaks++
      continue
    }
    i++
    sum.pairs++
    if (reading !== 'rare') sum.common++
    if (reading === 'kana') sum.kana++
    if (reading === 'late') sum.late++
  }
  return breaks <= sum.pairs * MAX_BREAKS ? sum : undefined
}

const within = (byte: number, from: number, to: number) => byte >= from && byte <= to

/** EUC-JP, GB 2312 and EUC-KR share one shape; rows B0–D7 hold their common characters, A1–A9 punctuation and kana. */
function eucPair(lead: number, trail: number): Reading {
  if (lead === 0x8e && within(trail, 0xa1, 0xdf)) return 'common' // half-width katakana in EUC-JP
  if (!within(lead, 0xa1, 0xfe) || !within(trail, 0xa1, 0xfe)) return undefined
  if (lead === 0xa4 || lead === 0xa5) return 'kana'
  if (lead <= 0xa3 || within(lead, 0xb0, 0xc8)) return 'common'
  return within(lead, 0xc9, 0xd7) ? 'late' : 'rare'
}

function shiftJisPair(lead: number, trail: number): Reading {
  if (within(lead, 0xa1, 0xdf)) return 'single'
  if (!within(lead, 0x81, 0x9f) && !within(lead, 0xe0, 0xef)) return undefined
  if (!within(trail, 0x40, 0xfc) || trail === 0x7f) return undefined
  if (lead === 0x81 || within(lead, 0x88, 0x97)) return 'common'
  return lead === 0x82 || lead === 0x83 ? 'kana' : 'rare'
}

function big5Pair(lead: number, trail: number): Reading {
  if (!within(lead, 0xa1, 0xf9)) return undefined
  if (!within(trail, 0x40, 0x7e) && !within(trail, 0xa1, 0xfe)) return undefined
  return lead === 0xa1 || within(lead, 0xa4, 0xc6) ? 'common' : 'rare'
}

function gbkPair(lead: number, trail: number): Reading {
  if (!within(lead, 0x81, 0xfe) || !within(trail, 0x40, 0xfe) || trail === 0x7f) return undefined
  return trail >= 0xa1 && (lead <= 0xa3 || within(lead, 0xb0, 0xd7)) ? 'common' : 'rare'
}
