import type { Arguments } from "./arguments";
import { HostObjectBase, isHostObject, type HostObject } from "./hostClass";
import { invalidArgument } from "./officeError";

/**
 * Several objects of one class as one, such as the formats of separate ranges: a value is what all of them share and null
 * where they differ, a change or a call concerns each of them.
 */
class JointObject extends HostObjectBase implements HostObject {
  readonly tracked = false;

  constructor(
    private readonly first: HostObject,
    private readonly all: readonly HostObject[],
  ) {
    super();
  }

  get className(): string {
    return this.first.className;
  }

  get isCollection(): boolean {
    return this.first.isCollection;
  }

  get identity(): HostObject["identity"] {
    return this.first.identity;
  }

  get defaultScalars(): readonly string[] {
    return this.first.defaultScalars;
  }

  hasScalar(name: string): boolean {
    return this.first.hasScalar(name);
  }

  hasObject(name: string): boolean {
    return this.first.hasObject(name);
  }

  hasMethod(name: string): boolean {
    return this.first.hasMethod(name);
  }

  isSettable(name: string): boolean {
    return this.first.isSettable(name);
  }

  get(name: string): unknown {
    const value = this.first.get(name);
    const text = JSON.stringify(value);
    return this.all.every((object) => object === this.first || JSON.stringify(object.get(name)) === text) ? value : null;
  }

  set(name: string, value: unknown): void {
    for (const object of this.all) object.set(name, value);
  }

  object(name: string): HostObject | null {
    return jointly(this.all.map((object) => object.object(name)));
  }

  call(name: string, args: Arguments): unknown {
    const results = this.all.map((object) => object.call(name, args));
    return results.every(isHostObject) ? jointly(results) : results[0];
  }

  items(): readonly HostObject[] {
    const rows = this.all.map((object) => object.items());
    return this.first.items().map((item, index) => jointly(rows.map((row) => row[index] ?? null)) ?? item);
  }

  item(args: Arguments): HostObject | null {
    return jointly(this.all.map((object) => object.item(args)));
  }
}

/** The objects as one; null when one of them is a null object. */
export function jointly(objects: readonly (HostObject | null)[]): HostObject | null {
  const all = objects.filter((object) => object !== null);
  const [first] = all;
  if (!first) {
    if (objects.length === 0) throw invalidArgument();
    return null;
  }
  if (all.length < objects.length) return null;
  return all.length === 1 ? first : new JointObject(first, all);
}
