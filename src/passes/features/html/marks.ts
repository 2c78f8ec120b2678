import type { Attributes, Element } from '../../../model/element.ts'
import type { Block } from '../../../model/page.ts'
import { oncePer } from '../../../once-per.ts'
import { remembered } from '../../../text/remembered.ts'
import { Stems } from '../../../text/stems.ts'

/**
 * Marks: what an element says it is, by its tag or role or by the words in its class and id. Each class mark lists
 * stems; a class word carries the mark when it contains one of them. Stems are the words web authors use for a
 * part of a page in any site, never one site's own names.
 */
const CLASS_MARKS: Readonly<Record<string, string>> = {
  comment: 'comment disqus respond reply discussion kommentar commentaire',
  share: 'share sharing social addtoany follow sns',
  related:
    'related recommend similar alsolike readmore morefrom morein more-from seealso youmay trending popular mostread outbrain taboola recirc upnext readnext nextup teaser verwandt',
  newsletter: 'newsletter subscri signup optin mailing mailchimp abonn',
  caption: 'caption imgdesc bildunter legende photocredit imagecredit credit',
  bio: 'authorbio aboutauthor authorbox bio profile aboutthe',
  author: 'author byline writer autor contributor',
  date: 'date time publish posted updated',
  meta: 'meta kicker eyebrow dateline',
  tags: 'tags taglist keyword topics categor',
  consent: 'cookie consent gdpr privacy onetrust',
  ad: 'advert sponsor promo adslot adbox adunit banner affiliate',
  nav: 'nav menu breadcrumb crumb skiplink pager paginat toolbar topbar',
  header: 'header masthead',
  footer: 'footer colophon copyright',
  sidebar: 'sidebar rail aside widget complement',
  overlay: 'modal popup overlay dialog tooltip lightbox dropdown drawer flyout',
  hidden: 'hidden visuallyhidden sr-only sronly screenreader assistive offscreen',
  gallery: 'gallery slider slide carousel swiper slick lightbox',
  paywall: 'paywall premium membership donat support regwall meter piano',
  card: 'card tile teaser thumb',
  list: 'list grid feed archive loop',
  search: 'search',
  login: 'login signin account register',
  shop: 'product price shop cart buy',
  quote: 'quote pullquote zitat',
  title: 'title headline heading',
  summary:
    'summary excerpt standfirst intro lead lede subtitle subhead dek deck abstract chapo teasertext strapline',
  content: 'content body text entry post story prose richtext wysiwyg copy',
  article: 'article artikel',
  toc: 'toc tableofcontents contents',
  legal: 'disclaimer legal terms correction',
  embed: 'embed tweet twitter instagram video player audio podcast',
  infobox: 'infobox factbox callout sidebarbox box',
  // below: class words that a regression over all of the corpus's class words found telling and no stem above held
  written: 'paragraph wpblock richtext wysiwyg editor cms html',
  single: 'single detail',
  control:
    'button btn contactform webform formgroup formcontrol formfield formrow formitem gform wpforms wpcf7 hsform',
  links: 'links',
  device: 'hide mobile desktop tablet visible',
  item: 'item',
  primary: 'main primary',
  secondary: 'secondary tertiary rightcol colright leftcol',
}

const TAG_MARKS: Readonly<Record<string, string>> = {
  nav: '<nav>',
  header: '<header>',
  footer: '<footer>',
  aside: '<aside>',
  article: '<article>',
  main: '<main>',
  section: '<section>',
  form: '<form>',
  figure: '<figure>',
  figcaption: '<figcaption>',
  table: '<table>',
  ul: '<ul>',
  ol: '<ol>',
  dl: '<dl>',
  blockquote: '<blockquote>',
  button: '<button>',
  label: '<label>',
  details: '<details>',
  noscript: '<noscript>',
  a: '<a>',
  h1: '<heading>',
  h2: '<heading>',
  h3: '<heading>',
  h4: '<heading>',
  h5: '<heading>',
  h6: '<heading>',
  p: '<p>',
}

