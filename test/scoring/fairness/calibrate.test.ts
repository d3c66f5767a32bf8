import fc from "fast-check";
import { Failure } from "../../../src/scoring/failure";
import { calibrated, type Calibration } from "../../../src/scoring/fairness/calibrate";
import { zScores } from "../../../src/scoring/fairness/zscore";
import { mean, sampleSd } from "../../../src/scoring/statistics";

const score = fc.double({ min: 0, max: 150, noNaN: true });
const method = fc.constantFrom<Calibration>("z", "shift");
const rated = fc.array(fc.tuple(score, fc.constantFrom("Li", "Wang", "Zhao")), { minLength: 2, maxLength: 60 });

function valid<Value>(outcome: Value | Failure): Value {
  if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
  return outcome;
}

test("one rater's scores stay as they are, to the last bit", () => {
  fc.assert(
    fc.property(fc.array(fc.option(score), { maxLength: 40 }), method, (scores, how) => {
      expect(valid(calibrated(scores, scores.map(() => "Li"), how))).toEqual(scores);
    }),
  );
});

test("afterwards every rater with enough scores has the mean of all, and with z their spread", () => {
  fc.assert(
    fc.property(rated, method, (rows, how) => {
      const scores = rows.map(([each]) => each);
      const result = valid(calibrated(scores, rows.map(([, rater]) => rater), how)) as number[];
      for (const name of ["Li", "Wang", "Zhao"]) {
        const isTheirs = (_: number, index: number): boolean => rows[index]![1] === name;
        const before = scores.filter(isTheirs);
        const after = result.filter(isTheirs);
        if (before.length < 3) {
          expect(after).toEqual(before);
          continue;
        }
        expect(mean(after)).toBeCloseTo(mean(scores), 6);
        if (how === "z" && sampleSd(before) > 1e-6) expect(sampleSd(after)).toBeCloseTo(sampleSd(scores), 6);
        if (how === "shift") expect(sampleSd(after)).toBeCloseTo(sampleSd(before), 6);
      }
    }),
  );
});

test("a rater's order of people never changes", () => {
  fc.assert(
    fc.property(rated, method, (rows, how) => {
      const result = valid(calibrated(rows.map(([each]) => each), rows.map(([, rater]) => rater), how)) as number[];
      rows.forEach(([first, rater], i) =>
        rows.forEach(([second, other], j) => {
          if (rater === other && first > second) expect(result[i]).toBeGreaterThanOrEqual(result[j]! - 1e-9);
        }),
      );
    }),
  );
});

test("z-scores have mean 0 and standard deviation 1", () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 2, maxLength: 60 }), (values) => {
      fc.pre(sampleSd(values) > 1e-6);
      const found = valid(zScores(values)) as number[];
      expect(mean(found)).toBeCloseTo(0, 6);
      expect(sampleSd(found)).toBeCloseTo(1, 6);
    }),
  );
});
