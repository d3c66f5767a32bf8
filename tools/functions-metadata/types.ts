/** A list of words that Excel offers while a formula is typed (learn.microsoft.com: custom-functions-custom-enums). */
export interface EnumMetadata {
  readonly id: string;
  readonly type: "string";
  /** Excel shows the name and writes the value into the formula. */
  readonly values: readonly { readonly name: string; readonly stringValue: string }[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  /** The enumeration whose words Excel offers. */
  readonly customEnumId?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Excel opens it from the function wizard and from the formula's tooltip. */
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
}

/** The content of functions.json: what Excel knows of the functions before any code runs. */
export interface Metadata {
  readonly allowCustomDataForDataTypeAny?: boolean;
  /** Error values in arguments reach the functions; the generator has no tag for it. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}
