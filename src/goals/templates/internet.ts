import { department, finance, goal, people, success } from "./common";
import type { Industry } from "./types";

/** A software company with a product that people subscribe to. */
export const internet: Industry = {
  code: "internet",
  name: { zh: "互联网", en: "Internet" },
  strategy: { zh: "做用户离不开的产品，两年内实现盈利", en: "Build a product that people cannot do without, and earn money with it within two years" },
  goals: [
    goal("NET06", "经常性收入持续增长", "Grow recurring revenue", 28_000_000, 31_000_000, 36_000_000, 40_000_000),
    goal("NET02", "用户更常使用产品", "Have people use the product more often", 24, 25, 28, 32),
    goal("OPX01", "服务稳定可靠", "Run a service that can be relied on", 99.9, 99.9, 99.95, 99.99),
  ],
  departments: [
    department("产品部", "Product", "pm", "NET02", [
      ["NET02", 25, 24, 25, 28, 32],
      ["NET12", 20, 36, 38, 44, 50],
      ["PRD01", 25, 80, 85, 92, 97],
      ["NET03", 15, 3.2, 3.4, 4, 4.6],
      ["PRD06", 15, 8, 10, 14, 18],
    ]),
    department("研发部", "R&D", "rd", "NET02", [
      ["RND01", 25, 42, 38, 30, 25],
      ["QUA03", 20, 14, 12, 9, 6],
      ["NET09", 15, 85, 90, 96, 100],
      ["RND11", 20, 10, 12, 18, 24],
      ["COL03", 20, 10, 12, 18, 24],
    ]),
    department("测试部", "QA", "qa", "NET02", [
      ["QUA03", 25, 14, 12, 9, 6],
      ["QUA04", 20, 93, 95, 98, 99.5],
      ["NET08", 15, 0.3, 0.25, 0.15, 0.1],
      ["COL03", 20, 8, 10, 14, 18],
      ["GRW01", 20, 70, 80, 90, 100],
    ]),
    department("运维部", "IT operations", "sre", "OPX01", [
      ["OPX01", 25, 99.9, 99.9, 99.95, 99.99],
      ["OPX02", 20, 45, 40, 30, 20],
      ["NET07", 15, 3.2, 3, 2.5, 2],
      ["NET11", 20, 14, 13, 11, 9],
      ["COL03", 20, 8, 10, 14, 18],
    ]),
    department("运营部", "Growth", "ops", "NET02", [
      ["NET01", 25, 820_000, 880_000, 1_000_000, 1_150_000],
      ["OPS02", 25, 28, 30, 34, 38],
      ["NET03", 20, 3.2, 3.4, 4, 4.6],
      ["OPS05", 15, 300, 330, 400, 460],
      ["PRD06", 15, 8, 10, 14, 18],
    ]),
    department("市场部", "Marketing", "mkt", "NET06", [
      ["MKT05", 25, 2_400, 2_700, 3_200, 3_800],
      ["MKT01", 20, 1_450, 1_400, 1_250, 1_100],
      ["MKT04", 20, 1.2, 1.3, 1.6, 2],
      ["SAL03", 20, 18, 20, 24, 28],
      ["COL02", 15, 80, 85, 92, 97],
    ]),
    success("NET06"),
    finance("NET06"),
    people("NET06", ["FIN12", 20, 420_000, 450_000, 510_000, 560_000]),
  ],
};
