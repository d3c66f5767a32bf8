import { circleIn, importGraph, importsOf, type ImportGraph } from "./imports";

/** Files that are one thing in several places: a sheet holds formulas, which stand on it and listen to its ranges. */
const oneThing = ["formula", "rangeNode", "sheet"].map((name) => `local/workbook/calc/${name}.ts`);

const without = (graph: ImportGraph, group: readonly string[]): ImportGraph =>
  new Map([...graph].map(([path, imports]) => [path, group.includes(path) ? imports.filter((other) => !group.includes(other)) : imports]));

test("no file needs itself to be loaded: imports of values make no circle", () => {
  expect(circleIn(importGraph(["src", "functions", "taskpane", "local"], false))).toBeNull();
});

test("the local workbook can be read from the bottom up: imports of types make no circle there either", () => {
  expect(circleIn(without(importGraph(["local"], true), oneThing))).toBeNull();
});

test("no two modules differ in capitals alone: Windows and macOS take one for the other", () => {
  const modules = [...importGraph(["src", "functions", "taskpane", "local"], false).keys()].map((path) => path.replace(/\.tsx?$/, ""));
  const seen = new Map(modules.map((path) => [path.toLowerCase(), path]));
  expect(modules.filter((path) => seen.get(path.toLowerCase()) !== path)).toEqual([]);
});

test("a circle is told file by file, whoever leads to it", () => {
  const graph = new Map([["main", ["a"]], ["a", ["leaf", "b"]], ["b", ["c"]], ["c", ["a"]], ["leaf", []]]);
  expect(circleIn(graph)).toEqual(["a", "b", "c", "a"]);
  expect(circleIn(new Map([...graph, ["c", ["leaf"]]]))).toBeNull();
});

test.each([
  ['import { a, type B } from "./x";', false],
  ['import a from "./x";', false],
  ['import {\n  a,\n  b,\n} from "./x";', false],
  ['import "./x";', false],
  ['export { a } from "./x";', false],
  ['export * from "./x";', false],
  ['import type { A } from "./x";', true],
  ['import { type A, type B } from "./x";', true],
  ['export type { A } from "./x";', true],
])("%s", (source, isType) => {
  expect(importsOf(`${source}\n`)).toEqual([{ from: "./x", isType }]);
});

test("packages, and files fetched when they are needed, are no imports of the project's files", () => {
  expect(importsOf('import { useState } from "react";\nconst part = () => import("./lazy");\n')).toEqual([]);
});
