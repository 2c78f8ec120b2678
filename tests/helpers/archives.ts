import { crc32 } from './crc32.ts'

/** A WARC record around an HTTP response. */
export function warcResponse(
  url: string,
  html: string,
  head = 'Content-Type: text/html; charset=utf-8',
): Buffer {
  return warcRecord('response', `HTTP/1.1 200 OK\r\n${head}\r\n\r\n${html}`, [
    `WARC-Target-URI: ${url}`,
    'Content-Type: application/http; msgtype=response',
  ])
}

/** A WARC record of any type. */
export function warcRecord(
  type: string,
  block: string,
  headers: readonly string[] = [],
  length?: number,
): Buffer {
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    'WARC-Date: 2024-03-06T10:00:00Z',
    ...headers,
    `Content-Length: ${length ?? Buffer.byteLength(block)}`,
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${block}\r\n\r\n`)
}

/** A zip archive of stored files. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), data])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, entry, Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(locals.length, 4)
  end.writeUInt16LE(locals.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, listing, Buffer.from('PK\x05\x06', 'latin1'), end])
}
