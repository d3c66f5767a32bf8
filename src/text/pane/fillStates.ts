import { catalogue } from "../language";

/** What the lists of departments say of their review sheets, and how new ones are made. */
export const fillStates = catalogue({
  submitted: { zh: "{by}已于 {at} 提交", en: "Submitted {at}, {by}" },
  submittedSome: { zh: "已提交 {submitted}/{sheets} 张", en: "{submitted} of {sheets} sheets submitted" },
  unread: { zh: "无法读取：缺“{columns}”列", en: "Cannot be read: no column {columns}" },
  returned: { zh: "已退回给填报人", en: "Returned" },
  perPerson: { zh: "每人一张评审表", en: "One sheet for each person" },
  portrait: { zh: "纵向打印（A4）", en: "Print upright (A4)" },
});
