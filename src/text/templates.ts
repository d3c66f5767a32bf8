import { catalogue } from "./language";

/** What reading a template file finds, `{place}` names where; and what a template does not keep. */
export const templateMessages = catalogue({
  notJson: { zh: "这个文件不是模板：读不出 JSON。请选择用“导出”保存的 .json 文件。", en: "This file is no template: it holds no JSON. Choose a .json file that was saved with Export." },
  otherFormat: { zh: "这个文件不是 Kpitables 的模板。请选择用“导出”保存的 .json 文件。", en: "This file is no template of Kpitables. Choose a .json file that was saved with Export." },
  newer: { zh: "这个模板由更新的版本（{version}）保存，现在的版本读不了。请先更新加载项。", en: "This template was saved by a newer version ({version}), which this one cannot read. Update the add-in first." },
  tooLarge: { zh: "文件太大（超过 {limit} MB），不像是模板。", en: "The file is larger than {limit} MB: that is no template." },
  missing: { zh: "模板缺少 {place}。文件可能被改坏了，请重新导出。", en: "The template lacks {place}. The file may be damaged: export it again." },
  notText: { zh: "模板里的 {place} 应是文字（最多 {limit} 个字符）。请改正文件，或重新导出。", en: "In the template, {place} should be text of at most {limit} characters. Correct the file or export it again." },
  notNumber: { zh: "模板里的 {place} 应是数字。请改正文件，或重新导出。", en: "In the template, {place} should be a number. Correct the file or export it again." },
  notChoice: { zh: "模板里的 {place} 应是以下之一：{choices}。", en: "In the template, {place} should be one of: {choices}." },
  notRule: { zh: "模板里的 {place} 看不懂：{value}。请写成“滚动4期 +5%”，或去掉。", en: "In the template, {place} cannot be read: {value}. Write for example \"rolling 4 +5%\", or leave it out." },
  notList: { zh: "模板里的 {place} 应是列表（最多 {limit} 项）。", en: "In the template, {place} should be a list of at most {limit}." },
  twice: { zh: "模板里的 {place} 与前面的重复：{value}。", en: "In the template, {place} is there already: {value}." },
  leftDates: { zh: "{count} 行的日期没有保存：日期属于那一年。", en: "Dates of {count} rows are left out: they are those of one year." },
  leftPeople: { zh: "{count} 行的协作人中，人名没有保存。", en: "People among the contributors of {count} rows are left out." },
  leftTeams: { zh: "{count} 个小组并入了所在的部门。", en: "{count} teams are taken together with their departments." },
  leftLevels: { zh: "{count} 个指标没有目标值，门槛值和挑战值没有保存。", en: "Threshold and stretch of {count} KPIs without a target are left out." },
  empty: { zh: "模板里没有部门，也没有战略目标。", en: "The template has neither departments nor strategic goals." },
});
