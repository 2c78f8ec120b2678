import { foldKeepingLength } from '../fold-keeping-length.ts'
import { lettered } from '../lettered.ts'

/**
 * What somebody else than its author did with a text or beside it, folded, up to the word behind which stands who:
 * 'Medically reviewed by', 'Traducido por'.
 */
export const OTHERS_DID = lettered(
  String.raw`(?:^|[\s.,;|·•(])(?:(?:medically |clinically |expert |legally |technically )?(?:reviewed|fact[- ]checked|edited|editing|writing|additional reporting|checked|verified|translated|illustrated|photographed|produced|sponsored|presented|powered|hosted|updated|last updated|approved) (?:by|for)|(?:revisad|verificad|traducid|traduzid|editad|ilustrad)[oa] por|(?:rivist|revisionat|verificat|tradott)[oa] da|(?:medizinisch |fachlich )?(?:gepruft|uberpruft|lektoriert|ubersetzt|illustriert) von|(?:relue?|revisee?|verifiee?|traduite?|illustree?) par|(?:gecontroleerd|beoordeeld|nagekeken|vertaald) door)(?!\p{L})`,
  'gu',
)

/** Whether a text starts with what somebody else than its author did: 'Edited by Nils Holm'. */
export function startsWithOthers(text: string): boolean {
  const folded = foldKeepingLength(text.slice(0, 80))
  return folded.matchAll(OTHERS_DID.for(folded)).next().value?.index === 0
}
