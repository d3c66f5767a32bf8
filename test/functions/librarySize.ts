import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";

/**
 * Bytes, compressed, of all functions without the rules that read goals in words (src/smart): those are most of the
 * bundle, wait unevaluated until a cell asks for them, and have a limit of their own.
 */
export function librarySize(): number {
  const { outputFiles } = buildSync({
    entryPoints: ["functions/index.ts"], bundle: true, minify: true, charset: "utf8", format: "iife", target: "es2020", write: false,
    external: ["../../src/smart"],
  });
  return gzipSync(outputFiles[0]!.contents).length;
}
