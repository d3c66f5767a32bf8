import { catalogue } from "./language";

/** What is said about the files of an export. */
export const exportMessages = catalogue({
  repeatedKeys: { zh: "{table}：{count} 行的编号与前面的行重复，或者空着", en: "{table}: rows whose id repeats an earlier one, or is blank: {count}" },
  repeatedKeysDetail: { zh: "这些行照样导出，数据字典里不写主键。请改正编号后再导出。", en: "They are exported, and the data dictionary gives the table no primary key. Correct the ids and export again." },
  guarded: { zh: "{table}：{count} 个文本的开头像公式，CSV 里前面加了单引号", en: "{table}: texts that begin as a formula would, and have an apostrophe before them in the CSV: {count}" },
  guardedDetail: { zh: "这样用表格软件打开时不会被当作公式运行。", en: "So that no spreadsheet runs them as formulas." },
  hidden: { zh: "{table}：{count} 个单元格提到姓名或有签名，已留空", en: "{table}: cells left blank because they name somebody or are signed: {count}" },
  hiddenDetail: { zh: "只认得负责人等姓名列里出现过的名字，其他称呼请自行检查。", en: "Only names that stand in a column of names are known; look for nicknames yourself." },
});
