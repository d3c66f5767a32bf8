import { headingNotes as notes } from "../text/headingNotes";
import type { Message } from "../text/language";
import type { tables, TableKey } from "./schema";

type NotesOf<Key extends TableKey> = { readonly [Column in keyof (typeof tables)[Key]["columns"]]?: Message };

const amounts = { baseline: notes.baseline, threshold: notes.threshold, stretch: notes.stretch } as const;
const definition = {
  unit: notes.unit, direction: notes.direction, method: notes.method, frequency: notes.frequency, source: notes.source, dimension: notes.dimension,
  nature: notes.nature, stage: notes.stage, guard: notes.guard,
} as const;

/** What the headings of a table explain. */
const byTable: { readonly [Key in TableKey]?: NotesOf<Key> } = {
  goals: {
    ...definition, ...amounts, level: notes.level, goal: notes.goal, department: notes.department, owner: notes.owner, weight: notes.weight,
    target: notes.target, parameter: notes.parameter, cap: notes.cap, due: notes.due, role: notes.role, code: notes.code, cascade: notes.cascade, share: notes.share,
    tier: notes.tier, rule: notes.rule, start: notes.start, until: notes.until, contributors: notes.contributors, anchors: notes.anchors,
    smart: notes.smart, state: notes.state, horizon: notes.horizon, signOff: notes.signOff, id: notes.id, parent: notes.parent,
  },
  targets: { period: notes.period, target: notes.periodTarget, threshold: notes.threshold, stretch: notes.stretch, goalId: notes.id },
  tiers: { code: notes.code, tier: notes.tier, target: notes.target, threshold: notes.threshold, stretch: notes.stretch, factor: notes.factor },
  indicators: {
    ...definition, parameter: notes.parameter, cap: notes.cap, code: notes.code, definitionZh: notes.definition, definitionEn: notes.definition, rollUp: notes.rollUp, numerator: notes.numerator,
    denominator: notes.denominator,
  },
  okrs: {
    objective: notes.objective, keyResult: notes.keyResult, owner: notes.owner, commitment: notes.commitment, start: notes.startValue,
    target: notes.target, current: notes.current, unit: notes.unit, grade: notes.okrGrade, weight: notes.okrWeight, id: notes.id, parent: notes.parent,
  },
  review: { threshold: notes.threshold, stretch: notes.stretch, parameter: notes.parameter, cap: notes.cap, section: notes.section, counted: notes.counted, entered: notes.entered, self: notes.self, manager: notes.manager },
  results: { weight: notes.resultWeight },
  revisions: { weight: notes.resultWeight },
  grades: { from: notes.gradeFrom },
  status: { from: notes.statusFrom },
  limits: { value: notes.limitValue },
};

/** What a heading explains; undefined where it says all there is to say. */
export function headingNote(table: TableKey, column: string): Message | undefined {
  const entries: Readonly<Record<string, Message>> | undefined = byTable[table];
  return entries?.[column];
}
