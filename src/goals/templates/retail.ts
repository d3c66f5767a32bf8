import { department, finance, goal, logistics, people, procurement } from "./common";
import type { Industry } from "./types";

/** A chain of shops. */
export const retail: Industry = {
  code: "retail",
  name: { zh: "零售", en: "Retail" },
  strategy: { zh: "做深存量门店，让会员愿意常来", en: "Get more out of the shops that we have, and give members reasons to come back" },
  goals: [
    goal("RTL01", "同店销售持续增长", "Grow the sales of comparable shops", 3, 4, 6, 8),
    goal("OPS04", "会员复购提升", "Have members buy again", 32, 34, 38, 42),
    goal("OPS07", "库存转得更快", "Turn stock faster", 5.5, 6, 7, 8),
  ],
  departments: [
    department("门店", "Shops", "store", "RTL01", [
      ["RTL01", 30, 3, 4, 6, 8],
      ["RTL02", 20, 16, 17, 20, 23],
      ["RTL03", 15, 1.6, 1.7, 1.9, 2.1],
      ["RTL09", 20, 85, 88, 94, 98],
      ["RTL06", 15, 1.8, 1.6, 1.2, 0.9],
    ]),
    department("会员运营部", "Loyalty", "ops", "OPS04", [
      ["OPS04", 30, 32, 34, 38, 42],
      ["RTL04", 20, 48, 50, 56, 62],
      ["OPS05", 20, 180, 200, 240, 280],
      ["MKT01", 15, 46, 44, 38, 32],
      ["PRD06", 15, 6, 8, 12, 16],
    ]),
    department("市场部", "Marketing", "mkt", "RTL01", [
      ["MKT04", 25, 1.2, 1.3, 1.6, 2],
      ["MKT03", 25, 6, 6.5, 8, 10],
      ["MKT02", 20, 3_600_000, 4_000_000, 5_000_000, 6_000_000],
      ["COL02", 20, 80, 85, 92, 97],
      ["GRW01", 10, 70, 80, 90, 100],
    ]),
    procurement("OPS07", ["BUY01", 30, 600_000, 680_000, 850_000, 1_000_000]),
    logistics("OPS07"),
    finance("OPS07"),
    people("RTL01", ["FIN12", 20, 380_000, 395_000, 430_000, 470_000]),
  ],
};
