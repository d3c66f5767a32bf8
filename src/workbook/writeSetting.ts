import { afterFailure } from "./afterFailure";

/** The value of a setting of the document; undefined where there is none. */
export async function readSetting({ workbook: { settings } }: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = settings.getItemOrNullObject(key).load("value");
  await settings.context.sync();
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/** Writes a setting of the document, made from the value that it has; undefined stands for none. A failure leaves that value. */
export async function writeSetting(context: Excel.RequestContext, key: string, valueOf: (before: unknown) => unknown): Promise<void> {
  const before = await readSetting(context, key);
  const after = valueOf(before);
  if (after === before) return;
  try {
    await putSetting(context, key, after);
  } catch (error) {
    await afterFailure(error, (again) => putSetting(again, key, before));
    throw error;
  }
}

/** Puts the value of a setting of the document; undefined takes it out. */
export async function putSetting(context: Excel.RequestContext, key: string, value: unknown): Promise<void> {
  const { settings } = context.workbook;
  // Excel keeps objects; its declaration knows only texts.
  if (value !== undefined) settings.add(key, value as string);
  else if ((await readSetting(context, key)) !== undefined) settings.getItem(key).delete();
  await context.sync();
}
