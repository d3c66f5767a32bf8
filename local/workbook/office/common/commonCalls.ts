/** The numbers under which Microsoft's client library sends the calls of Office's common API that are answered. */
export const answeredCalls = {
  "document.getSelectedDataAsync": 64,
  "document.setSelectedDataAsync": 65,
  "document.bindings.addFromSelectionAsync": 66,
  "document.bindings.getByIdAsync": 68,
  "document.bindings.releaseByIdAsync": 69,
  "binding.getDataAsync": 70,
  "binding.setDataAsync": 71,
  "binding.addRowsAsync": 72,
  "binding.deleteAllDataValuesAsync": 73,
  "document.bindings.getAllAsync": 74,
  "document.settings.refreshAsync": 75,
  "document.settings.saveAsync": 76,
  "document.getFileAsync": 77,
  "document.bindings.addFromNamedItemAsync": 78,
  "binding.addColumnsAsync": 79,
  "file.getSliceAsync": 80,
  "file.closeAsync": 81,
  "document.goToByIdAsync": 82,
  "document.getFilePropertiesAsync": 86,
  "event.completed": 94,
  "auth.getAccessToken": 98,
} as const;

/** The other calls that it has for Excel: they fail with error 5000, "not supported". */
export const unansweredCalls: readonly string[] = [
  "document.bindings.addFromPromptAsync", "document.getActiveViewAsync", "binding.setFormatsAsync", "binding.clearFormatsAsync", "binding.setTableOptionsAsync",
];
