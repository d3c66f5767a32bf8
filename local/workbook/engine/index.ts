import { Engine, type EngineOptions } from "./engine";

/** A workbook without a view, for Node. In the browser use `startEngine` of `./browser`. */
export const startEngine = (options: EngineOptions): Engine => new Engine(options);

export { Engine, type EngineLanguage, type EngineOptions } from "./engine";
export type { CustomFunctions, FunctionMetadata, Implementation, ParameterMetadata } from "./customFunctions";
export type { Area } from "./area";
