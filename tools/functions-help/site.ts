import type { Language } from "../../src/text/language";
import type { Help } from "./help";
import { html } from "./html";
import { markdown } from "./markdown";
import { functionPage, indexPage, type Page } from "./page";

/** A file of the help, by its path from the help's folder. */
export interface HelpFile {
  readonly path: string;
  readonly content: string;
}

const languages: readonly { readonly language: Language; readonly folder: string; readonly label: string; readonly index: string }[] = [
  { language: "en-US", folder: "", label: "English", index: "All functions" },
  { language: "zh-CN", folder: "zh-CN/", label: "中文", index: "全部函数" },
];

/** The help as pages that the add-in serves: `SCORE.html`, `zh-CN/SCORE.html` and an `index.html` of each language. */
export function htmlFiles(help: Help): HelpFile[] {
  return eachPage(help, "index", (page, { language, folder, index }, name, other) => ({
    path: `${folder}${name}.html`,
    content: html(page, language, {
      assets: folder === "" ? "../assets" : "../../assets",
      index: { label: index, href: "index.html" },
      other: { label: other.label, href: `${upTo(folder)}${other.folder}${name}.html`, language: other.language },
    }),
  }));
}

/** The same pages as Markdown for docs/functions. */
export function markdownFiles(help: Help): HelpFile[] {
  return eachPage(help, "README", (page, { folder }, name, other) => ({
    path: `${folder}${name}.md`,
    content: markdown(page, { label: other.label, href: `${upTo(folder)}${other.folder}${name}.md` }),
  }));
}

type Place = (typeof languages)[number];

function eachPage(help: Help, indexName: string, make: (page: Page, place: Place, name: string, other: Place) => HelpFile): HelpFile[] {
  return languages.flatMap((place, position) => {
    const other = languages[1 - position]!;
    return [
      make(indexPage(help, place.language), place, indexName, other),
      ...help.functions.map((each) => make(functionPage(each, place.language), place, each.id, other)),
    ];
  });
}

function upTo(folder: string): string {
  return folder === "" ? "" : "../";
}
