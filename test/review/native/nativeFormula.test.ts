import { nothing, type NativeArgument } from "../../../src/review/native/argument";
import { nativeFormula, usesKpiFunctions } from "../../../src/review/native/nativeFormula";

const words: Readonly<Record<string, NativeArgument>> = {
  "[@Method]": { text: "$M8", values: [["inverse"]] },
  "[@Section]": { text: "$P8", values: [["Veto"]] },
  "t[Section]": { text: "$P$8:$P$10", values: [["KPI"], ["Veto"], ["veto"]] },
  "t[Score]": { text: "$L$8:$L$10", values: null },
};
const native = (formula: string): string | null =>
  nativeFormula(formula, (reference) => words[reference] ?? (/^[A-Z]\d+$/.test(reference) ? { text: reference, values: null } : null));

describe("native formulas", () => {
  test("are copied but for what the add-in calculates", () => {
    expect(native('=IF((A1="a,(b"),KPI.COVERAGE(B1,C1),SUM(A1,{1,2}))')).toMatch(/^=IF\(\(A1="a,\(b"\),IF\(COUNT\(C1\)=0,.*,SUM\(A1,\{1,2\}\)\)$/);
    expect(native("=A1+2")).toBe("=A1+2");
  });

  test("have only the method whose word is locked, and all of them where the word may change", () => {
    const one = native('=KPI.SCORE(A1,B1,"lower",[@Method])')!;
    expect(one).toContain("100*B1/A1");
    expect(one).not.toContain("linear");
    const all = native('=KPI.SCORE(A1,B1,"lower",D1,E1)');
    // A table cannot be written where nobody knows it, so neither can a choice that may fall on it.
    expect(all).toBeNull();
  });

  test("write the rules of limits that the call sets", () => {
    expect(native("=KPI.SCORE(A1,B1,,,,150,50)")).toMatch(/^=IF\(150<50,#NUM!,MAX\(50,MIN\(150,/);
    expect(native("=KPI.SCORE(A1,B1)")).toMatch(/^=MAX\(0,MIN\(120,IF\(COUNT\(A1,B1\)=2,/);
  });

  test("replace MINIFS by the cells of the rows that are known to count", () => {
    expect(native('=MINIFS(t[Score],t[Section],"Veto")')).toBe("=MIN($L$9,$L$10)");
    expect(native('=MINIFS(t[Score],t[Section],"Bonus")')).toBe("=0");
    expect(native('=MINIFS(t[Score],t[Section],">1")')).toBeNull();
  });

  test("keep adjustments and vetoes of expressions short", () => {
    expect(native("=KPI.ADJUST(A1+1,B1*2,3)")).toBe("=((A1+1)+(B1*2)-3)");
    expect(native('=KPI.VETO(A1+1,B1>0,"cap",60)')).toBe("=IF((B1>0),MIN((A1+1),60),(A1+1))");
    expect(native('=KPI.VETO(A1+1,B1>0,"cap")')).toBe("=#VALUE!");
    expect(native("=KPI.PRORATE(DATE(2026,1,1),DATE(2026,2,1),DATE(2026,1,1),DATE(2026,3,31))")).toMatch(/^=IF\(OR\(/);
  });

  test.each([
    "=KPI.SMART(A1)", "=KPI.WEIGHTED(A1,B1,\"geometric\")", "=LET(x,A1,x)", "=SUM(A1#)", "=[@Elsewhere]", "=Sheet2!A1", "=KPI.STATUS(A1,,,B1)", "=KPI.SCORE()", "=KPI.SCORE(A1",
  ])("do not exist for %s", (formula) => expect(native(formula)).toBeNull());

  test("know which formulas need the add-in", () => {
    expect([usesKpiFunctions("=1+kpi.score(A1,1)"), usesKpiFunctions('="KPI.SCORE(1)"')]).toEqual([true, false]);
    expect(nothing.text).toBe("");
  });
});
