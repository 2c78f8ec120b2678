/** An HTTP response as a crawler stored it. */
export interface HttpMessage {
  readonly status: number
  readonly type: string | undefined
  /** The content coding, which the body is still in. */
  readonly coding: string | undefined
  /** Without transfer coding. */
  readonly body: Uint8Array
}

/** Longest head, in bytes: servers allow 8 to 64 KB. */
const MAX_HEAD = 256 * 1024

/** Splits a response into status, type and body; undefined when it is none. */
export function parseHttp(bytes: Uint8Array): HttpMessage | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = headEnd(buffer)
  if (!end) return undefined
  const [first = '', ...lines] = buffer.toString('latin1', 0, end.at).split(/\r?\n/)
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(first)?.[1]
  if (!status) return undefined
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
  const raw = buffer.subarray(end.at + end.length)
  const chunked = /chunked/i.test(header('transfer-encoding') ?? '')
  return {
    status: Number(status),
    type: header('content-type'),
    coding: header('content-encoding'),
    body: chunked ? (dechunk(raw) ?? raw) : raw,
  }
}

function headEnd(buffer: Buffer): { at: number; length: number } | undefined {
  const head = buffer.subarray(0, MAX_HEAD)
  const at = head.indexOf('\r\n\r\n')
  if (at >= 0) return { at, length: 4 }
  const bare = head.indexOf('\n\n')
  return bare >= 0 ? { at: bare, length: 2 } : undefined
}

/** Undoes chunked transfer coding; undefined where there is none, for crawlers that undid it and kept the header. */
function dechunk(buffer: Buffer): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  for (let at = 0; at < buffer.length; ) {
    const end = buffer.indexOf('\n', at)
    const size = /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(
      buffer.toString('latin1', at, Math.min(end, at + 64)).trim(),
    )?.[1]
    if (end < 0 || size === undefined) return parts.length > 0 ? Buffer.concat(parts) : undefined
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(buffer.subarray(end + 1, end + 1 + length))
    at = end + 1 + length + 2
  }
  return Buffer.concat(parts)
}
