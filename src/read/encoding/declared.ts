/** How far into a page its encoding is looked for, in bytes: browsers read 1,024, real pages put it later. */
const HEAD = 4096

/** An encoding label a page carries or was sent with. */
export interface Declared {
  readonly label: string
  readonly via: 'http' | 'meta' | 'xml'
}

const XML = /^\s*<\?xml[^>]{0,200}\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/i
const META = /<meta\b[^>]{0,1000}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i

/** Reads the label from the page's meta element or XML declaration, as HTTP and the HTML standard name them. */
export function declaredEncoding(bytes: Uint8Array): Declared | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString(
    'latin1',
  )
  const xml = XML.exec(head)?.[1]
  if (xml) return { label: xml, via: 'xml' }
  const meta = META.exec(head)?.[1]
  return meta ? { label: meta, via: 'meta' } : undefined
}

/** The label in a `Content-Type` header: `text/html; charset=windows-1251`. */
export const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType?.slice(0, 1000) ?? '')?.[1]

/** The WHATWG name of a label, or undefined when there is no such encoding. */
export function encodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
