import type { Failure } from "../src/scoring/failure";
import { HierarchyBuilder, turned, type Hierarchy, type NumberColumn } from "../src/scoring/rollup/hierarchy";
import type { Id } from "../src/scoring/rollup/idReader";
import { isWeighted, rollUp, rollUpMethods } from "../src/scoring/rollup/rollUp";
import { endsInDigit } from "../src/scoring/rollup/serialForm";
import { missingRules } from "../src/scoring/weighted";
import type { ArgumentName } from "../src/text/functionArguments";
import { isMissingText } from "../src/text/parse";
import { cellsOf, eachCell, oneChoice, rangeOf, type Range } from "./edge/arguments";
import { numberOf, scalarOf } from "./edge/cells";
import { lift } from "./edge/lift";
import { cellError, isProblem, orThrow, type Problem } from "./edge/problems";
import { checkSameShape } from "./edge/shapes";
import { sharedLines } from "./edge/sharedLines";

// Taken once: in some runtimes a look-up of a global costs more than a row.
const { isNaN } = Number;

/**
 * Rolls values up a tree: rows without children keep their value, every other row is computed from its children, level by level. All rows come back in their order.
 * @customfunction ROLLUP
 * @param ids The id of each row. A row that nothing hangs under needs none.
 * @param parents The id of the row above; blank at the top.
 * @param values The values of the rows without children, for example scores.
 * @param weights The weight of each row among its siblings, such as 40, 30, 30.
 * @param [method] weighted (default), average, sum, min, max, worst (the lowest child) or own (a value of its own wins, otherwise weighted).
 * @param [missing] exclude (default), zero or error: what a blank or N/A value does to the row above.
 * @returns One value per row; blank for a row that holds none.
 * @formula Rows without children keep their value. Every other row is computed from its children, the lowest level first.
 * weighted: as KPI.WEIGHTED. average, sum, min, max: of the children. worst: the lowest child. own: a value of its own wins, otherwise weighted.
 * A row with nothing below it that has a value gives #N/A and counts as missing for the row above.
 * @example =KPI.ROLLUP({"Total";"Sales";"Service"},{"";"Total";"Total"},{"";92;85},{"";60;40}) → 89.2; 92; 85
 * @example =KPI.ROLLUP({"部门";"销售";"服务"},{"";"部门";"部门"},{"";92;85},{"";60;40},"最差") → 85; 92; 85
 * @example =KPI.ROLLUP({1;2;3},{"";1;1},{"";92;"N/A"},{100;60;40}) → 92; 92; ""
 * @error #N/A In the cell of a row: nothing below it has a value, or something is missing and missing is set to error.
 * @error #NUM! In the cell of a row: the weights below it are negative or all 0.
 * @error #VALUE! An id occurs twice, a parent is not among the ids, the rows go in a circle, ranges of different sizes, or an unknown option.
 * @keywords roll up, tree, hierarchy, cascade, goal tree, parent and child, org chart, 汇总, 逐层汇总, 上下级, 目标树, 层级, 级联
 * @zh 按上下级逐层汇总：没有下级的行保留自己的数值，其余各行由下级计算得出，结果与原有各行一一对应。
 * @zhparam ids 编号 – 每行的编号；没有下级的行可以不填。
 * @zhparam parents 上级编号 – 上级的编号，最上层留空。
 * @zhparam values 数值 – 没有下级的各行的数值，例如得分。
 * @zhparam weights 权重 – 每行在同级中的权重，例如 40、30、30。
 * @zhparam method 方法 – 加权（默认）、平均、求和、最小、最大、最差（下级中最低的）、自身优先（自身有数值就用自身的，否则加权）。
 * @zhparam missing 缺失处理 – 空白或不适用的数值对上级的影响：剔除（默认）、按零计、报错。
 * @zhreturns 每行一个数值，顺序与原表相同；没有数值的行为空白。
 * @zhformula 没有下级的行保留自己的数值；其余各行由下级计算，从最底层算起。
 * 加权：同 KPI.WEIGHTED；平均、求和、最小、最大：对下级计算；最差：下级中最低的；自身优先：自身有数值就用自身的，否则加权。
 * 某行的下级都没有数值时，该行为 #N/A，对再上一级按缺失处理。
 * @zherror #N/A 在该行的单元格中：下级都没有数值；或有缺失而缺失处理选了“报错”。
 * @zherror #NUM! 在该行的单元格中：下级的权重为负数或全部为 0。
 * @zherror #VALUE! 编号重复；上级编号不在编号之列；上下级形成循环；各区域大小不一致；没有这个选项。
 */
