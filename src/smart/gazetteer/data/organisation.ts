/** People, administration, public service, health and education; things that move nothing. The notation is explained in ../lexicon.ts. */
export const organisation = `
approval_time - administration:-deposits -engagement_users -expansion tickets
.|审批,报销|
staffing 0 people:-bugs -clinical_outcome_bad -response_time digitalisation expansion occupancy_beds output sales_activity sales_volume service_quality teaching_quality
-|放弃,空缺|
.|到岗,坐席,增员,引进,招聘,补员|additional staff,headcount,hired,hiring,posts,recruit
c||FTE
c+||hires
r+||answer rate
r+!|队伍|
r-||vacancies
time_to_hire - people:-staffing
d=|招聘周期,平均招聘周期|time to hire,time to fill
hiring_quality + people:
.|简历|
staff_turnover - people:-delivery -skills -staffing training_cost
r=|员工流失率,员工离职率,离职率,流失率|employee turnover,labour turnover,staff turnover,turnover rate,voluntary turnover,attrition,attrition rate
.|流失,离职|leave the company
-|人才保留|
absence - people:-delivery
.|出勤,缺勤,考勤|sick
r|病假|absence,absenteeism
r+||attendance
overtime - people:=labour_cost output
.|加班|overtime
labour_cost - people:=cost
.|临时工,人工,外包,招聘成本,派遣|agency,temp
pay + people:labour_cost marketing_spend
training + people:-accounting_errors productivity skills
*|培训,师徒,课程|coaching,train,trained,training,workshop
.|培养|
training_cost 0 people:=cost training
skills + people:-defects -risk productivity
.|发展计划,干部,技工,持证,晋升,梯队,继任|assessment pass,certified,succession
c||knowledge items
r||development plans,promotions
r!|技能,素养,素质,能力|abilities,capability,skills
onboarding - people:-staffing
.||ramp
engagement + people:-disputes -staff_turnover productivity
.|体检,员工满意,敬业,绩效面谈|
c-||grievances,strikes
r||appraisals
s?|士气,归属感,敬业度|employee engagement,employee satisfaction,engagement,morale,wellbeing
culture + people:compliance environment_compliance
.|价值观,女性,跨部门|women
r||pay gap
r!|体系,制度,协作,团队协作,态度,意识,文化,机制,氛围,沟通,管理|collaboration,communication,culture,management,teamwork
s||values assessment
improvement + people:delivery
.||6S
c|合理化建议|suggestions
strategy + people:
r!|业绩,工作,绩效|performance,results
admin_cost - administration:=cost
.|公务车,办公用品,差旅,招待,用车|company car,courier,office supplies,postage,printer,stationery,toner,travel
facility_cost - administration:=admin_cost =cost energy
.||lease
c0|工位|workstations
m|租金|rent
facility_service + administration:satisfaction
.|保洁,后勤,园区物业,宿舍,班车,电梯,门卫,食堂|cafeteria,canteen,catering,cleaning,gatehouse,housekeeping,office chair
s|食堂满意度|
admin_process + administration:reporting satisfaction
.|公文,印章,图书馆,归档,收发室,档案|archive,documents,filing,mail room
public_safety - public:-brand
.|反诈,发案|
c||crimes
occupancy_beds 0 health:-response_time patient_volume
length_of_stay - health:-occupancy_beds
.|平均住院,滞留|length of stay
travel_patients - health:
hygiene + health:-clinical_outcome_bad -material_cost brand compliance
.|卫生,接种,消毒,随访,食品安全|food safety,hygiene
clinical_outcome_bad - health:disputes material_cost
-|护理|
.|不良事件,再入院,感染,给药,跌倒,院感|infection,medication error,readmission
r||falls
patient_volume + health:revenue
.|患者,手术,门诊|outpatient,patients,treat
c||surgeries
no_show - health:-occupancy_beds -productivity
.|爽约|
r||no shows
learning_outcome + education:
.|升学,学业,成绩,毕业|graduation,maths,pupils,test scores
r|平均分|
teaching_quality + education:new_customers
.|备课,教师,教研,评教,课堂|lesson,teacher,teaching
thing 0 things:
#|传阅,一卡通,充值,国旗,慰问,文体,旗杆,标语,楼道,楼梯,橱窗,水龙头,电子屏,知识竞赛,联谊,老干部,节日慰问,荣誉室,趣味,通讯录,饮水,书法,休息室,会议室,信纸,俱乐部,停车,党员,党建,党日,制服,前台,午餐,卫生间,厕所,口号,台历,合唱,吉祥物,名片,吸烟,咖啡,围挡,地毯,墙,大厅,大堂,宣传栏,家具,屋顶,展厅,展板,工服,年会,徽标,徽章,指示牌,接待室,摄影,改名,改色,教室,文化墙,春游,晚会,更名,标识牌,桌椅,横幅,歌唱,沙发,洗手间,海报,灯具,球赛,生日,画册,盆栽,窗帘,篮球,粉刷,纪念,绿化,绿植,羽毛球,翻新,联欢,聚会,聚餐,茶水间,菜谱,装修,足球,车位,车棚,运动会,门牌,门窗,雕塑|blood donation,break room,christmas party,festive,flagpole,headquarters,lanyard,locker,lost property,nameplate,notice board,out of office,staff magazine,summer party,team building,team outing,towel,washroom,anniversary,award,badge,barbecue,basement,bicycle,bike rack,birthday,brochure,business card,canteen menu,car park,carpet,centenary,chess,choir,club,coffee,contest,corridor,curtain,decoration,family day,flag,football,fountain,fun run,furniture,gala,letterbox,letterhead,lobby,logo,marathon,mascot,parking,party,picnic,poster,quiz,reception,refurbish,refurbishment,rename,repaint,restroom,room,kitchen,shower,signage,slogan,sofa,souvenir,sports day,toilet,tournament,uniform,vending machine,wall
`;
