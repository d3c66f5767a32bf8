/** Errors of Office's common API (`Office.context.document`) go by numbers; the client library has the words. */
export const commonErrors = {
  selectionNotReadable: 1001,
  dataNotOfBinding: 1002,
  invalidCountToGet: 1003,
  selectionNotOfType: 1004,
  invalidStartToGet: 1005,
  dataTooLarge: 1008,
  fileTypeNotSupported: 1009,
  cannotWriteToSelection: 2001,
  dataNotOfSelectionsSize: 2002,
  wouldOverwrite: 2003,
  bindingsSizeDiffers: 2004,
  invalidStartToSet: 2005,
  invalidDataFormat: 2006,
  dataNotOfType: 2007,
  noSuchBinding: 3002,
  severalSelected: 3003,
  selectionNotOfBinding: 3004,
  notForThisBinding: 3005,
  namedItemNotFound: 3006,
  namedItemNotOfType: 3008,
  notSupported: 5000,
  internal: 5001,
  indexOutOfRange: 5008,
  invalidArguments: 5010,
  cannotGoThere: 7001,
  noSuchPlace: 7002,
  tooManyFiles: 11_000,
  notSignedIn: 13_001,
} as const;

export type CommonErrorName = keyof typeof commonErrors;

/** A call of the common API that cannot be answered. */
export class CommonError extends Error {
  constructor(readonly reason: CommonErrorName) {
    super(reason);
    this.name = "CommonError";
  }

  get number(): number {
    return commonErrors[this.reason];
  }
}
