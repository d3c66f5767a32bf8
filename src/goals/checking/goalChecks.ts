import type { Check, Family, Place, Report, RowsNow, Scope, Scopes } from "../check";
import { bearsWeight } from "../levelWeights";
import { isAgreed } from "../tree";
import type { Finding, GoalNode, Severity } from "../types";
import { alignRows, type RowChanges } from "./alignRows";
import { gather, keysOf, type FamilyRows, type GroupKeys, type Groups } from "./groups";
import { rowsNow } from "./rowsNow";

/** Where a node stands, for trees that were read from a sheet. */
export type AddressOf = (node: GoalNode, column: Place) => string | undefined;

/** Of what a check looks at: a row, or the key of a group. */
type Subject = GoalNode | string;
/** What the checks of a scope have to look at again; what is null is not there any more, or is not for them. */
type Subjects = { readonly [Over in Scope]: (look: (subject: Subject, contents: Scopes[Over] | null) => void) => void };

/** A report with the row where it stands, and the finding that was made of it. */
interface Placed {
  readonly report: Report;
  at: number;
  finding: Finding | null;
}

/** A check with what it said of each subject; subjects of which it had nothing to say are not there. */
interface Standing {
  readonly check: Check;
  readonly said: Map<Subject, readonly Placed[]>;
  /** All of it in the order of the sheet; null after a change. */
  sorted: readonly Placed[] | null;
}

/** Position of what has not been looked up yet, or has no row. */
const unplaced = -1;

const severities: readonly Severity[] = ["error", "warning", "info"];

/**
 * Checks over a goal tree that remember what they found: every further look, at the tree after an edit or at a fresh
 * reading of the sheet, checks only what has changed since the last one, and answers what a look from scratch would.
 */
export class GoalChecks {
  /** Errors first, otherwise in the order given. */
  readonly #standings: readonly Standing[];
  readonly #families = new Map<string, FamilyRows>();
  #nodes: readonly GoalNode[] = [];

  constructor(checks: readonly Check[]) {
    this.#standings = severities.flatMap((severity) => checks.filter((check) => check.severity === severity))
      .map((check) => ({ check, said: new Map(), sorted: null }));
  }

