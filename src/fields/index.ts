import type { Found } from '../model/field.ts'
import type { Page } from '../model/page.ts'
import type { Body } from '../model/verdict.ts'

/** A publication date: a day or month, and the instant where a time is known. */
export interface DateValue {
  /** `YYYY-MM-DD`, or `YYYY-MM`. */
  readonly date: string
  /** ISO 8601 with time and, where known, zone. */
  readonly datetime: string | null
}

/** All fields of an article but its body. */
export interface Fields {
  readonly headline: Found<string> | null
  readonly byline: Found<readonly string[]> | null
  readonly date: Found<DateValue> | null
  readonly modified: Found<DateValue> | null
  readonly language: Found<string> | null
  readonly url: Found<string> | null
  readonly site: Found<string> | null
  readonly description: Found<string> | null
  readonly image: Found<string> | null
  readonly section: Found<string> | null
  readonly tags: Found<readonly string[]> | null
}

export interface FieldOptions {
  /** How to read `03/04/2024`; by default from language and site evidence. */
  readonly dateOrder?: 'dmy' | 'mdy' | undefined
}

/** Finds every field of a page whose body has been chosen. */
export function findFields(_page: Page, _body: Body, _options: FieldOptions): Fields {
  return {
    headline: null,
    byline: null,
    date: null,
    modified: null,
    language: null,
    url: null,
    site: null,
    description: null,
    image: null,
    section: null,
    tags: null,
  }
}
