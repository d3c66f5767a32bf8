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
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** What a table cell holds: words, or something to type, or the name of a function that has a page. */
export type Cell = string | { readonly code: string } | { readonly page: string; readonly name: string };

const words = {
  index: { zh: "KPI 函数", en: "KPI functions" },
  indexLead: {
    zh: "在单元格里输入 =KPI. 即可使用。点开函数名，查看公式、参数和例子。",
    en: "Type =KPI. into a cell to use them. Open a function for its formula, arguments and examples.",
  },
  cells: { zh: "单元格里可以是什么", en: "What cells may hold" },
  function: { zh: "函数", en: "Function" },
  purpose: { zh: "用途", en: "What it does" },
  syntax: { zh: "语法", en: "Syntax" },
  syntaxNote: { zh: "方括号里的参数可以不填。", en: "Arguments in square brackets may be left out." },
  rule: { zh: "规则", en: "Rule" },
  arguments: { zh: "参数", en: "Arguments" },
  argument: { zh: "参数", en: "Argument" },
  englishName: { zh: "英文名", en: "English name" },
  meaning: { zh: "说明", en: "Meaning" },
  alsoWritten: { zh: "还可写：{words}。", en: "Also: {words}." },
  result: { zh: "结果", en: "Result" },
  examples: { zh: "例子", en: "Examples" },
  formula: { zh: "公式", en: "Formula" },
  shows: { zh: "显示", en: "Shows" },
  examplesNote: {
    zh: "结果占多个单元格时，各单元格用分号隔开；… 表示后面还有小数。",
    en: "Where a result takes several cells they are separated by semicolons; … stands for further digits.",
  },
  errors: { zh: "出错时", en: "Errors" },
  error: { zh: "错误值", en: "Error" },
  when: { zh: "原因", en: "When" },
  source: { zh: "出处", en: "Source" },
} as const satisfies Record<string, Message>;

/** What every function makes of a cell where a number belongs. */
const cellRules: readonly Message[] = [
  { zh: "空单元格、N/A、NA、-、不适用表示没有数值，从不当作 0。", en: "A blank cell, N/A, NA, - or 不适用 says that there is no value; it is never read as 0." },
  {
    zh: "写成文本的数字就是那个数：“1,200”是 1200，“95%”是 0.95，“１２”是 12；小数点在哪种语言里都是点。其他文本以及 TRUE、FALSE 得 #VALUE!，提示里写明是哪个参数、哪个值。",
    en: "A number written as text is that number: “1,200” is 1200, “95%” is 0.95, “１２” is 12, with the point as decimal mark in every language. Any other text, TRUE and FALSE give #VALUE! with a message that names argument and value.",
  },
  { zh: "区域里的错误值原样传出；逐个计算的函数只影响它自己那一个。", en: "An error value passes through as it is; where a function goes through a range one by one, only its own result is concerned." },
];

/** The page of one function. */
export function functionPage(help: FunctionHelp, language: Language): Page {
  const in_ = (message: Message, parameters = {}): string => say(message, language, parameters);
  return {
    title: help.name,
    lead: in_(help.description),
    sections: [
      { heading: in_(words.syntax), blocks: [formula(syntaxOf(help, language)), text(in_(words.syntaxNote))] },
      {
        heading: in_(words.arguments),
        blocks: [argumentsOf(help, language)],
      },
      { heading: in_(words.result), blocks: [text(in_(help.returns))] },
      { heading: in_(words.rule), blocks: ruleOf(in_(help.formula).split("\n")) },
      {
        heading: in_(words.examples),
        blocks: [
          table([in_(words.formula), in_(words.shows)], help.examples.map(({ formula: typed, result }) => [{ code: typed }, { code: result }])),
          ...(help.examples.some(({ result }) => /; |…/.test(result)) ? [text(in_(words.examplesNote))] : []),
        ],
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
    sections: [...families.filter((family) => functions.some((each) => each.family === family.id)).map((family) => ({
      heading: say(family.name, language),
      blocks: [table(
        [say(words.function, language), say(words.purpose, language)],
        functions.filter((each) => each.family === family.id).map(({ id, name, description }) => [{ page: id, name }, say(description, language)]),
      )],
    })), { heading: say(words.cells, language), blocks: [{ kind: "list", items: cellRules.map((rule) => say(rule, language)) }] }],
  };
}

/** `KPI.STEP(x, bounds, scores, [inclusive])`, with the names that Excel shows in that language. */
function syntaxOf({ name, parameters }: FunctionHelp, language: Language): string {
  return `=${name}(${parameters.map((each) => (each.optional ? `[${say(each.name, language)}]` : say(each.name, language))).join(", ")})`;
}

/** A Chinese page has the English names too: messages and the contract use them. */
function argumentsOf({ parameters }: FunctionHelp, language: Language): Block {
  const [argument, englishName, meaning] = [words.argument, words.englishName, words.meaning].map((word) => say(word, language));
  if (language === "en-US") return table([argument!, meaning!], parameters.map((each) => [{ code: each.id }, meaningOf(each, language)]));
  return table([argument!, englishName!, meaning!], parameters.map((each) => [each.name.zh, { code: each.id }, meaningOf(each, language)]));
}

/** A description lists the words of its own language; those of the other one follow, since formulas may be written in either. */
function meaningOf({ description, choices }: ParameterHelp, language: Language): string {
  const said = say(description, language);
  const others = (choices ?? []).flatMap(({ zh, en }) => [zh, en]).filter((word) => !said.includes(word));
  const also = others.length === 0 ? "" : say(words.alsoWritten, language, { words: others.join(language === "zh-CN" ? "、" : ", ") });
  return language === "zh-CN" ? said + also : `${said} ${also}`.trim();
}

/** A rule of many parts: what holds for all of them first, then one after the other. */
function ruleOf([first = "", ...others]: readonly string[]): Block[] {
  return others.length > 2 ? [text(first), { kind: "list", items: others }] : [first, ...others].map(text);
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
