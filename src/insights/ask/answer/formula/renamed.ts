import { fold } from "../names";
import { isOneOf, textLiteral } from "./literals";

/** IFs within each other that Excel allows are 64; a few are left for what stands around. */
const mostNames = 50;

/** Whether a text stands in the table for more than one name, so that its cell does not tell which is meant. */
export function isAmbiguous(written: ReadonlyMap<string, readonly string[]>): boolean {
  const meant = new Map<string, string>();
  for (const [name, texts] of written) {
    for (const text of texts.map(fold)) {
      if ((meant.get(text) ?? fold(name)) !== fold(name)) return true;
      meant.set(text, fold(name));
    }
  }
  return false;
}

/** A column with the names in the place of other texts that stand for them; null where these are too many. */
export function renamed(column: string, written: ReadonlyMap<string, readonly string[]>): string | null {
  const others = [...written].flatMap(([name, texts]) => {
    const different = texts.filter((text) => text !== name);
    return different.length === 0 ? [] : [{ name, different }];
  });
  if (others.length > mostNames) return null;
  return others.reduceRight((rest, { name, different }) => `IF(${isOneOf(column, different)},${textLiteral(name)},${rest})`, column);
}
