import { isOwnTable } from "../../src/sheets/ownTables";

it("knows the tables of the add-in, those of every period and copies of them too", () => {
  const own = ["tblResults", "TBLGOALS", "tblReview_2026Q4_3FK2M9", "tblReview_2026Q4_3FK2M94", "tblMeeting_2026Q4_3FK2M9", "tblPromises_2026Q4_3FK2M9_8QY21C", "tblShareSafe2", "tblShareSafePeople"];
  expect(own.filter((name) => !isOwnTable(name))).toEqual([]);
});

it("leaves tables of other names alone", () => {
  expect(["tblGoalsOfMine", "Results", "tbl", "mytblResults", "Table1", ""].filter(isOwnTable)).toEqual([]);
});
