import type { Language } from "../../src/text/language";
import type { Help } from "./help";
import { blockOf } from "./markdown";
import { indexPage } from "./page";

/** A README whose list of functions is written from the help. */
export interface Readme {
  readonly path: string;
  readonly language: Language;
  /** From the README to the pages of its language. */
  readonly pages: string;
}

export const readmes: readonly Readme[] = [
  { path: "README.md", language: "en-US", pages: "docs/functions/" },
  { path: "docs/README.zh-CN.md", language: "zh-CN", pages: "functions/zh-CN/" },
];

const from = "<!-- functions: written by npm run docs -->";
const to = "<!-- /functions -->";

/** A README's text with the list of functions, family by family, between its two marks. Throws where a mark is missing. */
export function withFunctions(text: string, help: Help, { path, language, pages }: Readme): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to);
  if (start === -1 || end < start) throw new Error(`${path} has no ${from} … ${to}.`);
  const families = indexPage(shortened(help), language).sections.flatMap(({ heading, blocks }) => [`### ${heading}`, ...blocks.map((block) => blockOf(block, pages))]);
  return `${text.slice(0, start)}${[from, ...families, to].join("\n\n")}${text.slice(end + to.length)}`;
}

/** One line each: the first sentence of what a function does. */
function shortened(help: Help): Help {
  const functions = help.functions.map((each) => ({
    ...each,
    description: { zh: /^[^。]*/.exec(each.description.zh)![0], en: each.description.en.split(/\.\s|\.$/)[0]! },
  }));
  return { ...help, functions };
}
