import fc from "fast-check";
import { scaleOf, ticks } from "../../../local/workbook/engine/charts/scale";

describe("the scale of a value axis", () => {
  test.each([
    [[276, 12_000], {}, [0, 14_000, 2_000]],
    [[0.2, 0.9], {}, [0, 1, 0.2]],
    [[-1_088, 12_000], {}, [-5_000, 15_000, 5_000]],
    [[1, 10], { minimum: 2, maximum: 8, majorUnit: 3 }, [2, 8, 3]],
    [[], {}, [0, 1.2, 0.2]],
  ] as const)("of %j with %j is round", (values, wishes, [minimum, maximum, majorUnit]) => {
    expect(scaleOf([...values], wishes)).toEqual({ minimum, maximum, majorUnit });
  });

  test("holds every value, in a handful of steps", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
      const scale = scaleOf(values);
      const room = 1e-9 * Math.max(1, Math.abs(scale.minimum), Math.abs(scale.maximum));
      expect(Math.min(...values)).toBeGreaterThanOrEqual(scale.minimum - room);
      expect(Math.max(...values)).toBeLessThanOrEqual(scale.maximum + room);
      expect(ticks(scale).length).toBeLessThanOrEqual(15);
    }));
  });
});
