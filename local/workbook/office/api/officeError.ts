/** An error as Office.js hands it to an add-in. Messages are Excel's own. */
export class OfficeError extends Error {
  constructor(
    readonly code: OfficeErrorCode,
    message: string = messages[code],
    /** `Range.values`; where null, the interpreter names the member that was used. */
    readonly location: string | null = null,
  ) {
    super(message);
    this.name = "OfficeError";
  }
}

const messages = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NonBlankCellOffSheet: "The request to insert new cells can't be completed because it would push non-empty cells off the end of the worksheet.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

export type OfficeErrorCode = keyof typeof messages;

/** The status that goes with an error on the wire. */
export const httpStatus: Readonly<Record<OfficeErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NonBlankCellOffSheet: 400,
  RangeExceedsLimit: 400,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
};

export const invalidArgument = (message?: string): OfficeError => new OfficeError("InvalidArgument", message);
const UNREADABLE = "There's a problem with this formula.";
export const unreadableFormula = (): OfficeError => invalidArgument(UNREADABLE);
export const isUnreadableFormula = ({ message }: OfficeError): boolean => message === UNREADABLE;
export const itemNotFound = (): OfficeError => new OfficeError("ItemNotFound");
/** A member that Excel has and this host does not: never answered with null. */
export const apiNotFound = (member: string): OfficeError =>
  new OfficeError("ApiNotFound", `${messages.ApiNotFound} The local workbook does not have ${member}.`, member);
