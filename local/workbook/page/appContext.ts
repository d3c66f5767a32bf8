export interface AppContextOptions {
  readonly appId: string;
  readonly locale: string;
  readonly documentName: string;
  readonly addinName: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Requirement sets that the host answers. Versions are strings: 1.10 is not 1.1. */
  readonly requirements: Readonly<Record<string, string>>;
}

/** What Excel on the web tells the client library when a pane starts. */
export function appContext(options: AppContextOptions): Record<string, unknown> {
  return {
    _id: options.appId,
    _appName: 16, // Excel on the web
    _appVersion: "16.00",
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.17000.40000",
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentName,
    _clientMode: 1, // read and write
    _settings: Object.entries(options.settings),
    _reason: "documentOpened",
    _osfControlType: 1, // task pane
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000000",
    _appInstanceId: `${options.appId}-instance`,
    _addinName: options.addinName,
    _appDomains: [],
    _requirementMatrix: JSON.stringify(options.requirements),
    _featureGates: {},
    _initialDisplayMode: 2,
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
    _marketplaceType: "Registry",
  };
}