  /** Everything found in the tree: errors first, otherwise in the order of the checks and the sheet. */
  check(nodes: readonly GoalNode[], addressOf: AddressOf = () => undefined): readonly Finding[] {
    const changes = alignRows(this.#nodes, nodes);
    this.#nodes = changes.nodes;
    if (changes.to !== null) this.#shift(changes.to);
    if (changes.touched.size > 0) this.#recheck(changes);
    const rows = rowsNow(this.#nodes);
    const findings: Finding[] = [];
    for (const standing of this.#standings) {
      standing.sorted ??= inOrder(standing.said, rows);
      for (const placed of standing.sorted) findings.push(findingOf(standing.check, placed, nodes[placed.at], rows, addressOf));
    }
    return findings;
  }

  #shift(to: Int32Array): void {
    for (const standing of this.#standings) {
      standing.sorted = null;
      for (const all of standing.said.values()) for (const placed of all) placed.at = to[placed.at] ?? unplaced;
    }
  }

  #recheck({ nodes, touched }: RowChanges): void {
    const keys = keysOf(touched.keys());
    const groups = gather(nodes, keys);
    // What a goal bears is said of it where it stands, however far up: before the change as after it.
    const families = new Set(this.#above(keys.families));
    for (const id of keys.families) {
      const family = groups.families.get(id);
      if (family === undefined) this.#families.delete(id);
      else this.#families.set(id, family);
    }
    for (const id of this.#above(keys.families)) families.add(id);
    const subjects = subjectsIn(nodes, touched, { ...keys, families }, { ...groups, families: this.#withBearing(families) });
    for (const standing of this.#standings) {
      // What is said of the tree as a whole are its circles: there are none while the touched rows close none.
      if (standing.check.over === "tree" && standing.said.size === 0 && ![...touched.keys()].some((node) => this.#isInCircle(node))) continue;
      run(standing, subjects);
    }
  }

  /** Ids of families, and of all those above them. */
  #above(ids: ReadonlySet<string>): ReadonlySet<string> {
    const all = new Set(ids);
    for (const id of all) for (const { parent } of this.#families.get(id)?.bearers ?? []) if (parent !== null) all.add(parent);
    return all;
  }

  /** Families as the checks see them. */
  #withBearing(ids: ReadonlySet<string>): ReadonlyMap<string, Family> {
    const known = new Map<GoalNode, boolean>();
    // Of rows with the same id the first has the children.
    const childrenOf = (goal: GoalNode): readonly GoalNode[] => {
      const family = this.#families.get(goal.id);
      return family?.bearers[0] === goal ? family.children : [];
    };
    const isBearing = (child: GoalNode): boolean => {
      const found = known.get(child) ?? bearsWeight(child, childrenOf);
      known.set(child, found);
      return found;
    };
    return new Map([...ids].flatMap((id) => {
      const family = this.#families.get(id);
      return family === undefined ? [] : [[id, { ...family, isBearing }] as const];
    }));
  }

  /** Whether the way up from a row comes round again. */
  #isInCircle(node: GoalNode): boolean {
    const met = new Set<GoalNode>();
    let above: GoalNode | undefined = node;
    while (above !== undefined && !met.has(above)) {
      met.add(above);
      above = above.parent === null ? undefined : this.#families.get(above.parent)?.bearers[0];
    }
    return above !== undefined;
  }
}

/** What a check said, in the order of the sheet. */
function inOrder(said: Standing["said"], rows: RowsNow): readonly Placed[] {
  const all = [...said.values()].flat();
  for (const placed of all) if (placed.at === unplaced && placed.report.node !== undefined) placed.at = rows.positionOf(placed.report.node);
  return all.sort((a, b) => a.at - b.at || (a.report.about < b.report.about ? -1 : 1));
}

/** What the checks of each scope have to look at again: the touched rows, and the groups that they are or were in. */
function subjectsIn(nodes: readonly GoalNode[], touched: RowChanges["touched"], keys: GroupKeys, { families, departments, codes }: Groups<Family>): Subjects {
  const rows = (applies: (node: GoalNode) => boolean): Subjects["row"] => (look) => {
    for (const [node, at] of touched) look(node, at !== null && applies(node) ? node : null);
  };
  const group = <Group>(wanted: ReadonlySet<string>, found: ReadonlyMap<string, Group>) => {
    // Looked up once: many checks go through them.
    const pairs = Array.from(wanted, (key) => ({ key, contents: found.get(key) ?? null }));
    return (look: (key: string, contents: Group | null) => void): void => {
      for (const { key, contents } of pairs) look(key, contents);
    };
  };
  return {
    row: rows(() => true),
    goal: rows(isAgreed),
    kpi: rows((node) => node.level === "kpi" && isAgreed(node)),
    family: group(keys.families, families),
    department: group(keys.departments, departments),
    code: group(keys.codes, codes),
    tree: (look) => look("", nodes),
  };
}

function run(standing: Standing, subjects: Subjects): void {
  const { check, said } = standing;
  // The scope of a check tells what its subjects are, which the compiler cannot see through the union.
  const say = check.run as (subject: Scopes[Scope]) => readonly Report[];
  const eachSubject = subjects[check.over] as (look: (subject: Subject, contents: Scopes[Scope] | null) => void) => void;
  eachSubject((subject, contents) => {
    const reports = contents === null ? [] : say(contents);
    if (reports.length === 0 && (said.size === 0 || !said.delete(subject))) return;
    if (reports.length > 0) said.set(subject, reports.map((report) => ({ report, at: unplaced, finding: null })));
    standing.sorted = null;
  });
}

/** The same report at the same address is the same finding, unless its repair depends on other rows. */
function findingOf(check: Check, placed: Placed, node: GoalNode | undefined, rows: RowsNow, addressOf: AddressOf): Finding {
  const { report, finding } = placed;
  const address = node === undefined ? undefined : addressOf(node, check.place ?? "goal");
  if (finding !== null && finding.address === address && typeof report.fix?.edits !== "function") return finding;
  return (placed.finding = newFinding(check, report, address, rows));
}

function newFinding({ id, severity }: Check, { about, text, parameters, detail, fix, node }: Report, address: string | undefined, rows: RowsNow): Finding {
  const edits = (typeof fix?.edits === "function" ? fix.edits(rows) : fix?.edits) ?? [];
  return {
    id: `${id}:${about}`, severity, text, parameters,
    ...(detail === undefined ? {} : { detail }),
    ...(node === undefined || node.department === "" ? {} : { department: node.department }),
    ...(address === undefined ? {} : { address }),
    ...(node === undefined || node.id === "" ? {} : { goalId: node.id }),
    ...(fix === undefined || edits.length === 0 ? {} : { fix: { label: fix.label, edits } }),
  };
}
