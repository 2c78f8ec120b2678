/** What kind of dump a page came as. */
export type Format = 'html' | 'text'

/** Which character encoding was used for a page, and why. */
export interface Encoding {
  /** WHATWG label, e.g. `utf-8`, `windows-1252`. */
  readonly name: string
  readonly reason:
    | 'option'
    | 'bom'
    | 'http'
    | 'meta'
    | 'xml'
    | 'mime'
    | 'utf-8-valid'
    | 'detected'
    | 'fallback'
    | 'string'
  /** How many U+FFFD replacement characters decoding produced. */
  readonly replaced: number
  /** The label the page carries or was sent with, as printed, whether or not it was followed. */
  readonly declared: string | null
}

/** One page as it arrived, decoded: the pipeline's input. */
export interface Dump {
  /** The path as given or found, a record's address inside its container, or `-` for standard input. */
  readonly source: string
  readonly format: Format
  readonly text: string
  readonly encoding: Encoding
  /** The page's address, where the caller or the container knows it. */
  readonly url?: string | undefined
  /** When the page was captured, where known; relative dates ("2 days ago") resolve only against it. */
  readonly captured?: Date | undefined
}
