import { useEffect, type ReactNode } from "react";
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { KpiWorkbook } from "../src/workbook/types";
import { CrashBoundary } from "./components/CrashBoundary";
import { Frame } from "./frame/Frame";
import type { HostEnvironment } from "./host";
import { useRole } from "./hooks/useRole";
import { useLanguage } from "./hooks/useText";
import { useTheme } from "./hooks/useTheme";
import { RouteProvider } from "./provider/RouteProvider";
import { SettingsProvider } from "./provider/SettingsProvider";
import { SharingProvider } from "./provider/SharingProvider";
import { WorkbookProvider } from "./provider/WorkbookProvider";
import { RoleProvider } from "./roles/RoleProvider";
import type { RoleStore } from "./roles/roleStore";
import type { Places } from "./sharing/places";

interface AppProps {
  readonly host: HostEnvironment;
  readonly workbook: KpiWorkbook;
  /** Finds out where this pane may push to. */
  readonly connect: () => Promise<Places>;
  /** Keeps what somebody is to the workbook. */
  readonly roles: RoleStore;
}

export function App({ host, workbook, connect, roles }: AppProps) {
  return (
    <SettingsProvider host={host}>
      <Themed>
        <CrashBoundary>
          <RoleProvider store={roles} workbook={workbook}>
            <ScopedWorkbook>
              <SharingProvider connect={connect}>
                <RouteProvider>
                  <Frame />
                </RouteProvider>
              </SharingProvider>
            </ScopedWorkbook>
          </RoleProvider>
        </CrashBoundary>
      </Themed>
    </SettingsProvider>
  );
}

/** The workbook as the role sees it. */
function ScopedWorkbook({ children }: { readonly children: ReactNode }) {
  const { workbook } = useRole();
  return <WorkbookProvider workbook={workbook}>{children}</WorkbookProvider>;
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
