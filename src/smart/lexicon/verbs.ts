import * as Words from "./bits";
import type { WordTable } from "./classes";

/** The verbs of goals. English ones in the base form; inflect.ts makes the others. A verb stands in one row only. */
export const verbs: readonly WordTable[] = [
  {
    classes: Words.up,
    zh: "放宽 延长 拉长 拉升 拉高 加到 加至 往上提 提上来 回升 涨粉 走高 往上走 向上走 上扬 抬升 攀升 爬升 走强 上涨 抬高 推高 提上去 调高 增长 增加 上升 扩大 增 提 升 涨 上调 新增 净增 增收 再升 发展 翻番 翻倍 进步 扩招 拉新",
    en: "extend lengthen prolong widen broaden raise increase grow boost lift expand double triple add up rise climb trend_up",
    forms: "verb",
  },
  {
    classes: Words.down,
    zh: "负增长 下浮 收紧 腰斩 缩小 再降 压掉 裁掉 减掉 省下 往下压 压到 压至 压在 往下降 压下来 下跌 走低 往下走 向下走 下滑 压低 拉低 调低 压下去 降下来 降下去 回落 砍掉 砍 收窄 降低 减少 下降 压缩 缩短 缩 减 降 削减 压降 压减 下调 节约 节省 节降 减半 降本 缩减 少用 少花 杜绝 消除 避免 防止 清零 精简 退坡 缩编 净减 裁撤",
    en: "hold_down keep_down slim condense compress tame rein_in dial_down knock squash shave thin_out prune stamp_out root_out reduce cut lower decrease shorten shrink trim halve slash drop minimize eliminate prevent avoid fall narrow curb down bring_down drive_down get_down restrict whittle pare scale_back squeeze sink decline dwindle dip slip slide dampen slow get_rid_of take_down curtail ease take_out_of come_down trend_down",
    forms: "verb",
  },
  {
    classes: Words.reach,
    zh: "达到 达 达成 收缴 实现 突破 超过 创收 贡献 去化 到账 回笼",
    en: "reach achieve hit attain meet exceed surpass generate book score earn save sell collect recover beat free_up survive withstand endure",
    forms: "verb",
  },
  {
    classes: Words.keep,
    zh: "保持 维持 稳定 控制 管控 守住 稳住 稳在 冻结",
    en: "keep maintain hold sustain stay remain stabilize freeze defend cap limit contain",
    forms: "verb",
  },
  { classes: Words.down | Words.handle, zh: "清欠 清缴 清退 腾退", en: "clear", forms: "verb" },
  { classes: Words.event | Words.up, zh: "赢得 新签", en: "win acquire gain attract", forms: "verb" },
  { classes: Words.up | Words.improve, zh: "提升 提高 改善 增强 提速 好转 改观 向好 好看", en: "improve enhance do_better perform_better", forms: "verb" },
  {
    classes: Words.improve,
    zh: "优化 完善 改进 强化 加强 健全 深化 规范",
    en: "optimize strengthen refine polish streamline simplify reinforce",
    forms: "verb",
  },
  {
    classes: Words.event,
    zh: "落地 拿到 收回 颁布 挂牌 落成 披露 归档 通车 上线 发布 签署 签订 签约 取得 获得 获取 拿下 通过 提交 完成 竣工 投产 验收 申报 报送 递交 注册 登记 备案 结项 关闭 关停 建成 开业 启用 投用 投运 移交 印发 出台 公布 上市 封顶 获批 缴纳 下线 完工 停办 收回 追回 续签 签下 中标 签 完毕 出版 刊发 做完 结案 达产 量产 贯通 注销 结清 收购 取证 交付 到位 办结 完结 投入使用 投入运营 装好 装上 换上 配上 修好 建好 用上",
    en: "launch relaunch reopen reissue recertify resubmit go_live publish grant sign obtain pass submit file close complete finish finalise finalize release ship deliver deploy open renew award register secure receive hand_over retire commission approve ratify certify issue conclude settle shut shut_down hand_in decommission close_down wind_up wind_down switch_off switch_on roll_out sign_up terminate exit vacate divest get_through bring_through see_through",
    forms: "verb",
  },
  {
    classes: Words.make,
    zh: "栽种 种植 培育 攻克 拟订 译制 录制 编印 编撰 编纂 编译 架设 布设 加设 新设 增配 配备 配发 添置 谈判 筹建 筹办 兴建 修建 试制 测绘 铺设 敷设 撰写 研制 拍摄 形成 输出 汇编 实行 召开 举办 举行 草拟 拟制 孵化 编写 编制 制定 制订 起草 建立 建设 搭建 开发 设计 构建 实施 制作 绘制 翻译 梳理 新建 研发 设立 成立 组建 拟定 出具 部署 导入 引入 推出 打造 采购 购置 配置 安装 加装 换装 加固 增设 试点 推广 整理 盘点 选定 规划 创建 开设 提供 评估 调研 测试 验证 申请 接入 打通 整合 对接 建 启动 推行",
    en: "create draft write build develop implement design introduce establish set_up set_out put_together draw_up prepare compile produce construct install fit define document record pilot prototype procure purchase buy assemble find negotiate agree reconcile repair evaluate assess integrate connect automate outsource translate validate apply_for start make carry_out",
    forms: "verb",
  },
  {
    classes: Words.update,
    zh: "扫描 重写 改写 重编 重订 重做 补齐 更替 更正 迁入 转入 并入 改建 改装 置换 修缮 归档 替换 清理 修订 更新 迁移 更换 改版 升级 改造 翻新 搬迁 切换 合并 拆除 扩建 重构 重组 转移 迁 装修 调整 修改",
    en: "update revise rewrite rework refit repaint retile rewire resurface repave retender renegotiate relabel migrate replace relocate move convert consolidate digitize redesign refurbish renovate upgrade rebuild restructure merge transfer switch phase_out remove dispose_of restore calibrate",
    forms: "verb",
  },
  { classes: Words.hire, zh: "聘请 配齐 招聘 招募 引进 录用 招满 到岗 聘用 入职 招 培养", en: "hire take_on bring_on_board recruit appoint onboard fill employ", forms: "verb" },
  {
    classes: Words.handle,
    zh: "收治 回复 响应 答复 处理 入账 解决 反馈 到场 受理 审核 发货 支付 结算 上门 审批 修复 接听 开具 付款 报销 核对 配送 办理 闭环 整改 收集 处置 盘活 化解 回收",
    en: "welcome treat accommodate carry answer respond reply return process resolve handle pay post dispatch serve contact confirm investigate review inspect check sort cover recycle reuse turn_round turn_around",
    forms: "verb",
  },
  {
    classes: Words.hold,
    zh: "开展 组织 走访 巡检 进行 培训 拜访 巡查 检查 演练 复盘 参加 安排 抽查 抽检 访谈 审计 推送 发表 考核",
    en: "run conduct organize visit host arrange attend perform interview audit present teach train meet call test",
    forms: "verb",
  },
  { classes: Words.reach | Words.vague, zh: "", en: "get bring", forms: "verb" },
  {
    classes: Words.vague,
    zh: "执行 履行 践行 对待 狠抓 夯实 筑牢 弘扬 树立 发扬 倡导 讲好 办好 管好 走好 打好 守好 当好 答好 管理好 做好 支持 关注 推进 配合 协助 落实 重视 推动 促进 贯彻 学习 用好 抓好 深耕 做强 做大 注重 聚焦 跟进 协调 服务好 营造 努力 积极 持续 探索 研究 助力 帮助 负责 保障 确保 激发 发挥 力争 争取 关心 遵守 坚持 了解 维护 保证 参与 加快",
    en: "support work focus help assist care look_after promote foster encourage engage contribute participate drive push aim try explore understand learn communicate collaborate cooperate coordinate facilitate manage monitor follow adhere comply take give continue use show lead own ensure align track discuss put handle have make_sure make_the_most be become stick keep_up embrace respect observe watch join enjoy celebrate protect love champion read feel appreciate strive tell think listen deepen amplify nurture cultivate empower inspire elevate rethink unlock unleash harness leverage",
    forms: "verb",
  },
];
