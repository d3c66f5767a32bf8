/** The wordings of goals, and the marks that SMART gives them. */
export interface SmartWorkbook {
  /** The texts in the selected cells, each a goal in somebody's words. */
  readGoalCells(): Promise<GoalCells>;
  /**
   * Replaces wordings of goals in one step. A wording that has changed since it was read stays, and so does one that a
   * formula makes. The way back is the same call with the texts the other way round.
   */
  writeGoalTexts(changes: readonly TextChange[]): Promise<TextsReport>;
  /** Writes into the SMART column of `tblGoals`, which comes at the end of the table where it is missing. */
  writeSmartMarks(marks: readonly SmartMark[]): Promise<SmartMarksReport>;
}

export interface GoalCells {
  /** What is selected, as Excel writes it. */
  readonly address: string;
  readonly cells: readonly { readonly address: string; readonly text: string }[];
  /** There are more than can be shown. */
  readonly isCut: boolean;
}

/** Where a goal stands: in the goal tree, by its id, or in a cell of any sheet. */
export type GoalPlace = { readonly kind: "goal"; readonly id: string } | { readonly kind: "cell"; readonly address: string };

export interface TextChange {
  readonly place: GoalPlace;
  /** What the goal is believed to say. */
  readonly before: string;
  readonly after: string;
}

export interface TextsReport {
  readonly written: readonly TextChange[];
  /** Goals that say something else by now, are gone, or are made by a formula. */
  readonly kept: readonly TextChange[];
}

/** What the SMART column says of a goal. */
export interface SmartMark {
  readonly id: string;
  readonly marks: string;
}

export interface SmartMarksReport {
  readonly written: number;
  /** What the column said before, for the way back. */
  readonly before: readonly SmartMark[];
  /** The first cell that was written. */
  readonly address: string;
}
