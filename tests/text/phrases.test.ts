import { expect, test } from 'vitest'
import { CUE_PHRASES } from '../../src/text/lexicon/cues.ts'
import { findPhrases, PhraseIndex } from '../../src/text/lexicon/phrases.ts'
import { TIME_PHRASES } from '../../src/text/lexicon/time.ts'
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

test('the lexicons write phrases of spaced scripts word by word, as texts are read', () => {
  const phrases = [...CUE_PHRASES, ...TIME_PHRASES].flatMap((group) => group.split(/[|\n]/))
  const spaced = phrases.filter((phrase) => phrase.charCodeAt(0) < 0x2e80)
  expect(spaced.filter((phrase) => tokens(phrase).join(' ') !== phrase)).toEqual([])
})
