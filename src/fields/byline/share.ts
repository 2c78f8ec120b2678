import { hasFirstName } from '../../text/first-names.ts'
import { isCompany, isPerson } from '../../text/names.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import type { BylineRule, Names } from './rule.ts'
import { isTopic } from './topic.ts'

/** What is left of a stated name's confidence when it is a company's and no text shows it near the headline. */
const COMPANY_SHARE = 0.5
/** What is left of a rule's confidence when the name is the site's own: publishers sign so what nobody wrote. */
const SITE_SHARE = 0.65
/** … when nothing but its capitals says that it is a name, and it has no given name: German nouns have capitals too. */
const STRANGER_SHARE = 0.58

/** Whether nothing but the line's place says that it names people. */
function areStrangers(context: FieldContext, rule: BylineRule, names: Names): boolean {
  if (names.some(hasFirstName) || !names.every(isPerson)) return false
  if (rule.name === 'lone-name' || rule.name === 'end-bio') return true
  return rule.name === 'name-beside-date' && names.some((name) => isTopic(context, name))
}

/** How much of a rule's confidence is left for these names. */
export function shareOf(context: FieldContext, rule: BylineRule, names: Names): number {
  if (names.every((name) => isSiteName(context, name))) return SITE_SHARE
  if (rule.family === 'stated' && !rule.name.endsWith('-shown') && names.some(isCompany)) return COMPANY_SHARE
  if (areStrangers(context, rule, names)) return STRANGER_SHARE
  return 1
}
