import { say, type Language } from "../text/language";
import type { CheckContext, DefinitionRow } from "./check";
import { rollUpsIn, type RollUpOf } from "./cascade/rollUp";
import { indicatorByCode } from "./library";
import { groupBy } from "./tree";
import type { Direction, GoalNode } from "./types";

/** What the workbook and the library say of a KPI code. */
export interface Definitions {
  /** Only the workbook's, as the reviews and the editing of targets take it. */
  readonly rollUpOf: RollUpOf;
  readonly directionOf: (code: string) => Direction | null;
  /** What the ratings of a soft KPI mean, as a cell of its row says it; null where nobody has said. */
  readonly anchorsOf: (code: string, language: Language) => string | null;
  /** The rows of `tblIndicators` for a code: more than one may contradict each other. */
  readonly rowsOf: (code: string) => readonly DefinitionRow[];
}

/** The workbook's own definition of a code comes before the library's. */
export function definitionsOf({ indicators = [] }: Pick<CheckContext, "indicators">): Definitions {
  const rows = groupBy(indicators, ({ code }) => code);
  const rowsOf = (code: string): readonly DefinitionRow[] => rows.get(code) ?? [];
  return {
    rowsOf,
    rollUpOf: rollUpsIn(indicators),
    directionOf: (code) => rowsOf(code)[0]?.direction ?? indicatorByCode(code)?.direction ?? null,
    anchorsOf: (code, language) => {
      const own = rowsOf(code)[0]?.anchors?.trim() ?? "";
      const standard = indicatorByCode(code)?.anchors ?? null;
      return own !== "" ? own : standard === null ? null : say(standard, language);
    },
  };
}

/** Plus points and vetoes without a weight stand outside the weights and the number of KPIs. */
export function isOutsideWeights({ code, weight }: GoalNode): boolean {
  return (weight === null || weight === 0) && (indicatorByCode(code ?? "")?.counts ?? "weighted") !== "weighted";
}
