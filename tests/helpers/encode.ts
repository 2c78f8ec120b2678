/** Encodes text in any encoding that TextDecoder reads, by turning its table round. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith('utf-16')) return utf16(text, encoding === 'utf-16be')
  const table = tableOf(encoding)
  return Uint8Array.from([...text].flatMap((char) => table.get(char) ?? missing(char, encoding)))
}

function missing(char: string, encoding: string): never {
  throw new Error(`${encoding} has no ${char}`)
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

const tables = new Map<string, Map<string, readonly number[]>>()

function tableOf(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  if (encoding === 'windows-1252') table.set('’', [0x92]) // Node's own table has a hole here
  const add = (bytes: readonly number[]) => {
    const chars = [...new TextDecoder(encoding).decode(Uint8Array.from(bytes))]
    if (chars.length === 1 && chars[0] !== '\uFFFD' && !table.has(chars[0] as string))
      table.set(chars[0] as string, bytes)
  }
  for (let byte = 0; byte < 256; byte++) add([byte])
  if (!/^(windows|iso|koi8|ibm)/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail])
  tables.set(encoding, table)
  return table
}
