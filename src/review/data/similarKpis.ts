import { foldName } from "./readRows";
import type { DataKpi, UnknownName } from "./types";

/** So many are offered first, of those that share a third of their letters. */
const most = 5;
const least = 1 / 3;

/** The KPIs that a name may mean, the most similar first. Which one it is nobody guesses. */
export function similarKpis({ name, department, meant }: UnknownName, kpis: readonly DataKpi[]): readonly DataKpi[] {
  const wanted = pairsOf(foldName(name));
  const place = foldName(department);
  return kpis
    .map((kpi) => {
      const isMeant = meant.includes(kpi.goalId);
      const near = likeness(wanted, pairsOf(foldName(kpi.kpi)));
      return { kpi, isNear: isMeant || near >= least, worth: near + (isMeant ? 2 : 0) + (place !== "" && foldName(kpi.department) === place ? 0.5 : 0) };
    })
    .filter(({ isNear }) => isNear)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, Math.max(most, meant.length))
    .map(({ kpi }) => kpi);
}

/** Letters that stand beside each other. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text];
  return new Set(letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
