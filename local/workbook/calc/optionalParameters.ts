import type { Token } from "@borgar/fx";

/** What parsers take for the column of a table is an optional parameter where it stands before a comma of a LAMBDA: `LAMBDA(x,[y],…)`. */
const bracketed = /^\[\s*([\p{L}_\\][\p{L}\p{N}_.\\?]*)\s*\]$/u;

/** What of a token is asked for here. */
type Piece = Pick<Token, "type" | "value" | "loc">;

const isBlank = ({ type }: Piece): boolean => type === "whitespace" || type === "newline";

/** The tokens of a formula with optional parameters as plain names, and where those stand in the text. */
export function optionalParameters<T extends Piece>(tokens: readonly T[]): { readonly tokens: T[]; readonly starts: ReadonlySet<number> } {
  const starts = new Set<number>();
  if (!tokens.some(({ type, value }) => type === "func" && /^(?:_xlfn\.)?lambda$/i.test(value))) return { tokens: [...tokens], starts };
  const solid = tokens.filter((token) => !isBlank(token));
  const names = new Map<T, T>();
  const calls: string[] = [];
  for (const [index, token] of solid.entries()) {
    const before = solid[index - 1];
    if (token.value === "(" || token.value === "{") calls.push(before?.type === "func" ? before.value.toUpperCase().replace(/^_XLFN\./, "") : "");
    else if (token.value === ")" || token.value === "}") calls.pop();
    if (token.type !== "structured" || calls.at(-1) !== "LAMBDA" || solid[index + 1]?.value !== ",") continue;
    const name = bracketed.exec(token.value)?.[1];
    if (name === undefined || (before?.value !== "(" && before?.value !== ",")) continue;
    names.set(token, { ...token, type: "range_named", value: name });
    const [start] = token.loc ?? [];
    if (start !== undefined) starts.add(start);
  }
  return { tokens: tokens.map((token) => names.get(token) ?? token), starts };
}