const ROLE_MARKS: Readonly<Record<string, string>> = {
  main: '<main>',
  article: '<article>',
  navigation: '<nav>',
  banner: '<header>',
  contentinfo: '<footer>',
  complementary: '<aside>',
  dialog: 'overlay',
  alertdialog: 'overlay',
  search: 'search',
  button: '<button>',
}

/** All marks; an index here is what `marksOf` returns. */
export const MARKS: readonly string[] = [
  ...Object.keys(CLASS_MARKS),
  ...new Set(Object.values(TAG_MARKS)),
  'hiddenAttribute',
  'articleBody',
]

const MARK_INDEX = new Map(MARKS.map((mark, i) => [mark, i]))
const indexed = (marks: Readonly<Record<string, string>>): ReadonlyMap<string, number | undefined> =>
  new Map(Object.entries(marks).map(([name, mark]) => [name, MARK_INDEX.get(mark)]))
const MARK_OF_TAG = indexed(TAG_MARKS)
const MARK_OF_ROLE = indexed(ROLE_MARKS)
const STEMS = new Stems(
  Object.entries(CLASS_MARKS).flatMap(([mark, stems]) =>
    stems.split(' ').map((stem) => [stem.replace('-', ''), MARK_INDEX.get(mark) as number] as const),
  ),
)

/** Longest class attribute looked at, in characters; utility-class frameworks stay below, junk does not matter. */
const MAX_CLASS = 400

/** Remembers the marks by tag and class of one page: pages repeat a few hundred of them thousands of times. */
export type MarkCache = Map<string, Map<string, readonly number[]>>

/** The one of a page, by its blocks: the pass fills it, and repairs of the body ask it again. */
export const markCacheOf = oncePer((_: readonly Block[]): MarkCache => new Map())

/** The marks an element itself carries. */
export function marksOf(element: Element, cache: MarkCache): readonly number[] {
  const { tag, attrs } = element
  if (!isToldByClass(attrs)) return readMarks(element)
  let known = cache.get(tag)
  if (!known) {
    known = new Map()
    cache.set(tag, known)
  }
  const classes = attrs.class ?? ''
  let marks = known.get(classes)
  if (!marks) {
    marks = readMarks(element)
    known.set(classes, marks)
  }
  return marks
}

/** Whether nothing but its tag and class tells an element's marks; what has an id is alone with it. */
const isToldByClass = (attrs: Attributes): boolean =>
  attrs.id === undefined &&
  attrs.role === undefined &&
  attrs.style === undefined &&
  attrs.hidden === undefined &&
  attrs.itemprop === undefined &&
  attrs['aria-hidden'] === undefined

function readMarks(element: Element): readonly number[] {
  const { tag, attrs } = element
  const marks: number[] = []
  const add = (mark: number | undefined) => {
    if (mark !== undefined && !marks.includes(mark)) marks.push(mark)
  }
  add(MARK_OF_TAG.get(tag))
  if (attrs.role !== undefined) add(MARK_OF_ROLE.get(attrs.role.toLowerCase()))
  if (isHidden(element)) add(MARK_INDEX.get('hiddenAttribute'))
  if (attrs.itemprop !== undefined && /articlebody/i.test(attrs.itemprop)) add(MARK_INDEX.get('articleBody'))
  if (tag === 'body' || tag === 'html') return marks
  const classes = attrs.class?.slice(0, MAX_CLASS) ?? ''
  marksOfWords(classes).forEach(add)
  if (attrs.id !== undefined)
    marksOfWords(attrs.id.slice(0, Math.max(0, MAX_CLASS - 1 - classes.length))).forEach(add)
  return marks
}

/** The marks of a class or id; separators inside a word are dropped, so that `read-more` and `readMore` are one. */
const marksOfWords = remembered((words) => STEMS.in(words.toLowerCase().replace(/[-_:]+/g, '')))

/** Hidden by its own attributes. */
export function isHidden({ attrs }: Element): boolean {
  if (attrs.hidden !== undefined || attrs['aria-hidden'] === 'true') return true
  const style = attrs.style
  return style !== undefined && /display\s?:\s?none|visibility\s?:\s?hidden/i.test(style.slice(0, MAX_CLASS))
}
