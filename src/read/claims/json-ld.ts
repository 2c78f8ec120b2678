import type { Element } from '../../model/element.ts'
import type { Claim } from '../../model/page.ts'
import { decodeReferences } from '../../text/entities.ts'
import { parseLoosely } from './loose-json.ts'

type Json = null | boolean | number | string | readonly Json[] | JsonObject
interface JsonObject {
  readonly [key: string]: Json | undefined
}

/** Nodes visited in all JSON-LD of a page: enough for any article, bounded for product catalogues. */
const MAX_NODES = 5000

/** Longest text taken from one property, in characters. */
const MAX_VALUE = 2000

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a schema.org type is to us. */
type Role = 'article' | 'webpage' | 'website' | 'organization' | 'person' | 'media' | 'breadcrumb' | 'other'

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [
    /(?:article|posting|recipe|review|howto|report|creativework|question|story|essay|blogpost|chapter|book|medicalwebpage)$/i,
    'article',
  ],
  [/website$/i, 'website'],
  [/(?:page)$/i, 'webpage'],
  [/breadcrumblist$/i, 'breadcrumb'],
  [/person$/i, 'person'],
  [/(?:organization|corporation|business|store|company)$/i, 'organization'],
  [/(?:object|episode|series|event|product|podcast)$/i, 'media'],
]

/**
 * Claims of the page's JSON-LD: `article.headline`, `article.author` (one a name; `article.author.organization`
 * for one that is no person), `article.datepublished`, `webpage.name`, `website.name`, `organization.name`, …, and
 * of what it asks and answers, `faq.question` and `faq.answer`.
 * Understands `@graph`, `@id` references, arrays, single objects where lists belong, and scripts with trailing
 * commas, raw line breaks or comments.
 */
export function jsonLdClaims(
  scripts: readonly Element[],
  isThisPage: (text: string) => boolean,
): readonly Claim[] {
  const roots = scripts.filter(isJsonLd).map((script) => parseLoosely(scriptText(script)) as Json | undefined)
  const nodes = collectNodes(roots.filter((root) => root !== undefined))
  const claims: Claim[] = []
  const article = chooseArticle(
    nodes.filter((node) => node.role === 'article'),
    isThisPage,
  )
  for (const node of nodes) {
    if (isFaq(node)) emitFaq(node, nodes, claims)
    if (node.role === 'article' && node !== article) continue
    if (node.role === 'other' || (node.nested && node.role !== 'website')) continue
    emit(node, nodes, claims)
  }
  return claims
}

const isJsonLd = (script: Element): boolean => /ld\+json/i.test(script.attrs['type'] ?? '')

export const scriptText = (script: Element): string =>
  script.children.map((child) => ('data' in child ? child.data : '')).join('')

interface Node {
  readonly value: JsonObject
  readonly role: Role
  /** Reached through a property of another typed node that is not the page's main entity. */
  readonly nested: boolean
}

/** Properties that lead from a wrapper to the page's own article. */
const MAIN = new Set(['@graph', 'mainEntity', 'mainEntityOfPage'])

function collectNodes(roots: readonly Json[]): Node[] {
  const nodes: Node[] = []
  const pending: { value: Json; nested: boolean }[] = roots
    .map((value) => ({ value, nested: false }))
    .reverse()
  let seen = 0
  for (let next = pending.pop(); next && seen < MAX_NODES; next = pending.pop()) {
    seen++
    const { value, nested } = next
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) pending.push({ value: value[i] as Json, nested })
      continue
    }
    if (!isObject(value)) continue
    const role = roleOf(value)
    if (role) nodes.push({ value, role, nested })
    for (const [key, child] of Object.entries(value).reverse())
      if (typeof child === 'object' && child !== null)
        pending.push({
          value: child,
          nested: nested || !(MAIN.has(key) || (!role && key !== 'itemListElement')),
        })
  }
  return nodes
}

function roleOf(value: JsonObject): Role | undefined {
  const type = value['@type']
  const types = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string')
  for (const [pattern, role] of ROLES) if (types.some((one) => pattern.test(one))) return role
  return types.length > 0 ? 'other' : undefined
}

/** Of several articles the page describes, its own: the one whose address or headline is the page's, else the first. */
function chooseArticle(articles: readonly Node[], isThisPage: (text: string) => boolean): Node | undefined {
  const own = articles.filter((node) => !node.nested)
  const pool = own.length > 0 ? own : []
  const marks = (node: Node) =>
    ['url', '@id', 'mainEntityOfPage', 'headline', 'name'].some((key) => {
      const text = textValue(node.value[key])
      return text !== undefined && isThisPage(text)
    })
  const rich = (node: Node) => node.value['datePublished'] !== undefined || node.value['author'] !== undefined
  return pool.find((node) => marks(node) && rich(node)) ?? pool.find(rich) ?? pool.find(marks) ?? pool[0]
}