export function rollup(
  ids: unknown[][],
  parents: unknown[][],
  values: unknown[][],
  weights: unknown[][],
  method?: unknown,
  missing?: unknown,
): unknown[][] {
  const chosen = orThrow(oneChoice("method", method, rollUpMethods)) ?? "weighted";
  const gaps = orThrow(oneChoice("missing", missing, missingRules)) ?? "exclude";
  const idRange = rangeOf("ids", ids);
  checkSameShape({ name: "ids", argument: ids }, { name: "parents", argument: parents });
  checkSameShape({ name: "ids", argument: ids }, { name: "values", argument: values });
  const tree = orThrow(hierarchy(idRange, rangeOf("parents", parents)));
  const [own, shares] = tree.columns;
  // The own value of a parent counts with `own` alone: elsewhere a heading may stand in its cell.
  readNumbers(tree, own, "values", values, chosen === "own");
  if (isWeighted(chosen)) {
    checkSameShape({ name: "ids", argument: ids }, { name: "weights", argument: weights });
    readNumbers(tree, shares, "weights", weights, true);
  }
  const result = rollUp(tree, { method: chosen, missing: gaps });
  const outcomeAt = (row: number): number | "" | Failure => {
    const place = placeOf(tree, row);
    const value = result.values[place]!;
    return isNaN(value) ? (result.failures.get(place) ?? "") : value;
  };
  if (isColumn(idRange)) return sharedLines(cellsOf(values), outcomeAt);
  return lift([idRange], (row, column) => outcomeAt(row * idRange.columns + column));
}

function isColumn({ rows, columns }: Range): boolean {
  return columns === 1 && rows > 1;
}

function placeOf({ places }: Hierarchy, row: number): number {
  const place = places[row]!;
  return place < 0 ? turned(place) : place;
}

/** Reads the numbers of a range into a column by place, NaN where one is missing; those of rows with children, if they count. */
function readNumbers(tree: Hierarchy, column: NumberColumn, name: ArgumentName, argument: unknown, ofParents: boolean): void {
  const problem = eachCell(cellsOf(argument), (cell, row) => {
    if (!ofParents && tree.places[row]! < 0) return null;
    const value = typeof cell === "number" ? cell : numberOf(cell, name);
    if (isProblem(value)) return value;
    column[placeOf(tree, row)] = value ?? NaN;
    return null;
  });
  if (problem !== null) throw cellError(problem);
}

function hierarchy(ids: Range, parents: Range): Hierarchy | Problem {
  const builder = new HierarchyBuilder(ids.rows * ids.columns, { id: (place) => writtenAt(ids, place), parent: (place) => writtenAt(parents, place) });
  const name = (place: number, id: Id): Problem | null => builder.name(place, id);
  const hang = (place: number, id: Id): Problem | null => builder.hang(place, id);
  return (
    readIds(ids, name, () => builder.nameAll()) ?? readIds(parents, hang, () => builder.hangAll()) ?? builder.build()
  );
}

function writtenAt({ cells, columns }: Range, place: number): Id {
  return String(cells[Math.floor(place / columns)]?.[place % columns]);
}

/** Hands over the ids of a range in reading order; `finish` says whether there is a problem with those before. */
function readIds(ids: Range, take: (place: number, id: Id) => Problem | null, finish: () => Problem | null): Problem | null {
  const problem = eachId(ids, take);
  return finish() ?? problem;
}

/** Hands over the ids of a range in reading order, until there is a problem: with one of them, or with an error value. */
function eachId({ cells }: Range, take: (place: number, id: Id) => Problem | null): Problem | null {
  return eachCell(cells, (cell, place) => {
    // Here and not in `idOf`: minified, that is a function made anew for every cell.
    if (typeof cell === "number" || (typeof cell === "string" && (endsInDigit(cell) || plainId.test(cell)))) return take(place, cell);
    const id = idOf(cell);
    return id === null || isProblem(id) ? id : take(place, id);
  });
}

function idOf(cell: unknown): Id | null | Problem {
  const value = scalarOf(cell);
  if (value === null || typeof value === "number" || isProblem(value)) return value;
  const id = String(value);
  return isMissingText(id) ? null : id;
}

/** Ids that are no error and no word for a missing value, as none is that ends in a digit: a million are read without a second look. */
const plainId = /^(?!na$)[a-z0-9][\w.-]*$/i;
