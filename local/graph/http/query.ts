import { GraphError } from "../errors";

/** The part of OData's query options that the server understands. */
export interface Query {
  readonly top: number | null;
  readonly skip: number;
  readonly select: readonly string[] | null;
  /** A list is to say how many items there are without $top and $skip. */
  readonly count: boolean;
}

const unknownOptions = ["$filter", "$orderby", "$search", "$apply", "$compute"];

/** @throws GraphError invalidArgument for a count that is not one; notImplemented for an option that is not understood. */
export function parseQuery(parameters: URLSearchParams): Query {
  const select = parameters.get("$select");
  const unknown = unknownOptions.find((name) => parameters.has(name));
  if (unknown !== undefined) throw new GraphError("notImplemented", `The local server does not know ${unknown}.`);
  return {
    top: count(parameters, "$top"),
    skip: count(parameters, "$skip") ?? count(parameters, "$skiptoken") ?? 0,
    select: select === null ? null : select.split(",").map((name) => name.trim()),
    count: parameters.get("$count") === "true",
  };
}

function count(parameters: URLSearchParams, name: string): number | null {
  const text = parameters.get(name);
  if (text === null) return null;
  if (!/^\d{1,9}$/.test(text)) throw new GraphError("invalidArgument", `${name} takes a number from 0.`);
  return Number(text);
}

/** The part of a list that $skip and $top ask for. */
export function page<T>(items: readonly T[], { skip, top }: Pick<Query, "skip" | "top">): T[] {
  return items.slice(skip, top === null ? undefined : skip + top);
}

/** Properties made only when they are asked for: some cost more than all the others. */
export type Lazy = Readonly<Record<string, () => unknown>>;

/** The properties that $select asks for, or all. */
export function selected(properties: Lazy, { select }: Query): Record<string, unknown> {
  const entries = Object.entries(properties).filter(([name]) => select === null || select.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, value()]));
}

/** Makes a value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
