import fc from "fast-check";
import { proposedTable, rowsOfTable, textOfTable } from "../../src/goals/scoreTable";
import { isSameParameter, parameterFailure } from "../../src/goals/parameter";
import { scoreKpi } from "../../src/scoring/score";

const share = fc.integer({ min: 1, max: 400 }).map((each) => each / 100);
const methods = fc.constantFrom("step" as const, "curve" as const);
const numbers = fc.record({ target: fc.integer({ min: 1, max: 9999 }), worse: share, better: share, direction: fc.constantFrom(1 as const, -1 as const), method: methods });

test("the proposed table earns 60 points at the threshold, 100 at the target and 120 at the stretch, and nothing far beyond the threshold", () => {
  fc.assert(fc.property(numbers, ({ target, worse, better, direction, method }) => {
    const threshold = direction === 1 ? target * Math.min(0.99, worse / 4.01) : target * (1 + worse);
    const stretch = direction === 1 ? target * (1 + better) : target * Math.max(0.01, 1 - better / 4.01);
    const parameter = proposedTable({ method, direction, threshold, target, stretch });
    const at = (actual: number): number => Number(scoreKpi({ actual, target, direction, method, parameter }));
    expect(parameterFailure(method, parameter)).toBeNull();
    expect(at(target)).toBeCloseTo(100, 1);
    // Bounds are written with six digits: beside them the points are those of the next row.
    const [atThreshold, atStretch] = [threshold * (1 + direction * 1e-5), stretch * (1 + direction * 1e-5)];
    expect(Math.abs(at(atThreshold) - 60)).toBeLessThan(2);
    expect(Math.abs(at(atStretch) - 120)).toBeLessThan(2);
    expect(at(direction === 1 ? 0 : threshold * 5)).toBe(0);
    if (direction === -1) expect(at(0)).toBe(120);
  }));
});

test("without a threshold the proposal takes the usual one, and without a better side there is none", () => {
  expect(proposedTable({ method: "step", direction: 1, threshold: null, target: 100, stretch: null })).toBe("80%:60; 100%:100");
  expect(proposedTable({ method: "step", direction: -1, threshold: 90, target: 100, stretch: 120 })).toBe("100%:100; 120%:60");
  expect(proposedTable({ method: "step", direction: 1, threshold: 80, target: null, stretch: 120 })).toBe("80%:60; 100%:100");
  expect(proposedTable({ method: "curve", direction: -1, threshold: 120, target: 100, stretch: 80 })).toBe("0%:120; 80%:120; 100%:100; 120%:60; 150%:0");
  expect(proposedTable({ method: "curve", direction: 0, threshold: 90, target: 100, stretch: null })).toBeNull();
});

test("rows and text are two ways to write one table: a bare 80 is 80 %, the order does not matter", () => {
  expect(textOfTable([{ bound: "100", points: "100" }, { bound: "８０", points: "60" }, { bound: "90%", points: "80" }])).toBe("80%:60; 90%:80; 100%:100");
  expect(textOfTable([{ bound: "0.8", points: "60" }, { bound: "1", points: "100" }])).toBe("0.8:60; 1:100");
  const rows = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 }).chain((bounds) =>
    fc.tuple(...bounds.map((bound) => fc.integer({ min: 0, max: 150 }).map((points) => ({ bound: `${bound}%`, points: String(points) })))));
  fc.assert(fc.property(rows, (typed) => {
    const text = textOfTable(typed);
    expect(textOfTable(rowsOfTable(text))).toBe(text);
    expect(isSameParameter(text, text.replaceAll("; ", "；\n").replaceAll("%", "％"))).toBe(true);
  }));
  expect([isSameParameter("80%:60", "0.8:60"), isSameParameter("80%:60", "80%:61"), isSameParameter("80%:60", 0.8), isSameParameter(null, null)]).toEqual([true, false, false, true]);
});

test("beside a bare percentage other whole numbers are percentages, bounds of the actual itself stay, and points have no percent sign", () => {
  const rewritten = (text: string, bounds?: "ofActual"): string => textOfTable(rowsOfTable(text), bounds);
  expect(["-20:0; 0:60; 100:100", "1:60; 50:80; 100:100", "0.8:60; 2:100", "80%:60%; 100%：100％"].map((text) => rewritten(text))).toEqual(["-20%:0; 0:60; 100%:100", "1%:60; 50%:80; 100%:100", "0.8:60; 2:100", "80%:60; 100%:100"]);
  expect(rewritten("80:60; 100:100%", "ofActual")).toBe("80:60; 100:100");
});
