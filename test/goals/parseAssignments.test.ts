import { parseAssignments, type ReadAssignment } from "../../src/goals/editing/parseAssignments";
import type { TreeJob } from "../../src/goals/editing/treeJobs";
import { say } from "../../src/text/language";

const job = (id: string, department: string, title: string): TreeJob => ({ id, department, title, kpis: [], held: [] });
const jobs = [job("S", "销售部", "销售"), job("E", "华东", "店长"), job("W", "华西", "店长"), job("Q", "质量部", "质量部")];
const person = (name: string, start = "", until = "", named: string | null = null, share: number | null = null): ReadAssignment => ({ name, job: named, start, until, share });

describe("people as they are typed or pasted", () => {
  it("have days as columns of a sheet or people write them", () => {
    expect(parseAssignments("王芳 2026-07-01\nAnn van Dyk 2026/2/15  2026/6/30\n李伟 2026年3月1日\nR2 2026", jobs).lines)
      .toEqual([person("王芳", "2026-07-01"), person("Ann van Dyk", "2026-02-15", "2026-06-30"), person("李伟", "2026-03-01"), person("R2 2026")]);
    expect(parseAssignments("王芳\n李伟，2026/2/15\n赵敏\t2026年3月1日\t2026-06-30\n\nAnn, , 46203", jobs).lines)
      .toEqual([person("王芳"), person("李伟", "2026-02-15"), person("赵敏", "2026-03-01", "2026-06-30"), person("Ann", "", "2026-06-30")]);
  });

  it("have a job and a share where their columns say so, whatever is blank between, below a line of headings", () => {
    const block = "姓名\t岗位\t开始\t结束\t占比\n王芳\t销售\t2026/1/1\t2026/6/30\t60%\n李伟\t销售部 · 销售\t\t\t0.4\n赵敏\t\t2026/7/1\t2026/12/31\t100%\nAnn\t质量部\t46203\nBen\t\t\t\t";
    expect(parseAssignments(block, jobs)).toEqual({ unread: [], lines: [
      person("王芳", "2026-01-01", "2026-06-30", "S", 0.6), person("李伟", "", "", "S", 0.4), person("赵敏", "2026-07-01", "2026-12-31", null, 1), person("Ann", "2026-06-30", "", "Q"), person("Ben"),
    ] });
  });

  it("have blank cells of the job where the other lines have theirs, or all five columns are there: the day behind it is the first", () => {
    const first = person("赵敏", "2026-07-01");
    for (const block of ["王芳\t销售\t2026-01-01\n赵敏\t\t2026-07-01", "赵敏\t\t2026-07-01\t\t", "姓名\t岗位\t开始\n赵敏\t\t2026-07-01", "Ann, , 2026-01-01, 2026-06-30\n赵敏, , 2026-07-01"]) expect(parseAssignments(block, jobs).lines.at(-1)).toEqual(first);
    expect(parseAssignments("姓名\t开始\t结束\n赵敏\t\t2026-07-01", jobs).lines).toEqual([person("赵敏", "", "2026-07-01")]);
  });

  it("have no value where a cell says so, and a share after a blank, and headings are nobody", () => {
    expect(parseAssignments("员工姓名\t岗位\n王芳\t销售\t-\tN/A\t50%\n李伟 2026-07-01 40%", jobs)).toEqual({ unread: [], lines: [person("王芳", "", "", "S", 0.5), person("李伟", "2026-07-01", "", null, 0.4)] });
  });

  it("are asked for the job that days and shares belong to where none is chosen, so that they are not lost", () => {
    const { lines, unread } = parseAssignments("王芳\n李伟，2026-07-01\n赵敏，，，，50%\nAnn，销售，2026-07-01", jobs, true);
    expect(lines).toEqual([person("王芳"), person("Ann", "2026-07-01", "", "S")]);
    expect(unread.map(({ content }) => content)).toEqual(["李伟，2026-07-01", "赵敏，，，，50%"]);
    expect(unread.map(({ parameters }) => parameters?.["line"])).toEqual([2, 3]);
  });

  it("may come back to a job, and have several", () => {
    expect(parseAssignments("王芳,销售,2026-01-01,2026-03-31\n王芳,销售,2026-07-01\n王芳,质量部", jobs).lines).toHaveLength(3);
  });

  it.each([
    ["王芳, , someday", "第 1 行：“someday”不是日期。请写成 2026-02-15。"],
    [", 2026-01-01", "第 1 行：缺少姓名，请补上。"],
    ["A\n王芳, 2026-05-01, 2026-04-01", "第 2 行：“王芳”的结束日期早于开始日期，请改正。"],
    ["王芳\n 王芳 ", "第 2 行：“王芳”在同样的日子里写了两次。请删去一行，或改成不重叠的日期。"],
    ["王芳, 采购", "第 1 行：没有叫“采购”的岗位。请写成：销售、华东 · 店长、华西 · 店长、质量部。"],
    ["王芳, 店长", "第 1 行：“店长”在几个部门都有。请在前面写上部门：华东 · 店长、华西 · 店长。"],
    ["王芳, 销售, 2026-01-01, 2026-02-01, 2026-03-01", "第 1 行：“2026-03-01”是多余的内容。每行只写姓名、岗位、开始日期、结束日期、占比。"],
    ["王芳、李伟\t销售", "第 1 行：“王芳、李伟”是几个人。请每人写一行。"],
    ["#N/A\t销售", "第 1 行：缺少姓名，请补上。"],
    ["王芳, 销售, , , 1.5", "第 1 行：占比“1.5”应大于 0、不超过 100%。请写成 50%。"],
    ["王芳, 销售, , , 150%", "第 1 行：占比“150%”应大于 0、不超过 100%。请写成 50%。"],
  ])("are named with the line and what to do where they cannot be read, and the others are read: %j", (typed, sentence) => {
    const { lines, unread } = parseAssignments(`${typed}\nBen`, jobs);
    expect(unread.map(({ refused, parameters }) => say(refused, "zh-CN", parameters))).toEqual([sentence]);
    expect(typed.split("\n")).toContain(unread[0]?.content);
    expect(lines.at(-1)).toEqual(person("Ben"));
  });
});
