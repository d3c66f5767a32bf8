import { element, elements } from "../xml/elements";
import { attribute, unescapeXml, withAttribute } from "../xml/text";

/** Number formats that every workbook knows without saying so (ECMA-376 part 1, 18.8.30), as Excel en-US shows them. */
const builtIn: Readonly<Record<number, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0_);($#,##0)", 6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)", 8: "$#,##0.00_);[Red]($#,##0.00)", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
  13: "# ??/??", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
  20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
  48: "##0.0E+0", 49: "@",
};

const firstOwnFormat = 164;

/** The styles part, and what was added to it since it was read. */
export interface Styles {
  readonly xml: string;
  /** `<xf>` elements of the cells' formats, by index. */
  readonly formats: readonly string[];
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly changed: boolean;
}

export function readStyles(xml: string): Styles {
  const formats = elements(element(xml, "cellXfs")?.inner ?? "", "xf").map(({ tag, inner }) =>
    inner === "" ? tag : `${tag}${inner}</${/^<([\w:]+)/.exec(tag)?.[1] ?? "xf"}>`,
  );
  const own = elements(element(xml, "numFmts")?.inner ?? "", "numFmt").map(
    ({ tag }) => [Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? ""] as const,
  );
  return { xml, formats, numberFormats: new Map(own), changed: false };
}

/** Number format of a style index, `General` where nothing is said. */
export function numberFormatOf(styles: Styles, style: number): string {
  const id = Number(attribute(startTag(styles, style), "numFmtId") ?? 0);
  return styles.numberFormats.get(id) ?? builtIn[id] ?? "General";
}

function startTag(styles: Styles, style: number): string {
  return /^<[^>]*>/.exec(styles.formats[style] ?? "")?.[0] ?? "";
}

/**
 * The index of the style that equals another one but for its number format and its text mark (`quotePrefix`), added to
 * the styles when there is none. Null leaves the one or the other as it is.
 */
export function variantOf(styles: Styles, style: number, numberFormat: string | null, quoted: boolean | null): [Styles, number] {
  const original = styles.formats[style];
  if (original === undefined) return [styles, style];
  const [withFormat, id] = numberFormat === null ? [styles, null] : formatId(styles, numberFormat);
  const tag = startTag(styles, style);
  let wanted = quoted === null ? tag : withAttribute(tag, "quotePrefix", quoted ? "1" : null);
  if (id !== null) wanted = withAttribute(withAttribute(wanted, "numFmtId", String(id)), "applyNumberFormat", "1");
  const format = wanted + original.slice(tag.length);
  const existing = withFormat.formats.indexOf(format);
  if (existing >= 0) return [withFormat, existing];
  return [{ ...withFormat, formats: [...withFormat.formats, format], changed: true }, withFormat.formats.length];
}

function formatId(styles: Styles, code: string): [Styles, number] {
  const known = [...styles.numberFormats].find(([, format]) => format === code)?.[0];
  const standard = Object.entries(builtIn).find(([, format]) => format === code)?.[0];
  const id = known ?? (standard === undefined ? undefined : Number(standard));
  if (id !== undefined) return [styles, id];
  const next = Math.max(firstOwnFormat, ...[...styles.numberFormats.keys()].map((key) => key + 1));
  return [{ ...styles, numberFormats: new Map(styles.numberFormats).set(next, code), changed: true }, next];
}

/** The styles part with the additions. */
export function stylesXml(styles: Styles): string {
  if (!styles.changed) return styles.xml;
  const found = element(styles.xml, "cellXfs");
  if (found === null) return styles.xml;
  const { start, end, tag } = found;
  const prefix = /^<(\w+:)?/.exec(tag)?.[1] ?? "";
  const formats = `${withAttribute(tag, "count", String(styles.formats.length))}${styles.formats.join("")}</${prefix}cellXfs>`;
  return withNumberFormats(styles.xml.slice(0, start) + formats + styles.xml.slice(end), styles, prefix);
}

function withNumberFormats(xml: string, styles: Styles, prefix: string): string {
  if (styles.numberFormats.size === 0) return xml;
  const list = [...styles.numberFormats].map(([id, code]) => withAttribute(`<${prefix}numFmt numFmtId="${id}"/>`, "formatCode", unescapeXml(code)));
  const written = `<${prefix}numFmts count="${list.length}">${list.join("")}</${prefix}numFmts>`;
  const found = element(xml, "numFmts");
  if (found !== null) return xml.slice(0, found.start) + written + xml.slice(found.end);
  const root = element(xml, "styleSheet");
  const at = root === null ? 0 : root.start + root.tag.length;
  return xml.slice(0, at) + written + xml.slice(at);
}
