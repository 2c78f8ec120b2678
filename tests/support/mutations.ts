import fc from 'fast-check'

/** One change to a page's bytes; positions are shares of its length, so that one mutation fits every page. */
export interface Mutation {
  readonly kind: 'cut' | 'copy' | 'insert' | 'truncate' | 'swap'
  readonly at: number
  readonly to: number
  readonly bytes: Uint8Array
}

/** What breaks parsers: markup half open, control and format characters, broken UTF-8, long runs. */
const FRAGMENTS = [
  '<',
  '</',
  '<!--',
  '<p>',
  '</div></div></div>',
  '<table><tr><td>',
  '<script>',
  '<![CDATA[',
  '&#x0;&#xD800;&nbsp',
  '"\'>',
  '\u0000\u001b[31m\u202e',
  '\r\r\n',
  '# > * 1. | \\',
  '<br>'.repeat(50),
  ' '.repeat(500),
  '</script><style>',
].map((text) => new TextEncoder().encode(text))

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('cut', 'copy', 'insert', 'truncate', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.oneof(fc.constantFrom(...FRAGMENTS), fc.uint8Array({ maxLength: 12 })),
})

/** Up to five changes, one after the other. */
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 5 })

export function mutate(page: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce(applyOne, page)
}

function applyOne(page: Uint8Array, { kind, at, to, bytes }: Mutation): Uint8Array {
  const [from, until] = [at, to].map((share) => Math.floor(share * page.length)).sort((a, b) => a - b) as [
    number,
    number,
  ]
  const [head, part, tail] = [page.subarray(0, from), page.subarray(from, until), page.subarray(until)]
  if (kind === 'cut') return Buffer.concat([head, tail])
  if (kind === 'copy') return Buffer.concat([page.subarray(0, until), part, tail])
  if (kind === 'insert') return Buffer.concat([head, bytes, part, tail])
  if (kind === 'truncate') return head
  return Buffer.concat([head, tail, part])
}
