/** Finance, treasury, tax, investors, banking and insurance. The notation is explained in ../metrics.ts. */
export const finance = `
revenue m+|营业收入,营收,收入,销售收入,主营业务收入,主营收入,总收入,营业额,营业总收入,收入规模,营收规模|revenue,net revenue,total revenue,net sales,sales revenue,top line,income from operations,annual turnover,turnover of the company
revenue_growth g+ >revenue|收入增长率,营收增长率,营收增速,收入增速,销售增长率,营业收入增长率,同比增长率,业绩增长率|revenue growth,revenue growth rate,sales growth,sales growth rate,year on year growth,growth rate,like for like sales growth
gross_profit m+ >margin|毛利,毛利额,毛利润|gross profit
gross_margin p+ >margin|毛利率,销售毛利率,综合毛利率|gross margin,gross margin rate,gross profit margin,gross margin percentage
contribution_margin p+ >margin|边际贡献,边际贡献率,贡献毛利率,贡献毛利|contribution margin
profit m+|利润,净利润,利润总额,营业利润,税前利润,经营利润,盈利,净利,归母净利润,税后利润,扣非净利润|profit,net profit,operating profit,net income,operating income,pre-tax profit,profit before tax,earnings,bottom line,surplus
ebitda m+ >profit|息税前利润,息税折旧摊销前利润|EBITDA,EBIT,adjusted EBITDA,NOPAT
profit_margin p+ >profit|利润率,净利率,净利润率,销售净利率,部门利润率,营业利润率,销售利润率|profit margin,net margin,operating margin,net profit margin,department profit margin,EBITDA margin,profitability
break_even d- >-profit|盈亏平衡周期,回本周期,投资回收期|payback period,break even point,payback time,break even
loss m- >-profit|亏损,亏损额,净亏损|operating loss,net loss,losses
cash_flow m+ >cash|现金流,经营性现金流,经营现金流,经营性现金流净额,经营活动现金流净额,自由现金流,净现金流,现金净流入|cash flow,cashflow,operating cash flow,free cash flow,FCF,net cash flow,cash generation
cash_balance m+ >cash|现金余额,货币资金余额,资金余额,现金储备,存款余额|cash balance,cash position,cash reserve,cash on hand,liquidity
cash_conversion a+ >cash|现金转化率,净现比,收现比|cash conversion,cash conversion rate
cash_cycle d- >working_capital|现金转换周期,现金循环周期,现金周转天数,现金周期|cash conversion cycle,cash to cash cycle,CCC
working_capital m-|营运资金,营运资本,运营资金占用,资金占用,占用资金|working capital,net working capital,NWC
collections m+ >-receivables|回款,回款额,回款金额,收款额,销售回款,到账金额,应收款回收,货款回收,清收额,现金回收|cash collected,collections,collected cash,cash receipts,receivables collected
collection_rate r+ >-receivables|回款率,收款率,账款回收率,应收账款回收率,货款回收率,资金回笼率,清欠率,收缴率,收费率,欠费回收率,物业费收缴率|collection rate,cash collection rate,recovery rate,collection effectiveness index,fee collection rate
receivables m- >receivables|应收账款,应收账款余额,应收款,应收余额,应收款项,两金,两金占用|accounts receivable,receivables,trade receivables,outstanding receivables
dso d- >receivables|应收账款周转天数,应收周转天数,应收账款回收天数,回款周期,回款天数,账期天数,平均回款周期,收款周期,收款天数|days sales outstanding,DSO,debtor days,collection period,average collection period,days receivable,receivables days
overdue m- >receivables|逾期账款,逾期应收款,逾期应收账款,逾期应收,逾期款,超期应收账款,逾期金额,逾期余额,逾期欠款,长账龄应收款,账龄超期金额|overdue receivables,overdue invoices,past due balance,overdue balance,overdue debt,overdue accounts,aged debt,past due invoices,overdue amount,late payments,past due receivables,overdue customer balances
overdue_rate r- >receivables|逾期率,应收账款逾期率,逾期账款占比|overdue rate,past due rate,overdue ratio,delinquency rate,share of overdue receivables
bad_debt m- >bad_debt|坏账,坏账损失,坏账额,坏账准备,呆坏账|bad debt,bad debt losses,write offs,credit losses
bad_debt_rate r- >bad_debt|坏账率,坏账损失率|bad debt rate,bad debt ratio,write off rate
npl_rate r- >bad_debt|不良贷款率,不良率贷款,贷款不良率,不良资产率,违约率|non performing loan ratio,NPL ratio,NPL,default rate,non performing loans,nonperforming loan ratio
provision_coverage a+ >-bad_debt|拨备覆盖率|provision coverage,provision coverage ratio
payables_days d0 >payables|应付账款周转天数,应付周转天数,付款周期,付款账期,供应商账期,应付账期,应付账款账期|days payable outstanding,DPO,payment terms,supplier payment terms,payable days,creditor days
payables m0 >payables|应付账款,应付款|accounts payable,payables,trade payables
payment_timeliness r+ >payment_timeliness|付款及时率,支付及时率,付款准时率|on time payment,payments on time,payment timeliness,invoices paid on time,invoices paid within terms
customer_terms d0 >customer_terms|客户账期,客户信用期,赊销账期,赊销比例,赊销额|customer payment terms,credit terms,customer credit period,credit limits,customer credit limits
cost m-|成本,总成本,成本费用,运营成本,经营成本,营业成本,营运成本,综合成本|cost,total cost,operating cost,running cost,cost base,cost of sales,COGS,cost of goods sold
expense m- >cost|费用,支出,开支,期间费用,管理费用,费用总额,费用额,可控费用,间接费用,日常开支,花费,三公经费|expense,spend,spending,opex,operating expenses,overhead,SG&A,expenditure,outlay,administrative expense
expense_ratio a- >cost|费用率,成本率,成本费用率,管理费用率,期间费用率,成本收入比,费效比,费率|expense ratio,cost ratio,cost income ratio,cost to income ratio,overhead ratio,cost to serve
selling_expense m- >marketing_spend|销售费用,营销费用,推广费用,市场费用,广告费,广告费用,投放费用,获客费用,推广费,广告投放|selling expense,marketing spend,advertising spend,ad spend,media spend,marketing cost,marketing budget,promotional spend,advertising budget
selling_expense_ratio a- >marketing_spend|销售费用率,营销费用率,费销比,广告费率|selling expense ratio,marketing expense ratio,marketing spend ratio
unit_cost m- >unit_cost|单位成本,单台成本,单件成本,吨成本,单位产品成本,生产成本,制造成本,产品成本,加工成本,单位制造成本,制造费用,单位加工费|unit cost,cost per unit,cost per piece,manufacturing cost,production cost,product cost,cost per ton,conversion cost,standard cost,unit production cost
cost_reduction a+ >-cost|成本降低率,降本率,降本额,成本节约额,成本节约率,降本金额,节约额,节约金额,成本节省额,降本增效额|cost reduction,cost reduction rate,cost savings,savings,efficiency savings
budget_variance g0 >-budget_control|预算偏差率,费用预算偏差率,预算偏差,预算差异率,成本偏差率,预算超支率,超支率,预算超支|budget variance,variance to budget,budget deviation,cost variance,budget overrun,overspend,cost overrun,budget overspend
budget_execution a+ >budget_control|预算执行率,预算完成率,预算达成率,预算使用率|budget execution,budget execution rate,budget utilisation,budget utilization
forecast_accuracy r+|预测准确率,预测准确度,销售预测准确率,需求预测准确率,计划准确率,需求预测准确度,预测精度,产销协同准确率|forecast accuracy,demand forecast accuracy,sales forecast accuracy,demand planning accuracy,planning accuracy
forecast_error r- >-forecast_accuracy|预测偏差率,预测误差,预测偏差,需求预测误差|forecast error,MAPE,forecast bias
cash_forecast r+ >cash_forecast|资金计划准确率,资金预测准确率,资金计划偏差率|cash forecast accuracy,cash forecasting accuracy
roe g+ >roi|净资产收益率,股东回报率|return on equity,ROE
roa g+ >roi|总资产报酬率,资产收益率,资产回报率|return on assets,ROA
roce g+ >roi|资本回报率,投入资本回报率,资本收益率|return on capital,return on capital employed,ROCE,ROIC,return on invested capital
roi g+ >roi|投资回报率,投入产出比,投资收益率,投产比,回报率,收益率|return on investment,ROI,IRR,internal rate of return,yield on investment,return on spend
eva m+ >profit|经济增加值|economic value added,EVA
eps m+ >profit|每股收益|earnings per share,EPS
asset_turnover x+ >-working_capital|总资产周转率,资产周转率,资产周转次数|asset turnover,total asset turnover
debt_ratio r- >debt|资产负债率,负债率,杠杆率,净负债率|debt ratio,debt to assets ratio,leverage,gearing,net debt to EBITDA,debt to equity ratio
debt m- >debt|有息负债,贷款余额,融资余额,借款余额,净债务|net debt,borrowings,interest bearing debt,bank debt
current_ratio x+ >cash|流动比率,速动比率|current ratio,quick ratio
finance_cost m- >finance_cost|财务费用,融资成本,利息支出,资金成本,综合融资成本,利息费用,融资利率,贷款利率,汇兑损失|finance cost,financing cost,interest expense,cost of capital,cost of funds,borrowing cost,WACC,interest cost,fx losses
funding m+ >funding|融资额,融资金额,授信额度,银行授信,融资规模,授信|funds raised,funding raised,credit line,credit facility,capital raised,funding round,external funding
subsidy m+ >funding|补贴金额,政府补助,政府补贴,专项资金|subsidies,grant income,grants awarded,government grants,grant funding
capex m0 >capex|资本开支,资本性支出,固定资产投资,投资额,投资完成额,设备投资|capex,capital expenditure,capital spending,investment volume
tax_burden r- >tax|税负率,实际税率,综合税负率,税负|effective tax rate,tax burden,tax rate
tax_cost m- >tax|税费,纳税额,税款,税务成本,滞纳金|tax expense,tax payments,tax cost,tax penalties
tax_filing r+ >tax_compliance|纳税申报及时率,申报准确率,纳税申报准确率,税务申报及时率|tax filing timeliness,tax returns filed on time,tax filing accuracy
tax_credit m+ >-tax|退税额,税收优惠金额,研发加计扣除额,加计扣除|tax credit,tax refund,tax relief,tax savings
close_time d- >-close_speed|结账周期,结账天数,关账天数,月结天数,关账周期,报表出具时间,月结时间,结账时间,月结周期|close time,days to close,month end close,closing time,financial close,book close,close cycle,monthly close,quarter end close
close_timeliness r+ >close_speed|结账及时率,关账及时率,月结及时率,财务报表及时率,入账及时率|close on time,closing timeliness,on time close
accounting_errors c- >accounting_errors|账务差错次数,账务差错,记账差错,会计差错,核算差错,账务差错率,财务差错,凭证差错率,凭证差错,核算差错率|accounting errors,posting errors,booking errors,journal errors,ledger errors,reconciliation differences,manual journal entries,unreconciled items
payment_errors c- >accounting_errors|支付差错,付款差错,付款差错率,重复付款|payment errors,duplicate payments,wrong payments
reimbursement d- >reimbursement|报销周期,报销时长,报销处理时长,报销时效,报销天数|reimbursement time,expense claim processing time,reimbursement cycle
invoice_time d- >invoice_processing|发票处理时长,开票周期,开票时长,对账周期|invoice processing time,invoice cycle time,billing cycle,time to invoice,billing time
invoice_time_timely r+ >-invoice_processing|开票及时率|
invoice_cost m- >invoice_processing|单张发票处理成本,发票处理成本|cost per invoice,invoice processing cost
invoice_accuracy r+ >invoice_accuracy|开票准确率,发票准确率,账单准确率|invoice accuracy,billing accuracy
billing_errors c- >-invoice_accuracy|开票差错,账单差错,账单错误|billing errors,invoice errors,invoicing errors,invoice disputes,disputed invoices
audit_adjustments c- >-compliance|审计调整数,审计调整|audit adjustments,audit differences
valuation m+ >shareholder_value|市值,估值,股价|market capitalisation,market cap,share price,valuation,total shareholder return,TSR
dividend m+ >shareholder_value|分红率,股息率,股利支付率|dividend yield,payout ratio,dividends
fund_return g+ >roi|理财收益,资金收益率,投资收益,基金收益率|investment return,treasury yield,portfolio return
hedge_ratio r0 >fx_risk|套保比例,套期保值比例,外汇敞口,汇率敞口|hedge ratio,fx exposure,currency exposure
deposits m+ >deposits|存款,存款规模,日均存款,储蓄余额,存款日均|deposits,deposit balance,deposit base
loans m+ >loans|贷款,贷款投放额,放款额,贷款规模,贷款发放额,普惠贷款余额|loan book,loans granted,lending volume,loan volume,loan disbursements
aum m+ >aum|资产管理规模,管理规模,在管资产|assets under management,AUM
nim r+ >margin|净息差,息差|net interest margin,interest margin,NIM
fee_income m+ >revenue|中间业务收入,手续费收入|fee income,commission income
premium m+ >revenue|保费收入,保费,新单保费,续期保费|premium income,gross written premium,premiums,new business premium
combined_ratio a- >claims|综合成本率|combined ratio
claims_ratio a- >claims|赔付率,综合赔付率,理赔率|loss ratio,claims ratio
claims_time d- >claims_time|理赔时效,理赔周期,赔付时效,理赔时长|claims settlement time,claims processing time,claim cycle time
persistency r+ >retention|继续率,保单继续率,十三个月继续率|persistency,persistency rate,policy renewal rate
fraud_loss m- >fraud|欺诈损失,欺诈率,盗刷损失,欺诈案件|fraud loss,fraud rate,fraud cases,chargeback rate,chargebacks
loan_approval d- >approval_time|审批时长,审批周期,审批时效,放款时效,贷款审批时长,审批天数|approval time,loan approval time,time to decision,approval cycle,decision time
market_share_bank r+ >market_share|市场占有率,市场份额,市占率,占有率|market share,share of market,relative market share,share of wallet
`;
