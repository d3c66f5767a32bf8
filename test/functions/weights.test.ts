import fc from "fast-check";
import { sampleCorrelation, sampleStandardDeviation } from "simple-statistics";
import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const shown = (id: string, ...args: unknown[]): unknown => codes(cell(id, ...args));
const numbersOf = (id: string, ...args: unknown[]): number[] => [cell(id, ...args)].flat(2) as number[];
const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
const broken = new CellError("#REF!");

describe("KPI.WEIGHTS.CHECK", () => {
  const check = (weights: unknown[], tolerance?: unknown): unknown => shown("WEIGHTS.CHECK", column(...weights), tolerance ?? null);

  test("knows 100 % as points and as shares", () => {
    expect(check([40, 30, 30])).toBe(true);
    expect(check([0.4, 0.3, 0.3])).toBe(true);
    expect(check(["40%", "30%", "", "30%"])).toBe(true);
    expect(check(Array<number>(10).fill(0.1))).toBe(true);
    expect(check([40, 30, 29])).toBe(false);
    expect(check([])).toBe(false);
  });

  test("allows what the tolerance says, of the whole", () => {
    expect(check([40, 30, 30.05])).toBe(true);
    expect(check([40, 30, 30.06])).toBe(false);
    expect(check([0.4, 0.3, 0.2995])).toBe(true);
    expect(check([40, 30, 31], 0.01)).toBe(true);
    expect(check([40, 30, 30.0001], 0)).toBe(false);
    expect(check([40, 60], -0.1)).toBe("#NUM!");
  });

  test("a negative weight is FALSE, text #VALUE!, nothing at all FALSE", () => {
    expect(check([110, -10])).toBe(false);
    expect(check([50, "half"])).toBe("#VALUE!");
    expect(check(["", ""])).toBe(false);
    expect(cell("WEIGHTS.CHECK", column(1, broken))).toBe(broken);
  });
});

describe("KPI.WEIGHTS.NORMALIZE", () => {
  test("gives points that total 100, in the shape of the weights", () => {
    expect(shown("WEIGHTS.NORMALIZE", column(1, 1, 1))).toEqual(column(33.34, 33.33, 33.33));
    expect(shown("WEIGHTS.NORMALIZE", [[2, 1]], null, 0)).toEqual([[67, 33]]);
    expect(shown("WEIGHTS.NORMALIZE", [[1, 2], [3, 4]], null, 1)).toEqual([[10, 20], [30, 40]]);
  });

  test("an excluded or blank row gets 0", () => {
    expect(shown("WEIGHTS.NORMALIZE", column(40, 30, 30), column(true, false, true))).toEqual(column(57.14, 0, 42.86));
    expect(shown("WEIGHTS.NORMALIZE", column(40, "", 60), column(1, 1, 1))).toEqual(column(40, 0, 60));
    expect(shown("WEIGHTS.NORMALIZE", column(40, 30, 30), column("是", "否", ""))).toEqual(column(100, 0, 0));
    expect(shown("WEIGHTS.NORMALIZE", column(40, 30, 30), column("TRUE", "no", 0))).toEqual(column(100, 0, 0));
  });

  test("equal remainders go to the earlier row", () => {
    expect(shown("WEIGHTS.NORMALIZE", column(0.1, 0.3 - 0.2, 0.1), null, 0)).toEqual(column(34, 33, 33));
    expect(shown("WEIGHTS.NORMALIZE", column(1, 1, 1, 1, 1, 1), null, 0)).toEqual(column(17, 17, 17, 17, 16, 16));
  });

  test("refuses what cannot be scaled", () => {
    expect(error("WEIGHTS.NORMALIZE", column(0, 0)).code).toBe("#NUM!");
    expect(error("WEIGHTS.NORMALIZE", column(1, 2), column(false, 0)).code).toBe("#NUM!");
    expect(error("WEIGHTS.NORMALIZE", column(1, -2)).code).toBe("#NUM!");
    expect(error("WEIGHTS.NORMALIZE", column(1, 2), null, 1.5).code).toBe("#NUM!");
    expect(error("WEIGHTS.NORMALIZE", column(1, 2), column(true)).code).toBe("#VALUE!");
    expect(error("WEIGHTS.NORMALIZE", column(1, 2), column("maybe", true)).message).toContain("“maybe”");
    expect(error("WEIGHTS.NORMALIZE", column(1, "x")).code).toBe("#VALUE!");
  });

  test("always closes at 100, is never far from the exact share and does not feel the scale", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 6 }), (weights, decimals) => {
        fc.pre(weights.some((weight) => weight > 0));
        const points = numbersOf("WEIGHTS.NORMALIZE", column(...weights), null, decimals);
        const unit = 10 ** decimals;
        expect(sum(points.map((each) => Math.round(each * unit)))).toBe(100 * unit);
        points.forEach((each, row) => {
          expect(Number(each.toFixed(decimals))).toBe(each);
          expect(Math.abs(each - (100 * weights[row]!) / sum(weights))).toBeLessThan(1.000001 / unit);
        });
        expect(numbersOf("WEIGHTS.NORMALIZE", column(...weights.map((each) => each * 8)), null, decimals)).toEqual(points);
      }),
    );
  });
});

