import { describe, expect, it } from 'vitest'
import { sniff } from '../../../src/read/sniff.ts'
import { withoutMarkup } from '../../../src/read/text/markup-left.ts'
import { blocksOf, textsOf } from './support.ts'

const PANDOC = `::: {#page .site-wrap testid="page {x}"}
::: header
[Go to the content](#main){.skip aria-hidden="true"}[Go to the
footer](#footer){.skip
aria-hidden="true"}
:::

# Council Replaces the Night Ferry {#council-replaces .title ._h1_1}

[By]{.by} [Marit
Oldenkamp](/authors/marit){.author rel="author"}

The council of [Nieuwhaven]{.place} voted on Tuesday to replace the
[ageing night ferry](/ferry){.link
data-layer="{\\"action\\":\\"click\\",\\"label\\":\\"ferry\\"}"} with two boats, ending a
debate that had divided the island \`code{.js}\`.
:::
:::
`

const GFM = `<div id="page"
class="site-wrap wide">

<div class="header">

[Home](/) [News](/news) [Sport](/sport) [Boats](/boats) [Contact](/contact)

</div>

# Council Replaces the Night Ferry

<span class="by">By</span> Marit Oldenkamp

The council of <span
class="place">Nieuwhaven</span> voted on Tuesday to replace the night ferry.

\`\`\`
<div>kept</div>
\`\`\`

</div>
`

describe('markup that a converter leaves in its Markdown', () => {
  it('goes: fences of colons, attributes and spans as pandoc prints them', () => {
    expect(textsOf(PANDOC)).toEqual([
      'Go to the content Go to the footer',
      'Council Replaces the Night Ferry',
      'By Marit Oldenkamp',
      'The council of Nieuwhaven voted on Tuesday to replace the ageing night ferry with two boats, ending a debate that had divided the island code{.js}.',
    ])
    expect(blocksOf(PANDOC)[1]).toMatchObject({ kind: 'heading', level: 1, layout: { line: 8 } })
  })

  it('goes: tags of blocks, but not those that code shows', () => {
    expect(sniff(GFM)).toBe('text')
    expect(textsOf(GFM)).toEqual([
      'Home News Sport Boats Contact',
      'Council Replaces the Night Ferry',
      'By Marit Oldenkamp',
      'The council of Nieuwhaven voted on Tuesday to replace the night ferry.',
      '<div>kept</div>',
    ])
  })

  it('goes: a doctype that was left first', () => {
    const text =
      '<!DOCTYPE html>\n\n[Home](/) [News](/news) [Boats](/boats)\n\n# Council Replaces the Night Ferry\n'
    expect(sniff(text)).toBe('text')
    expect(textsOf(text)[0]).toBe('Home News Boats')
  })

  it('keeps as many lines as there were', () => {
    for (const text of [PANDOC, GFM])
      expect(withoutMarkup(text).split('\n').length).toBe(text.split('\n').length)
  })

  it('is nothing that an article shows now and then', () => {
    const text = 'Write `[text]{.small}` or <div> for it.\n\n[a](/a){.b} and {#c} are [d](/d).\n'
    expect(withoutMarkup(text)).toBe(text)
  })
})

describe('a page of HTML', () => {
  it('is one though a script has brackets like links', () => {
    const text = `<div class="a"><p>One</p><p>Two</p></div><script>f[1](a);f[2](b);f[3](c);f[4](d)</script><body><p>Three</p></body>`
    expect(sniff(text)).toBe('html')
  })
})
