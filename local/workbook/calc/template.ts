import { compile, type Compiled } from "./compile";
import type { Code, Formula, Frame } from "./formula";
import type { FunctionRegistry } from "./functionRegistry";
import type { Evaluate } from "./expression";
import type { Locals } from "./locals";
import type { ReferenceSource } from "./reference";
import { shapeOf } from "./shape";
import type { Value } from "./values";

/** A defined name, as far as it is concerned by what its template refers to. */
interface TemplateName {
  readonly name: string;
  readonly bindings: { clear(): void };
}

/** One compiled formula, shared by every formula of the same shape. */
export class Template implements Code {
  /** The formulas and defined names that use this template. */
  readonly formulas = new Set<Formula>();
  readonly names = new Set<TemplateName>();
  private run: Evaluate;

  constructor(
    readonly key: string,
    readonly text: string,
    readonly shared: boolean,
    private compiled: Compiled,
  ) {
    this.run = compiled.evaluate;
  }

  get references(): readonly ReferenceSource[] {
    return this.compiled.references;
  }

  /** Names of sheets, tables, defined names and functions that this formula mentions, in capitals. */
  get symbols(): ReadonlySet<string> {
    return this.compiled.symbols;
  }

  /** Indexes of references whose cells are not read. */
  get unread(): ReadonlySet<number> {
    return this.compiled.unread;
  }

  get volatile(): boolean {
    return this.compiled.volatile;
  }

  evaluate(frame: Frame, locals: Locals | null): Value {
    return this.run(frame, locals);
  }

  /** Compiles again after a function that it mentions has come or gone. */
  recompile(functions: FunctionRegistry): void {
    this.compiled = compile(this.text, functions, this.shared ? shapeOf(this.text).starts : null);
    this.run = this.compiled.evaluate;
  }
}

/** The cell addresses of a formula, and the template to run on them. */
export interface ShapedFormula {
  readonly template: Template;
  readonly slots: readonly number[];
}

/** All templates of a workbook, by shape and by the names that they mention. */
export class Templates {
  private readonly byKey = new Map<string, Template>();
  private readonly bySymbol = new Map<string, Set<Template>>();
  /** Shapes whose placeholders did not fit the parsed formula. */
  private readonly unshareable = new Set<string>();

  constructor(private readonly functions: FunctionRegistry) {}

  get(text: string): ShapedFormula {
    const shape = shapeOf(text);
    if (!this.unshareable.has(shape.key)) {
      const known = this.byKey.get(shape.key);
      if (known !== undefined) return { template: known, slots: shape.slots };
      const compiled = compile(text, this.functions, shape.starts);
      if (compiled.slotsFit) return { template: this.keep(new Template(shape.key, text, true, compiled)), slots: shape.slots };
      this.unshareable.add(shape.key);
    }
    const known = this.byKey.get(text);
    const template = known ?? this.keep(new Template(text, text, false, compile(text, this.functions, null)));
    return { template, slots: [] };
  }

  mentioning(symbol: string): Iterable<Template> {
    return this.bySymbol.get(symbol) ?? [];
  }

  /** Forgets a template that no formula and no name uses any more. */
  release({ key }: Code): void {
    const template = this.byKey.get(key);
    if (template === undefined || template.formulas.size > 0 || template.names.size > 0) return;
    this.byKey.delete(template.key);
    for (const symbol of template.symbols) this.bySymbol.get(symbol)?.delete(template);
  }

  private keep(template: Template): Template {
    this.byKey.set(template.key, template);
    for (const symbol of template.symbols) {
      const users = this.bySymbol.get(symbol);
      if (users === undefined) this.bySymbol.set(symbol, new Set([template]));
      else users.add(template);
    }
    return template;
  }
}
