import { arrived, read, refusal, run, sample } from "./sample";

describe("custom XML parts", () => {
  const reviewers = "<Reviewers xmlns='http://schemas.contoso.com/review/1.0'><Reviewer>Juan</Reviewer></Reviewers>";

  sample("are remembered by id in a setting", async (context) => {
    const part = context.workbook.customXmlParts.add(reviewers).load("id");
    const xml = part.getXml();
    await context.sync();
    context.workbook.settings.add("part", part.id);
    await context.sync();
    return run(async (later) => {
      const setting = later.workbook.settings.getItemOrNullObject("part").load("value");
      await later.sync();
      const found = later.workbook.customXmlParts.getItem(setting.value as string);
      found.setXml(reviewers.replace("Juan", "Hong"));
      const changed = found.getXml();
      await later.sync();
      found.delete();
      setting.delete();
      const left = later.workbook.customXmlParts.getCount();
      await later.sync();
      return [xml.value === reviewers, changed.value.includes("Hong"), left.value];
    });
  }, [true, true, 0]);

  sample("are told apart by namespace", async (context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add(reviewers);
    customXmlParts.add(reviewers);
    customXmlParts.add("<a xmlns='urn:other'/>");
    const own = customXmlParts.getByNamespace("http://schemas.contoso.com/review/1.0").load("items/id");
    const only = customXmlParts.getByNamespace("urn:other").getOnlyItemOrNullObject().load("namespaceUri");
    const none = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject().load("id");
    const all = customXmlParts.load("items/namespaceUri");
    await context.sync();
    return [own.items.length, only.namespaceUri, none.isNullObject, all.items.length];
  }, [2, "urn:other", true, 3]);

  refusal("that are not there cannot be had", async (context) => {
    context.workbook.customXmlParts.getItem("{0}").load("id");
    await context.sync();
  }, "ItemNotFound");
});

describe("settings", () => {
  sample("tell when they change", async (context) => {
    let told = 0;
    context.workbook.settings.onSettingsChanged.add(async () => void told++);
    await context.sync();
    context.workbook.settings.add("NeedsReview", true);
    await context.sync();
    await arrived();
    const setting = context.workbook.settings.getItem("NeedsReview").load("value");
    await context.sync();
    return [told, setting.value];
  }, [1, true]);

  refusal("that are not there cannot be had", async (context) => {
    context.workbook.settings.getItem("nothing").load("value");
    await context.sync();
  }, "ItemNotFound");
});

describe("the document", () => {
  sample("has properties that can be written", async (context) => {
    const { properties } = context.workbook;
    properties.set({ title: "Plan", subject: "KPI", category: "HR", keywords: "goals", comments: "none", company: "Contoso", manager: "Ann", author: "Bob" });
    properties.revisionNumber = 3;
    properties.load();
    await context.sync();
    return [properties.title, properties.category, properties.manager, properties.revisionNumber, properties.creationDate instanceof Date || typeof properties.creationDate];
  }, ["Plan", "HR", "Ann", 3, expect.anything() as unknown]);

  sample("has properties of one's own", async (context) => {
    const { custom } = context.workbook.properties;
    custom.add("Project", "Alpha");
    custom.add("Count", 7);
    custom.add("count", 8);
    custom.load("items/key,items/value,items/type");
    await context.sync();
    const before = custom.items.map(({ key, value, type }) => [key.toLowerCase(), value, type]);
    custom.getItem("PROJECT").delete();
    const none = custom.getItemOrNullObject("Project").load("value");
    const count = custom.getCount();
    custom.deleteAll();
    const left = custom.getCount();
    await context.sync();
    return [before, none.isNullObject, count.value, left.value];
  }, [[["project", "Alpha", "String"], ["count", 8, "Number"]], true, 1, 0]);

  sample("saves and closes as far as the page lets it", async (context) => {
    context.workbook.save(Excel.SaveBehavior.save);
    context.workbook.load("isDirty,name,readOnly,autoSave,previouslySaved");
    await context.sync();
    return [context.workbook.isDirty, context.workbook.name, context.workbook.readOnly, context.workbook.autoSave];
  }, [false, "Book1", false, false]);
});

describe("the application", () => {
  sample("calculates when it is told to", async (context, sheet) => {
    const { application } = context.workbook;
    sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    application.calculationMode = Excel.CalculationMode.manual;
    await context.sync();
    sheet.getRange("A1").values = [[10]];
    const stale = await read(context, sheet, "B1");
    application.calculate(Excel.CalculationType.recalculate);
    const fresh = await read(context, sheet, "B1");
    application.calculationMode = "Automatic";
    application.load("calculationMode,calculationState,calculationEngineVersion");
    await context.sync();
    return [stale, fresh, application.calculationMode, application.calculationState];
  }, [[[2]], [[11]], "Automatic", "Done"]);

  sample("puts off calculation and drawing", async (context, sheet) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange("A1:A2").formulas = [[3], ["=A1*A1"]];
    return read(context, sheet, "A2");
  }, [[9]]);

  sample("tells the customs of the place", async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load("name");
    cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    cultureInfo.datetimeFormat.load("shortDatePattern,dateSeparator");
    await context.sync();
    return [cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator, cultureInfo.numberFormat.numberGroupSeparator, cultureInfo.datetimeFormat.shortDatePattern.toLowerCase()];
  }, ["en-US", ".", ",", "m/d/yyyy"]);

  sample("calls worksheet functions by themselves", async (context, sheet) => {
    sheet.getRange("A1:B4").values = [["Item", "Nov"], ["Wrench", 5], ["Hammer", 8], ["Saw", 2]];
    const { functions } = context.workbook;
    const hammer = functions.vlookup("hammer", sheet.getRange("A1:B4"), 2, false).load("value");
    const both = functions.sum(functions.vlookup("Hammer", sheet.getRange("A1:B4"), 2, false), functions.vlookup("Saw", sheet.getRange("A1:B4"), 2, false)).load("value");
    const total = functions.sumIf(sheet.getRange("B2:B4"), ">2").load("value");
    const month = functions.pmt(0.01, 12, 1000).load("value");
    const wrong = functions.match("none", sheet.getRange("A1:A4"), 0).load("value,error");
    await context.sync();
    return [hammer.value, both.value, total.value, Math.round(month.value * 100) / 100, wrong.error];
  }, [8, 10, 13, -88.85, "#N/A"]);
});

describe("bindings", () => {
  sample("tell when their cells change", async (context, sheet) => {
    sheet.getRange("A1:B3").values = [["Name", "Score"], ["Ann", 1], ["Bob", 2]];
    const table = sheet.tables.add("A1:B3", true);
    const binding = context.workbook.bindings.add(table.getRange(), "Table", "Scores").load("id,type");
    await context.sync();
    const told: string[] = [];
    binding.onDataChanged.add(async ({ binding: changed }) => void told.push(changed.id));
    await context.sync();
    sheet.getRange("B2").values = [[5]];
    sheet.getRange("F9").values = [["elsewhere"]];
    const range = context.workbook.bindings.getItem("Scores").getRange().load("address");
    const count = context.workbook.bindings.getCount();
    await context.sync();
    await arrived();
    return [told, binding.type, range.address, count.value];
  }, [["Scores"], "Table", "Sheet1!A1:B3", 1]);
});
