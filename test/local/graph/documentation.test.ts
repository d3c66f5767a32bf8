import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { deathPoints, faultKinds } from "../../../local/graph/faults/plan";
import { actions } from "../../../local/graph/http/ranges/actions";
import { beginnings, ways } from "../../../local/graph/http/ranges/place";
import { routes } from "../../../local/graph/http/routes";

const page = readFileSync(resolve(__dirname, "../../../docs/shared-workbook-server.md"), "utf8").toLowerCase();
const missing = (names: readonly string[]) => [...new Set(names)].filter((name) => !page.includes(name.toLowerCase()));

describe("the page about the server names", () => {
  it("every request that it answers", () => {
    expect(missing(routes.map(({ path }) => path))).toEqual([]);
  });

  it("every way to cells and everything that can be done to them", () => {
    const columnParts = beginnings.map(({ path }) => path).filter((path) => !path.includes("/columns/:column/"));
    expect(missing([...columnParts, ...Object.keys(ways), ...Object.keys(actions)])).toEqual([]);
  });

  it("every fault", () => {
    expect(missing([...Object.keys(faultKinds).map((kind) => `${kind}=`), ...deathPoints])).toEqual([]);
  });
});
