import { useCallback, useEffect, useRef, useState } from "react";
import type { FormulaArgument } from "../../src/text/formulaArgument";
import type { Language } from "../../src/text/language";
import { useLanguage } from "../hooks/useText";
import { useWorkbook } from "../hooks/useWorkbook";
import type { FunctionEntry } from "./catalogue";
import { loadFunctions, type CellOutcome, type Compute } from "./runtime";

export type Preview =
  | { readonly kind: "waiting" }
  | { readonly kind: "byExcel" }
  | { readonly kind: "unknownReference"; readonly reference: string }
  | CellOutcome;

/** Between the last key and the computation, in milliseconds. */
const pause = 250;

const waiting: Preview = { kind: "waiting" };

/** What the formula would show, computed a moment after the last change from the cells as they are now. */
export function usePreview(entry: FunctionEntry, args: readonly FormulaArgument[], revision: number): Preview {
  const { workbook } = useWorkbook();
  const load = useFunctions();
  const [preview, setPreview] = useState<Preview>(waiting);
  const isReady = entry.parameters.every(({ optional }, position) => optional || args[position]?.kind !== "empty");

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const read = (reference: string) => workbook.readCells(reference);
      const computed = isReady ? load().then((compute) => previewOf(entry, args, compute, read)) : Promise.resolve(waiting);
      void computed.catch((): Preview => ({ kind: "byExcel" })).then((next) => {
        if (isCurrent) setPreview(next);
      });
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [entry, args, isReady, revision, load, workbook]);

  return isReady ? preview : waiting;
}

/** Loads the functions at the first use, once for each language that their messages are wanted in. */
function useFunctions(): () => Promise<Compute> {
  const language = useLanguage();
  const loaded = useRef(new Map<Language, Promise<Compute>>());
  return useCallback(() => {
    const known = loaded.current.get(language) ?? loadFunctions(language);
    loaded.current.set(language, known);
    return known;
  }, [language]);
}

type ReadCells = (reference: string) => Promise<{ readonly values: readonly (readonly unknown[])[] | null } | null>;

/** Gathers the cells of the arguments and computes the function from them. */
export async function previewOf(entry: FunctionEntry, args: readonly FormulaArgument[], compute: Compute, readCells: ReadCells): Promise<Preview> {
  const given: unknown[] = [];
  for (const [position, parameter] of entry.parameters.entries()) {
    const argument = args[position] ?? { kind: "empty" as const };
    if (argument.kind === "expression") return { kind: "byExcel" };
    let cells: readonly (readonly unknown[])[] | null = null;
    if (argument.kind === "constant") cells = argument.cells;
    if (argument.kind === "reference") {
      const reading = await readCells(argument.text);
      if (reading === null) return { kind: "unknownReference", reference: argument.text };
      if (reading.values === null) return { kind: "byExcel" };
      cells = reading.values;
    }
    given.push(cells === null || parameter.range ? cells : cells[0]?.[0]);
  }
  return compute(entry.id, given);
}
