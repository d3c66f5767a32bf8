import type { Language, Message } from "../../text/language";
import { templateMessages as text } from "../../text/templates";
import {
  countsTerms, dimensionTerms, directionTerms, frequencyTerms, methodTerms, natureTerms, rollUpTerms, stageTerms, termName, type Term,
} from "../../text/terms";
import { commitmentTerms } from "../../text/okr";
import { departmentKey, strategicGoalId } from "../ids";
import type { Indicator, KpiDraft, RoleDraft, RoleType, StrategyDraft } from "../types";
import { parseRollingRule } from "../targets/rollingRule";
import { Fields, TemplateError } from "./fields";
import { keptRowJson, readKeptRow } from "./keptRow";
import type { TemplateContent, TemplateDepartment, TemplateKeyResult } from "./types";

/** A template that a company made: what the form starts from, and the definitions that the product's library lacks. */
export interface OwnTemplate {
  readonly name: string;
  /** The language that its words are in. */
  readonly language: Language;
  readonly content: TemplateContent;
  readonly indicators: readonly Indicator[];
}

/** The shape of a template file; documented in docs/templates.md. A reader refuses a higher version than its own. */
export const templateFormat = { format: "kpitables-template", version: 1 } as const;

const limits = { megabytes: 2, goals: 200, departments: 200, roles: 100, kpis: 500, indicators: 1000, codes: 50, okrs: 1000 } as const;

const roleTerms: readonly Term<RoleType>[] = (["management", "business", "technical", "service", "support"] as const)
  .map((value) => ({ value, name: { zh: value, en: value } }));
const languageTerms: readonly Term<Language>[] = (["zh-CN", "en-US"] as const).map((value) => ({ value, name: { zh: value, en: value } }));

/** A template as the text of a file. */
export function writeTemplate({ name, language, content, indicators }: OwnTemplate): string {
  const { strategy, goals, departments, okrs = [], rule = "" } = content;
  return `${JSON.stringify({
    ...templateFormat,
    name,
    language,
    strategy,
    ...(rule === "" ? {} : { rule }),
    goals: goals.map(({ row, ...goal }) => ({ ...keptRowJson(row), ...goal, direction: word(directionTerms, goal.direction), id: strategicGoalId(goal) })),
    departments: departments.map(({ roles, row, ...department }) => ({
      ...keptRowJson(row), ...department, kpis: department.kpis.map(kpiJson),
      ...(roles === undefined ? {} : { roles: roles.map(({ pinned: _, row: own, ...role }) => ({ ...keptRowJson(own), ...role, kpis: role.kpis.map(kpiJson) })) }),
    })),
    ...(okrs.length === 0 ? {} : { okrs: okrs.map((each) => ({ ...each, commitment: word(commitmentTerms, each.commitment) })) }),
    indicators: indicators.map(indicatorJson),
  }, null, 1)}\n`;
}

/** Reads the text of a template file. Throws a `TemplateError` that says what is wrong and where. */
export function readTemplate(file: string): OwnTemplate {
  if (file.length > limits.megabytes * 1_000_000) throw new TemplateError(text.tooLarge, { limit: limits.megabytes });
  const fields = root(file);
  const goals = fields.list("goals", limits.goals, goalOf);
  refuseTwice(goals.map(strategicGoalId), "goals");
  const departments = fields.list("departments", limits.departments, departmentOf);
  refuseTwice(departments.map(({ name }) => departmentKey(name)), "departments", departments.map(({ name }) => name));
  if (goals.length === 0 && departments.length === 0) throw new TemplateError(text.empty);
  const indicators = fields.list("indicators", limits.indicators, indicatorOf);
  refuseTwice(indicators.map(({ code }) => code.toUpperCase()), "indicators");
  const okrs = fields.list("okrs", limits.okrs, keyResultOf);
  const rule = ruleOf(fields);
  return {
    name: fields.neededText("name"), language: fields.neededTerm("language", languageTerms), indicators,
    content: { strategy: fields.text("strategy"), goals, departments, ...(okrs.length === 0 ? {} : { okrs }), ...(rule === "" ? {} : { rule }) },
  };
}

