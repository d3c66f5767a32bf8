import type { Message, MessageParameters } from "../../text/language";
import { templateMessages as text } from "../../text/templates";
import type { Term } from "../../text/terms";
import { typedParameter, type MethodParameter } from "../parameter";

/** A template file that cannot be read: what is wrong, and where. */
export class TemplateError extends Error {
  constructor(readonly refused: Message, readonly parameters: MessageParameters = {}) {
    super(refused.en);
    this.name = "TemplateError";
  }
}

const longest = 1000;

/** A part of the file: an object with the way that leads to it, as a person would write it (`departments[2]`). */
export class Fields {
  constructor(private readonly value: Readonly<Record<string, unknown>>, private readonly place: string) {}

  static of(value: unknown, place: string): Fields {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TemplateError(text.missing, { place });
    return new Fields(value as Readonly<Record<string, unknown>>, place);
  }

  at(key: string): string {
    return this.place === "" ? key : `${this.place}.${key}`;
  }

  /** A text in one line; "" where it is missing. Signs that no cell shows (controls) become spaces. */
  text(key: string): string {
    const value = this.value[key] ?? "";
    if (typeof value !== "string" || value.length > longest) throw new TemplateError(text.notText, { place: this.at(key), limit: longest });
    return value.replace(/[\p{Cc}\p{Co}\p{Cn}\u2028\u2029]+/gu, " ").trim();
  }

  neededText(key: string): string {
    const value = this.text(key);
    if (value === "") throw new TemplateError(text.missing, { place: this.at(key) });
    return value;
  }

  number(key: string): number | null {
    const value = this.value[key] ?? null;
    if (value === null || (typeof value === "number" && Number.isFinite(value))) return value;
    throw new TemplateError(text.notNumber, { place: this.at(key) });
  }

  /** A number, or several in one text. */
  parameter(key: string): MethodParameter {
    const value = this.value[key];
    if (typeof value !== "string") return this.number(key);
    const typed = typedParameter(this.text(key));
    if (typed === undefined) throw new TemplateError(text.notNumber, { place: this.at(key) });
    return typed;
  }

  neededNumber(key: string, least: number, most: number): number {
    const value = this.number(key);
    if (value === null || value < least || value > most) throw new TemplateError(text.notNumber, { place: this.at(key) });
    return value;
  }

  /** A word of a closed set, by its English name; null where it is missing. */
  term<Value>(key: string, terms: readonly Term<Value>[]): Value | null {
    const word = this.text(key);
    if (word === "") return null;
    const found = terms.find(({ name }) => name.en === word);
    if (found === undefined) throw new TemplateError(text.notChoice, { place: this.at(key), choices: terms.map(({ name }) => name.en).join(", ") });
    return found.value;
  }

  neededTerm<Value>(key: string, terms: readonly Term<Value>[]): Value {
    const value = this.term(key, terms);
    if (value === null) throw new TemplateError(text.missing, { place: this.at(key) });
    return value;
  }

  words(key: string, limit: number): readonly string[] {
    return this.array(key, limit).map((value, index) => {
      if (typeof value === "string" && value.length <= longest) return value;
      throw new TemplateError(text.notText, { place: `${this.at(key)}[${index}]`, limit: longest });
    });
  }

  list<Item>(key: string, limit: number, read: (fields: Fields) => Item): readonly Item[] {
    return this.array(key, limit).map((value, index) => read(Fields.of(value, `${this.at(key)}[${index}]`)));
  }

  private array(key: string, limit: number): readonly unknown[] {
    const value = this.value[key] ?? [];
    if (!Array.isArray(value) || value.length > limit) throw new TemplateError(text.notList, { place: this.at(key), limit });
    return value;
  }
}
