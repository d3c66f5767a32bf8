import { catalogue } from "./language";

/** What people are to a workbook, and what the pane shows them. */
export const roleMessages = catalogue({
  hrAdmin: { zh: "HR 管理员", en: "HR admin" },
  hrAdminDoes: { zh: "全部功能：目标、周期、汇总、复盘和推送。", en: "Everything: goals, cycle, results, meetings and pushes." },
  manager: { zh: "部门主管", en: "Manager" },
  managerDoes: { zh: "只看自己的部门：目标、填报、复盘和推送。", en: "Your own departments: goals, filling in, meetings and pushes." },
  employee: { zh: "员工", en: "Employee" },
  employeeDoes: { zh: "只看自己负责的目标：填报、申诉和建议。", en: "The goals that you own: filling in, appeals and proposals." },
  finance: { zh: "财务", en: "Finance" },
  financeDoes: { zh: "查看各部门结果，用函数计算奖金；不改动评审。", en: "Results of all departments, and the functions for bonuses; reviews stay as they are." },
  viewer: { zh: "查看者", en: "Viewer" },
  viewerDoes: { zh: "只看不含姓名的公开摘要。", en: "The summary without names, and nothing else." },
});
