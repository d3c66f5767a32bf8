/** People, learning, technology, service, research, legal, administration and the sectors. */
export const organisationDrivers = `
staffing 0 people: +occupancy_beds -delivery_projects_time +research -bugs +capacity +output +service_capacity -overtime -agency_cost +labour_cost +rd_output +expansion +sales_activity -response_time +delivery_projects +digitalisation +teaching_quality -absence_load +patient_volume +delivery -waiting_pressure -ticket_backlog +new_products +care_quality +pipeline +bookings +technology +citizen_service
absence_load - people: +overtime
waiting_pressure - service: +response_time
time_to_hire - people: -staffing +agency_cost +overtime +hiring_cost -capacity -delivery_projects -output
hiring_quality + people: +staffing -staff_turnover -time_to_hire +skills -hiring_cost -onboarding +productivity
hiring_cost - people: =+labour_cost +cost
campus + people: +staffing -time_to_hire +hiring_quality +research +skills
employer_brand + people: +hiring_quality -time_to_hire -staff_turnover +staffing
staff_turnover - people: +training_cost +hiring_cost -staffing -skills +labour_cost -productivity +training_waste -satisfaction -training_return +agency_cost +overtime -engagement -service_quality -quality +time_to_hire_need -retention -output -succession +cost -care_quality -teaching_quality -delivery +defects
time_to_hire_need - people: +hiring_cost
training_waste - people: -training_return
training_return + people: +productivity +roi
absence - people: +overtime +agency_cost -staffing -output +labour_cost -productivity -service_capacity -learning_outcome -delivery +response_time
overtime - people: =+labour_cost +staff_turnover +accidents -engagement +cost +unit_cost +output +absence
labour_cost - people: =+cost +unit_cost -profit -margin
agency_cost - people: =+labour_cost +cost
pay + people: +labour_cost -staff_turnover +hiring_quality +engagement -time_to_hire
training + people: +skills -defects -accidents +productivity +service_quality +compliance -staff_turnover +quality -error_rate +satisfaction +win_rate -incidents +training_return +adoption -clinical_outcome_bad +certification +sales_productivity -phishing_risk +resolution -onboarding +care_quality +succession -complaints -data_error +process_control -handling_time -scrap -rework -accounting_errors -infections
phishing_risk - technology: -security
data_error - technology: -data_quality
training_cost 0 people: +training =+cost
skills + people: +productivity +quality -defects +service_quality +succession -accidents +rd_output -rework +technology +resolution -error_rate +delivery +training_return +teaching_quality +care_quality +win_rate +output +innovation -clinical_outcome_bad -scrap -overtime -changeover +equipment
onboarding - people: -productivity +staff_turnover -skills -staffing -sales_productivity
engagement + people: -staff_turnover +productivity -absence +satisfaction +service_quality +innovation +quality +hiring_quality +culture
benefits + people: +engagement -staff_turnover -absence +employer_brand
performance_management + people: +productivity +engagement +strategy +skills -staff_turnover
succession + people: +staffing -staff_turnover +strategy -risk -time_to_hire +expansion
diversity + people: +engagement +innovation +employer_brand +esg
labour_relations - people: -engagement +cost -compliance +disputes +risk
payroll_accuracy + people: +engagement +compliance -complaints_internal -labour_cost -labour_relations
complaints_internal - people: -internal_satisfaction
organisation + people: +productivity -cost +strategy
culture + people: +engagement -staff_turnover +compliance +collaboration
collaboration + people: +delivery_projects +productivity +strategy +time_saving +engagement
time_saving + administration: +productivity
improvement + people: +productivity -cost +quality -defects +innovation -unit_cost -waste +engagement +lean
innovation + research: +new_products +technology +revenue +ip +productivity
knowledge + people: +skills +productivity +resolution -handling_time -response_time +self_service -onboarding -tickets
strategy + people: +profit +revenue
availability + technology: +internal_satisfaction +satisfaction +productivity +revenue +service_level +retention -complaints +orders +conversion +output
incidents - technology: -availability -satisfaction -productivity +tickets +complaints -retention +cost -revenue
mttr - technology: -availability -satisfaction -service_level +complaints -incidents_effect
incidents_effect + technology: +availability
monitoring + technology: -mttr -incidents +availability +security
resilience + technology: +availability -incidents -mttr -risk +security +compliance
cloud + technology: -it_cost +availability +resilience +digitalisation
infrastructure + technology: +availability -load_time -incidents +security -it_cost +resilience +capacity_it -mttr
capacity_it + technology: +availability
security + technology: +compliance -risk +privacy -incidents +trust +availability -fraud +certification
access_control + technology: +security +compliance +privacy -fraud
privacy - technology: -compliance +risk -brand -trust
load_time - technology: -conversion -satisfaction -productivity -engagement_users -retention +handling_time +bounce -adoption -revenue -warehouse_productivity -active_users +complaints
bounce - product: -engagement_users
it_cost - technology: =+cost -margin -profit +unit_cost
tickets - service: +cost +response_time -productivity +ticket_backlog +handling_load +it_cost +service_cost
service_cost - service: =+cost
handling_load - service: +response_time
ticket_backlog - service: -internal_satisfaction -satisfaction +response_time +complaints -service_level +approval_time +handling_time -citizen_service
resolution + service: +internal_satisfaction +satisfaction -complaints -tickets +retention -service_cost +brand -cost -handling_time +service_level
handling_time - service: -internal_satisfaction +response_time +service_cost -productivity -satisfaction -service_capacity +ticket_backlog -service_level +approval_time +cost +labour_cost
response_time - service: -internal_satisfaction -satisfaction +complaints -retention -service_level -conversion -resolution -win_rate -repurchase -table_turn -occupancy -mttr_share -clinical_good -revenue -patient_volume
mttr_share + technology: -mttr
clinical_good + health: -clinical_outcome_bad
service_level + service: +internal_satisfaction +satisfaction +retention -complaints +renewal_share
renewal_share + customers: +retention
service_capacity + service: -response_time +satisfaction +service_level +resolution -complaints -ticket_backlog +retention
service_quality + service: +satisfaction -complaints +retention +resolution +brand +repurchase
self_service + service: -tickets -service_cost +satisfaction -response_time -cost -labour_cost +adoption -ticket_backlog -handling_time
data_quality + technology: +reporting +forecast_accuracy -accounting_errors +productivity +automation +compliance +inventory_accuracy +digitalisation +marketing_roi -billing_errors +order_accuracy
billing_errors - accounting: -invoice_accuracy
reporting + accounting: +strategy +compliance +close_speed +budget_control +forecast_accuracy
automation + technology: +productivity -labour_cost -handling_time -cost -error_rate +invoice_speed +data_quality -cycle_time -unit_cost +output -accounting_errors +close_speed -overtime -invoice_processing +digitalisation +warehouse_productivity +capacity -service_cost -defects -approval_time -admin_cost -lead_time
invoice_speed + accounting: -invoice_processing
digitalisation + technology: +productivity +automation +data_quality +warehouse_productivity -handling_time +inventory_accuracy +adoption +reporting +self_service -cost +order_accuracy -approval_time -lead_time -inventory +process_control -admin_cost +new_products_digital +strategy +sales_productivity -error_rate +output
new_products_digital + product: +new_products
tech_debt - technology: -release_frequency +bugs +incidents +it_cost -security +time_to_market -rd_output
delivery_it + technology: +delivery_projects
bugs - technology: -satisfaction +incidents +complaints -retention +tickets +cost -availability -rating -release_frequency +rework
rating + product: +satisfaction
bug_fixing - technology: +bugs -satisfaction +incidents -complaint_handling
test_coverage + technology: -bugs -incidents +release_frequency -change_failure +quality -time_to_market
change_failure - technology: +incidents
code_review + technology: -bugs -incidents -tech_debt +quality +security
release_frequency + technology: -time_to_market +new_products +satisfaction +rd_output +innovation
time_to_market - research: -new_products -revenue -market_share -bookings -rd_output -innovation
rd_output + research: +new_products +delivery_projects -time_to_market +technology +satisfaction +digitalisation +innovation
rd_investment 0 research: +innovation +technology +new_products +ip =+cost +rd_output
technology + research: +new_products +ip +innovation +margin +market_share +product_performance +competitive
competitive + sales: +market_share
product_performance + product: +satisfaction
lab + research: +technology +innovation +new_products +research +rd_output +ip -time_to_market
ip + research: +technology +market_entry +innovation +new_products +brand +funding +market_share +certification
trial + research: !+product_approval +new_products +technology
research + research: +technology +innovation +brand_academic +research_funding +ip
brand_academic + education: +enrolment +brand
research_funding + research: +research +technology +rd_investment +revenue
compliance + legal: -risk -fines -audit_risk +brand !+market_entry !+certification +funding -disputes
fines - legal: +cost -profit
audit + legal: +certification +compliance -risk -fraud +process_control -cost -accounting_errors
kyc + legal: +compliance -fraud -risk -bad_debt
policy + legal: +compliance -risk +process_control +organisation -fraud
contract_review - legal: +sales_cycle -bookings +lead_legal -satisfaction -internal_satisfaction -revenue
lead_legal - legal: +sales_cycle
contract_standard + legal: -contract_review -disputes -risk -legal_cost +compliance -sales_cycle
disputes - legal: +cost +legal_cost +risk -profit -brand
legal_cost - legal: =+cost
risk - legal: +cost -profit
admin_cost - administration: =+cost +expense_share
expense_share - finance: -profit
facility_cost - administration: =+cost =+admin_cost
office_space - administration: +facility_cost +energy
facility_service + administration: +engagement +internal_satisfaction +satisfaction_tenants -complaints
satisfaction_tenants + customers: +satisfaction +occupancy
facility_works 0 facilities: 
social 0 facilities: +engagement +culture
admin_process + administration: +compliance +reporting +internal_satisfaction +audit_ready
audit_ready + legal: +compliance
citizen_service + public: +satisfaction -complaints +trust
citizen_burden - public: -satisfaction
public_health + public: -clinical_outcome_bad -drug_cost -patient_load +satisfaction
patient_load - health: +response_time
public_safety - public: -satisfaction -trust
investment_attraction + public: +public_income +expansion +revenue
public_income + public: +trust
occupancy_beds 0 health: +revenue +patient_volume -response_time
length_of_stay - health: -occupancy_beds +cost +infections -satisfaction +response_time -patient_volume -bed_capacity
bed_capacity + health: +patient_volume -response_time
diagnostics + health: -drug_cost -antibiotics +care_quality -clinical_outcome_bad
cleaning + health: -infections +hygiene +satisfaction -complaints
telehealth + health: -travel_patients -response_time +satisfaction -cost +patient_volume
travel_patients - health: -satisfaction
discharge + health: -length_of_stay -response_time +patient_volume -occupancy_pressure
occupancy_pressure - health: +response_time
infections - health: +clinical_outcome_bad +length_of_stay +cost -satisfaction +complaints
hygiene + health: -infections -complaints +compliance +satisfaction -clinical_outcome_bad +brand
clinical_outcome_bad - health: -satisfaction +cost +complaints +length_of_stay -brand +disputes +claims
care_quality + health: -clinical_outcome_bad +satisfaction -length_of_stay -complaints -infections
patient_volume + health: +revenue
no_show - health: -revenue -patient_volume +response_time -productivity -occupancy_beds
antibiotics - health: =+drug_cost +infections
drug_cost - health: +cost +clinical_spend
clinical_spend - health: +cost
enrolment + education: +revenue +customer_base
learning_outcome + education: +enrolment +satisfaction +retention
teaching_quality + education: +learning_outcome +satisfaction +enrolment
occupancy + hospitality: +revenue +profit +revenue_per_space
table_turn + hospitality: +revenue +revenue_per_space
food_cost - hospitality: =+cost -margin -profit +waste
revenue_per_space + retail: +revenue +profit
`;
