/** One parameter of a custom function, as in functions.json. */
export interface CustomParameter {
  /** `dimensionality: "matrix"`: always handed a two-dimensional array. */
  readonly matrix: boolean;
  /** "number", "string", "boolean" or "any" (the default). */
  readonly type?: string;
  readonly optional?: boolean;
  /** The last parameter may repeat: it is handed an array of everything given from there on. */
  readonly repeating?: boolean;
}

/** What a custom function learns about its cell. */
export interface Invocation {
  /** "Sheet1!B2" */
  readonly address: string;
}

/** A function that an add-in brings along. */
export interface CustomFunction {
  /** With its namespace: "KPI.SCORE". Case does not matter. */
  readonly name: string;
  readonly parameters: readonly CustomParameter[];
  /** `allowErrorForDataTypeAny`: errors in arguments are handed over (`ErrorArgument`); else they are the result. */
  readonly allowErrors: boolean;
  /**
   * @param args one per parameter: null for one that was left out and for an empty cell, "" for an empty cell of a matrix
   * @returns a value, rows of values, an object with an error `code`, or a promise of one of these; may throw such an object
   */
  call(args: unknown[], invocation: Invocation): unknown;
}

/** An error as a custom function receives it: the shape of `CustomFunctions.Error` in Microsoft's runtime. */
export interface ErrorArgument {
  readonly type: "Error";
  readonly basicType: "Error";
  readonly basicValue: string;
  readonly code: string;
  readonly message: string | undefined;
}
