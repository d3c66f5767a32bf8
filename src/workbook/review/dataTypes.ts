import type { RollUp } from "../../goals/types";
import type { KnownNames } from "../../review/data/matchRows";
import type { CollectedValue, DataGrid, DataKpi } from "../../review/data/types";
import type { PeriodId } from "../../review/types";
import type { Language } from "../../text/language";
import type { Undoable } from "../undo/types";
import type { Work } from "../work";
import type { InputsReport, ReviewInput } from "./filesTypes";

/** What data for a period is compared with. */
export interface DataReading {
  /** The KPIs on the review sheets of the period, once for each sheet. */
  readonly kpis: readonly DataKpi[];
  /** How the values of KPIs are combined, by code. */
  readonly rollUps: ReadonlyMap<string, RollUp>;
  /** The sheet of collected data; null where the workbook has none, or none with rows. */
  readonly collected: DataGrid | null;
  /** By the id of a KPI: what was taken for it last in this period. */
  readonly taken: ReadonlyMap<string, number>;
  /** By the id of a KPI: what somebody has put on that sheet since. */
  readonly typed: ReadonlyMap<string, number>;
  /** What names in data were said to mean before. */
  readonly names: KnownNames;
}

export interface TakeDataRequest {
  readonly period: PeriodId;
  readonly language: Language;
  readonly inputs: readonly ReviewInput[];
  /** What the data says, for the sheet of collected data. */
  readonly collected: readonly CollectedValue[];
  /** It comes from that sheet itself, which then stays as it is. */
  readonly isFromSheet: boolean;
  /** What names were said to mean, those of before included. */
  readonly names: KnownNames;
}

export interface TakenData extends InputsReport, Undoable {
  /** The sheet of collected data. */
  readonly sheet: string;
  /** It was made with rows that wait for their values, and nothing else was written: `address` is the first of them. */
  readonly isMade: boolean;
}

/** Actuals that come from data. */
export interface DataWorkbook {
  readData(period: PeriodId): Promise<DataReading>;
  /**
   * Writes actuals into the review sheets of a period, and what they were taken from on the sheet of collected data, in
   * one step with a way back. A cell that says something else than it is believed to stays.
   */
  takeData(request: TakeDataRequest, work?: Work): Promise<TakenData>;
}
