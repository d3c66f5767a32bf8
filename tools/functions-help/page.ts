import { say, type Language, type Message } from "../../src/text/language";
import type { FunctionHelp, Help, ParameterHelp } from "./help";

/** One page of the help, before it is Markdown or HTML. */
export interface Page {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "formula"; readonly text: string }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** What a table cell holds: words, or something to type, or the name of a function that has a page. */
export type Cell = string | { readonly code: string } | { readonly page: string; readonly name: string };

const words = {
  index: { zh: "KPI 函数", en: "KPI functions" },
  indexLead: {
    zh: "在单元格里输入 =KPI. 即可使用。点开函数名，查看公式、参数和例子。",
    en: "Type =KPI. into a cell to use them. Open a function for its formula, arguments and examples.",
  },
  function: { zh: "函数", en: "Function" },
  purpose: { zh: "用途", en: "What it does" },
  syntax: { zh: "语法", en: "Syntax" },
  syntaxNote: { zh: "方括号里的参数可以不填。", en: "Arguments in square brackets may be left out." },
  rule: { zh: "规则", en: "Rule" },
  arguments: { zh: "参数", en: "Arguments" },
  argument: { zh: "参数", en: "Argument" },
  meaning: { zh: "说明", en: "Meaning" },
  choices: { zh: "可选：{choices}。", en: "One of: {choices}." },
  result: { zh: "结果", en: "Result" },
  examples: { zh: "例子", en: "Examples" },
  formula: { zh: "公式", en: "Formula" },
  shows: { zh: "显示", en: "Shows" },
  errors: { zh: "出错时", en: "Errors" },
  error: { zh: "错误值", en: "Error" },
  when: { zh: "原因", en: "When" },
  source: { zh: "出处", en: "Source" },
} as const satisfies Record<string, Message>;

/** The page of one function. */
export function functionPage(help: FunctionHelp, language: Language): Page {
  const in_ = (message: Message, parameters = {}): string => say(message, language, parameters);
  return {
    title: help.name,
    lead: in_(help.description),
    sections: [
      { heading: in_(words.syntax), blocks: [formula(syntaxOf(help)), text(in_(words.syntaxNote))] },
      {
        heading: in_(words.arguments),
        blocks: [table([in_(words.argument), in_(words.meaning)], help.parameters.map((parameter) => [{ code: parameter.id }, meaningOf(parameter, language)]))],
      },
      { heading: in_(words.result), blocks: [text(in_(help.returns))] },
      { heading: in_(words.rule), blocks: in_(help.formula).split("\n").map(text) },
      {
        heading: in_(words.examples),
        blocks: [table([in_(words.formula), in_(words.shows)], help.examples.map(({ formula: typed, result }) => [{ code: typed }, { code: result }]))],
      },
      {
        heading: in_(words.errors),
        blocks: [table([in_(words.error), in_(words.when)], help.errors.map(({ value, when }) => [{ code: value }, in_(when)]))],
      },
      ...(help.source === null ? [] : [{ heading: in_(words.source), blocks: [text(help.source)] }]),
    ],
  };
}

/** The page that lists all functions by family. */
export function indexPage({ families, functions }: Help, language: Language): Page {
  return {
    title: say(words.index, language),
    lead: say(words.indexLead, language),
    sections: families.map((family) => ({
      heading: say(family.name, language),
      blocks: [table(
        [say(words.function, language), say(words.purpose, language)],
        functions.filter((each) => each.family === family.id).map(({ id, name, description }) => [{ page: id, name }, say(description, language)]),
      )],
    })),
  };
}

/** `KPI.STEP(x, bounds, scores, [inclusive])` */
function syntaxOf({ name, parameters }: FunctionHelp): string {
  return `=${name}(${parameters.map(({ id, optional }) => (optional ? `[${id}]` : id)).join(", ")})`;
}

/** Chinese pages lead with the Chinese name: the one that Excel shows in Chinese. */
function meaningOf({ name, description, choices }: ParameterHelp, language: Language): string {
  const chosen = choices === null ? "" : say(words.choices, language, {
    choices: choices.map((choice) => say(choice, language)).join(language === "zh-CN" ? "、" : ", "),
  });
  return language === "zh-CN" ? `${name.zh}：${description.zh}${chosen}` : `${description.en} ${chosen}`.trim();
}

function text(content: string): Block {
  return { kind: "text", text: content };
}

function formula(content: string): Block {
  return { kind: "formula", text: content };
}

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): Block {
  return { kind: "table", head, rows };
}
