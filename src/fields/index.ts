import type { Found } from '../model/field.ts'
import type { Page } from '../model/page.ts'
import type { Body } from '../model/verdict.ts'
import { anchorOf } from './anchor.ts'
import { findByline } from './byline/index.ts'
import { type ConfidenceMaps, calibrated } from './confidence.ts'
import { contextOf } from './context.ts'
import { findDate, findModified } from './date/index.ts'
import { findHeadline } from './headline/index.ts'
import {
  findDescription,
  findImage,
  findLanguage,
  findSection,
  findSite,
  findTags,
  findUrl,
} from './simple.ts'

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
  /** Maps of confidence other than the shipped ones: the bench uses maps that never saw a page's site. */
  readonly confidence?: ConfidenceMaps | undefined
}

/** Finds every field of a page whose body has been chosen; a confidence is the share of such fields that are right. */
export function findFields(page: Page, body: Body, options: FieldOptions): Fields {
  const raw = rawFields(page, body, options)
  const { format } = page.dump
  return {
    ...raw,
    headline: calibrated(raw.headline, 'headline', format, options.confidence),
    byline: calibrated(raw.byline, 'byline', format, options.confidence),
    date: calibrated(raw.date, 'date', format, options.confidence),
  }
}

/** The same with the combined confidence of the rules, which the maps are fitted on. */
export function rawFields(page: Page, body: Body, options: FieldOptions): Fields {
  const context = contextOf(page, body, options)
  const headline = findHeadline(context)
  const anchor = anchorOf(context, headline)
  return {
    headline,
    byline: findByline(context, anchor),
    date: findDate(context, anchor),
    modified: findModified(context, anchor),
    language: findLanguage(context),
    url: findUrl(context),
    site: findSite(context),
    description: findDescription(context),
    image: findImage(context),
    section: findSection(context),
    tags: findTags(context),
  }
}
