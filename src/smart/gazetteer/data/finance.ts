/** Finance, accounting and banking. The notation is explained in ../lexicon.ts. */
export const finance = `
profit + finance:
p=|销售毛利率|gross margin rate,gross profit margin
.|回报,收益|return on
g||IRR,ROA,ROE,ROI,return on equity,return on investment
m|净利,利润,市值,毛利|EBIT,EBITDA,EPS,EVA,earnings,profit,profit per labour cost
m-|亏损|
p|净利率,利润率,毛利率|gross margin,margin,profit margin
r|息差|NIM
cost - finance:-forecast_accuracy =-profit complaints
-|预算|budget
.|律师,节支,超支,运维,降本|cost saving,insurance,tax rate
a|费用率|
a+|成本降低率|cost reduction
g0|预算偏差|overspend
m|开支,成本,费用|CPI,cost,expense,overhead,spend,spending,cost per hire,cost of quality
m+|加计扣除,退税|tax credit
r|税负|
unit_cost - finance:=cost
cash + finance:capex strategy technology
.|融资,补贴|cash,funding
m|授信,现金流|cash flow,donors
receivables - finance:-sales_volume risk -cash
-|收款|
.|拒付,逾期|bad debt,overdue
d||CCC,cash conversion cycle
d=|应收账款周转天数|DSO,days sales outstanding
m|两金,营运资金,回款逾期,坏账,应收款,应收账款,资金占用|NWC,working capital,receivables
m+|回款|collections
r||NPL
customer_terms 0 finance:-cash receivables sales_volume
.|客户账期,信用期,账期|credit terms,customer payment terms,customers payment terms,payment terms for customers,payment terms granted,payment terms for dealers,payment terms for distributors,payment terms to customers
payables 0 finance:-supplier_management =-receivables cash
.|付款账期,应付账款账期|supplier payment terms
d||DPO,payment terms
m|应付账款|payables
finance_cost - finance:=cost risk
.|负债|
capex 0 finance:-cash digitalisation expansion
m||capex
close_speed + accounting:digitalisation sourcing reporting
-|发票处理|
.|关账,结账|
r||close on time
accounting_errors - accounting:-engagement complaints labour_cost -close_speed -reporting -compliance
-|薪资|
.|账务差错|
forecast_accuracy + planning:-inventory -overtime -stockout -waste delivery -cost
.|资金计划,预测|forecast
deposits + banking:receivables
.||mortgage
m|存款,管理规模,贷款|AUM,deposits
reporting + accounting:strategy
.|报告,报表|reports
r||reports on time
`;
