import { department, finance, goal, people, sales, success } from "./common";
import type { Industry } from "./types";

/** A company that delivers technical projects and looks after what it delivered. */
export const services: Industry = {
  code: "services",
  name: { zh: "技术服务", en: "Technical services" },
  strategy: { zh: "以按期交付和续约赢得长期客户", en: "Win customers for the long run by delivering on time and being asked again" },
  goals: [
    goal("FIN01", "收入稳步增长", "Grow steadily", 62_000_000, 66_000_000, 75_000_000, 82_000_000),
    goal("DLV01", "项目按期验收", "Have projects accepted on time", 82, 85, 92, 96),
    goal("PRJ05", "客户愿意续约", "Have customers renew", 78, 80, 86, 92),
  ],
  departments: [
    sales("FIN01", ["SAL01", 35, 66_000_000, 70_000_000, 80_000_000, 88_000_000], ["SAL05", 20, 24, 26, 32, 38]),
    department("交付部", "Delivery", "dlv", "DLV01", [
      ["DLV01", 25, 82, 85, 92, 96],
      ["PRJ01", 20, 68, 70, 75, 80],
      ["PRJ03", 20, 76, 80, 88, 94],
      ["PRJ02", 15, 8, 7, 4, 2],
      ["COL03", 20, 10, 12, 18, 24],
    ]),
    department("研发部", "R&D", "rd", "DLV01", [
      ["RND01", 25, 75, 70, 60, 50],
      ["QUA03", 20, 14, 12, 9, 6],
      ["PRD02", 15, 82, 85, 92, 97],
      ["RND11", 20, 8, 10, 15, 20],
      ["COL03", 20, 10, 12, 18, 24],
    ]),
    department("售后部", "Field service", "field", "PRJ05", [
      ["PRJ08", 25, 78, 80, 86, 91],
      ["CUS01", 20, 86, 88, 92, 95],
      ["PRJ09", 25, 88, 90, 95, 98],
      ["COL02", 15, 80, 85, 92, 97],
      ["GRW01", 15, 70, 80, 90, 100],
    ]),
    success("PRJ05"),
    finance("FIN01"),
    people("DLV01", ["FIN12", 20, 410_000, 430_000, 475_000, 520_000]),
  ],
};
