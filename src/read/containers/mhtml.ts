import type { Format } from '../../model/dump.ts'
import { timeOf } from './member.ts'

/** The page of an MHTML file, and what its headers say of it. */
interface MhtmlPage {
  readonly text: string
  readonly format: Format | undefined
  readonly url: string | undefined
  readonly captured: Date | undefined
}

/** Reads an MHTML file. */
export async function readMhtml(bytes: Uint8Array): Promise<MhtmlPage> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes)
  const header = (key: string) => mail.headers.find((line) => line.key === key)?.value
  const url = header('snapshot-content-location') ?? header('content-location')
  return {
    text: mail.html ?? mail.text ?? '',
    format: mail.html === undefined ? undefined : 'html',
    url: url !== undefined && URL.canParse(url) ? url : undefined,
    captured: timeOf(header('date')),
  }
}
