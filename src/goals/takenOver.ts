/** Some of those who share a whole, by their numbers, and what is theirs together. */
export interface Circle {
  readonly members: readonly number[];
  readonly due: number;
}

/**
 * What everybody has of a whole on a day on which some are missing (weight 0): what is nobody's then goes to those who are
 * there, circle by circle, to each member in proportion. The first circles that are short take what they are short of, as
 * far as it goes; the next ones what is left.
 */
export function takenOver(weights: readonly number[], whole: number, rounds: readonly (readonly Circle[])[]): readonly number[] {
  return rounds.reduce<readonly number[]>((now, circles) => {
    const room = whole - sumOf(now);
    if (room <= 0) return now;
    const short = circles.flatMap(({ members, due }) => {
      const has = sumOf(members.map((at) => now[at] ?? 0));
      return has > 0 && due > has ? [{ members, has, by: due - has }] : [];
    });
    const wanted = sumOf(short.map(({ by }) => by));
    const next = [...now];
    for (const { members, has, by } of short) {
      for (const at of members) next[at] = (now[at] ?? 0) * (1 + (by * Math.min(1, room / wanted)) / has);
    }
    return next;
  }, weights);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
