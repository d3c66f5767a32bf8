import { rollUpsIn } from "../../goals/cascade/rollUp";
import type { CheckContext } from "../../goals/check";
import { allFindings } from "../../goals/checking/allFindings";
import { reviewCadence } from "../../review/history";
import type { AnyTable } from "../../sheets/columns";
import { readTable } from "../../sheets/readTable";
import { tables, type Row } from "../../sheets/schema";
import { readLimits, type LimitsReading } from "../../goals/limits/readLimits";
import { goalsOf } from "../goals";
import { readWorkbook, type WorkbookReading } from "../read";
import { findTable } from "../tables";
import { answersNotes } from "./answersNotes";
import type { GoalsReading } from "../types";

/** Tables that say more of the goals than their rows do. */
const besides = ["indicators", "targets", "tiers"] as const;

/** See `KpiWorkbook.readGoals`: the checks remember what they found, and look again only at what has changed. */
export function treeReader(): (context: Excel.RequestContext) => Promise<GoalsReading> {
  let known: { readonly about: string; readonly checks: Pick<Awaited<ReturnType<typeof newChecks>>, "check"> } | null = null;
  return async (context) => {
    const reading = await readWorkbook(context, ["goals", "limits", ...besides]);
    const goals = goalsOf(reading, reading.language ?? "en-US");
    if (goals === null) return { nodes: [], findings: [], addresses: {} };
    const { nodes, findings, addresses, addressOf } = goals;
    const { limits, findings: ofLimits } = limitsIn(reading);
    const facts = factsOf(reading);
    const about = JSON.stringify(facts);
    if (known?.about !== about) known = { about, checks: await newChecks(facts) };
    return { nodes, addresses, rollUps: rollUpsOf(facts), limits, losesNotes: !answersNotes(), findings: allFindings([...findings, ...ofLimits], known.checks.check(nodes, addressOf)) };
  };
}

/** What a reading says of the goals beside their rows, as the checks want it. */
export function factsOf(reading: WorkbookReading): CheckContext {
  return { review: reviewCadence(reading.tables), indicators: rowsOf(reading, "indicators"), targets: rowsOf(reading, "targets"), tiers: rowsOf(reading, "tiers"), limits: limitsIn(reading).limits };
}

/** The limits that the rules sheet sets for the checks. */
export function limitsIn(reading: WorkbookReading): LimitsReading {
  return readLimits(findTable(reading, "limits"));
}

/** The checks know every word of SMART: they are fetched when somebody asks for them, not when the pane starts. */
async function newChecks(facts: CheckContext) {
  const { rememberingChecks } = await import("../../goals/checks");
  return rememberingChecks(facts);
}

function rollUpsOf({ indicators = [] }: CheckContext): NonNullable<GoalsReading["rollUps"]> {
  const rollUpOf = rollUpsIn(indicators);
  return Object.fromEntries(indicators.flatMap(({ code }) => {
    const rollUp = rollUpOf(code);
    return rollUp === null ? [] : [[code, rollUp] as const];
  }));
}

/** The rows of a table that may be absent; none where it lacks columns, which is said where it is edited. */
function rowsOf<Key extends (typeof besides)[number]>(reading: WorkbookReading, key: Key): readonly Row<Key>[] {
  const table = findTable(reading, key);
  const schema: AnyTable = tables[key];
  return table === null ? [] : readTable(schema, table).rows.map(({ values }) => values as Row<Key>);
}
