/**
 * Lets steps wait for each other: each begins when the one before it has ended, however it ended. Of two that read a table
 * and add a row to it, the second would otherwise write over the row of the first.
 */
export function turns(): <Result>(step: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const own = last.then(step, step);
    last = own;
    return own;
  };
}
