/** A signed distance as features have it: far ones differ less than near ones. */
export const signedLog = (x: number): number => Math.sign(x) * Math.log2(1 + Math.abs(x))
