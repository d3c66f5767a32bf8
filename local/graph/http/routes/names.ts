import { addName, deleteName, updateName } from "../../edits/names";
import { GraphError } from "../../errors";
import { namesOf, type DefinedName } from "../../parts/names";
import type { Workbook } from "../../parts/workbook";
import { edit, list, one, scopeOf, type Call, type Route } from "../call";
import { created, done, flagIn, neededText, ok, propertyIn, textIn, type Body } from "../messages";
import { selected } from "../query";
import { nameResource, sheetResource } from "../resources";

const add = (answer: typeof ok, formulaIn: (body: Body) => string): Route["answer"] => edit((workbook, call, body) => {
  const name = neededText(body, "name");
  const made = addName(workbook, { name, formula: formulaIn(body), comment: textIn(body, "comment") ?? "", sheet: scopeOf(workbook, call) });
  return { workbook: made, answer: (after) => answer(selected(nameResource(call.path, after, find(after, call, name)), call.query)) };
});

/** The reference of a new name: a formula, or a constant. */
function referenceIn(body: Body): string {
  const reference = propertyIn(body, "reference") ?? propertyIn(body, "value");
  if (typeof reference === "number" || typeof reference === "boolean") return String(reference).toUpperCase();
  if (typeof reference === "string" && reference !== "") return reference;
  throw new GraphError("invalidArgument", "reference must be a formula or a range.");
}

export const nameRoutes: readonly Route[] = [
  { method: "GET", path: "names", answer: list((workbook, call) => inScope(workbook, call).map((name) => nameResource(call.path, workbook, name))) },
  { method: "POST", path: "names", answer: add(created, referenceIn) },
  { method: "POST", path: "names/add", answer: add(ok, referenceIn) },
  { method: "POST", path: "names/addFormulaLocal", answer: add(ok, (body) => neededText(body, "formula")) },
  { method: "GET", path: "names/:name", answer: one((workbook, call) => nameResource(call.path, workbook, nameNamed(workbook, call))) },
  { method: "GET", path: "names/:name/worksheet", answer: one((workbook, call) => {
    const { sheet } = nameNamed(workbook, call);
    if (sheet === null) throw new GraphError("itemNotFound", "The name belongs to the workbook, not to a worksheet.");
    return sheetResource(call.path, sheet);
  }) },
  { method: "PATCH", path: "names/:name", answer: edit((workbook, call, body) => {
    const name = nameNamed(workbook, call);
    const changed = updateName(workbook, name, { visible: flagIn(body, "visible"), comment: textIn(body, "comment") });
    return { workbook: changed, answer: (after) => ok(selected(nameResource(call.path, after, find(after, call, name.name)), call.query)) };
  }) },
  { method: "DELETE", path: "names/:name", answer: edit((workbook, call) => ({ workbook: deleteName(workbook, nameNamed(workbook, call)), answer: () => done })) },
];

/** The names of the workbook, or of the sheet in the path. */
function inScope(workbook: Workbook, call: Call): DefinedName[] {
  const sheet = scopeOf(workbook, call);
  return namesOf(workbook).filter((name) => name.sheet?.part === sheet?.part);
}

/** The name in the path. */
export function nameNamed(workbook: Workbook, call: Call): DefinedName {
  return find(workbook, call, call.parameters["name"] ?? "");
}

function find(workbook: Workbook, call: Call, key: string): DefinedName {
  const found = inScope(workbook, call).find(({ name }) => name.toLowerCase() === key.toLowerCase());
  if (found === undefined) throw new GraphError("itemNotFound", `There is no name "${key.slice(0, 100)}".`);
  return found;
}
