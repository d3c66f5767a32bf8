import { commercial } from "./data/commercial";
import { finance } from "./data/finance";
import { generic } from "./data/generic";
import { operations } from "./data/operations";
import { people } from "./data/people";
import { sectors } from "./data/sectors";
import { technology } from "./data/technology";
import { isKindLetter, kinds } from "./kinds";
import type { Metric } from "./types";

/**
 * One metric a line: `code kind good flags >concept|Chinese aliases|English aliases`, the first alias being the name.
 * The kind is a letter (see `kinds`), good is + (more is better), - or 0, flags are `!` generic and `?` perception;
 * `>-x` says that the metric falls when concept x rises, and without `>` the concept is the code itself.
 */
const table = [finance, commercial, operations, people, technology, sectors, generic];

const line = /^(\w+) (\w)([-+0])(!?)(\??)(?: >(-?)(\w+))?\|(.*)\|(.*)$/;

const goods: Readonly<Record<string, 1 | -1 | 0>> = { "+": 1, "-": -1, "0": 0 };

let parsed: readonly Metric[] | null = null;

/** All canonical metrics; the table is read when it is first needed. */
export function metrics(): readonly Metric[] {
  parsed ??= table.flatMap((text) => text.trim().split("\n")).map(metricOfLine);
  return parsed;
}

function metricOfLine(text: string): Metric {
  const [, code = "", letter = "", sign = "", generic, perception, inverse, concept, zh = "", en = ""] = line.exec(text) ?? [];
  const good = goods[sign];
  if (!isKindLetter(letter) || good === undefined) throw new Error(`not a metric: ${text}`);
  const aliases = { zh: listed(zh), en: listed(en) };
  return {
    code, ...kinds[letter], good, generic: generic === "!", perception: perception === "?",
    name: { zh: aliases.zh[0] ?? aliases.en[0] ?? "", en: aliases.en[0] ?? aliases.zh[0] ?? "" },
    concept: concept ?? code, inverse: inverse === "-", aliases,
  };
}

function listed(text: string): readonly string[] {
  return text === "" ? [] : text.split(",");
}

let byCode: ReadonlyMap<string, Metric> | null = null;

export function metricByCode(code: string): Metric | undefined {
  byCode ??= new Map(metrics().map((metric) => [metric.code, metric]));
  return byCode.get(code);
}
