/** Whether this Excel says what notes there are. */
export function answersNotes(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.18");
}
