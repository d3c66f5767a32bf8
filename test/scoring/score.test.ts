import fc from "fast-check";
import { Failure, Missing } from "../../src/scoring/failure";
import { methods } from "../../src/scoring/methods";
import type { ParameterInput } from "../../src/scoring/parameter";
import { attainKpi, scoreKpi, type Kpi } from "../../src/scoring/score";
import type { Direction, Method } from "../../src/scoring/types";

const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const side = fc.constantFrom<Direction>(1, -1);

/** Points, or the failure's error value. */
function shown(kpi: Kpi): number | string {
  const outcome = scoreKpi(kpi);
  return outcome instanceof Failure ? outcome.error : outcome;
}

/** For each method a sensible parameter for a target and a direction: worse values are on the worse side. */
const parameters: Record<Method, (target: number, direction: Direction) => ParameterInput> = {
  ratio: () => null,
  inverse: () => null,
  linear: (target, direction) => target - direction * 10,
  band: () => [[0.1, 0.3]],
  step: (_target, direction) => (direction === 1 ? [[0.5, 40], [1, 100], [1.5, 110]] : [[0.5, 110], [1, 100], [1.5, 40]]),
  curve: () => [[0.5, 40], [1, 100], [1.5, 110]],
  passfail: () => null,
  deduct: () => 3,
  efficacy: (target, direction) => target - direction * 10,
  progress: (target, direction) => target - direction * 10,
};

/** The methods for which more of the good side never lowers the score, with the directions that they know. */
const monotonic: readonly (readonly [Method, Direction])[] = [
  ["ratio", 1], ["ratio", -1], ["inverse", -1], ["linear", 1], ["linear", -1], ["step", 1], ["step", -1], ["curve", 1],
  ["passfail", 1], ["passfail", -1], ["deduct", -1], ["efficacy", 1], ["efficacy", -1], ["progress", 1], ["progress", -1],
];

describe("every method", () => {
  test.each(monotonic)("%s (direction %d): a better actual never scores less", (method, direction) => {
    fc.assert(
      fc.property(positive, positive, positive, (first, second, target) => {
        const [worse, better] = direction === 1 === first < second ? [first, second] : [second, first];
        const options = { direction, method, parameter: parameters[method](target, direction) };
        const low = shown({ actual: worse, target, ...options });
        const high = shown({ actual: better, target, ...options });
        expect(high).toBeGreaterThanOrEqual((low as number) - 1e-6);
      }),
    );
  });

  test.each([["ratio", 0], ["passfail", 0], ["band", 1], ["band", -1], ["band", 0]] as const)(
    "%s (direction %d): nearer the target never scores less",
    (method, direction) => {
      fc.assert(
        fc.property(positive, fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), (target, first, second) => {
          const at = (distance: number): number => {
            const kpi = { actual: target * (1 + distance), target, direction, method, parameter: parameters[method](target, direction) };
            return shown(kpi) as number;
          };
          const [near, far] = Math.abs(first) <= Math.abs(second) ? [first, second] : [second, first];
          expect(at(near)).toBeGreaterThanOrEqual(at(far) - 1e-6);
        }),
      );
    },
  );

  test.each(methods.choices.map(({ value }) => value.method))("%s: the score stays within cap and floor", (method) => {
    fc.assert(
      fc.property(amount, amount, side, fc.integer({ min: -50, max: 90 }), fc.nat(100), (actual, target, direction, floor, room) => {
        const cap = floor + room;
        const parameter = parameters[method](target, direction);
        const score = shown({ actual, target, direction, method, parameter, cap, floor });
        if (typeof score === "string") return expect(["#VALUE!", "#DIV/0!", "#NUM!"]).toContain(score);
        expect(score).toBeGreaterThanOrEqual(floor);
        expect(score).toBeLessThanOrEqual(cap);
      }),
    );
  });

  test.each(methods.choices.map(({ value }) => value.method))("%s: a missing actual is never a number", (method) => {
    fc.assert(
      fc.property(fc.option(amount), side, (target, direction) => {
        const outcome = scoreKpi({ actual: null, target, direction, method, parameter: parameters[method](1, direction) });
        expect(outcome).toBeInstanceOf(Missing);
      }),
    );
  });

  test.each(methods.choices.map(({ value }) => value.method))("%s: on target is 100 points, attained in full", (method) => {
    const direction = method === "inverse" || method === "deduct" ? -1 : 1;
    const kpi = { actual: 50, target: 50, direction, method, parameter: parameters[method](50, direction) } as const;
    expect(shown(kpi)).toBe(100);
    expect(attainKpi(kpi)).toBe(1);
  });

  test.each(methods.choices.map(({ value }) => value.method))("%s: the attainment is the score without cap and floor", (method) => {
    fc.assert(
      fc.property(positive, positive, side, (actual, target, direction) => {
        const kpi = { actual, target, direction, method, parameter: parameters[method](target, direction) };
        const attain = attainKpi(kpi);
        const free = scoreKpi({ ...kpi, cap: 1e300, floor: -1e300 });
        if (attain instanceof Failure || free instanceof Failure) return expect(attain).toEqual(free);
        expect(Math.abs(attain * 100 - free)).toBeLessThanOrEqual(1e-12 * Math.abs(free));
      }),
    );
  });
});

