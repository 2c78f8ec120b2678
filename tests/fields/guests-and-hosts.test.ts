import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const namesOf = (head: string, body: string) => fieldsOf(page(head, body)).byline?.value ?? []

describe('a guest post', () => {
  it.each([
    'Hey friends! Sarah here. This is a guest post by Josie Holm, who keeps nine hens.',
    'Heute darf ich euch einen Gastbeitrag von Dorothee Holm zeigen. Viel Spaß!',
    'Guest post by Ada Byron, chair of the roofers',
  ])('is by the guest, not by the site’s author: %s', (intro) => {
    const name = /(?:Josie|Dorothee) Holm|Ada Byron/.exec(intro)?.[0]
    expect(
      namesOf(
        '<meta name="author" content="Sarah Tiles">',
        `<h1>Line drying in winter</h1><p>By Sarah Tiles</p><p>${intro}</p>${BODY}`,
      ),
    ).toEqual([name])
  })

  it('is not what the site asks its readers for', () => {
    expect(
      namesOf('', `<h1>Line drying</h1><p>By Sarah Tiles</p>${BODY}<p>Write a guest post for us</p>`),
    ).toEqual(['Sarah Tiles'])
  })
})

it('a poster below the text is its author by any name', () => {
  expect(namesOf('', `<h1>Line drying</h1>${BODY}<p>Posted by roofcat at 22:16 | Comments (3)</p>`)).toEqual([
    'roofcat',
  ])
})

it('a columnist’s name starts the title', () => {
  expect(
    namesOf(
      '<title>Oonagh Fitzroof: Bring back library fines | Acres Review</title>',
      `<h1>Oonagh Fitzroof: Bring back library fines</h1><div><b>Oonagh Fitzroof</b></div><div>Thu Feb 08 2024 - 06:00</div>${BODY}`,
    ),
  ).toEqual(['Oonagh Fitzroof'])
})

it('libraries list the family name first', () => {
  expect(
    namesOf(
      '<meta name="citation_author" content="Byron, Ada">',
      `<h1>Who mends at night?</h1><p>Ada Byron</p>${BODY}`,
    ),
  ).toEqual(['Ada Byron'])
})

it.each(['记者从业内获悉，屋顶又漏了，镇政府星期一开会。', '記者翻查文件，發現屋頂又漏了。'])(
  'a sentence about a reporter names nobody: %s',
  (sentence) => {
    expect(namesOf('', `<h1>屋顶又漏了一次</h1><p>${sentence}</p>${BODY}`)).toEqual([])
  },
)
