import { expect, test } from 'vitest'
import { findPhrases, PhraseIndex } from '../../src/text/lexicon/phrases.ts'
import { tokens } from '../../src/text/tokens.ts'

function found(groups: readonly string[], text: string): readonly string[] {
  const all: string[] = []
  findPhrases(new PhraseIndex(groups), tokens(text), (group, at, length) => {
    all.push(`${group}@${at}+${length}`)
  })
  return all
}

test('finds the longest phrase of each group at each word, in any script', () => {
  expect(found(['read|read more', 'read next|more'], 'Read more. Read next!')).toEqual([
    '0@0+2',
    '1@1+1',
    '1@2+2',
    '0@2+1',
  ])
  expect(found(["s'abonner|e mail adresse", '分享|分享到'], 'S’abonner: E-Mail-Adresse 分享到')).toEqual([
    '0@0+1',
    '0@1+3',
    '1@4+3',
  ])
  expect(
    found(['διαβάστε επίσης|czytaj także|вперёд'], 'Διαβάστε επίσης, czytaj także: вперёд'),
  ).toHaveLength(3)
  expect(found(['share'], 'Nothing here')).toEqual([])
})
