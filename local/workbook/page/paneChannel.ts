import {
  answeredCalls, bindingProperties, commonErrors, DocumentCalls, type DocumentCall, type DocumentHost, type EventEntry, type ProcessQueryRequest, type ProcessQueryResponse,
} from "../office";

/**
 * The host's side of the channel that Excel on the web opens to a pane: JSON strings over `postMessage`, between this
 * window and the pane's frame. The pane's side is Microsoft's own client library.
 */
const MESSAGE = { request: 0, response: 1 } as const;
const ANSWER = { call: 0, event: 1 } as const;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
/** The number of the calls of Excel's own API. */
const PROCESS_QUERY = 93;
/** What the library tells its host about the keyboard, by number, and how it is asked to take it. */
const NOTICES: Readonly<Record<number, PaneNotice>> = { 5: "leave", 6: "leave", 16: "leave", 13: "tabExit", 17: "tabExit", 14: "tabExitBackwards", 18: "tabExitBackwards" };
const TAKE_FOCUS = 4;

/** The keyboard leaves the pane: past its last or first control, or by a key that says so. */
export type PaneNotice = "tabExit" | "tabExitBackwards" | "leave";

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data?: unknown;
}

interface MethodCall extends DocumentCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly unknown[];
}

export interface PaneHost {
  process(request: ProcessQueryRequest): ProcessQueryResponse;
  /** What the calls of Office's common API are answered from. */
  readonly document: DocumentHost;
  /** What the library asks at start: versions, language, settings, requirement sets. */
  appContext(appId: string): unknown;
  loadSettings(): Readonly<Record<string, string>>;
  saveSettings(settings: Readonly<Record<string, string>>): void;
}

export interface PaneOptions {
  readonly frame: HTMLIFrameElement;
  readonly host: PaneHost;
  readonly locale: string;
  /** Origin of the add-in's pages: no other window is listened to or talked to. */
  readonly addinOrigin: string;
}

export class PaneChannel {
  readonly #appId = "kpitables";
  /** Fresh for each load: the library keeps settings by conversation. */
  readonly #conversation = `conversation-${crypto.randomUUID()}`;
  readonly #events = new Map<string, Message>();
  readonly #options: PaneOptions;
  readonly #documentCalls: DocumentCalls;
  #noticeListener: (notice: PaneNotice) => void = () => undefined;
  readonly #listener = (event: MessageEvent): void => this.#receive(event);

  constructor(options: PaneOptions) {
    this.#options = options;
    this.#documentCalls = new DocumentCalls(options.host.document);
    options.frame.name = this.#frameName();
    addEventListener("message", this.#listener);
  }

  /** The name of the frame tells the library who its host is; the add-in's own address stays untouched. */
  #frameName(): string {
    const hostInfo = ["Excel", "Web", "16.01", this.#options.locale, "", "", "disableLogging", "0"].join("$");
    return JSON.stringify({
      baseFrameName: this.#appId,
      hostInfo,
      xdmInfo: `${this.#conversation}|${this.#appId}|${location.origin}|`,
      serializerVersion: "1",
      flights: "[]",
    });
  }

  /** Sends workbook events to the pane, if it has asked for any. */
  sendEvents(entries: readonly EventEntry[]): void {
    const common = entries.filter(([, event]) => event in commonEventNames);
    const others = entries.filter(([, event]) => !(event in commonEventNames));
    if (others.length > 0) this.#fire("richApiMessage", { ArrayData: others });
    for (const [, event, target, args] of common) this.#fireCommon(event, target, JSON.parse(args) as object);
  }

  /** Events of the common API go by names; those of bindings have the binding's id in front. */
  #fireCommon(event: number, target: string, args: object): void {
    const name = commonEventNames[event] ?? "";
    const binding = target === "" ? null : this.#options.host.document.excel.binding(target);
    this.#fire(binding ? `${target}_${name}` : name, binding ? { ddaBinding: bindingProperties(binding), subset: args } : args);
  }

  /** Tells the pane that another range is selected (Office's common API). */
  sendSelectionChanged(): void {
    this.#fire("documentSelectionChanged", {});
  }

  onNotice(listener: (notice: PaneNotice) => void): void {
    this.#noticeListener = listener;
  }

