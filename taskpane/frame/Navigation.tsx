import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { frameText } from "../../src/text/pane";
import { useRole } from "../hooks/useRole";
import { useRoute } from "../hooks/useRoute";
import { useText } from "../hooks/useText";
import { formatRoute, screenIds } from "../routes";
import { screenTable } from "./screenTable";

const useStyles = makeStyles({
  root: {
    display: "flex",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  link: {
    flex: "1 1 0",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderTop: "2px solid transparent",
    outlineStyle: "none",
    ":hover": { color: tokens.colorNeutralForeground2Hover, backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}`, outline: "2px solid transparent", outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorBrandForeground1,
    borderTopColor: tokens.colorCompoundBrandStroke,
    ":hover": { color: tokens.colorBrandForeground1 },
  },
  icon: { fontSize: "20px", lineHeight: "20px", display: "flex" },
  // Under 360 px the icons stand alone; the label stays for screen readers.
  label: {
    "@media (max-width: 359.98px)": {
      position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap",
    },
  },
});

/** The screens that the role has. */
export function Navigation() {
  const styles = useStyles();
  const t = useText();
  const { screen, navigate } = useRoute();
  const { mayOpen } = useRole();
  return (
    <nav className={styles.root} aria-label={t(frameText.navigation)}>
      {screenIds.filter((id) => mayOpen(id)).map((id) => {
        const { label, icon: Icon, currentIcon: CurrentIcon } = screenTable[id];
        const isCurrent = id === screen;
        return (
          <a
            key={id}
            href={formatRoute(id)}
            title={t(label)}
            className={mergeClasses(styles.link, isCurrent && styles.current)}
            {...(isCurrent && { "aria-current": "page" as const })}
            onClick={(event) => {
              event.preventDefault();
              navigate(id);
            }}
          >
            <span className={styles.icon} aria-hidden>
              {isCurrent ? <CurrentIcon /> : <Icon />}
            </span>
            <span className={styles.label}>{t(label)}</span>
          </a>
        );
      })}
    </nav>
  );
}
