import { unitInHeading } from "../../goals/importing/units";
import { groupBy } from "../../goals/tree";
import { foldDepartment, foldName } from "./readRows";
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
    for (const word of new Set([kpi.goalId, kpi.first.code, kpi.first.kpi].flatMap(writings))) byWord.set(word, [...(byWord.get(word) ?? []), kpi]);
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

/** The KPIs that a row may mean: its id and its code say more than its name, and what is written exactly more than what is alike. */
function meantBy({ goalId, code, kpi, department, owner }: DataRow, byWord: ReadonlyMap<string, readonly KpiHomes[]>): readonly KpiHomes[] {
  for (const word of [goalId, code, kpi].flatMap(writings)) {
    const named = byWord.get(word) ?? [];
    const inDepartment = department === "" ? named : within(named, department);
    const ofOwner = owner === "" ? [] : inDepartment.filter(({ first }) => foldName(first.owner) === foldName(owner));
    const kept = ofOwner.length > 0 ? ofOwner : inDepartment;
    if (kept.length > 0) return kept;
  }
  return [];
}

function within(kpis: readonly KpiHomes[], department: string): readonly KpiHomes[] {
  for (const fold of [foldName, foldDepartment]) {
    const found = kpis.filter(({ homes }) => homes.some((home) => fold(home.department) === fold(department)));
    if (found.length > 0) return found;
  }
  return [];
}

/** A name as it is looked up: as it is, without its unit in brackets, and a code without the zeros that Excel drops. */
function writings(word: string): readonly string[] {
  if (word.trim() === "") return [];
  const bare = unitInHeading(word) === "" ? [] : [foldName(word.replace(/[(（[【][^()（）[\]【】]*[)）\]】]\s*$/, ""))];
  const digits = /^0*(\d+)$/.exec(foldName(word))?.[1];
  return [foldName(word), ...bare.filter((each) => each !== ""), ...(digits === undefined ? [] : [`#${digits}`])];
}
