import { useEffect, type ReactNode } from "react";
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { KpiWorkbook } from "../src/workbook/types";
import { CrashBoundary } from "./components/CrashBoundary";
import { Frame } from "./frame/Frame";
import type { HostEnvironment } from "./host";
import { useLanguage } from "./hooks/useText";
import { useTheme } from "./hooks/useTheme";
import { RouteProvider } from "./provider/RouteProvider";
import { SettingsProvider } from "./provider/SettingsProvider";
import { SharingProvider } from "./provider/SharingProvider";
import { WorkbookProvider } from "./provider/WorkbookProvider";
import type { Places } from "./sharing/places";

interface AppProps {
  readonly host: HostEnvironment;
  readonly workbook: KpiWorkbook;
  /** Finds out where this pane may push to. */
  readonly connect: () => Promise<Places>;
}

export function App({ host, workbook, connect }: AppProps) {
  return (
    <SettingsProvider host={host}>
      <Themed>
        <CrashBoundary>
          <WorkbookProvider workbook={workbook}>
            <SharingProvider connect={connect}>
              <RouteProvider>
                <Frame />
              </RouteProvider>
            </SharingProvider>
          </WorkbookProvider>
        </CrashBoundary>
      </Themed>
    </SettingsProvider>
  );
}

const useStyles = makeStyles({
  root: {
    height: "100vh",
    // Chinese never breaks before 。，and long names never push the pane sideways.
    lineBreak: "strict",
    overflowWrap: "break-word",
  },
});

function Themed({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const theme = useTheme();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={theme}>
      {/* Not on the provider: Fluent copies its classes to the layer of menus and lists, which would cover the pane. */}
      <div className={styles.root}>{children}</div>
    </FluentProvider>
  );
}
