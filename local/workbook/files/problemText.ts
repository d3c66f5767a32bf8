import type { FileProblem } from "./fileError";

interface Both {
  readonly zh: string;
  readonly en: string;
}

/** Why a file was not opened, and what to do instead. */
const PROBLEMS: Readonly<Record<FileProblem, Both>> = {
  notWorkbook: {
    zh: "这不是 Excel 工作簿。请选择扩展名为 .xlsx 的文件。",
    en: "This is not an Excel workbook. Choose a file that ends in .xlsx.",
  },
  encrypted: {
    zh: "该工作簿有打开密码。请先在 Excel 中取消密码（文件 → 信息 → 保护工作簿 → 用密码进行加密），再打开。",
    en: "This workbook needs a password to open. Take the password away in Excel first (File → Info → Protect Workbook → Encrypt with Password), then open it here.",
  },
  oldFormat: {
    zh: "这是 Excel 97–2003 格式（.xls）。请先在 Excel 中另存为 .xlsx，再打开。",
    en: "This is an Excel 97–2003 file (.xls). Save it as .xlsx in Excel first, then open it here.",
  },
  binaryFormat: {
    zh: "这是 Excel 二进制格式（.xlsb）。请先在 Excel 中另存为 .xlsx，再打开。",
    en: "This is Excel's binary format (.xlsb). Save it as .xlsx in Excel first, then open it here.",
  },
  macros: {
    zh: "该工作簿包含宏，本地工作簿不运行宏。请先在 Excel 中另存为不含宏的 .xlsx，再打开。",
    en: "This workbook contains macros, which the local workbook does not run. Save it as .xlsx without macros in Excel first, then open it here.",
  },
  tooLarge: {
    zh: "该工作簿解压后超过 50 MB，浏览器处理不了这么大的文件。请在 Excel 中拆分后再打开。",
    en: "Unpacked, this workbook is larger than 50 MB, which is too much for the browser. Split it in Excel, then open the parts here.",
  },
  broken: {
    zh: "文件已损坏或不完整。请在 Excel 中打开并修复后重新保存，或换一个副本。",
    en: "The file is damaged or incomplete. Open and repair it in Excel and save it again, or use another copy.",
  },
};

/** The same for whoever opens a file at the page and for an add-in that gives one. */
export const problemText = (problem: FileProblem, language: "zh-CN" | "en-US"): string => (language === "zh-CN" ? PROBLEMS[problem].zh : PROBLEMS[problem].en);
