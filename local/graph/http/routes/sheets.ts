import { addSheet, deleteSheet, updateSheet } from "../../edits/sheets";
import { countOf, edit, findSheet, list, one, sheetNamed, type Route } from "../call";
import { created, done, indexIn, ok, textIn } from "../messages";
import { selected } from "../query";
import { sheetResource } from "../resources";

const add = (answer: typeof created | typeof ok): Route["answer"] => edit((workbook, call, body) => {
  const made = addSheet(workbook, textIn(body, "name") ?? null);
  return { workbook: made.workbook, answer: () => answer(selected(sheetResource(call.path, made.sheet), call.query)) };
});

export const sheetRoutes: readonly Route[] = [
  { method: "GET", path: "worksheets", answer: list((workbook, call) => workbook.sheets.map((sheet) => sheetResource(call.path, sheet))) },
  { method: "GET", path: "worksheets/$count", answer: countOf((workbook) => workbook.sheets.length) },
  { method: "POST", path: "worksheets", answer: add(created) },
  { method: "POST", path: "worksheets/add", answer: add(ok) },
  { method: "GET", path: "worksheets/:sheet", answer: one((workbook, call) => sheetResource(call.path, sheetNamed(workbook, call))) },
  { method: "PATCH", path: "worksheets/:sheet", answer: edit((workbook, call, body) => {
    const sheet = sheetNamed(workbook, call);
    const changed = updateSheet(workbook, sheet, {
      name: textIn(body, "name"),
      position: indexIn(body, "position") ?? undefined,
      visibility: textIn(body, "visibility"),
    });
    return { workbook: changed, answer: (after) => ok(selected(sheetResource(call.path, findSheet(after, sheet.id)), call.query)) };
  }) },
  { method: "DELETE", path: "worksheets/:sheet", answer: edit((workbook, call) => ({ workbook: deleteSheet(workbook, sheetNamed(workbook, call)), answer: () => done })) },
];
