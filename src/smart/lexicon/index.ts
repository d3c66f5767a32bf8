export * as Words from "./bits";
export { verbClasses, type Form, type Word } from "./classes";
export { findWords } from "./find";
