import type { CustomFunction } from "./customFunction";
import type { Formula } from "./formula";
import { builtIns, specialForms } from "./excel/catalogue";
import type { BuiltIn, SpecialForm } from "./excel/builtIn";

/** Functions that the parser knows. */
const syntaxForms = ["LAMBDA", "LET"];

/** Whether Excel has a function of this name, in capitals. */
export const isExcelFunction = (name: string): boolean => syntaxForms.includes(name) || specialForms.has(name) || builtIns.has(name);

/** What a function name stands for. */
export type KnownFunction =
  | { readonly kind: "built-in"; readonly builtIn: BuiltIn }
  | { readonly kind: "special"; readonly form: SpecialForm }
  | { readonly kind: "custom"; readonly custom: CustomFunction };

/** The functions that formulas can call. Custom functions come and go; the others are Excel's own. */
export class FunctionRegistry {
  private readonly custom = new Map<string, CustomFunction>();
  /** The formula being evaluated: asynchronous answers belong to it. */
  current: Formula | null = null;

  constructor(readonly host: AsyncHost) {}

  register(custom: CustomFunction): void {
    this.custom.set(custom.name.toUpperCase(), custom);
  }

  /** Finds a function by its name in capitals, without Excel's prefixes (`_xlfn.`). */
  find(name: string): KnownFunction | undefined {
    const custom = this.custom.get(name);
    if (custom !== undefined) return { kind: "custom", custom };
    const form = specialForms.get(name);
    if (form !== undefined) return { kind: "special", form };
    const builtIn = builtIns.get(name);
    return builtIn === undefined ? undefined : { kind: "built-in", builtIn };
  }

  has(name: string): boolean {
    return syntaxForms.includes(name) || this.find(name) !== undefined;
  }

  names(): string[] {
    return [...new Set([...builtIns.keys(), ...specialForms.keys(), ...syntaxForms, ...this.custom.keys()])].sort();
  }
}

/** Who is told about asynchronous custom functions. */
export interface AsyncHost {
  started(): void;
  /** An answer has come. `wanted` tells whether the formula still makes that call. */
  answered(formula: Formula, wanted: boolean): void;
}
