import { invalidArgument } from "./officeError";

/** A class of objects, as far as an argument is told by it. */
interface ObjectClass<Self> {
  /** The state of an object of this class; null when it is of another. */
  selfOf(object: unknown): Self | null;
}

/** The arguments of a call, read as what the method expects; anything else is InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  get all(): readonly unknown[] {
    return this.values;
  }

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  isGiven(index: number): boolean {
    return this.raw(index) !== null;
  }

  text(index: number): string {
    return asText(this.raw(index));
  }

  optionalText(index: number): string | null {
    return this.isGiven(index) ? this.text(index) : null;
  }

  integer(index: number): number {
    return asInteger(this.raw(index));
  }

  optionalInteger(index: number): number | null {
    return this.isGiven(index) ? this.integer(index) : null;
  }

  flag(index: number, otherwise: boolean): boolean {
    return this.isGiven(index) ? asFlag(this.raw(index)) : otherwise;
  }

  /** One of a list of words, whatever the case of its first letter. */
  choice<Word extends string>(index: number, words: readonly Word[], otherwise?: Word): Word {
    if (!this.isGiven(index) && otherwise !== undefined) return otherwise;
    return asChoice(this.raw(index), words);
  }

  /** An object of a class, or null when the argument is something else. */
  object<Self>(index: number, hostClass: ObjectClass<Self>): Self | null {
    return hostClass.selfOf(this.raw(index));
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return this.isGiven(index) ? asRecord(this.raw(index)) : {};
  }
}

export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw invalidArgument();
}

export function asNumber(value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) throw invalidArgument();
  return number;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function asChoice<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const text = asText(value).toLowerCase();
  const word = words.find((candidate) => candidate.toLowerCase() === text);
  if (word === undefined) throw invalidArgument();
  return word;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}
