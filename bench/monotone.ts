/**
 * What is known of HTML features before any fit: a nearer `newsletter` class never makes a block more of an article. It
 * keeps chance combinations of few training pages from overruling what every web author means by such a word.
 */

/** Marks that only lower a block's score the nearer they are. */
const AGAINST =
  'comment share related newsletter consent ad nav footer sidebar overlay search login shop paywall tags bio legal hidden ' +
  '<nav> <footer> <aside> <form> <button> hiddenAttribute'
/** Marks that only raise it. */
const FOR = 'article <article> <main> articleBody'
/** Cues whose words, label or heading only lower it. */
const CUES_AGAINST = 'share related comments newsletter consent nav login support tags'

const names = (list: string, ending: string, prefix: string) =>
  list.split(' ').map((name) => `${prefix}${name}${ending}`)

const RISING = new Set([
  ...names(AGAINST, '.distance', 'mark.'),
  ...names('related comments newsletter share support', '', 'cues.since.'),
  'position.inArticleBody',
])
const FALLING = new Set([
  ...names(FOR, '.distance', 'mark.'),
  ...names(CUES_AGAINST, '', 'cues.'),
  ...names('related comments newsletter share support', '', 'cues.under.'),
  'links.density',
])

/** 1 where a larger value may only raise a block's score, -1 where it may only lower it, 0 where the fit decides. */
export const direction = (feature: string): -1 | 0 | 1 =>
  RISING.has(feature) ? 1 : FALLING.has(feature) ? -1 : 0
