/** The only part of a namespace; a null object where there is none. Its `id` is loaded by the next sync. */
export function findPart(context: Excel.RequestContext, namespace: string): Excel.CustomXmlPart {
  const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  part.load("id");
  return part;
}
