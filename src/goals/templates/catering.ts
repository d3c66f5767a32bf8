import { department, finance, goal, people, procurement } from "./common";
import type { Industry } from "./types";

/** A chain of restaurants. */
export const catering: Industry = {
  code: "catering",
  name: { zh: "餐饮", en: "Catering" },
  strategy: { zh: "吃得放心、愿意再来，单店模型可以复制", en: "Food that people trust and come back for, in restaurants that can be multiplied" },
  goals: [
    goal("FIN01", "门店收入增长", "Grow the sales of the restaurants", 46_000_000, 48_000_000, 53_000_000, 58_000_000),
    goal("CAT05", "顾客口碑更好", "Be better spoken of", 3.5, 3.2, 2.5, 1.8),
    goal("CAT02", "食材成本受控", "Keep food cost in hand", 36, 35.5, 34, 32.5),
  ],
  departments: [
    department("门店", "Restaurants", "store", "FIN01", [
      ["CAT01", 25, 2.6, 2.7, 3.1, 3.5],
      ["CAT02", 20, 36, 35.5, 34, 32.5],
      ["CAT05", 20, 3.5, 3.2, 2.5, 1.8],
      ["CAT07", 20, 90, 92, 95, 98],
      ["CAT04", 15, 88, 90, 95, 98],
    ]),
    department("中央厨房", "Central kitchen", "mfg", "CAT02", [
      ["MFG05", 25, 92, 94, 98, 99.5],
      ["QUA01", 20, 97, 97.5, 98.5, 99.3],
      ["FIN10", 25, 1, 1.5, 2.5, 3.5],
      ["MFG17", 15, 85, 90, 98, 100],
      ["GRW01", 15, 70, 80, 90, 100],
    ]),
    procurement("CAT02", ["BUY01", 30, 350_000, 400_000, 500_000, 600_000]),
    department("市场部", "Marketing", "mkt", "CAT05", [
      ["MKT04", 25, 1.1, 1.2, 1.5, 1.9],
      ["MKT03", 25, 5, 5.5, 7, 9],
      ["MKT02", 20, 1_800_000, 2_000_000, 2_600_000, 3_200_000],
      ["COL02", 20, 80, 85, 92, 97],
      ["GRW01", 10, 70, 80, 90, 100],
    ]),
    finance("CAT02"),
    people("FIN01", ["FIN12", 20, 230_000, 238_000, 260_000, 285_000]),
  ],
};
