import type { PageLanguage } from "../text";

interface Both {
  readonly zh: string;
  readonly en: string;
}

const WORDS = {
  file: { zh: "文件", en: "File" },
  new: { zh: "新建", en: "New" },
  newTip: { zh: "新建空白工作簿", en: "New empty workbook" },
  open: { zh: "打开", en: "Open" },
  openTip: { zh: "打开 .xlsx 工作簿（Ctrl+O），也可以把文件拖到页面上", en: "Open an .xlsx workbook (Ctrl+O), or drop the file on the page" },
  save: { zh: "保存", en: "Save" },
  saveTip: { zh: "保存工作簿（Ctrl+S）", en: "Save the workbook (Ctrl+S)" },
  saveAs: { zh: "另存为", en: "Save as" },
  saveAsTip: { zh: "以另一个名称保存（Ctrl+Shift+S）", en: "Save under another name (Ctrl+Shift+S)" },
  samples: { zh: "示例", en: "Samples" },
  samplesTip: { zh: "从示例工作簿开始", en: "Start from a sample workbook" },
  excelWorkbook: { zh: "Excel 工作簿", en: "Excel workbook" },
  unsaved: { zh: "未保存", en: "Unsaved" },
  saved: { zh: "已保存", en: "Saved" },
  saving: { zh: "正在保存…", en: "Saving…" },
  askTitle: { zh: "是否保存对“{name}”的更改？", en: 'Save your changes to "{name}"?' },
  askText: { zh: "如果不保存，您的更改将丢失。", en: "Your changes will be lost if you do not save them." },
  dontSave: { zh: "不保存", en: "Don't save" },
  cancel: { zh: "取消", en: "Cancel" },
  close: { zh: "关闭", en: "Close" },
  name: { zh: "文件名", en: "File name" },
  notOpened: { zh: "无法打开“{name}”", en: '"{name}" cannot be opened' },
  onlyKept: { zh: "“{name}”里有这里不显示的内容", en: '"{name}" has contents that are not shown here' },
  onlyKeptText: {
    zh: "这里不显示，但保存时保留：{list}。单元格、表格、图表和其他内容照常显示。",
    en: "Not shown here, but kept when you save: {list}. Cells, tables, charts and everything else are shown as usual.",
  },
  pictures: { zh: "图片和形状", en: "pictures and shapes" },
  sparklines: { zh: "迷你图", en: "sparklines" },
  slicers: { zh: "切片器和日程表", en: "slicers and timelines" },
  pivotTables: { zh: "数据透视表的刷新（其数值照常显示）", en: "the refreshing of pivot tables (their values are shown)" },
  ribbon: { zh: "文件自带的功能区", en: "the file's own ribbon" },
  notSaved: { zh: "无法保存“{name}”", en: '"{name}" could not be saved' },
  notSavedText: {
    zh: "浏览器没有写入该文件。请用“另存为”保存到别处。",
    en: "The browser did not write the file. Use Save as to keep the workbook somewhere else.",
  },
  recovered: { zh: "已恢复：{name}，{time}", en: "Recovered: {name}, {time}" },
  recoveredHint: { zh: "有上次未保存的更改。", en: "There are changes from last time that were not saved." },
  restore: { zh: "恢复", en: "Restore" },
  discard: { zh: "放弃", en: "Discard" },
  dropHere: { zh: "松开鼠标即可打开工作簿", en: "Drop to open the workbook" },
  tabRefused: { zh: "浏览器没有允许打开新工作簿", en: "The browser did not allow the new workbook to open" },
  tabRefusedAdvice: { zh: "请在地址栏允许本页弹出窗口，再试一次。", en: "Allow pop-ups for this page beside its address and try again." },
  notKept: { zh: "浏览器不保存数据，打开的是空白工作簿。", en: "This browser keeps no data: an empty workbook was opened instead." },
  gone: { zh: "这个工作簿已不在浏览器里，已打开空白工作簿。", en: "That workbook is no longer kept in this browser. An empty workbook was opened." },
} as const satisfies Readonly<Record<string, Both>>;

export type FileWord = keyof typeof WORDS;

const fillIn = (text: string, values: Readonly<Record<string, string>>): string => text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

export const fileWord = (key: FileWord, language: PageLanguage, values: Readonly<Record<string, string>> = {}): string =>
  fillIn(language === "zh-CN" ? WORDS[key].zh : WORDS[key].en, values);
