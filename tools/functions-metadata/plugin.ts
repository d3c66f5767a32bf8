import { gzipSync } from "node:zlib";
import type { Compilation, Compiler } from "webpack";
import { readHelp } from "../functions-help/help";
import { htmlFiles } from "../functions-help/site";
import { generateMetadata } from "./generate";

/**
 * Emits, beside the bundle, functions.json and functions.zh-CN.json for Excel, functions-help.json for the pane and the
 * help's pages under help/; a mistake in the JSDoc fails the build.
 */
export class FunctionsMetadataPlugin {
  /**
   * @param files the files with the functions
   * @param helpBase https address of the folder that will hold the help's pages
   */
  constructor(
    private readonly files: readonly string[],
    private readonly helpBase: string,
  ) {}

  apply(compiler: Compiler): void {
    onAssets(compiler, "FunctionsMetadataPlugin", compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL, async (compilation) => {
      const metadata = await generateMetadata(this.files, this.helpBase);
      const help = readHelp(this.files, metadata);
      const emit = (file: string, content: string): void => compilation.emitAsset(file, new compiler.webpack.sources.RawSource(content));
      emit("functions.json", json(metadata.english));
      emit("functions.zh-CN.json", json(metadata.chinese));
      emit("functions-help.json", JSON.stringify(help));
      for (const page of htmlFiles(help)) emit(`help/${page.path}`, page.content);
    });
  }
}

/** Fails the build when a file is larger, compressed, than the runtime of the functions should have to load. */
export class GzipLimitPlugin {
  constructor(
    private readonly file: string,
    private readonly bytes: number,
  ) {}

  apply(compiler: Compiler): void {
    onAssets(compiler, "GzipLimitPlugin", compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT, async (compilation) => {
      const asset = compilation.getAsset(this.file);
      const size = asset ? gzipSync(asset.source.buffer()).length : 0;
      if (size > this.bytes) throw new Error(`${this.file} is ${size} bytes compressed; the limit is ${this.bytes}.`);
    });
  }
}

function onAssets(compiler: Compiler, name: string, stage: number, act: (compilation: Compilation) => Promise<void>): void {
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
      try {
        await act(compilation);
      } catch (error) {
        compilation.errors.push(new compiler.webpack.WebpackError(error instanceof Error ? error.message : String(error)));
      }
    });
  });
}

function json(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
