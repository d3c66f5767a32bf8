import type { Message } from "../../text/language";
import type { KeyResult } from "../okr/types";
import type { DepartmentDraft, KpiDraft, RoleType, StrategyDraft } from "../types";

export type IndustryCode = "manufacturing" | "internet" | "retail" | "services" | "catering" | "ecommerce";

/** Numbers of an example in the unit of its indicator: where it stands, the least that will do, the target, and what would be outstanding. */
type Levels = readonly [baseline: number, threshold: number, target: number, stretch: number | null];

/** A KPI of a department as an example: its indicator, its points of weight and its numbers. */
export type ExampleKpi = readonly [code: string, weight: number, ...levels: Levels];

/** A strategic goal as an example: what is wanted, the indicator that tells whether it is reached, and its numbers. */
export type ExampleGoal = readonly [code: string, goal: Message, ...levels: Levels];

/** A department as an industry usually has it: its name, the job that its KPIs are those of, and the strategic goal that it serves most. */
export interface IndustryDepartment {
  readonly name: Message;
  readonly job: string;
  /** Code of a strategic goal of the industry. */
  readonly serves: string;
  readonly kpis: readonly ExampleKpi[];
}

/** What a company of an industry starts from. */
export interface Industry {
  readonly code: IndustryCode;
  readonly name: Message;
  /** Wording of the top of the tree. */
  readonly strategy: Message;
  readonly goals: readonly ExampleGoal[];
  readonly departments: readonly IndustryDepartment[];
}

/** A department of a template in one language. */
export interface TemplateDepartment extends Omit<DepartmentDraft, "owner"> {
  readonly role: RoleType;
  readonly kpis: readonly KpiDraft[];
}

export type TemplateKeyResult = Omit<KeyResult, "id" | "owner" | "period" | "current">;

/** What any template, the product's or a company's own, brings to the form: in one language, with numbers where it has them. */
export interface TemplateContent {
  readonly strategy: string;
  readonly goals: readonly StrategyDraft[];
  readonly departments: readonly TemplateDepartment[];
  /** Objectives with their key results; who owns them, in which period and how far they are belongs to one year. */
  readonly okrs?: readonly TemplateKeyResult[];
  /** The rolling rule that it proposes for its targets; left out or "" are fixed targets. */
  readonly rule?: string;
}
