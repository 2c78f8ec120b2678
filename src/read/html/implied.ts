/**
 * Which open elements a start tag ends: pages leave out `</p>`, `</li>`, `</td>`, … An element is ended only while it
 * is the innermost one, so that `<p><table><tr><td><p>` keeps its outer paragraph. The table is that of htmlparser2's
 * Parser, which the weights were fitted with.
 */
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const CONTROLS = set('input option optgroup select button datalist textarea')
const PARAGRAPH = set('p')
const HEADINGS = set('h1 h2 h3 h4 h5 h6 p')
const ENDS_PARAGRAPH =
  'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul'

const all = (names: string, ended: ReadonlySet<string>) =>
  names.split(' ').map((name) => [name, ended] as const)

const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...all(ENDS_PARAGRAPH, PARAGRAPH),
  ...all('h1 h2 h3 h4 h5 h6', HEADINGS),
  ...all('select input output button datalist textarea', CONTROLS),
  ...all('tr', set('tr th td')),
  ...all('th', set('th')),
  ...all('td', set('thead th td')),
  ...all('tbody tfoot', set('thead tbody')),
  ...all('dd dt', set('dd dt')),
  ...all('rb rt rtc rp', set('rb rt rtc rp')),
  ...all('body', set('head link script')),
  ...all('a', set('a')),
  ...all('li', set('li')),
  ...all('option', set('option')),
  ...all('optgroup', set('optgroup option')),
])

/** The innermost elements that a start tag of this name ends; undefined where it ends none. */
export const endedBy = (name: string): ReadonlySet<string> | undefined => ENDED_BY.get(name)

/** Elements without content or end tag. */
export const VOID = set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)

/** Elements whose content is text as it stands: no tags and no character references. */
export const RAW = set('script style xmp iframe noembed noframes plaintext')