describe("KPI.WEIGHTS.FILL", () => {
  const fill = (old: unknown[], assigned: unknown[]): unknown => shown("WEIGHTS.FILL", column(...old), column(...assigned));

  test("the assigned stay, the rest share what is left by their old weights", () => {
    expect(fill([40, 30, 30], [50, "", ""])).toEqual(column(50, 25, 25));
    expect(fill([40, 40, 20], ["", 10, ""])).toEqual(column(60, 10, 30));
    expect(fill([40, 30, 30], [50, 30, 20])).toEqual(column(50, 30, 20));
    expect(fill([40, 60], [100, ""])).toEqual(column(100, 0));
  });

  test("the rest share equally when their old weights are 0; empty rows get 0", () => {
    expect(fill([100, 0, 0], [40, "", ""])).toEqual(column(40, 30, 30));
    expect(fill([60, 40, ""], ["", 20, ""])).toEqual(column(80, 20, 0));
    expect(fill([60, 40, ""], ["", "", 20])).toEqual(column(48, 32, 20));
  });

  test("refuses more than there is, negative weights and other sizes", () => {
    expect(fill([40, 60], [110, ""])).toBe("#NUM!");
    expect(fill([40, 60], [-1, ""])).toBe("#NUM!");
    expect(fill([0, 0], ["", ""])).toBe("#NUM!");
    expect(error("WEIGHTS.FILL", column(1, 2), column(1)).code).toBe("#VALUE!");
  });

  test("keeps the total", () => {
    const rows = fc.array(fc.tuple(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.boolean()), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(rows, (table) => {
        fc.pre(table.some(([, isOpen]) => isOpen));
        const old = table.map(([weight]) => weight);
        const filled = numbersOf("WEIGHTS.FILL", column(...old), column(...table.map(([weight, isOpen]) => (isOpen ? "" : weight / 2))));
        expect(sum(filled)).toBeCloseTo(sum(old), 8);
      }),
    );
  });
});

describe("KPI.AHP and KPI.AHP.CR", () => {
  const example = [[1, 2, 3], [1 / 2, 1, 4], [1 / 3, 1 / 4, 1]];

  test("give the contract's weights and consistency ratio", () => {
    expect(numbersOf("AHP", example)).toEqual([expect.closeTo(0.5171, 4), expect.closeTo(0.3586, 4), expect.closeTo(0.1243, 4)]);
    expect(shown("AHP", example)).toHaveLength(3);
    expect(shown("AHP.CR", example)).toBeCloseTo(0.093, 4);
    expect(shown("AHP.CR", example, 2005)).toBeCloseTo((0.093 * 0.58) / 0.52, 3);
    expect(shown("AHP.CR", example, "2005")).toBe(shown("AHP.CR", example, 2005));
    expect(shown("AHP.CR", example, 1990)).toBe("#VALUE!");
  });

  test("one and two items are consistent", () => {
    expect(shown("AHP.CR", [[1, 5], [0.2, 1]])).toBe(0);
    expect(shown("AHP.CR", [[1]])).toBe(0);
    expect(shown("AHP", [[1, 3], [1 / 3, 1]])).toEqual([[expect.closeTo(0.75, 12)], [expect.closeTo(0.25, 12)]]);
  });

  test("accept 0.33 against 3 and name the cell of what does not fit", () => {
    expect(numbersOf("AHP", [[1, 3], [0.33, 1]])[0]).toBeCloseTo(0.75, 2);
    expect(error("AHP", [[1, 3], [0.3, 1]]).message).toMatch(/Row 2, column 1/);
    expect(error("AHP", [[1, 3], ["", 1]]).message).toMatch(/Row 2, column 1/);
    expect(error("AHP", [[1, -3], [-1 / 3, 1]]).message).toMatch(/Row 1, column 2/);
    expect(error("AHP", [[2, 3], [1 / 3, 1]]).message).toMatch(/Row 1, column 1/);
    expect(error("AHP", [[1, 3]]).code).toBe("#VALUE!");
    expect(error("AHP.CR", Array.from({ length: 11 }, () => Array<number>(11).fill(1))).code).toBe("#VALUE!");
    expect(error("AHP", [[1, "often"], [1, 1]]).message).toContain("“often”");
  });

  const generating = fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 10 });

  test("a consistent matrix returns the weights that made it, with a ratio of 0", () => {
    fc.assert(
      fc.property(generating, (weights) => {
        const matrix = weights.map((row) => weights.map((each) => row / each));
        numbersOf("AHP", matrix).forEach((weight, row) => expect(weight).toBeCloseTo(weights[row]! / sum(weights), 12));
        expect(shown("AHP.CR", matrix)).toBeCloseTo(0, 10);
      }),
    );
  });

  test("turning the items round turns the weights round", () => {
    const judgements = fc.array(fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1, 2, 3, 7, 9), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(judgements, ([ab, ac, ad, bc, bd, cd]) => {
        const matrix = [[1, ab!, ac!, ad!], [1 / ab!, 1, bc!, bd!], [1 / ac!, 1 / bc!, 1, cd!], [1 / ad!, 1 / bd!, 1 / cd!, 1]];
        const weights = numbersOf("AHP", matrix);
        const turned = numbersOf("AHP", [...matrix].reverse().map((row) => [...row].reverse()));
        weights.forEach((weight, row) => expect(turned[3 - row]).toBeCloseTo(weight, 12));
        // The principal eigenvector: A·w = λ·w.
        const ratios = matrix.map((row, index) => sum(row.map((each, place) => each * weights[place]!)) / weights[index]!);
        for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0]!, 9);
      }),
    );
  });
});

