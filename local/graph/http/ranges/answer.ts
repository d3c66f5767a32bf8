import { GraphError } from "../../errors";
import type { Call, WorkbookRequest } from "../call";
import { done, ok, type Answer } from "../messages";
import { matchSteps, type Step } from "../path";
import { selected } from "../query";
import { rangeResource } from "../rangeResource";
import { sheetResource } from "../resources";
import { actions, updateRange } from "./actions";
import { beginnings, follow, isWay } from "./place";

/** The answer to a request for cells; null when the path does not begin at a range. @throws GraphError */
export function answerRange(request: WorkbookRequest, steps: readonly Step[], scope: string | null): Promise<Answer> | null {
  for (const { path, place: begin } of beginnings) {
    const length = path.split("/").length;
    const parameters = matchSteps(path, steps.slice(0, length));
    if (parameters === null) continue;
    const call: Call = { ...request, parameters, args: argsOf(steps.slice(0, length)), scope };
    const rest = steps.slice(length);
    const reach = rest.findIndex((step) => !isWay(step));
    const [ways, last] = reach < 0 ? [rest, []] : [rest.slice(0, reach), rest.slice(reach)];
    return answerAt(call, last, (workbook) => follow(workbook, begin(workbook, call), ways));
  }
  return null;
}

/** Arguments of all the functions in a path. */
export function argsOf(steps: readonly Step[]): Record<string, string> {
  return Object.assign({}, ...steps.map(({ args }) => args)) as Record<string, string>;
}

type Reach = (workbook: Parameters<typeof follow>[0]) => ReturnType<typeof follow>;

async function answerAt(call: Call, last: readonly Step[], reach: Reach): Promise<Answer> {
  const [step, ...more] = last;
  const name = step?.text.toLowerCase();
  if (more.length > 0) throw new GraphError("itemNotFound");
  if (name === undefined && call.method === "PATCH") return change(call, reach, true, updateRange);
  if (call.method === "GET" && name === undefined) {
    return call.store.read((workbook) => {
      const { sheet, area } = reach(workbook);
      return ok(selected(rangeResource(call.path, workbook, sheet, area), call.query));
    });
  }
  if (call.method === "GET" && name === "worksheet") return call.store.read((workbook) => ok(selected(sheetResource(call.path, reach(workbook).sheet), call.query)));
  const action = name === undefined || !Object.hasOwn(actions, name) ? undefined : actions[name];
  if (action === undefined) throw new GraphError(name === undefined ? "methodNotAllowed" : name === "format" || name === "sort" ? "notImplemented" : "itemNotFound");
  if (call.method !== "POST") throw new GraphError("methodNotAllowed");
  return change(call, reach, action.tells, action.make);
}

async function change(call: Call, reach: Reach, tells: boolean, make: typeof updateRange): Promise<Answer> {
  const body = await call.body();
  return call.store.change((workbook) => {
    const place = reach(workbook);
    const changed = make(workbook, place, body);
    return { workbook: changed, answer: tells ? ok(selected(rangeResource(call.path, changed, place.sheet, place.area), call.query)) : done };
  });
}
