import { libreOffice, openedInLibreOffice } from "./simulation/libreOffice";
import { simulate } from "./simulation/simulation";

const soffice = libreOffice();
if (soffice === null) console.warn("LibreOffice is not installed: that the shared workbook opens in it is not checked.");

// Fifty departments and more seeds: npm run simulate
describe.each([
  [1, 20],
  [2, 8],
])("over a bad network, to a server that keeps dying (seed %d), %d departments push three revisions each", (seed, departments) => {
  it("and lose nothing, double nothing, and leave the newest of each in the view", async () => {
    const { file, events, ...report } = await simulate({ seed, departments, revisions: 3, kills: 2 });
    expect(report).toMatchObject({ right: departments, lost: [], doubles: 0, conflicts: 0, changedParts: [], unreceived: 0 });
    expect(report.acknowledged).toBeGreaterThanOrEqual(departments);
    // It was as bad as it should have been.
    for (const event of ["429", "503", "504", "answer lost"]) expect(events[event]).toBeGreaterThan(0);
    if (soffice === null) return;
    const lines = openedInLibreOffice(soffice, file);
    expect(lines.length).toBe(report.logRows + 1);
  }, 600_000);
});
