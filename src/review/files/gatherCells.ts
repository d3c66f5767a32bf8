import type { Scalar } from "../../sheets/plan";
import { sameScalar } from "./scalars";
import type { FileComparison, InputDifference } from "./types";

/** One cell of a review sheet with what files want to write into it. */
export interface CellChoice extends Pick<InputDifference, "table" | "goalId" | "key" | "kpi" | "heading" | "here"> {
  /** What was sent out; left out where nothing was. */
  readonly sent?: Scalar;
  readonly id: string;
  readonly department: string;
  /** Different values, each with the files that bring it. */
  readonly options: readonly { readonly files: readonly string[]; readonly value: Scalar }[];
  /** Somebody has to choose: it was changed here as well, or files disagree. */
  readonly isConflict: boolean;
}

/** What was chosen for cells by their id: the number of an option, or to keep what is here. */
export type Choices = ReadonlyMap<string, number | "here">;

/** The cells that files change, each once. */
export function gatherCells(files: readonly { readonly name: string; readonly comparison: FileComparison }[]): readonly CellChoice[] {
  const cells = new Map<string, CellChoice>();
  for (const { name, comparison } of files) {
    for (const { back, isConflict, ...difference } of comparison.differences) {
      const id = `${difference.table}|${difference.goalId}|${difference.key}`;
      const before = cells.get(id);
      const options = withOption(before?.options ?? [], name, back);
      cells.set(id, { ...difference, id, department: comparison.department, options, isConflict: isConflict || options.length > 1 });
    }
  }
  return [...cells.values()];
}

function withOption(options: CellChoice["options"], file: string, value: Scalar): CellChoice["options"] {
  const known = options.some((option) => sameScalar(option.value, value));
  return known ? options.map((option) => (sameScalar(option.value, value) ? { ...option, files: [...option.files, file] } : option)) : [...options, { files: [file], value }];
}

/** What is to be written: without a choice a conflict keeps what is here. */
export function chosenInputs<Key extends string>(cells: readonly CellChoice[], choices: Choices): readonly { readonly table: string; readonly goalId: string; readonly key: Key; readonly before: Scalar; readonly after: Scalar }[] {
  return cells.flatMap(({ id, table, goalId, key, here, options, isConflict }) => {
    const choice = choices.get(id) ?? (isConflict ? "here" : 0);
    const option = choice === "here" ? undefined : options[choice];
    return option === undefined ? [] : [{ table, goalId, key: key as Key, before: here, after: option.value }];
  });
}
