import { groupBy } from "../../goals/tree";
import { foldName } from "./readRows";
import type { DataKpi, DataRow, UnknownName } from "./types";

/** A KPI with every sheet that it is on. */
export interface KpiHomes {
  readonly goalId: string;
  readonly first: DataKpi;
  readonly homes: readonly DataKpi[];
}

/** What names were said to mean, by `nameKey`: the id of a KPI, or "" for none of them. */
export type KnownNames = Readonly<Record<string, string>>;

export interface Matched {
  /** The rows of each KPI. */
  readonly found: ReadonlyMap<KpiHomes, readonly DataRow[]>;
  readonly unknown: readonly UnknownName[];
}

/** Finds the KPI of each row: by its id, its code or its name, in the department and of the owner that the row names. */
export function matchRows(rows: readonly DataRow[], kpis: readonly DataKpi[], names: KnownNames): Matched {
  const byGoal = groupBy(kpis, ({ goalId }) => goalId);
  const all = [...byGoal].map(([goalId, homes]): KpiHomes => ({ goalId, first: homes.find(({ person, isLinked }) => person === "" && !isLinked) ?? homes[0]!, homes }));
  const byId = new Map(all.map((kpi) => [kpi.goalId, kpi] as const));
  const byWord = new Map<string, KpiHomes[]>();
  for (const kpi of all) {
    for (const word of new Set([kpi.goalId, kpi.first.code, kpi.first.kpi].map(foldName))) {
      if (word !== "") byWord.set(word, [...(byWord.get(word) ?? []), kpi]);
    }
  }
  const found = new Map<KpiHomes, DataRow[]>();
  const unknown = new Map<string, { readonly row: DataRow; readonly meant: readonly KpiHomes[]; readonly rows: number[] }>();
  for (const row of rows) {
    const meant = meantBy(row, byWord);
    const key = nameKey(row);
    const said = names[key];
    const [only] = meant.length === 1 ? meant : said === undefined ? [] : [byId.get(said)];
    if (only !== undefined) {
      const before = found.get(only);
      if (before === undefined) found.set(only, [row]);
      else before.push(row);
    } else if (said !== "") {
      const before = unknown.get(key);
      if (before === undefined) unknown.set(key, { row, meant, rows: [row.row] });
      else before.rows.push(row.row);
    }
  }
  return {
    found,
    unknown: [...unknown].map(([key, { row, meant, rows: numbers }]) => ({
      key, name: row.kpi === "" ? row.code : row.kpi, department: row.department, rows: numbers, meant: meant.map(({ goalId }) => goalId),
    })),
  };
}

/** How a name is remembered: with the department and the owner that stand beside it. */
export function nameKey({ code, kpi, department, owner }: Pick<DataRow, "code" | "kpi" | "department" | "owner">): string {
  return [code, kpi, department, owner].map(foldName).join("|");
}

/** The KPIs that a row may mean: its id and its code say more than its name. */
function meantBy({ goalId, code, kpi, department, owner }: DataRow, byWord: ReadonlyMap<string, readonly KpiHomes[]>): readonly KpiHomes[] {
  for (const word of [goalId, code, kpi]) {
    const named = word === "" ? [] : (byWord.get(foldName(word)) ?? []);
    const inDepartment = department === "" ? named : named.filter(({ homes }) => homes.some((home) => isSame(home.department, department)));
    const ofOwner = owner === "" ? [] : inDepartment.filter(({ first }) => isSame(first.owner, owner));
    const kept = ofOwner.length > 0 ? ofOwner : inDepartment;
    if (kept.length > 0) return kept;
  }
  return [];
}

function isSame(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}
