import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { lettered } from '../../text/lettered.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import type { Repair } from '../index.ts'

/** Words of the line that asks to subscribe at most, and words kept above it at least. */
const MAX_ASKING = 15
const MIN_ABOVE = 20
/** Words and score from which a block below it is the article going on: an advertisement may stand in its middle. */
const MIN_PROSE = 25
const SURE = 0.8

/**
 * What a paper offers to those who would read on: from the line that asks to subscribe to the next sure paragraph. Offers
 * are well written, and on a page that shows two paragraphs of its article there is more of them. The corpus has nine pages
 * with such a line, on none of which it matters; pages that we wrote have it.
 */
export const dropOffers: Repair = {
  name: 'offer',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    const measures = measuresOf(blocks)
    const wordsOf = (id: number) => (measures[id] as Measure).words
    const isArticle = ({ id }: Block) => wordsOf(id) >= MIN_PROSE && (decisions[id]?.score ?? 0) >= SURE
    const drop = new Set<number>()
    let above = 0
    let isOffer = false
    for (const block of blocks) {
      const { id } = block
      isOffer = asks(block, wordsOf(id)) ? above >= MIN_ABOVE : isOffer && !isArticle(block)
      if (isOffer) drop.add(id)
      else if (decisions[id]?.kept) above += wordsOf(id)
    }
    return { drop }
  },
}

/** A line that starts by asking: articles speak of subscribers, too. */
const ASKING = lettered(
  String.raw`^\P{L}{0,3}(?:(?:subscribe|sign in|log in|register|become a member)(?: now| today)? to (?:(?:continue|keep) reading|(?:read|unlock) (?:this|the (?:rest|full)))|to (?:continue|keep) reading|this (?:article|story|content|post) is (?:only )?for (?:paying |paid )?subscribers|(?:dieser artikel ist )?nur für abonnenten|jetzt weiterlesen|um weiterzulesen|(?:únete|suscríbete|regístrate) para seguir leyendo|(?:article |contenu )?réservée? (?:à nos|aux) abonnés|abonnez-vous pour lire|(?:contenido )?(?:solo|exclusivo) para suscriptores|(?:contenuto |articolo )?riservato agli abbonati|per continuare a leggere|(?:conteúdo )?exclusivo para assinantes|para continuar lendo|alleen voor abonnees|om verder te lezen|aby (?:czytać dalej|pokračovat ve čtení)|только для подписчиков|чтобы (?:читать дальше|продолжить чтение))`,
  'iu',
)

const asks = ({ kind, text }: Block, words: number): boolean =>
  words <= MAX_ASKING && kind !== 'listItem' && ASKING.test(text)
