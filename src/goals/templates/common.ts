import type { Message } from "../../text/language";
import type { ExampleGoal, ExampleKpi, IndustryDepartment } from "./types";

/** A department that serves a strategic goal, with the KPIs of its job. */
export function department(zh: string, en: string, job: string, serves: string, kpis: readonly ExampleKpi[]): IndustryDepartment {
  return { name: { zh, en }, job, serves, kpis };
}

export function goal(code: string, zh: string, en: string, ...levels: [baseline: number, threshold: number, target: number, stretch: number | null]): ExampleGoal {
  return [code, { zh, en } satisfies Message, ...levels];
}

/** What sales people sign in a year, the share of it that is collected, and what they do for it. */
export function sales(serves: string, bookings: ExampleKpi, newCustomers: ExampleKpi): IndustryDepartment {
  return department("销售部", "Sales", "sales", serves, [
    bookings,
    ["FIN08", 20, 88, 90, 95, 98],
    newCustomers,
    ["SAL07", 15, 2.2, 2.5, 3, 3.5],
    ["GRW01", 10, 70, 80, 90, 100],
  ]);
}

export function finance(serves: string): IndustryDepartment {
  return department("财务部", "Finance", "fin", serves, [
    ["FNC01", 25, 92, 95, 100, null],
    ["FNC02", 15, 6, 4, 2, 0],
    ["FIN08", 20, 88, 90, 95, 98],
    ["FIN09", 20, 62, 60, 52, 45],
    ["ADM02", 20, 80, 82, 88, 93],
  ]);
}

/** Human resources; how much a person brings in differs most between industries. */
export function people(serves: string, revenuePerHead: ExampleKpi): IndustryDepartment {
  return department("人力资源部", "HR", "hr", serves, [
    ["HRM16", 25, 72, 75, 82, 88],
    ["HRM03", 20, 45, 42, 35, 28],
    ["HRM06", 15, 85, 88, 92, 96],
    ["ADM02", 20, 80, 82, 88, 93],
    revenuePerHead,
  ]);
}

export function procurement(serves: string, savings: ExampleKpi): IndustryDepartment {
  return department("采购部", "Procurement", "buy", serves, [
    savings,
    ["BUY02", 25, 88, 90, 95, 98],
    ["BUY03", 20, 96, 97, 98.5, 99.5],
    ["COL02", 10, 80, 85, 92, 97],
    ["GRW01", 15, 70, 80, 90, 100],
  ]);
}

export function logistics(serves: string): IndustryDepartment {
  return department("仓储物流部", "Warehouse & logistics", "log", serves, [
    ["LOG02", 30, 90, 92, 96, 98],
    ["LOG01", 20, 99, 99.2, 99.6, 99.9],
    ["OPS07", 20, 5.5, 6, 7, 8],
    ["LOG06", 15, 62, 65, 75, 85],
    ["GRW01", 15, 70, 80, 90, 100],
  ]);
}

export function success(serves: string): IndustryDepartment {
  return department("客户成功部", "Customer success", "csm", serves, [
    ["CUS08", 30, 101, 103, 108, 115],
    ["CUS06", 25, 12, 11, 9, 7],
    ["CUS01", 20, 86, 88, 92, 95],
    ["COL02", 15, 80, 85, 92, 97],
    ["GRW01", 10, 70, 80, 90, 100],
  ]);
}
