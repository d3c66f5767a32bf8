import { isAmount, readAmount } from "./amount";
import { foldHeading } from "./fields";
import type { Layout } from "./layout";

/** What a row below the headings is. */
export type RowKind = "blank" | "kpi" | "section" | "total" | "heading" | "note";

const totals = /^(?:合计|总计|小计|总分|总得分|累计|共计|权重合计|合计得分|考核总分|(?:grand|sub)?-?total|sum|totals|totalscore|totalweight|overall)/;
const notes = /^(?:注|备注|说明|填表|签字|签名|审批|审核|编制|批准|被考核人|考核人|日期|note|remark|signature|signed|approved|prepared|reviewed|date|comments)/;

/** A longer text is a remark, not the name of a department. */
const longestName = 24;

/** Whether a row is a KPI, or one of the rows that people put between and below them. */
export function rowKind(cells: readonly unknown[], { mapping, headings }: Layout): RowKind {
  const texts = cells.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
  const filled = cells.flatMap((cell, column) => (cell === null || cell === undefined || cell === "" || texts[column] === "" && typeof cell === "string" ? [] : [column]));
  if (filled.length === 0) return "blank";
  // A total says so in its first words, wherever the column of the KPIs is.
  const first = foldHeading(texts.find((text) => text !== "") ?? "");
  const name = foldHeading(mapping.kpi === undefined ? "" : texts[mapping.kpi]);
  if (totals.test(name) || (totals.test(first) && filled.length <= headings.length)) return "total";
  if (isRepeated(texts, headings)) return "heading";
  const hasAmount = [mapping.weight, mapping.target].some((column) => column !== undefined && isAmount(readAmount(cells[column])));
  if (notes.test(first) && !hasAmount) return "note";
  const [only = ""] = new Set(filled.map((column) => texts[column] ?? ""));
  // One text in the row and nothing else: the name of a department over its KPIs, a remark, or a KPI without a target.
  if (!hasAmount && only !== "" && filled.every((column) => texts[column] === only)) {
    const isKpi = filled[0] === mapping.kpi && !looksLikeSection(only);
    if (!isKpi) return only.length <= longestName ? "section" : "note";
  }
  return name === "" ? "note" : "kpi";
}

/** 一、销售部： → 销售部. */
export function sectionName(cells: readonly unknown[]): string {
  const text = cells.find((cell): cell is string => typeof cell === "string" && cell.trim() !== "") ?? "";
  return text
    .normalize("NFKC")
    .trim()
    .replace(/^(?:[(]?[一二三四五六七八九十]+[)、.,]|[(]?\d+[)、.,]|[ivx]+[.)])\s*/i, "")
    .replace(/(?:绩效)?(?:考核)?(?:kpi)?(?:指标|目标)?[::]?$/iu, "")
    .replace(/\s*(?:kpis?|goals?|objectives?)\s*:?$/iu, "")
    .trim();
}

function looksLikeSection(text: string): boolean {
  return /^(?:[(]?[一二三四五六七八九十]+[)、.]|[ivx]+[.)])|(?:部|中心|公司|科|组|室|处|车间)[::]?$|(?:department|dept\.?|team|division)\s*:?$/i.test(text.normalize("NFKC").trim());
}

function isRepeated(texts: readonly string[], headings: readonly string[]): boolean {
  const same = texts.filter((text, column) => text !== "" && foldHeading(headings[column]?.split(" · ").pop()) === foldHeading(text)).length;
  return same >= 2 && same >= texts.filter((text) => text !== "").length - 1;
}
