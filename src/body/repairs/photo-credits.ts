import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { hasPhotoCredit } from '../../text/photo-credit.ts'
import type { Repair } from '../index.ts'
import { dropLines } from './drop-lines.ts'

/** Words of a caption at most. */
const MAX_WORDS = 80
/** Captions that hold more than this share of what was kept are the article: a gallery. */
const MAX_SHARE = 0.7
/** An agency's line: `新华社发（刘满仓摄）`. */
const DATELINE = /^.{0,8}（/u

/**
 * Captions that say who took the picture and that no markup tells from paragraphs. Word F1, cross-validated: WCXB text
 * +.0003, HTML +.0001, no page worse; magic +.0002.
 */
export const dropPhotoCredits: Repair = {
  name: 'photo-credit',
  find: ({ blocks }: Page, decisions: readonly Decision[]) =>
    dropLines(blocks, decisions, { maxWords: MAX_WORDS, maxShare: MAX_SHARE, isOne: isCredited }),
}

const isCredited = ({ kind, text }: Block): boolean =>
  kind !== 'tableRow' && kind !== 'heading' && !DATELINE.test(text) && hasPhotoCredit(text)
