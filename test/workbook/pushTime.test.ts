import fc from "fast-check";
import { isoTime, shownTime } from "../../src/workbook/pushTime";

describe("the time of a push", () => {
  it("reads back as the same second, wherever the machine stands", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), (date) => {
        date.setMilliseconds(0);
        const shown = shownTime(date.toISOString());
        expect(shown).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d$/);
        expect(isoTime(shown)).toBe(date.toISOString());
      }),
    );
  });

  it("leaves what is no time alone", () => {
    for (const text of ["", "yesterday", "2026-11-21T20:00:00.000Z"]) expect(isoTime(text)).toBe(text);
    expect(shownTime("soon")).toBe("soon");
  });
});
