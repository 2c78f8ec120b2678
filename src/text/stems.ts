/** Letters of a stem, and what stands for any other character. */
const LETTERS = 27

const letterAt = (text: string, at: number): number => {
  const letter = text.charCodeAt(at) - 96
  return letter > 0 && letter < LETTERS ? letter : 0
}

/** Stems of small ASCII letters looked for inside words, all at once: a trie. */
export class Stems<Meaning> {
  /** For each node and letter the node below it, or 0: nothing leads back to the root. */
  readonly #below: Uint16Array
  /** What the stems that end at a node mean. */
  readonly #meanings: Meaning[][] = [[]]

  constructor(stems: readonly (readonly [stem: string, meaning: Meaning])[]) {
    const letters = stems.reduce((sum, [stem]) => sum + stem.length, 1)
    this.#below = new Uint16Array(LETTERS * letters)
    for (const [stem, meaning] of stems) {
      let node = 0
      for (let at = 0; at < stem.length; at++) {
        const edge = LETTERS * node + letterAt(stem, at)
        this.#below[edge] ||= this.#meanings.push([]) - 1
        node = this.#below[edge] as number
      }
      this.#meanings[node]?.push(meaning)
    }
  }

  /** What the stems in a text mean, from its first on; one that is there twice comes twice. */
  in(text: string): readonly Meaning[] {
    const found: Meaning[] = []
    for (let start = 0; start < text.length; start++) {
      let node = 0
      for (let at = start; at < text.length; at++) {
        node = this.#below[LETTERS * node + letterAt(text, at)] as number
        if (node === 0) break
        const meanings = this.#meanings[node] as Meaning[]
        for (let i = 0; i < meanings.length; i++) found.push(meanings[i] as Meaning)
      }
    }
    return found
  }
}
