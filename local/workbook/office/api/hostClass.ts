import type { Arguments } from "./arguments";

/** A property that is a value: what `load` returns. */
export interface ScalarMember<Self> {
  readonly get: (self: Self) => unknown;
  readonly set?: (self: Self, value: unknown) => void;
  /** False: only when asked for by name, not by `load()`; for what is costly or has an alias. */
  readonly byDefault?: boolean;
}

/** What a method does: it returns an object, null (a null object), or a value. */
export type MethodMember<Self> = (self: Self, args: Arguments) => unknown;

export type ObjectMember<Self> = (self: Self) => HostObject | null;

/** The members of one of Excel's classes, by their names on the wire (`GetRange`). What is not listed is not there. */
export interface Members<Self> {
  readonly scalars?: Readonly<Record<string, ScalarMember<Self>>>;
  readonly objects?: Readonly<Record<string, ObjectMember<Self>>>;
  readonly methods?: Readonly<Record<string, MethodMember<Self>>>;
}

/** A class but for its name. */
export interface ClassMembers<Self> extends Members<Self> {
  /** A collection: its items, in order. */
  readonly items?: (self: Self) => readonly HostObject[];
  /** `collection.getItem(key)`, which the library sends as an indexer. */
  readonly item?: (self: Self, args: Arguments) => HostObject;
  /** The key by which the library finds the object again, and the name it expects for it. */
  readonly identity?: { readonly property: "Id" | "_Id"; readonly of: (self: Self) => unknown };
  /** Given out under a reference that outlives the request: ranges. */
  readonly tracked?: boolean;
}

interface ClassDefinition<Self> extends ClassMembers<Self> {
  readonly name: string;
}

/** One of Excel's classes as the host has it. Every class is listed in `hostClasses`, for the table of what is covered. */
export class HostClass<Self> {
  private complete: CompleteDefinition<Self> | null = null;

  constructor(private source: ClassDefinition<Self>) {
    registry.push(this as unknown as HostClass<never>);
  }

  get name(): string {
    return this.source.name;
  }

  /** Gives a class its members that was declared by its name alone. */
  define(members: ClassMembers<Self>): void {
    this.source = { ...members, name: this.name };
    this.complete = null;
  }

  /** Read when it is first needed: classes refer to each other, and some are put together from several tables of members. */
  get definition(): CompleteDefinition<Self> {
    const { source } = this;
    this.complete ??= { ...source, scalars: source.scalars ?? {}, objects: source.objects ?? {}, methods: source.methods ?? {} };
    return this.complete;
  }

  of(self: Self): HostObject {
    return new BoundObject(this, self);
  }

  /** The state of an object of this class; null when it is of another. */
  selfOf(object: unknown): Self | null {
    return object instanceof BoundObject && object.hostClass === this ? (object.self as Self) : null;
  }
}

type CompleteDefinition<Self> = Required<Members<Self>> & ClassDefinition<Self>;

const registry: HostClass<never>[] = [];

/** Every class of the host, for the table of what is covered. */
export const hostClasses = (): readonly HostClass<never>[] => registry;

/** An object of a workbook as the interpreter sees it: a class and a state that only that class understands. */
export interface HostObject {
  readonly className: string;
  readonly tracked: boolean;
  readonly isCollection: boolean;
  readonly identity: { readonly property: string; readonly value: unknown } | null;
  /** The wire names of the values that `load()` without a list returns. */
  readonly defaultScalars: readonly string[];
  hasScalar(name: string): boolean;
  hasObject(name: string): boolean;
  hasMethod(name: string): boolean;
  isSettable(name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  object(name: string): HostObject | null;
  call(name: string, args: Arguments): unknown;
  items(): readonly HostObject[];
  /** Null when the class has no indexer. */
  item(args: Arguments): HostObject | null;
}

/** What tells objects of a workbook from plain values. */
export abstract class HostObjectBase {
  private readonly isHostObject = true;

  static owns(value: unknown): value is HostObject {
    return value instanceof HostObjectBase && value.isHostObject;
  }
}

class BoundObject<Self> extends HostObjectBase implements HostObject {
  constructor(
    readonly hostClass: HostClass<Self>,
    readonly self: Self,
  ) {
    super();
  }

  private get definition() {
    return this.hostClass.definition;
  }

  get className(): string {
    return this.hostClass.name;
  }

  get tracked(): boolean {
    return this.definition.tracked === true;
  }

  get isCollection(): boolean {
    return this.definition.items !== undefined;
  }

  get identity(): { readonly property: string; readonly value: unknown } | null {
    const { identity } = this.definition;
    return identity ? { property: identity.property, value: identity.of(this.self) } : null;
  }

  get defaultScalars(): readonly string[] {
    return Object.entries(this.definition.scalars).filter(([, member]) => member.byDefault !== false).map(([name]) => name);
  }

  hasScalar(name: string): boolean {
    return Object.hasOwn(this.definition.scalars, name);
  }

  hasObject(name: string): boolean {
    return Object.hasOwn(this.definition.objects, name);
  }

  hasMethod(name: string): boolean {
    return Object.hasOwn(this.definition.methods, name);
  }

  isSettable(name: string): boolean {
    return this.definition.scalars[name]?.set !== undefined;
  }

  get(name: string): unknown {
    return this.definition.scalars[name]?.get(this.self);
  }

  set(name: string, value: unknown): void {
    this.definition.scalars[name]?.set?.(this.self, value);
  }

  object(name: string): HostObject | null {
    return this.definition.objects[name]?.(this.self) ?? null;
  }

  call(name: string, args: Arguments): unknown {
    return this.definition.methods[name]?.(this.self, args);
  }

  items(): readonly HostObject[] {
    return this.definition.items?.(this.self) ?? [];
  }

  item(args: Arguments): HostObject | null {
    return this.definition.item?.(this.self, args) ?? null;
  }
}

export const isHostObject = (value: unknown): value is HostObject => HostObjectBase.owns(value);
