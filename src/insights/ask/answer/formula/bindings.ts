/** The names of a LET, each bound once, in the order in which they are needed. */
export class Bindings {
  private readonly bound = new Map<string, string>();

  /** Binds a name, after the names that its expression needs itself, and gives it back. */
  bind(name: string, expression: () => string): string {
    if (!this.bound.has(name)) this.bound.set(name, expression());
    return name;
  }

  formula(result: string): string {
    const pairs = [...this.bound].flatMap(([name, expression]) => [name, expression]);
    return pairs.length === 0 ? `=${result}` : `=LET(${[...pairs, result].join(",")})`;
  }
}
