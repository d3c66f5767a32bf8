import fc from "fast-check";
import { Failure } from "../../src/scoring/failure";
import { HierarchyBuilder, turned, type Hierarchy } from "../../src/scoring/rollup/hierarchy";
import type { Id } from "../../src/scoring/rollup/idReader";
import { noRow } from "../../src/scoring/rollup/rowTable";
import { rollUpMethods } from "../../src/scoring/rollup/rollUp";
import { aggregations } from "../../src/scoring/aggregate";
import { bases } from "../../src/scoring/periods/prorate";
import { yearToDateMethods } from "../../src/scoring/periods/yearToDate";
import { randomIndices } from "../../src/scoring/weights/comparison";
import { objectiveMethods } from "../../src/scoring/weights/objective";

function hierarchy(ids: readonly (Id | null)[], parents: readonly (Id | null)[]): Hierarchy | Failure {
  const builder = new HierarchyBuilder(ids.length, { id: (row) => ids[row] ?? "", parent: (row) => parents[row] ?? "" });
  const problems = [
    ...ids.map((id, row) => (id === null ? null : builder.name(row, id))),
    builder.nameAll(),
    ...parents.map((id, row) => (id === null ? null : builder.hang(row, id))),
    builder.hangAll(),
  ];
  return problems.find((problem) => problem !== null) ?? builder.build();
}

function tree(outcome: Hierarchy | Failure): Hierarchy {
  if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
  return outcome;
}

function isLeaf({ places }: Hierarchy, row: number): boolean {
  return places[row]! >= 0;
}

function placeOf({ places }: Hierarchy, row: number): number {
  return places[row]! < 0 ? turned(places[row]!) : places[row]!;
}

/** The rows under a row, in the order of their places. */
function childrenOf(found: Hierarchy, parent: number): number[] {
  const first = found.families[placeOf(found, parent)]!;
  if (first === noRow) return [];
  const end = found.families.slice(placeOf(found, parent) + 1).find((next) => next !== noRow) ?? found.rows;
  const rows = [...found.places.keys()].sort((a, b) => placeOf(found, a) - placeOf(found, b));
  return rows.slice(first, end);
}

/** A forest: each row hangs under an earlier one or under none; then the rows are put in another order. */
const forests = fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 60 }).map((rows) =>
  rows
    .map(([above, isRoot, place], row) => ({ id: `Row ${row}`, parent: row === 0 || isRoot ? null : ` ROW ${above % row}`, place }))
    .sort((a, b) => a.place - b.place),
);

test("every row has a place after the one that it hangs under, and children stand together in row order", () => {
  fc.assert(
    fc.property(forests, (rows) => {
      const ids = rows.map(({ id }) => id);
      const found = tree(hierarchy(ids, rows.map(({ parent }) => parent)));
      expect(new Set(rows.map((_row, row) => placeOf(found, row)))).toEqual(new Set(rows.keys()));
      rows.forEach(({ id }, row) => {
        const expected = rows.flatMap(({ parent }, child) => (parent?.trim().toLowerCase() === id.toLowerCase() ? [child] : []));
        expect(childrenOf(found, row)).toEqual(expected);
        expect(isLeaf(found, row)).toBe(expected.length === 0);
        for (const child of expected) expect(placeOf(found, child)).toBeGreaterThan(placeOf(found, row));
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
  for (const [first, second] of [["K1", "ｋ１"], ["k007", " K007 "], ["部门12", "部门１２"], ["Cost-Centre-7", "COST-CENTRE-7 "], ["１", 1], ["1", 1], ["Ａ１", "a1"], [" x ", "X"], ["1.5", 1.5], ["华东", " 华东"], ["1234567890", 1234567890], ["Cost-Centre-001", " cost-centre-001"]] as const) {
    expect(hierarchy([first, second], [null, null])).toMatchObject({ key: "duplicateId" });
  }
  for (const [first, second] of [["K1", "K01"], ["K01", "K1"], ["K001", "K0001"], ["K1", "K10"], ["K1", "L1"], ["K1", "1"], ["K5", 5], ["5", "K5"], ["K-1", "K1"], ["K1.2", "K1.20"], ["K1", "K1 1"], ["K4000000", "K4"], ["K1234567890", "K0123456789"], ["01", 1], ["1.0", 1], ["a", "á"], ["华东", "华北"], ["cost-centre-001", "cost-centre-002"], ["00123456789", 123456789]] as const) {
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
