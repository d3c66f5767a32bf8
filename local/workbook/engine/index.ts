import { Engine, type EngineOptions } from "./engine";

/** A workbook without a view, for Node. In the browser use `startEngine` of `./browser`. */
export const startEngine = (options: EngineOptions): Engine => new Engine(options);

export { Engine, type EngineOptions } from "./engine";
export type { EngineLanguage } from "./language";
export type { CustomFunctions, FunctionMetadata, Implementation, ParameterMetadata } from "./calculation/customFunctions";
export type { Area } from "./area";
