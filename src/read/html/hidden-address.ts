/** An address as Cloudflare hides it: in hexadecimal, a key's byte, then each byte of the address combined with it. */
const HIDDEN = /^(?:[\da-f]{2}){4,200}$/i

/** The mail address behind `[email protected]`; undefined when the data is none. */
export function hiddenAddress(data: string): string | undefined {
  if (!HIDDEN.test(data)) return undefined
  const [key = 0, ...bytes] = Buffer.from(data, 'hex')
  const address = Buffer.from(bytes.map((byte) => byte ^ key)).toString('utf8')
  return address.includes('@') ? address : undefined
}
