/**
 * Most blocks read from a page; the rest is left out, and the record says so. The largest page in the corpus has under
 * 6,000; at this bound a page costs about ten seconds and half a gigabyte.
 */
export const MAX_BLOCKS = 200_000

/** Most elements and texts kept of an HTML page: a dozen to each block. */
export const MAX_NODES = 2_500_000
