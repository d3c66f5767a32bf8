import { jobs, proposeKpis } from "../../src/goals";
import { openWorkbook } from "../../src/workbook";
import { note } from "./figures";
import { openHeadlessExcel } from "./headlessExcel";

const DEPARTMENTS = 12;
const KPIS = 25;

/** From an empty workbook to a tree of 300 KPIs drawn in its sheet, with the library and the rules beside it. */
export async function benchGoalTree(): Promise<void> {
  const departments = jobs.slice(0, DEPARTMENTS).map(({ code, role, name }) => {
    const [first] = proposeKpis({ role, job: code, language: "en-US" });
    if (first === undefined) throw new Error(`The library proposes no KPI for ${name.en}.`);
    const kpis = Array.from({ length: KPIS }, (_, index) => ({ ...first, code: `OWN${index}`, name: `KPI ${index}`, weight: 100 / KPIS, target: 100 }));
    return { name: name.en, owner: "Li Wei", role, job: code, kpis };
  });
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const { dispose } = await openHeadlessExcel();
    const start = performance.now();
    await openWorkbook().createGoals({ language: "en-US", strategy: "Grow", departments });
    times.push(performance.now() - start);
    dispose();
  }
  times.sort((a, b) => a - b);
  note(`In Node: an empty workbook to a tree of ${DEPARTMENTS} departments and ${DEPARTMENTS * KPIS} KPIs`, times[2] ?? NaN, "ms", 3000);
}
