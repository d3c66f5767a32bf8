import { bonusModeTerms, factorBasisTerms, scoreSourceTerms } from "../../text/incentives";
import { headings } from "../../text/sheets";
import { exactPercent, number, optional, percent, points, quantity, quiet, term, text, type Tables } from "../columns";

/** Amounts of money, with the decimals that they have. */
export const money = "#,##0.00";
const factor = "0.00";

/** Incentives: the rules, the pools, the list of a period and what was approved. */
export const incentiveTables = {
  payout: {
    name: "tblPayout",
    filterButtons: false,
    columns: {
      grade: text(headings.grade, 10),
      personFactor: number(headings.personFactor, 12, { numberFormat: factor }),
      departmentFactor: number(headings.departmentFactor, 12, { numberFormat: factor }),
    },
  },
  incentiveRules: {
    name: "tblIncentiveRules",
    filterButtons: false,
    columns: {
      rule: text(headings.incentiveRule, 16),
      department: text(headings.department, 16, { optional: true, wrap: true }),
      job: text(headings.job, 16, { optional: true, wrap: true }),
      targetBonus: number(headings.targetBonus, 10, { numberFormat: exactPercent }),
      personBy: term(headings.personBy, factorBasisTerms, 11),
      departmentBy: term(headings.departmentBy, factorBasisTerms, 11),
      threshold: number(headings.payFrom, 10, { optional: true, numberFormat: percent }),
      payThreshold: number(headings.payAtThreshold, 10, { optional: true, numberFormat: percent }),
      max: number(headings.payUpTo, 10, { optional: true, numberFormat: percent }),
      payMax: number(headings.payAtMost, 10, { optional: true, numberFormat: percent }),
      mode: term(headings.bonusMode, bonusModeTerms, 11, optional),
      companyWeight: number(headings.companyWeight, 10, { optional: true, numberFormat: percent }),
      departmentWeight: number(headings.departmentWeight, 10, { optional: true, numberFormat: percent }),
      personWeight: number(headings.personWeight, 10, { optional: true, numberFormat: percent }),
      cap: number(headings.bonusCap, 10, { optional: true, numberFormat: percent }),
      pool: text(headings.pool, 14, optional),
    },
  },
  pools: {
    name: "tblPools",
    columns: {
      period: text(headings.period, 11),
      pool: text(headings.pool, 20),
      amount: number(headings.amount, 16, { optional: true, numberFormat: money }),
      shared: number(headings.sharedOut, 16, { optional: true, numberFormat: money }),
      rest: number(headings.rest, 14, { optional: true, numberFormat: money }),
      note: text(headings.note, 26, { optional: true, wrap: true }),
    },
  },
  /** One for each period: `tblIncentives_2026Q4`. */
  incentives: {
    name: "tblIncentives",
    columns: {
      person: text(headings.person, 14),
      department: text(headings.department, 14),
      job: text(headings.job, 14, optional),
      rule: text(headings.incentiveRule, 17),
      base: number(headings.base, 17, { optional: true, numberFormat: money }),
      targetBonus: number(headings.targetBonus, 9, { numberFormat: exactPercent }),
      companyFactor: number(headings.companyFactor, 9, { numberFormat: factor }),
      departmentScore: number(headings.departmentScore, 10, { optional: true, numberFormat: points }),
      departmentFactor: number(headings.departmentFactor, 9, { numberFormat: factor }),
      score: number(headings.score, 8, { optional: true, numberFormat: points }),
      scoreOf: term(headings.scoreOf, scoreSourceTerms, 11, optional),
      grade: text(headings.grade, 8, { optional: true, align: "center" }),
      personFactor: number(headings.personFactor, 9, { numberFormat: factor }),
      inPost: number(headings.inPost, 9, { optional: true, numberFormat: exactPercent }),
      cap: number(headings.capAmount, 13, { optional: true, numberFormat: money }),
      bonus: number(headings.bonus, 13, { numberFormat: money }),
      pool: text(headings.pool, 12, optional),
      share: number(headings.poolShare, 13, { optional: true, numberFormat: money }),
      adjustment: number(headings.adjustment, 12, { optional: true, numberFormat: money }),
      reason: text(headings.reason, 20, { optional: true, wrap: true }),
      payout: number(headings.payout, 14, { numberFormat: money }),
      recognition: text(headings.recognition, 20, { optional: true, wrap: true }),
      learning: text(headings.growth, 20, { optional: true, wrap: true }),
      ruleRow: number(headings.ruleRow, 8, { ...quiet, numberFormat: "0" }),
    },
  },
  payouts: {
    name: "tblPayouts",
    columns: {
      period: text(headings.period, 11),
      person: text(headings.person, 14),
      department: text(headings.department, 14),
      amount: number(headings.amount, 14, { numberFormat: money }),
      total: number(headings.paidInAll, 14, { numberFormat: money }),
      rule: text(headings.incentiveRule, 14, optional),
      reason: text(headings.reason, 26, { optional: true, wrap: true }),
      by: text(headings.by, 12, optional),
      at: text(headings.at, 22, optional),
    },
  },
  /** The own KPIs on the statement of one person. */
  statement: {
    name: "tblStatement",
    filterButtons: false,
    columns: {
      kpi: text(headings.kpi, 30, { wrap: true }),
      weight: number(headings.weight, 14, { numberFormat: percent }),
      target: number(headings.target, 13, { optional: true, numberFormat: quantity }),
      actual: number(headings.actual, 13, { optional: true, numberFormat: quantity }),
      score: number(headings.score, 10, { optional: true, numberFormat: points }),
      needed: number(headings.neededAlone, 24, { optional: true, numberFormat: quantity }),
    },
  },
} as const satisfies Tables;
