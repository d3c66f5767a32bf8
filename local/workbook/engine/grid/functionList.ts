import type { Injector } from "@univerjs/core";
import { IEditorService, type Editor } from "@univerjs/docs-ui";

/** The grid's list of functions and names under what is being typed. */
export const LIST = "[data-u-comp='sheets-formula-editor']";

/** What stands in the editor that has the keyboard, and where its caret is. */
export interface Typing {
  readonly editorId: string;
  readonly text: string;
  readonly caret: number;
}

/** Null where no editor has the keyboard or part of its text is selected. */
export function typingNow(injector: Injector): Typing | null {
  const editor = injector.get(IEditorService).getFocusEditor();
  const [caret] = editor?.getSelectionRanges() ?? [];
  const text = editor?.getDocumentData().body?.dataStream;
  return editor && caret?.collapsed && text !== undefined ? { editorId: editor.getEditorId(), text: text.slice(0, -2), caret: caret.startOffset } : null;
}

/** Calls back with every editor of the grid, those that are made later too. */
export function onEditor(injector: Injector, listener: (editor: Editor) => void): void {
  const editors = injector.get(IEditorService);
  const register = editors.register.bind(editors);
  for (const editor of editors.getAllEditor().values()) listener(editor as Editor);
  editors.register = (config, container) => {
    const registered = register(config, container);
    const editor = editors.getEditor(config.initialSnapshot?.id);
    if (editor) listener(editor as Editor);
    return registered;
  };
}
