import type { Injector } from "@univerjs/core";
import { IEditorService, type Editor } from "@univerjs/docs-ui";
import { flushSync } from "react-dom";
import { debounce, filter, merge, Subject, timer, type Observable } from "rxjs";
import { onEditor } from "./functionList";

/** How long the grid waits for further keys before it looks up functions. */
const WAIT = 300;

/**
 * The grid looks up functions once nobody has typed for a while. A key that means the list cannot wait for that: here the
 * search that is due can be made at once.
 */
export class FunctionSearch {
  private readonly asked = new Subject<void>();

  constructor(injector: Injector) {
    const editors = injector.get(IEditorService);
    onEditor(injector, (editor) => this.follow(editor, () => editors.getFocusId() === editor.getEditorId()));
  }

  /** The list is the one for what is typed when this returns, if a search was due. */
  now(): void {
    flushSync(() => this.asked.next());
  }

  /**
   * The list is the only one that makes something of an editor's input: it lets some time pass after each. By then somebody
   * may type in the other editor of the cell, where this one's list would take keys.
   */
  private follow(editor: Editor, hasKeyboard: () => boolean): void {
    const input = editor.input$;
    const searches = input.pipe(debounce(() => merge(timer(WAIT), this.asked)), filter(hasKeyboard));
    editor.input$ = Object.assign(Object.create(input) as typeof input, { pipe: (): Observable<unknown> => searches });
  }
}
