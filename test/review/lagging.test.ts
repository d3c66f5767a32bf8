import type { Finding } from "../../src/goals";
import { saidOnce } from "../../src/review/sheet/lagging";

const finding = (id: string, more: Partial<Finding> = {}): Finding => {
  const goalId = id.split(":")[1] ?? "";
  return { id, severity: "warning", text: { zh: "", en: "" }, parameters: {}, department: "Sales", goalId, address: `S!${goalId}`, ...more };
};
const ids = (found: readonly Finding[], audit: readonly Finding[]): readonly string[] => saidOnce(found, audit).map(({ id }) => id);

describe("a sheet that has not followed the goal tree", () => {
  const behind = finding("lagging:A");

  it("is said once: not again as another score or as a sum that does not add up", () => {
    expect(ids([finding("tamperedScore:A"), finding("parts:Sales"), finding("missingActual:A")], [behind])).toEqual(["missingActual:A", "lagging:A"]);
  });

  it("is said by its target or weight where those are what differs", () => {
    expect(ids([finding("changedTarget:A")], [behind])).toEqual(["changedTarget:A"]);
    expect(ids([finding("changedWeight:A")], [behind, finding("lagging:B")])).toEqual(["changedWeight:A", "lagging:B"]);
  });

  it("hides nothing of other KPIs, of another sheet, or of a cell that somebody typed over", () => {
    const others = [finding("tamperedScore:B"), finding("parts:Other", { person: "Li Wei" }), finding("parts:Marketing", { department: "Marketing" })];
    expect(ids(others, [behind])).toEqual([...others.map(({ id }) => id), "lagging:A"]);
    expect(ids([finding("tamperedScore:C"), finding("parts:Sales")], [finding("tampered:S!C", { goalId: "C", address: "S!C" })])).toEqual(["parts:Sales", "tampered:S!C"]);
  });
});