describe("KPI.ENTROPY", () => {
  const matrix = [[80, 5, 3], [90, 5, 9], [70, 5, 4], [85, 5, 8]];

  test("weighs what sets the rows apart: one weight per column, a constant one 0", () => {
    for (const method of ["entropy", "critic", "std", "熵权法", "CRITIC法", "标准差法"]) {
      const weights = numbersOf("ENTROPY", matrix, null, method);
      expect(shown("ENTROPY", matrix, null, method)).toHaveLength(1);
      expect(sum(weights)).toBeCloseTo(1, 12);
      expect(weights[1]).toBe(0);
    }
    expect(shown("ENTROPY", [[1, 7], [1, 7]])).toEqual([[0.5, 0.5]]);
    expect(shown("ENTROPY", [[1, 0], [2, 0]])).toEqual([[1, 0]]);
  });

  test("entropy is 1 less Shannon's, by the logarithm of the rows", () => {
    const divergence = (list: number[]): number => {
      const shares = list.map((each) => each / sum(list));
      return 1 + sum(shares.map((share) => (share === 0 ? 0 : share * Math.log(share)))) / Math.log(list.length);
    };
    const columns = [[10, 20, 30], [0, 50, 1], [7, 8, 9]];
    const expected = columns.map(divergence);
    const weights = numbersOf("ENTROPY", [0, 1, 2].map((row) => columns.map((each) => each[row])));
    weights.forEach((weight, index) => expect(weight).toBeCloseTo(expected[index]! / sum(expected), 12));
  });

  test("lower-is-better columns are turned round within their own range", () => {
    const lower = [[10, 1], [20, 5], [60, 3]];
    const mirrored = [[60, 1], [50, 5], [10, 3]];
    expect(shown("ENTROPY", lower, [[-1, 1]])).toEqual(shown("ENTROPY", mirrored));
    expect(shown("ENTROPY", lower, column("越低越好", ""))).toEqual(shown("ENTROPY", mirrored));
    expect(shown("ENTROPY", lower, [["lower", "higher"]], "critic")).toEqual(shown("ENTROPY", mirrored, null, "critic"));
  });

  test("critic and std agree with an independent computation", () => {
    const columns = fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(columns, (table) => {
        fc.pre(table.every((each) => new Set(each).size > 1));
        const scaled = table.map((each) => each.map((value) => (value - Math.min(...each)) / (Math.max(...each) - Math.min(...each))));
        const block = table[0]!.map((_value, row) => table.map((each) => each[row]));
        const spreads = scaled.map((each) => sampleStandardDeviation(each));
        const conflicts = scaled.map((each) => sum(scaled.map((other) => (other === each ? 0 : 1 - sampleCorrelation(each, other)))));
        const critic = spreads.map((spread, index) => spread * conflicts[index]!);
        fc.pre(sum(critic) > 1e-6);
        numbersOf("ENTROPY", block, null, "critic").forEach((weight, index) => expect(weight).toBeCloseTo(critic[index]! / sum(critic), 9));
        numbersOf("ENTROPY", block, null, "std").forEach((weight, index) => expect(weight).toBeCloseTo(spreads[index]! / sum(spreads), 9));
      }),
    );
  });

  test("refuses negative values for entropy, gaps, too few rows and wrong directions", () => {
    expect(error("ENTROPY", [[1, -2], [3, 4]]).code).toBe("#NUM!");
    expect(error("ENTROPY", [[1, 2], ["", 4]]).code).toBe("#N/A");
    expect(error("ENTROPY", [[1, 2]]).code).toBe("#NUM!");
    expect(error("ENTROPY", [[1, 2], [3, 4]], [[1, 1, 1]]).code).toBe("#VALUE!");
    expect(error("ENTROPY", [[1, 2], [3, 4]], [[1, 0]]).code).toBe("#VALUE!");
    expect(error("ENTROPY", [[1, "x"], [3, 4]]).code).toBe("#VALUE!");
    expect(cell("ENTROPY", [[1, broken], [3, 4]])).toBe(broken);
  });
});
