import type { Message } from "../../../src/text/language";
import { settingsText } from "../../../src/text/pane";
import type { Settings } from "../../settings";

export const languageNames: Readonly<Record<Settings["language"], Message>> = {
  auto: settingsText.languageAuto,
  "zh-CN": settingsText.chinese,
  "en-US": settingsText.english,
};

export const themeNames: Readonly<Record<Settings["theme"], Message>> = {
  auto: settingsText.themeAuto,
  light: settingsText.light,
  dark: settingsText.dark,
};
