import { isReadable, isReadableTyped } from "../../../local/workbook/calc/readable";

test.each(["=A1*", "=SUM(1,2))", '="text', "=1+*2", "=(", "=A1 B1 )"])("%s is no formula", (formula) => {
  expect([isReadable(formula), isReadableTyped(formula)]).toEqual([false, false]);
});

test.each(["=A1*2", "=nothing(1)", '=")("&A1', "=T[@[a (b]]", "=-A1:B2%"])("%s is one", (formula) => {
  expect([isReadable(formula), isReadableTyped(formula)]).toEqual([true, true]);
});

test.each(["=SUM(1,2", '=IF(A1>1,SUM(B1:B2,")"'])("%s is one when it was typed: its brackets are closed", (formula) => {
  expect([isReadable(formula), isReadableTyped(formula)]).toEqual([false, true]);
});
