import { gzipSync } from "node:zlib";
import type { Compilation, Compiler } from "webpack";
import { generateMetadata } from "./generate";

/** Emits functions.json and functions.zh-CN.json beside the bundle; a mistake in the JSDoc fails the build. */
export class FunctionsMetadataPlugin {
  constructor(private readonly files: readonly string[]) {}

  apply(compiler: Compiler): void {
    onAssets(compiler, "FunctionsMetadataPlugin", compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL, async (compilation) => {
      const { english, chinese } = await generateMetadata(this.files);
      const { RawSource } = compiler.webpack.sources;
      compilation.emitAsset("functions.json", new RawSource(json(english)));
      compilation.emitAsset("functions.zh-CN.json", new RawSource(json(chinese)));
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
