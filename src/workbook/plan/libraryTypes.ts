import type { LibraryRow } from "../../goals/indicators/conflicts";
import type { OwnIndicator } from "../../goals/indicators/ownIndicator";
import type { Finding, GoalNode } from "../../goals/types";
import type { Language } from "../../text/language";

/** The definitions of KPIs, and the templates that a company keeps. */
export interface LibraryWorkbook {
  /** The definitions in `tblIndicators` and the goals that refer to them. */
  readLibrary(): Promise<LibraryReading>;
  /** Writes definitions into `tblIndicators`: all of them, or none where a row says something else than was seen. */
  writeIndicators(request: WriteIndicatorsRequest): Promise<IndicatorsReport>;
  /** The company's own templates, kept in the workbook. */
  readTemplates(): Promise<readonly StoredTemplate[]>;
  /** Keeps a template, in the place of one of the same name. */
  saveTemplate(template: StoredTemplate): Promise<void>;
  deleteTemplate(name: string): Promise<void>;
}

/** `tblIndicators` and the goals that refer to it. */
export interface LibraryReading {
  readonly language: Language | null;
  /** The table is there: a workbook without it has the product's library. */
  readonly hasTable: boolean;
  readonly rows: readonly LibraryRow[];
  /** What could not be read in its cells. */
  readonly findings: readonly Finding[];
  readonly nodes: readonly GoalNode[];
  readonly addresses: Readonly<Record<string, string>>;
}

/** A definition to be written: into the row of its code, or the first of them, or into a new row. */
export interface IndicatorChange {
  readonly indicator: OwnIndicator;
  /** What the row is believed to say; null where there shall be none yet. */
  readonly before: OwnIndicator | null;
}

export interface WriteIndicatorsRequest {
  /** Language of a workbook that has none yet. */
  readonly language: Language;
  readonly changes: readonly IndicatorChange[];
  /** Rows to take out, by what they say. */
  readonly dropped?: readonly LibraryRow[];
}

export interface IndicatorsReport {
  /** Codes whose row says something else by now, or is gone: nothing has been written. */
  readonly kept: readonly string[];
  /** `Sheet!A1` of the first row that was written. */
  readonly address: string | null;
  /** Puts the table back as it was; its report keeps the codes that say something else by now. Null when nothing was written. */
  readonly undo: (() => Promise<IndicatorsReport>) | null;
}

/** A company's own template as it is kept: its name, and the text of its file. */
export interface StoredTemplate {
  readonly name: string;
  readonly file: string;
}
