/** Sales, marketing, products, customers and service. The notation is explained in ../lexicon.ts. */
export const commercial = `
revenue + sales:=profit productivity cash
.|交易|
m|平均房价,收入,营业额,营收,销售额|ADR,ARR,GMV,MRR,RevPAR,gross merchandise value,income,revenue,sales,turnover
sales_volume + sales:-inventory =revenue output
.|占有,去化,市占,签约|
c|单量,订单|contracts signed,orders
m||contract value,order value
v|销量,在手订单|order backlog,order book,bookings,sales volume
price + sales:-conversion -sales_volume =profit =revenue
.||list price,selling price
m|人均消费,单价,售价,定价,标价,目录价,票价|AOV,ARPU,ASP,price,spend per guest,spend per head
r-|折扣,让利|discount
leads + marketing:sales_volume new_customers
.|漏斗|
c|线索|qualified leads
m|商机|pipeline
sales_cycle - sales:-sales_volume -conversion
.|成交周期|
d||sales cycle
sales_activity + sales:new_customers new_products sales_volume leads retention
.|代理商,拜访,渠道,经销商,走访|account review,dealer,distributor,partner,reseller,sales visits
c||demos
new_customers + sales:=active_users =revenue deposits sales_volume
.|客户数,报到,招生|downloads,enrolment,user growth
c|新客户,用户增长|installs,new customers
r!|关系|relationships
marketing_spend - marketing:=cost brand new_customers leads traffic
.|销售费用|ad spend,marketing
m||CAC,CPC,CPL,CPM
traffic + marketing:leads brand new_customers revenue
.|文章,曝光,流量,游客,视频,访问|SEO,followers
c|内容产出量,客流,粉丝|footfall,impressions,reach,tourists,traffic
campaign + marketing:expansion traffic leads brand sales_volume new_customers
.|直播,赠品|
c||attendees
brand + marketing:hiring_quality leads sales_volume traffic
.|品牌|brand
r?|品牌提及度,品牌知名度,形象,知名度|awareness,brand awareness,image
conversion + marketing:revenue sales_volume
.|赢单,转化|
r|中标率,赢单率,转化率|CTR,CVR,conversion,hit rate,win rate
expansion + expansion:brand capacity
-|失业|
.|招商,新厂,新店,海外|new plant,new site,new store
m|到位资金|FDI
retention + customers:revenue active_users
-|客户流失,用户流失|customer churn
.|积分,继续,续签,续约,续费,老客|
a||NRR
r|留存,续费率|renewals,retention
r-||churn
r?|忠诚度|loyalty
repurchase + customers:retention revenue sales_volume
.||repeat
m|生命周期价值与获客成本比|CLV,LTV,lifetime value to acquisition cost
r|复购|
r!|价值|
satisfaction + customers:engagement engagement_users new_products retention revenue repurchase brand
.|好评,满意,竞品,调研,问卷|promoter
n=|净推荐值|NPS,net promoter score
r!|体验|experience
r?|满意度|satisfaction
s||CSAT
s-||CES
complaints - customers:-retention -satisfaction disputes -brand -repurchase cost
c|客诉,投诉|complaints
r|差评|
complaint_handling + customers:-complaints satisfaction retention
.|投诉处理|
r||complaints closed on time
returns - customers:inventory waste -revenue cost complaints
.|退货|RMA
r||refunds,return rate
active_users + product:revenue
c|日活,月活,活跃用户|DAU,MAU,WAU,users
engagement_users + product:-response_time data_quality active_users retention revenue conversion
-|跳出|bounce
.|互动,激活,采用|
d|使用时长|
r|用户粘性,使用率,活跃度|stickiness,activation,adoption
r!|热情|
new_products + product:revenue technology new_customers sales_volume
.|新产品,新品,新机型,新药,新车,新车型|launch,new product
tickets - service:-productivity approval_time -satisfaction labour_cost
.|工单数,积压|
c=|工单|tickets
response_time - service:-conversion -satisfaction -staffing approval_time complaints labour_cost
-|接听,接通|calls answered
.|上门,候诊,响应,审批时限,平均处理,排队,理赔,等待,解决时长,首响|first response,reply,resolution time,response,wait,waiting
d||AHT,queues
r+||SLA,service level
r+!|速度|
service_quality + service:-complaints brand satisfaction
-|信访|
.|办结,解决|citizen
r||FCR,first contact resolution
r!|客户服务,服务|customer service,service
self_service + service:-labour_cost -travel_patients engagement_users patient_volume -response_time -tickets satisfaction
.|自助|self service
occupancy + hospitality:revenue
.|入住,出租,客座,翻台,酒店|hotel,planogram,rooms sold,seat occupancy
m|坪效|
r||occupancy
`;
