import { following } from "./published/following";
import { pay } from "./published/pay";
import { people } from "./published/people";
import { weighing } from "./published/weighing";
import { loadFunctions } from "./runtime";

const { cell } = loadFunctions();

describe.each(Object.entries({ weighing, people, pay, following }))("published examples of %s", (_family, examples) => {
  test.each(examples)("$source, $call.0", ({ call: [id, ...args], printed, within = 1e-9 }) => {
    const result = [cell(id, ...args)].flat(2);
    expect(result).toHaveLength(printed.length);
    printed.forEach((figure, place) => {
      if (typeof figure === "string") expect(result[place]).toBe(figure);
      else expect(Math.abs((result[place] as number) - figure)).toBeLessThanOrEqual(within);
    });
  });
});
