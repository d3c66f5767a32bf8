import { buildAddin } from "../../local/builds";
import { benchAggregation } from "./aggregation";
import { benchCalculation } from "./calculation";
import { benchColdPage } from "./coldPage";
import { benchFairness } from "./fairness";
import { printFigures } from "./figures";
import { benchGoalTree } from "./goalTree";
import { benchGoals } from "./goals";
import { benchLocalWorkbook } from "./localWorkbook";
import { benchNodeWorkbook } from "./nodeWorkbook";
import { benchScoring } from "./scoring";
import { benchSharedWorkbook } from "./sharedWorkbook";
import { benchSmart } from "./smart";

/** `npm run bench`: figures to compare within one run, on one machine. */
await buildAddin(process.cwd());
benchScoring();
benchAggregation();
benchFairness();
benchSmart();
benchGoals();
benchCalculation();
await benchNodeWorkbook();
await benchGoalTree();
await benchSharedWorkbook();
await benchColdPage();
await benchLocalWorkbook();
printFigures();
