import type { RowsNow } from "../check";
import { isDepartment } from "../check";
import type { GoalNode } from "../types";

/** A few rows are found by going through all; more are worth an index. */
const few = 16;

/** Looks rows up for findings and repairs: indexed once, when somebody asks. */
export function rowsNow(nodes: readonly GoalNode[]): RowsNow {
  let asked = 0;
  const positions = once(() => new Map(nodes.map((node, at) => [node, at])));
  const ids = once(() => new Set(nodes.map(({ id }) => id)));
  const departments = once(() => new Map(nodes.filter((node) => isDepartment(node) && node.department !== "").map((node) => [node.department, node] as const).reverse()));
  const top = once(() => nodes.find((node) => node.level === "strategy" && node.parent === null && node.id !== ""));
  return {
    positionOf(node) {
      asked += 1;
      return asked > few ? (positions().get(node) ?? -1) : nodes.indexOf(node);
    },
    departmentRow: (department) => departments().get(department),
    get top() {
      return top();
    },
    hasId: (id) => ids().has(id),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
