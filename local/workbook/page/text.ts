/** Words of the local workbook's own page; the add-in's words are its own. */
export type PageLanguage = "zh-CN" | "en-US";

const WORDS = {
  documentNew: { zh: "工作簿1", en: "Book1" },
  documentSample: { zh: "KPI 示例", en: "KPI sample" },
  hostNote: {
    zh: "本地工作簿：没有 Excel 也能使用 Kpitables，数据只在这台电脑上",
    en: "Local workbook: Kpitables without Excel. Your data stays on this computer",
  },
  newWorkbook: { zh: "新建空白工作簿", en: "New empty workbook" },
  otherLanguage: { zh: "English", en: "中文" },
  ribbon: { zh: "KPI 选项卡", en: "KPI tab" },
  grid: { zh: "工作表", en: "Worksheet" },
  pane: { zh: "Kpitables 任务窗格", en: "Kpitables task pane" },
  splitter: { zh: "调整任务窗格宽度", en: "Resize the task pane" },
  protected: {
    zh: "该单元格受保护，不能修改。请填写黄色单元格；要改其他内容，请到目标树里改，再重新生成评审表。",
    en: "This cell is on a protected sheet and was not changed. Fill in the yellow cells; change anything else in the goal tree and generate the review sheets again.",
  },
  failed: {
    zh: "本地工作簿无法启动。请刷新页面；若仍然失败，请在终端按 Ctrl+C 停止后重新运行 npm start。",
    en: "The local workbook could not start. Reload the page; if it fails again, stop it in the terminal with Ctrl+C and run npm start once more.",
  },
} as const;

export type PageWord = keyof typeof WORDS;

export function word(key: PageWord, language: PageLanguage): string {
  return language === "zh-CN" ? WORDS[key].zh : WORDS[key].en;
}

/** `?lang=` decides; without it the browser's language does. */
export function pageLanguage(search: string, browserLanguage: string): PageLanguage {
  return /^zh\b/i.test(new URLSearchParams(search).get("lang") ?? browserLanguage) ? "zh-CN" : "en-US";
}