  /** Gives the pane the keyboard: its first control is focused. */
  takeFocus(): void {
    this.#options.frame.focus();
    this.#send({
      _messageType: MESSAGE.request,
      _actionName: "Office_notifyAgave",
      _conversationId: `${this.#conversation}_ntf`,
      _correlationId: 0,
      _actionType: ACTION.invoke,
      _data: [TAKE_FOCUS],
    });
  }

  close(): void {
    removeEventListener("message", this.#listener);
  }

  #receive(event: MessageEvent): void {
    if (event.source !== this.#options.frame.contentWindow || event.origin !== this.#options.addinOrigin) return;
    const message = parse(event.data);
    if (message === null || message._messageType !== MESSAGE.request) return;
    if (message._conversationId !== this.#conversation && message._conversationId !== `${this.#conversation}_ntf`) return;
    if (message._actionType === ACTION.register) {
      this.#events.set(message._actionName, message);
      return this.#reply(message, { Error: 0 });
    }
    if (message._actionType === ACTION.unregister) {
      this.#events.delete(message._actionName);
      return this.#reply(message, { Error: 0 });
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.#documentCalls.forget();
        return this.#reply(message, this.#options.host.appContext(this.#appId));
      case "ContextActivationManager_notifyHost": {
        const notice = NOTICES[(message._data as readonly [string, number] | undefined)?.[1] ?? -1];
        if (notice !== undefined) this.#noticeListener(notice);
        return this.#reply(message, null);
      }
      case "executeMethod":
        return this.#reply(message, this.#execute(message._data as MethodCall));
      default:
        return this.#reply(message, null);
    }
  }

  #execute(call: MethodCall): unknown {
    switch (call.DdaMethod.DispatchId) {
      case PROCESS_QUERY: {
        const request = JSON.parse(String(call.ArrayData?.[4] ?? "{}")) as ProcessQueryRequest;
        const answer = this.#options.host.process(request);
        return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], JSON.stringify(answer)] };
      }
      case answeredCalls["document.settings.refreshAsync"]: {
        const settings = Object.entries(this.#options.host.loadSettings()).map(([Name, Value]) => ({ Name, Value }));
        return { Version: 1, Error: 0, Properties: { Settings: settings } };
      }
      case answeredCalls["document.settings.saveAsync"]:
        this.#options.host.saveSettings(Object.fromEntries(call.DdaSettingsMethod?.Properties ?? []));
        return { Version: 1, Error: 0 };
      case answeredCalls["event.completed"]:
        return { Version: 1, Error: 0 };
      case answeredCalls["auth.getAccessToken"]:
        return { Version: 1, Error: commonErrors.notSignedIn };
      default:
        return this.#answerAboutDocument(call);
    }
  }

  #answerAboutDocument(call: MethodCall): unknown {
    const number = call.DdaMethod.DispatchId;
    try {
      const answer = this.#documentCalls.answer(number, call);
      if (answer) return answer;
      console.error(`The local workbook does not answer call ${number}.`);
      return { Version: 1, Error: commonErrors.notSupported };
    } catch (error) {
      console.error("The local workbook failed:", error);
      return { Version: 1, Error: commonErrors.internal };
    }
  }

  #reply(request: Message, data: unknown): void {
    this.#post(request, ANSWER.call, data);
  }

  #fire(name: string, data: unknown): void {
    const registration = this.#events.get(name);
    if (registration !== undefined) this.#post(registration, ANSWER.event, data);
  }

  #post(about: Message, responseType: number, data: unknown): void {
    this.#send({
      _messageType: MESSAGE.response,
      _actionName: about._actionName,
      _conversationId: about._conversationId,
      _correlationId: about._correlationId,
      _responseType: responseType,
      _errorCode: 0,
      _data: data,
    });
  }

  #send(message: Message & Readonly<Record<string, unknown>>): void {
    const text = JSON.stringify({ ...message, _origin: location.origin, _serializerVersion: 1 });
    this.#options.frame.contentWindow?.postMessage(text, this.#options.addinOrigin);
  }
}

const commonEventNames: Readonly<Record<number, string>> = { 1: "settingsChanged", 3: "bindingSelectionChanged", 4: "bindingDataChanged" };

function parse(data: unknown): Message | null {
  if (typeof data !== "string") return null;
  try {
    return JSON.parse(data) as Message;
  } catch {
    return null; // other scripts' messages are not ours to read
  }
}
