import { department, finance, goal, people, procurement } from "./common";
import type { Industry } from "./types";

/** A company that sells in shops on platforms. */
export const ecommerce: Industry = {
  code: "ecommerce",
  name: { zh: "电商", en: "E-commerce" },
  strategy: { zh: "从买流量转向经营老客，有利润地增长", en: "Stop buying traffic and look after customers: grow at a profit" },
  goals: [
    goal("OPS03", "成交额增长", "Grow merchandise value", 180_000_000, 190_000_000, 215_000_000, 240_000_000),
    goal("OPS04", "老客复购提升", "Have customers buy again", 26, 28, 32, 36),
    goal("ECM04", "推广费用率下降", "Spend less on promotion", 19, 18.5, 16.5, 15),
  ],
  departments: [
    department("运营部", "Shop operations", "ops", "OPS03", [
      ["OPS03", 25, 180_000_000, 190_000_000, 215_000_000, 240_000_000],
      ["ECM01", 20, 2.8, 3, 3.4, 3.9],
      ["ECM04", 15, 19, 18.5, 16.5, 15],
      ["ECM05", 20, 94, 95, 98, 99.5],
      ["OPS04", 20, 26, 28, 32, 36],
    ]),
    department("市场部", "Marketing", "mkt", "ECM04", [
      ["ECM03", 30, 3.2, 3.4, 4, 4.6],
      ["ECM02", 20, 9, 9.5, 11, 13],
      ["MKT03", 20, 4, 4.5, 5.5, 7],
      ["MKT01", 15, 58, 56, 50, 44],
      ["COL02", 15, 80, 85, 92, 97],
    ]),
    department("客服部", "Customer service", "cs", "OPS04", [
      ["ECM08", 25, 48, 50, 56, 62],
      ["ECM07", 20, 45, 40, 30, 20],
      ["CUS01", 20, 88, 90, 94, 97],
      ["CUS03", 15, 78, 80, 86, 92],
      ["GRW01", 20, 70, 80, 90, 100],
    ]),
    procurement("OPS03", ["BUY01", 30, 1_200_000, 1_350_000, 1_700_000, 2_000_000]),
    department("仓储物流部", "Warehouse & logistics", "log", "OPS04", [
      ["LOG02", 30, 93, 94, 97, 99],
      ["ECM05", 20, 94, 95, 98, 99.5],
      ["LOG04", 20, 9.5, 9.2, 8.5, 7.8],
      ["LOG05", 15, 0.5, 0.45, 0.35, 0.25],
      ["GRW01", 15, 70, 80, 90, 100],
    ]),
    finance("ECM04"),
    people("OPS03", ["FIN12", 20, 1_150_000, 1_200_000, 1_320_000, 1_450_000]),
  ],
};
