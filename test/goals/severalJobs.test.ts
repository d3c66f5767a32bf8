import { checkDrafts } from "../../src/goals/checks";
import { departmentWeights, totalWeight } from "../../src/goals/departmentWeights";
import { goalTree, jobs, proposeKpis, type DepartmentDraft } from "../../src/goals";
import { readTemplate, writeTemplate } from "../../src/goals/templates/templateFile";
import { templateOfTree } from "../../src/goals/templates/templateOfTree";
import { kpisByDepartment } from "../../src/goals/tree";
import { shareOut } from "../../src/goals/weights";
import type { Language } from "../../src/text/language";

/** Departments with so many jobs each, all with what the library proposes for them. */
function company(departments: number, perDepartment: number, language: Language): readonly DepartmentDraft[] {
  return Array.from({ length: departments }, (_, at) => {
    const weights = shareOut(100, Array.from({ length: perDepartment }, () => 1));
    const roles = weights.map((weight, index) => {
      const { code, role } = jobs[(at * 3 + index) % jobs.length]!;
      return { role, job: code, weight, pinned: false, kpis: proposeKpis({ role, job: code, language }) };
    });
    return { name: `Department ${at}`, owner: "", role: roles[0]!.role, job: roles[0]!.job, serves: null, kpis: [], roles };
  });
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(["zh-CN", "en-US"] as const)("departments with several jobs in %s", (language) => {
  const departments = company(12, 5, language);
  const nodes = goalTree({ strategy: "2027", departments, language });

  it("become roles under the department, each with its weight and its KPIs", () => {
    const [first] = departments;
    const department = nodes.find(({ level }) => level === "department")!;
    const roles = nodes.filter(({ level, parent }) => level === "role" && parent === department.id);
    expect(roles.map(({ weight }) => weight)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(roles.map(({ id }) => nodes.filter(({ parent }) => parent === id).map(({ code }) => code))).toEqual(first!.roles!.map(({ kpis }) => kpis.map(({ code }) => code)));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });

  it("total 100 % in each department, and have no errors", () => {
    for (const [, kpis] of kpisByDepartment(departmentWeights(nodes))) expect(totalWeight(kpis)).toBeCloseTo(1, 12);
    expect(checkDrafts(departments).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("are kept by a template of the company, and by its file", () => {
    const template = templateOfTree({ nodes, name: "ours", language, department: null, withNumbers: true, indicators: [] });
    const again = readTemplate(writeTemplate(template));
    expect(plain(again)).toEqual(plain(template));
    expect(goalTree({ ...again.content, departments: again.content.departments.map((each) => ({ ...each, owner: "" })), language })).toEqual(nodes);
  });
});

it("a department with one job has its KPIs right under it, as ever", () => {
  const [{ name, owner, roles: [only] = [] } = company(1, 1, "en-US")[0]!] = company(1, 1, "en-US");
  const nodes = goalTree({ strategy: "2027", departments: [{ name, owner, role: only!.role, job: only!.job, kpis: only!.kpis }], language: "en-US" });
  expect(nodes.map(({ level }) => level)).toEqual(["strategy", "department", ...only!.kpis.map(() => "kpi")]);
});
