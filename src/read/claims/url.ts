import type { Claim } from '../../model/page.ts'

/** The page's address, as given, else canonical, else Open Graph's: one claim, key `url`. */
export function urlClaims(given: string | undefined, claims: readonly Claim[]): readonly Claim[] {
  const stated = ['canonical', 'og:url'].flatMap((key) => claims.filter((claim) => claim.key === key))
  const value = given ?? stated.map((claim) => claim.value).find((url) => /^https?:\/\//.test(url))
  return value ? [{ via: 'url', key: 'url', value }] : []
}
