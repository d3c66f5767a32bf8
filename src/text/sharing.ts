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

/**
 * One entry per `SharingError` code; `{target}` is the shared workbook, `{table}` its log, `{missing}` what the log lacks,
 * `{department}` a department and `{file}` a push file. The same words say why a push is queued.
 */
export const sharingText = {
  unreachable: {
    happened: { zh: "连接不上共享工作簿所在的服务器。", en: "The server of the shared workbook cannot be reached." },
    unchanged: safety.maybeSent,
    advice: { zh: "请检查网络，或确认本机的共享服务正在运行，然后重试。", en: "Check the network, or that the local sharing server is running, and try again." },
  },
  locked: {
    happened: { zh: "共享工作簿“{target}”正被其他程序打开或占用。", en: "The shared workbook “{target}” is open in another program." },
    unchanged: safety.nothingSent,
    advice: { zh: "请在 Excel 或 LibreOffice 中关闭该文件（或请打开它的人关闭），然后再次推送。", en: "Close the file in Excel or LibreOffice, or ask whoever has it open, and push again." },
  },
  busy: {
    happened: { zh: "Excel 正忙，或有单元格正在编辑，暂时无法写入。", en: "Excel is busy, or a cell is being edited, so nothing could be written." },
    unchanged: safety.maybeSent,
    advice: { zh: "请按回车结束编辑，稍等片刻后再次推送。", en: "Press Enter to finish editing, wait a moment and push again." },
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
  badLink: {
    happened: { zh: "“{target}”不是可以使用的 Excel 工作簿链接。", en: "“{target}” is not a link to an Excel workbook that can be used." },
    unchanged: { zh: "没有写入任何内容，本工作簿中的结果也都还在。", en: "Nothing was written, and your results are still in this workbook." },
    advice: {
      zh: "请在 SharePoint 或 OneDrive 中打开该工作簿（.xlsx 格式），选择“共享”→“复制链接”，再把链接粘贴到这里。",
      en: "Open the workbook (.xlsx) in SharePoint or OneDrive, choose Share and Copy link, and paste that link here.",
    },
  },
  signIn: {
    happened: { zh: "尚未登录，或登录已经过期。", en: "You are not signed in, or the sign-in has expired." },
    unchanged: safety.nothingSent,
    advice: { zh: "请在“共享”页重新登录（使用本机共享服务时，请重新打开任务窗格），然后再次推送。", en: "Sign in again on the Share screen (with the local sharing server: open the task pane again), then push again." },
  },
  signInBlocked: {
    happened: { zh: "登录窗口没有打开，或在登录完成之前关闭了。", en: "The sign-in window did not open, or was closed before the sign-in was finished." },
    unchanged: safety.nothingSent,
    advice: { zh: "请允许本加载项打开窗口，再点一次“登录”，并在窗口中完成登录。", en: "Allow the add-in to open windows, press Sign in again and finish signing in there." },
  },
  consent: {
    happened: { zh: "贵组织尚未同意本加载项访问您的文件。", en: "Your organisation has not allowed this add-in to reach your files yet." },
    unchanged: safety.nothingSent,
    advice: { zh: "请联系 Microsoft 365 管理员，为本加载项授予所需的委托权限，然后再次登录。", en: "Ask your Microsoft 365 administrator to grant the add-in its delegated permissions, then sign in again." },
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
  badFile: {
    happened: { zh: "“{file}”不是推送文件，或其内容被改动过。", en: "“{file}” is not a push file, or its content was changed." },
    unchanged: { zh: "没有导入任何内容。", en: "Nothing was imported." },
    advice: { zh: "请让该部门重新导出推送文件并发来，不要编辑其内容。", en: "Ask the department to save the push file again and send it as it is, without editing it." },
  },
  otherWindow: {
    happened: { zh: "另一个窗口正在推送“{department}”的结果。", en: "Another window is pushing the results of {department} right now." },
    unchanged: { zh: "此窗口没有写入任何内容。", en: "Nothing was written from this window." },
    advice: { zh: "请等那边推送完成，核对预览后，如仍需要再推送。", en: "Wait until it has finished, look at the preview again, and push if it is still needed." },
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
    zh: "待推送：结果已保存在本机和本工作簿中，尚未确认写入共享工作簿；下次打开任务窗格时会自动重试，也可以把推送文件发给汇总人。推送到文件的结果则不会自动发送：汇总人导入该文件后才计入。",
    en: "Queued: the results are kept on this computer and in this workbook, but are not yet in the shared workbook. The next time the pane opens they are sent again; you can also send the push file to whoever consolidates. Results that were pushed to a file are not sent by themselves: they count once whoever consolidates has imported the file.",
  },
  sent: {
    zh: "已发送：结果已写入共享工作簿并读回无误；约一分钟后会再核对一次。",
    en: "Sent: the results were written to the shared workbook and read back. They are checked once more in about a minute.",
  },
  confirmed: {
    zh: "已确认：结果完整地保存在共享工作簿中。",
    en: "Confirmed: the results are in the shared workbook, whole and unchanged.",
  },
  received: {
    zh: "已接收：汇总人已将这些结果纳入汇总。",
    en: "Received: the person who consolidates has taken these results in.",
  },
});

/** A log that has grown long; `{rows}` is how many rows it has. */
export const archiveHint: Message = {
  zh: "推送日志已有 {rows} 行，读取会越来越慢。请把已结束周期的行移到存档工作簿（先完成汇总）。",
  en: "The log has {rows} rows and is getting slow to read. Consolidate, then move the rows of closed periods to an archive workbook.",
};

/** What the administrator of the tenant does once, before Microsoft 365 can be a target. `{origin}` is the address of the pane, `{host}` its host. */
const steps: readonly Message[] = [
  {
    zh: "在 Microsoft Entra 管理中心打开“应用注册”→“新注册”，账户类型选择“仅此组织目录中的账户”。",
    en: "In the Microsoft Entra admin centre open App registrations, New registration, and choose accounts in this organisational directory only.",
  },
  {
    zh: "在“身份验证”中添加平台“单页应用程序”，重定向 URI 填两条：brk-multihub://{host} 和 {origin}/auth-redirect.html。",
    en: "Under Authentication add the platform Single-page application with two redirect URIs: brk-multihub://{host} and {origin}/auth-redirect.html.",
  },
  {
    zh: "在“API 权限”中添加 Microsoft Graph 的委托权限 Files.ReadWrite（若要访问他人共享的文件，用 Files.ReadWrite.All；若按站点授权，用 Sites.Selected），然后“代表组织授予管理员同意”。",
    en: "Under API permissions add the delegated Microsoft Graph permission Files.ReadWrite (Files.ReadWrite.All for files that others share; Sites.Selected to allow single sites), then grant admin consent.",
  },
  {
    zh: "把“概述”页上的应用程序（客户端）ID 和目录（租户）ID 写入加载项所在服务器上的 config.json：{\"microsoft365\": {\"clientId\": \"…\", \"tenantId\": \"…\"}}。",
    en: "Write the application (client) id and the directory (tenant) id from the Overview page into config.json on the server of the add-in: {\"microsoft365\": {\"clientId\": \"…\", \"tenantId\": \"…\"}}.",
  },
  { zh: "重新打开任务窗格，在“共享”页登录。", en: "Open the task pane again and sign in on the Share screen." },
];

/** The administrator's steps for a pane that is served from this origin. */
export function administratorSteps(origin: string): readonly Message[] {
  const filled = (text: string) => text.replaceAll("{origin}", origin).replaceAll("{host}", origin.replace(/^https?:\/\//, ""));
  return steps.map(({ zh, en }) => ({ zh: filled(zh), en: filled(en) }));
}
