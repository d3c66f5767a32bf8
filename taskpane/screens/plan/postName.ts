import { jobByCode, roleName } from "../../../src/goals";
import { planText } from "../../../src/text/pane";
import type { Say } from "../../hooks/useText";
import type { PostForm } from "./planDraft";

/** What a job of a department is called: its own name, else that of its role type. */
export function postName({ role, job }: Pick<PostForm, "role" | "job">, t: Say): string {
  if (role === null) return t(planText.chooseRole);
  return t(jobByCode(job ?? "")?.name ?? roleName(role));
}
