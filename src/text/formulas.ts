import { catalogue } from "./language";

/** What the check of an indicator's formula finds. */
export const formulaMessages = catalogue({
  noEquals: { zh: "公式要以 = 开头，例如 =[HRM01]/[HRM02]。", en: "A formula begins with =, for example =[HRM01]/[HRM02]." },
  empty: { zh: "= 后面没有内容。请写上指标编码，例如 =[HRM01]/[HRM02]。", en: "Nothing follows the =. Write codes of indicators, for example =[HRM01]/[HRM02]." },
  unclosed: { zh: "“[”没有配对的“]”。请在编码后补上“]”。", en: "A [ has no ]. Put ] after the code." },
  unknownSign: { zh: "公式里不能有“{sign}”。可用：[编码]、数字、+ - * / ( )。", en: "A formula cannot have \"{sign}\". It has [codes], numbers, + - * / and ( )." },
  word: { zh: "“{word}”是文字，不能计算。引用指标请写成 [{word}]。", en: "\"{word}\" is text, with which nothing can be calculated. To refer to an indicator write [{word}]." },
  dividesByText: { zh: "除数“{word}”是文字，不能相除。引用指标请写成 [{word}]。", en: "\"{word}\" is text: nothing can be divided by it. To refer to an indicator write [{word}]." },
  dividesByZero: { zh: "除数是 0。请改成别的数或指标。", en: "The formula divides by 0. Use another number or an indicator." },
  expectedValue: { zh: "“{before}”后面少了一个数或指标。", en: "A number or an indicator is missing after \"{before}\"." },
  expectedOperator: { zh: "“{after}”前面少了运算符（+ - * /）。", en: "An operator (+ - * /) is missing before \"{after}\"." },
  brackets: { zh: "括号不成对。", en: "The brackets do not match." },
  unknownCode: { zh: "没有编码为 {codes} 的指标。请核对编码，或先新建它。", en: "There is no indicator {codes}. Check the code, or create the indicator first." },
  self: { zh: "公式引用了指标自己（{code}）。", en: "The formula refers to its own indicator ({code})." },
  cycle: { zh: "循环引用：{way}。请改掉其中一个公式。", en: "These indicators depend on each other in a circle: {way}. Change one of the formulas." },
  numbersOnly: { zh: "公式里没有引用任何指标。", en: "The formula refers to no indicator." },
});
