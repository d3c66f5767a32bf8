import { checkGoal } from "../../src/smart";
import { chinese, english } from "./waysToSay";

const options = { asOf: "2025-05-15", fiscalYearStart: 1, locale: null };

describe("every way to say up, down, keep and complete, and how much", () => {
  test.each([...english, ...chinese])("%s", (text, target, direction) => {
    const { slots, criteria } = checkGoal({ text }, options);
    expect(slots.direction).toBe(direction);
    if (typeof target === "number") expect(slots.target).toBeCloseTo(target, 6);
    else expect(slots.target).toEqual(target);
    expect(criteria.find(({ criterion }) => criterion === "M")?.verdict).toBe("met");
  });
});

test("words that only look like a target or a limit are none", () => {
  const measurable = (text: string): string | undefined => checkGoal({ text }, options).criteria.find(({ criterion }) => criterion === "M")?.verdict;
  for (const text of [
    "No change in our attitude to guests",
    "Support the plus size range",
    "Comply with Regulation 2023/1115 in the cocoa supply chain",
    "降低10千伏线路跳闸率",
    "我们班组共12人，团结协作",
    "围绕效益这一核心，全年狠抓管理",
    "别迟到，别早退",
  ]) {
    expect([text, measurable(text)]).not.toEqual([text, "met"]);
  }
});

describe("deadlines", () => {
  test.each([
    ["Stock cover below 40 days before the half-year close", "2025-06-30"],
    ["By the second of November open the new seed bank", "2025-11-02"],
    ["Cut open entries at month-end by half in the coming 12 months", "2026-05-15"],
    ["Hold 80 vials of antivenom all year", "2025-12-31"],
    ["2025年高标准农田管护到位率100%", "2025-12-31"],
  ])("%s: %s", (text, deadline) => expect(checkGoal({ text }, options).slots.deadline).toBe(deadline));

  test("a year inside the number of a law is none", () => {
    expect(checkGoal({ text: "Comply with Regulation 2023/1115 in the cocoa supply chain" }, options).slots.deadline).toBeNull();
  });
});
