import { largestRemainder } from "../largestRemainder";
import { sum, sumOf } from "../statistics";

/** Weight and bounds of one part; bounds are whole units. */
export interface Claim {
  readonly weight: number;
  readonly floor: number;
  readonly cap: number;
}

/**
 * Water-filling: whole parts that add up to a total, part i being λ·wᵢ held between its floor and its cap, with the one
 * λ for which they do. Parts that no bound holds are made whole by largest remainder, which breaks no bound either: a
 * part between whole bounds that has a fraction has room for the whole unit. A part without weight gets its floor.
 *
 * The total is whole and lies between the sum of the floors and that of the caps (floors where there is no weight).
 * O(n log n).
 */
export function waterFill(total: number, claims: readonly Claim[]): number[] {
  const level = levelBelow(total, claims);
  // Levels are compared as they were computed: level·weight need not come back to the floor to the last bit.
  const isCapped = ({ weight, cap }: Claim): boolean => cap / weight <= level;
  const isFree = (claim: Claim): boolean => claim.weight > 0 && claim.floor / claim.weight <= level && !isCapped(claim);
  const held = claims.map((claim) => (isFree(claim) ? 0 : claim.weight > 0 && isCapped(claim) ? claim.cap : claim.floor));
  const free = claims.filter(isFree);
  // From this level to the next the free parts rise and no others: their λ is (total − Σheld)/Σw.
  const risen = free.length === 0 ? [] : largestRemainder(total - sum(held), free.map(({ weight }) => weight));
  let next = 0;
  return claims.map((claim, index) => (isFree(claim) ? risen[next++]! : held[index]!));
}

/** The highest level λ at which some part leaves its floor or reaches its cap and the parts do not exceed the total. */
function levelBelow(total: number, claims: readonly Claim[]): number {
  const weighted = claims.filter(({ weight }) => weight > 0);
  const levels = Float64Array.from(weighted.flatMap(({ weight, floor, cap }) => [floor / weight, cap / weight])).sort();
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const level = levels[middle]!;
    const filled = sumOf(claims, (claim) => clamp(level * claim.weight, claim));
    if (filled <= total) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : levels[low - 1]!;
}

function clamp(part: number, { floor, cap }: Claim): number {
  return part < floor ? floor : part > cap ? cap : part;
}
