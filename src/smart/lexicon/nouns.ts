import * as Words from "./bits";
import type { WordTable } from "./classes";

/** The nouns that heads of goals are made of. A noun that is not here is one certain thing: a lobby, a trademark. */
export const nouns: readonly WordTable[] = [
  {
    /** Attributes that everybody has: no metric and no deliverable (rule B1). */
    classes: Words.generic,
    zh: "效率 质量 能力 水平 素质 意识 管理 服务 工作 协作 氛围 形象 效能 业绩 绩效 品质 文化 体验 价值 关系 执行力 凝聚力 竞争力 影响力 领导力 积极性 精神 沟通 态度 环境 效益 理念 思想 基础 优势 技能 标准化 信息化 数字化 渠道 共赢 双赢 温暖 台阶 成绩 成果 成效 效果 协同 合作 安全 风险 幸福感 管控 运营 内控 人才 创新 转型 业务 市场 品牌 责任 职责 义务 担当 作用 使命 格局 局面 态势 本领 站位 实效 进展 特色 面貌 热情 动力 信心 口碑 声誉 铁军 标杆 典范 堵点 难点 痛点 瓶颈 短板 发展 力量 增效",
    en: "efficiency quality performance productivity skill communication culture service experience value relationship effectiveness capability ability attitude teamwork collaboration cooperation synergy awareness mindset image environment behavior leadership professionalism knowledge competence competency morale agility innovation excellence growth success result reputation work operation management governance atmosphere alignment compliance discipline expertise talent people business brand reliability security safety partnership creativity workplace effort support future thing care outcome progress change development way spirit moment expectation example foundation mile game story voice impact ownership momentum passion pride trust transparency sustainability resilience flexibility credibility visibility presence identity vision mission purpose mood responsibility accountability attention potential uplift control thinking",
    forms: "noun",
  },
  {
    /** Both: an attribute when it improves, a thing when it is drawn up. */
    classes: Words.generic | Words.deliverable | Words.common,
    zh: "流程 体系",
    en: "process workflow",
    forms: "noun",
  },
  {
    /** Deliverables that say nothing without a topic (rule B6). */
    classes: Words.deliverable | Words.common,
    zh: "方案 计划 报告 制度 办法 机制 措施 材料 培训 活动 会议 文件 系统 项目 任务 规划 资料 总结 清单 标准 规范 工具 平台 课程 建议 举措 例会 报表",
    en: "plan training session policy procedure system programme project initiative measure solution tool meeting document report proposal presentation workshop course approach concept paper guideline step idea suggestion improvement quick_win win task action activity update overview summary material standard platform strategy framework method campaign event",
    forms: "noun",
  },
  {
    /** Documents, rights, places: things that are there or not there. */
    classes: Words.deliverable,
    zh: "手册 指南 合同 协议 证书 认证 许可 专利 商标 软著 申请 网站 小程序 模块 产线 工厂 门店 仓库 看板 数据库 模板 预算 样机 原型 新品 版本 工程 预案 分公司 实验室 中心 基地 车间 订单 档案 数据 设备 展会 决算 鉴定 招标 调查 演练 审计 软件 功能 网络 说明书 文章",
    en: "manual handbook portal contract agreement certificate certification licence license patent application filing website site app module plant factory office store shop warehouse dashboard database template catalogue budget claim register prototype product feature model centre area account audit survey assessment evaluation analysis review roadmap permit approval submission tender lease acquisition case order machine vehicle line equipment release video fair scorecard checklist file questionnaire form page record visit interview inspection article post",
    forms: "noun",
  },
  {
    /** Whom a goal is about without narrowing it. */
    classes: Words.people,
    zh: "员工 客户 用户 顾客 团队 部门 公司 我们 全体 人员 供应商 同事 企业 集团 合作伙伴 伙伴 个人 自身 队伍 大家 经销商 内部 外部 整体 总体 综合 全员",
    en: "employee staff customer client user team department company organisation organization colleague supplier vendor partner reseller group everyone workforce person member stakeholder consumer worker rival competitor peer internal external",
    forms: "noun",
  },
  {
    /** Functions of a company: the topic of a document, but too wide to narrow a metric. */
    classes: Words.department,
    zh: "人力 后勤 班组 科室 客服 研发 生产 采购 销售 财务 人力资源 行政 物流 仓储 法务 办公 信息 产品 人事部",
    en: "back_office office sales marketing finance financial hr procurement production logistics legal operational organisational",
    forms: "fixed",
  },
  {
    /** Named jobs: hiring one is a named deliverable. */
    classes: Words.role,
    zh: "经理 主管 总监 工程师 专员 店长 助理 负责人",
    en: "manager director engineer technician nurse officer specialist",
    forms: "noun",
  },
];
