import * as fc from "fast-check";
import { indicatorByCode } from "../../src/goals";
import { businessProcesses, processGaps } from "../../src/goals/processMap";

describe("the process map", () => {
  it("has lead to referral, and other processes from end to end", () => {
    expect(businessProcesses.map(({ name }) => name.zh)).toContain("引流–转化–复购–口碑");
    expect(businessProcesses.length).toBeGreaterThanOrEqual(6);
    expect(new Set(businessProcesses.map(({ code }) => code)).size).toBe(businessProcesses.length);
  });

  it.each(businessProcesses)("$code has three steps or more, each with indicators of the library that count with a weight, none twice in a process", ({ steps }) => {
    expect(steps.length).toBeGreaterThanOrEqual(3);
    for (const { name, codes } of steps) {
      expect([name.en, codes.length > 0]).toEqual([name.en, true]);
      for (const code of codes) expect([code, indicatorByCode(code)?.counts]).toEqual([code, "weighted"]);
    }
    const all = steps.flatMap(({ codes }) => codes);
    expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([]);
  });

  it("marks a step as a gap exactly while none of its indicators is chosen", () => {
    fc.assert(fc.property(fc.constantFrom(...businessProcesses), fc.infiniteStream(fc.boolean()), (process, chance) => {
      const chosen = new Set(process.steps.flatMap(({ codes }) => codes).filter(() => chance.next().value));
      const gaps = new Set(processGaps(process, chosen));
      for (const each of process.steps) expect(gaps.has(each)).toBe(!each.codes.some((code) => chosen.has(code)));
    }));
  });
});
