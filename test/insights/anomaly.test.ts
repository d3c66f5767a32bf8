import fc from "fast-check";
import { medianAbsoluteDeviation, median } from "simple-statistics";
import { robustScores } from "../../src/insights/anomaly";
import { given, series } from "./support";

test("agrees with simple-statistics' median and MAD", () => {
  fc.assert(
    fc.property(series(1), (values) => {
      const mad = medianAbsoluteDeviation(values);
      const center = median(values);
      given(robustScores(values)).forEach((score, index) => {
        expect(score).toBeCloseTo(mad < 1e-9 ? 0 : (0.6745 * (values[index]! - center)) / mad, 6);
      });
    }),
  );
});

test("does not depend on the unit or the zero; upside down it changes its sign", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1 }), fc.integer({ min: -500, max: 500 }), (values, shift) => {
      const scores = given(robustScores(values));
      given(robustScores(values.map((value) => value * 4 + shift))).forEach((score, index) => expect(score).toBeCloseTo(scores[index]!, 9));
      given(robustScores(values.map((value) => -value))).forEach((score, index) => expect(score).toBeCloseTo(-scores[index]!, 9));
    }),
  );
});
