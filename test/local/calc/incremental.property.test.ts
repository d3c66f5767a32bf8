import fc from "fast-check";
import { Calculation, CellError, type CellInput } from "../../../local/workbook/calc/calculation";

/** Edits stay on a small block, so that formulas meet each other. */
const size = 6;
const letters = "ABCDEF";

const place = fc.record({ row: fc.nat(size - 1), column: fc.nat(size - 1) });
const address = place.map(({ row, column }) => `${letters[column]}${row + 1}`);
const range = fc.tuple(address, address).map(([from, to]) => `${from}:${to}`);

const formula = fc.oneof(
  fc.tuple(address, address).map(([a, b]) => `=${a}+${b}`),
  address.map((a) => `=${a}&"x"`),
  range.map((area) => `=SUM(${area})`),
  fc.tuple(range, address).map(([area, a]) => `=COUNTIF(${area},${a})`),
  fc.tuple(address, address, address).map(([a, b, c]) => `=IF(${a}>1,${b},${c})`),
  address.map((a) => `=IFERROR(1/${a},${a})`),
  address.map((a) => `=SUM(${a}#)`),
  fc.constantFrom("=SUM(A:A)", "=COUNT(2:3)", "=SUM(T[x])", "=[@x]", "=T[@y]", "=Rate*2", "=SUM(Area)", "=KPI.ADD(1,2)"),
);
const spilling = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).map(([rows, columns]) => `=SEQUENCE(${rows},${columns})`),
  fc.tuple(address, fc.constantFrom("A1:A3", "B2:C3", "D1:F1")).map(([a, area]) => `=${area}&${a}`),
);
const input: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom("text", "7", true, false) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: formula },
  { weight: 2, arbitrary: spilling },
);

type Edit =
  | { kind: "cell"; row: number; column: number; input: CellInput }
  | { kind: "table"; top: number; left: number; rows: number }
  | { kind: "no table" }
  | { kind: "name"; name: string; formula: string };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(place, input).map(([at, value]): Edit => ({ kind: "cell", ...at, input: value })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ top: fc.nat(2), left: fc.nat(3), rows: fc.integer({ min: 1, max: 3 }) })
      .map((table): Edit => ({ kind: "table", ...table })),
  },
  { weight: 1, arbitrary: fc.constant<Edit>({ kind: "no table" }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.integer({ min: 1, max: 3 }).map((rate): Edit => ({ kind: "name", name: "Rate", formula: `=${rate}` })),
      range.map((area): Edit => ({ kind: "name", name: "Area", formula: `=Sheet1!${area}` })),
    ),
  },
);

/** What a workbook is made of after a series of edits, without their history. */
interface State {
  readonly cells: Map<string, { row: number; column: number; input: CellInput }>;
  readonly names: Map<string, string>;
  table: Extract<Edit, { kind: "table" }> | null;
}

function newCalculation(): Calculation {
  const calculation = new Calculation();
  calculation.addSheet("s", "Sheet1");
  calculation.registerFunction({
    name: "KPI.ADD",
    parameters: [{ matrix: false }, { matrix: false }],
    allowErrors: false,
    call: ([a, b]) => (a as number) + (b as number),
  });
  return calculation;
}

function apply(calculation: Calculation, change: Edit): void {
  switch (change.kind) {
    case "cell":
      return calculation.setCell("s", change.row, change.column, change.input);
    case "name":
      return calculation.setName(change.name, change.formula);
    case "no table":
      return calculation.removeTable("T");
    case "table": {
      const { top, left, rows } = change;
      return calculation.setTable({ name: "T", sheetId: "s", top, left, bottom: top + rows, right: left + 1, columns: ["x", "y"], totals: false });
    }
  }
}

function remember(state: State, calculation: Calculation, change: Edit): void {
  if (change.kind === "name") state.names.set(change.name, change.formula);
  else if (change.kind !== "cell") state.table = change.kind === "table" ? change : null;
  else {
    const { row, column } = change;
    const spill = calculation.getSpill("s", row, column);
    const onAnchor = spill !== null && spill.anchorRow === row && spill.anchorColumn === column;
    // Emptying a spilled cell is no edit.
    if (change.input === null && spill !== null && !onAnchor) return;
    state.cells.set(`${row},${column}`, change);
  }
}

function hasArrayInCircle(calculation: Calculation, { cells }: State): boolean {
  return calculation.circularReferences().some(({ row, column }) => {
    const text = cells.get(`${row},${column}`)?.input;
    return typeof text === "string" && /^=(?:SEQUENCE|A1:A3|B2:C3|D1:F1)/.test(text);
  });
}

function values(calculation: Calculation): string[] {
  const found: string[] = [];
  for (let row = 0; row < size + 3; row++) {
    for (let column = 0; column < size + 3; column++) {
      const value = calculation.getValue("s", row, column);
      const spill = calculation.getSpill("s", row, column);
      const text = value instanceof CellError ? value.code : JSON.stringify(value);
      if (value !== null) found.push(`R${row}C${column} ${text} ${spill === null ? "" : `${spill.rows}x${spill.columns}`}`);
    }
  }
  return found;
}

describe("incremental recalculation", () => {
  it("gives what a fresh calculation of the same workbook gives, after any edits in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 40 }), (edits) => {
        const edited = newCalculation();
        const state: State = { cells: new Map(), names: new Map(), table: null };
        for (const [change, recalculated] of edits) {
          edited.recalculate();
          remember(state, edited, change);
          apply(edited, change);
          if (recalculated) edited.recalculate();
        }
        edited.recalculate();

        const fresh = newCalculation();
        for (const change of state.cells.values()) apply(fresh, { kind: "cell", ...change });
        for (const [name, text] of state.names) fresh.setName(name, text);
        if (state.table !== null) apply(fresh, state.table);
        fresh.recalculate();
        // Arrays that spill over what they are made from by way of other cells have no one result: any of them is right.
        fc.pre(!hasArrayInCircle(edited, state) && !hasArrayInCircle(fresh, state));
        expect(values(edited)).toEqual(values(fresh));

        edited.recalculateAll();
        expect(values(edited)).toEqual(values(fresh));
      }),
      { numRuns: 400 },
    );
  });

  it("reports every cell that changed: applying the changes keeps a copy up to date", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
        const calculation = newCalculation();
        const copy = new Map<string, unknown>();
        for (const change of edits) {
          const spilledInto = change.kind === "cell" && isSpilled(calculation, change);
          apply(calculation, change);
          if (change.kind === "cell" && !(spilledInto && change.input === null)) {
            copy.set(`${change.row},${change.column}`, calculation.getValue("s", change.row, change.column));
          }
          for (const { row, column, value } of calculation.recalculate()) copy.set(`${row},${column}`, value);
        }
        const different: string[] = [];
        for (let row = 0; row < size + 3; row++) {
          for (let column = 0; column < size + 3; column++) {
            const key = `${row},${column}`;
            if ((copy.get(key) ?? null) !== calculation.getValue("s", row, column)) different.push(key);
          }
        }
        expect(different).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

function isSpilled(calculation: Calculation, { row, column }: { row: number; column: number }): boolean {
  const spill = calculation.getSpill("s", row, column);
  return spill !== null && (spill.anchorRow !== row || spill.anchorColumn !== column);
}
