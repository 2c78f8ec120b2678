import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { lettered } from '../../text/lettered.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import { isByLine } from '../../text/names/read-byline.ts'
import type { Repair } from '../index.ts'

/** Words of a line that tells author and date at most, and of the first paragraph at least. */
const MAX_LINE = 16
const MIN_PARAGRAPH = 12
/** Words of one that starts with 'By' and has a date at most: who wrote, from where, when, when changed, how long to read. */
const MAX_SIGNED = 32
/** Blocks from the first kept one on that are looked at. */
const REACH = 8
/** Such lines at most: more of them are a list of dates, and the article's own. */
const MOST = 3

/**
 * Lines above the first paragraph that say who wrote the article and when. Pages whose words the lexicons do not know
 * well kept them (Hindi, Polish, Russian, German). Cross-validated: segments of trafeval two better, word F1 0 to +.0003.
 */
export const dropOpeningLines: Repair = {
  name: 'opening-line',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    const measures = measuresOf(blocks)
    const drop = new Set<number>()
    const kept = blocks.filter(({ id }) => decisions[id]?.kept)
    let hasStandfirst = false
    for (const block of kept.slice(0, REACH)) {
      const { words, terminated, cjk } = measures[block.id] as Measure
      const isOne = hasStandfirst ? isSure : isLine
      const isSentence = terminated && !ABBREVIATED.test(block.text)
      const isShort = words <= MAX_LINE || (words <= MAX_SIGNED && isSigned(block))
      const isHead =
        block.kind === 'paragraph' || (block.kind === 'listItem' && !hasStandfirst && isLabelled(block))
      if (isShort && isHead && !isSentence && isOne(block)) drop.add(block.id)
      else if (terminated && words - cjk / 2 >= MIN_PARAGRAPH) {
        if (hasStandfirst) break
        hasStandfirst = true
      }
    }
    return drop.size <= MOST && drop.size < kept.length ? { drop } : {}
  },
}

/** No sentence's end, though a stop: 'By Jane Doe, 3 May 2024, 3 min.'. */
const ABBREVIATED = lettered(String.raw`\d\s?\p{L}{1,4}\.$`, 'u')

/** Below a standfirst, or what may be the text's first paragraph: the line starts with its date, a word and its date, or 'By'. */
const isSure = (block: Block): boolean =>
  findDates(block.text).some(({ start }) => start === 0) || isLabelled(block) || isByLine(block.text)

const isLabelled = ({ text }: Block): boolean =>
  findDates(text).some(({ start }) => LABEL.test(text.slice(0, start)))

/** What an article's date is the date of, in a word: 'Publicerad 12 december 2024'. */
const LABEL =
  /^(?:published|updated|posted|publicerad|uppdaterad|publisert|oppdatert|publiceret|opdateret|julkaistu|päivitetty|veröffentlicht|aktualisiert|erstellt|publié|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|publikováno|aktualizováno|опубликовано|обновлено|опубліковано|оновлено|дата публикации|yayınlanma|güncelleme|giriş tarihi|입력|수정|등록|diterbitkan)\s?:?\s$/iu

const isSigned = ({ text }: Block): boolean => isByLine(text) && findDates(text).length > 0

const isLine = ({ text }: Block): boolean => findDates(text).length > 0 || isByLine(text)