/** Properties taken as they stand, by the name they get as claims. */
const TEXT_KEYS = [
  'headline',
  'name',
  'alternativeHeadline',
  'datePublished',
  'dateCreated',
  'uploadDate',
  'dateModified',
  'articleSection',
  'keywords',
  'description',
  'articleBody',
  'inLanguage',
  'url',
  'genre',
]

function emit(node: Node, nodes: readonly Node[], claims: Claim[]): void {
  const add = (key: string, value: string) =>
    claims.push({ via: 'json-ld', key: `${node.role}.${key}`, value })
  for (const key of TEXT_KEYS)
    for (const text of textValues(node.value[key]))
      add(key.toLowerCase(), key === 'articleBody' ? text : plainText(text.slice(0, MAX_VALUE)))
  const image = imageOf(node.value['image'], nodes) ?? imageOf(node.value['thumbnailUrl'], nodes)
  if (image) add('image', image)
  for (const key of ['author', 'creator']) emitPeople(node.value[key], key, nodes, add)
  for (const publisher of list(node.value['publisher'])) {
    const name = isObject(publisher) ? textValue(resolve(publisher, nodes)['name']) : textValue(publisher)
    if (name) add('publisher', name)
  }
}

const isFaq = ({ value }: Node): boolean => list(value['@type']).includes('FAQPage')

/** Questions that a page states, and longest answer taken, in characters: bounded, for they are looked for in its text. */
const MAX_QUESTIONS = 100
const MAX_ANSWER = 5000

/** The questions of a page that answers some, each followed by its answer. */
function emitFaq({ value }: Node, nodes: readonly Node[], claims: Claim[]): void {
  const add = (key: string, text: string | undefined) => {
    if (text) claims.push({ via: 'json-ld', key: `faq.${key}`, value: plainText(text.slice(0, MAX_ANSWER)) })
  }
  for (const one of list(value['mainEntity']).filter(isObject).slice(0, MAX_QUESTIONS)) {
    const question = resolve(one, nodes)
    const [answer] = list(question['acceptedAnswer']).filter(isObject)
    if (!answer) continue
    add('question', textValue(question['name']))
    add('answer', textValue(answer['text']))
  }
}

function emitPeople(
  value: Json | undefined,
  key: string,
  nodes: readonly Node[],
  add: (key: string, value: string) => void,
): void {
  for (const one of list(value)) {
    if (typeof one === 'string') add(key, plainText(one))
    if (!isObject(one)) continue
    const person = resolve(one, nodes)
    const kind = roleOf(person) === 'organization' ? `${key}.organization` : key
    for (const name of textValues(person['name'])) add(kind, plainText(name))
  }
}

/** Text without the markup and character references some publishers put into JSON. */
const plainText = (text: string): string =>
  decodeReferences(text.replace(/<\/?[a-z][^<>]{0,200}>/gi, ' '))
    .replace(/\s+/g, ' ')
    .trim()

/** The node an `@id` refers to, when the reference itself has no name. */
function resolve(value: JsonObject, nodes: readonly Node[]): JsonObject {
  const id = value['@id']
  if (value['name'] !== undefined || typeof id !== 'string') return value
  return nodes.find((node) => node.value['@id'] === id && node.value['name'] !== undefined)?.value ?? value
}

/** A single value, or the members of a list; one level of lists in lists is opened. */
const list = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value.flat() : [value as Json]

function textValues(value: Json | undefined): string[] {
  return list(value).flatMap((one) => {
    if (typeof one === 'string' && one.trim() !== '') return [one.trim()]
    if (typeof one === 'number') return [String(one)]
    const inner = isObject(one) ? (one['@value'] ?? one['@id'] ?? one['name']) : undefined
    return typeof inner === 'string' && inner.trim() !== '' ? [inner.trim()] : []
  })
}

const textValue = (value: Json | undefined): string | undefined => textValues(value)[0]

function imageOf(value: Json | undefined, nodes: readonly Node[]): string | undefined {
  for (const one of list(value)) {
    if (typeof one === 'string') return one
    if (!isObject(one)) continue
    const id = one['@id']
    const target =
      one['url'] === undefined && typeof id === 'string'
        ? (nodes.find((node) => node.value['@id'] === id)?.value ?? one)
        : one
    const url = textValue(target['url']) ?? textValue(target['contentUrl'])
    if (url) return url
  }
  return undefined
}
