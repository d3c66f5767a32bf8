import { proposeKpis, type DepartmentDraft, type RoleType } from "../../src/goals";
import type { Language } from "../../src/text/language";
import { openWorkbook, type KpiWorkbook } from "../../src/workbook";
import { openExcel, type OpenExcel } from "./excel";

export const period = "2026Q4";

/** A department whose KPIs all have the target 100. */
export function department(name: string, job: string, role: RoleType, language: Language): DepartmentDraft {
  return { name, owner: "李伟", role, job, kpis: proposeKpis({ role, job, language }).map((kpi) => ({ ...kpi, target: 100 })) };
}

export const names = { "zh-CN": ["销售部", "研发部"], "en-US": ["Sales", "R&D"] } as const satisfies Record<Language, readonly string[]>;

export interface Session {
  readonly excel: OpenExcel;
  readonly workbook: KpiWorkbook;
  readonly language: Language;
  /** Names of the two departments. */
  readonly departments: readonly [string, string];
}

/** An empty workbook in a language with the add-in beside it, in an Excel of a certain age. */
export async function openSession(language: Language, excelApi = "1.12", file?: Uint8Array): Promise<Session> {
  const excel = await openExcel({ language, fillsColumns: true, ...(file ? { file } : {}) });
  // Node has no page whose host could say what it supports.
  const minor = (version: string): number => Number(version.split(".")[1]);
  const requirements = { isSetSupported: (set: string, version: string): boolean => set === "ExcelApi" && minor(version) <= minor(excelApi) };
  Object.defineProperty(Office.context, "requirements", { configurable: true, value: requirements });
  return { excel, workbook: openWorkbook(), language, departments: names[language] };
}

/** Goals of two departments, and their review sheets of the period. */
export async function setUp({ workbook, language, departments: [sales, development] }: Session): Promise<void> {
  await workbook.createGoals({
    language,
    strategy: "2026",
    departments: [department(sales, "sales", "business", language), department(development, "rd", "technical", language)],
  });
  await workbook.generateReviews({ language, period, departments: [sales, development] });
}

/** Brings an empty workbook to where tests begin. */
type Preparation = (session: Session) => Promise<void>;

const prepared = new Map<Preparation, Map<string, Promise<Uint8Array>>>();

/** A workbook as a preparation leaves it: prepared once for a suite and saved, each test opens the file as people do the next morning. */
export async function openPrepared(prepare: Preparation, language: Language, excelApi = "1.12"): Promise<Session> {
  const files = prepared.get(prepare) ?? new Map<string, Promise<Uint8Array>>();
  prepared.set(prepare, files);
  const key = `${language} ${excelApi}`;
  const file = files.get(key) ?? saved(prepare, language, excelApi);
  files.set(key, file);
  return openSession(language, excelApi, await file);
}

/** A workbook with goals and review sheets. */
export async function openReviewed(language: Language, excelApi = "1.12"): Promise<Session> {
  return openPrepared(setUp, language, excelApi);
}

async function saved(prepare: Preparation, language: Language, excelApi: string): Promise<Uint8Array> {
  const session = await openSession(language, excelApi);
  await prepare(session);
  const file = session.excel.save();
  session.excel.dispose();
  return file;
}

export interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Reads tables through Office.js as any other program would. */
export async function readTables({ excel }: Session): Promise<readonly Table[]> {
  return excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name, items/worksheet/name");
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load("values"));
    await context.sync();
    return tables.items.map((table, at) => {
      const [header = [], ...rows] = ranges[at]?.values ?? [];
      return { name: table.name, sheet: table.worksheet.name, header: header.map(String), rows };
    });
  });
}

export async function tableNamed(session: Session, name: string): Promise<Table> {
  const found = (await readTables(session)).find((table) => table.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

/** The review table on the sheet of a department. */
export async function reviewOf(session: Session, name: string): Promise<Table> {
  const found = (await readTables(session)).find((table) => table.sheet === `${period} ${name}`);
  if (found === undefined) throw new Error(`no review of ${name}`);
  return found;
}

/** Types values into a column of a table from its first row on, as a person would. */
export async function fill(session: Session, table: string, heading: string, values: readonly unknown[]): Promise<void> {
  await session.excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange();
    body.getResizedRange(0, 0).load("rowCount");
    await context.sync();
    values.forEach((value, row) => {
      body.getCell(row, 0).values = [[value]];
    });
    await context.sync();
  });
}

/** A column of a table. */
export function column({ header, rows }: Table, heading: string): readonly unknown[] {
  return rows.map((row) => row[header.indexOf(heading)]);
}
