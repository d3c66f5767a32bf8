import { afterFailure } from "./afterFailure";

/** Writes a setting of the document in the place of the value that was read, undefined for none; a failure leaves that one. */
export async function writeSetting(context: Excel.RequestContext, key: string, value: unknown, before: unknown): Promise<void> {
  put(context, key, value);
  try {
    await context.sync();
  } catch (error) {
    await afterFailure(error, (again) => putSettingBack(again, key, before));
    throw error;
  }
}

function put({ workbook: { settings } }: Excel.RequestContext, key: string, value: unknown): void {
  // Excel keeps objects; its declaration knows only texts.
  settings.add(key, value as string);
}

async function putSettingBack(context: Excel.RequestContext, key: string, before: unknown): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  await context.sync();
  if (before !== undefined) put(context, key, before);
  else if (!setting.isNullObject) setting.delete();
  await context.sync();
}
