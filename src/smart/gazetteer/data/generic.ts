/** Attributes that name no metric by themselves. They are found so that a rule can say so. */
export const generic = `
efficiency r+! >productivity|效率,效能,工作效率,运营效率,管理效能,管理效率,办事效率,生产效率,作业效率,流程效率,组织效能,组织效率,人员效率,研发效率,办公效率,审批效率,沟通效率,运营效能,效益,经济效益,成效|efficiency,operational efficiency,effectiveness,process efficiency,working efficiency,agility
productivity r+! >productivity|生产力,生产率,产出效率|productivity,team productivity,workforce productivity,staff productivity,employee productivity
quality r+! >quality|质量,品质,工作质量,服务质量,产品质量,产品品质,工程质量,教学质量,医疗质量,发展质量,数据质量,质量水平,服务品质,施工质量,交付质量,代码质量,软件质量,医疗服务质量,护理质量,质量管理|quality,product quality,service quality,work quality,data quality,code quality,quality level,quality of work,quality management,software quality,build quality,quality of care,care quality,quality of service,quality of products,teaching quality
ability r+! >skills|能力,综合能力,业务能力,管理能力,创新能力,自主创新能力,专业能力,领导力,执行力,竞争力,战斗力,凝聚力,核心竞争力,服务能力,技术能力,团队能力,影响力,研发能力,学习能力,沟通能力,协作能力,风控能力,领导能力,保障能力,创造力,向心力|ability,capability,competence,competencies,leadership,expertise,competitiveness,leadership skills,creativity
level_generic r+! >quality|水平,管理水平,服务水平,业务水平,信息化水平,数字化水平,技术水平,工作水平,专业水平,整体水平|standard of work,standards of service,level of service
qualities r+! >skills|素质,员工素质,综合素质,人员素质,队伍素质,专业素养,素养,职业素养|professionalism,attitude,mindset,discipline
mindset r+! >culture|意识,安全意识,服务意识,质量意识,成本意识,责任意识,风险意识,责任心,态度,服务态度,工作态度,主人翁意识,客户意识,合规意识,节约意识|consciousness,safety awareness,cost awareness,security awareness,quality awareness,risk awareness
management r+! >organisation|管理,内部管理,日常管理,基础管理,精细化管理,现场管理|management,governance,administration,oversight,controls
service_generic r+! >service_quality|服务,客户服务,售后服务,后勤服务,优质服务|service,customer service,support services,after sales service,care
work r+! >strategy|工作,各项工作,本职工作,日常工作,重点工作|work,tasks,duties,daily work
skills_generic r+! >skills|技能,业务技能,专业技能,员工技能,岗位技能|skills,skill levels,knowledge and skills,know how
communication r+! >collaboration|沟通,协作,团队协作,部门协作,跨部门协作,跨部门沟通,团队合作,内部沟通,沟通协作|communication,collaboration,cooperation,teamwork,co operation,internal communication,coordination,alignment
culture r+! >culture|文化,氛围,企业文化,团队氛围,组织氛围,工作氛围,团队文化,安全文化,学习氛围,创新氛围,文化建设|culture,atmosphere,team spirit,company culture,climate,safety culture,work environment,working atmosphere,transparency,trust
image r+? >brand|形象,企业形象,品牌形象,公司形象,口碑,社会形象,市场形象|image,brand image,company image,public image,visibility,corporate image
system_generic r+! >organisation|体系,制度,机制,管理体系,制度体系,体系建设,管理制度,规章制度,流程,工作流程,业务流程,流程制度,内控体系,管理机制|process,system of rules,procedures,workflows,business processes,structures
experience r+! >satisfaction|体验,客户体验,用户体验,购物体验,就医体验,顾客体验,使用体验,服务体验|experience,customer experience,user experience,guest experience,patient experience,shopping experience
value_generic r+! >customer_value|价值,客户价值,附加值|value,added value,customer value,business value,impact
relations r+! >customer_base|关系,客户关系,供应商关系,客情关系,合作关系,政企关系,媒体关系,渠道关系|relationships,customer relationships,customer relations,supplier relationships,supplier relations,relations,partnership,stakeholder relationships
performance r+! >strategy|业绩,绩效,工作业绩,经营业绩,销售业绩,团队业绩,业绩水平,个人业绩,团队绩效|performance,results,business performance,sales performance,team performance,business results,financial performance,outcomes,success,achievements
innovation_generic r+! >innovation|创新,技术创新,自主创新,创新性|innovation,innovativeness,innovative strength
growth_generic r+! >revenue|高质量发展,业务发展,业务增长,可持续发展|growth,business growth,development,sustainability,resilience,momentum
safety_generic c+! >-accidents|安全,安全生产,安全管理,生产安全,作业安全,安全工作,职业健康|safety,workplace safety,safety performance,health and safety,occupational safety,site safety,work safety
stability r+! >availability|稳定性,系统稳定性,可靠性,系统性能,性能,系统可靠性|stability,reliability,robustness,system stability,system performance,system reliability
speed r+! >-response_time|速度,响应速度,时效,时效性,及时性,工作速度|speed,timeliness,responsiveness
team r+! >staffing|团队,队伍,团队建设,队伍建设,人才队伍,人才队伍建设,梯队建设|team,staff development,team building
spend_generic r-! >cost|浪费,资源浪费|inefficiencies,wastefulness
scale r+! >revenue|规模,业务规模,市场规模|scale,size of business,market presence,presence
digital r+! >digitalisation|信息化,数字化,数字化转型,信息化建设,数字化建设,智能化|digitalisation,digitalization,digitisation,digital transformation,digital maturity,modernisation
risk_generic r-! >risk|风险,经营风险,风险管理,风险防控,风险控制|risk,risk management,risk control
activity r+! >engagement_users|活力,热情,工作热情|activity,enthusiasm,energy and drive,commitment
`;
