import fc from "fast-check";
import { Failure } from "../../src/scoring/failure";
import { HierarchyBuilder, isLeaf, type Hierarchy } from "../../src/scoring/rollup/hierarchy";
import type { Id } from "../../src/scoring/rollup/idReader";
import { noRow } from "../../src/scoring/rollup/rowTable";
import { rollUpMethods } from "../../src/scoring/rollup/rollUp";
import { aggregations } from "../../src/scoring/aggregate";
import { bases } from "../../src/scoring/periods/prorate";
import { yearToDateMethods } from "../../src/scoring/periods/yearToDate";
import { randomIndices } from "../../src/scoring/weights/comparison";
import { objectiveMethods } from "../../src/scoring/weights/objective";

function hierarchy(ids: readonly (Id | null)[], parents: readonly (Id | null)[]): Hierarchy | Failure {
  const builder = new HierarchyBuilder(ids.length, (row) => ids[row] ?? "");
  const problems = [
    ...ids.map((id, row) => (id === null ? null : builder.name(row, id))),
    ...parents.map((id, row) => (id === null ? null : builder.hang(row, id))),
  ];
  return problems.find((problem) => problem !== null) ?? builder.build();
}

function tree(outcome: Hierarchy | Failure): Hierarchy {
  if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
  return outcome;
}

function childrenOf({ links }: Hierarchy, parent: number): number[] {
  const children: number[] = [];
  for (let child = links.firstChildOf(parent); child !== noRow; child = links.nextSiblingOf(child)) children.push(child);
  return children;
}

/** A forest: each row hangs under an earlier one or under none; then the rows are put in another order. */
const forests = fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 60 }).map((rows) =>
  rows
    .map(([above, isRoot, place], row) => ({ id: `Row ${row}`, parent: row === 0 || isRoot ? null : ` ROW ${above % row}`, place }))
    .sort((a, b) => a.place - b.place),
);

test("every row with children comes after all of them that have some, and children stay in row order", () => {
  fc.assert(
    fc.property(forests, (rows) => {
      const ids = rows.map(({ id }) => id);
      const found = tree(hierarchy(ids, rows.map(({ parent }) => parent)));
      const position = new Map([...found.order].map((row, index) => [row, index]));
      expect(position.size).toBe(rows.filter((_row, row) => !isLeaf(found, row)).length);
      rows.forEach(({ id }, row) => {
        const expected = rows.flatMap(({ parent }, child) => (parent?.trim().toLowerCase() === id.toLowerCase() ? [child] : []));
        expect(childrenOf(found, row)).toEqual(expected);
        expect(isLeaf(found, row)).toBe(expected.length === 0);
        for (const child of expected) if (!isLeaf(found, child)) expect(position.get(child)!).toBeLessThan(position.get(row)!);
      });
    }),
  );
});

test("closing a branch into a ring names a row of the ring, whatever else hangs there", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), (size, more) => {
      const ring = Array.from({ length: size }, (_, row) => ({ id: `ring${row}`, parent: `ring${(row + 1) % size}` }));
      const rest = Array.from({ length: more }, (_, row) => ({ id: `leaf${row}`, parent: `ring${row % size}` }));
      const rows = [...rest, ...ring];
      const outcome = hierarchy(rows.map(({ id }) => id), rows.map(({ parent }) => parent));
      expect(outcome).toMatchObject({ error: "#VALUE!", key: "cycle", parameters: { id: expect.stringMatching(/^ring/) as string } });
    }),
  );
});

test("ids that share a hash or a spelling are told apart", () => {
  const ids = Array.from({ length: 5000 }, (_, row) => `${row % 2 === 0 ? "K" : "k-"}${row}`);
  expect(childrenOf(tree(hierarchy(ids, ids.map((_id, row) => (row === 0 ? null : ids[0]!)))), 0)).toHaveLength(4999);
  for (const [first, second] of [["1", 1], ["Ａ１", "a1"], [" x ", "X"], ["1.5", 1.5], ["华东", " 华东"], ["1234567890", 1234567890], ["Cost-Centre-001", " cost-centre-001"]] as const) {
    expect(hierarchy([first, second], [null, null])).toMatchObject({ key: "duplicateId" });
  }
  for (const [first, second] of [["01", 1], ["1.0", 1], ["a", "á"], ["华东", "华北"], ["cost-centre-001", "cost-centre-002"], ["00123456789", 123456789]] as const) {
    expect(hierarchy([first, second], [null, first])).not.toBeInstanceOf(Failure);
  }
});

test("the options of these functions are found by their words in both languages", () => {
  for (const options of [rollUpMethods, aggregations, yearToDateMethods, bases, objectiveMethods, randomIndices]) {
    const words = options.choices.flatMap(({ label, also = [] }) => [label.en, label.zh, ...also]);
    for (const { value, label } of options.choices) {
      expect(options.find(` ${label.en.toUpperCase()} `)).toBe(value);
      expect(options.find(label.zh)).toBe(value);
      expect(label.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(new Set(words).size).toBe(words.length);
  }
});
