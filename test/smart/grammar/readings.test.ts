import { deadlineOf, readGoalText, type Quantity, type TimeExpression } from "../../../src/smart/grammar";
import { chinese } from "./chinese";
import { english } from "./english";

const options = { asOf: "2025-05-15", fiscalYearStart: 1 };

function amount(value: Quantity["value"] | number): string {
  if (value === null) return "–";
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : value.map(amount).join("..");
}

function described({ role, value, unit, comparator, change }: Quantity): string {
  return [role, amount(value), unit, comparator, change].filter((part) => part !== null).join(" ");
}

function dated(time: TimeExpression): string {
  const deadline = deadlineOf(time, options);
  return deadline === null ? time.role : `${time.role} ${deadline}`;
}

describe.each([["English", english], ["Chinese", chinese]] as const)("the grammar reads goals in %s", (_, rows) => {
  test.each(rows)("%s", (text, quantities, times) => {
    const reading = readGoalText(text);
    expect(reading.quantities.map(described).join("; ")).toBe(quantities);
    expect(reading.times.map(dated).join("; ")).toBe(times);
  });
});

describe("names with numbers", () => {
  test.each([
    ["Pass ISO 9001 and IATF 16949", ["standard", "standard"]],
    ["通过GB/T 19001认证", ["standard"]],
    ["Look after the Top 50 and the Big 4", ["list", "list"]],
    ["Use Office365, iPhone 15 and S/4HANA", ["product", "product", "product"]],
    ["Roll out v2.3 in Phase 2 for Tier 1", ["version", "version", "version"]],
    ["修订2.0版手册，推进二期建设", ["version", "version"]],
    ["Apply the 3-quote rule, 5 Whys and 6S", ["method", "method", "method"]],
    ["Clean building 7, line 3 and Room 204", ["place", "place", "place"]],
    ["巡检3号线和5号车间", ["place", "place"]],
    ["Our team of nine and a 12-person crew", ["group", "group"]],
    ["带好50人团队", ["group"]],
    ["Man the desk 24/7", ["hours"]],
    ["7×24小时服务", ["hours"]],
    ["Call 400-820-8820 about WO-20931", ["identifier", "identifier"]],
    ["学习《2025版员工手册》", ["quoted"]],
    ["Update the 2023 continuity plan", ["document"]],
    ["学习2025年政府工作报告", ["document"]],
    ["推进工业4.0和六西格玛", ["programme", "programme"]],
  ])("%s", (text, kinds) => {
    const { masks, quantities } = readGoalText(text);
    expect(masks.filter(({ kind }) => kind !== "word").map(({ kind }) => kind)).toEqual(kinds);
    expect(quantities).toEqual([]);
  });

  test.each(["统一思想，进一步完善零售网络", "安全管理全面达到一流水平", "千方百计降低成本，万一失败", "完成转型，达成共识，零部件一致性", "一线员工十分满意"])(
    "number characters inside words are no numbers: %s",
    (text) => expect(readGoalText(text).quantities.filter(({ role }) => role === "target")).toEqual([]),
  );
});

describe("spans", () => {
  test("refer to the text as it was given, whatever was folded", () => {
    const given = "把客诉率　降至 ２．５％ 以下，①２０２５ 年 底 前";
    const { normal, quantities } = readGoalText(given);
    const { start, end } = normal.original(quantities[0]!);
    expect(given.slice(start, end)).toBe("２．５％");
    expect(quantities[0]).toMatchObject({ value: 2.5, unit: "%", comparator: "atMost" });
  });

  test("half characters widen without moving what follows", () => {
    const { normal, quantities } = readGoalText("Cut it to 2½ days by ½");
    expect(quantities[0]).toMatchObject({ value: 2.5, unit: "day" });
    expect("Cut it to 2½ days by ½".slice(normal.original(quantities[0]!).start, normal.original(quantities[0]!).end)).toBe("2½ days");
  });

  test("clauses are split at marks and at independent conjunctions; a mark before a conjunction tells the joint", () => {
    const { normal } = readGoalText("Raise sales by 5% and cut costs; 提升满意度，并降低成本");
    expect(normal.clauses.map(({ start, end, joint, language }) => [normal.text.slice(start, end), joint, language])).toEqual([
      ["Raise sales by 5%", "start", "en-US"],
      ["and cut costs", "and", "en-US"],
      ["提升满意度", "sentence", "zh-CN"],
      ["并降低成本", "comma", "zh-CN"],
    ]);
  });
});

describe("fiscal years", () => {
  const last = (text: string, fiscalYearStart: number): (string | null)[] => readGoalText(text).times.slice(0, 1).map((time) => deadlineOf(time, { asOf: "2025-05-15", fiscalYearStart }));

  test.each([
    ["by the end of FY26", 4, "2026-03-31"],
    ["in Q1", 4, "2025-06-30"],
    ["in Q4 FY26", 4, "2026-03-31"],
    ["this quarter", 2, "2025-07-31"],
    ["this fiscal year", 7, "2025-06-30"],
    ["本财年末前", 10, "2025-09-30"],
    ["2025年底前", 4, "2025-12-31"],
    ["上半年", 4, "2025-09-30"],
  ])("%s with a year that starts in month %i ends on %s", (text, start, end) => expect(last(text, start)).toEqual([end]));
});
