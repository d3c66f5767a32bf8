import { writeFileSync } from "node:fs";
import { headingOf } from "../../src/sheets/schema";
import type { Language } from "../../src/text/language";
import { department, openSession } from "./fixture";
import { fill, reviewOf, period } from "./fixture";

it.each<Language>(["zh-CN", "en-US"])("%s", async (language) => {
  const session = await openSession(language);
  const names = language === "zh-CN" ? ["销售部", "研发部", "人力资源部", "客服部", "财务部", "生产部"] : ["Sales", "R&D", "Human resources", "Customer service", "Finance", "Production"];
  const jobs = ["sales", "rd", "hr", "service", "finance", "production"] as const;
  const roles = ["business", "technical", "support", "service", "support", "technical"] as const;
  await session.workbook.createGoals({ language, strategy: "2026", departments: names.map((name, i) => department(name, jobs[i]!, roles[i]!, language)) });
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (const p of ["2026Q2", "2026Q3", period]) {
    await session.workbook.generateReviews({ language, period: p, departments: names });
    for (const name of names) {
      const tables = await session.excel.run(async (context) => { const t = context.workbook.tables; t.load("items/name, items/worksheet/name"); await context.sync(); return t.items.map((x) => ({ name: x.name, sheet: x.worksheet.name })); });
      const review = tables.find((t) => t.sheet === `${p} ${name}`)!;
      await fill(session, review.name, headingOf("review", "actual", language), [0, 0, 0, 0].map(() => Math.round(70 + random() * 50)));
    }
    await session.workbook.consolidate(p);
  }
  await session.workbook.makeDashboard(period);
  const zh = language === "zh-CN";
  const base = { department: names[0]!, person: "", kpi: "", fact: "", cause: "", action: "", owner: "", due: "", state: "open" as const, effect: "", agreed: "", goalId: "" };
  const facts = (await session.workbook.readMeeting()).results.filter((r) => r.department === names[0] && r.period === period);
  const save = (id: string, change: object) => session.workbook.saveNotes([{ before: null, after: { ...base, id, ...change } as never }], language);
  await save("A-1", { period: "2026Q3", action: zh ? "每周与前二十大客户通话，确认订单与回款安排，并把结果记入 CRM" : "Call the twenty largest customers every week, agree on orders and payment, and note it in the CRM", owner: zh ? "李伟" : "Li Wei", due: "2026-09-30", state: "done", effect: zh ? "回款率提高 6 个百分点" : "Collection up by 6 points" });
  await save("A-2", { period: "2026Q3", action: zh ? "修订报价流程" : "Revise the quotation process", owner: zh ? "王芳" : "Wang Fang", due: "2026-10-31" });
  await save("A-3", { period, kpi: facts[0]!.kpi, goalId: facts[0]!.goalId, fact: "", cause: zh ? "第三季度新产品推迟上市，老客户续签多在十一月" : "The launch slipped by a quarter, and most renewals fall into November", action: zh ? "十一月中旬前完成重点客户续签" : "Close the key renewals by mid-November", owner: zh ? "李伟" : "Li Wei", due: "2026-11-15" });
  await save("A-4", { period, fact: zh ? "两名骨干离职" : "Two key people left", cause: zh ? "薪酬低于市场" : "Pay below market", action: zh ? "与人力资源部共同制定保留方案" : "Agree on retention with HR", owner: zh ? "王芳" : "Wang Fang", due: "2026-12-01" });
  await save("A-5", { period, agreed: zh ? "双方认可：本季度得分反映了上市推迟的影响；下季度以续签率和新客户数为重点，每两周回顾一次。" : "Both sides agree: the score reflects the late launch. Next quarter puts renewals and new customers first, with a look every two weeks." });
  await session.workbook.makeMeetingPage(period, { department: names[0]!, person: "" }, language);
  await session.workbook.makeMeetingPage(period, { department: names[1]!, person: facts[0]!.owner }, language);
  writeFileSync(`/tmp/R4/dash-${language}.xlsx`, session.excel.save());
  session.excel.dispose();
  void reviewOf;
});
