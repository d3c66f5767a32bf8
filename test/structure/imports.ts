import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** Which files of the project a file imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export interface Import {
  readonly from: string;
  /** Gone when the program runs. */
  readonly isType: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s)?\s*([^"'`;]*?)\s*from\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"/gm;

const isTypesAlone = (names: string): boolean => {
  const listed = /^\{([^}]*)\}$/.exec(names)?.[1]?.split(",").map((name) => name.trim()).filter((name) => name !== "");
  return listed !== undefined && listed.every((name) => name.startsWith("type "));
};

/** The imports and re-exports of other files of the project; what is fetched later, with `import()`, is none. */
export const importsOf = (source: string): readonly Import[] =>
  [...source.matchAll(STATEMENT)].map(([, type, names = "", from, bare]) => ({
    from: from ?? bare ?? "",
    isType: bare === undefined && (type !== undefined || isTypesAlone(names)),
  }));

/** The TypeScript files of some folders and what they import of each other: values, or types too. */
export function importGraph(folders: readonly string[], withTypes: boolean): ImportGraph {
  const sources = new Map(folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => [path, readFileSync(path, "utf8")] as const)));
  const found = (path: string): string[] =>
    [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`].filter((candidate) => sources.has(candidate)).slice(0, 1);
  return new Map([...sources].map(([path, source]) => [
    path,
    importsOf(source).filter(({ isType }) => withTypes || !isType).flatMap(({ from }) => found(posix.join(posix.dirname(path), from))),
  ]));
}

/** Files that import each other in a circle, in that order, the first again at the end; null where there is none. */
export function circleIn(graph: ImportGraph): readonly string[] | null {
  const left = new Map([...graph].map(([path, imports]) => [path, new Set(imports)]));
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const [path, imports] of left) if ([...imports].every((other) => !left.has(other))) left.delete(path);
  }
  // Every file that is left imports another one of them: whoever goes on comes back.
  const way: string[] = [];
  for (let at = left.keys().next().value; at !== undefined; at = [...(left.get(at) ?? [])].find((other) => left.has(other))) {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    way.push(at);
  }
  return null;
}
