import { buildAddin } from "../../local/builds";
import { benchCalculation } from "./calculation";
import { benchColdPage } from "./coldPage";
import { benchScoring } from "./scoring";
import { benchSharedWorkbook } from "./sharedWorkbook";

/** `npm run bench`: figures to compare within one run, on one machine. */
await buildAddin(process.cwd());
benchScoring();
benchCalculation();
await benchSharedWorkbook();
await benchColdPage();
