import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

/** LibreOffice of this machine, with a profile and a folder of its own; null where it is not installed. */
export function openLibreOffice(): LibreOffice | null {
  const program = places.find((place) => existsSync(place));
  return program === undefined ? null : new LibreOffice(program);
}

/** Work of a macro on a file, and the format in which it is saved. */
export interface FileEdit {
  readonly bytes: Uint8Array;
  readonly format: "xlsx" | "xls";
  readonly macro: string;
}

export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), "kpitables-lo-"));

  constructor(private readonly program: string) {}

  /** Opens files and saves each in another format, all in one run. The answers stand in the order of the files. */
  async convert(files: readonly Uint8Array[], from: string, to: string): Promise<Uint8Array[]> {
    const out = join(this.folder, "out");
    const names = files.map((bytes, index) => {
      const name = join(this.folder, `file${index}.${from}`);
      writeFileSync(name, bytes);
      return name;
    });
    await this.run(["--convert-to", to, "--outdir", out, ...names]);
    return files.map((_, index) => new Uint8Array(readFileSync(join(out, `file${index}.${to.split(":")[0]}`))));
  }

  /**
   * Opens files, lets a macro in LibreOffice Basic work on each as `document`, and saves them again, all in one run. What a
   * macro does is what a person could do: the lock of a sheet holds for it too.
   */
  async edit(edits: readonly FileEdit[]): Promise<Uint8Array[]> {
    const works = edits.map(({ bytes, format, macro }, index) => {
      const before = join(this.folder, `before${index}.xlsx`);
      const after = join(this.folder, `after${index}.${format}`);
      const failure = join(this.folder, `error${index}.txt`);
      writeFileSync(before, bytes);
      for (const old of [after, failure]) rmSync(old, { force: true });
      const filter = format === "xlsx" ? "Calc MS Excel 2007 XML" : "MS Excel 97";
      const lines = [
        `Sub Edit${index}`, "On Error GoTo Failed", "Dim hide(0) As New com.sun.star.beans.PropertyValue", 'hide(0).Name = "Hidden"', "hide(0).Value = True",
        `document = StarDesktop.loadComponentFromURL(ConvertToURL("${before}"), "_blank", 0, hide())`, macro,
        "Dim saving(0) As New com.sun.star.beans.PropertyValue", 'saving(0).Name = "FilterName"', `saving(0).Value = "${filter}"`,
        `document.storeToURL(ConvertToURL("${after}"), saving())`, "document.close(True)", "Exit Sub",
        // An error would wait for somebody to read it.
        `Failed:`, `Open "${failure}" For Output As #1`, 'Print #1, Error & " in line " & Erl', "Close #1", "document.close(True)", "End Sub",
      ];
      return { after, failure, lines };
    });
    const library = join(this.folder, "profile", "user", "basic", "Standard");
    // The first start makes the profile, with an empty module for macros.
    if (!existsSync(library)) await this.run(["--terminate_after_init"]);
    const macros = [...works.flatMap(({ lines }) => lines), "Sub EditAll", ...works.map((_, index) => `Edit${index}`), "End Sub"];
    const escaped = macros.join("\n").replace(/&/g, "&amp;").replace(/</g, "&lt;");
    writeFileSync(
      join(library, "Module1.xba"),
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`,
    );
    await this.run(["macro:///Standard.Module1.EditAll"]);
    return works.map(({ after, failure }) => {
      if (!existsSync(after)) throw new Error(readFileSync(failure, "utf8"));
      return new Uint8Array(readFileSync(after));
    });
  }

  /** Runs with a profile of its own. */
  private async run(options: readonly string[]): Promise<void> {
    await promisify(execFile)(this.program, ["--headless", "--norestore", `-env:UserInstallation=file://${this.folder}/profile`, ...options], { timeout: 150_000 });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
