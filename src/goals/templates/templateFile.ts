import type { Language, Message } from "../../text/language";
import { templateMessages as text } from "../../text/templates";
import {
  countsTerms, dimensionTerms, directionTerms, frequencyTerms, methodTerms, natureTerms, rollUpTerms, stageTerms, termName, type Term,
} from "../../text/terms";
import { departmentKey, strategicGoalId } from "../ids";
import type { Indicator, KpiDraft, RoleDraft, RoleType, StrategyDraft } from "../types";
import { Fields, TemplateError } from "./fields";
import type { TemplateContent, TemplateDepartment } from "./types";

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

const limits = { megabytes: 2, goals: 200, departments: 200, roles: 100, kpis: 500, indicators: 1000, codes: 50 } as const;

const roleTerms: readonly Term<RoleType>[] = (["management", "business", "technical", "service", "support"] as const)
  .map((value) => ({ value, name: { zh: value, en: value } }));
const languageTerms: readonly Term<Language>[] = (["zh-CN", "en-US"] as const).map((value) => ({ value, name: { zh: value, en: value } }));

/** A template as the text of a file. */
export function writeTemplate({ name, language, content, indicators }: OwnTemplate): string {
  const { strategy, goals, departments } = content;
  return `${JSON.stringify({
    ...templateFormat,
    name,
    language,
    strategy,
    goals: goals.map((goal) => ({ ...goal, direction: word(directionTerms, goal.direction), id: strategicGoalId(goal) })),
    departments: departments.map(({ roles, ...department }) => ({
      ...department, kpis: department.kpis.map(kpiJson),
      ...(roles === undefined ? {} : { roles: roles.map(({ pinned: _, ...role }) => ({ ...role, kpis: role.kpis.map(kpiJson) })) }),
    })),
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
  return { name: fields.neededText("name"), language: fields.neededTerm("language", languageTerms), content: { strategy: fields.text("strategy"), goals, departments }, indicators };
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
  return { goal: fields.neededText("goal"), code: fields.text("code") || null, unit: fields.text("unit"), direction: fields.term("direction", directionTerms), target: fields.number("target"), ...levels(fields) };
}

function levels(fields: Fields): Pick<StrategyDraft, "baseline" | "threshold" | "stretch"> {
  return { baseline: fields.number("baseline"), threshold: fields.number("threshold"), stretch: fields.number("stretch") };
}

function departmentOf(fields: Fields): TemplateDepartment {
  const roles = fields.list("roles", limits.roles, roleOf);
  return { name: fields.neededText("name"), ...postOf(fields), serves: fields.text("serves") || null, ...(roles.length === 0 ? {} : { roles }) };
}

/** A job of a department with its part of the department. */
function roleOf(fields: Fields): RoleDraft {
  return { ...postOf(fields), weight: fields.neededNumber("weight", 0, 100), pinned: false };
}

function postOf(fields: Fields): Pick<RoleDraft, "role" | "job" | "kpis"> {
  const kpis = fields.list("kpis", limits.kpis, kpiOf);
  refuseTwice(kpis.map(({ code }) => code), fields.at("kpis"));
  return { role: fields.neededTerm("role", roleTerms), job: fields.text("job") || null, kpis };
}

const factKeys = ["dimension", "nature", "stage", "frequency", "guard", "source", "anchors"] as const;

function kpiOf(fields: Fields): KpiDraft {
  return {
    code: fields.neededText("code"), name: fields.neededText("name"), unit: fields.text("unit"),
    direction: fields.neededTerm("direction", directionTerms), method: fields.neededTerm("method", methodTerms), parameter: fields.number("parameter"),
    weight: fields.neededNumber("weight", 0, 100), pinned: false, target: fields.number("target"), ...levels(fields),
    ...(factKeys.every((key) => fields.text(key) === "") ? {} : {
      facts: {
        dimension: fields.term("dimension", dimensionTerms), nature: fields.term("nature", natureTerms), stage: fields.term("stage", stageTerms),
        frequency: fields.term("frequency", frequencyTerms), guard: fields.text("guard") || null, source: fields.text("source"), anchors: fields.text("anchors"),
      },
    }),
  };
}

function kpiJson({ facts, pinned: _, direction, method, ...kpi }: KpiDraft): Readonly<Record<string, unknown>> {
  return {
    ...kpi, direction: word(directionTerms, direction), method: word(methodTerms, method),
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
    direction: fields.neededTerm("direction", directionTerms), method: fields.neededTerm("method", methodTerms), rollUp: fields.neededTerm("rollUp", rollUpTerms),
    counts: fields.term("counts", countsTerms) ?? "weighted", frequency: fields.neededTerm("frequency", frequencyTerms),
    dimension: fields.neededTerm("dimension", dimensionTerms), nature: fields.neededTerm("nature", natureTerms), stage: fields.neededTerm("stage", stageTerms),
    roles: fields.words("roles", limits.codes).flatMap(role), jobs: fields.words("jobs", limits.codes), guard: fields.text("guard") || null,
  };
}

function indicatorJson(indicator: Indicator): Readonly<Record<string, unknown>> {
  const { code, direction, method, rollUp, counts, frequency, dimension, nature, stage, roles, jobs, guard } = indicator;
  const messages = [...messageKeys, ...optionalMessageKeys].flatMap((key) => {
    const message = indicator[key];
    return message === null ? [] : [[`${key}Zh`, message.zh], [`${key}En`, message.en]];
  });
  return {
    code, ...Object.fromEntries(messages), direction: word(directionTerms, direction), method: word(methodTerms, method), rollUp: word(rollUpTerms, rollUp),
    counts: word(countsTerms, counts), frequency: word(frequencyTerms, frequency), dimension: word(dimensionTerms, dimension), nature: word(natureTerms, nature),
    stage: word(stageTerms, stage), roles, jobs, guard,
  };
}

function word<Value>(terms: readonly Term<Value>[], value: Value | null): string | null {
  return value === null ? null : termName(terms, value).en;
}