function root(file: string): Fields {
  let json: unknown;
  try {
    json = JSON.parse(file.replace(/^\uFEFF/, ""));
  } catch {
    throw new TemplateError(text.notJson);
  }
  if (typeof json !== "object" || json === null || (json as { format?: unknown }).format !== templateFormat.format) throw new TemplateError(text.otherFormat);
  const fields = Fields.of(json, "");
  const version = fields.neededNumber("version", 1, Infinity);
  if (version > templateFormat.version) throw new TemplateError(text.newer, { version });
  return fields;
}

function refuseTwice(keys: readonly string[], list: string, shown: readonly string[] = keys): void {
  const index = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  if (index >= 0) throw new TemplateError(text.twice, { place: `${list}[${index}]`, value: shown[index] ?? "" });
}

function goalOf(fields: Fields): StrategyDraft {
  return { goal: fields.neededText("goal"), code: fields.text("code") || null, unit: fields.text("unit"), direction: fields.term("direction", directionTerms), target: fields.number("target"), ...levels(fields), ...readKeptRow(fields, "goal") };
}

/** The rule for all targets; that of a KPI may say whatever its cell in a tree does, where the checks look at it. */
function ruleOf(fields: Fields): string {
  const rule = fields.text("rule");
  if (rule !== "" && parseRollingRule(rule) === null) throw new TemplateError(text.notRule, { place: fields.at("rule"), value: rule });
  return rule;
}

function keyResultOf(fields: Fields): TemplateKeyResult {
  return {
    objective: fields.text("objective"), keyResult: fields.text("keyResult"), department: fields.text("department"), parent: fields.text("parent") || null,
    commitment: fields.term("commitment", commitmentTerms), start: fields.number("start"), target: fields.number("target"), unit: fields.text("unit"), weight: fields.number("weight"),
  };
}

function levels(fields: Fields): Pick<StrategyDraft, "baseline" | "threshold" | "stretch"> {
  return { baseline: fields.number("baseline"), threshold: fields.number("threshold"), stretch: fields.number("stretch") };
}

function departmentOf(fields: Fields): TemplateDepartment {
  const roles = fields.list("roles", limits.roles, roleOf);
  return { name: fields.neededText("name"), ...postOf(fields), serves: fields.text("serves") || null, ...(roles.length === 0 ? {} : { roles }), ...readKeptRow(fields, "department") };
}

/** A job of a department with its part of the department. */
function roleOf(fields: Fields): RoleDraft {
  return { ...postOf(fields), weight: fields.neededNumber("weight", 0, 100), pinned: false, ...readKeptRow(fields, "role") };
}

function postOf(fields: Fields): Pick<RoleDraft, "role" | "job" | "kpis"> {
  const kpis = fields.list("kpis", limits.kpis, kpiOf);
  refuseTwice(kpis.map(({ code }) => code), fields.at("kpis"));
  return { role: fields.neededTerm("role", roleTerms), job: fields.text("job") || null, kpis };
}

const factKeys = ["dimension", "nature", "stage", "frequency", "guard", "source", "anchors"] as const;

function levelShares(fields: Fields): Pick<KpiDraft, "levelShares"> {
  const [threshold, stretch] = [fields.number("thresholdShare"), fields.number("stretchShare")];
  if (threshold === null && stretch === null) return {};
  return { levelShares: { ...(threshold === null ? {} : { threshold }), ...(stretch === null ? {} : { stretch }) } };
}

