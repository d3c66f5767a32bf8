/** Technology, research, law and risk. The notation is explained in ../lexicon.ts. */
export const technology = `
permit + legal:!capacity !delivery_projects !expansion !new_products environment_compliance
.|环评,许可证|permit
product_approval + research:!expansion !new_products !revenue
.|入组,注册证,药品注册|type approval,clinical trial
availability + technology:conversion productivity satisfaction revenue -complaints
r|可用率,系统可用率|availability,uptime
-|中断,停机时长,停电,加载,宕机,崩溃,故障,登录|crash,load time,login,outage,outages,restore
.|上云,可用,告警,备份,扩容,灾备|backup,database,server
c-||leakage
d-|平均恢复时间,延迟|
r|可用性|alerts
r!|稳定性|
security + technology:-risk brand certification compliance
-||GDPR
.|信息安全,权限,漏洞,网络安全,补丁|MFA,SOC,cyber,phishing,security,single sign on
c-||vulnerabilities
r||patches,vulnerabilities fixed
data_quality + technology:-marketing_spend compliance forecast_accuracy reporting
.|录入,数据|data
digitalisation + technology:-defects -unit_cost process_control productivity -labour_cost -approval_time -response_time close_speed
*|平台,电子化,系统,自动化,软件|ERP,automate,automation,digital,platform,robot,software,system
.||EDI
r!|信息化,数字化|
bugs - technology:-rd_output defects -availability -satisfaction complaints
r+|技术债清偿率|technical debt items closed
-|用例通过率,缺陷修复|test pass
.|BUG数|legacy,reopen
c|技术债|bugs
r+||bug fix rate
test_coverage + technology:-bugs -defects
.|代码,单元测试|test coverage
rd_output + research:delivery_projects new_products
.|研发,迭代,部署|deploy
r||predictability,velocity
x||deployments,releases
technology + research:=cost brand new_products productivity profit
.|商标,实验室,算法,论文,课题|lab
a|研发投入|
c|软著|experiments,trademarks
c=|专利|patents
r!|创新|innovation
compliance + legal:!certification !expansion culture -risk -disputes
-|违规,处罚|
.|合规,合规培训,审计,申报,监管,税务,违禁|anti bribery,audit,comply,policy,tax return
c-|不符合项|breaches,fines
contract_review - legal:sales_cycle
-|范本|
r+|范本使用率|contract review on time
disputes - legal:-brand cost
-|胜诉|
.|纠纷,诉讼|
c||litigation
risk - legal:cost
.|欺诈|fraud
r!|风险|risk
`;
