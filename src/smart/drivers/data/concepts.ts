/**
 * Words that name no metric but say what a goal works on, by node of the graph: `node|Chinese words|English words`.
 * A minus before the node turns the direction round; `*` before it marks a means whose purpose is the word in front of it
 * (安全培训, inventory system); `#` marks things that carry no meaning of the words in front of them (培训教室, car park).
 */
export const concepts = `
*training|培训,轮训,集训,带教,授课,讲座,研修,实训,培训班,培训计划,岗前培训,课程,学习,教育培训,业务培训,培训课程,师带徒,师徒结对,师徒,带徒|train,trained,workshop,course,coaching,learning programme,training programme,academy,e learning,seminar,mentoring,apprentice,apprenticeship,bootcamp,upskilling,induction
skills|技能等级认证,岗位认证,持证上岗,任职资格,技能竞赛,技能比武,多能工,资格证书,上岗证,职称,胜任力,内训师,学习地图,岗位练兵,技能大赛,技能培训,技术比武,高级技工占比,高级技工,技工|certified,qualification,cross train,cross training,competence matrix,multi skilling,black belt,green belts,career path,know how transfer,skilled worker,master craftsman
staffing|招聘,招募,扩招,校招,社招,增员,引进人才,人才引进,招录,用工,人员配置,入职,到岗,补员,坐席,排班人员,护士,人手,岗位编制,冻结招聘,季节工,用工需求,人力,补充人员|hiring,recruitment,recruiting,recruiter,new positions,staffing,fill positions,open nurse positions,nurse positions,positions,workforce,shift planning,rostering,roster,nurses,additional agents,manpower,job fairs,seasonal picker,seasonal worker,seasonal staff,additional staff,post filled,crew,hired
-staffing|裁员,减员,减编,人员精简,缩编,人员优化|layoffs,redundancies,job cuts,downsizing
employer_brand|雇主品牌,最佳雇主,校园宣讲,宣讲会|employer brand,careers page,career site,employer branding,employer award,career fair,careers website
benefits|福利,体检,健身,弹性工作,员工关怀,企业年金,补充医疗,心理咨询,员工宿舍,子女托管|benefits,flexible working,childcare,gym,pension plan,home office,flexitime,remote work,hybrid work,four day week,employee recognition,recognition programme
pay|加薪,调薪,薪酬调整,薪酬改革,股权激励,奖金方案|pay review,bonus scheme,salary adjustment,stock options,incentive scheme,pay scale,salary band,salary bands,pay transparency,job families
performance_management|绩效面谈,绩效考核,绩效管理,述职,目标责任书,目标管理,考核|feedback talks,goal setting,feedback conversation,objectives,target agreement
succession|继任计划,人才盘点,后备干部,人才梯队,接班人,轮岗,干部,管理人才,青年人才|succession plan,succession planning,talent review,job rotation,leadership programme,high potential programme,future leader,leaders,talent
*digitalisation|系统,平台,软件,信息系统,小程序,数字化平台,信息化平台,管理系统,APP,MES系统,ERP系统,CRM系统,WMS系统,MES,ERP,CRM,WMS,OA系统,SAP,数据中台,BI系统,数字孪生,扫码系统,条码,PDA,RFID,上线|system,platform,software,tool,portal,digital tool,barcode,chatbot,mobile app,electronic record,digital twin,data platform,module,scanner,tablet,kiosk,digital,digitization,go live,rollout,interface,API,integration,migration of the system,electronic
*automation|自动化,机器人,RPA,机械手,AGV,自动化改造,智能化改造,无人化,电子发票,电子化,无纸化,自动对账,线上审批,电子签章,电子签,自动分拣|automate,automated,robot,cobot,digitise,digitalise,digitize,e invoicing,e invoice,e signature,electronic signature,workflow tool,straight through
self_service|自助服务,自助机,智能客服,在线办理,一网通办,自助终端,机器人客服,线上自助,自助收银,自助结账|self service,self service portal,self checkout,customer portal,FAQ,help centre,help center,online booking,online form,self scanning,self scan
infrastructure|服务器,机房,网络,数据库,云迁移,上云,扩容,专线,核心交换机,存储,带宽,硬件升级,双活,迁移上云,系统升级,单点登录,交换机,路由器,机柜,UPS,WiFi,无线覆盖,主备切换,核心网|server,data centre,data center,database,network upgrade,cloud migration,migrate,migration,upgrade,storage array,firewall upgrade,load balancer,second data centre,hardware refresh,network latency,switch,router,network,bandwidth,virtual machine,kubernetes
resilience|灾备,容灾,备份,应急预案,双活数据中心,业务连续性,切换演练,应急切换,主备切换演练|disaster recovery,backup,continuity plan,business continuity,failover,switchover
monitoring|监控,告警,预警,日志,巡检系统|monitoring,alerting,observability,early warning
security|补丁,漏洞,网络安全,信息安全,等保,等保测评,渗透测试,防火墙,加密,杀毒,终端安全,安全加固,入侵检测,SOC,钓鱼演练,护网,密码,攻防演练,网络攻击,黑客,网络安全保险,勒索,木马,数据安全|patched,cyber security,cybersecurity,cyber,cyberattack,penetration test,pen test,firewall,encryption,antivirus,phishing,phishing test,ISO 27001,security awareness training,security training,SOC 2,intrusion,hardening,ransomware,password manager,security audit,single sign on,hackers,cyber insurance,security review,security,attack
access_control|多因素认证,权限,账号,身份认证,门禁权限,堡垒机|multi factor,MFA,access rights,privileged access,user rights,two factor authentication,permissions,joiner mover leaver
privacy|个人信息保护,隐私,数据保护,GDPR,数据合规|data protection,privacy,personal data,DPIA
data_quality|主数据,数据治理,数据清洗,数据标准,物料编码,客户档案,数据,台账,数据核对,录入率,数据录入,客户拜访记录录入率|master data,data governance,data cleansing,data catalogue,clean up records,data standards,deduplicate,data,data sets,data entry,CRM records
test_coverage|自动化测试,单元测试,回归测试,压测,压力测试,试产一次通过率|test suite,load test,pilot run
code_review|代码评审,代码审查,静态扫描,代码规范|pair programming,static analysis,coding standard,pull request
release_frequency|持续集成,持续交付,CI/CD,流水线自动部署,灰度发布,敏捷,发版|continuous delivery,continuous integration,deploy,deploy weekly,release pipeline,feature flags,agile,scrum
tech_debt|重构,老系统下线,旧系统,技术债务清理,遗留代码|legacy,refactor,refactoring,mainframe,decommission,legacy code,monolith
bugs|软件问题|bug fixes
technology|关键技术,核心技术,技术突破,关键材料,新工艺,技术攻关,固态电池,芯片,核心算法,国产替代,新材料,卡脖子,关键部件,中试,样机,技术路线,工艺包,大模型,原型机,算法,自主研发,工艺,研制,攻克|breakthrough,core technology,key technology,pilot plant,solid state battery,new material,algorithm,process technology,demonstrator,technology,AI model,machine learning model,novel,patented process,simulation,research programme
lab|实验室,联合实验室,中试线,研发中心,试验台,检测中心,创新中心,研究院,中试基地,测试台架|laboratory,lab,joint lab,joint laboratory,test bench,research centre,test rig,R&D centre,innovation centre,lab equipment,pilot facility
partnership|战略合作,合作协议,校企合作,产学研,战略合作协议,框架协议,合作伙伴,联盟,联合体,合资公司|partnership agreement,cooperation agreement,joint venture,alliance,strategic partner,memorandum,co development,framework agreement with,partner agreement,consortium
ip|知识产权,商标注册,商标,著作权,专利布局,版权,外观设计,专利年费,专利交底|intellectual property,copyright,freedom to operate,design right,utility model,hinge patent,patent opinions,licensing
research|论文,课题,科研项目,纵向项目,科研,博士后,院士工作站,学术|study,doctoral,PhD,scientific,postdoc,academic
product_approval|医疗器械注册证,注册证,药品注册,临床试验,型式认证,3C认证,CE认证,FDA,临床批件,产品注册,入网许可,新药申报,CE,获批上市,药监,新药上市申请,上市许可,药品上市,路试,样车|CE marking,FDA approval,type approval,clinical trial,product registration,market authorisation,marketing authorisation,approval of the device,CE mark,homologation,UL listing,regulatory approval,regulatory submission,510(k),new drug application,NDA filing,phase 2,phase 2 study,first patient treated,trial network,trial site
new_products|新品,新产品,新车型,新款,新品类,产品线,新型号,新版本,新机型,新功能,样品,新药,量产,首批试产,试产,投放市场,新车|product line,next generation,new range,new version,new feature,new collection,vaccine,series production,start of production,menu,drone,launch of,new generation,sample parts,e bike,launch
market_entry|进入市场,海外市场,新市场,出海,打入,开拓市场,欧盟市场,海外业务,国际市场,海外,开拓,进军,供货体系,进入供货体系,海外仓,跨境,入围,供应商名录|enter the market,market entry,retail market,new market,enter the,new country,internationalisation,export market,overseas market,new region,European market,expand into,expansion into,go to market,American market,US market,approved supplier list,listed as supplier,qualified vendor
expansion|新工厂,新厂,新基地,新门店,开业,开店,第二工厂,物流枢纽,分公司,分店,新店,直营店,建厂,扩建,旗舰店,落地新园区,新园区,子公司,选址,筹建,新校区,新院区,数据中心建设,物流园,枢纽,项目落地,新网点|new plant,new site,second hub,logistics hub,open a second,flagship store,new factory,subsidiary,new office,second plant,new warehouse,open the,opening of the plant,distribution centre,distribution center,new clinic,new campus,site selection,lease for the store,plant,second logistics hub,hub,expand,open five,open three,open two,open four,open ten,open six
capacity|扩产,新产线,产线,新增设备,二期扩建,第二条产线,投产,达产,产线投产,新设备,扩能,新增产能,加工中心,新生产线|production line,new line,second line,additional shift,second shift,third shift,new machine,expand capacity,ramp up,new furnace,extra shift
permit|许可证,施工许可证,环评,环评批复,经营许可,营业执照,用地审批,规划许可,排污许可证,消防验收,生产许可证,审批手续,牌照,批复,开工许可,食品经营许可证,资质,出口许可,出口许可证,进口许可,进口备案|permit,building permit,planning permission,licence,operating licence,environmental permit,license to operate,zoning approval,construction permit,operating permit,banking licence,banking license,work permits,concession,environmental impact assessment,export licence,import licence,customs clearance,customs approval,AEO,clearance
certification|认证,体系认证,ISO认证,贯标,质量体系认证,资质认证,绿色工厂认证,认证审核,高新技术企业认定,证书,高企认定,复评,资质升级,绿色工厂,评审通过,星级评定,等级评审,示范企业,达标创建|certificate,ISO 9001,ISO certificate,IATF 16949,ISO 14001,ISO 45001,accreditation,certified to,ISO 13485,recertification,certification audit,AS9100,ISO certification,HACCP,BRC,ISO,accredited,certified plant,green factory,assessment by the customer
audit|审计,内审,稽核,专项检查,检查,飞行检查,内部审计,专项审计,审计项目,自查,巡察,巡视,监督检查|audit,internal audit,inspection programme,self assessment,spot checks
compliance|合规,内控,监管,反洗钱,反垄断,合规整改,合规管理,制裁名单,反腐败,廉洁,举报,监管要求,合规培训,无障碍,处罚,档案合规|regulation,regulatory,anti money laundering,AML,anti corruption,whistleblowing,code of conduct,anti bribery,internal controls,SOX,export control,control framework,supply chain act,comply,comply with,accessibility,anti bribery course,labelling law,act,directive,supervisor,supervisory,licence conditions,legal requirement,regulator,transparency report,authority
kyc|客户身份识别,尽职调查,背景调查,KYC,制裁筛查|due diligence,sanctions list,sanctions screening,know your customer,onboarding checks,customer screening
policy|管理办法,规章,实施细则,操作手册|policy,handbook,guideline,rulebook
fraud|反欺诈,舞弊,骗保|anti fraud,fraud detection,fraud
risk|风险评估,应急管理,隐患风险|risk register,hedging,insurance cover,insurance
contract_standard|合同模板,合同范本,标准合同,范本|contract template,standard contract,standard terms,playbook,template library,standard templates
contract_review|合同审核,合同审批|legal review,contract drafting
disputes|诉讼,仲裁,纠纷,应诉,索赔|court,arbitration,patent suit,claim dispute
credit_control|信用审批,信用评估,信用额度审核,授信审批,客户信用,催收,清欠,信用管控,信用评级,催款,对账,账龄分析,信用额度,资信调查,客户资信,资信评估,首营客户|credit check,credit approval,dunning,collection calls,credit scoring,credit insurance,payment reminders,reminder letters,credit assessment,direct debit,credit control,underwriting,credit limits to,approve credit limit,time to approve credit,creditworthiness,customer credit rating,credit rating
-receivables|清收,清理欠款,收回欠款,催收欠款,收款,货款,欠款,应收,到账|collect receivables,collect overdue,collect payment,dues,customer payment,payment by customers
close_speed|结账,关账,月结,入账,记账,财务决算,出具报表,合并报表,对账结账,凭证,总账,核算|closing,close the books,month end,posting,consolidation,financial statements,year end accounts,ledger,journal,reconcile,reconciliation,accounts
invoice_processing|发票处理,发票入账,开票,应付发票,供应商发票|supplier invoice,invoice approval,invoice matching,invoice handling,invoices,process invoices
tax_compliance|纳税申报,税务申报,汇算清缴,税务检查,税务稽查,转让定价,税务,发票合规|tax return,tax filing,VAT return,transfer pricing,tax audit,tax
-tax|税收优惠,退税,研发加计|tax incentive,tax credit claim
funding|上市,融资,IPO,辅导备案,债券,上市辅导,股权融资,募资,募集资金,科创板,定增,A轮|listing,financing,loan,bond,stock exchange,investor,series B,funding,prospectus,venture capital,refinancing
reporting|报表,报告,管理报表,看板,经营分析,董事会报告,年报,周报,信息披露,数据分析,分析报告|board report,management report,reporting,monthly report,annual report,KPI report,reporting pack,analysis,forecast report,figures,weekly KPI,KPIs,reports
budget_control|预算管理,预算控制,费用管控,预算编制,费用审批,费用控制,费用预算,预算|budget control,spend control,budget review,zero based budgeting,expense approval,budgeting,budget
shareholder_value|股东回报|shareholder return
cost|降本,降本增效,节支,节约开支,开源节流|cost cutting,cost saving programme,efficiency programme,cost programme
-cost|降本增效目标|cost down
sourcing|招标,询价,比价,竞价,公开招标,三方比价,竞争性谈判,国产化替代,重新招标|tendering,bidding,RFP,request for quotation,benchmark prices,auction,quotes,retender
supplier_contract|谈判,年度协议,价格谈判,长协,供货协议,采购合同,长期协议,集采,集中采购,战略供应商,年度框架|negotiate,renegotiate,negotiation,supply agreement,purchasing contract,contracts with suppliers,volume agreement,price agreement,bundling of purchases,renegotiated,framework agreement,frame contract,long term agreement
supplier_management|供应商审核,供应商管理,供应商评估,供应商辅导,供应商大会,供应商帮扶|supplier development,vendor management,supplier visit
supplier_base|备选供应商,第二供应商,二供,替代供应商,供应商引入,新供应商,双源|dual sourcing,alternative chip supplier,additional supplier,second supplier,onboard suppliers,dual source
stockout|缺料,停线待料,断供,供货中断,等料,等待物料|missing parts,line stops because of missing,shortage of parts,supply interruption,waiting for material,wait for material,waiting for parts
inventory|去库存,清库存,备货|warehouse stock,stock reduction,consignment
-inventory|寄售,VMI,JIT,零库存|vendor managed inventory,just in time,kanban,stock clearance
obsolete|呆滞处理,呆滞物料清理|clear obsolete
safety_stock|备件储备,战略备货,应急储备,缓冲库存|buffer,emergency stock,strategic stock
batch_size|采购批量,批量,批次规模,最小订货量,单次采购批量,生产批量,订货批量|batch size,lot size,order quantity,minimum order quantity,larger lots,larger batches
inventory_accuracy|盘点,循环盘点,盘库|stocktaking,counting
forecast_accuracy|需求预测,产销协同,S&OP,销售预测,需求计划,滚动预测|demand planning,demand forecast,sales and operations planning,rolling forecast,forecast
route_planning|路线优化,线路优化,配送路线,路径优化,共同配送,拼车,满载,并单,集货,车速,限速|route planning,route optimisation,tour planning,milk run,route,consolidate shipments,routing,bundle orders,average speed of delivery van,speed limiter
warehouse_productivity|仓储,仓库,拣货,货架,分拣,库位,上架,仓储系统,智能仓储,立体库,出入库|warehouse,picking,racking,put away,high bay,sorter,conveyor,slotting,pick by voice,warehouse scanner
delivery|交付,配送,发货,按期交货,按时到货,准时送达,履约|dispatch,delivering on time,deliver the,deliver on time,ship,shipping,first attempt delivery,first attempt delivery rate,missed deliveries
logistics_cost|物流,运输,承运商,运输线路|logistics,carrier,haulage,hauliers,express courier,transport,trucking
dock_time|月台,装卸,预约卸货,收货时间|dock,unloading,loading bay,time slot booking,goods in,receiving time,receiving time per pallet,barcode read rate
fuel|燃油,新能源车,电动车替换|diesel,electric vans,electric trucks,eco driving,eco driver
equipment|设备,机台,设备管理,主轴,设备大修,TPM,设备改造,冲压机,注塑机,机床,空压机,误操作停机,模具,工装,夹具,刀具|machine,machinery,equipment,overhaul,press,spindle,robot cell,compressor,mould,tooling,fixtures,conveyor belt,pump,crane,generator,turbine
maintenance|保养,预防性维护,点检,检修,大修,润滑,预测性维护,维护计划,设备保养,设备巡检,年检,维保,模具维修,维修,修理,模具保养,故障排查,抢修|predictive maintenance,maintenance plan,lubrication,servicing,maintenance,condition monitoring,service the machines,spare part kit,repair,mould maintenance,tool maintenance,fault analysis
changeover|快速换模,换模,换线,SMED,换型|quick changeover,tool change,set up
lean|精益,5S,6S,七大浪费,标准作业,价值流,目视化,精益生产,单元化生产,流程再造,六西格玛|lean,kaizen,value stream,standard work,continuous improvement,six sigma,kaizen workshop,visual management,shop floor management,process redesign
improvement|QC小组,改善周|suggestion scheme,idea management,quality circle
process_control|首件检验,巡检,检验,SPC,防错,作业指导书,SOP,工艺纪律,控制计划,FMEA,校准,检测,工艺参数,工序检验,质量检查,自检,质检,工艺标准化,量具,测试,试验,老化测试,可靠性测试,出厂检验,材料检测,品控|poka yoke,work instruction,inspection,control plan,calibration,first article inspection,in line inspection,camera inspection,quality gate,standard operating procedure,torque check,8D,root cause analysis,mistake proofing,process audit,in process checks,checklist,vision system,measuring equipment,gauges,test,end of line test,burn in,reliability test,quality control,traceability,batch record
quality|质量改进,质量提升,质量体系,质量管理体系,质量攻关|quality programme,quality assurance,quality plan,reliability of products
defects|不良,焊接缺陷,外观不良,批次不良,气孔,开裂|faulty,welding defect,faults,porosity,non conforming,cracks,scratch
warranty|三包,保修,质保|warranty,guarantee claims
rework||repairs of faulty
energy|节能,能源,用电,电力,空调,照明,锅炉,蒸汽,能耗双控,燃气,天然气,煤耗,冷机,机房能耗|energy,electricity,heating,lighting,boiler,air conditioning,steam,insulation,power,compressed air,gas,fuel oil,chiller,cooling
energy_saving|节能改造,LED,变频,余热回收,节能灯,能源审计,空压机改造,保温,变频改造,光控,能源管理体系|heat recovery,insulation of,energy audit,variable speed drive,heat pump,energy saving,leak detection,motion sensors,retrofit,ISO 50001,energy management,halogen lamp,lamps
renewables|光伏,绿电,太阳能,风电,储能,光伏发电,屋顶光伏,绿证,自发电|solar,photovoltaic,green power,wind power,solar panel,renewable,own solar panel,electricity from own solar,electricity from solar,solar electricity,electricity from renewables
carbon|碳中和,碳达峰,减碳,双碳,碳排,低碳,净零,碳减排|carbon neutral,climate neutral,net zero,decarbonisation,decarbonization,CO2 footprint,climate target
esg|ESG,可持续发展报告,社会责任|sustainability report,CSRD
waste|废料,垃圾分类,减废,固废,危废|packaging,plastic,disposable,landfill
-waste|回收,循环利用|reusable,returnable
pollution|废水,废气,除尘,污水,排污,扬尘|waste water,wastewater,exhaust,dust extraction,effluent treatment
water|节水,中水回用,冷却水泄漏,跑冒滴漏|water,rainwater,water leakage of the cooling,cooling circuit
accidents|重伤,轻伤,零事故,火灾,坠落,触电,伤害率,零工伤,死亡,事故,伤亡|lost time,LTI,harm,vision zero,unsafe,employee safety,fatal accident,fatal,zero harm,safe,incident rate,collision,burns
safety_practice|隐患,隐患排查,隐患整改,安全巡查,劳保,安全帽,安全标准化,双重预防,危险作业,作业票,安全观察,安全例会,班前会,安全会议,安全生产月,安全观察卡,安全日,班前安全,警示标识,操作票,特种设备检验,安全阀校验,安全标准化达标|hazard,protective equipment,PPE,helmet,safety rule,traffic rules,lockout tagout,safety committee,evacuation,risk assessment of machines,work at height,safety talks,safety shoes,behavioural safety,safety day,safety week,pre shift safety,safety sign,safety instruction,gas detector,permit to work
safety_training|三级教育,急救培训,特种作业证|first aid,forklift licence,forklift driver,evacuation training
guarding|防护装置,安全围栏,护栏,光栅|machine guard,guard rail,light curtain,safety fence,machine guarding,pedestrian walkway,segregated walkways,guarding
delivery_projects|项目,工程,竣工,里程碑,主体封顶,交付项目,工程进度,按期竣工,通车,验收,封顶,主体工程,隧道,桥梁|project,construction,completion of the building,handover,commissioning,on schedule,bridge,project schedule,tunnel,road works,finish the bridge,foundation,roof of the hall
design_quality|图纸,设计评审,图纸会审,BIM,BIM模型,设计方案,施工图,设计变更评审|drawing review,engineering drawings,clash detection,design freeze,shop drawing
project_cost|变更签证,工程结算|construction budget,change requests
revenue|销售,大促,双十一,618,上市销售,签单,延保,成交,创收|turnover,income,sell,sold,selling,business volume,extended warranty
bookings|合同,大单,中标,签约,签署合同,年度大单,签订合同,投标,重大项目签约,公共合同,政府订单,签约客户,标的,合同签订|OEM contract,win contracts,contracts,contract with,bid,tenders won,win two,sign contracts,large project award,public contract,win public contracts,win the tender,enterprise customers,sign three,sign five,orders won
orders|订单,下单,外贸订单,客户订单|purchase orders from customers,customer order,the order,export order,minimum order value
pipeline|潜在客户|prospect list
leads|获客,展会线索,咨询,报名,试驾|lead generation,test drive,sample request,trial request,contacts
sales_activity|拜访,走访,推介会,客户拜访,陌拜,巡店,客户走访,路演,大客户拜访,客户邀约,上门推广,外呼,电话量|visit dealers,visit customers,visit,roadshow,calls to customers,dealer visit,sales meetings,door to door,field sales,calls per consultant,calls per rep
key_account_plan|大客户,重点客户,客户分级,战略客户,客户拜访计划|account plan,top customers,customer review,quarterly business review,QBR
new_customers|拓客,开发客户,开户|as customers,acquire customers,sign new,new clinics as customers,logo wins
customer_base|客户,会员,连锁药店|client,customer contracts
channel|经销商,渠道,代理商,加盟商,分销,渠道商,经销网络,省级代理,终端网点,门店渠道|wholesale,franchise,channel,retailer,dealer network,marketplace,agent network,partner,stores that list
price|涨价,提价,定价,价格体系,提货价,报价,产品价格,票价|price increase,pricing,price rise,surcharge,upsell,cross sell,cross selling,add on sales,ticket price,fare
discount|降价,促销让利,打折,优惠力度,满减|price cut,promotion price,price reduction for customers,promotional discount
customer_terms|账期,赊销,信用期,分期付款,延长账期,账期放宽|payment term for customers,credit period,customer terms,instalment
payables||supplier terms,payment terms to suppliers,pay suppliers later,terms with suppliers
campaign|推广,营销活动,广告,投放,促销活动,市场活动,品牌活动,直播,广告活动,营销方案,邮件营销,短信营销,促销,赠品,赠品投放|campaign,advertising,advert,mailing,commercials,newsletter,TV spot,influencer,direct mail,ads,paid search,google ads,email campaign,open day,event,show,live stream,flyer,coupons,gift,giveaway
marketing_spend|广告预算,营销预算,市场费用预算|wasted ad spend
content|文章,原创文章,视频,短视频,白皮书,案例,公众号文章,软文,推文,科普|article,blog,video,podcast,technical article,user story posts,post,publish articles
followers|公众号,抖音号,视频号,社群,私域,微博,小红书|LinkedIn,social media,Instagram,newsletter list,TikTok,community
traffic|网站,官网,首页流量,引流,线上渠道,网店,线上商城|website,landing page,web shop,online shop,e commerce,online channel
seo|SEO,搜索优化,关键词|search engine,keyword
events|展会,参展,博览会,发布会,峰会,论坛,研讨会,订货会|trade fair,trade show,exhibition,conference,expo,fair
brand|品牌,媒体报道,公关,奖项|brand,press release,public relations,PR,sponsorship,recognised
engagement_users|活跃,互动,签到|engagement of users,gamification,push notifications
activation|新手引导,注册流程,引导流程|onboarding flow,sign up flow,registration form,trial,welcome flow,onboarding emails
conversion|结算流程,下单流程,支付流程,落地页,购物车,导购,试衣|checkout,payment page,shopping cart,check out page,product pages,fitting room,shop assistant
load_time|加载,首屏,登录,性能优化,卡顿|login,log in,loading,response time of the app,query performance,caching,slow
adoption|使用,推广使用,系统使用,全员使用,上线使用,系统用户|adopt,users of the system,active use,roll out to users
retention|续约,续费,老客户,会员体系,流失预警,会员权益,忠诚度计划,客户成功,流失客户,老客|loyalty programme,customer success,business reviews,loyalty card,win back,contract extension,loyal,subscriber loss,subscription
satisfaction|回访,客户满意,满意,客户关怀,客户回访,综合评分,点评,早餐评分,用户评分,平台评分,店铺评价,评价分,携程评分,好评,用户口碑,服务评价|customer survey,happy,feedback survey,voice of the customer,customer journey,rating,guest reviews,online reviews,rate us,rate support,rate the service,rate IT support,satisfied,net promoter,rated,praise,recommend,seller rating,after sales satisfaction
complaints|抱怨,不满|grumble,dissatisfied
complaint_handling|投诉处理,客诉处理,投诉闭环|complaint handling,complaint management,complaint procedure,goodwill
service_quality|客服,售后,服务规范,服务标准,神秘顾客,话术,服务流程,礼仪,IT支持,技术支持|after sales,service standard,call script,field service,IT support,technical support,IT service,mystery shopping visit,store service
service_capacity|客服坐席,接听,热线,接通,客服人员,24小时热线,值班,开放时间,营业时间延长,窗口|hotline,call centre,call center,answer calls,agents,service desk hours,opening hours,contact centre,answer the phone,counter,cashier,checkouts open,support hours
response_time|响应,等待,排队,应答,回复,答复,候诊,首响,排队叫号,上门,上门时间,到店等待,窗口等待|answer chats,answer within,reply,respond,wait,waiting,answer emails,response,answered within,return emails,call back,callback,reply to,on site within,within the hour,wait for,arrive
ticket_backlog|积压,待办|
tickets|工单,报修,求助|help desk,helpdesk,service desk,password resets
resolution|解决问题,一次解决,诊断,远程诊断,备件随车,不升级解决,解决,办结|diagnosis,remote diagnostics,van stock,root cause,without escalation,solved at first level,first level resolution,IT requests,resolve,solve,solved,fixed
knowledge|知识库,常见问题,案例库,操作指南,知识文档,帮助文档,资料库,知识资料|knowledge base,manual,user guide,how to video,troubleshooting guide,wiki,documentation,library of recorded,recorded demos,recording,library of
internal_satisfaction|内部客户,业务部门满意,IT满意度|internal customer,internal client,IT satisfaction,rate internal
engagement|员工调查,敬业,员工活动,团建,员工座谈,内部沟通会,全员大会,员工满意,员工关系,员工意见,员工心声|employee survey,staff survey,town hall,team event,recognition,employee voice,one to one,feedback from staff,staff feedback,team climate,suggestions box
culture|价值观|
diversity|女性,多元,残障|women,gender,inclusion,disability,minority
staff_turnover|离职,离职面谈,人员流失,人才流失,流失|resign,exit interview,leaving employees,quit,leave the company
hiring_cost|猎头,招聘渠道费|headhunter,search firm
time_to_hire|面试流程,面试安排,录用流程|interview process,interview scheduling,applicant tracking system,offer letter,ATS
hiring_quality|内推,内部推荐,校园合作,人才库,候选人,简历,面试|referral programme,candidate,referral bonus,university partnership,CV,application,shortlist,interviews with candidates,assessment centre
onboarding|新人融入,入职引导,导师制,新员工培养,独立上岗周期,新人培养,上岗周期|onboarding,buddy programme,buddy,mentor,welcome days,induction plan
absence|考勤,出勤,健康|sick,sickness,health circle,return to work interviews,flu shots,flu vaccination,ergonomics,ergonomic workstation,ergonomic chairs,health days,health programme
overtime|加班,工时|weekend work,working time,hours worked
agency_cost|派遣,外包用工,临时工,劳务派遣|agency,temp,temporary,locum
labour_cost|人工,薪酬|wages
payroll_accuracy|薪资核算,发薪,算薪|payroll run,payslip,salary run,payroll submission,payroll submissions
labour_relations|工会,劳资,集体合同,罢工,集体协商|union,works council,collective agreement,no strike,collective bargaining
organisation|组织架构,流程优化,职责,权责,岗位说明书|job description,org chart,reorganisation,responsibility matrix,RACI
collaboration|协同,跨部门,例会|cross functional,interdepartmental,weekly alignment
project_quality|质量验收,样板,防水,质量通病|concrete test,quality of construction,defect list
facility_cost|租赁,退租,物业,写字楼|lease,sublet,office lease,floor,property
office_space|工位,办公场地|desk,hot desking,seats
admin_cost|差旅,办公用品,用车,招待,会务,快递,公务用车,行政,后勤运行,后勤费用,后勤运行费用,运行费用|travel,office supplies,stationery,fleet,company car,courier,video conferencing,business trip,video conference,admin,running cost of the site,HR administration cost,administration cost
facility_service|食堂,保洁,班车,宿舍,后勤,物业维修,电梯,客房清洁,洗衣|canteen,cleaning,cafeteria,elevator,housekeeping,catering contract,shuttle bus,cleaning contract,laundry,room cleaning
admin_process|档案,归档,印章,公文,会议纪要,文件|archive,filing,minutes,documents,records,mail room,post room
#facility_works|办公室,会议室,教室,培训教室,停车场,车库,前台,大厅,装修,粉刷,翻新,围墙,展厅,卫生间,绿化,门禁,空间改造,办公室装修,档案室,吸烟区,停车位,文化墙,宣传栏,展板,橱窗,厕所,办公楼,标识牌,消防改造,公寓装修,照明灯具,灯具,宣传册,公寓,围挡,地坪,门窗,界面改色,改色,改名|room,reception,reception area,car park,parking,parking lot,paint,repaint,redesign the reception,kitchen,lobby,toilet,wall,corridor,refurbish,refurbishment,garden,fence,pavement,roof,signage,furniture,carpet,poster,pipe,bike rack,showers,meeting room,office building,coffee,flag,door,window,bicycle,building,phone list,basement,archive room,brochure print,mascot,letterbox,clock,canteen lunch,lunch
#social|年会,聚餐,运动会,春游,晚会,联欢,团拜,摄影比赛,歌咏比赛,年会参与率,旅游活动,俱乐部,羽毛球,篮球,足球赛,歌唱比赛,书法,联谊,茶话会,党建活动,工会活动,拔河,棋牌,党员学习,学习笔记,党建,党日活动,志愿活动|party,christmas party,summer party,picnic,anniversary,barbecue,attendance at the summer party,attendance at the party,gala,attendance at the christmas party,company run,family day,sports day,club,tournament,chess,marathon,team cup,choir,football,contest,birthday,photo contest,bowling,quiz,raffle,fun run,volunteer day
#person|管理员,专员,主管,经理|clerk,manager,officer,assistant,director
#design|首页改版,改版,徽标,设计大奖,设计奖,名片,画册,logo,口号|design award,award,business card,brochure,home page design,slogan,letterhead,calendar
learning_outcome|学业,升学,阅读水平,毕业,学生学业,中考,高考|pupil,exam,school results,graduation,maths,student learning,literacy
teaching_quality|课堂,教研,备课,教师,课堂教学,教学研讨,师资,听课,公开课,名师,开课,班级,课时,夜校|teacher,lesson,teaching,classroom,curriculum,teaching staff,tutor,tutoring,evening class,class,teaching hours,school,lecture
enrolment|招生,学员,生源,新生报到,新生,报到,招生宣讲会,招生咨询|admission,student recruitment,enrol,prospective students,learner,intake,open day for students,school visits
patient_volume|门诊,手术,床位,住院,接诊,诊疗,手术室|outpatient,inpatient,clinic,ward,operating theatre,treat more patients,treat,patients,treat inpatients,operating room,theatre
care_quality|护理,临床路径,用药核对,查房,护理查房,交接班,护理文书,床护比,护士与床位比,护理不良,巡视记录,护理记录|nursing care,clinical pathway,ward round,double check,bedside,handover checklist,care plan,medication reconciliation,nurse to patient,nurse ratio,rounds,nursing record,rounding
hygiene|手卫生,消毒,院感防控,食品安全,卫生,清洁消毒|disinfection,hygiene,food safety,sanitiser,sterile
infections|感染,院感|MRSA
clinical_outcome_bad|用药错误,给药,跌倒,压疮,医疗安全,患者安全,不良事件|patient safety,clinical outcome,harm to patients,error in medication
no_show|预约提醒,爽约|appointment reminder,SMS reminder,text reminders
public_health|疫苗,筛查,健康管理,家庭医生,慢病|vaccine campaign,prevention programme
length_of_stay|出院,平均住院,滞留时间,平均滞留时间,急诊滞留|discharge,boarding time,time in department
occupancy|客房,酒店,房间预订,住客,客人,宾客|hotel,guest,rooms booked,booking platform,tenant
table_turn|翻台,餐桌,出餐|tables,seating,kitchen service time
food_cost|食材,菜品成本|ingredient,portion size,recipe
revenue_per_space|卖场,陈列,陈列合规|shelf layout,planogram,display,visual merchandising,planogram compliance,store audit
approval_time|审批,许可办理,行政审批,证照办理,办事流程,备案,登记办理,不动产登记|permit application,approval,licence application,application processing,passport,planning application,visa,land registry,benefit claim
citizen_service|群众,市民,诉求,12345,便民,政务服务,窗口服务,信件,市民来信|citizen,resident,public service,town hall counter,municipal,citizen letter,letters from citizens,council
investment_attraction|招商,招商引资,外资,落户企业,签约项目,开发区,产业园,走访重点企业,走访企业,重点企业|investor relations city,business park,foreign investor,industrial park
public_safety|治安,交通安全,破案,反诈,诈骗案件,电信诈骗,反诈宣传|police,road safety,patrol,street lighting,speed cameras,scam,anti fraud campaign
claims_time|理赔,赔付,理赔材料|claim settlement,claims handling,claim file,claims
loans|放贷,信贷,普惠,小微贷款,按揭|lending,mortgage,small business loans,mortgage application,mortgage application queue
deposits|揽储,储蓄|savings accounts,deposit campaign
strategy|战略,战略目标,十四五|strategy,strategic plan,transformation
bad_debt||default,bad loans,loan losses
fx_risk|套保,汇率,锁汇,远期结售汇|currency hedging,foreign exchange,hedge,dollar purchases,forward contract,forward contracts
innovation|创新项目,创意大赛|innovative,hackathon,ideas contest
time_to_market|开发进度,按期量产,定型|time to launch,development speed,series start,launch date,on time launch
rd_output|研发,开发,需求,功能开发,立项,结题,攻关,迭代,设计定型,概念阶段,设计阶段|develop,development team,features,roadmap,engineering,sprint,design,concept phase,design phase,concept
working_capital|两金压降|tied up capital
-supplier_management|供应链中断|supply chain disruption
satisfaction_tenants|业主,租户,客房清洁合格率|residents of the building,room cleanliness
returns|退货,换货,退换|returned,size guide,returns portal,RMA,RMA process,return process
-returns|尺码表,尺码指南|size chart
damage|包装破损,防震包装,破损,包装|packaging test,drop test,packaging quality,broken
commission|销售提成,提成,佣金|commission,sales commission,sales bonus
insurance_cost|保险费,保费支出|insurance premium,insurance cost
payment_discount|现金折扣,提前付款折扣|early payment discount,cash discount,prompt payment discount
insight|客户调研,用户调研,客户访谈,用户访谈,满意度调研,需求调研,调研,问卷,竞品,竞品监测,竞品价格监测|customer interview,user interview,interview customers,user research,market research,focus group,interviews with customers,churned customers,usability test,survey of customers,client survey,competitor price,competitor monitoring,benchmarking
rental_income|租金收入,空置率|rental income,letting income,vacancy in the office,vacancy of the building,vacant units
credit_notes|红冲,贷项|credit note
loyalty_programme|积分,积分兑换率,会员日,会员活动,积分兑换,会员卡|loyalty point,point redemption,redemption rate,membership card
cold_chain|冷链,温度合格率,冷链运输温度合格率,冷藏|cold chain,refrigerated,temperature excursion
fire_protection|消防喷淋,喷淋,烟感,灭火器,消防设施|sprinkler,smoke detector,fire extinguisher,fire protection,fire alarm
operating_discipline|交接班检查,误操作,操作规程,操作失误,交接班制度|shift handover,operator error,operating procedure,handover checklist used
variants|产品变体,SKU数,SKU数量,品种数,物料种类,产品型号数|product variant,SKU,variants,part numbers,assortment,stock item
equipment_renewal|设备更新,更新改造,老旧产线,老旧设备,更换设备,设备换新|replace the machine,replace the compressor,replacement of machines,modernise the line,new compressor,replace the press,new furnace lining,machine replacement
testing_staff|质检员,检验员|quality inspector,inspectors
electric_fleet|充电桩,电动车,纯电车辆|charging point,electric car,electric vehicle,EV,charging station,electric share,electric share of the fleet
recycled_material|再生料,再生铝,可回收材料,再生材料|recycled aluminium,recycled plastic,recycled material,recycled,recyclate
project_control|项目例会,项目周报,项目计划,关键路径,项目管理,甘特图,项目评审|project plan,project report,project reporting,status report,steering committee,critical path,PMO,project review,weekly project report
campus|合作院校,实习基地,校园招聘,校园大使,院校,高校合作|university partner,internship,interns,campus,campus recruiting,partner universities,student trainees
diagnostics|检验准确,病理,血培养,污染率,危急值|diagnostic,lab results
cleaning|清洁频次,环境清洁|cleaning frequency,deep cleaning,ward cleaning
telehealth|远程问诊,互联网诊疗,远程医疗|video visit,telehealth,telemedicine,video consultation,remote consultation
discharge|当日出院|discharged before noon,early discharge,discharged
cloud|云化|move to the cloud,to the cloud
trial|入组,临床入组,Ⅲ期临床,受试者|trial patients,patient recruitment for trial,phase III,enrol patients,study enrolment
antibiotics|抗生素,抗菌药物|antibiotic,antibiotic days,antibiotics
lead_time|送达时间,平均送达时间,配送时长,到货时间,送货时间,出货周期,交付时长|delivered in,ship within,ship every,delivery within,arrive within,hours to ship
productivity|装配台数,人均装配台数,人均件数,人均单量,人均处理量,人均管理|units per worker,per employee,with the same staff
unit_cost|单台装配成本,装配成本|assembly cost,cost of assembly,cost per tonne
win_rate|投标文件,投标准备,标书,投标质量|tender preparation,bid preparation,proposal quality,bid library
-compliance|腐败,贿赂,贪腐,问题整改单|corruption,bribery,corruption case,embezzlement,finding,findings,regulator finding,labelling mistake,mislabelled
-order_accuracy|发货错误,发货错误率,错发|wrong items
travel_patients||travel cost of patient,travel of patients
-diagnostics||contamination
purchase_cycle|请购,采购申请,采购订单,请购单|purchase requisition,purchase order,requisition
automation|线上下单,电子下单,EDI|order entry,through the web shop,electronic order
output|生产,出货,完工,交车,下线|produce,producing,manufacture,assemble,build,tonnes of
-output|停产,停工|standstill
purchase_cost|材料采购|procurement,purchasing
material_cost|钢材,原料,辅料|raw material,steel,resin,aluminium
environment_compliance|环保,环境监测,环保督察,环保验收|environmental,emission limit,environmental monitoring
profit|扭亏,减亏|profitable
margin||margin
cash|资金,现金|cash
receivables|逾期,拒付,医保拒付|overdue,late payer,denied claims,claim denials
training|培养,人才培养|educate,teach staff
incidents|故障,宕机,中断,事件|disruption
availability|稳定运行,高可用,可用|
-availability|停机维护|maintenance window
repurchase|回购|reorder
trust|信任,公信力|confidence
premium_logistics|空运,加急,急件|by air,express,rush
load_factor|拼箱|container fill
#department|部门,质量部,销售部,财务部,人事部,安全部,生产部,市场部|department,committee
supplier_delivery|采购订单按期到货,到货|
-supplier_base|取消二供|cancel the second source
-quality|召回|recall,product recall,recalls
sales_volume|去化率,楼盘去化率|units let
accounting_errors|结算差错,医保结算差错率|
product_performance|能量密度,续航,性能指标|energy density,range of the battery,product performance
-payroll_accuracy||payroll mistake
tax||tax rate
-learning_outcome|退课|course withdrawal,withdrawal
`;
