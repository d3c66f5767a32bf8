import { useState } from "react";
import { makeStyles, mergeClasses, Toaster, tokens } from "@fluentui/react-components";
import { toasterId } from "../hooks/useGoTo";
import { useRole } from "../hooks/useRole";
import { useRoute } from "../hooks/useRoute";
import { useText } from "../hooks/useText";
import { screenIds, type ScreenId } from "../routes";
import { Header } from "./Header";
import { Navigation } from "./Navigation";
import { NextStepBar } from "./NextStepBar";
import { RefusedAddress } from "./RefusedAddress";
import { screenTable } from "./screenTable";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  screens: { flexGrow: 1, position: "relative", minHeight: 0 },
  screen: {
    position: "absolute",
    inset: 0,
    overflowX: "hidden",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    scrollbarWidth: "thin",
  },
  // Not `display: none`: a screen keeps its scroll position while another is in front.
  behind: { visibility: "hidden" },
});

/** Toasts leave the navigation free (px). */
const aboveNavigation = { vertical: 64 };

/** Header, next step, the screen in front, navigation. A screen is made at its first visit and then kept. */
export function Frame() {
  const styles = useStyles();
  const t = useText();
  const { screen } = useRoute();
  const { mayOpen } = useRole();
  const [visited, setVisited] = useState<readonly ScreenId[]>([screen]);
  if (!visited.includes(screen)) setVisited([...visited, screen]);
  return (
    <div className={styles.root}>
      <Header />
      <NextStepBar />
      <RefusedAddress />
      <div className={styles.screens}>
        {screenIds.filter((id) => visited.includes(id) && mayOpen(id)).map((id) => {
          const { label, component: Screen } = screenTable[id];
          const isCurrent = id === screen;
          return (
            <main
              key={id}
              className={mergeClasses(styles.screen, !isCurrent && styles.behind)}
              aria-label={t(label)}
              {...(!isCurrent && { "aria-hidden": true, inert: true })}
            >
              <Screen />
            </main>
          );
        })}
      </div>
      <Navigation />
      <Toaster toasterId={toasterId} position="bottom" offset={aboveNavigation} />
    </div>
  );
}
