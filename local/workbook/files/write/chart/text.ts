import type { ChartOptions, ChartTitle } from "../../../engine/charts/chart";
import type { ChartSource } from "../../model/chart";
import type { ChartLook } from "../../model/chartLook";
import { escapeText, plainText, tag } from "../../xml/write";
import { bodyProperties, runProperties, shapeProperties, textProperties, val } from "./format";
import { textReference } from "./sources";

/** What stands in a place of its own: as shares of the chart's width and height. */
export function layout(options: ChartOptions, prefix = ""): string {
  const places = [["x", "left"], ["y", "top"], ["w", "width"], ["h", "height"]] as const;
  const key = (name: string): string => (prefix === "" ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1));
  const given = places.filter(([, name]) => typeof options[key(name)] === "number");
  if (given.length === 0) return "";
  const modes = given.filter(([place]) => place === "x" || place === "y").map(([place]) => val(`${place}Mode`, "edge"));
  return tag("c:layout", {}, tag("c:manualLayout", {}, [
    prefix === "" ? "" : val("layoutTarget", "inner"), ...modes, ...given.map(([place, name]) => val(place, Number(options[key(name)]))),
  ]));
}

/** What begins a new line: as typed in Excel, in the pane, or read from a cell. */
const lineBreak = /\r\n?|[\n\v]/;

export function richText(text: string, paragraph: string, run: string, degrees: number | null): string {
  const lines = text.split(lineBreak).map((line) => `<a:p><a:pPr>${paragraph}</a:pPr><a:r>${run}<a:t>${escapeText(plainText(line))}</a:t></a:r></a:p>`);
  return tag("c:tx", {}, tag("c:rich", {}, `${bodyProperties(degrees)}<a:lstStyle/>${lines.join("")}`));
}

/** A title: its own text, that of a cell, or what the program puts there. */
export function titleElement(title: ChartTitle<ChartSource>, look: ChartLook, upright: number | null = null): string {
  const degrees = typeof title["textOrientation"] === "number" ? title["textOrientation"] : upright;
  const own = title.source ? tag("c:tx", {}, textReference(title.source))
    : title.text === undefined ? ""
      : richText(title.text, runProperties("a:defRPr", title.format.font, look), runProperties("a:rPr", title.format.font, look), degrees);
  return tag("c:title", {}, [
    own, layout(title), val("overlay", title.overlay ?? false), shapeProperties(title.format, look),
    own === "" || title.source ? textProperties(title.format, look, degrees) : "",
  ]);
}
