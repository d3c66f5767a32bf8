import type { ComponentType } from "react";
import type { FluentIcon } from "@fluentui/react-icons";
import {
  ClipboardTaskListLtrFilled, ClipboardTaskListLtrRegular, LightbulbFilled, LightbulbRegular, OrganizationFilled, OrganizationRegular,
  SettingsFilled, SettingsRegular, ShareFilled, ShareRegular,
} from "@fluentui/react-icons";
import type { Message } from "../../src/text/language";
import { frameText } from "../../src/text/pane";
import { lazyPart } from "../components/lazyPart";
import type { ScreenId } from "../routes";
import { PlanScreen } from "../screens/plan/PlanScreen";
import { ReviewScreen } from "../screens/review/ReviewScreen";
import { SettingsScreen } from "../screens/settings/SettingsScreen";

interface ScreenEntry {
  readonly label: Message;
  readonly icon: FluentIcon;
  readonly currentIcon: FluentIcon;
  readonly component: ComponentType;
}

// What is not needed to plan and review is fetched at its first visit.
const ShareScreen = lazyPart(async () => (await import("../screens/share/ShareScreen")).ShareScreen);
const InsightsScreen = lazyPart(async () => (await import("../screens/insights/InsightsScreen")).InsightsScreen);

export const screenTable: Readonly<Record<ScreenId, ScreenEntry>> = {
  plan: { label: frameText.plan, icon: OrganizationRegular, currentIcon: OrganizationFilled, component: PlanScreen },
  review: { label: frameText.review, icon: ClipboardTaskListLtrRegular, currentIcon: ClipboardTaskListLtrFilled, component: ReviewScreen },
  share: { label: frameText.share, icon: ShareRegular, currentIcon: ShareFilled, component: ShareScreen },
  insights: { label: frameText.insights, icon: LightbulbRegular, currentIcon: LightbulbFilled, component: InsightsScreen },
  settings: { label: frameText.settings, icon: SettingsRegular, currentIcon: SettingsFilled, component: SettingsScreen },
};
