/** Seeded damage to pages and containers, aware of what they are made of. */
import { gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import { warcResponse, zipOf } from '../tests/helpers/archives.ts'

/** Random numbers from a seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T
  }
}

type Change = (page: string, random: Random) => string

/** Places where a tag begins or ends, and the ends of the page. */
function seams(page: string): number[] {
  const places = [0, page.length]
  for (const match of page.matchAll(/<[^<>]{1,400}>/g))
    places.push(match.index, match.index + match[0].length)
  return places
}

function range(places: readonly number[], random: Random): [number, number] {
  const [a, b] = [random.pick(places), random.pick(places)]
  return a < b ? [a, b] : [b, a]
}

const NAMES =
  'div p span a b table tr td ul ol li blockquote pre section article header footer nav aside form select option button h1 h2 script style svg math title textarea noscript template iframe object font center dl dt dd figure figcaption time br hr img xmp plaintext'.split(
    ' ',
  )
const ODD = [
  '\u0000',
  '\u001b[31m\u001b]8;;http://x\u0007',
  '\u202e\u2066',
  '\ufeff',
  '\ud800',
  '\u0085\u2028',
  '&#x110000;',
  '&#0;',
  '&#xD800;',
  '&amp',
  '&nbsp',
  '&notanentity;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?php',
  '<!doctype',
  '</',
  '<',
  '"',
  "'",
  '=',
  '\\u0041',
  '{"@type":"Article"}',
  ' '.repeat(300),
  'x'.repeat(300),
  '国防部长',
  'قال وزير',
  '👩‍👩‍👧',
  'e\u0301'.repeat(20),
]

const HTML: readonly Change[] = [
  function duplicate(page, random) {
    const [from, to] = range(seams(page), random)
    return page.slice(0, to) + page.slice(from)
  },
  function remove(page, random) {
    const [from, to] = range(seams(page), random)
    return page.slice(0, from) + page.slice(to)
  },
  function move(page, random) {
    const places = seams(page)
    const [from, to] = range(places, random)
    const rest = page.slice(0, from) + page.slice(to)
    const at = Math.min(random.pick(places), rest.length)
    return rest.slice(0, at) + page.slice(from, to) + rest.slice(at)
  },
  function nest(page, random) {
    const [from, to] = range(seams(page), random)
    const name = random.pick(NAMES)
    const depth = random.pick([1, 2, 5, 40, 400])
    const close = random.below(2) === 0 ? `</${name}>`.repeat(depth) : ''
    return page.slice(0, from) + `<${name}>`.repeat(depth) + page.slice(from, to) + close + page.slice(to)
  },
  function rename(page, random) {
    const [old, name] = [random.pick(NAMES), random.pick(NAMES)]
    return page.replaceAll(`<${old}`, `<${name}`)
  },
  function hurtTags(page, random) {
    return page.replace(/<[^<>]{1,400}>/g, (tag) => (random.below(12) === 0 ? hurtTag(tag, random) : tag))
  },
  function hurtEntities(page, random) {
    return page.replace(/&[#\w]{1,10};/g, (ref) => (random.below(3) === 0 ? ref.slice(0, -1) : `&amp;${ref}`))
  },
]

function hurtTag(tag: string, random: Random): string {
  const places: readonly (() => string)[] = [
    () => tag.replace('"', ''),
    () => tag.slice(0, -1),
    () => tag.toUpperCase(),
    () =>
      `${tag.slice(0, -1)} class="hidden ${random.pick(['author', 'comments', 'date', 'nav', 'article-body'])}">`,
    () => `${tag.slice(0, -1)} hidden itemprop=articleBody>`,
    () => `${tag.slice(0, -1)} ${'data-x="1" '.repeat(50)}>`,
    () => `${tag.slice(0, -1)} style='${'display:none;'.repeat(20)}'>`,
    () => `${tag.slice(0, -1)} href="javascript:alert(1)" __proto__=x constructor=y>`,
    () => `${tag.slice(0, -1)}/>`,
    () => '',
  ]
  return random.pick(places)()
}

const BOTH: readonly Change[] = [
  function insert(page, random) {
    const at = random.below(page.length + 1)
    return page.slice(0, at) + random.pick(ODD) + page.slice(at)
  },
  function truncate(page, random) {
    return page.slice(0, random.below(page.length + 1))
  },
  function behead(page, random) {
    return page.slice(random.below(page.length + 1))
  },
  function lineEnds(page, random) {
    return page.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' ', '\u2028', '\f']))
  },
]

const onLines =
  (change: (lines: string[], random: Random) => string[]): Change =>
  (page, random) =>
    change(page.split('\n'), random).join('\n')