describe("direction", () => {
  test("higher and lower are mirror images about the target", () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom<Method>("ratio", "passfail"), (distance, target, method) => {
        const higher = shown({ actual: target + distance, target, direction: 1, method });
        const lower = shown({ actual: target - distance, target, direction: -1, method });
        if (Math.abs(distance) < 1e-6 * Math.abs(target)) return; // the dust of target ± distance
        expect(lower).toBeCloseTo(higher as number, 3);
      }),
    );
  });

  test("turning all signs turns the direction", () => {
    fc.assert(
      fc.property(amount, amount, side, (actual, target, direction) => {
        expect(shown({ actual: -actual, target: -target, direction: -direction as Direction })).toBe(shown({ actual, target, direction }));
      }),
    );
  });

  test("target takes off the same on both sides", () => {
    fc.assert(
      fc.property(amount, amount, (distance, target) => {
        const above = shown({ actual: target + distance, target, direction: 0, floor: -1e300 });
        const below = shown({ actual: target - distance, target, direction: 0, floor: -1e300 });
        if (target !== 0) expect(Math.abs((above as number) - (below as number))).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(above as number)));
      }),
    );
  });
});

test("options left out or null are the defaults", () => {
  expect(shown({ actual: 150, target: 100 })).toBe(120);
  expect(shown({ actual: 150, target: 100, direction: null, method: null, parameter: null, cap: null, floor: null })).toBe(120);
});

test("a failure explains itself in one language or in both", () => {
  const failure = scoreKpi({ actual: 1, target: 2, method: "linear" }) as Failure;
  expect(failure).toBeInstanceOf(Failure);
  expect(failure.text("en-US")).toBe("The method linear needs “parameter”: the worst acceptable value. It is empty.");
  expect(failure.text("zh-CN")).toBe("线性插值需要“方法参数”（parameter）：最差可接受值，现在为空。");
  expect(failure.text(null)).toContain(failure.text("en-US"));
  expect(failure.text(null)).toContain(failure.text("zh-CN"));
});

test("0 points are 0, not −0", () => {
  expect(shown({ actual: 20, target: 10, direction: -1, method: "linear", parameter: 20 })).toBe(0);
  expect(attainKpi({ actual: 20, target: 10, direction: -1, method: "linear", parameter: 20 })).toBe(0);
});

test("numbers beyond what can be computed are #NUM!, not a result", () => {
  expect(attainKpi({ actual: 1e308, target: 1e-308 })).toMatchObject({ error: "#NUM!" });
  expect(scoreKpi({ actual: -1.7e308, target: -1.7e308, method: "linear", parameter: 1.7e308 })).toMatchObject({ error: "#NUM!" });
});
