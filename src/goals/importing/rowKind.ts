import { isAmount, readAmount } from "./amount";
import { foldHeading } from "./fields";
import { formLabels } from "./formLabels";
import { targetColumns, type Layout } from "./layout";
import { dimensionOf } from "./words";

/** What a row below the headings is; "nameless" has a weight or a target but no KPI, "label" says whom the rows below are about. */
export type RowKind = "blank" | "kpi" | "nameless" | "section" | "total" | "heading" | "label" | "note";

/** Words that mean a sum and never the name of a KPI. */
const sums = /^(?:(?:权重|得分|分值|考核)?(?:合计|总计|小计|共计|总分|总得分)(?:权重|得分|分值)?|总权重|(?:grand|sub)?-?totals?|total(?:score|weight|weights|weighting|points))\d*%?$/;
/** Words that mean a sum in a row without a target, and may be a KPI in a row with one. */
const maybeSums = /^(?:累计|sum|overall|overall(?:score|weight|total)|.{1,10}(?:合计|小计)|.{1,20}subtotal)$/;
/** Sales total, where no KPI of that name stands. */
const sumOf = /^.{1,24}totals?$/;
const noteWord = "注|备注|说明|填表人?|签字|签名|审批人?|审核人?|编制人?|批准人?|被考核人|考核人|日期|notes?|remarks?|signature|signed|approved|prepared|reviewed|date|comments?";
const noteAlone = new RegExp(`^(?:${noteWord})`);
/** The word and no more, or with a colon after it: 被考核人签字：, Approved by: */
const noteLabel = new RegExp(`^(?:${noteWord})(?:$|[^:]{0,12}:)`);

/** A longer text is a remark, not the name of a department. */
const longestName = 24;

/** What a row is by its own cells; `rowKinds` also looks at the rows around it. */
export function rowKind(cells: readonly unknown[], layout: Layout): RowKind {
  const { mapping, headings } = layout;
  const texts = cells.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
  const filled = cells.flatMap((cell, column) => (cell === null || cell === undefined || cell === "" || texts[column] === "" && typeof cell === "string" ? [] : [column]));
  if (filled.length === 0) return "blank";
  const isReadable = (column: number | undefined): boolean => column !== undefined && isAmount(readAmount(cells[column]));
  const hasTarget = targetColumns(layout).some(isReadable);
  const hasAmount = hasTarget || isReadable(mapping.weight);
  const firstText = texts.find((text) => text !== "") ?? "";
  const name = foldHeading(mapping.kpi === undefined ? "" : texts[mapping.kpi]);
  // A total says so in its first words where the KPI is blank; beside a KPI, the first words are its department.
  const first = name === "" ? foldHeading(firstText) : name;
  if (sums.test(first) || (!hasTarget && (maybeSums.test(first) || (name === "" && sumOf.test(first))))) return "total";
  if (isRepeated(texts, headings)) return "heading";
  const [only = ""] = new Set(filled.map((column) => texts[column] ?? ""));
  const isAlone = only !== "" && filled.every((column) => texts[column] === only);
  if (!hasAmount && formLabels(cells) !== null) return "label";
  const opening = firstText.normalize("NFKC").toLowerCase();
  if (!hasAmount && (isAlone ? noteAlone : noteLabel).test(opening)) return "note";
  // One text in the row and nothing else: the name of a department over its KPIs, a remark, or a KPI without a target.
  if (!hasAmount && isAlone) {
    const isDimension = dimensionOf(sectionName(cells)) !== null;
    const part = only.normalize("NFKC").replace(shareBehind, "");
    const isKpi = filled[0] === mapping.kpi && !isDimension && !looksLikeSection(part);
    if (!isKpi) return isDimension || part.length <= longestName ? "section" : "note";
  }
  if (name !== "") return "kpi";
  return hasAmount ? "nameless" : "note";
}

/** What a part of the list weighs, behind its name: 财务类（权重 40%）, Customer – 30 %, 流程 20分. */
const shareBehind = /\s*(?:[(]\s*(?:(?:权重|占比|weights?|weighting)\s*:?\s*)?\d+(?:\.\d+)?\s*(?:%|分|points?|pts?)\s*[)]|[:\s–—-]\s*\d+(?:\.\d+)?\s*(?:%|分|points?|pts?))\s*:?$/iu;

/** 一、销售部： → 销售部; 一、财务类指标（40%） → 财务类. */
export function sectionName(cells: readonly unknown[]): string {
  const text = cells.find((cell): cell is string => typeof cell === "string" && cell.trim() !== "") ?? "";
  return text
    .normalize("NFKC")
    .trim()
    .replace(/^(?:[(]?[一二三四五六七八九十]+[)、.,]|[(]?\d+[)、.,]|[ivx]+[.)])\s*/i, "")
    .replace(shareBehind, "")
    .replace(/(?:绩效)?(?:考核)?(?:kpi)?(?:指标|目标)?[::]?$/iu, "")
    .replace(/\s*(?:kpis?|goals?|objectives?)\s*:?$/iu, "")
    .trim();
}

export function looksLikeSection(text: string): boolean {
  return /^(?:[(]?[一二三四五六七八九十]+[)、.]|[ivx]+[.)])/i.test(text.normalize("NFKC").trim()) || looksLikeDepartment(text);
}

export function looksLikeDepartment(text: string): boolean {
  return /(?:部|中心|公司|科|组|室|处|车间)[::]?$|(?:department|dept\.?|team|division)\s*:?$/i.test(text.normalize("NFKC").trim());
}

function isRepeated(texts: readonly string[], headings: readonly string[]): boolean {
  const same = texts.filter((text, column) => text !== "" && foldHeading(headings[column]?.split(" · ").pop()) === foldHeading(text)).length;
  return same >= 2 && same >= texts.filter((text) => text !== "").length - 1;
}
