import { asChoice } from "./api/arguments";
import { HostClass } from "./api/hostClass";
import type { Book } from "./book";
import { CultureInfoClass } from "./cultureInfo";
import { createWorkbook } from "./workbookCreated";

export const ApplicationClass: HostClass<Book> = new HostClass<Book>({
  name: "Application",
  scalars: {
    CalculationMode: {
      get: ({ engine }) => (engine.isManual ? "Manual" : "Automatic"),
      set: ({ engine }, value) => engine.setManual(asChoice(value, ["Automatic", "AutomaticExceptTables", "Manual"]) === "Manual"),
    },
    CalculationState: { get: ({ engine }) => (engine.isWaiting ? "Pending" : "Done") },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (book) => CultureInfoClass.of(book) },
  methods: {
    CreateWorkbook: createWorkbook,
    Calculate: ({ engine }, args) => {
      const kind = args.choice(0, ["Recalculate", "Full", "FullRebuild"], "Full");
      if (kind === "Recalculate" && !engine.isManual) engine.settle();
      else engine.recalculateAll();
    },
    // Values are calculated when they are read and the screen is drawn after the request, so there is nothing to put off.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
