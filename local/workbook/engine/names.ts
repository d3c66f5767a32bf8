import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { Context } from "./context";

/** A defined name. `formula` starts with "=": `=Sheet1!$A$1`, `=1+1`, `=LAMBDA(x, x*2)`. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet that the name belongs to; null for the workbook. */
  readonly sheetId: string | null;
}

/** What Univer writes for a name that belongs to the whole workbook. */
const WORKBOOK_SCOPE = "AllDefaultWorkbook";

/** The names defined in the workbook; Univer's own list is the store, so the name box shows and edits the same names. */
export class Names {
  private nextId = 1;

  constructor(private readonly context: Context) {}

  all(): readonly DefinedName[] {
    const stored = this.context.injector.get(IDefinedNamesService).getDefinedNameMap(this.context.unitId) ?? {};
    return Object.values(stored).map(({ id, name, formulaOrRefString, comment, localSheetId, hidden }) => ({
      id,
      name,
      formula: formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
      comment: comment ?? "",
      visible: hidden !== true,
      sheetId: localSheetId === undefined || localSheetId === WORKBOOK_SCOPE ? null : localSheetId,
    }));
  }

  /** The name in one scope, whatever its case. */
  find(name: string, sheetId: string | null): DefinedName | null {
    const key = name.toLowerCase();
    return this.all().find((entry) => entry.sheetId === sheetId && entry.name.toLowerCase() === key) ?? null;
  }

  add(entry: Omit<DefinedName, "id">): DefinedName {
    const added = { id: `name-${this.nextId++}-${entry.name}`, ...entry };
    this.set(added);
    return added;
  }

  set({ id, name, formula, comment, visible, sheetId }: DefinedName): void {
    this.context.run(SetDefinedNameMutation.id, {
      id, name, comment, hidden: !visible, formulaOrRefString: formula.replace(/^=/, ""), localSheetId: sheetId ?? WORKBOOK_SCOPE,
    });
  }

  capture(): readonly DefinedName[] {
    return this.all();
  }

  restore(names: readonly DefinedName[]): void {
    const wanted = new Map(names.map((name) => [name.id, name]));
    const present = new Map(this.all().map((name) => [name.id, name]));
    for (const name of present.values()) if (!wanted.has(name.id)) this.remove(name);
    for (const name of names) if (JSON.stringify(present.get(name.id)) !== JSON.stringify(name)) this.set(name);
  }

  remove({ id, name }: DefinedName): void {
    this.context.run(RemoveDefinedNameMutation.id, { id, name });
  }
}
