import { catalogue, type Message } from "./language";

/** Words for an error of sharing: what happened, what was not changed, what to do. */
export interface SharingWords {
  readonly happened: Message;
  readonly unchanged: Message;
  readonly advice: Message;
}

/** Where the user's results are while they have not arrived: said with every error that stops a push. */
const safety = catalogue({
  nothingSent: {
    zh: "共享工作簿未被改动，本工作簿中的结果也都还在。",
    en: "The shared workbook was not changed, and your results are still in this workbook.",
  },
  maybeSent: {
    zh: "本工作簿中的结果没有改动；同一批结果再次推送不会重复计入。",
    en: "The results in this workbook were not changed. Pushing the same results again never counts them twice.",
  },
});

/** One entry per `SharingError` code; `{target}` is the shared workbook, `{table}` its log and `{missing}` what the log lacks. */
export const sharingText = {
  unreachable: {
    happened: { zh: "连接不上共享工作簿所在的服务器。", en: "The server of the shared workbook cannot be reached." },
    unchanged: safety.nothingSent,
    advice: { zh: "请检查网络，或确认本机的共享服务正在运行，然后重试。", en: "Check the network, or that the local sharing server is running, and try again." },
  },
  locked: {
    happened: { zh: "共享工作簿“{target}”正被其他程序打开或占用。", en: "The shared workbook “{target}” is open in another program." },
    unchanged: safety.nothingSent,
    advice: { zh: "请在 Excel 或 LibreOffice 中关闭该文件（或请打开它的人关闭），然后再次推送。", en: "Close the file in Excel or LibreOffice, or ask whoever has it open, and push again." },
  },
  throttled: {
    happened: { zh: "服务器目前请求过多，暂时不接受推送。", en: "The server has too many requests and does not accept the push for now." },
    unchanged: safety.nothingSent,
    advice: { zh: "请等待一两分钟后再次推送。", en: "Wait a minute or two and push again." },
  },
  notFound: {
    happened: { zh: "找不到共享工作簿“{target}”：文件可能被移动、改名或删除。", en: "The shared workbook “{target}” was not found: it may have been moved, renamed or deleted." },
    unchanged: { zh: "没有写入任何内容，本工作簿中的结果也都还在。", en: "Nothing was written, and your results are still in this workbook." },
    advice: { zh: "请把文件放回原处，或选择另一个共享工作簿，然后再次推送。", en: "Put the file back, or choose another shared workbook, and push again." },
  },
  signIn: {
    happened: { zh: "共享服务器不再认可此前的登录。", en: "The sharing server no longer accepts the sign-in." },
    unchanged: safety.nothingSent,
    advice: { zh: "请重新打开任务窗格以再次登录，然后推送。", en: "Open the task pane again to sign in, then push." },
  },
  forbidden: {
    happened: { zh: "您没有权限写入共享工作簿“{target}”，或其中的工作表受保护。", en: "You may not write to the shared workbook “{target}”, or its sheet is protected." },
    unchanged: safety.nothingSent,
    advice: { zh: "请联系该文件的所有者开通编辑权限或取消工作表保护，然后再次推送。", en: "Ask the owner of the file for permission to edit, or to unprotect the sheet, and push again." },
  },
  conflict: {
    happened: { zh: "表格 {table} 的下方有其他内容，无法追加结果。", en: "Something stands below the table {table}, so results cannot be added to it." },
    unchanged: safety.nothingSent,
    advice: { zh: "请在共享工作簿中把该表格下方的内容移到别处，保存并关闭，然后再次推送。", en: "Move what stands below that table in the shared workbook, save and close it, and push again." },
  },
  tooLarge: {
    happened: { zh: "这一次推送的内容过大，服务器拒绝接收。", en: "This push is too large; the server refused it." },
    unchanged: safety.nothingSent,
    advice: { zh: "请缩短过长的说明文字，或减少部门后分次推送。", en: "Shorten very long comments, or push fewer departments at a time." },
  },
  badTable: {
    happened: { zh: "共享工作簿“{target}”中找不到 {missing}；推送需要表格 {table} 及其全部列标题。", en: "{missing} was not found in the shared workbook “{target}”. A push needs the table {table} with all of its headings." },
    unchanged: safety.nothingSent,
    advice: { zh: "请恢复该表格及其列标题的原名（或换用新的共享工作簿），保存并关闭，然后再次推送。", en: "Give the table and its headings their original names again, or use a new shared workbook, save and close it, and push again." },
  },
  cancelled: {
    happened: { zh: "推送已取消。", en: "The push was cancelled." },
    unchanged: safety.maybeSent,
    advice: { zh: "需要时再次推送即可。", en: "Push again when you are ready." },
  },
  unexpected: {
    happened: { zh: "推送时发生了意外错误。", en: "Something unexpected went wrong while pushing." },
    unchanged: safety.maybeSent,
    advice: { zh: "请再次推送；如果仍然失败，请把详细信息发给技术支持。", en: "Push again. If it fails again, send the details to support." },
  },
} as const satisfies Readonly<Record<string, SharingWords>>;

/** What a state of a push means for the user. */
export const pushStateText = catalogue({
  queued: {
    zh: "待发送：结果已保存在本机，尚未确认写入共享工作簿，请稍后再次推送。",
    en: "Queued: the results are kept on this computer but not yet confirmed in the shared workbook. Push again later.",
  },
});
