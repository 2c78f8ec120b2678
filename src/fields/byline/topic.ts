import { oncePer } from '../../once-per.ts'
import { foldTitle } from '../../text/titles.ts'
import type { FieldContext } from '../context.ts'

/** Characters of the body looked at. */
const SAMPLE = 20_000
/** Shortest word that tells of a topic, in letters. */
const MIN_WORD = 4

/** Folded text of the body. */
const bodyText = oncePer((context: FieldContext): string => {
  let text = ''
  for (const id of context.body.blocks) {
    if (text.length > SAMPLE) break
    text += ` ${foldTitle((context.page.blocks[id]?.text ?? '').slice(0, SAMPLE))}`
  }
  return text
})

/** Whether the body uses words of a name otherwise than in the name: then the line names what the text is about. */
export function isTopic(context: FieldContext, name: string): boolean {
  const folded = foldTitle(name)
  const text = bodyText(context).replaceAll(folded, ' ')
  return folded.split(' ').some((word) => word.length >= MIN_WORD && text.includes(word))
}
