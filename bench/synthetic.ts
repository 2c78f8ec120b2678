/** Made-up pages of any size, the same on every run: for how cost grows, not for quality. */

const WORDS =
  'harbour council morning river library engine teacher winter market bridge letter garden signal copper valley window lantern museum ferry orchard'.split(
    ' ',
  )
const LINKED = 'and the of in with over from near after before'.split(' ')

/** A small linear congruential generator (Numerical Recipes' constants): pages must not differ between runs. */
export function* numbers(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** Paragraphs of a few sentences each, about `size` characters in all. */
function paragraphs(size: number): string[] {
  const random = numbers(size)
  const upTo = (n: number) => Math.floor(random.next().value * n)
  const sentence = () => {
    const words = Array.from({ length: 8 + upTo(14) }, (_, i) => (i % 2 ? LINKED : WORDS)[upTo(10)] ?? '')
    return `The ${words.join(' ')} ${upTo(90)}.`
  }
  const out: string[] = []
  for (let length = 0; length < size; length += out.at(-1)?.length ?? 0) {
    out.push(Array.from({ length: 2 + upTo(4) }, sentence).join(' '))
  }
  return out
}

/** Paragraphs a section, and the share of a page that is not article. */
const SECTION = 12

const links = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${WORDS[i % WORDS.length]} ${i}`)

/** An article page with navigation, subheadings, links, related cards and a footer; about `size` bytes. */
export function syntheticHtml(size: number): string {
  const menu = links(20).map((name) => `<li class="menu-item"><a href="/${name}">${name}</a></li>`)
  const body = paragraphs(size * 0.86).map((text, i) => {
    const heading = i % SECTION === SECTION - 1 ? `<h2>Section ${i}</h2>\n` : ''
    const card = `<aside class="related"><a href="/r/${i}"><img src="/i/${i}.jpg" alt=""><span>Read also</span></a></aside>\n`
    const linked = text.replace('the', `<a href="/t/${i}">the</a>`)
    return `${heading}${i % SECTION === 5 ? card : ''}<p class="story-p">${linked}</p>`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long report - The Example</title>
<meta property="og:title" content="A long report"><meta name="author" content="Ada Example"></head>
<body><header><nav><ul>${menu.join('')}</ul></nav></header>
<main><article><h1>A long report</h1><p class="byline">By Ada Example, 3 May 2024</p>
${body.join('\n')}
</article></main><footer><ul>${menu.join('')}</ul><p>© The Example. All rights reserved.</p></footer></body></html>`
}

/** The same as a browser would leave it as text. */
export function syntheticText(size: number): string {
  const menu = links(20).join('\n')
  const body = paragraphs(size * 0.97).map((text, i) =>
    i % SECTION === 5 ? `${text}\n\nRead also: a report ${i}` : text,
  )
  return `${menu}\n\nA long report\n\nBy Ada Example\n3 May 2024\n\n${body.join('\n\n')}\n\nRelated\n${menu}\n© The Example\n`
}
