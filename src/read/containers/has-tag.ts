/** A tag near the beginning. */
const TAG = /<[a-z!/?]/i
const TAG_WITHIN = 1000

/** Whether what is said to be HTML can be: it has a tag near its beginning. */
export const hasTag = (text: string): boolean => TAG.test(text.slice(0, TAG_WITHIN))
