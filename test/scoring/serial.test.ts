import fc from "fast-check";
import { daysBetween, isSerial, monthsBetween, workdaysBetween } from "../../src/scoring/periods/serial";

describe("Excel's calendar", () => {
  test("knows days from 1 January 1900 to 31 December 9999", () => {
    expect([0, 0.5, 1, 60, 2_958_465.5, 2_958_466, -1, NaN].map(isSerial)).toEqual([false, false, true, true, true, false, false, false]);
  });

  test("has 366 days in 1900, and leap years by the calendar after that", () => {
    expect(monthsBetween(1, 366)).toBe(12);
    expect(monthsBetween(367, 731)).toBe(12);
    // 2000-02 and 2100-02, 29 and 28 days.
    expect(monthsBetween(36_557, 36_585)).toBe(1);
    expect(monthsBetween(73_082, 73_109)).toBe(1);
    expect(monthsBetween(2_958_435, 2_958_465)).toBe(1);
  });

  test("counts five workdays in any seven days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_900_000 }), fc.integer({ min: 1, max: 500 }), (first, weeks) => {
        expect(workdaysBetween(first, first + 7 * weeks - 1)).toBe(5 * weeks);
        expect(daysBetween(first, first + 7 * weeks - 1)).toBe(7 * weeks);
      }),
    );
  });

  test("starts its weeks as WEEKDAY does: 1 January 1900 a Sunday, 6 January 2025 a Monday", () => {
    expect([1, 2, 6, 7, 8].map((day) => workdaysBetween(day, day))).toEqual([0, 1, 1, 0, 0]);
    expect([45_662, 45_663, 45_667, 45_668].map((day) => workdaysBetween(day, day))).toEqual([0, 1, 1, 0]);
  });

  test("every month counts one, whichever day it is cut at", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_900_000 }), fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (first, one, two) => {
        const cut = first + one;
        const last = cut + 1 + two;
        expect(monthsBetween(first, cut) + monthsBetween(cut + 1, last)).toBeCloseTo(monthsBetween(first, last), 9);
      }),
    );
  });
});
