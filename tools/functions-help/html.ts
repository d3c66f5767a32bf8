import type { Language } from "../../src/text/language";
import type { Block, Cell, Page } from "./page";

/** Where a page leads: from the folder it lies in. */
export interface Links {
  readonly assets: string;
  readonly index: { readonly label: string; readonly href: string };
  /** The same page in the other language. */
  readonly other: { readonly label: string; readonly href: string; readonly language: Language };
}

/** A page as HTML of its own, without scripts. */
export function html({ title, lead, sections }: Page, language: Language, links: Links): string {
  const { other } = links;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <title>${escape(title)}</title>
    <link rel="icon" href="${links.assets}/icon.svg" />
    <link rel="stylesheet" href="${links.assets}/support.css" />
  </head>
  <body>
    <header>
      <a href="${links.index.href}" title="${escape(links.index.label)}"><img src="${links.assets}/icon.svg" width="32" height="32" alt="${escape(links.index.label)}" /></a>
      <h1>${escape(title)}</h1>
      <nav><a href="${other.href}" hreflang="${other.language}" lang="${other.language}">${escape(other.label)}</a></nav>
    </header>
    <main>
      <p>${escape(lead)}</p>
${sections.map(({ heading, blocks }) => `      <h2>${escape(heading)}</h2>\n${blocks.map(blockOf).join("\n")}`).join("\n")}
    </main>
  </body>
</html>
`;
}

function blockOf(block: Block): string {
  if (block.kind === "text") return `      <p>${escape(block.text)}</p>`;
  if (block.kind === "formula") return `      <p class="syntax"><code>${escape(block.text)}</code></p>`;
  if (block.kind === "list") return `      <ul>\n${block.items.map((item) => `        <li>${escape(item)}</li>`).join("\n")}\n      </ul>`;
  const head = block.head.map((name) => `<th scope="col">${escape(name)}</th>`).join("");
  const rows = block.rows.map((row) => `        <tr>${row.map((cell) => `<td>${cellOf(cell)}</td>`).join("")}</tr>`);
  return `      <table${isFormulas(block) ? ' class="formulas"' : ""}>\n        <thead><tr>${head}</tr></thead>\n        <tbody>\n${rows.join("\n")}\n        </tbody>\n      </table>`;
}

/** Formulas may break anywhere; names must not. */
function isFormulas({ rows }: Extract<Block, { kind: "table" }>): boolean {
  return rows.some(([first]) => typeof first === "object" && "code" in first && first.code.startsWith("="));
}

function cellOf(cell: Cell): string {
  if (typeof cell === "string") return escape(cell);
  if ("page" in cell) return `<a href="${cell.page}.html"><code>${escape(cell.name)}</code></a>`;
  return `<code>${escape(cell.code)}</code>`;
}

function escape(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
