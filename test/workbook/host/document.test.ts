import { errorOf, onSheet, useExcel } from "./setup";

const excel = useExcel();
const NAMESPACE = "urn:kpitables:test";

describe("settings", () => {
  test("keep any value under a key", async () => {
    await excel.current.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("view", { screen: "plan", seen: [1, 2] });
      settings.add("language", "zh-CN");
      settings.add("language", "en-US");
      const view = settings.getItem("view").load("value");
      const language = settings.getItem("language").load("key,value");
      const none = settings.getItemOrNullObject("nothing").load("value");
      const count = settings.getCount();
      await context.sync();
      expect([view.value, language.value, none.isNullObject, count.value]).toEqual([{ screen: "plan", seen: [1, 2] }, "en-US", true, 2]);
      language.delete();
      const left = settings.load("items/key");
      await context.sync();
      expect(left.items.map(({ key }) => key)).toEqual(["view"]);
    });
  });
});

describe("custom XML parts", () => {
  test("are added, found by namespace, changed and deleted", async () => {
    await excel.current.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(`<k:state xmlns:k="${NAMESPACE}" version="1">中文 &amp; more</k:state>`);
      customXmlParts.add("<other/>");
      const found = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject().load("id,namespaceUri");
      const xml = found.getXml();
      const all = customXmlParts.getCount();
      await context.sync();
      expect([found.namespaceUri, xml.value, all.value]).toEqual([NAMESPACE, `<k:state xmlns:k="${NAMESPACE}" version="1">中文 &amp; more</k:state>`, 2]);
      found.setXml(`<state xmlns="${NAMESPACE}"/>`);
      const changed = customXmlParts.getItem(found.id).getXml();
      await context.sync();
      expect(changed.value).toBe(`<state xmlns="${NAMESPACE}"/>`);
      customXmlParts.getItem(found.id).delete();
      const none = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject().load("id");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("that are no XML are refused", async () => {
    expect(await errorOf(excel.current, (context) => void context.workbook.customXmlParts.add("just words"))).toMatchObject({
      code: "InvalidArgument", location: "CustomXmlPartCollection.add",
    });
  });
});

describe("the workbook", () => {
  test("has a name and properties", async () => {
    await excel.current.run(async (context) => {
      context.workbook.properties.title = "Reviews";
      context.workbook.load("name,readOnly");
      context.workbook.properties.load("title,author");
      await context.sync();
      expect([context.workbook.name, context.workbook.readOnly, context.workbook.properties.title]).toEqual(["Book1", false, "Reviews"]);
    });
  });
});

describe("what is asked for and is not there", () => {
  test("a member that Excel has and the host has not fails with ApiNotFound naming it", async () => {
    const attempts: [string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void][] = [
      ["Application.iterativeCalculation", (context) => void context.application.iterativeCalculation.load("enabled")],
      ["Range.getImage", (_context, sheet) => void sheet.getRange("A1").getImage()],
      ["Range.flashFill", (_context, sheet) => void sheet.getRange("A1").flashFill()],
      ["Workbook.slicers", (context) => void context.workbook.slicers.load("items/name")],
    ];
    for (const [member, attempt] of attempts) {
      const error = await errorOf(excel.current, attempt);
      expect(error).toMatchObject({ code: "ApiNotFound", location: member });
      expect(error.message).toContain(member);
    }
  });

  test("a sheet has no shapes and no slicers: nothing here can put one onto it", async () => {
    const counts = await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const found = [sheet.shapes.getCount(), sheet.slicers.getCount()];
      await context.sync();
      return found.map(({ value }) => value);
    });
    expect(counts).toEqual([0, 0]);
  });

  test("a name that no class has is ignored by load", async () => {
    const name = await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1").load("address,items,noSuchThing");
      await context.sync();
      return range.address;
    });
    expect(name).toBe("Sheet1!A1");
  });

  test("reading what was not loaded is the library's own error", async () => {
    await expect(onSheet(excel.current, (sheet) => sheet.getRange("A1").values)).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });
});

describe("bindings", () => {
  test("give cells a name that stays with them", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      sheet.getRange("B2").values = [["text"]];
      const { bindings } = context.workbook;
      bindings.add(sheet.getRange("B2"), "Text", "mine");
      sheet.getRange("1:1").insert("Down");
      const binding = bindings.getItem("mine").load("id,type");
      const text = binding.getText();
      const range = binding.getRange().load("address");
      const count = bindings.getCount();
      await context.sync();
      expect([binding.id, binding.type, text.value, range.address, count.value]).toEqual(["mine", "Text", "text", "Sheet1!B3", 1]);
      binding.delete();
      const gone = bindings.getItemOrNullObject("mine");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

test.each(["<r><a></r>", "<r>", "<a/><b/>", "</r>", "hello", ""])("custom XML that no parser reads is refused: %s", async (xml) => {
  expect(await errorOf(excel.current, (context) => void context.workbook.customXmlParts.add(xml))).toMatchObject({ code: "InvalidArgument" });
});

test.each(["<r/>", "<?xml version=\"1.0\"?><!-- a --><r a='>'><![CDATA[<]]></r>", "<p:r xmlns:p='u'><p:a/></p:r>"])("other custom XML is kept: %s", async (xml) => {
  const kept = await onSheet(excel.current, async (_sheet, context) => {
    const text = context.workbook.customXmlParts.add(xml).getXml();
    await context.sync();
    return text.value;
  });
  expect(kept).toBe(xml);
});
