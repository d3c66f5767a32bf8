import { NameBinding, type Binding, type Formula } from "./formula";
import { RangeNode } from "./rangeNode";
import { RangeCells, type Sheet } from "./sheet";
import type { Symbols } from "./symbols";

/** A node of the dependency graph. */
export type Node = Formula | RangeNode;

/** Looks up what a formula's references stand for. Tells whether anything differs from before. */
export function bindFormula(formula: Formula, slots: readonly number[], symbols: Symbols): boolean {
  const bindings = symbols.bindAll(formula.template.references, slots, formula);
  const changed =
    bindings.length !== formula.bindings.length ||
    bindings.some((binding, index) => !sameBinding(binding, formula.bindings[index]));
  formula.bindings = bindings;
  return changed;
}

function sameBinding(a: Binding, b: Binding | undefined): boolean {
  return a === b || (a instanceof RangeCells && a.sameAs(b));
}

/** Makes a formula listen to the cells that it reads. */
export function connect(formula: Formula): void {
  const areas: RangeCells[] = [];
  const names = new Set<NameBinding>();
  formula.volatile = formula.template.volatile;
  collectAreas(formula, areas, names);
  for (const name of names) if (name.template.volatile) formula.volatile = true;
  formula.dependencies = areas;
  for (const area of areas) {
    if (area.isSingle) listenToCell(area.sheet, area.top, area.left, formula);
    else rangeNode(area).listeners.add(formula);
  }
}

export function disconnect(formula: Formula): void {
  for (const area of formula.dependencies) {
    if (area.isSingle) unlistenToCell(area.sheet, area.top, area.left, formula);
    else {
      const node = area.sheet.rangeNodes.get(rangeKey(area));
      if (node === undefined) continue;
      node.listeners.delete(formula);
      if (node.listeners.size === 0) {
        area.sheet.rangeNodes.delete(node.key);
        area.sheet.ranges.remove(node);
      }
    }
  }
  formula.dependencies = [];
}

function collectAreas(user: Formula | NameBinding, areas: RangeCells[], names: Set<NameBinding>): void {
  const { unread } = user.template;
  user.bindings.forEach((binding, index) => {
    if (binding instanceof RangeCells) {
      if (!unread.has(index)) areas.push(binding);
    } else if (binding instanceof NameBinding && !names.has(binding)) {
      names.add(binding);
      collectAreas(binding, areas, names);
    }
  });
}

function rangeKey(area: RangeCells): string {
  return `${area.top},${area.left},${area.bottom},${area.right}`;
}

function rangeNode(area: RangeCells): RangeNode {
  const key = rangeKey(area);
  const known = area.sheet.rangeNodes.get(key);
  if (known !== undefined) return known;
  const node = new RangeNode(key, area.top, area.left, area.bottom, area.right);
  area.sheet.rangeNodes.set(key, node);
  area.sheet.ranges.add(node);
  return node;
}

function listenToCell(sheet: Sheet, row: number, column: number, formula: Formula): void {
  const listeners = sheet.cellListeners.get(row, column);
  if (listeners === undefined) sheet.cellListeners.set(row, column, formula);
  else if (listeners instanceof Set) listeners.add(formula);
  else if (listeners !== formula) sheet.cellListeners.set(row, column, new Set([listeners, formula]));
}

function unlistenToCell(sheet: Sheet, row: number, column: number, formula: Formula): void {
  const listeners = sheet.cellListeners.get(row, column);
  if (listeners instanceof Set) {
    listeners.delete(formula);
    if (listeners.size === 0) sheet.cellListeners.delete(row, column);
  } else if (listeners === formula) sheet.cellListeners.delete(row, column);
}

/** Visits the nodes that read a cell. */
export function visitListeners(sheet: Sheet, row: number, column: number, visit: (node: Node) => void): void {
  const listeners = sheet.cellListeners.get(row, column);
  if (listeners instanceof Set) listeners.forEach(visit);
  else if (listeners !== undefined) visit(listeners);
  sheet.ranges.forEachAt(row, column, visit);
}

/** Visits the nodes that read what a node fills: for a formula its cell and all that it spilled. */
export function visitDependents(node: Node, visit: (node: Node) => void): void {
  if (node instanceof RangeNode) {
    node.listeners.forEach(visit);
    return;
  }
  for (let row = 0; row < node.spillRows; row++) {
    for (let column = 0; column < node.spillColumns; column++) {
      visitListeners(node.sheet, node.row + row, node.column + column, visit);
    }
  }
}
