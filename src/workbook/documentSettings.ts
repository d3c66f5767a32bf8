import { inExcel } from "./inExcel";
import { readSetting, writeSetting } from "./writeSetting";

/** Settings that travel inside the workbook, invisible in its cells. They are kept when the workbook is saved. */
export interface DocumentSettings {
  /** All settings whose key begins like this. */
  list(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
  /** Undefined when there is none. */
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The settings of the open workbook. Every failure is a `WorkbookError`. */
export function openDocumentSettings(): DocumentSettings {
  return {
    list: (prefix) => inExcel(async (context) => {
      const settings = context.workbook.settings.load("items/key, items/value");
      await context.sync();
      return settings.items.filter(({ key }) => key.startsWith(prefix)).map(({ key, value }) => [key, value as unknown] as const);
    }),
    read: (key) => inExcel((context) => readSetting(context, key)),
    write: (key, value) => inExcel((context) => writeSetting(context, key, () => value)),
    remove: (key) => inExcel((context) => writeSetting(context, key, () => undefined)),
  };
}
