/** Rows that go in one call, which is carried out whole or not at all. */
export const rowsPerCall = 500;

/** Bytes of the rows in one request. The service takes 5 MB; what JSON and headers add stays well within the rest. */
export const requestBytes = 4_500_000;
