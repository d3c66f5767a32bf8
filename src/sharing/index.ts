export { createGraphSink, type GraphSinkOptions, type GraphSinkTarget } from "./graphSink";
export { readLog, type LogEntry, type LogPush, type LogView } from "./logReader";
export { browserOutbox, memoryOutbox, type Outbox } from "./outbox";
