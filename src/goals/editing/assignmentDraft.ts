import { personKey } from "../contributors";
import type { Assignment } from "./assign";
import type { ReadAssignment } from "./parseAssignments";
import type { TreeJob } from "./treeJobs";
import type { TreeEdit } from "./types";

/** An assignment as it stands in the grid: to which job, on which days, and which part of it; null leaves the part to be worked out. */
export interface DraftAssignment extends Assignment {
  /** The line's own; it is no id of the tree. */
  readonly key: string;
  /** The id of a job (`TreeJob`). */
  readonly job: string;
  readonly share: number | null;
}

/** What can be changed of an assignment. */
export type StayChange = Partial<Pick<DraftAssignment, "start" | "until" | "share">>;

/** How the targets of a job go to those who have it: each the whole, even parts, or parts by their shares of the job. */
export type TargetMode = "whole" | "even" | "shares";

export interface TargetChoice {
  readonly mode: TargetMode;
  /** What is to be shared out, by KPI (`kpiSlot`), where somebody has said it. */
  readonly wholes: Readonly<Record<string, number>>;
  /** Parts that somebody has set, by KPI and by line or role. */
  readonly own: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A job that is put into the tree first. */
export interface AddedJob {
  readonly name: string;
  readonly edit: TreeEdit;
}

/** What somebody wants changed of who has which job, over a tree that stays what it is until then. */
export interface AssignmentDraft {
  /** Rows of the grid for people who have nothing yet. */
  readonly people: readonly string[];
  readonly added: readonly DraftAssignment[];
  /** How many lines have been added so far: no key comes again. */
  readonly made: number;
  /** By the id of a role. */
  readonly changed: Readonly<Record<string, StayChange>>;
  /** Assignments to be taken back, by the ids of their roles. */
  readonly released: readonly string[];
  /** Jobs of the templates that come with it. */
  readonly templates: readonly AddedJob[];
  /** By the id of a job. */
  readonly targets: Readonly<Record<string, TargetChoice>>;
}

export const wholeTargets: TargetChoice = { mode: "whole", wholes: {}, own: {} };

/** Somebody's time in a job, as a row of the grid shows it. */
export interface Stay extends DraftAssignment {
  readonly isHeld: boolean;
  readonly isReleased: boolean;
  /** What they have of the job now; null where they have nothing yet, or no weight says it. */
  readonly shareNow: number | null;
}

export interface PersonRow {
  readonly key: string;
  readonly name: string;
  readonly stays: readonly Stay[];
}

/** The people of some of all jobs with what they have and get: first those of the tree, then those who come. A line whose job has gone from the tree shows with any of them. */
export function personRows(jobs: readonly TreeJob[], { people, added, changed, released }: AssignmentDraft, all: readonly TreeJob[] = jobs): readonly PersonRow[] {
  const hidden = new Set(all.filter((job) => !jobs.includes(job)).map(({ id }) => id));
  const held = jobs.flatMap((job) => job.held.map(({ id, name, start, until, share }): Stay =>
    ({ key: id, job: job.id, name, start, until, share: null, ...changed[id], isHeld: true, isReleased: released.includes(id), shareNow: share })));
  const fresh = added.filter(({ job }) => !hidden.has(job)).map((line): Stay => ({ ...line, isHeld: false, isReleased: false, shareNow: null }));
  const rows = new Map<string, { readonly key: string; readonly name: string; readonly stays: Stay[] }>();
  const rowOf = (name: string): { readonly stays: Stay[] } => {
    const key = personKey(name);
    const row = rows.get(key) ?? { key, name, stays: [] };
    rows.set(key, row);
    return row;
  };
  for (const stay of [...held, ...fresh]) rowOf(stay.name).stays.push(stay);
  for (const name of people) rowOf(name);
  return [...rows.values()];
}

/** Lines that were read come to the draft: those that name no job to this one, or where there is none, as people without a job. */
export function withLines(draft: AssignmentDraft, lines: readonly ReadAssignment[], job: string | null): AssignmentDraft {
  let { made } = draft;
  const added = lines.flatMap(({ name, start, until, share, job: named }): readonly DraftAssignment[] => {
    const own = named ?? job;
    return own === null ? [] : [{ key: `line-${(made += 1)}`, job: own, name: name.trim(), start, until, share }];
  });
  const known = new Set(draft.people.map(personKey));
  const people = job !== null ? [] : lines.filter((line) => line.job === null && !known.has(personKey(line.name))).map(({ name }) => name.trim());
  return { ...draft, made, added: [...draft.added, ...added], people: [...draft.people, ...people] };
}

/** Other days or another share for somebody's time in a job. */
export function withChange(draft: AssignmentDraft, { key, isHeld }: Pick<Stay, "key" | "isHeld">, change: StayChange): AssignmentDraft {
  if (isHeld) return { ...draft, changed: { ...draft.changed, [key]: { ...draft.changed[key], ...change } } };
  return { ...draft, added: draft.added.map((line) => (line.key === key ? { ...line, ...change } : line)) };
}

/** A line that is not wanted any more goes, and its person stays in the grid; what is in the tree is taken back, or is to stay after all. */
export function withoutStay(draft: AssignmentDraft, { key, name, isHeld, isReleased }: Stay): AssignmentDraft {
  if (!isHeld) return { ...draft, added: draft.added.filter((line) => line.key !== key), people: [...new Set([...draft.people, name])] };
  return { ...draft, released: isReleased ? draft.released.filter((id) => id !== key) : [...draft.released, key] };
}

export function withTargets(draft: AssignmentDraft, job: string, change: Partial<TargetChoice>): AssignmentDraft {
  return { ...draft, targets: { ...draft.targets, [job]: { ...(draft.targets[job] ?? wholeTargets), ...change } } };
}

/** Whether anything is to be written. */
export function isWanted({ added, changed, released, templates, targets }: AssignmentDraft): boolean {
  return added.length > 0 || templates.length > 0 || released.length > 0 || Object.keys(changed).length > 0 || Object.values(targets).some(({ mode }) => mode !== "whole");
}
