import { findFields } from '../../src/fields/index.ts'
import type { Page } from '../../src/model/page.ts'
import type { Body } from '../../src/model/verdict.ts'
import { readHtml } from '../../src/read/html/index.ts'
import { readText } from '../../src/read/text/index.ts'

export const PROSE =
  'The council met on Monday and heard that the work would cost more than it had been told, which nobody in the room seemed to find surprising.'
export const BODY = `<p>${PROSE}</p>`.repeat(6)

const dump = (text: string, format: 'html' | 'text', more: { url?: string; captured?: Date }) => ({
  source: 'test',
  format,
  text,
  encoding: { name: 'utf-8', reason: 'string' as const, replaced: 0, declared: null },
  ...more,
})

/** The long blocks are the body. */
const bodyOf = (page: Page): Body => ({
  blocks: page.blocks.filter(({ text }) => text.length > 100).map(({ id }) => id),
  decisions: [],
  confidence: 1,
})

export const fieldsOf = (
  html: string,
  more: { url?: string; captured?: Date; dateOrder?: 'dmy' | 'mdy' } = {},
) => {
  const page = readHtml(dump(html, 'html', more))
  return findFields(page, bodyOf(page), { dateOrder: more.dateOrder })
}

export const textFieldsOf = (text: string, more: { url?: string; captured?: Date } = {}) => {
  const page = readText(dump(text, 'text', more))
  return findFields(page, bodyOf(page), {})
}

export const page = (head: string, body: string) =>
  `<html lang="en"><head>${head}</head><body>${body}</body></html>`
