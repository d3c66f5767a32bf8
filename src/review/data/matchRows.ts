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
  const index = indexOf(all);
  const found = new Map<KpiHomes, DataRow[]>();
  const unknown = new Map<string, { readonly row: DataRow; readonly meant: readonly KpiHomes[]; readonly rows: number[] }>();
  for (const row of rows) {
    const meant = meantBy(row, byId, index);
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

/** KPIs by what they are called, and by that in each department, exactly and as it is much the same. */
type Index = ReadonlyMap<string, readonly KpiHomes[]>;

function indexOf(kpis: readonly KpiHomes[]): Index {
  const index = new Map<string, KpiHomes[]>();
  const add = (key: string, kpi: KpiHomes): void => {
    const known = index.get(key);
    if (known === undefined) index.set(key, [kpi]);
    else known.push(kpi);
  };
  for (const kpi of kpis) {
    const departments = new Set(kpi.homes.flatMap(({ department }) => [keyOfDepartment(foldName(department)), keyOfDepartment(foldDepartment(department), true)]));
    for (const word of new Set([kpi.first.code, kpi.first.kpi].flatMap((each) => [...exactly(each), ...alike(each)]))) {
      add(word, kpi);
      for (const department of departments) add(word + department, kpi);
    }
  }
  return index;
}

function keyOfDepartment(folded: string, isAlike = false): string {
  return `\n${isAlike ? "~" : ""}${folded}`;
}

/**
 * The KPIs that a row may mean: its id settles it, its code says more than its name, and what is written exactly more than
 * what is alike. A row that names somebody else than the owner of a KPI does not mean it.
 */
function meantBy({ goalId, code, kpi, department, owner }: DataRow, byId: ReadonlyMap<string, KpiHomes>, index: Index): readonly KpiHomes[] {
  const known = byId.get(goalId);
  if (known !== undefined) return [known];
  for (const words of [exactly, alike]) {
    for (const word of [code, kpi].flatMap(words)) {
      const kept = ofOwner(within(word, department, index), owner);
      if (kept.length > 0) return kept;
    }
  }
  return [];
}

function within(word: string, department: string, index: Index): readonly KpiHomes[] {
  if (department === "") return index.get(word) ?? [];
  return index.get(word + keyOfDepartment(foldName(department))) ?? index.get(word + keyOfDepartment(foldDepartment(department), true)) ?? [];
}

function ofOwner(kpis: readonly KpiHomes[], owner: string): readonly KpiHomes[] {
  if (owner === "" || kpis.length === 0) return kpis;
  const wanted = foldName(owner);
  const own = kpis.filter(({ first }) => first.owner.split(/[、,，;；/&]/).some((each) => foldName(each) === wanted));
  return own.length > 0 ? own : kpis.filter(({ first }) => first.owner.trim() === "");
}

function exactly(word: string): readonly string[] {
  const folded = foldName(word);
  return folded === "" ? [] : [folded];
}

/** A name without its unit in brackets, and a code without the zeros that spreadsheets drop. */
function alike(word: string): readonly string[] {
  const bare = unitInHeading(word) === "" ? "" : foldName(word.replace(/[(（[【][^()（）[\]【】]*[)）\]】]\s*$/, ""));
  const digits = /^0*(\d+)$/.exec(foldName(word))?.[1];
  return [...(bare === "" ? [] : [bare]), ...(digits === undefined ? [] : [`#${digits}`])];
}
