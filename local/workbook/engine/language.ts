export type EngineLanguage = "zh-CN" | "en-US";
