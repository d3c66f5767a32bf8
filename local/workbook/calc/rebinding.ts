import type { Formula } from "./formula";
import type { FunctionRegistry } from "./functionRegistry";
import { bindFormula } from "./graph";
import { shapeOf } from "./shape";
import type { Symbols } from "./symbols";
import type { Template, Templates } from "./template";

/**
 * Keeps formulas in step with sheets, tables, names and functions that come, change and go. What a change concerns is
 * only noted; formulas look their references up again before the next calculation, each once.
 */
export class Rebinding {
  private readonly stale = new Set<Template>();
  private readonly toRecompile = new Set<Template>();

  constructor(
    private readonly templates: Templates,
    private readonly functions: FunctionRegistry,
  ) {}

  /** The name of a sheet, table or defined name stands for something else now. */
  symbolChanged(symbol: string): void {
    for (const template of this.templates.mentioning(symbol.toUpperCase())) {
      if (this.stale.has(template)) continue;
      this.stale.add(template);
      // Formulas that use a name are concerned by what the name is made of.
      for (const definition of template.names) this.symbolChanged(definition.name);
    }
  }

  functionChanged(name: string): void {
    for (const template of this.templates.mentioning(name.toUpperCase())) this.toRecompile.add(template);
    this.symbolChanged(name);
  }

  /** @param changed told of each formula whose references or functions are not what they were */
  run(symbols: Symbols, changed: (formula: Formula) => void): void {
    if (this.stale.size === 0) return;
    for (const template of this.toRecompile) template.recompile(this.functions);
    for (const template of this.stale) for (const definition of template.names) definition.bindings.clear();
    for (const template of this.stale) {
      for (const formula of template.formulas) {
        const slots = template.shared ? shapeOf(formula.text).slots : [];
        if (bindFormula(formula, slots, symbols) || this.toRecompile.has(template)) changed(formula);
      }
    }
    this.stale.clear();
    this.toRecompile.clear();
  }
}
