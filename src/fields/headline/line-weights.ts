import type { LINE_FEATURES } from './lines.ts'

/**
 * Weights of the line features: a softmax over the lines of a dump, fitted on 2,348 dumps of WCXB and trafilatura's
 * pages in five kinds (November 2026). Cross-validated by host, on dumps that hold the headline as a line: innertext
 * .82, w3m .80, one node a line .71, lynx .88, Markdown .97; trafilatura's pages .69.
 */
export const LINE_WEIGHTS: Readonly<Record<(typeof LINE_FEATURES)[number], number>> = {
  mass8: 0.399,
  mass25: 1.974,
  nextProse: 1.83,
  massBefore: -4.213,
  words1: -1.89,
  words2: -0.838,
  words3to5: 0.589,
  words6to14: 1.542,
  words15to22: 0.022,
  wordsMore: -2.46,
  endsStop: -3.055,
  endsColon: -2.747,
  endsQuestion: 0.029,
  digits: 0.833,
  overlap: 2.069,
  overlapWords: 2.774,
  place: -3.24,
  dateNext: 2.352,
  dateBefore: 1.321,
  byNext: 2.134,
  byBefore: -0.946,
  repeated: 1.054,
  inTrail: 1.86,
  shortBefore: 5.058,
  shortAfter: -0.214,
  linked: -1.536,
  heading1: 5.161,
  heading2: 2.933,
  listItem: -1.753,
  gapBefore: -0.302,
  gapAfter: 1.039,
  capitals: -1.4,
  titleCase: 0.838,
  proseNext1: -1.125,
  proseNext3: 0.214,
  laterSame: -0.923,
}
