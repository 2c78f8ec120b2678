/** Elements that start and end a block: what browsers lay out as blocks, and controls that stand alone. */
export const BLOCK_LEVEL: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote button center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav noscript ol ' +
    'optgroup p plaintext pre search section summary table caption colgroup tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

/** Elements whose text no reader of the page sees as text. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'head script template select datalist textarea input title meta link option rp'.split(' '),
)
