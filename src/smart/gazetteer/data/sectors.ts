/** Health care, education, hotels and restaurants, retail space, public services. */
export const sectors = `
bed_occupancy r0 >occupancy_beds|床位使用率,病床使用率,床位周转率,病床周转次数,床位周转次数,病床周转率,床位使用天数|bed occupancy,bed utilisation,bed turnover,bed occupancy rate,bed utilization,bed turnover rate
length_of_stay d- >length_of_stay|平均住院日,住院天数,平均住院天数,平均住院时间|length of stay,average length of stay,ALOS,hospital stay,inpatient days,delayed discharges,discharge delays,discharges before noon,time to discharge,delayed transfers of care,discharge by noon
infections r- >infections|院感率,医院感染率,感染率,院内感染率,医院感染发生率,手术部位感染率,切口感染率,导管感染率,院感发生率,交叉感染率|infection rate,hospital acquired infections,healthcare associated infections,surgical site infections,infections,hospital infection rate,bloodstream infections,catheter infections,HAI rate,hospital acquired infection rate,MRSA cases
hand_hygiene r+ >hygiene|手卫生依从率,手卫生执行率,消毒合格率,手卫生正确率,消毒执行率,消毒灭菌合格率|hand hygiene,hand hygiene compliance,sterilisation compliance,hand washing compliance,disinfection compliance,hand hygiene rate
readmission r- >clinical_outcome_bad|再入院率,非计划再入院率,死亡率,并发症发生率,非计划再次手术率,手术并发症率,压疮发生率,跌倒发生率,患者跌倒率,医疗事故数,医疗差错,医疗不良事件,用药差错,用药错误率,给药差错率,医疗纠纷数,30天再入院率,不良事件发生率,用药差错率,护理不良事件,医疗纠纷,病死率,非计划再手术率,院内压疮发生率,医疗差错数,护理差错|readmission rate,readmissions,mortality rate,mortality,complication rate,complications,medication errors,patient falls,pressure ulcers,adverse events,30 day readmissions,re operations,patient harm,falls,medical errors,prescribing errors,patient safety incidents,fall rate,falls with harm,never events,medication error rate,unplanned readmissions,dispensing errors
patients c+ >patient_volume|门诊量,就诊人次,门急诊量,手术量,接诊量,诊疗人次,住院人次,出院人数,门诊人次,急诊量,手术台次,出院人次,接诊人次,三四级手术占比,手术例数|outpatient visits,patients treated,surgeries,operations performed,consultations,admissions of patients,appointments,procedures performed,patient volume,surgeries performed,surgical volume,patients seen,theatre utilisation,operating room utilisation,operating theatre utilisation,hip replacements,day surgery rate
noshow r- >no_show|爽约率,预约爽约率,失约率,爽约人次|no show rate,no shows,missed appointments,did not attend rate,DNA rate,appointment no shows
drug_ratio r- >drug_cost|药占比,耗占比,均次费用,次均费用,药品费用占比,门诊次均费用,药品收入占比,抗生素使用率,抗菌药物使用强度,住院次均费用|drug cost share,drug spend,drug costs,antibiotic use,prescription cost,medicine costs,antibiotic prescribing,antibiotic prescriptions
vaccination r+ >public_health|接种率,疫苗接种率,筛查率,建档率,随访率,慢病管理率,签约率家庭医生,体检完成率,规范管理率,血压控制率,血糖控制率,健康档案建档率,家庭医生签约率,患者随访率,随访完成率,出院随访率|vaccination rate,vaccination coverage,screening rate,screening coverage,immunisation rate,screening uptake,follow up rate,vaccinations,chronic disease control rate,screenings,immunisation coverage,follow up calls,post discharge follow up
enrolment c+ >enrolment|招生人数,报名人数,在读学生数,入学人数,报到率,招生数,学员数,录取人数,续班率,招生计划完成率,在校生人数,新生报到率,学员人数,就读人数,在校学生数|enrolment,enrollment,students enrolled,student numbers,student intake,new students,class enrolment,student enrolment,applications from students,student enrollment,course enrolments,applicants to the programme,student applications
pass_students r+ >learning_outcome|升学率,毕业率,及格率,优秀率,就业率,毕业生就业率,学位授予率,一本上线率,课程通过率,完课率,学业达标率,平均分,学生成绩,考试及格率,合格率考试,本科上线率,学业合格率,期末平均分,毕业生升学率,中考平均分,高考上线率|graduation rate,exam results,graduate employment rate,student pass rate,course pass rate,test scores,reading scores,student attainment,grade point average,completion rate of courses,student results,exam scores,maths scores,reading level,literacy rate,student achievement,graduate employment,student progress
pass_students_bad r- >-learning_outcome|辍学率,挂科率|dropout rate,drop out rate,student dropout rate
teaching s+ >teaching_quality|教学评价得分,评教得分,学生评教得分,公开课次数,听课次数,教研活动次数,学生评教,教学质量评分,听评课节数,评教分数,优质课数量,备课检查合格率,教研次数|teaching evaluation score,teaching evaluation,student evaluation score,lesson observations,teaching quality score,course evaluation score,class size,student teacher ratio,teacher evaluation,lesson plans reviewed
teaching_bad c- >-teaching_quality|教学事故数|
occupancy_room r+ >occupancy|入住率,客房入住率,客房出租率,出租率,上座率,平均入住率,床位入住率,OCC,开房率,招商率,写字楼出租率,场馆利用率,满座率,航班客座率,客座率|occupancy,occupancy rate,room occupancy,hotel occupancy,seat occupancy,passenger load factor,letting rate,leasing rate,seat load factor,average occupancy,room nights,room nights sold,occupied rooms,event bookings,leased area,let area
occupancy_room_bad c- >-occupancy||vacancy of rental units
revpar m+ >revenue|平均房价,每间可售房收入,每间可供出租客房收入|RevPAR,revenue per available room,ADR,average daily rate
table_turn x+ >table_turn|翻台率,翻座率,翻台次数|table turnover,table turns,covers,covers served,covers per day,table turnover rate,seat turnover
table_turn_time d- >-table_turn||table turn time
food_cost r- >food_cost|食材成本率,食材成本,餐饮成本率,食品成本率,食材损耗率,菜品毛利率成本,食材损耗,食材浪费率|food cost,food cost percentage,food cost ratio,kitchen waste,ingredient cost,plate waste,beverage cost,food cost rate
food_safety r+ >hygiene|食品安全合格率,食品抽检合格率,卫生达标率,食品安全检查得分,卫生评级,食品抽检率,留样合格率|food safety score,hygiene rating,hygiene inspection score,food hygiene score,food safety audit score,health inspection score,food hygiene rating
food_safety_bad c- >-hygiene|食品安全事件数,食品安全事故,食品安全事件|food safety incidents
sales_area m+ >revenue_per_space|坪效,单位面积销售额,每平米销售额,平效,单坪销售额|sales per square metre,sales per square foot,sales density,sales per square meter,revenue per square metre,sales per sqm
gov_approval d- >approval_time|审批事项承诺时限,行政审批时间,审批时间,流程审批时长,办理时限,审批环节数,审批效率指标,平均审批时长,审批流程时长,许可办理时长,行政审批时长,平均审批时间|permit processing time,application processing time,licence processing time,license processing time,approval steps,permit approval time,visa processing time,application turnaround time,benefit processing time,processing time of applications,passport processing time,planning decision time
gov_approval_timely r+ >-approval_time|办结率,即办率,承诺时限压缩率,审批提速率,即办件占比,审批及时率|permits issued on time,approvals on time
citizen_requests r+ >citizen_service|诉求办结率,信访办结率,12345工单办结率,群众诉求响应率,热线工单办结率,诉求响应率,诉求解决率,政务热线办结率,群众投诉办结率,群众诉求办结率,群众来信办结率,诉求满意率,信访件办结率|citizen requests resolved,public enquiries answered,petitions resolved,citizen enquiries answered,resident requests resolved,freedom of information requests answered on time
citizen_requests_bad c- >-citizen_service|信访量,上访量,信访案件数,重复信访量|citizen complaints,petitions,resident complaints
investment_attraction m+ >investment_attraction|招商引资额,到位资金,引进项目数,实际利用外资,签约项目数,招商签约额,落地项目数,引资额,招商项目数,实际到位资金,外资到位额|investment attracted,inward investment,foreign direct investment,FDI,investment projects landed,investors attracted
poverty m+ >public_income|居民人均可支配收入,新增就业人数,就业人数,城镇新增就业,GDP增速,财政收入,固定资产投资增速,农民人均收入,一般公共预算收入,规上工业增加值,税收收入|GDP growth,jobs created,employment rate,tax revenue,GDP,disposable income,household income
poverty_bad r- >-public_income|失业率,登记失业率|unemployment rate
crime c- >public_safety|发案率,案件发案数,刑事案件数,治安案件数,道路交通事故数,交通违法数,警情数,盗窃案件|crime rate,crimes,burglaries,road deaths,road accidents,reported crimes,road casualties,thefts,road traffic accidents
crime_good r+ >-public_safety|破案率|crime clearance rate
donations m+ >funding|捐赠额,善款,志愿者人数,志愿服务时长,募捐额,捐款额,筹款额|donations,volunteers,donors,volunteer hours,fundraising income,funds raised from donors,regular donors
tourists c+ >traffic|游客量,游客人次,接待游客数,旅游人次,接待人次,参观人数,游客数,观众人次|tourists,visitor arrivals,museum visitors,overnight stays,tourist arrivals,library visits,park visitors
passengers c+ >orders|客运量,旅客吞吐量,乘客量,日均客流,载客量,旅客人数,乘坐率,公交客运量|passengers,ridership,passenger numbers,passenger volume,passenger trips
grid_reliability r+ >availability|供电可靠率,供水合格率,供电可靠性,供水水质合格率|non revenue water
grid_reliability_bad c- >-availability|管网漏损率,电网故障率,停水次数,停电次数,漏损率,线损率,管网漏失率|power outages,SAIDI,SAIFI,water loss,water leakage,grid losses,leakage,leakage rate,customer minutes lost
grid_reliability_time d- >-availability|停电时间,户均停电时间|
crop_yield v+ >output|亩产,单产,粮食产量,出栏量,亩产量,平均亩产,出栏数|crop yield,yield per hectare,harvest,yield per acre,milk yield
`;
