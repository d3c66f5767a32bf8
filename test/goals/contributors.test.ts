import fc from "fast-check";
import { isNamed, namesCell, namesIn, peopleIn } from "../../src/goals/contributors";

const names = fc.uniqueArray(fc.constantFrom("Li Wei", "王芳", "Zhao Lei", "Ann", "欧阳娜娜"), { minLength: 1 });

it("everybody in a cell is named in it, whichever mark stands between the names", () => {
  fc.assert(fc.property(names, fc.constantFrom("、", ", ", "；", "/", "\n"), (people, mark) => {
    const cell = people.join(mark);
    expect(namesIn(cell)).toEqual(people);
    expect(namesIn(namesCell(people))).toEqual(people);
    expect(people.every((name) => isNamed(name, cell))).toBe(true);
    expect(["Zhao", "Li", "", "王"].some((name) => isNamed(name, cell))).toBe(false);
  }));
});

it("people are counted once however their names are spelled, under the first spelling", () => {
  expect(peopleIn(["Li Wei", "li  wei, 王 芳", "", "王芳、ＡＮＮ", "Ann"])).toEqual(["Li Wei", "王 芳", "ＡＮＮ"]);
});
