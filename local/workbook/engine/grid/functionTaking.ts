import { ICommandService, type Injector } from "@univerjs/core";
import { IEditorService, ReplaceTextRunsCommand } from "@univerjs/docs-ui";
import { onEditor, typingNow, type Typing } from "./functionList";

/** After so many milliseconds the grid puts the caret behind a name that was taken from the list. */
const LATE = 30;

/** The rest of a name that the caret stands in. */
const restOfName = /^[\p{L}\p{N}_.]*/u;

interface Replacement {
  readonly body?: { readonly dataStream: string };
  textRanges?: readonly { readonly startOffset: number; readonly endOffset: number; readonly collapsed: boolean }[];
}

/**
 * The grid puts a name that was taken from its list into the text and the caret behind it some time later: keys that came
 * in between got into the name, and the caret then jumped back before them. Here the caret goes with the name.
 */
export function followTakenNames(injector: Injector, shown: () => readonly string[]): void {
  const leaveCaret = caretLeaver(injector);
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== ReplaceTextRunsCommand.id) return;
    const replacement = params as Replacement;
    const typing = typingNow(injector);
    const text = replacement.body?.dataStream;
    if (typing === null || text === undefined || !replacement.textRanges) return;
    const caret = caretAfter(typing, text, shown());
    if (caret === null) return;
    leaveCaret(typing.caret + text.length - typing.text.length);
    replacement.textRanges = [{ startOffset: caret, endOffset: caret, collapsed: true }];
    // A text that stays as it is, with name and bracket, is not replaced.
    if (text === typing.text) injector.get(IEditorService).getFocusEditor()?.setSelectionRanges([...replacement.textRanges]);
  });
}

/** Where arguments or operators are typed after a name was taken: behind it and its bracket. Null when none was taken. */
export function caretAfter({ text: before, caret }: Pick<Typing, "text" | "caret">, text: string, offered: readonly string[]): number | null {
  const endBefore = caret + (restOfName.exec(before.slice(caret))?.[0].length ?? 0);
  const end = endBefore + text.length - before.length;
  const start = text.slice(0, end);
  if (!text.endsWith(before.slice(endBefore)) || !offered.some((name) => start.endsWith(name) || start.endsWith(`${name}(`))) return null;
  return !start.endsWith("(") && text[end] === "(" ? end + 1 : end;
}

/** The answer makes the grid's editors ignore that the caret is put somewhere a little later. */
function caretLeaver(injector: Injector): (offset: number) => void {
  const left: number[] = [];
  onEditor(injector, (editor) => {
    const select = editor.setSelectionRanges.bind(editor);
    editor.setSelectionRanges = (ranges, shouldFocus) => {
      const [range] = ranges;
      // Ranges that the grid gives back are whole; these say no more than where.
      const isLate = ranges.length === 1 && range !== undefined && !("collapsed" in range) && range.startOffset === range.endOffset && left.includes(range.startOffset);
      if (!isLate) select(ranges, shouldFocus);
    };
  });
  return (offset) => {
    left.push(offset);
    // Of two timers for one moment the grid's, which it has set before, comes first.
    setTimeout(() => left.shift(), LATE);
  };
}
