import { catalogue } from "../language";

/** Roles, on the Settings screen. */
export const rolesText = catalogue({
  title: { zh: "角色", en: "Role" },
  role: { zh: "您在这个工作簿中的角色", en: "Your role in this workbook" },
  departments: { zh: "您的部门", en: "Your departments" },
  departmentsNeeded: { zh: "请至少选择一个部门，否则窗格里没有可看的内容。", en: "Choose at least one department; until then there is nothing to see." },
  noDepartments: { zh: "这个工作簿还没有部门。", en: "This workbook has no departments yet." },
  nameHint: { zh: "按上面的姓名查找您负责的目标，写法须与目标树“负责人”一列相同。", en: "Your goals are found by the name above, as it stands under Owner in the goal tree." },
  nameNeeded: { zh: "请在上面填写姓名，才能找到您负责的目标。", en: "Enter your name above, so that your goals can be found." },
  nothingOwn: { zh: "没有属于您的目标和评审", en: "There are no goals and reviews of yours" },
  nothingOwnAdvice: {
    zh: "窗格按您的角色显示内容。请在设置中核对角色、部门和姓名。",
    en: "The pane shows what your role sees. Check role, departments and name in Settings.",
  },
  noOwnRows: { zh: "{period}的评审表里没有您的指标", en: "The review sheets of {period} have no KPI of yours" },
  noOwnRowsAdvice: {
    zh: "目标是后来分配给您的？请让主管或 HR 在“周期”中再次生成评审表，已填内容不变。姓名写法不同时，请在设置中改成与“负责人”一列相同。",
    en: "If goals were assigned to you later, ask your manager or HR to generate the reviews again in Cycle; what was filled in stays. If your name is spelt another way under Owner, change it in Settings.",
  },
  toSettings: { zh: "去设置", en: "Go to Settings" },
  start: { zh: "其他人首次打开时的角色", en: "Role of others when they first open it" },
  startHint: { zh: "记在工作簿中。每个人都可以在这里改选自己的角色。", en: "Kept in the workbook. Everybody can choose another role here." },
  records: { zh: "隐藏结果和记录工作表（{count} 张）", en: "Hide the sheets with results and records ({count})" },
  recordsHint: {
    zh: "汇总、提交、沟通、复盘、奖金和推送等工作表，对所有打开工作簿的人隐藏；在 Excel 中可取消隐藏。",
    en: "Results, submissions, conversations, meetings, bonuses and pushes, for everybody who opens the workbook. Excel can show them again.",
  },
  noRecords: { zh: "还没有结果和记录工作表。", en: "There are no sheets with results or records yet." },
  protect: { zh: "保护工作表（{count} 张）", en: "Protect the sheets ({count})" },
  protectHint: {
    zh: "锁定目标树、指标库、规则、汇总和变更记录，并隐藏汇总中的姓名、佐证和备注；窗格照常读写。不设密码，任何人都能在 Excel 中取消，因此只防误改，不是安全措施。",
    en: "Locks goals, indicators, rules, results and changes, and hides names, evidence and comments in the results; the pane goes on working. There is no password and anybody can take it off in Excel: it prevents slips and is not security.",
  },
  protectSome: { zh: "已保护 {count}/{all} 张：后来新建的工作表还没有保护，再打开一次即可。", en: "{count} of {all} are protected: sheets made later are not. Switch it on again to protect them too." },
  unprotect: { zh: "全部取消保护", en: "Unprotect all" },
  noProtection: { zh: "还没有可保护的工作表。", en: "There are no sheets to protect yet." },
  notSecurity: {
    zh: "角色只决定窗格里显示什么，便于各司其职，不是安全措施：能打开工作簿的人就能看到所有工作表。不该看到的内容，请用部门文件或公开摘要分发。",
    en: "A role decides what the pane shows and keeps it tidy. It is not security: whoever opens the workbook can see every sheet. For what others must not see, send department files or the share-safe summary.",
  },
});
