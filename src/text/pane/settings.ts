import { catalogue } from "../language";

/** The Settings screen. */
export const settingsText = catalogue({
  language: { zh: "语言", en: "Language" },
  languageAuto: { zh: "跟随 Office", en: "Same as Office" },
  // A language is always named in itself, so that whoever needs it can read it.
  chinese: { zh: "简体中文", en: "简体中文" },
  english: { zh: "English", en: "English" },
  theme: { zh: "主题", en: "Theme" },
  themeAuto: { zh: "跟随 Office", en: "Same as Office" },
  light: { zh: "浅色", en: "Light" },
  dark: { zh: "深色", en: "Dark" },
  contrast: { zh: "系统开启高对比度时自动适配。", en: "A contrast theme of the system is followed by itself." },
  name: { zh: "您的姓名", en: "Your name" },
  nameHint: { zh: "记入签署、提交、更正和推送。只保存在这台电脑的浏览器里。", en: "Noted with sign-offs, submissions, corrections and pushes. Kept in this browser alone." },
  about: { zh: "关于", en: "About" },
  version: { zh: "Kpitables for Excel，版本 {version}", en: "Kpitables for Excel, version {version}" },
  licence: { zh: "以 MIT 许可证发布的开源软件。", en: "Open source under the MIT licence." },
  privacy: { zh: "数据留在您的工作簿里；只有推送时才会写入您指定的共享工作簿。", en: "Your data stays in your workbook; only a push writes to the shared workbook you set." },
});
