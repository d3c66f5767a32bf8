import { passwordMatches } from "../../engine/password";
import type { ProtectionOptions } from "../../engine/protection";
import { asChoice, asFlag } from "../api/arguments";
import { HostClass } from "../api/hostClass";
import { invalidArgument, OfficeError } from "../api/officeError";
import type { SheetState } from "../book";

/** What a protected sheet still allows when nothing else is said. */
const defaults: ProtectionOptions = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false,
  allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false,
  allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal",
};

function optionsOf(given: Readonly<Record<string, unknown>>): ProtectionOptions {
  const flags = Object.entries(given).flatMap(([name, value]) => {
    if (name === "selectionMode" || value === null || value === undefined) return [];
    if (!(name in defaults)) throw invalidArgument();
    return [[name, asFlag(value)] as const];
  });
  const mode = given["selectionMode"];
  return {
    ...defaults,
    ...Object.fromEntries(flags),
    ...(mode === undefined || mode === null ? {} : { selectionMode: asChoice(mode, ["Normal", "Unlocked", "None"]) }),
  };
}

export const WorksheetProtectionClass: HostClass<SheetState> = new HostClass<SheetState>({
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: ({ book, id }) => book.engine.protection.of(id) !== null },
    Options: { get: ({ book, id }) => book.engine.protection.of(id)?.options ?? null },
  },
  methods: {
    Protect: ({ book, id }, args) => {
      if (book.engine.protection.of(id)) throw new OfficeError("InvalidOperation");
      book.engine.protection.protect(id, { options: optionsOf(args.record(0)), password: args.optionalText(1) });
    },
    Unprotect: ({ book, id }, args) => {
      const protection = book.engine.protection.of(id);
      if (protection?.password && !passwordMatches(protection.password, args.optionalText(0) ?? "")) throw invalidArgument("The password supplied is incorrect.");
      book.engine.protection.unprotect(id);
    },
  },
});
