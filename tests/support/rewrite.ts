/** Ways to write a text dump differently that change nothing of what it says. */

/** Breaks lines longer than `width` characters at spaces, as a mailer or terminal does. */
export function rewrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n')
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current].join('\n')
}

export const withCrlf = (text: string): string => text.replaceAll('\n', '\r\n')

export const withDoubledBlankLines = (text: string): string => text.replaceAll('\n\n', '\n\n\n\n')

/** Moves everything from the line `cue` on to the start of the dump. */
export function tailToTop(text: string, cue: string): string {
  const at = text.indexOf(`\n${cue}\n`) + 1
  if (at === 0) throw new Error(`no line '${cue}' in the dump`)
  return `${text.slice(at)}\n\n${text.slice(0, at)}`
}

/** Ways to write an HTML page differently that do not concern its article. */

const CHROME_TOP =
  '<nav class="site-nav"><ul><li><a href="/gardening">Gardening</a></li><li><a href="/trains">Trains</a></li>' +
  '<li><a href="/chess">Chess</a></li><li><a href="/contact">Contact us</a></li></ul></nav>'
const CHROME_BOTTOM =
  '<footer class="site-foot"><a href="/imprint">Imprint</a> <a href="/terms">Terms of use</a> ' +
  '<p>© 1999 Example Networks. All rights reserved.</p></footer>'

/** A navigation bar first in the body and a footer last. */
export function withChrome(html: string): string {
  const open = /<body[^>]*>/i.exec(html)
  const close = html.toLowerCase().lastIndexOf('</body>')
  if (!open || close < 0) throw new Error('a page without a body')
  const start = open.index + open[0].length
  return html.slice(0, start) + CHROME_TOP + html.slice(start, close) + CHROME_BOTTOM + html.slice(close)
}

/** A meaningless attribute on every element that carries text; scripts hold data, not elements. */
export function withAttributeNoise(html: string): string {
  let count = 0
  const noisy = (markup: string) =>
    markup.replace(/<(p|div|span|li|h[1-6]|a|td|article|section)(?=[\s>])/gi, (tag) => {
      count++
      return `${tag} data-k${count % 7}="x${(count * 2654435761) % 99991}"`
    })
  const parts = html.split(/(<script[\s\S]*?<\/script>)/i)
  return parts.map((part, at) => (at % 2 === 1 ? part : noisy(part))).join('')
}
