import { department, finance, goal, logistics, people, procurement, sales } from "./common";
import type { Industry } from "./types";

/** A manufacturer with some 200 people and a revenue of 120 million. */
export const manufacturing: Industry = {
  code: "manufacturing",
  name: { zh: "制造业", en: "Manufacturing" },
  strategy: { zh: "三年内成为区域内交付最准、质量最稳的制造企业", en: "Be the manufacturer in our region with the most reliable delivery and quality within three years" },
  goals: [
    goal("FIN01", "规模稳步增长", "Grow steadily", 105_000_000, 110_000_000, 120_000_000, 130_000_000),
    goal("FIN03", "靠降本增效提高毛利", "Earn more by lower cost", 21, 22, 24, 26),
    goal("LOG02", "按期足量交付", "Deliver on time and in full", 90, 92, 96, 98),
  ],
  departments: [
    sales("FIN01", ["SAL01", 35, 108_000_000, 112_000_000, 125_000_000, 135_000_000], ["SAL05", 20, 18, 20, 25, 30]),
    department("研发部", "R&D", "rd", "FIN03", [
      ["RND01", 25, 140, 130, 110, 95],
      ["FIN10", 25, 2, 2.5, 4, 5],
      ["DLV03", 15, 82, 85, 92, 97],
      ["QUA02", 15, 600, 550, 400, 300],
      ["COL03", 20, 12, 15, 20, 26],
    ]),
    department("生产部", "Production", "mfg", "LOG02", [
      ["MFG05", 25, 88, 90, 95, 98],
      ["QUA01", 20, 95.5, 96, 97.5, 98.5],
      ["FIN10", 20, 1.5, 2, 3, 4],
      ["MFG17", 15, 85, 90, 98, 100],
      ["GRW01", 20, 70, 80, 90, 100],
    ]),
    department("质量部", "Quality", "qc", "LOG02", [
      ["QUA10", 25, 800, 700, 500, 350],
      ["QUA05", 20, 4.2, 4, 3.4, 2.8],
      ["QUA07", 20, 80, 85, 92, 97],
      ["BUY03", 20, 96, 97, 98.5, 99.5],
      ["GRW01", 15, 70, 80, 90, 100],
    ]),
    procurement("FIN03", ["BUY01", 30, 900_000, 1_000_000, 1_300_000, 1_600_000]),
    logistics("LOG02"),
    finance("FIN03"),
    people("FIN01", ["FIN12", 20, 525_000, 540_000, 580_000, 620_000]),
  ],
};
