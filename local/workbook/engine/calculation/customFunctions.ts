import type { Injector } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { CustomFunction, Invocation } from "../../calc/customFunction";

/** One function as `functions.json` describes it (Microsoft's schema; only what is used here). */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
  /** Written by our build: the function takes error values as arguments. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** What the add-in gave for an id: called with one argument per parameter and the invocation. */
export type Implementation = (...args: unknown[]) => unknown;

/** The add-in's functions: what they compute and what a user is told about them. */
export interface CustomFunctions {
  /** "KPI": what stands before the dot. */
  readonly namespace: string;
  /** In the user's language where there is a translation. */
  readonly metadata: readonly FunctionMetadata[];
  readonly implementations: ReadonlyMap<string, Implementation>;
}

const fullName = (namespace: string, { name }: FunctionMetadata): string => `${namespace}.${name}`.toUpperCase();

/** The functions as the calculation takes them. A function without an implementation is left out: its cells are #NAME?. */
export function calculable({ namespace, metadata, implementations }: CustomFunctions): CustomFunction[] {
  return metadata.flatMap((entry) => {
    const implementation = implementations.get(entry.id) ?? implementations.get(entry.id.toUpperCase());
    if (!implementation) return [];
    return [{
      name: fullName(namespace, entry),
      parameters: entry.parameters.map(({ dimensionality, type, optional, repeating }) => ({
        matrix: dimensionality === "matrix", type: type ?? "any", optional: optional === true, repeating: repeating === true,
      })),
      allowErrors: entry.allowErrorForDataTypeAny === true,
      call: (args: unknown[], { address }: Invocation) =>
        implementation(...args, { address, functionName: fullName(namespace, entry) }),
    }];
  });
}

/** Offers the functions while a formula is typed, with the hints for their arguments. */
export function describe(injector: Injector, { namespace, metadata }: CustomFunctions): void {
  injector.get(IDescriptionService).registerDescriptions(metadata.map((entry): IFunctionInfo => ({
    functionName: fullName(namespace, entry),
    functionType: FunctionType.User,
    description: entry.description ?? "",
    abstract: entry.description ?? "",
    functionParameter: entry.parameters.map(({ name, description, optional, repeating }) => ({
      name, detail: description ?? name, example: "", require: optional ? 0 : 1, repeat: repeating ? 1 : 0,
    })),
  })));
}
