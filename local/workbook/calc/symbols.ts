import { NameBinding, type Binding } from "./formula";
import type { NameDefinition } from "./names";
import { contains } from "./rectangle";
import { parseReference, parseTableReference, type ReferenceSource } from "./reference";
import { RangeCells, type Extent, type Sheet } from "./sheet";
import { tableCells, type Table } from "./table";
import { errors } from "./values";

/** The cell for which a reference is looked up. */
interface Position {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** The sheets, tables and defined names of a workbook, and what references stand for among them. */
export class Symbols {
  readonly sheets = new Map<string, Sheet>();
  private readonly sheetsByName = new Map<string, Sheet>();
  readonly tables = new Map<string, Table>();
  readonly extent: Extent = { rows: 0, columns: 0, wasRead: false };
  private readonly names = new Map<string, NameDefinition>();

  sheet(id: string): Sheet {
    const sheet = this.sheets.get(id);
    if (sheet === undefined) throw new Error(`The calculation has no sheet with the id "${id}".`);
    return sheet;
  }

  addSheet(sheet: Sheet): void {
    this.sheets.set(sheet.id, sheet);
    this.sheetsByName.set(sheet.name.toUpperCase(), sheet);
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.sheetsByName.delete(sheet.name.toUpperCase());
    sheet.name = name;
    this.sheetsByName.set(name.toUpperCase(), sheet);
  }

  removeSheet(sheet: Sheet): void {
    this.sheets.delete(sheet.id);
    this.sheetsByName.delete(sheet.name.toUpperCase());
    sheet.removed = true;
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.sheetsByName.get(name.toUpperCase());
  }

  tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
    for (const table of this.tables.values()) if (table.sheet === sheet && contains(table, row, column)) return table;
    return undefined;
  }

  nameDefinition(name: string, scopeSheetId: string | null): NameDefinition | undefined {
    return this.names.get(nameKey(name, scopeSheetId));
  }

  setName(definition: NameDefinition): void {
    this.names.set(nameKey(definition.name, definition.scopeSheetId), definition);
  }

  removeName(name: string, scopeSheetId: string | null): void {
    this.names.delete(nameKey(name, scopeSheetId));
  }

  /** What the references of a formula stand for in a cell. Where one leads nowhere: `#NAME?` for a name or table, else `#REF!`. */
  bindAll(sources: readonly ReferenceSource[], slots: readonly number[], position: Position): Binding[] {
    const bindings: Binding[] = [];
    for (const source of sources) {
      bindings.push(source.kind === "hull" ? hull(bindings.slice(source.from, source.to)) : this.bind(source, slots, position));
    }
    return bindings;
  }

  private bind(source: Exclude<ReferenceSource, { kind: "hull" }>, slots: readonly number[], position: Position): Binding {
    switch (source.kind) {
      case "slots": {
        const sheet = source.sheet === null ? position.sheet : this.sheetNamed(source.sheet);
        return sheet === undefined ? errors.reference : cellsBetween(sheet, slots, source.first, source.last);
      }
      case "fixed": {
        const sheet = source.sheet === null ? position.sheet : this.sheetNamed(source.sheet);
        if (sheet === undefined) return errors.reference;
        const { top, left, bottom, right } = source.area;
        return new RangeCells(sheet, top, left, bottom, right);
      }
      case "table": {
        const table =
          source.table === ""
            ? this.tableAt(position.sheet, position.row, position.column)
            : this.tables.get(source.table.toUpperCase());
        return table === undefined ? errors.name : tableCells(table, source.sections, source.columns, position.row);
      }
      case "name":
        return this.bindName(source.name, source.sheet, position.sheet);
      case "broken":
        return errors.reference;
    }
  }

  /** What a text stands for, as INDIRECT reads it: an address, a name or a table's cells. */
  referenceOf(text: string, position: Position): RangeCells | null {
    const source = text.includes("[") ? parseTableReference(text) : parseReference(text);
    if (source.kind === "hull") return null;
    const binding = this.bind(source, [], position);
    const value = binding instanceof NameBinding ? binding.evaluate() : binding;
    return value instanceof RangeCells ? value : null;
  }

  private bindName(name: string, qualifier: string | null, sheet: Sheet): Binding {
    const scope = qualifier === null ? sheet : this.sheetNamed(qualifier);
    if (scope === undefined) return errors.reference;
    const definition = this.nameDefinition(name, scope.id) ?? this.nameDefinition(name, null);
    if (definition !== undefined) return this.nameBinding(definition, scope);
    const table = this.tables.get(name.toUpperCase());
    return table === undefined ? errors.name : tableCells(table, ["data"], [], 0);
  }

  private nameBinding(definition: NameDefinition, sheet: Sheet): NameBinding {
    const known = definition.bindings.get(sheet);
    if (known !== undefined) return known;
    const { template, slots } = definition.formula;
    const binding = new NameBinding(sheet, template);
    // Kept before its references are looked up: a recursive LAMBDA refers to itself.
    definition.bindings.set(sheet, binding);
    binding.bindings = this.bindAll(template.references, slots, binding);
    return binding;
  }
}

/** The smallest range around those of several ranges that lie on one sheet. */
function hull(bindings: readonly Binding[]): Binding {
  const ranges = bindings.filter((binding) => binding instanceof RangeCells);
  const [first] = ranges;
  if (first === undefined) return errors.reference;
  const together = ranges.filter(({ sheet }) => sheet === first.sheet);
  return new RangeCells(
    first.sheet,
    Math.min(...together.map(({ top }) => top)),
    Math.min(...together.map(({ left }) => left)),
    Math.max(...together.map(({ bottom }) => bottom)),
    Math.max(...together.map(({ right }) => right)),
  );
}

function nameKey(name: string, scopeSheetId: string | null): string {
  return `${scopeSheetId ?? ""}\n${name.toUpperCase()}`;
}

function cellsBetween(sheet: Sheet, slots: readonly number[], first: number, last: number): RangeCells {
  const row = slots[2 * first] as number;
  const column = slots[2 * first + 1] as number;
  if (first === last) return new RangeCells(sheet, row, column, row, column);
  const otherRow = slots[2 * last] as number;
  const otherColumn = slots[2 * last + 1] as number;
  return new RangeCells(
    sheet,
    Math.min(row, otherRow),
    Math.min(column, otherColumn),
    Math.max(row, otherRow),
    Math.max(column, otherColumn),
  );
}
