import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService, type DocumentDataModel } from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { Engine } from "../engine";

/** Follows every key in an editor. */
const CARET = "doc.operation.set-selections";

/** A function's name and the bracket that opens its arguments, or a closing bracket. */
const brackets = /([\p{L}_][\p{L}\p{N}_.]*)?\(|\)|"[^"]*"/gu;

/** The function whose arguments the end of a text is in; the last one that it names when it is in none. */
export function functionAt(text: string): string | null {
  if (!text.startsWith("=")) return null;
  const open: (string | null)[] = [];
  let last: string | null = null;
  for (const [found, name] of text.matchAll(brackets)) {
    if (found === ")") open.pop();
    else if (found.endsWith("(")) {
      open.push(name?.toUpperCase() ?? null);
      last = name?.toUpperCase() ?? last;
    }
  }
  return open.findLast((name) => name !== null) ?? last;
}

/** Calls back with the function that is being typed, else with that of the selected cell. */
export function onFunctionAtHand(engine: Engine, listener: (name: string | null) => void): void {
  const { context, selection, sheets, cells } = engine;
  const bridge = context.injector.get(IEditorBridgeService);
  const look = (): void => {
    if (bridge.isVisible().visible) return listener(functionAt(typedText(engine)));
    const { row, column } = selection.activeCell();
    const formula = cells.formula(sheets.activeId, row, column);
    listener(formula === null ? null : functionAt(formula));
  };
  context.onCommand(({ id }) => {
    if (id === CARET) look();
  });
  engine.changes.listen(({ kind }) => {
    if (kind === "selection" || kind === "sheetActivated" || kind === "cells") look();
  });
}

/** What has been typed, up to the caret. */
function typedText({ context: { injector } }: Engine): string {
  const text = injector.get(IUniverInstanceService).getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody()?.dataStream ?? "";
  const [caret] = injector.get(IEditorService).getFocusEditor()?.getSelectionRanges() ?? [];
  return text.slice(0, caret?.collapsed ? caret.startOffset : undefined).trimEnd();
}
