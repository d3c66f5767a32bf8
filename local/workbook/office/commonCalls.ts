/** The numbers under which Microsoft's client library sends the calls of Office's common API that are answered. */
export const answeredCalls = {
  "document.getSelectedDataAsync": 64,
  "document.setSelectedDataAsync": 65,
  "document.bindings.getByIdAsync": 68,
  "document.settings.refreshAsync": 75,
  "document.settings.saveAsync": 76,
  "document.getFileAsync": 77,
  "document.bindings.addFromNamedItemAsync": 78,
  "file.getSliceAsync": 80,
  "file.closeAsync": 81,
  "document.getFilePropertiesAsync": 86,
  "event.completed": 94,
  "auth.getAccessToken": 98,
} as const;

/** The other calls that it has for Excel: they fail with error 5000, "not supported". */
export const unansweredCalls: readonly string[] = [
  "document.bindings.addFromSelectionAsync", "document.bindings.addFromPromptAsync", "document.bindings.releaseByIdAsync", "document.bindings.getAllAsync",
  "document.goToByIdAsync", "document.getActiveViewAsync", "binding.getDataAsync", "binding.setDataAsync", "binding.addRowsAsync", "binding.addColumnsAsync",
  "binding.deleteAllDataValuesAsync", "binding.setFormatsAsync", "binding.clearFormatsAsync", "binding.setTableOptionsAsync",
];