const TEXT: readonly Change[] = [
  onLines((lines, random) => lines.filter(() => random.below(8) > 0)),
  onLines((lines, random) => lines.flatMap((line) => (random.below(8) === 0 ? [line, line] : [line]))),
  onLines((lines, random) => lines.flatMap((line) => (random.below(4) === 0 ? [line, ''] : [line]))),
  onLines((lines) => lines.filter((line) => line.trim() !== '')),
  onLines((lines, random) => lines.map((line) => ' '.repeat(random.below(9)) + line)),
  onLines((lines, random) => {
    const mark = random.pick(['* ', '- ', '1. ', '> ', '# ', '| ', '   * ', '```', '[x](', '\t'])
    return lines.map((line) => (random.below(4) === 0 ? mark + line : line))
  }),
  onLines((lines, random) =>
    lines.map((line) => (random.below(4) === 0 ? line.split(' ').reverse().join(' ') : line)),
  ),
  function wrap(page, random) {
    const width = random.pick([10, 30, 60, 72, 80, 100])
    return page.replace(new RegExp(`([^\\n]{${width}}\\S{0,20})\\s`, 'g'), '$1\n')
  },
  function split(page, random) {
    return page.replace(/ /g, (space) => (random.below(6) === 0 ? '\n' : space))
  },
  function unwrap(page) {
    return page.replace(/\n(?!\n)/g, ' ')
  },
]

/** A page with one to four changes. */
export function damage(page: string, format: 'html' | 'text', random: Random): string {
  const changes = format === 'html' ? [...HTML, ...HTML, ...BOTH] : [...TEXT, ...BOTH]
  let out = page
  for (let i = 1 + random.below(4); i > 0; i--) out = random.pick(changes)(out, random).slice(0, MAX_LENGTH)
  return out
}

/** Longest page made, in characters: duplicating doubles. */
const MAX_LENGTH = 20_000

/** A page's bytes in some encoding, which need not be the one it is labelled with; sometimes a few are hurt. */
export function toBytes(page: string, random: Random): Uint8Array {
  const encodings = ['utf8', 'utf8', 'utf8', 'utf8', 'utf8', 'utf8', 'latin1', 'utf16le'] as const
  const bytes = Buffer.from(page, random.pick(encodings))
  return random.below(5) === 0 ? hurtBytes(bytes, random) : bytes
}

/** Some bytes changed, lost, doubled or cut off; numbers in heads are changed more often than others. */
export function hurtBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let out: Uint8Array = bytes
  for (let i = 1 + random.below(4); i > 0 && out.length > 0; i--) {
    const at = random.below(out.length)
    const to = at + random.below(Math.min(64, out.length - at))
    const ways: readonly (() => Uint8Array)[] = [
      () => Buffer.concat([out.subarray(0, at), Buffer.of(random.below(256)), out.subarray(at + 1)]),
      () => Buffer.concat([out.subarray(0, at), out.subarray(to)]),
      () => Buffer.concat([out.subarray(0, to), out.subarray(at)]),
      () => out.subarray(0, at),
      () => Buffer.concat([out, out.subarray(at)]),
      () =>
        Buffer.from(
          Buffer.from(out)
            .toString('latin1')
            .replace(/\d{2,9}/g, (n) => (random.below(6) === 0 ? '9'.repeat(n.length) : n)),
          'latin1',
        ),
      () =>
        Buffer.concat([out.subarray(0, at), Buffer.alloc(8, random.pick([0, 255])), out.subarray(at + 8)]),
    ]
    out = random.pick(ways)()
  }
  return out
}

/** A container of pages, by kind. */
const CONTAINERS: Readonly<Record<string, (pages: readonly string[]) => Promise<Uint8Array> | Uint8Array>> = {
  warc: (pages) => Buffer.concat(pages.map((page, i) => warcResponse(`https://example.org/${i}`, page))),
  'warc.gz': (pages) =>
    Buffer.concat(pages.map((page, i) => gzipSync(warcResponse(`https://example.org/${i}`, page)))),
  zip: (pages) => zipOf(Object.fromEntries(pages.map((page, i) => [`${i}.html`, page]))),
  tar: (pages) =>
    packTar(
      pages.map((page, i) => ({ header: { name: `${i}.html`, size: Buffer.byteLength(page) }, body: page })),
    ),
  jsonl: (pages) => Buffer.from(pages.map((html, id) => JSON.stringify({ id, html })).join('\n')),
  gz: ([page = '']) => gzipSync(page),
  mhtml: ([page = '']) =>
    Buffer.from(
      `From: <x>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}\r\n--b--\r\n`,
    ),
}

/** A damaged container and its file name. */
export async function container(
  pages: readonly string[],
  random: Random,
): Promise<{ name: string; bytes: Uint8Array }> {
  const kind = random.pick(Object.keys(CONTAINERS))
  const whole = await (CONTAINERS[kind] as (typeof CONTAINERS)[string])(pages)
  return { name: `a.${kind}`, bytes: hurtBytes(whole, random) }
}
