/** People, administration, public service, health and education; things that move nothing. The notation is explained in ../lexicon.ts. */
export const organisation = `
approval_time - administration:-deposits -engagement_users -expansion tickets
.|审批,报销|
staffing 0 people:-bugs -clinical_outcome_bad -response_time digitalisation expansion occupancy_beds output sales_activity sales_volume service_quality teaching_quality delivery -overtime satisfaction equipment
-|放弃,空缺|vacancies,vacancy
.|到岗,坐席,增员,引进,招聘,补员|additional staff,headcount,hired,hiring,posts,recruit
c||FTE
c+||hires
r+||answer rate
r+!|队伍|
time_to_hire - people:-staffing labour_cost
d=|招聘周期,平均招聘周期|time to hire,time to fill
hiring_quality + people:-staff_turnover productivity staffing
.|简历|
staff_turnover - people:-delivery -skills -staffing training_cost -productivity labour_cost -service_quality
r=|员工流失率,员工离职率,离职率,流失率|employee turnover,labour turnover,staff turnover,turnover rate,voluntary turnover,attrition,attrition rate
.|流失,离职|leave the company
-|人才保留|
absence - people:-delivery overtime labour_cost -productivity
.|出勤,缺勤,考勤|sick
r|病假|absence,absenteeism
r+||attendance
overtime - people:=labour_cost output staff_turnover accidents
.|加班|overtime
labour_cost - people:=cost
.|临时工,人工,外包,招聘成本,派遣|agency,temp
pay + people:labour_cost marketing_spend -staff_turnover engagement
training + people:-accounting_errors productivity skills
*|培训,师徒,课程|coaching,train,trained,training,workshop
.|培养|
training_cost 0 people:=cost training
skills + people:-defects -risk productivity service_quality delivery_projects -accidents safety_practice sales_volume
.|发展计划,干部,技工,持证,晋升,梯队,继任|assessment pass,certified,succession
c||knowledge items
r||development plans,promotions
r!|技能,素养,素质,能力|abilities,capability,skills
onboarding - people:-staffing
.||ramp
engagement + people:-disputes -staff_turnover productivity -absence service_quality
.|体检,员工满意,敬业,绩效面谈|
c-||grievances,strikes
r||appraisals
s?|士气,归属感,敬业度|employee engagement,employee satisfaction,engagement,morale,wellbeing
culture + people:compliance environment_compliance engagement
.|价值观,女性,跨部门|women
r||pay gap
r!|体系,制度,协作,团队协作,态度,意识,文化,机制,氛围,沟通,管理|collaboration,communication,culture,management,teamwork
s||values assessment
improvement + people:delivery productivity -defects -cost
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
facility_service + administration:satisfaction engagement
.|保洁,后勤,园区物业,宿舍,班车,电梯,门卫,食堂|cafeteria,canteen,catering,cleaning,gatehouse,housekeeping,office chair
admin_process + administration:reporting satisfaction
.|公文,印章,图书馆,归档,收发室,档案|archive,mail room
public_safety - public:-brand
.|反诈,发案|
c||crimes
occupancy_beds 0 health:-response_time patient_volume
.|床位|
length_of_stay - health:-occupancy_beds -patient_volume cost
.|平均住院,滞留|length of stay
travel_patients - health:
hygiene + health:-clinical_outcome_bad -material_cost brand compliance
.|卫生,接种,消毒,随访,食品安全|food safety,hygiene
clinical_outcome_bad - health:disputes material_cost -satisfaction length_of_stay
-|护理|
.|不良事件,再入院,感染,给药,跌倒,院感|infection,medication error,readmission
r||falls
patient_volume + health:revenue
.|患者,手术,门诊|outpatient,patients,treat
c||surgeries
no_show - health:-occupancy_beds -productivity -revenue -patient_volume
.|爽约|
r||no shows
learning_outcome + education:new_customers
.|升学,学业,成绩,毕业|graduation,maths,pupils,test scores
r|平均分|
teaching_quality + education:new_customers learning_outcome satisfaction skills
.|备课,教师,教研,评教,课堂|lesson,teacher,teaching
thing 0 things:
#|教室,休息室,书法,内刊,合唱,大事记,工牌,慰问品,文化墙,晚会,献血,球赛,画册,观影,通讯录,会议室,停车,制服,卫生间,吉祥物,名片,墙,家具,工服,年会,徽标,摄影,更名,海报,生日,绿化,绿植,联欢,聚会,茶水间,装修,运动会|album,anniversary,artwork,choir,chronicle,football,photo,quiz,christmas party,locker,summer party,team building,team outing,badge,bicycle,birthday,brochure,car park,carpet,coffee,contest,decoration,furniture,lobby,logo,mascot,parking,party,poster,reception,refurbish,refurbishment,rename,repaint,room,kitchen,signage,slogan,sports day,tournament,marathon,letterhead,uniform,wall
`;
