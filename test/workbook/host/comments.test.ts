import { errorOf, onSheet, useExcel } from "./setup";

const excel = useExcel();

describe("comments", () => {
  test("are written on cells, answered, found and read", async () => {
    await excel.current.run(async (context) => {
      const { comments } = context.workbook;
      const comment = comments.add("Sheet1!B2", "Is this right?");
      const reply = comment.replies.add("Yes.");
      comment.load("id,content,authorName,creationDate,resolved,contentType");
      reply.load("id,content,resolved");
      const location = comment.getLocation().load("address");
      await context.sync();
      expect(comment.toJSON()).toMatchObject({ content: "Is this right?", authorName: "Local user", resolved: false, contentType: "Plain" });
      expect(Number(comment.creationDate)).toBeGreaterThan(Date.UTC(2020, 0, 1));
      expect([reply.content, location.address]).toEqual(["Yes.", "Sheet1!B2"]);
      const byCell = comments.getItemByCell("Sheet1!B2").load("id");
      const byReply = comments.getItemByReplyId(reply.id).load("id");
      const ofSheet = context.workbook.worksheets.getItem("Sheet1").comments.load("items/content");
      const parent = reply.getParentComment().load("id");
      const count = comments.getCount();
      await context.sync();
      expect([byCell.id, byReply.id, parent.id]).toEqual([comment.id, comment.id, comment.id]);
      expect([ofSheet.items.length, count.value]).toEqual([1, 1]);
    });
  });

  test("are edited, resolved and deleted, and move with their cells", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const comment = sheet.comments.add("B2", "First");
      comment.content = "Second";
      comment.resolved = true;
      comment.replies.add("Answer");
      sheet.getRange("1:1").insert("Down");
      comment.load("content,resolved");
      const address = comment.getLocation().load("address");
      const replies = comment.replies.load("items/content,items/resolved");
      await context.sync();
      expect([comment.content, comment.resolved, address.address]).toEqual(["Second", true, "Sheet1!B3"]);
      expect(replies.items.map(({ content, resolved }) => [content, resolved])).toEqual([["Answer", true]]);
      replies.items[0]?.delete();
      const left = comment.replies.getCount();
      comment.delete();
      const count = sheet.comments.getCount();
      await context.sync();
      expect([left.value, count.value]).toEqual([0, 0]);
    });
  });

  test("address people", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const comment = sheet.comments.add("A1", { mentions: [{ email: "kate@contoso.com", id: 0, name: "Kate" }], richContent: '<at id="0">Kate</at> can you look?' }, "Mention");
      comment.load("content,mentions,richContent,contentType");
      await context.sync();
      expect([comment.content, comment.contentType, comment.mentions[0]?.name]).toEqual(["@Kate can you look?", "Mention", "Kate"]);
    });
  });

  test("need one cell and a text, and stand alone on it", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.comments.add("A1:B2", "x"))).toMatchObject({ code: "InvalidArgument", location: "CommentCollection.add" });
    expect((await errorOf(excel.current, (_context, sheet) => void sheet.comments.add("A1", ""))).code).toBe("InvalidArgument");
    expect((await errorOf(excel.current, (_context, sheet) => {
      sheet.comments.add("A1", "one");
      sheet.comments.add("A1", "two");
    })).code).toBe("InvalidOperation");
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.comments.getItemByCell("C3").load("id"))).toMatchObject({ code: "ItemNotFound", location: "CommentCollection.getItemByCell" });
  });
});

describe("comments on a protected sheet", () => {
  beforeEach(() => onSheet(excel.current, (sheet, { workbook }) => {
    workbook.comments.add("Sheet1!A1", "Why?").replies.add("Because.");
    sheet.protection.protect();
  }));

  test.each<[string, (comment: Excel.Comment) => void]>([
    ["edited", (comment) => void (comment.content = "How?")],
    ["resolved", (comment) => void (comment.resolved = true)],
    ["answered", (comment) => void comment.replies.add("Really.")],
    ["robbed of an answer", (comment) => comment.replies.getItemAt(0).delete()],
    ["deleted", (comment) => comment.delete()],
  ])("are read but not %s", async (_change, change) => {
    expect((await errorOf(excel.current, ({ workbook }) => change(workbook.comments.getItemByCell("Sheet1!A1")))).code).toBe("AccessDenied");
    const content = await onSheet(excel.current, async (_sheet, context) => {
      const comment = context.workbook.comments.getItemByCell("Sheet1!A1").load("content");
      await context.sync();
      return comment.content;
    });
    expect(content).toBe("Why?");
  });
});
