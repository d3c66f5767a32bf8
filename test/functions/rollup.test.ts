import fc from "fast-check";
import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const rollup = (...args: unknown[]): unknown => codes(cell("ROLLUP", ...args));

const ids = column("all", "sales", "north", "south", "cost");
const parents = column("", "all", "sales", "sales", "all");
const values = column("", "", 92, 85, 70);
const weights = column("", 50, 0.6, 0.4, 50);

describe("KPI.ROLLUP", () => {
  test("computes every parent from its children, level by level, in the order of the rows", () => {
    const result = cell("ROLLUP", ids, parents, values, weights) as number[][];
    expect(result.map(([value]) => value)).toEqual([expect.closeTo(79.6, 10), expect.closeTo(89.2, 10), 92, 85, 70]);
  });

  test("keeps the shape of a row", () => {
    expect(rollup([["a", "b", "c"]], [["", "a", "a"]], [["", 80, 90]], [["", 1, 1]])).toEqual([[85, 80, 90]]);
  });

  test.each([
    ["average", "平均", 79.25],
    ["sum", "求和", 247],
    ["min", "最小", 70],
    ["max", "最大", 92],
    ["worst", "最差", 70],
  ])("%s needs no weights", (english, chinese, top) => {
    const [first] = cell("ROLLUP", ids, parents, values, "", english) as number[][];
    expect(first![0]).toBeCloseTo(top, 10);
    expect(rollup(ids, parents, values, "", chinese)).toEqual(rollup(ids, parents, values, "", english));
  });

  test("with own, a parent that has a value keeps it", () => {
    expect(rollup(column("a", "b", "c"), column("", "a", "b"), column("", 75, 90), column(1, 1, 1), "own")).toEqual(column(75, 75, 90));
    expect(rollup(column("a", "b", "c"), column("", "a", "b"), column("", 75, 90), column(1, 1, 1))).toEqual(column(90, 90, 90));
  });

  test("a parent's own cell may hold anything when it is not used", () => {
    expect(rollup(column("a", "b"), column("", "a"), column("Department", 80), column("", 1))).toEqual(column(80, 80));
    expect(rollup(column("a", "b"), column("", "a"), column("Department", 80), column("", 1), "own")).toBe("#VALUE!");
  });

  test("leaves a missing value out, counts it as 0 or fails, as asked; what is above goes along", () => {
    const tree = [column("t", "p", "x", "y", "q", "z"), column("", "t", "p", "p", "t", "q"), column("", "", 80, "", "", "N/A"), column("", 1, 1, 3, 1, 1)];
    expect(rollup(...tree)).toEqual(column(80, 80, 80, "", "#N/A", ""));
    expect(rollup(...tree, "weighted", "zero")).toEqual(column(10, 20, 80, "", 0, ""));
    expect(rollup(...tree, "weighted", "error")).toEqual(column("#N/A", "#N/A", 80, "", "#N/A", ""));
  });

  test("an impossible weight fails everything above it", () => {
    const tree = [column("t", "p", "x", "q"), column("", "t", "p", "t"), column("", "", 80, 60), column("", 1, -1, 1)];
    expect(rollup(...tree)).toEqual(column("#NUM!", "#NUM!", 80, 60));
  });

  test("ids are the same as Excel compares them: 1 and \"1\", A1 and \" a1 \"", () => {
    expect(rollup(column(1, "A1", "b"), column("", "1", " a1 "), column("", "", 70), column("", 1, 1))).toEqual(column(70, 70, 70));
    expect(error("ROLLUP", column("A1", "a1 "), column("", ""), column(1, 2), column(1, 1)).code).toBe("#VALUE!");
    expect(rollup(column("001", 1), column("", "001"), column("", 5), column("", 1))).toEqual(column(5, 5));
  });

  test("a blank, a dash or a 0 that is no id stands for no parent", () => {
    expect(rollup(column("a", "b", "c"), column("-", 0, null), column(1, 2, 3), column(1, 1, 1))).toEqual(column(1, 2, 3));
  });

  test("an id may begin as a word for a missing value does, but not be one", () => {
    expect(rollup(column("n1", "N-2", "nab"), column("", "n1", "N1"), column("", 80, 60), column("", 1, 1))).toEqual(column(70, 80, 60));
    expect(rollup(column("n1", "NA", "n/a"), column("na", "n1", "n1"), column("", 80, 60), column("", 1, 1))).toEqual(column(70, 80, 60));
  });

  test("blank rows stay blank, and a row without an id counts for its parent", () => {
    expect(rollup(column("a", "", ""), column("", "a", ""), column("", 80, ""), column("", 1, ""))).toEqual(column(80, 80, ""));
  });

  test("names the id of an orphan, of a duplicate and of a cycle", () => {
    const failing = (names: unknown[], above: unknown[]): CellError =>
      error("ROLLUP", column(...names), column(...above), column(...names.map(() => 1)), column(...names.map(() => 1))) as CellError;
    for (const [names, above, id] of [
      [["K1", "K2"], ["", "Q9"], "“Q9”"],
      [["K1", "K7", "K7"], ["", "K1", "K1"], "“K7”"],
      [["K1", "K2", "K3", "K4"], ["", "K3", "K2", "K3"], /“K[23]”/],
      [["K1", "K5"], ["", "K5"], "“K5”"],
    ] as const) {
      const { code, message } = failing([...names], [...above]);
      expect(code).toBe("#VALUE!");
      expect(message).toMatch(id);
    }
  });

  test("ranges of different sizes, unknown methods and error values", () => {
    expect(error("ROLLUP", ids, parents, column(1, 2), weights).message).toMatch(/5×1.*2×1/);
    expect(error("ROLLUP", ids, parents, values, column(1)).code).toBe("#VALUE!");
    expect(error("ROLLUP", ids, parents, values, weights, "median").message).toContain("“median”");
    const broken = new CellError("#REF!");
    expect(cell("ROLLUP", ids, parents, column("", "", broken, 1, 1), weights)).toBe(broken);
    expect(cell("ROLLUP", column(broken, 1), column("", ""), column(1, 1), column(1, 1))).toBe(broken);
  });

  test("on one level equals KPI.WEIGHTED to the last bit", () => {
    const rows = fc.array(
      fc.tuple(fc.option(fc.double({ min: -200, max: 200, noNaN: true })), fc.option(fc.double({ min: 0, max: 50, noNaN: true }))),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom("exclude", "zero"), (table, missing) => {
        const children = table.map(([value]) => [value]);
        const shares = table.map(([, weight]) => [weight]);
        const names = table.map((_row, index) => [`k${index}`]);
        const whole = rollup([["top"], ...names], [[""], ...names.map(() => ["TOP"])], [[""], ...children], [[""], ...shares], null, missing) as unknown[][];
        expect(whole[0]![0]).toBe(codes(cell("WEIGHTED", children, shares, "mean", missing)));
      }),
    );
  });

  test("the order of the rows does not matter to sums of whole numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 40 }), fc.integer(), (numbers, seed) => {
        const rows = numbers.map((value, row) => [`r${row}`, row === 0 ? "" : `r${(value * 7919) % row}`, value] as const);
        const turned = [...rows].sort((a, b) => ((a[2] * 31 + seed) % 97) - ((b[2] * 31 + seed) % 97));
        const sums = (table: typeof rows): Map<string, unknown> => {
          const result = rollup(...[0, 1, 2].map((place) => table.map((row) => [row[place]])), "", "sum") as unknown[][];
          return new Map(table.map(([id], row) => [id, result[row]![0]]));
        };
        const found = sums(turned);
        for (const [id, sum] of sums(rows)) expect(found.get(id)).toBe(sum);
      }),
    );
  });

  /** Ids that are the same have one name: what Excel's comparison makes of them. */
  const spellings: readonly (readonly unknown[])[] = [
    [1, "1", " 1 ", "１"], ["01"], ["001", "００１"], ["1.0"], ["1.5", 1.5], [-1, "-1"], [1e15], ["N1", "n1", "Ｎ1", " n１ "], ["N01", "n01"], ["N001", "n００1"],
    ["n10", "N10"], [10, "10"], ["n900000", "N900000"], ["1234567890123"], ["华东1", "华东１", " 华东1"], ["华东01"], ["华东"], ["é1", "É1"], ["e1"], ["N-1", "n-1"], ["1-1"],
    ["1.1.1"], ["Cost-Centre-0001", "cost-centre-0001"], ["Cost-Centre-1"], ["Cost Centre 1", "COST CENTRE 1"], ["_1"], ["N1a"], [2, "2"], ["N2", "n2"], ["N3"], ["n4"],
  ];
  const nodes = fc
    .shuffledSubarray([...spellings.keys()], { minLength: 2 })
    .chain((names) => fc.tuple(fc.constant(names), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.boolean(), fc.integer({ min: 0, max: 99 })), { minLength: names.length, maxLength: names.length }), fc.nat()));

  test("ids of whatever kinds find their parents as a plain search does, in any order of the rows", () => {
    fc.assert(
      fc.property(nodes, ([names, picks, turn]) => {
        const spelt = (name: number, pick: number): unknown => spellings[name]![pick % spellings[name]!.length];
        const rows = names.map((name, row) => {
          const [above, pick, parentPick, isRoot, value] = picks[row]!;
          const parent = row === 0 || isRoot ? null : names[above % row]!;
          return { name, parent, value, cells: [spelt(name, pick), parent === null ? "" : spelt(parent, parentPick), value] };
        });
        const sumOf = (row: (typeof rows)[number]): number => {
          const below = rows.filter(({ parent }) => parent === row.name);
          return below.length === 0 ? row.value : below.reduce((sum, each) => sum + sumOf(each), 0);
        };
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)];
        const columns = [0, 1, 2].map((place) => turned.map(({ cells }) => [cells[place]]));
        expect(rollup(...columns, "", "sum")).toEqual(turned.map((row) => [sumOf(row)]));
      }),
    );
  });

  test("the cells that it was given stay as they were, though the result shares lines with them", () => {
    const tree = [column("a", "b", "c", "d"), column("", "a", "a", "b"), column(7, "8%", 80, "N/A"), column(1, 1, 1, 1)];
    const before = structuredClone(tree);
    expect(rollup(...tree)).toEqual(column(80, "#N/A", 80, ""));
    expect(tree).toEqual(before);
  });

  test("the first problem from above is named, also beyond a thousand rows", () => {
    const names = Array.from({ length: 3000 }, (_, row) => `K${row}`);
    const above = names.map((_name, row): string => (row === 0 ? "" : "K0"));
    const ones = names.map(() => [1]);
    const failing = (ids: unknown[], parentIds: unknown[]): string => {
      const result = cell("ROLLUP", column(...ids), column(...parentIds), ones, ones);
      return result instanceof CellError ? result.message || result.code : "";
    };
    expect(failing(names.with(2500, "k0"), above)).toContain("“k0”");
    expect(failing(names, above.with(2500, "Q1").with(2600, "Q2"))).toContain("“Q1”");
    expect(failing(names, [...above.with(1500, "Q1").slice(0, 1510), new CellError("#REF!"), ...above.slice(1511)])).toContain("“Q1”");
    expect(failing(names, [...above.slice(0, 1500), new CellError("#REF!"), ...above.with(1510, "Q1").slice(1501)])).toBe("#REF!");
  });

  test("a chain of 200,000 rows and 200,000 rows under one are rolled up", () => {
    const count = 200_000;
    const names = Array.from({ length: count }, (_, row) => [row + 1]);
    const data = names.map(([id]) => [id === count ? 77 : ""]);
    const chain = cell("ROLLUP", names, names.map(([id]) => [id === 1 ? "" : id! - 1]), data, names.map(() => [1])) as number[][];
    expect(chain[0]).toEqual([77]);
    const wide = cell("ROLLUP", names, names.map(([id]) => [id === 1 ? "" : 1]), names.map(() => [50]), names.map(() => [2])) as number[][];
    expect(wide[0]).toEqual([50]);
  });
});
