import { parseArgs } from "node:util";
import { libreOffice, openedInLibreOffice } from "./simulation/libreOffice";
import { simulate } from "./simulation/simulation";

// npm run simulate -- --runs 20 --from 1: pushes over a bad network, one line per seed; fails when anything is lost.
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "20" }, from: { type: "string", default: "1" },
    departments: { type: "string", default: "50" }, revisions: { type: "string", default: "3" }, kills: { type: "string", default: "3" },
  },
});
const soffice = libreOffice();
if (soffice === null) console.log("LibreOffice is not installed: that the workbooks open in it is not checked.");

let failures = 0;
for (let seed = Number(values.from); seed < Number(values.from) + Number(values.runs); seed++) {
  const start = performance.now();
  const departments = Number(values.departments);
  const { file, events, ...report } = await simulate({ seed, departments, revisions: Number(values.revisions), kills: Number(values.kills) });
  const lines = soffice === null ? null : openedInLibreOffice(soffice, file).length - 1;
  const isRight = report.right === departments && report.lost.length === 0 && report.doubles === 0 && report.conflicts === 0 &&
    report.changedParts.length === 0 && report.unreceived === 0 && (lines === null || lines === report.logRows);
  if (!isRight) failures += 1;
  console.log(JSON.stringify({ isRight, ...report, linesInLibreOffice: lines, events, seconds: Math.round((performance.now() - start) / 100) / 10 }));
}
process.exitCode = failures === 0 ? 0 : 1;
