import { openExcel } from "../excel";
import { onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

const call = (number: number, args: object): Record<string, unknown> | null => excel.current.documentCalls.answer(number, args) as Record<string, unknown> | null;
const select = (address: string): Promise<void> => onSheet(excel.current, (sheet) => sheet.getRange(address).select());
const read = (coercion: string, format = "unformatted", filter = "all") => call(64, { DdaGetBindingData: { CoerceType: coercion, ValueFormat: format, FilterType: filter } });
const write = (coercion: string, data: unknown) => call(65, { DdaSetBindingData: { CoerceType: coercion, Data: data } });
const done = { Version: 1, Error: 0 };

test("getFileAsync gives the workbook as an .xlsx, slice by slice, until the file is closed", async () => {
  await onSheet(excel.current, (sheet) => void (sheet.getRange("A1").values = [["kept"]]));
  const open = () => call(77, { 0: 1, 1: 1_000 }) ?? {};
  const { 0: handle, 1: size } = open();
  const slices = Array.from({ length: Math.ceil(Number(size) / 1_000) }, (_, index) => call(80, { 2: handle, 3: index }) ?? {});
  expect(slices.map(({ 1: length }) => length).reduce<number>((sum, length) => sum + Number(length), 0)).toBe(size);
  const bytes = Uint8Array.from(slices.flatMap(({ 0: data }) => data as number[]));
  const copy = await openExcel({ functions: false, file: bytes });
  expect(await valuesOf(copy, "A1")).toEqual([["kept"]]);
  copy.dispose();
  expect(call(80, { 2: handle, 3: slices.length })).toEqual({ Version: 1, Error: 5008 });
  open();
  expect(open()).toEqual({ Version: 1, Error: 11_000 }); // two may be open at one time
  expect(call(81, { 2: handle })).toEqual(done);
  expect(open()).toMatchObject(done);
  expect(call(77, { 0: 2, 1: 1_000 })).toEqual({ Version: 1, Error: 1009 }); // a PDF
});

test("getFilePropertiesAsync tells where the workbook is, and calls of no known number are not answered", () => {
  expect(call(86, {})).toEqual({ ...done, 0: { 1: "Book1.xlsx" } });
  expect(call(102, {})).toBeNull();
});

test("getSelectedDataAsync gives the selected cells as they are, as they are shown, and only the visible ones", async () => {
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("A1:B3").values = [["a", 0.5], ["b", true], ["", "=1/0"]];
    sheet.getRange("B1").numberFormat = [["0%"]];
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("A1:B3").select();
  });
  expect(read("matrix")).toEqual({ ...done, Data: [["a", 0.5], ["b", true], ["", "#DIV/0!"]] });
  expect(read("text", "formatted", "onlyVisible")).toEqual({ ...done, Data: [["a", "50%"], ["", "#DIV/0!"]] });
  expect(read("table")).toEqual({ Version: 1, Error: 1004 });
});

test("setSelectedDataAsync writes from one cell on, fills several with one value, and refuses another size", async () => {
  await select("B2");
  expect(write("matrix", [[1, "=B2+1"], [null, "x"]])).toEqual(done);
  expect(await valuesOf(excel.current, "B2:C3")).toEqual([[1, 2], ["", "x"]]);
  await select("B2:C3");
  expect(write("matrix", [[1, 2, 3]])).toEqual({ Version: 1, Error: 2002 });
  expect(write("matrix", [[1, 2], [3]])).toEqual({ Version: 1, Error: 2006 });
  expect(write("table", [[1]])).toEqual({ Version: 1, Error: 2007 });
  expect(write("text", [["all"]])).toEqual(done);
  expect(await valuesOf(excel.current, "B2:C3")).toEqual([["all", "all"], ["all", "all"]]);
  await onSheet(excel.current, (sheet) => sheet.protection.protect());
  expect(write("text", [["no"]])).toEqual({ Version: 1, Error: 2001 });
});

test("rows with headings become a table, which is read back as one, and never lie down over other data", async () => {
  await select("B2");
  expect(write("table", { Headers: [["City", "KPI"]], Rows: [["Berlin", 1], ["Roma", 2]] })).toEqual(done);
  await select("B2:C4");
  expect(read("table")).toEqual({ ...done, Data: { Headers: [["City", "KPI"]], Rows: [["Berlin", 1], ["Roma", 2]] } });
  await select("C3");
  expect(read("table")).toEqual({ ...done, Data: { Headers: [["KPI"]], Rows: [[1]] } });
  await select("A1");
  expect(write("table", { Headers: null, Rows: [[1, 2], [3, 4]] })).toEqual({ Version: 1, Error: 2003 });
});

test("addFromNamedItemAsync binds a name or a table, and says what does not fit", async () => {
  await onSheet(excel.current, (sheet, context) => {
    sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]];
    sheet.tables.add("A1:B2", true).name = "Sales";
    context.workbook.names.add("Rate", sheet.getRange("D1"));
    context.workbook.names.add("Rates", sheet.getRange("D1:D9"));
  });
  const bind = (name: string, type: number) => call(78, { DdaBindingsMethod: { ItemName: name, BindingId: "mine", BindingType: type } });
  expect(bind("Sales", 1)).toEqual({ ...done, Bindings: [{ Name: "mine", BindingType: 1, RowCount: 1, ColCount: 2, HasHeaders: true }] });
  expect(bind("Rate", 2)).toMatchObject({ Bindings: [{ BindingType: 2, RowCount: 1, ColCount: 1, HasHeaders: false }] });
  expect(call(68, { DdaBindingsMethod: { BindingId: "mine" } })).toMatchObject({ Bindings: [{ RowCount: 1 }] });
  expect([bind("Rates", 2), bind("Rates", 1), bind("Nothing", 3)]).toEqual([{ Version: 1, Error: 3008 }, { Version: 1, Error: 3008 }, { Version: 1, Error: 3006 }]);
});

