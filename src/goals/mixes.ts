import type { RoleType } from "./types";

/** Indicator codes with weights in points: three to five KPIs that total 100, results and process in balance. */
export type Mix = Readonly<Record<string, number>>;

/** What a kind of post starts from when no job is chosen. */
export const roleMixes: Readonly<Record<RoleType, Mix>> = {
  management: { FIN01: 25, STR01: 20, CUS01: 20, HRM02: 15, COL02: 20 },
  business: { SAL01: 35, FIN08: 20, SAL05: 20, SAL07: 15, GRW01: 10 },
  technical: { RND01: 30, QUA03: 20, QUA02: 20, RND08: 10, RND11: 20 },
  service: { CUS01: 30, CUS03: 25, CUS02: 20, CUS08: 15, GRW01: 10 },
  support: { ADM02: 30, ADM01: 20, ADM03: 20, COL02: 15, GRW01: 15 },
};

/** What a job starts from. */
export const jobMixes: Readonly<Record<string, Mix>> = {
  ceo: { FIN02: 25, FIN06: 20, STR01: 25, STR02: 15, COL01: 15 },
  mgr: { FIN04: 25, STR01: 20, CUS01: 20, HRM02: 15, COL02: 20 },
  sales: { SAL01: 35, FIN08: 20, SAL05: 20, SAL07: 15, GRW01: 10 },
  mkt: { MKT05: 25, MKT01: 20, MKT04: 20, SAL03: 20, COL02: 15 },
  ops: { OPS03: 30, OPS02: 25, OPS04: 20, OPS05: 15, PRD06: 10 },
  pm: { PRD03: 25, OPS02: 20, PRD01: 25, QUA03: 15, PRD06: 15 },
  store: { FIN01: 30, OPS09: 20, CUS01: 20, OPS07: 15, COL02: 15 },
  rd: { RND01: 25, QUA03: 20, RND08: 15, RND11: 25, COL03: 15 },
  qa: { QUA03: 25, QUA04: 20, NET08: 15, COL03: 20, GRW01: 20 },
  sre: { OPX01: 25, OPX02: 20, NET07: 15, COL03: 20, COL01: 20 },
  mfg: { MFG01: 25, QUA01: 20, FIN10: 25, COL02: 15, GRW01: 15 },
  qc: { QUA01: 30, BUY03: 20, QUA02: 20, COL02: 10, GRW01: 20 },
  data: { DAT01: 20, DAT02: 20, DAT03: 20, COL03: 20, COL01: 20 },
  dlv: { DLV01: 25, DLV02: 25, DLV03: 20, CUS05: 20, COL03: 10 },
  cs: { CUS01: 25, CUS03: 20, CUS02: 20, CUS04: 15, GRW01: 20 },
  csm: { CUS08: 30, CUS06: 25, CUS01: 20, COL02: 15, GRW01: 10 },
  field: { CUS03: 25, CUS05: 20, COL02: 20, CUS09: 15, GRW01: 20 },
  fin: { FNC01: 25, FNC02: 15, FIN08: 20, FIN09: 20, ADM02: 20 },
  hr: { HRM02: 25, HRM03: 20, HRM06: 15, ADM02: 20, FIN12: 20 },
  adm: { ADM02: 30, ADM01: 30, ADM03: 25, HRM07: 15 },
  buy: { BUY01: 30, BUY02: 25, BUY03: 20, COL02: 10, GRW01: 15 },
  legal: { LEG01: 35, ADM03: 25, ADM02: 25, GRW01: 15 },
  it: { ITS01: 30, ADM02: 20, OPX02: 20, OPX01: 15, COL03: 15 },
  log: { LOG02: 30, LOG01: 20, OPS07: 20, COL02: 15, GRW01: 15 },
};

/** A manager of people who do a job: three fifths the job's own results, two fifths people and cooperation. */
export const leadership: Mix = { HRM02: 20, COL01: 20 };
