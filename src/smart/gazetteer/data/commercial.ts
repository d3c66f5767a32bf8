/** Sales, marketing, e-commerce, internet products and customers. */
export const commercial = `
sales m+ >revenue|销售额,销售总额,销售业绩额,销量额,零售额,成交额,销售金额,成交金额,流水,营业流水,出货额,出口额,门店销售额,同店销售额,产品销售额|sales,sales value,sales amount,retail sales,same store sales,like for like sales,export sales,net new sales,sell out,store sales,online sales
sales_volume v+ >sales_volume|销量,销售量,出货量,销售数量,发货量,销售台数,动销率,成交量|sales volume,unit sales,units sold,units shipped,shipments,sell through,sell through rate,volume sold
bookings m+ >bookings|签约额,新签合同额,合同额,订单额,新签额,签单额,合同金额,订单金额,新签订单额,中标额,中标金额,新增合同额,签约金额|bookings,order value,contract value,new contract value,signed contract value,order intake,total contract value,TCV,ACV,sales bookings,new bookings,contract awards
contracts_signed c+ >bookings|签约量,签约数,合同数,签约客户数,新签合同数,签单数,签单量,中标数|contracts signed,deals closed,deals won,closed deals,signed contracts,new contracts,deals,contracts won
orders c+ >orders|订单量,订单数,订单数量,单量,下单量,成交订单数,日均订单,订单总数|orders,number of orders,order volume,order count,daily orders,online orders
backlog_orders m+ >orders|在手订单,在手订单额,未交订单,待执行合同额|order backlog,order book,orders on hand
gmv m+ >revenue|交易总额,交易额,成交总额,平台交易额,总交易额|GMV,gross merchandise value,gross merchandise volume,transaction value,payment volume,TPV
arr m+ >revenue|年度经常性收入,年经常性收入|ARR,annual recurring revenue,recurring revenue
mrr m+ >revenue|月度经常性收入,月经常性收入|MRR,monthly recurring revenue
subscription_revenue m+ >revenue|订阅收入,服务收入,新品收入,增值服务收入,续费收入|subscription revenue,service revenue,licence revenue,license revenue,aftermarket revenue,new product revenue,upsell revenue,cross sell revenue
new_product_share r+ >new_products|新品收入占比,新产品收入占比,新产品贡献率,新品销售占比|new product revenue share,vitality index,share of new products,new product share
aov m+ >price|客单价,件单价,平均订单金额,笔单价,单均价,人均消费,人均消费额,连带率|average order value,AOV,basket size,average basket,average ticket,ticket size,basket value,average check,spend per customer,items per basket,units per transaction
price m+ >price|售价,单价,平均售价,价格,均价,吨价,销售均价|price,selling price,average selling price,ASP,list price,price realisation,price realization,price per unit
discount r- >discount|折扣率,折扣,让利,让利幅度,降价幅度,返利,促销折扣|discount,discount rate,discount level,average discount,price concessions,rebates,markdowns,markdown rate
arpu m+ >price|每用户平均收入,单用户收入,户均收入|ARPU,average revenue per user,revenue per user,revenue per customer,ARPA,average revenue per account
ltv m+ >customer_value|客户生命周期价值,用户生命周期价值,客户终身价值|LTV,CLV,lifetime value,customer lifetime value
cac m- >cac|获客成本,客户获取成本,新客获取成本,单客成本,获客单价|CAC,customer acquisition cost,acquisition cost,cost per acquisition,CPA,cost per new customer
cpl m- >cac|线索成本,单条线索成本|cost per lead,CPL,cost per qualified lead,cost per MQL
cpc m- >cac|点击成本,单次点击成本,千次展示成本|cost per click,CPC,CPM,cost per mille
payback_cac d- >cac|获客回收期|CAC payback,CAC payback period
leads c+ >leads|线索,线索数,线索量,有效线索,有效线索数,合格线索数,合格线索,商机线索,销售线索,询盘,询盘量,询盘数,留资数,意向客户,意向客户数|leads,qualified leads,marketing qualified leads,MQL,sales qualified leads,SQL leads,enquiries,inquiries,inbound leads,prospects,new leads,demo requests
lead_conversion r+ >win_rate|线索转化率,商机转化率,线索转商机率,询盘转化率|lead conversion,lead conversion rate,lead to opportunity rate,lead to customer rate
lead_response d- >lead_response|线索响应时间,线索跟进时间,线索响应时长|lead response time,speed to lead,lead follow up time
lead_response_timely r+ >-lead_response|线索跟进及时率|
pipeline m+ >pipeline|商机额,商机金额,销售漏斗,漏斗金额,商机数,商机,在途商机,商机储备,项目储备,储备项目数|pipeline,sales pipeline,pipeline value,opportunities,new opportunities,qualified pipeline,qualified opportunities
pipeline_coverage x+ >pipeline|漏斗覆盖率,销售漏斗覆盖率,商机覆盖率|pipeline coverage,coverage ratio
win_rate r+ >win_rate|赢单率,商机赢单率,中标率,成单率,签单率,成交率,投标成功率,竞标成功率|win rate,opportunity win rate,close rate,bid success rate,tender success rate,hit rate,closing rate,bid win rate,tender win rate
sales_cycle d- >sales_cycle|成交周期,平均成交周期,销售周期,签约周期,签单周期|sales cycle,sales cycle length,deal cycle,time to close,sales cycle time
quote_time d- >quote_time|报价周期,报价时间,报价响应时间,报价时长|quote turnaround,quotation time,quote time,quote turnaround time,time to quote,quotation turnaround,proposal turnaround time
quote_time_timely r+ >-quote_time|报价及时率|
visits c+ >sales_activity|拜访量,有效拜访量,客户拜访量,客户拜访次数,拜访次数,拜访数,走访客户数,外呼量|visits to customers,customer visits,qualified visits,sales calls,sales visits,cold calls,customer meetings,client meetings,demos,product demos
quota a+ >revenue|销售达成率,业绩达成率,销售目标达成率,销售完成率,指标完成率,销售计划完成率|quota attainment,sales target attainment,sales attainment,quota
sales_per_rep m+ >sales_productivity|人均销售额,人均业绩,人均单产,人均签约额,人效,店效,单店产出|sales per rep,revenue per rep,sales per employee,sales productivity,sales per head
new_customers c+ >new_customers|新客户数,新客户,新增客户数,新增客户,新客数,获客数,获客量,新签客户数,拓客数,新客户开发数,新增会员数,开户数,新增开户数,新客获取量|new customers,new clients,new logos,new accounts,customers acquired,customer acquisition,customer wins,new members,accounts opened,new patients,new merchants
customers c+ >customer_base|客户数,客户总数,活跃客户数,会员数,客户规模,会员总数,用户总数,合作客户数,活跃会员数|customers,number of customers,customer base,active customers,customer count,members,client base,paying customers,active accounts
key_accounts c+ >customer_base|大客户数,重点客户数,战略客户数|key accounts,strategic accounts,named accounts
customer_concentration r- >concentration|客户集中度,大客户占比,前五大客户占比|customer concentration,revenue concentration
retention r+ >retention|客户留存率,用户留存率,留存率,客户保留率,次日留存率,七日留存率,会员留存率,留存,客户留存,首年客户留存率,老客户留存率,续约客户占比|retention,retention rate,customer retention,customer retention rate,user retention,client retention,account retention,logo retention,day 7 retention,subscriber retention
churn r- >-retention|客户流失率,流失客户数,用户流失率,客户流失,流失用户数,会员流失率,退订率,客户流失数,用户流失,退保率,退网率|churn,churn rate,customer churn,customer churn rate,subscriber churn,client attrition,customer attrition,lost customers,cancellations,cancellation rate,user churn,logo churn
renewal r+ >retention|续约率,续费率,续签率,客户续约率,合同续签率,续保率,续租率,续约额|renewal rate,renewals,subscription renewals,contract renewal rate,contract renewals,lease renewal rate
nrr a+ >retention|净收入留存率,净留存率,净续费率,净金额留存率|NRR,net revenue retention,net retention,net dollar retention,GRR,gross revenue retention,NDR
repurchase r+ >repurchase|复购率,重复购买率,回购率,复购频次,复购次数,老客复购率,复购,回头率,回头客占比,老客户复购率|repeat purchase rate,repurchase rate,repeat purchases,repeat orders,repeat order rate,repeat business,purchase frequency,order frequency,repeat rate,returning customers,repeat customers,repeat guests
market_share r+ >market_share|市场份额占比,品牌市占率,品类份额|segment share,category share,shelf share
penetration r+ >market_share|渗透率,市场渗透率,铺货率,覆盖率渠道,铺市率,上架率,网点覆盖率|penetration,penetration rate,market penetration,numeric distribution,distribution rate,weighted distribution
dealers c+ >channel|经销商数,经销商数量,渠道商数,代理商数,新增经销商,新增经销商数,合作伙伴数,加盟商数,加盟店数,渠道数量,渠道网点数|dealers,resellers,distributors,channel partners,new partners,active partners,franchisees,partners signed,new distributors,new resellers
channel_sales m+ >channel|渠道销售额,渠道收入,渠道销售占比,分销额|channel sales,channel revenue,partner revenue,indirect sales,partner sourced revenue
stores c+ >expansion|门店数,门店数量,新开门店,新开门店数,开店数,网点数,新店数,新增门店数|stores,new stores,store openings,stores opened,outlets,new branches,branches opened
marketing_roi g+ >marketing_roi|投资回报率(营销),营销ROI,广告ROI,投放ROI,广告投资回报率,营销投资回报率,营销投入产出比|marketing ROI,return on ad spend,campaign ROI,marketing return on investment
impressions c+ >traffic|曝光量,活动曝光量,展示量,曝光次数,广告曝光量,品牌曝光量,触达人数,触达量,播放量,阅读量,浏览量,视频播放量|impressions,campaign impressions,ad impressions,reach,views,page views,video views,ad reach,exposure,article reads
traffic c+ >traffic|流量,访问量,访客数,独立访客,网站访问量,官网访问量,UV,PV,进店人数,客流量,客流,到店人数,进店客流,到店客流,自然流量,网站流量|traffic,website traffic,web traffic,visitors,unique visitors,sessions,site visits,web visits,footfall,organic traffic,store traffic,store visits,visitor numbers
ctr r+ >conversion|点击率,广告点击率,打开率,邮件打开率,点击量|CTR,click through rate,click rate,open rate,email open rate,clicks
cvr r+ >conversion|转化率,活动转化率,支付转化率,下单转化率,付费转化率,注册转化率,成交转化率,进店转化率,购买转化率,购物车转化率,试用转化率|CVR,conversion,conversion rate,campaign conversion rate,checkout conversion,purchase conversion,trial conversion,trial to paid conversion,signup conversion,landing page conversion,payment conversion,free to paid conversion
cart_abandonment r- >-conversion|购物车放弃率,弃单率,支付失败率,弃购率|cart abandonment,cart abandonment rate,checkout abandonment,payment failure rate,basket abandonment
bounce r- >-engagement_users|跳出率,跳失率|bounce rate,exit rate
followers c+ >followers|粉丝数,粉丝量,公众号粉丝数,粉丝,关注数,关注者,新增粉丝,订阅数,私域用户数,社群人数,涨粉数,公众号粉丝|followers,subscribers,newsletter subscribers,social followers,fans,social media followers,email subscribers
interaction r+ >engagement_users|互动率,互动量,点赞量,评论数,转发量,分享率,社交互动率,转评赞|engagement rate,likes,shares and comments,social engagement,interaction rate,social media engagement
brand_awareness r+? >brand|品牌知名度,知名度,品牌认知度,品牌提及度,品牌美誉度,美誉度,品牌认知,品牌影响力,品牌力,品牌知名度指数|brand awareness,unaided brand awareness,awareness,brand recognition,aided awareness,brand recall,brand perception,brand reputation,reputation
brand_search v+ >brand|品牌搜索指数,搜索指数,品牌搜索量,百度指数,品牌指数,品牌价值|brand search volume,brand search index,branded searches,share of search,brand index,brand value,search volume
share_of_voice r+ >brand|声量份额,品牌声量,媒体声量,舆情正面率,媒体报道数,媒体报道量,媒体露出量|share of voice,media mentions,press mentions,media coverage,press coverage,positive press
seo_rank c- >-seo|搜索排名,关键词排名|search ranking,keyword ranking,SEO ranking
event_attendance c+ >events|参会人数,参展人数,活动参与人数,参会客户数,活动场次,展会场次,直播场次|attendees,event attendance,webinar attendees,participants,registrations,trade fairs attended,webinars
content_output c+ >content|内容产出量,发文量,内容数量,文章数,发布篇数,视频数量,原创内容数,推文数|content output,articles published,posts published,blog posts,content pieces,case studies,white papers,videos published
dau c+ >active_users|日活,日活跃用户,日活跃用户数,日活跃用户DAU,日活用户,日活数|DAU,daily active users,daily actives
mau c+ >active_users|月活,月活跃用户,月活跃用户数,月活用户|MAU,monthly active users,monthly actives
active_users c+ >active_users|活跃用户,活跃用户数,周活跃用户,用户数,用户规模,注册用户数,注册用户,付费用户数,付费用户,活跃数,周活,系统用户数,用户量|active users,weekly active users,WAU,users,registered users,paying users,user base,user numbers,paid users,subscriber base
new_users c+ >new_users|新增用户,新增用户数,新用户数,注册量,下载量,注册数,新增注册用户,拉新数,安装量,装机量,激活用户数,用户增长|new users,sign ups,signups,downloads,installs,app installs,user registrations,app downloads,new registrations,new subscribers,user acquisition
user_growth g+ >new_users|用户增长率,用户增速|user growth,user growth rate
stickiness r+ >engagement_users|用户粘性,用户黏性,用户活跃度,活跃度,活跃率,用户活跃率,启动次数,人均启动次数|stickiness,DAU/MAU,user engagement,user activity,session frequency,sessions per user
session_time d+ >engagement_users|使用时长,人均使用时长,停留时长,平均停留时长,在线时长,用户时长,人均时长,日均使用时长|session length,session duration,time spent,time on site,watch time,time in app,usage time,dwell time,average session duration
adoption r+ >adoption|使用率,采用率,功能采用率,功能使用率,系统使用率,功能渗透率,活跃使用率,系统上线率,线上化率,自助办理率,普及率|adoption,adoption rate,feature adoption,usage,usage rate,feature usage,take up,uptake,system usage,system adoption,tool adoption
activation r+ >activation|激活率,新用户激活率,首单率,新客激活率,首次使用完成率,注册完成率|activation,activation rate,onboarding completion,time to first value,time to value,onboarding completion rate
app_rating s+ >satisfaction|应用评分,应用商店评分,商店评分,店铺评分,好评率,好评数,点评评分,DSR评分,评价得分,五星好评率|app rating,app store rating,store rating,star rating,review score,positive reviews,chat rating,average rating,review rating,online rating,positive review rate
bad_reviews r- >complaints|差评率,差评数,差评,负面评价数,负面评价,负面舆情数,中差评率|negative reviews,bad reviews,negative review rate,one star reviews
nps n+ >satisfaction|净推荐值,净推荐值NPS,净推荐分数|NPS,net promoter score,promoter score,eNPS of customers,customer NPS
csat s+ >satisfaction|客户满意度得分,满意度得分,满意度评分,满意度调查得分,CSAT得分,顾客满意度指数,满意度指数|CSAT,CSAT score,satisfaction score,customer satisfaction score,satisfaction index,customer satisfaction index,satisfaction survey score,satisfaction rating
satisfaction r+? >satisfaction|客户满意度,满意度,用户满意度,顾客满意度,服务满意度,内部服务满意度,满意率,客户满意率,病人满意度,患者满意度,学生满意度,家长满意度,群众满意度,业主满意度,住户满意度,内部客户满意度,宾客满意度,就医满意度,满意程度,公众满意度|customer satisfaction,satisfaction,client satisfaction,user satisfaction,guest satisfaction,patient satisfaction,internal service satisfaction,satisfaction rate,satisfaction level,citizen satisfaction,tenant satisfaction,student satisfaction,patient experience score,internal customer satisfaction,parent satisfaction,satisfied customers,happy customers
customer_effort s- >-satisfaction|客户费力度,客户费力指数|customer effort score,CES
loyalty r+? >retention|忠诚度,客户忠诚度,用户忠诚度,认可度,客户认可度|loyalty,customer loyalty,brand loyalty
complaints c- >complaints|投诉,客诉,投诉量,投诉数,客户投诉,客诉数,客诉量,投诉件数,客户投诉数,客户投诉量,投诉次数,客户投诉次数,投诉起数,用户投诉,有效投诉,服务投诉,质量投诉,重复投诉,重大客诉|complaints,customer complaints,complaint volume,number of complaints,client complaints,guest complaints,quality complaints,service complaints,patient complaints,escalations,customer escalations
complaint_rate r- >complaints|投诉率,客户投诉率,客诉率,万单投诉率,百万投诉率,万人投诉率|complaint rate,customer complaint rate,complaint ratio
complaint_handling r+ >complaint_handling|投诉处理及时率,客诉处理及时率,投诉解决率,客诉关闭率,投诉闭环率,投诉办结率,投诉处理率,投诉结案率|complaints closed on time,complaint resolution rate,complaint closure rate,complaint handling rate
complaint_time d- >-complaint_handling|投诉处理时长,客诉处理周期,投诉处理周期,投诉关闭时长,投诉响应时间,客诉关闭周期|complaint resolution time,complaint handling time,complaint response time,complaint closure time
returns r- >returns|退货率,退款率,退换货率,退货量,退货额,退款金额,退货数,退换率,无理由退货率|return rate,returns,refund rate,refunds,product returns,returned goods,customer returns,returned items,refund volume
survey_response r+ >survey_response|评价回收率,问卷回收率,参评率,问卷回复率|survey response rate,response rate to surveys,survey participation,survey returns
`;
