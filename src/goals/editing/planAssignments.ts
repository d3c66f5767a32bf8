import { dayNumber, parseDay } from "../../review/days";
import { assignmentMessages as text } from "../../text/assignments";
import type { RollUpOf } from "../cascade/rollUp";
import type { GoalNode } from "../types";
import { applyEdit } from "./applyEdit";
import { collide } from "./assign";
import type { AssignmentDraft, DraftAssignment } from "./assignmentDraft";
import { jobEdits, type JobEdits } from "./jobEdits";
import { refuse } from "./rows";
import { jobsOf, type TreeJob } from "./treeJobs";
import { isRefusal, type Edited, type Refusal, type TreeEdit } from "./types";

/** What cannot be done, and with which line or job. */
export interface AssignmentProblem extends Refusal {
  /** The key of a line, or the id of a role or a job. */
  readonly key: string;
}

/** One job that changes. */
export interface ChangedJob extends Pick<JobEdits, "shared" | "alike"> {
  readonly job: TreeJob;
}

export interface AssignmentPlan {
  /** Null where nothing is wanted, or something of it cannot be. */
  readonly edit: TreeEdit | null;
  /** The tree after it; as it is where it cannot be made. */
  readonly edited: Pick<Edited, "nodes" | "copyOf">;
  readonly jobs: readonly ChangedJob[];
  readonly problems: readonly AssignmentProblem[];
}

/** The assignments of a job as they would be, told by lines and roles. */
export function wantedOf(job: TreeJob, { added, changed, released }: AssignmentDraft): readonly DraftAssignment[] {
  const held = job.held.filter(({ id }) => !released.includes(id)).map(({ id, name, start, until }) => ({ key: id, job: job.id, name, start, until, share: null, ...changed[id] }));
  return [...held, ...added.filter((line) => line.job === job.id)];
}

/** The tree with the jobs of the templates that a draft brings, those that can be put into it. */
export function withTemplates(nodes: readonly GoalNode[], { templates }: Pick<AssignmentDraft, "templates">): { readonly nodes: readonly GoalNode[]; readonly edits: readonly TreeEdit[]; readonly problems: readonly AssignmentProblem[] } {
  let current = nodes;
  const edits: TreeEdit[] = [];
  const problems: AssignmentProblem[] = [];
  for (const { name, edit } of templates) {
    const made = applyEdit(current, edit);
    if (isRefusal(made)) {
      problems.push({ key: name, ...made });
    } else {
      current = made.nodes;
      edits.push(edit);
    }
  }
  return { nodes: current, edits, problems };
}

/** The edit that makes a draft of the grid true, all of it or nothing. What went with roles that are gone is left out. */
export function planAssignments(nodes: readonly GoalNode[], draft: AssignmentDraft, rollUpOf: RollUpOf = () => null): AssignmentPlan {
  const start = withTemplates(nodes, draft);
  const jobs = jobsOf(start.nodes);
  const gone = draft.added.filter(({ job }) => !jobs.some(({ id }) => id === job));
  const problems: AssignmentProblem[] = [...start.problems, ...gone.map(({ key, name }) => ({ key, ...refuse(text.lineGone, { name }) }))];
  const edits: TreeEdit[] = [...start.edits];
  const changedJobs: ChangedJob[] = [];
  let current = start.nodes;
  for (const job of jobs) {
    const roles = new Set(job.held.map(({ id }) => id));
    const changes = {
      job, fresh: draft.added.filter((line) => line.job === job.id), targets: draft.targets[job.id],
      changed: new Map(Object.entries(draft.changed).filter(([id]) => roles.has(id) && !draft.released.includes(id))),
      released: new Set(draft.released.filter((id) => roles.has(id))),
    };
    if (changes.fresh.length + changes.changed.size + changes.released.size === 0 && (changes.targets?.mode ?? "whole") === "whole") continue;
    const wrong = lineProblems(wantedOf(job, draft), job.title);
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    const made = jobEdits(current, changes, rollUpOf);
    if (isRefusal(made)) {
      problems.push({ key: job.id, ...made });
      continue;
    }
    current = made.nodes;
    edits.push(...made.edits);
    changedJobs.push({ job, shared: made.shared, alike: made.alike });
  }
  const edit: TreeEdit | null = problems.length === 0 && edits.length > 0 ? { kind: "all", edits } : null;
  const edited = edit === null ? null : applyEdit(nodes, edit);
  return { edit, edited: edited === null || isRefusal(edited) ? { nodes: current, copyOf: [] } : edited, jobs: changedJobs, problems };
}

function lineProblems(lines: readonly DraftAssignment[], job: string): readonly AssignmentProblem[] {
  return lines.flatMap((line, at) => {
    const { key, name, start, until, share } = line;
    const [first, last] = [parseDay(start), parseDay(until)];
    const again = lines.slice(0, at).find((other) => collide(other, line));
    if (name.trim() === "") return [{ key, ...refuse(text.nameNeeded) }];
    if (first !== null && last !== null && dayNumber(last) < dayNumber(first)) return [{ key, ...refuse(text.endsBefore, { name, job }) }];
    if (share !== null && !(share > 0 && share <= 1)) return [{ key, ...refuse(text.shareRange, { name, job }) }];
    return again === undefined ? [] : [{ key, ...refuse(text.sameDays, { name, job }) }];
  });
}
