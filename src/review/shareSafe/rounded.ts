/** A score as it is shared: more decimals would tell apart what one cannot see. */
export function rounded(score: number): number {
  return Math.round(score * 10) / 10;
}
