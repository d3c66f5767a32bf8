/** A sheet's name as it stands in a reference: quoted where Excel quotes it. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*c\d*|r|c)$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
