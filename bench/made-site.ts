/**
 * A made-up site: pages of one layout whose class names tell nothing, with what such pages share (prompts, bios of
 * four authors, notes on the series, teasers that link to each other) and the text of each one's article.
 */
import { numbers } from './synthetic.ts'

/** One page of the site, as HTML and as a browser would leave it as text. */
export interface MadePage {
  readonly name: string
  readonly url: string
  readonly html: string
  readonly text: string
  /** Paragraphs of the article alone. */
  readonly body: string
}

const AUTHORS = [
  [
    'Mara Lindqvist',
    'has reported on harbours and fishing for the Courier since 2009. Before that she crewed on the Orrin ferry and taught navigation at the maritime college in Harrow Point.',
  ],
  [
    'Tobias Venn',
    'covers the courts and the county council. His series on the flooded archive won the Veldania press prize, and he keeps bees on the roof of our office.',
  ],
  [
    'Ines Calder',
    'writes about schools, museums and the people who run them. She joined the Courier in 2016 after ten years as a teacher in the northern valleys.',
  ],
  [
    'Piet Harrow',
    'is our business reporter. He follows the shipyard, the copper mine and the farms of the lower valley, and has worked for the Courier since 2012.',
  ],
] as const

const PROMPTS = [
  'The Courier has no owner but its readers. If this report was of use to you, consider a small contribution, so that we can go on sending reporters to places where nobody else goes.',
  'Every Friday our editors choose the five stories that mattered most on the coast. More than nine thousand people have them delivered before breakfast, and it costs nothing.',
  'This report is part of our series on how the coast is changing, for which we have spoken with more than two hundred residents of the strait since last autumn.',
]

const PLACES = ['Harrow Point', 'Velmora', 'Orrin Quay', 'Lower Calder', 'Saint Brannoc', 'Tessel Bay']
const THINGS = [
  'lighthouse',
  'ferry',
  'library',
  'copper mine',
  'school',
  'fish market',
  'museum',
  'bridge',
  'orchard',
  'archive',
]
const EVENTS = [
  'reopens after repairs',
  'faces another winter',
  'divides the council',
  'finds new owners',
  'loses its roof',
  'celebrates a century',
]
const WHO = [
  'Residents',
  'Engineers',
  'The mayor',
  'Two teachers',
  'A retired pilot',
  'The harbour master',
  'Volunteers',
  'Shopkeepers',
]
const DID = [
  'said the work had taken longer than anyone expected',
  'walked the whole length of the quay to see the damage',
  'asked why the county had waited for so many years',
  'described how the water came in through the lower windows',
  'agreed that the old contract should not be renewed',
  'counted the boats that had come back before dark',
]
const WHEN = [
  'on Tuesday morning',
  'before the meeting began',
  'after the first storm of the year',
  'while the choir rehearsed next door',
  'in a letter to the council',
  'when the ferry was late again',
]
const WHY = [
  'because the plans had been drawn for another building',
  'although the money had been promised in spring',
  'as their parents had done after the flood',
  'and nobody in the room disagreed',
  'but the insurers wanted to see it in writing',
  'so that the winter timetable could be kept',
]

/** So many pages, the same on every run. */
export function madeSite(count: number): MadePage[] {
  const random = numbers(count)
  const upTo = (n: number) => Math.floor(random.next().value * n)
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length)] as T
  const sentence = () =>
    `${pick(WHO)} ${pick(DID)} ${pick(WHEN)}, ${pick(WHY)}, and put the figure at ${10 + upTo(90)}.`
  const stories = Array.from({ length: count }, (_, i) => ({
    title: `${pick(PLACES)}: the ${THINGS[i % THINGS.length]} ${EVENTS[Math.floor(i / THINGS.length) % EVENTS.length]}`,
    paragraphs: Array.from({ length: 5 + upTo(5) }, () =>
      Array.from({ length: 2 + upTo(3) }, sentence).join(' '),
    ),
    author: AUTHORS[i % AUTHORS.length] as (typeof AUTHORS)[number],
    day: 1 + upTo(28),
  }))
  return stories.map((story, i) => {
    const teasers = [1, 2, 3, 5].map((step) => stories[(i + step) % count] as typeof story)
    return {
      name: `story-${i}`,
      url: `https://courier.example/2024/story-${i}`,
      ...pageOf(story, i, teasers),
    }
  })
}

interface Story {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly author: readonly [string, string]
  readonly day: number
}

function pageOf({ title, paragraphs, author, day }: Story, number: number, teasers: readonly Story[]) {
  const [name, bio] = author
  const [first = '', ...rest] = paragraphs
  const date = `${day} May 2024`
  const middle = Math.ceil(rest.length / 2)
  const prompt = PROMPTS[number % 2] as string
  const series = PROMPTS[2] as string
  const parts = [first, ...rest.slice(0, middle), prompt, ...rest.slice(middle), series, `${name} ${bio}`]
  const menu = ['Home', 'Coast', 'Council', 'Business', 'Culture', 'Letters']
  const p = (text: string) => `<div class="c4"><p class="c7">${text}</p></div>`
  const card = ({ title, paragraphs }: Story) =>
    `<div class="c4"><p class="c7"><a href="/t">${title}</a></p><p class="c7">${paragraphs[0]}</p></div>`
  return {
    body: paragraphs.join('\n\n'),
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} – The Courier</title></head><body>
<div class="c1">${menu.map((item) => `<a href="/${item}">${item}</a>`).join(' ')}</div>
<div class="c2"><h1 class="c3">${title}</h1><div class="c5">By ${name} · ${date}</div>
${parts.map(p).join('\n')}
${teasers.map(card).join('\n')}</div>
<div class="c1"><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></div></body></html>`,
    text: [
      menu.join('\n'),
      title,
      `By ${name}\n${date}`,
      ...parts,
      ...teasers.map(({ title, paragraphs }) => `${title}\n${paragraphs[0]}`),
      'Imprint\nPrivacy\n',
    ].join('\n\n'),
  }
}
