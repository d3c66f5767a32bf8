import { say } from "../../text/language";
import { cadenceWords } from "../../text/smart";
import { Words } from "../lexicon";
import { has } from "../slots/items";
import { template, type Writing } from "./writing";

/** Who is named in the goal itself: a department or a job that does, will do or is to do something. */
export function hasOwner({ analysis: { parts, reading }, fields, given }: Writing): boolean {
  if (fields.owner != null && given.includes(fields.owner)) return true;
  const { lower } = reading.normal;
  return parts.some(({ items, actions }) => {
    const verb = actions[0]?.predication?.verbs[0] ?? 0;
    return items.slice(0, verb).some((item) => has(item, Words.department | Words.role) && doing.test(lower.slice(item.end, item.end + 24)));
  });
}

/** What stands between a subject and its verb. */
const doing = /^(?:[部门处室组科中心经理员总监]{0,3}(?:要|应|须|需|将|把|负责|在|于|\d)|(?: team| department| manager| group)? (?:will|to|shall|must|should|aims?)\b)/;

export function ownerOf(writing: Writing): string {
  return writing.fields.owner ?? writing.gap("owner");
}

/** Where its figure comes from and how often it is looked at, when the goal does not say so itself. */
export function tracking(writing: Writing): string {
  const { fields, given, analysis } = writing;
  if (/数据来源|数据来自|measured (?:from|by|in|with)|according to/i.test(given)) return "";
  const isReviewed = analysis.reading.times.some(({ role }) => role === "recurring");
  const source = fields.source ?? writing.gap("source");
  if (fields.frequency == null || isReviewed) return template(writing, "measured", { source });
  return template(writing, "tracked", { source, cadence: say(cadenceWords[fields.frequency], writing.language) });
}