function kpiOf(fields: Fields): KpiDraft {
  const rule = fields.text("rule");
  const cap = fields.number("cap");
  return {
    code: fields.neededText("code"), name: fields.neededText("name"), unit: fields.text("unit"),
    direction: fields.neededTerm("direction", directionTerms), method: fields.neededTerm("method", methodTerms), parameter: fields.parameter("parameter"),
    weight: fields.neededNumber("weight", 0, 100), pinned: false, target: fields.number("target"), ...levels(fields), ...levelShares(fields),
    ...(cap === null ? {} : { cap }), ...(rule === "" ? {} : { rule }), ...readKeptRow(fields, "kpi"),
    ...(factKeys.every((key) => fields.text(key) === "") ? {} : {
      facts: {
        dimension: fields.term("dimension", dimensionTerms), nature: fields.term("nature", natureTerms), stage: fields.term("stage", stageTerms),
        frequency: fields.term("frequency", frequencyTerms), guard: fields.text("guard") || null, source: fields.text("source"), anchors: fields.text("anchors"),
      },
    }),
  };
}

function kpiJson({ facts, row, levelShares: shares, pinned: _, direction, method, ...kpi }: KpiDraft): Readonly<Record<string, unknown>> {
  return {
    ...keptRowJson(row), ...kpi, ...(shares?.threshold === undefined ? {} : { thresholdShare: shares.threshold }), ...(shares?.stretch === undefined ? {} : { stretchShare: shares.stretch }),
    direction: word(directionTerms, direction), method: word(methodTerms, method),
    ...(facts && {
      ...facts, dimension: word(dimensionTerms, facts.dimension), nature: word(natureTerms, facts.nature), stage: word(stageTerms, facts.stage),
      frequency: word(frequencyTerms, facts.frequency),
    }),
  };
}

const messageKeys = ["name", "aliases", "definition", "unit", "source"] as const;
const optionalMessageKeys = ["numerator", "denominator", "anchors"] as const;

function indicatorOf(fields: Fields): Indicator {
  const said = (key: string): Message => ({ zh: fields.text(`${key}Zh`), en: fields.text(`${key}En`) });
  const maybe = (key: string): Message | null => (said(key).zh === "" && said(key).en === "" ? null : said(key));
  const role = (value: string): RoleType[] => roleTerms.flatMap((term) => (term.value === value ? [term.value] : []));
  return {
    code: fields.neededText("code"),
    name: said("name"), aliases: said("aliases"), definition: said("definition"), unit: said("unit"), source: said("source"),
    numerator: maybe("numerator"), denominator: maybe("denominator"), anchors: maybe("anchors"),
    direction: fields.neededTerm("direction", directionTerms), method: fields.neededTerm("method", methodTerms),
    parameter: fields.parameter("parameter"), cap: fields.number("cap"), rollUp: fields.neededTerm("rollUp", rollUpTerms),
    counts: fields.term("counts", countsTerms) ?? "weighted", frequency: fields.neededTerm("frequency", frequencyTerms),
    dimension: fields.neededTerm("dimension", dimensionTerms), nature: fields.neededTerm("nature", natureTerms), stage: fields.neededTerm("stage", stageTerms),
    roles: fields.words("roles", limits.codes).flatMap(role), jobs: fields.words("jobs", limits.codes), guard: fields.text("guard") || null,
  };
}

function indicatorJson(indicator: Indicator): Readonly<Record<string, unknown>> {
  const { code, direction, method, parameter, cap, rollUp, counts, frequency, dimension, nature, stage, roles, jobs, guard } = indicator;
  const messages = [...messageKeys, ...optionalMessageKeys].flatMap((key) => {
    const message = indicator[key];
    return message === null ? [] : [[`${key}Zh`, message.zh], [`${key}En`, message.en]];
  });
  return {
    code, ...Object.fromEntries(messages), direction: word(directionTerms, direction), method: word(methodTerms, method), parameter, cap, rollUp: word(rollUpTerms, rollUp),
    counts: word(countsTerms, counts), frequency: word(frequencyTerms, frequency), dimension: word(dimensionTerms, dimension), nature: word(natureTerms, nature),
    stage: word(stageTerms, stage), roles, jobs, guard,
  };
}

function word<Value>(terms: readonly Term<Value>[], value: Value | null): string | null {
  return value === null ? null : termName(terms, value).en;
}
