/** Whom a form is about, as the labels around its list say it. */
export interface FormLabels {
  readonly owner: string;
  readonly role: string;
}

export const noLabels: FormLabels = { owner: "", role: "" };

const labels = [
  { key: "owner", pattern: /^(?:姓名|员工姓名|员工|被考核人|被考核者|责任人|负责人|employee(?: name)?|name|owner)\s*[:：]\s*(.*)$/iu },
  { key: "role", pattern: /^(?:岗位|职位|职务|岗位名称|position|job title|role)\s*[:：]\s*(.*)$/iu },
] as const;

/** What a row of labels says (姓名：张敏, or 姓名： with the name in the next cell); null where it has none. */
export function formLabels(cells: readonly unknown[]): Partial<FormLabels> | null {
  const texts = cells.flatMap((cell) => (typeof cell === "string" && cell.trim() !== "" ? [cell.replace(/\s+/g, " ").trim()] : []));
  const found = labels.flatMap(({ key, pattern }) => texts.flatMap((text, at) => {
    const said = pattern.exec(text)?.[1];
    if (said === undefined) return [];
    const next = texts[at + 1] ?? "";
    const name = said.trim() !== "" ? said.trim() : /[:：]/u.test(next) ? "" : next;
    return name === "" || /^[_＿\s]+$/u.test(name) ? [] : [[key, name] as const];
  }));
  return found.length === 0 ? null : Object.fromEntries(found);
}