describe("bindings of the common API", () => {
  const fails = (number: number): object => ({ Version: 1, Error: number });
  const bindSelected = (id: string, type: number) => call(66, { DdaBindingsMethod: { BindingId: id, BindingType: type } });
  const readBinding = (id: string, coercion: string, part: object = {}) => call(70, { DdaGetBindingData: { BindingId: id, CoerceType: coercion, ValueFormat: "unformatted", FilterType: "all", ...part } });
  const writeBinding = (id: string, coercion: string, data: unknown, part: object = {}) => call(71, { DdaSetBindingData: { BindingId: id, CoerceType: coercion, Data: data, ...part } });
  const setUp = async (): Promise<void> => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B3").values = [["City", "KPI"], ["Berlin", 1], ["Roma", 2]];
      sheet.tables.add("A1:B3", true).name = "Sales";
      sheet.getRange("D1:E2").values = [[1, 2], [3, 4]];
      sheet.getRange("B2").select();
    });
    bindSelected("table", 1);
    await select("D1:E2");
    bindSelected("matrix", 3);
    await select("D1");
    bindSelected("text", 2);
  };

  test("what is selected is bound, listed and let go; a selection of another shape is refused", async () => {
    await setUp();
    expect(call(74, {})).toEqual({ ...done, Bindings: [
      { Name: "table", BindingType: 1, RowCount: 2, ColCount: 2, HasHeaders: true }, { Name: "matrix", BindingType: 3, RowCount: 2, ColCount: 2, HasHeaders: false },
      { Name: "text", BindingType: 2, RowCount: 1, ColCount: 1, HasHeaders: false },
    ] });
    expect([bindSelected("no", 1), call(69, { DdaBindingsMethod: { BindingId: "text" } }), call(69, { DdaBindingsMethod: { BindingId: "text" } }), readBinding("text", "text")]).toEqual([fails(3004), done, fails(3002), fails(3002)]);
  });

  test("their cells are read whole or in part, and written where there is room", async () => {
    await setUp();
    expect(readBinding("table", "table")).toEqual({ ...done, Data: { Headers: [["City", "KPI"]], Rows: [["Berlin", 1], ["Roma", 2]] } });
    expect(readBinding("table", "table", { StartRow: 1, StartCol: 1, RowCount: 1, ColCount: 0 })).toEqual({ ...done, Data: { Headers: [["KPI"]], Rows: [[2]] } });
    expect([readBinding("matrix", "matrix", { StartRow: 2 }), readBinding("matrix", "matrix", { RowCount: 3 }), readBinding("matrix", "table")]).toEqual([fails(1005), fails(1003), fails(1002)]);
    expect([writeBinding("matrix", "matrix", [[8, 9]], { StartRow: 1 }), writeBinding("text", "text", [["new"]]), writeBinding("text", "text", [["a", "b"]]), writeBinding("matrix", "matrix", [[1, 2, 3]])]).toEqual([done, done, fails(1002), fails(2004)]);
    expect(await valuesOf(excel.current, "D1:E2")).toEqual([["new", 2], [8, 9]]);
  });

  test("a table that is bound grows by rows and columns, and is emptied of its data", async () => {
    await setUp();
    expect(writeBinding("table", "table", { Headers: [["Town", "KPI"]], Rows: [["Wien", 1], ["Bern", 2], ["Riga", 3]] })).toEqual(done);
    expect(call(72, { DdaAddRowsColumns: { BindingId: "table", Data: [["Oslo", 4]] } })).toEqual(done);
    expect(call(79, { DdaAddRowsColumns: { BindingId: "table", Data: { Headers: [["Rank"]], Rows: [[1], [2]] } } })).toEqual(done);
    expect(readBinding("table", "table")).toMatchObject({ Data: { Headers: [["Town", "KPI", "Rank"]], Rows: [["Wien", 1, 1], ["Bern", 2, 2], ["Riga", 3, ""], ["Oslo", 4, ""]] } });
    expect([call(73, { DdaBindingsMethod: { BindingId: "table" } }), call(73, { DdaBindingsMethod: { BindingId: "matrix" } })]).toEqual([done, fails(3005)]);
    expect(readBinding("table", "table")).toMatchObject({ Data: { Rows: [["", "", ""]] } });
  });

  test("goToByIdAsync selects all that a binding or a name means, or its first cell of data, on its sheet", async () => {
    await setUp();
    await onSheet(excel.current, (_, context) => void context.workbook.worksheets.add("Other").activate());
    const selected = async (): Promise<string> => excel.current.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address.replace(/^.*!/, "");
    });
    const goTo = (id: string, type: number, mode: number) => call(82, { DdaGoToByIdMethod: { Id: id, GoToType: type, SelectionMode: mode } });
    expect([goTo("table", 0, 1), await selected()]).toEqual([done, "A1:B3"]);
    expect([goTo("Sales", 1, 2), await selected()]).toEqual([done, "A2"]);
    expect([goTo("nobody", 0, 1), goTo("nobody", 1, 1), goTo("1", 3, 1)]).toEqual([fails(7002), fails(7002), fails(5000)]);
  });
});
