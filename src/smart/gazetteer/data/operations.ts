/** Production, quality, supply, safety, environment and projects. The notation is explained in ../lexicon.ts. */
export const operations = `
output + production:revenue delivery -unit_cost
.|产量|output
m|产值|
v|亩产|
capacity + production:expansion output delivery
.|产线|
v|产能|capacity
productivity + production:-batch_size -overtime -unit_cost output -labour_cost delivery capacity
-|换型|set up
m|人效,人均产出|
.|人均产,装配台|billable,output per
d-|节拍|changeover
r!|工作效率,效率,效能,生产效率,生产率|efficiency,productivity
variants 0 supply:-forecast_accuracy -productivity inventory new_products unit_cost
.||variants
equipment + maintenance:-energy output productivity delivery -unit_cost
-|停机,设备故障|breakdown,downtime,stoppage
.|设备|compressor,equipment,machine
d||MTBF
r=|设备综合效率|OEE,overall equipment effectiveness
maintenance + maintenance:-energy equipment availability -accidents
.|保养,检修,点检,维护|maintenance,servicing
batch_size 0 production:-delivery -logistics_cost -purchase_cost inventory
.|批量|lot size
delivery + supply:-complaints conversion satisfaction retention sales_volume
-|延期,送达|
.|交付,准时送达,履约|delivery,dispatch,on schedule
r+=|交付及时率,准交率,准时交付率|OTD,OTIF,delivery performance,on time delivery,on time in full
defects - quality:-brand -delivery =cost complaints overtime waste returns -satisfaction unit_cost -productivity
r+=|一次交检合格率|first pass yield
.|不良,质量事故|
c|不良品,缺陷|defects,rejects
r|废品,报废,损耗,返修,返工|PPM,rework,scrap
r+|一次合格率,合格率,良率|FPY,yield
r+!|产品质量,品质,服务质量,水平,质量|product quality,quality,service quality
process_control + quality:-clinical_outcome_bad -complaints -defects compliance labour_cost
.|校准,检验,质检员|calibration,checklist,inspection,inspector
x||Cpk,Ppk
material_cost - production:=cost clinical_outcome_bad waste
.|食材|antibiotic,drug,food cost,material
v|单耗|
inventory - supply:-stockout =receivables -cash cost waste
d||DIO
x+|库存周转,存货周转|inventory turnover,inventory turns,stock turns
m|呆滞物料,存货,库存|inventory,stock
v|在制品|WIP,work in process,work in progress
safety_stock 0 supply:-stockout equipment inventory
.|备货,安全库存|buffer,buffer stock,safety stock
stockout - supply:-equipment -inventory -revenue -safety_stock response_time -sales_volume -satisfaction -delivery -output
-|现货|
.|缺料,短缺|shortage
r|缺货|stock outs
damage - logistics:defects cost complaints returns waste
-|冷链|
.|破损|
r|盘亏,货损|damages,shrinkage
order_accuracy + logistics:-returns -complaints delivery -stockout
.|盘点|
warehouse_productivity + logistics:-facility_cost -overtime delivery -logistics_cost
-||dock,receiving
.|仓储,拣货|warehouse
v||parcels
logistics_cost - logistics:=cost carbon
.|快递,物流,空运,运费,运输|by air,express,express courier,freight,logistics
load_factor + logistics:-carbon -logistics_cost -energy
.|装载|
supplier_management + procurement:-complaints -defects -payables -returns -risk -safety_stock delivery -stockout -purchase_cost
-||requisition
.|供应商,到货,来料|incoming,supplier
c0||vendors
r|付款及时率,到货率|incoming quality
purchase_cost - procurement:=cost unit_cost
.||procurement,purchasing
m||PPV
m+|采购降本,降本额,降本金额,压降额,压降金额,压减金额,核减额,核减金额|
sourcing + procurement:-purchase_cost
.|招标,比价|
c||tenders
accidents - safety:-brand -equipment -output -compliance cost
.|伤害,负伤|
c|事故,工伤|accident free,accidents,injuries,recordables
c+!|安全,安全生产|safety
x||LTIFR,TRIR
safety_practice + safety:-accidents -cost compliance
-|违章|
.|隐患|PPE,hazard
c|安全检查|
r|安全培训|safety training
energy - environment:=carbon =logistics_cost cost facility_cost
-|变频|LED,lamps
.|燃油,用水,用电,能源|cooling,water
v|水耗,油耗,能耗|electricity,energy,fuel
carbon - environment:
-|光伏,绿电|renewable,solar
.|双碳,碳中和,碳排|climate,net zero
v||CO2,carbon
environment_compliance + environment:compliance
-|排放,污水|
.|环保|ESG,environmental
v-||effluent
waste - environment:material_cost cost carbon
-||recycled
.|固废,垃圾,用纸|waste
r+||recycling
v|废弃物|paper use
delivery_projects + projects:digitalisation revenue satisfaction capacity
.|竣工,进度,里程碑,项目交付|
d-|工期|
r|按期发布率|milestones,on time releases,projects delivered on time
project_quality + projects:-defects delivery_projects -complaints
.|图纸,样板|drawings
c-||snags
certification + quality:!conversion !expansion !new_products !sales_volume compliance
.||ISO
`;
