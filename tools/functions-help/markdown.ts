import type { Block, Cell, Page } from "./page";

/** A page as Markdown, with links to the other pages beside it. */
export function markdown({ title, lead, sections }: Page, crossLink: { readonly label: string; readonly href: string }): string {
  const parts = [`[${crossLink.label}](${crossLink.href})`, `# ${title}`, escape(lead)];
  for (const { heading, blocks } of sections) parts.push(`## ${heading}`, ...blocks.map((block) => blockOf(block)));
  return `${parts.join("\n\n")}\n`;
}

/** A block as Markdown; `pages` is the way to the folder of the functions' pages. */
export function blockOf(block: Block, pages = ""): string {
  if (block.kind === "text") return escape(block.text);
  if (block.kind === "formula") return `\`\`\`\n${block.text}\n\`\`\``;
  if (block.kind === "list") return block.items.map((item) => `- ${escape(item)}`).join("\n");
  const rows = [block.head, block.head.map(() => "---"), ...block.rows.map((row) => row.map((cell) => cellOf(cell, pages)))];
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function cellOf(cell: Cell, pages: string): string {
  if (typeof cell === "string") return escape(cell);
  if ("page" in cell) return `[\`${cell.name}\`](${pages}${cell.page}.md)`;
  return `\`${cell.code.replaceAll("|", "\\|")}\``;
}

/** Characters that Markdown would take for its own. */
function escape(words: string): string {
  return words.replace(/[\\`*_[\]<>|#]/g, "\\$&");
}
