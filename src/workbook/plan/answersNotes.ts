/** Whether this Excel says what notes there are, and the client library that the page has loaded can ask for them. */
export function answersNotes(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.18") && "notes" in Excel.Worksheet.prototype;
}
