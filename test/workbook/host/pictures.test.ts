import type { Shape } from "../../../local/workbook/engine/charts/scene/shape";
import { errorOf, onSheet, useExcel } from "./setup";

const excel = useExcel();

/** Stands in for a canvas: tells what it was given to draw. */
function painting(): { shapes: readonly Shape[]; size: readonly number[] } {
  const seen: { shapes: readonly Shape[]; size: readonly number[] } = { shapes: [], size: [] };
  excel.current.engine.charts.painter = (shapes, width, height, scale) => {
    Object.assign(seen, { shapes, size: [width, height, scale] });
    return "iVBORw0KGgo=";
  };
  return seen;
}

test("a picture of a range shows fills and texts as the cells do, without hidden rows", async () => {
  const seen = painting();
  await onSheet(excel.current, async (sheet, context) => {
    sheet.getRange("A1:B3").values = [["Name", 0.5], ["hidden", 1], ["last", true]];
    sheet.getRange("B1").numberFormat = [["0%"]];
    sheet.getRange("A1").format.fill.color = "#FFC000";
    sheet.getRange("2:2").rowHidden = true;
    const image = sheet.getRange("A1:B3").getImage();
    await context.sync();
    expect(image.value).toBe("iVBORw0KGgo=");
  });
  const texts = seen.shapes.flatMap((shape) => (shape.kind === "text" ? [[shape.text, shape.anchor]] : []));
  expect(texts).toEqual([["Name", "start"], ["50%", "end"], ["last", "start"], ["TRUE", "middle"]]);
  expect(seen.shapes.filter((shape) => shape.kind === "path" && shape.fill === "#FFC000")).toHaveLength(1);
  expect(seen.size).toEqual([96, 30, 4 / 3]);
});

test("a picture of a chart has the size that is asked for, in the chart's own shape", async () => {
  const seen = painting();
  await onSheet(excel.current, async (sheet, context) => {
    sheet.getRange("A1:B3").values = [["", "Plan"], ["a", 1], ["b", 2]];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Auto");
    Object.assign(chart, { width: 300, height: 150 });
    chart.getImage(600, 600);
    await context.sync();
  });
  expect(seen.size).toEqual([300, 150, 2]);
});

test("where there is no canvas both say so", async () => {
  const range = await errorOf(excel.current, (_, sheet) => void sheet.getRange("A1").getImage());
  expect([range.code, range.message]).toEqual(["ApiNotFound", expect.stringContaining("Range.getImage")]);
  const chart = await errorOf(excel.current, (_, sheet) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.charts.add("Line", sheet.getRange("A1:A2"), "Auto").getImage();
  });
  expect([chart.code, chart.message]).toEqual(["ApiNotFound", expect.stringContaining("Chart.getImage")]);
});
