import { ICommandService, toDisposable, type IDisposable, type Injector } from "@univerjs/core";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { IShortcutService, KeyCode, type IShortcutItem } from "@univerjs/ui";
import { LIST, typingNow, type Typing } from "./functionList";
import { FunctionSearch } from "./functionSearch";
import { followTakenNames } from "./functionTaking";

/** The grid's name for the keys of its list of functions: arrows, Enter, Tab, Escape. */
const LIST_KEYS = "sheet.formula-embedding-editor.search_function.";

/** Keys that mean the list for what is typed, however fast they come; Enter puts in what was typed unless it shows. */
const SEARCHING_KEYS: ReadonlySet<string> = new Set(["Tab", "ArrowUp", "ArrowDown", "Escape"]);

/** So many lines the list has at most. */
const LINES = 10;

/** Follows every key in an editor. */
const CARET = "doc.operation.set-selections";

/**
 * The grid looks up functions some time after a key was pressed, and until then its list of what was typed before takes
 * Enter and the other keys. Here they belong to the list only while it is the one for the text before the caret; else
 * Enter puts in what was typed, and the others have the list looked up at once.
 */
export function leaveKeysToTyping(injector: Injector): void {
  const list = new FunctionList(injector);
  const shortcuts = injector.get(IShortcutService);
  const search = new FunctionSearch(injector);
  const [register, dispatch] = [shortcuts.registerShortcut.bind(shortcuts), shortcuts.dispatch.bind(shortcuts)];
  shortcuts.registerShortcut = (item) => (item.id.startsWith(LIST_KEYS) ? list.takesKey(item, register) : register(item));
  shortcuts.dispatch = (event) => {
    if (SEARCHING_KEYS.has(event.key) && !event.isComposing && typingNow(injector)?.text.startsWith("=")) search.now();
    return dispatch(event);
  };
  followTakenNames(injector, () => list.shown);
  ignorePointer();
}

/** The list that shows, and what it was looked up for. */
class FunctionList {
  private offered: readonly string[] = [];
  private searched: Typing | null = null;
  /** What closes the lists that are open, by the names of their keys: a cell has one and the formula bar another. */
  private readonly open = new Map<string, () => void>();
  private readonly commands: ICommandService;

  constructor(private readonly injector: Injector) {
    this.commands = injector.get(ICommandService);
    const descriptions = injector.get(IDescriptionService);
    const search = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
    descriptions.getSearchListByNameFirstLetter = (name) => {
      const found = search(name);
      this.searched = typingNow(injector);
      this.offered = found.map((each) => each.name);
      return found;
    };
    this.commands.onCommandExecuted(({ id }) => {
      if (id === CARET) this.followCaret();
    });
  }

  /** The names in the list while it is open. */
  get shown(): readonly string[] {
    return this.open.size > 0 ? this.offered : [];
  }

  takesKey(item: IShortcutItem, register: (item: IShortcutItem) => IDisposable): IDisposable {
    if (item.binding === KeyCode.ARROW_UP) this.markFirstLine(item);
    // Escape closes a list that shows, whichever it is for: what was typed is not to go with it.
    if (item.binding === KeyCode.ESC) return this.closesBy(item, register(item));
    return register({ ...item, preconditions: () => this.isFor(item.id, typingNow(this.injector)) });
  }

  private isFor(list: string, typing: Typing | null): boolean {
    return list === LIST_KEYS + typing?.editorId && typing?.text === this.searched?.text && typing?.caret === this.searched?.caret;
  }

  /** A new list keeps the number of the line that was marked in the one before, which it may not even have. */
  private markFirstLine({ id, staticParameters }: IShortcutItem): void {
    for (let line = 1; line < LINES; line++) this.commands.syncExecuteCommand(id, staticParameters);
  }

  private closesBy({ id, staticParameters }: IShortcutItem, registered: IDisposable): IDisposable {
    const close = (): void => void this.commands.syncExecuteCommand(id, staticParameters);
    this.open.set(id, close);
    return toDisposable(() => {
      if (this.open.get(id) === close) this.open.delete(id);
      registered.dispose();
    });
  }

  /** A list that has lost its keys because the caret has left the name, or the editor, is not to stay in sight. */
  private followCaret(): void {
    const typing = typingNow(this.injector);
    if (typing === null) return;
    for (const [id, close] of this.open) {
      const isLeft = typing.text === this.searched?.text && typing.caret !== this.searched.caret;
      if (isLeft || id !== LIST_KEYS + typing.editorId) close();
    }
  }
}

/** In Excel the pointer marks no line; here it left none marked when it went away, and Enter and Tab did nothing. */
function ignorePointer(): void {
  addEventListener("mousemove", (event) => {
    if (event.target instanceof Element && event.target.closest(LIST)) event.stopPropagation();
  }, { capture: true });
}
