import type { StoredTemplate } from "./libraryTypes";

/** The company's own templates travel in the workbook, in one custom XML part. */
const namespace = "urn:kpitables:templates:1";

/** See `KpiWorkbook.readTemplates`. */
export async function readTemplates(context: Excel.RequestContext): Promise<readonly StoredTemplate[]> {
  return (await readPart(context)).stored;
}

/** See `KpiWorkbook.saveTemplate`. */
export async function saveTemplate(context: Excel.RequestContext, template: StoredTemplate): Promise<void> {
  const { part, stored } = await readPart(context);
  const others = stored.filter(({ name }) => name !== template.name);
  await writePart(context, part, [...others, template]);
}

/** See `KpiWorkbook.deleteTemplate`. */
export async function deleteTemplate(context: Excel.RequestContext, name: string): Promise<void> {
  const { part, stored } = await readPart(context);
  if (part !== null) await writePart(context, part, stored.filter((template) => template.name !== name));
}

interface Part {
  /** Null in a workbook without templates. */
  readonly part: Excel.CustomXmlPart | null;
  readonly stored: readonly StoredTemplate[];
}

async function readPart(context: Excel.RequestContext): Promise<Part> {
  const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  part.load("id");
  await context.sync();
  if (part.isNullObject) return { part: null, stored: [] };
  const xml = part.getXml();
  await context.sync();
  return { part, stored: templatesIn(xml.value) };
}

async function writePart(context: Excel.RequestContext, part: Excel.CustomXmlPart | null, stored: readonly StoredTemplate[]): Promise<void> {
  const xml = `<templates xmlns="${namespace}">${stored.map(({ name, file }) => `<template name="${escapeXml(name)}">${escapeXml(file)}</template>`).join("")}</templates>`;
  if (part === null) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
  await context.sync();
}

function templatesIn(xml: string): readonly StoredTemplate[] {
  return [...xml.matchAll(/<template name="([^"]*)">([^<]*)<\/template>/g)].map(([, name = "", file = ""]) => ({ name: unescapeXml(name), file: unescapeXml(file) }));
}

const entities: readonly (readonly [sign: string, entity: string])[] = [["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"]];

/** What XML gives a meaning is written as entities; what it does not allow at all is left out. */
function escapeXml(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return entities.reduce((escaped, [sign, entity]) => escaped.replaceAll(sign, entity), allowed);
}

function unescapeXml(text: string): string {
  return [...entities].reverse().reduce((plain, [sign, entity]) => plain.replaceAll(entity, sign), text);
}
