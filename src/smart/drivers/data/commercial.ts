/** Finance, sales, marketing, products and customers. The notation is explained in ../graph.ts. */
export const commercialDrivers = `
revenue + sales: =+profit +cash +market_share +productivity +shareholder_value +strategy +sales_productivity
bookings + sales: =+revenue +orders +customer_base +market_share
orders + sales: =+revenue +output +sales_volume
sales_volume + sales: =+revenue +market_share +output -unit_cost -inventory
price + sales: =+revenue =+margin +profit -sales_volume -conversion
discount - sales: -price -margin +sales_volume +conversion -profit
margin + finance: =+profit +cash +roi
profit + finance: +cash +roi +shareholder_value +working_capital_funding +strategy
cost - finance: =-profit -margin +unit_cost +budget_overrun -cash -roi
unit_cost - finance: =+cost -margin -profit
budget_control + finance: -cost -budget_overrun -project_cost +forecast_accuracy
budget_overrun - finance: +cost -profit
cash + finance: +funding -debt -finance_cost +shareholder_value
receivables - finance: =+working_capital -cash +bad_debt +finance_cost
bad_debt - finance: -profit +cost -cash +risk -roi
customer_terms 0 finance: +receivables +orders +sales_volume -cash
commission 0 sales: +marketing_spend +labour_cost +sales_activity +revenue
credit_control + finance: +orders -bad_debt -receivables +cash -risk -fraud
payment_discount + finance: -purchase_cost -cost +margin
payables 0 finance: =-working_capital +cash -finance_cost -supplier_management
payment_timeliness + finance: -purchase_cost +supplier_management +supplier_delivery +compliance -payables
working_capital - finance: -cash +finance_cost +debt -roi
working_capital_funding + finance: +cash
debt - finance: +finance_cost +risk
finance_cost - finance: =+cost -profit
funding + finance: +cash +expansion +capex +new_products +strategy -finance_cost
capex 0 finance: -cash +capacity +expansion +automation
roi + finance: +shareholder_value +funding
shareholder_value + finance: +funding
fx_risk - finance: +finance_cost -profit +risk
tax - finance: =+cost -profit -cash
tax_compliance + finance: +compliance -tax -risk
close_speed + accounting: +reporting +forecast_accuracy +cash_forecast +budget_control
accounting_errors - accounting: -close_speed -compliance -reporting +risk -data_quality
reimbursement - accounting: -engagement -internal_satisfaction
insurance_cost - finance: =+cost
invoice_processing - accounting: -payment_discount -cash +admin_cost +cost +receivables -payment_timeliness -close_speed -automation -supplier_management
invoice_accuracy + accounting: -receivables +satisfaction -complaints +cash -disputes
cash_forecast + accounting: +cash -finance_cost -debt
forecast_accuracy + planning: -inventory -stockout +delivery -unit_cost +output -premium_logistics +budget_control +cash_forecast -obsolete -working_capital -overtime -waste
deposits + banking: +loans +cash +revenue -finance_cost +aum
loans + banking: +revenue +profit +market_share +bad_debt
aum + banking: +revenue
claims - banking: +cost -profit
claims_time - banking: -satisfaction -retention +complaints
fraud - banking: +bad_debt +cost -profit +claims +risk -compliance -trust
approval_time - administration: -satisfaction +complaints -orders -loans -investment_attraction +ticket_backlog -conversion -adoption
trust + customers: +retention +brand
leads + marketing: +pipeline +new_customers +bookings +orders +revenue
lead_response - marketing: -win_rate -conversion -new_customers
pipeline + sales: +bookings +revenue +new_customers +orders
win_rate + sales: +bookings +new_customers +revenue -cac +orders
sales_cycle - sales: -bookings -revenue -win_rate +cac -sales_productivity
quote_time - sales: -win_rate +sales_cycle -satisfaction -bookings
sales_activity + sales: +pipeline +leads +new_customers +bookings +channel +retention +sales_volume +market_share +win_rate +customer_base
sales_productivity + sales: +revenue -cac +bookings
new_customers + sales: =+customer_base +revenue +orders +market_share +bookings +deposits +loans +active_users
customer_base + sales: =+revenue +market_share +orders +bookings
key_account_plan + sales: +revenue +retention +bookings +customer_value
concentration - sales: +risk
cac - marketing: +cost +marketing_spend -profit -marketing_roi
marketing_spend - marketing: =+cost +traffic +leads +brand +new_users +new_customers +cac -marketing_roi
marketing_roi + marketing: -cac +profit -marketing_spend +revenue +leads
traffic + marketing: +orders +leads +new_users +revenue +followers +brand +new_customers +occupancy +sales_volume +table_turn +conversion
seo + marketing: +traffic +leads +brand
content + marketing: +traffic +leads +brand +followers +seo +engagement_users +new_users
campaign + marketing: +traffic +leads +brand +new_customers +orders +sales_volume +new_users +revenue +enrolment +occupancy +repurchase +investment_attraction
events + marketing: +leads +brand +pipeline +sales_activity
followers + marketing: +brand +traffic +leads +orders +engagement_users +new_customers +repurchase
brand + marketing: +leads +market_share +new_customers +price +revenue +traffic +hiring_quality +enrolment +retention +followers
conversion + marketing: +orders +revenue -cac +new_customers +new_users +marketing_roi +bookings
market_share + sales: +revenue +sales_volume +shareholder_value
market_entry + expansion: +revenue +market_share +new_customers +sales_volume +expansion
expansion + expansion: +revenue +market_share +capacity +orders +sales_volume +market_entry
channel + sales: +sales_volume +revenue +market_share +market_entry +orders +new_customers
partnership + sales: +revenue +channel +market_entry +technology +leads +new_products +customer_base +pipeline +research
insight + customers: +satisfaction +retention +repurchase -complaints +new_products +conversion +engagement_users +win_rate
rental_income + retail: =+revenue
retention + customers: +revenue +customer_base +customer_value +profit -cac +repurchase +active_users
credit_notes - accounting: -revenue +cost -margin
loyalty_programme + customers: +retention +repurchase +customer_base +customer_value
repurchase + customers: +revenue +retention +orders +customer_value +occupancy +sales_volume
customer_value + customers: +revenue +profit
satisfaction + customers: +retention +repurchase +brand +revenue -complaints +customer_value +win_rate +occupancy +enrolment -returns +new_customers +market_share
internal_satisfaction + service: +engagement
complaints - customers: -satisfaction -retention -brand +tickets -repurchase +cost +disputes
complaint_handling + customers: -complaints +satisfaction +retention +brand -citizen_burden
returns - customers: -revenue -profit +cost -satisfaction +logistics_cost +inventory +waste
survey_response + customers: +data_quality +satisfaction_insight
satisfaction_insight + customers: +satisfaction
active_users + product: +revenue +orders +market_share +engagement_users +traffic
new_users + product: =+active_users +customer_base +revenue +orders +market_share
engagement_users + product: +retention +active_users +revenue +conversion +adoption +brand
activation + product: +retention +active_users +conversion +adoption +new_customers
adoption + product: +retention +automation +productivity +active_users +revenue +data_quality -handling_time +digitalisation
new_products + product: +revenue +market_share +bookings +orders +margin +innovation +market_entry +technology +sales_volume +new_customers +profit
`;
