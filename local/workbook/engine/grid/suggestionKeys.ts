import type { IDisposable, Injector } from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { IShortcutService, type IShortcutItem } from "@univerjs/ui";

/** The grid's name for the keys of its list of functions: arrows, Enter, Tab, Escape. */
const LIST_KEYS = "sheet.formula-embedding-editor.search_function.";

/** The name that is being typed at the end of a text. */
const nameAtEnd = /[\p{L}\p{N}_.]*$/u;

/**
 * The grid looks up functions some time after a key was pressed, and until then its list of what was typed before takes
 * Enter and the other keys. Here they belong to the list only while it is the one for the name before the caret; else
 * Enter puts in what was typed.
 */
export function leaveKeysToTyping(injector: Injector): void {
  const descriptions = injector.get(IDescriptionService);
  const shortcuts = injector.get(IShortcutService);
  const search = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  let searched = "";
  descriptions.getSearchListByNameFirstLetter = (name) => search((searched = name));
  shortcuts.registerShortcut = (item: IShortcutItem): IDisposable =>
    register(item.id.startsWith(LIST_KEYS) ? { ...item, preconditions: () => nameBeforeCaret(injector) === searched } : item);
}

function nameBeforeCaret(injector: Injector): string | null {
  const editor = injector.get(IEditorService).getFocusEditor();
  const [caret] = editor?.getSelectionRanges() ?? [];
  const text = editor?.getDocumentData().body?.dataStream;
  if (!caret?.collapsed || text === undefined) return null;
  return nameAtEnd.exec(text.slice(0, caret.startOffset))?.[0] ?? "";
}
