import { GraphError } from "../errors";

/** One step of a resource path: a name (or a key), and the arguments of a function call. */
export interface Step {
  readonly text: string;
  readonly args: Readonly<Record<string, string>>;
}

/**
 * Takes a Graph path apart. Keys come as segments or in brackets (`tables/x`, `tables('x')`), functions with named
 * arguments (`range(address='A1:B2')`); anything may be percent-encoded. `rows/$/itemAt(…)` is the same as
 * `rows/itemAt(…)`.
 * @throws GraphError badRequest for a broken encoding.
 */
export function parsePath(pathname: string): Step[] {
  const segments = pathname.split("/").filter((segment) => segment !== "" && segment !== "$").map(decode);
  if (segments[0] === "v1.0" || segments[0] === "beta") segments.shift(); // Microsoft's examples of v1.0 have both
  return segments.flatMap(stepsOf);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GraphError("badRequest", "The address is not encoded correctly.");
  }
}

function stepsOf(segment: string): Step[] {
  const call = /^(?:microsoft\.graph\.)?([A-Za-z]\w*)\((.*)\)$/s.exec(segment);
  if (call === null) return [{ text: segment, args: {} }];
  const [, name = "", inside = ""] = call;
  if (inside === "") return [{ text: name, args: {} }];
  const args = Object.fromEntries([...inside.matchAll(argument)].map(([, key = "", value = ""]) => [key.toLowerCase(), unquote(value)]));
  if (Object.keys(args).length > 0 && !inside.startsWith("'")) return [{ text: name, args }];
  if (name.toLowerCase() === "itemat") return [{ text: name, args: { index: inside } }]; // as `@odata.id` of rows has it
  return [{ text: name, args: {} }, { text: unquote(inside), args: {} }];
}

const argument = /(\w+)\s*=\s*('(?:[^']|'')*'|[^,]*)(?:,\s*|$)/g;

function unquote(text: string): string {
  const trimmed = text.trim();
  return /^'.*'$/s.test(trimmed) ? trimmed.slice(1, -1).replaceAll("''", "'") : trimmed;
}

/** Parameters of a pattern such as `tables/:table/rows` when the steps fit it; null when they do not. */
export function matchSteps(pattern: string, steps: readonly Step[]): Record<string, string> | null {
  const wanted = pattern.split("/").filter((segment) => segment !== "");
  if (wanted.length !== steps.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, step] of steps.entries()) {
    const name = wanted[index] ?? "";
    if (name.startsWith(":")) parameters[name.slice(1)] = step.text;
    else if (name.toLowerCase() !== step.text.toLowerCase()) return null;
  }
  return parameters;
}
