import { errorOf, onSheet, useExcel } from "./setup";

const excel = useExcel();

beforeEach(() => onSheet(excel.current, (sheet) => {
  sheet.getRange("A1:B6").values = [["Name", "Value"], ["a", 0], ["b", 40], ["c", 70], ["d", 100], ["e", "none"]];
  sheet.tables.add("A1:B6", true).name = "Values";
  sheet.getRange("B2:B6").conditionalFormats.add("IconSet").iconSet.style = "ThreeTrafficLights1";
}));

const shown = (): Promise<unknown[]> => onSheet(excel.current, async (sheet, context) => {
  const view = sheet.tables.getItem("Values").getDataBodyRange().getVisibleView().load("values");
  await context.sync();
  return view.values.map(([name]) => name as unknown);
});

const filter = (sheet: Excel.Worksheet): Excel.Filter => sheet.tables.getItem("Values").columns.getItem("Value").filter;

test.each([[0, ["a"]], [1, ["b"]], [2, ["c", "d"]]])("a filter by the icon %s shows the rows that have it", async (index, names) => {
  await onSheet(excel.current, (sheet) => filter(sheet).applyIconFilter({ set: "ThreeTrafficLights1", index }));
  expect(await shown()).toEqual(names);
});

test("reversed icons and thresholds of the format count; another set matches nothing", async () => {
  await onSheet(excel.current, (sheet) => {
    const icons = sheet.getRange("B2:B6").conditionalFormats.getItemAt(0).iconSet;
    icons.criteria = [{} as Excel.ConditionalIconCriterion, { type: "Number", operator: "GreaterThan", formula: "40" }, { type: "Number", operator: "GreaterThanOrEqual", formula: "=B5" }];
    icons.reverseIconOrder = true;
    filter(sheet).applyIconFilter({ set: "ThreeTrafficLights1", index: 2 });
  });
  expect(await shown()).toEqual(["a", "b"]);
  await onSheet(excel.current, (sheet) => filter(sheet).applyIconFilter({ set: "ThreeArrows", index: 2 }));
  expect(await shown()).toEqual([]);
});

test("an icon of another set counts as what it is", async () => {
  await onSheet(excel.current, (sheet) => {
    const icons = sheet.getRange("B2:B6").conditionalFormats.getItemAt(0).iconSet;
    const custom = { type: "Percent", operator: "GreaterThanOrEqual", formula: "67", customIcon: { set: "FiveBoxes", index: 4 } };
    icons.criteria = [{}, { type: "Percent", operator: "GreaterThanOrEqual", formula: "33" }, custom] as unknown as Excel.ConditionalIconCriterion[];
    filter(sheet).applyIconFilter({ set: "FiveBoxes", index: 4 });
  });
  expect(await shown()).toEqual(["c", "d"]);
});

test("an icon that the set does not have is refused", async () => {
  expect((await errorOf(excel.current, (_, sheet) => filter(sheet).applyIconFilter({ set: "ThreeArrows", index: 3 }))).code).toBe("InvalidArgument");
});
