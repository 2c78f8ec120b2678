import type { Dump } from '../model/dump.ts'
import type { Page } from '../model/page.ts'
import { readHtml } from './html/index.ts'
import { readText } from './text/index.ts'

/** Both readers at once, for programs that read many pages of both kinds. */
export const read = (dump: Dump): Page => (dump.format === 'html' ? readHtml(dump) : readText(dump))
