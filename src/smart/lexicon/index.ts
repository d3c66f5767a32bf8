export { verbClasses, Words, type Form, type Word } from "./classes";
export { findWords } from "./find";
