import type { IExecutionOptions } from "@univerjs/core";

/** Option of mutations that only keep something right after an edit: they are no edits of their own. */
export const FOLLOWING = { following: true } as const;

/** The same where formulas follow lines so that their text tells how to take that back: nothing has to be remembered. */
export const TOLD_BY_TEXT = { ...FOLLOWING, toldByText: true } as const;

export const isToldByText = (options: IExecutionOptions | undefined): boolean => options?.["toldByText"] === true;
