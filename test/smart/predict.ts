import { readFileSync } from "node:fs";
import { checkGoal } from "../../src/smart";
import type { Cadence, GoalDirection, GoalFields, SmartReport } from "../../src/smart/types";

/** One line of the data set, as far as predictions look at it. */
interface Line {
  readonly id: string;
  readonly text: string;
  readonly fields?: {
    readonly metric?: string;
    readonly unit?: string;
    readonly direction?: GoalDirection;
    readonly history_cadence?: Cadence;
    readonly baseline?: number;
    readonly target?: number;
    readonly history?: readonly number[];
    readonly parent_goal?: string;
  };
}

const options = { asOf: "2025-05-15", fiscalYearStart: 1, locale: null };

/** `npm run smart:predict -- FILE.jsonl`: one prediction a line. S, M and T come from the text alone. */
function predict({ id, text, fields = {} }: Line): object {
  const words = checkGoal({ text }, options);
  const whole = checkGoal({ text, fields: goalFields(fields) }, options);
  const { slots } = words;
  const canA = fields.baseline !== undefined && fields.target !== undefined && fields.history !== undefined;
  const isMeasured = met(words, "M") === 1;
  return {
    id,
    labels: {
      S: met(words, "S"),
      M: met(words, "M"),
      ...(canA ? { A: met(whole, "A") } : {}),
      ...(fields.parent_goal === undefined ? {} : { R: isLikelyRelevant(whole) }),
      T: met(words, "T"),
    },
    ...(isMeasured && slots.target !== null ? { target_value: slots.target } : {}),
    ...(slots.direction === null ? {} : { direction: slots.direction }),
    ...(slots.deadline === null ? {} : { deadline: slots.deadline }),
    flags: words.flags,
    ...(canA && whole.achievability !== null ? { a_class: whole.achievability } : {}),
  };
}

function goalFields(fields: NonNullable<Line["fields"]>): GoalFields {
  return {
    metric: fields.metric ?? null,
    unit: fields.unit ?? null,
    direction: fields.direction ?? null,
    historyCadence: fields.history_cadence ?? null,
    baseline: fields.baseline ?? null,
    target: fields.target ?? null,
    history: fields.history ?? null,
    parent: fields.parent_goal ?? null,
  };
}

function met({ criteria }: SmartReport, letter: string): 0 | 1 {
  return criteria.some(({ criterion, verdict }) => criterion === letter && verdict === "met") ? 1 : 0;
}

/** Goals are mostly set because they help the one above: what the rules do not know is more often yes than no. */
function isLikelyRelevant({ relevance }: SmartReport): 0 | 1 {
  return relevance === "aligned" || relevance === "unknown" ? 1 : 0;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Which file? npm run smart:predict -- FILE.jsonl");
for (const line of readFileSync(file, "utf8").split("\n")) {
  if (line.trim() !== "") console.log(JSON.stringify(predict(JSON.parse(line) as Line)));
}
