/**
 * Every refusal of the server: the HTTP status, Graph's first-level code and Graph's detailed code, which clients
 * decide on. Source of the codes: Microsoft Graph, "Error codes for Workbooks and charts APIs".
 */
const refusals = {
  badRequest: { status: 400, code: "badRequest", detail: "badRequestUncategorized", message: "The request is malformed or incorrect." },
  invalidArgument: { status: 400, code: "badRequest", detail: "invalidArgument", message: "The argument is invalid or missing or has an incorrect format." },
  invalidReference: { status: 400, code: "badRequest", detail: "invalidReference", message: "This reference is not valid for the current operation." },
  rangeExceedsLimit: { status: 400, code: "badRequest", detail: "rangeExceedsLimit", message: "The cell count in range has exceeded the maximum supported number." },
  unsupportedWorkbook: { status: 400, code: "badRequest", detail: "unsupportedWorkbook", message: "The workbook contains unsupported features or exceeds the size limit." },
  unauthorized: { status: 401, code: "unauthorized", detail: "unauthorizedUncategorized", message: "Required authentication information is either missing or not valid." },
  forbidden: { status: 403, code: "forbidden", detail: "forbiddenUncategorized", message: "The request is not allowed." },
  accessDenied: { status: 403, code: "forbidden", detail: "accessDenied", message: "You cannot perform the requested operation." },
  itemNotFound: { status: 404, code: "notFound", detail: "itemNotFound", message: "The requested resource doesn't exist." },
  sessionNotFound: { status: 404, code: "notFound", detail: "invalidSessionReCreatable", message: "The session specified in the request does not exist or is invalid due to a transient error." },
  methodNotAllowed: { status: 405, code: "methodNotAllowed", detail: "methodNotAllowedUncategorized", message: "The HTTP method in the request is not allowed on the resource." },
  unsupportedOperation: { status: 400, code: "badRequest", detail: "unsupportedOperation", message: "The operation being attempted is not supported." },
  insertDeleteConflict: { status: 409, code: "conflict", detail: "insertDeleteConflict", message: "The insert or delete operation attempted resulted in a conflict." },
  nonBlankCellOffSheet: { status: 409, code: "conflict", detail: "nonBlankCellOffSheet", message: "Can't insert new cells because it would push non-empty cells off the end of the worksheet." },
  itemAlreadyExists: { status: 409, code: "conflict", detail: "itemAlreadyExists", message: "The resource being created already exists." },
  payloadTooLarge: { status: 413, code: "payloadTooLarge", detail: "payloadTooLargeUncategorized", message: "The request size exceeds the maximum limit." },
  resourceLocked: { status: 423, code: "locked", detail: "resourceLocked", message: "The workbook is open in another program or being written to. Close it and try again." },
  failedDependency: { status: 424, code: "failedDependency", detail: "failedDependencyUncategorized", message: "A request of the batch that this one depends on failed." },
  tooManyRequests: { status: 429, code: "tooManyRequests", detail: "tooManyRequestsUncategorized", message: "The app or user has been throttled." },
  internal: { status: 500, code: "internalServerError", detail: "internalServerErrorUncategorized", message: "An unspecified error has occurred." },
  notImplemented: { status: 501, code: "notImplemented", detail: "notImplementedUncategorized", message: "The requested feature is not currently implemented." },
  badGateway: { status: 502, code: "badGateway", detail: "transientFailure", message: "The server encountered a temporary error and couldn't complete your request." },
  serviceUnavailable: { status: 503, code: "serviceUnavailable", detail: "serviceUnavailableUncategorized", message: "The workbook could not be saved. Nothing was changed; please try again." },
  gatewayTimeout: { status: 504, code: "gatewayTimeout", detail: "gatewayTimeoutUncategorized", message: "The service wasn't able to complete the request within the time limit." },
} as const;

export type Refusal = keyof typeof refusals;

/** A refused operation. Thrown anywhere below the server; `errorBody` turns it into Graph's answer. */
export class GraphError extends Error {
  /** Seconds after which the client may ask again, told in Retry-After; null when nothing is said. */
  readonly retryAfter: number | null;

  constructor(
    readonly refusal: Refusal,
    message: string = refusals[refusal].message,
    { retryAfter, ...options }: ErrorOptions & { readonly retryAfter?: number } = {},
  ) {
    super(message, options);
    this.name = "GraphError";
    this.retryAfter = retryAfter ?? null;
  }

  get status(): (typeof refusals)[Refusal]["status"] {
    return refusals[this.refusal].status;
  }
}

/** Graph's error JSON: the general code outside, the detailed one in `innerError`. */
export function errorBody(error: GraphError, requestId: string, at: Date): unknown {
  const { code, detail } = refusals[error.refusal];
  return {
    error: {
      code,
      message: error.message,
      innerError: { code: detail, message: error.message, date: at.toISOString().slice(0, 19), "request-id": requestId },
    },
  };
}
