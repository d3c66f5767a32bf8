/** Settings that travel inside the workbook (see `openDocumentSettings` in src/workbook). */
export interface DocumentSettings {
  list(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
  /** Undefined when there is none. */
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}
