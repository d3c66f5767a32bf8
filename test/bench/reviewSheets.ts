import { note } from "./figures";
import { reviewedWorkbook } from "./reviewedWorkbook";

const DEPARTMENTS = 50;
const KPIS = 20;

/** From a goal tree to the review sheets of all departments with live formulas, and the same again over sheets in use. */
export async function benchReviewSheets(): Promise<void> {
  const { generate, dispose } = await reviewedWorkbook(DEPARTMENTS, KPIS);
  const time = async (): Promise<number> => {
    const start = performance.now();
    await generate();
    return performance.now() - start;
  };
  note(`In Node: review sheets of ${DEPARTMENTS} departments with ${KPIS} KPIs each`, await time(), "ms", 5000);
  note("In Node: the same sheets brought up to date", await time(), "ms");
  dispose();
}
