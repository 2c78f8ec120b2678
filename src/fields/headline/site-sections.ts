/** What sites call the pages on which they list what they publish, and head each of them with. */
const SECTION =
  /^(?:(?:latest |university |company |club |local |school )?news|(?:news|press|media) releases?|press room|newsroom|obituar(?:y|ies)|(?:death|public) notices|match reports?|(?:our )?(?:blog|stories|features|articles|columns|recipes|sermons|interviews|opinion)|letters to the editor|case studies|aktuelles|neuigkeiten|nachrichten|meldungen|(?:unsere )?(?:presse|medien)(?:mitteilungen|meldungen)?|pressemitteilung|pressemeldung|medienmitteilung|gastbeitrag|spielberichte?|actualit[ée]s|communiqu[ée]s? de presse|nécrologie|noticias|notas? de prensa|comunicados?|notícias|notizie|comunicat[io] stampa|comunicati|aktualno[śs]ci|nieuws|persbericht(?:en)?|nyheter|nyheder|pressmeddelanden?|aktuality|haberler|duyurular)$/iu
/** Longest name of a section, in characters. */
const MAX_SECTION = 30

/** Whether a heading names one of a site's sections, and no article: `News`, `Press releases`. */
export const isSiteSection = (text: string): boolean =>
  text.length <= MAX_SECTION && SECTION.test(text.trim())
