import { groupBy } from "../tree";
import type { TreeJob } from "./treeJobs";

/** What each job is called, by its id: with its department where another one has a job of the same name. */
export function jobLabels(jobs: readonly TreeJob[]): ReadonlyMap<string, string> {
  const alike = groupBy(jobs, ({ title }) => title.trim().toLowerCase());
  return new Map(jobs.map(({ id, title, department }) =>
    [id, (alike.get(title.trim().toLowerCase()) ?? []).length > 1 && department !== title ? `${department} · ${title}` : title]));
}
