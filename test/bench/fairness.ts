import { loadFunctions } from "../functions/runtime";
import { note } from "./figures";
import { median } from "./measure";

const FEW = 10_000;
const MANY = 100_000;

/**
 * What sorts people, in the built bundle: time per person for 100,000 people against 10,000. n·log n makes the ratio
 * 1.25 and the memory a little more; quadratic work would make it 10.
 */
export function benchFairness(): void {
  const host = loadFunctions();
  const column = (people: number, cell: (person: number) => unknown): unknown[][] =>
    Array.from({ length: people }, (_, person) => [cell(person)]);
  const score = (person: number): number => ((person * 7919) % 104_729) / 1000;
  const calls: Record<string, (people: number) => () => unknown> = {
    "KPI.FORCED in 200 groups": (people) => {
      const scores = column(people, score);
      const groups = column(people, (person) => `Department ${person % 200}`);
      return () => host.call("FORCED", scores, [[10, 20, 50, 15, 5]], groups, null);
    },
    "KPI.RANK": (people) => {
      const scores = column(people, score);
      return () => host.call("RANK", scores, null, null);
    },
    "KPI.POOL with caps and floors": (people) => {
      const weights = column(people, (person) => 1 + score(person));
      const caps = column(people, (person) => (person % 3 === 0 ? 900 : ""));
      const floors = column(people, (person) => (person % 5 === 0 ? 300 : ""));
      return () => host.call("POOL", people * 600, weights, caps, floors, null);
    },
  };
  for (const [label, prepare] of Object.entries(calls)) {
    const few = median(prepare(FEW)) / FEW;
    const many = median(prepare(MANY)) / MANY;
    note(`${label}: per person of ${MANY}`, many * 1000, "µs");
    note(`${label}: beside ${FEW} people`, many / few, "×", 2.5);
  }
}
