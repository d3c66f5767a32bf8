export { OfficeHost, type OfficeHostOptions } from "./host";
export { documentFingerprint } from "./documentMemory";
export type { DocumentState } from "./documentState";
export type { EventEntry } from "./events";
export type { ProcessQueryRequest, ProcessQueryResponse } from "./protocol";
export { HostClass, hostClasses, type HostObject } from "./hostClass";
export { requirementSets } from "./requirementSets";
