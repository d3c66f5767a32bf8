/** Production, quality, maintenance, supply chain, procurement, logistics, safety, environment, energy and projects. */
export const operationsDrivers = `
output + production: +revenue +orders -unit_cost +productivity +delivery +sales_volume +output_plan
output_plan + production: +delivery +output
capacity + production: +output +delivery -lead_time +revenue +expansion +sales_volume
productivity + production: +output -unit_cost -labour_cost +profit -cost +capacity -overtime -lead_time +margin
productivity_hours - production: -productivity +unit_cost +labour_cost
operating_discipline + production: -equipment_errors -accidents -defects +equipment +delivery +quality
equipment_errors - production: -equipment
variants 0 supply: +inventory +unit_cost +changeover -forecast_accuracy +new_products
equipment_renewal + maintenance: +equipment +output -energy +capacity -maintenance_cost -defects +productivity -accidents -unit_cost
testing_staff + quality: -defects -complaints +quality +labour_cost
equipment + maintenance: +output +productivity +delivery -unit_cost +capacity -maintenance_cost -scrap -defects -energy -cycle_time
maintenance + maintenance: +equipment -maintenance_cost -accidents +output -defects -energy
maintenance_cost - maintenance: =+cost +unit_cost -profit
changeover - production: +cycle_time -output -equipment -capacity +lead_time -productivity +batch_size +inventory
cycle_time - production: -output +lead_time -productivity +inventory +unit_cost -delivery -capacity
batch_size 0 production: +inventory +lead_time -unit_cost -purchase_cost -logistics_cost
lean + production: +productivity -waste -defects -cycle_time -unit_cost -inventory +equipment -lead_time +output -scrap -rework -accidents -cost
lead_time - supply: -delivery +inventory -satisfaction -bookings -orders +working_capital +complaints -retention
delivery + supply: +satisfaction +retention -complaints +revenue -stockout -premium_logistics +bookings +repurchase +win_rate
defects - quality: +receivables +rework +scrap +quality_cost +complaints +returns -satisfaction +unit_cost -delivery -output +cost -profit -brand -productivity +warranty -accidents_product -margin
accidents_product - quality: -satisfaction
warranty - quality: =+quality_cost +complaints
rework - quality: =+quality_cost +labour_cost +lead_time -productivity +unit_cost -output +overtime -delivery +cost
scrap - quality: =+quality_cost +material_cost +waste +unit_cost +cost -output -margin
quality_cost - quality: =+cost -profit -margin +unit_cost
quality + quality: -complaints +satisfaction -quality_cost -returns +retention +brand -rework -defects
process_control + quality: -defects -rework -scrap -accidents -complaints +certification +compliance -quality_cost +quality -infections -error_rate
error_rate - quality: +complaints +rework -satisfaction +cost
material_cost - production: =+cost +unit_cost -margin -profit
material_quality + quality: -defects
inventory - supply: =+working_capital -cash +warehouse_space +obsolete +finance_cost +logistics_cost -inventory_turns_return +cost -roi -stockout
inventory_turns_return + supply: +roi +cash
obsolete - supply: =+inventory +cost -profit
safety_stock + supply: +inventory -stockout +delivery +working_capital +equipment
stockout - supply: -revenue -satisfaction -delivery -output +complaints -orders -sales_volume -equipment +premium_logistics -retention -service_level
inventory_accuracy + supply: -stockout +order_accuracy -inventory -shrinkage +delivery +accounting_quality -obsolete
accounting_quality + accounting: -accounting_errors +close_speed
warehouse_space - logistics: +logistics_cost +facility_cost
space + logistics: -logistics_cost +warehouse_productivity +capacity -facility_cost
shrinkage - retail: +cost -margin -profit -inventory_accuracy
cold_chain + logistics: -returns -damage -waste +quality -complaints -shrinkage
damage - logistics: +complaints +returns -satisfaction +cost +quality_cost +claims +waste
order_accuracy + logistics: -credit_notes -returns -complaints +satisfaction +delivery -logistics_cost -rework
warehouse_productivity + logistics: -logistics_cost +productivity +delivery -lead_time -labour_cost -overtime +output_logistics +orders
output_logistics + logistics: +revenue +orders
logistics_cost - logistics: =+cost -margin -profit +unit_cost
premium_logistics - logistics: =+logistics_cost +carbon
load_factor + logistics: -logistics_cost -fuel -carbon
electric_fleet + environment: -fuel -carbon -cost +renewables_share
renewables_share + environment: -carbon
fuel - logistics: =+logistics_cost +carbon +cost +energy
dock_time - logistics: +logistics_cost -delivery -warehouse_productivity +lead_time
route_planning + logistics: -logistics_cost -fuel -lead_time +delivery +load_factor -carbon
supplier_delivery + procurement: -stockout +delivery -inventory +output -lead_time +equipment -safety_stock -premium_logistics
supplier_quality + procurement: -defects -rework -quality_cost +output -scrap -complaints -returns +quality
supplier_management + procurement: +supplier_quality +supplier_delivery -purchase_cost -risk -defects -stockout +compliance
supplier_base 0 procurement: -stockout -risk -purchase_cost +supplier_delivery -equipment_stops
equipment_stops - production: -output -equipment
purchase_cost - procurement: =+cost +material_cost -margin -profit +unit_cost +it_cost_share
it_cost_share - technology: +it_cost
contract_coverage + procurement: -purchase_cost +compliance -maverick_risk -cost
maverick_risk - procurement: +purchase_cost
sourcing + procurement: -purchase_cost -material_cost +contract_coverage +compliance +margin -cost -unit_cost
supplier_contract + procurement: -purchase_cost -material_cost +supplier_delivery +margin -cost -stockout +supplier_quality +contract_coverage
purchase_cycle - procurement: +lead_time +stockout -supplier_delivery -project_speed -output +inventory
project_speed + projects: +delivery_projects
accidents - safety: +lost_time +cost -compliance -engagement +absence -output -brand -equipment +claims
lost_time - safety: -output
fire_protection + safety: -insurance_cost -accidents -risk +compliance +safety_practice
safety_practice + safety: -accidents +compliance -risk -insurance_cost
safety_training + safety: -accidents +safety_practice +compliance +skills
guarding + safety: -accidents +safety_practice
energy - environment: =+carbon +cost +unit_cost +facility_cost +pollution -margin
renewables + environment: -carbon -energy_bill -energy
energy_bill - environment: +cost
carbon - environment: -esg
esg + environment: +brand +funding +certification +compliance
pollution - environment: -environment_compliance +risk +carbon -esg
environment_compliance + environment: +compliance -risk +esg +certification
water - environment: +cost +unit_cost -esg +pollution
recycled_material + environment: -carbon -waste +esg -material_cost
waste - environment: +cost +carbon -esg +pollution +material_cost -environment_compliance +unit_cost
energy_saving + environment: -energy -carbon -cost -facility_cost
project_control + projects: +delivery_projects -project_cost -delivery_projects_time
delivery_projects + projects: +revenue +satisfaction -project_cost +margin +strategy +delivery +retention +digitalisation +expansion +new_products +investment_done +cash
investment_done + projects: +capacity
delivery_projects_time - projects: -delivery_projects -satisfaction +project_cost -revenue -expansion -cash
project_cost - projects: +cost -margin -profit +budget_overrun
project_quality + projects: -receivables +delivery_projects +satisfaction -project_cost -complaints +cash -rework -quality_cost
design_quality + projects: -project_cost -rework +delivery_projects -defects -delivery_projects_time
permit + legal: !+expansion !+market_entry !+delivery_projects !+capacity !+new_products +environment_compliance +compliance
certification + quality: !+market_entry !+bookings !+win_rate !+new_products +brand +process_control +new_customers +compliance -complaints -audit_risk +customer_base +orders
audit_risk - legal: -compliance
product_approval + rd: !+new_products !+market_entry !+revenue +sales_volume
`;
