import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { librarySize } from "../functions/librarySize";
import { loadFunctions } from "../functions/runtime";
import { note } from "./figures";
import { median } from "./measure";

/** What Excel loads when it starts: how large it is, and how long until every function is there. */
export function benchFunctionsBundle(): void {
  note("functions: the library without SMART, compressed", librarySize() / 1024, "KB", 60);
  note("functions.js as it ships, compressed", gzipSync(readFileSync("dist/functions.js")).length / 1024, "KB");
  note("functions.js: loaded and associated in a fresh context", median(() => loadFunctions()), "ms", 50);
}
