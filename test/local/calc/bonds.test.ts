import fc from "fast-check";
import { Book, evaluate } from "./book";

/** Worked examples of Microsoft's help. */
test.each([
  ["COUPDAYBS(DATE(2011,1,25),DATE(2011,11,15),2,1)", 71],
  ["COUPDAYS(DATE(2011,1,25),DATE(2011,11,15),2,1)", 181],
  ["COUPDAYSNC(DATE(2011,1,25),DATE(2011,11,15),2,1)", 110],
  ["COUPNCD(DATE(2011,1,25),DATE(2011,11,15),2,1)-DATE(2011,5,15)", 0],
  ["COUPPCD(DATE(2011,1,25),DATE(2011,11,15),2,1)-DATE(2010,11,15)", 0],
  ["COUPNUM(DATE(2007,1,25),DATE(2008,11,15),2,1)", 4],
  ["PRICE(DATE(2008,2,15),DATE(2017,11,15),0.0575,0.065,100,2,0)", 94.63436],
  ["YIELD(DATE(2008,2,15),DATE(2016,11,15),0.0575,95.04287,100,2,0)", 0.065],
  ["DURATION(DATE(2018,7,1),DATE(2048,1,1),0.08,0.09,2,1)", 10.91914528],
  ["MDURATION(DATE(2008,1,1),DATE(2016,1,1),0.08,0.09,2,1)", 5.73567],
  ["ACCRINT(DATE(2008,3,1),DATE(2008,8,31),DATE(2008,5,1),0.1,1000,2,0)", 16.666667],
  ["ACCRINT(DATE(2008,3,5),DATE(2008,8,31),DATE(2008,5,1),0.1,1000,2,0,FALSE)", 15.555556],
  ["ACCRINT(DATE(2008,4,5),DATE(2008,8,31),DATE(2008,5,1),0.1,1000,2,0,TRUE)", 7.222222],
] as const)("%s is %d", (formula, expected) => {
  expect(evaluate(`=${formula}`)).toBeCloseTo(expected, 5);
});

test.each([
  "COUPNUM(45000,45000,2)", "COUPNUM(45000,46000,3)", "COUPNUM(45000,46000,2,5)", "PRICE(45000,46000,-0.01,0.05,100,2)", "PRICE(45000,46000,0.01,0.05,0,2)",
  "YIELD(45000,46000,0.01,0,100,2)", "DURATION(45000,46000,0.05,-0.01,2)", "YIELD(DATE(2012,7,30),DATE(2012,7,31),0.05,100,100,2,0)", "ACCRINT(45000,45100,45000,0.05,1000,2)", "ACCRINT(45000,45100,45200,0,1000,2)",
])("%s is no number", (formula) => {
  expect(evaluate(`=${formula}`)).toBe("#NUM!");
});

test("the yield of a bond at the price of a yield is that yield, in its last period too", () => {
  const book = new Book({});
  const bond = fc.record({ from: fc.integer({ min: 40_000, max: 46_000 }), days: fc.integer({ min: 1, max: 8_000 }), rate: fc.integer({ min: 0, max: 15 }), yearly: fc.integer({ min: 0, max: 15 }), frequency: fc.constantFrom(1, 2, 4), basis: fc.integer({ min: 0, max: 4 }) });
  fc.assert(fc.property(bond, ({ from, days, rate, yearly, frequency, basis }) => {
    const terms = `${from},${from + days},${rate / 100}`;
    // Months of 30 have no day between the 30th and the 31st: every yield has the same price then.
    fc.pre(Number(book.formula(`=COUPDAYSNC(${from},${from + days},${frequency},${basis})`)) > 0);
    const value = book.formula(`=YIELD(${terms},PRICE(${terms},${yearly / 100},100,${frequency},${basis}),100,${frequency},${basis})`);
    expect(value).toBeCloseTo(yearly / 100, 9);
  }), { numRuns: 100 });
});
