import { tokenize, type Token } from "@borgar/fx";

/** The rows of all files of an export say much the same: reading a formula once is enough. More than these are not kept. */
const most = 2000;
const known = new Map<string, readonly Token[]>();

/** The tokens of a formula without "=" or with it. */
export function tokensOf(formula: string): readonly Token[] {
  const found = known.get(formula);
  if (found !== undefined) return found;
  const tokens = tokenize(formula);
  if (known.size >= most) known.clear();
  known.set(formula, tokens);
  return tokens;
}
