# 固定词：各处都用同一套叫法。键是 “term-” 加类别加词，词里的下划线写成连字符：Role::IdentityCheck → term-role-identity-check。
# 账号的状态不在这里，用 ui.ftl 的 ui-state-…。服务类别、信息项、障碍的名称在数据文件里，两种语言都有。

## 清单的阶段
term-way-save = 保存
term-way-free = 松绑
term-way-settle = 结清
term-way-take-back = 收回
term-way-preflight = 预检
term-way-close = 注销
term-way-wait = 等待
term-way-verify = 核实
term-way-escalate = 投诉

## 目标
term-goal-close = 注销
term-goal-unbind = 只解绑
term-goal-revoke = 收权限
term-goal-retire = 换掉
term-goal-hand-over = 交出设备
term-goal-audit = 查设备

## 计划为什么变了
term-change-catalogue = 服务库更新了
term-change-records = 簿上的记录变了
term-change-time = 日子到了

## 步骤的状态
term-step-todo = 可以做
term-step-blocked = 要等前面的步骤
term-step-waiting = 要等日子
term-step-done = 已完成
term-step-failed = 没成功
term-step-skipped = 不适用

## 成员关系
term-relation-me = 本人
term-relation-partner = 伴侣
term-relation-parent = 父母
term-relation-grandparent = 祖父母
term-relation-child-under14 = 不满 14 岁的孩子
term-relation-child = 孩子
term-relation-other = 其他

## 身份标识
term-identifier-phone = 手机号
term-identifier-email = 邮箱
term-identifier-id-card = 身份证
term-identifier-passport = 护照
term-identifier-driving-licence = 驾驶证
term-identifier-bank-card = 银行卡
term-identifier-username = 用户名
term-identifier-other = 其他

## 身份标识的状态
term-identifier-state-active = 在用
term-identifier-state-retiring = 要停用
term-identifier-state-retired = 已停用

## 设备
term-device-phone = 手机
term-device-tablet = 平板
term-device-computer = 电脑
term-device-other = 其他设备

## 系统
term-platform-android = 安卓
term-platform-harmony = 鸿蒙
term-platform-ios = iOS
term-platform-windows = Windows
term-platform-macos = macOS
term-platform-linux = Linux
term-platform-other = 其他系统

## 绑定的用途
term-role-login = 登录
term-role-recovery = 找回
term-role-payment = 付款
term-role-identity-check = 实名核验
term-role-contact = 联系

## 绑定的状态
term-binding-state-bound = 绑着
term-binding-state-unbound = 已解绑

## 第三方登录的两头
term-link-end-linked = 连着
term-link-end-unlinked = 已解绑

## 登录方式
term-method-login = 登录
term-method-recovery = 找回

## 谁说的
term-certainty-confirmed = 本人确认
term-certainty-assumed = 推测
term-certainty-denied = 不能用

## 登录要什么
term-factor-password = 密码
term-factor-code = 验证码
term-factor-shown = 出示
term-factor-provider = 另一个账号
term-factor-device = 已登录的设备
term-factor-face = 刷脸
term-factor-other = 其他

## 什么时候给的
term-given-sign-up = 注册时
term-given-real-name = 实名时
term-given-use = 使用中
term-given-link = 第三方登录带来
term-given-permission = 通过权限
term-given-closing = 注销时
term-given-unknown = 记不得了

## 信息的去向
term-fate-held = 对方持有
term-fate-withdrawn = 已收回
term-fate-kept-by-law = 依法保留
term-fate-anonymised = 称已匿名化
term-fate-erased-claimed = 称已删除
term-fate-erased-verified = 核实已删除

## 代扣
term-mandate-auto-debit = 自动扣款
term-mandate-password-free = 免密支付
term-mandate-credit = 授信
term-mandate-subscription = 自动续费

## 代扣的状态
term-mandate-state-active = 有效
term-mandate-state-cancelled = 已停

## 权限
term-permission-camera = 相机
term-permission-microphone = 麦克风
term-permission-location = 位置
term-permission-background-location = 后台位置
term-permission-contacts = 通讯录
term-permission-photos = 照片
term-permission-sms = 短信
term-permission-phone = 电话
term-permission-calendar = 日历
term-permission-notifications = 通知
term-permission-app-list = 应用列表
term-permission-clipboard = 剪贴板
term-permission-nearby = 附近设备
term-permission-health = 健康
term-permission-tracking = 跟踪

## 权限的状态
term-permission-state-asked = 要过，没给
term-permission-state-granted = 给了
term-permission-state-revoked = 已收回

## 办理途径
term-channel-app = 应用里
term-channel-web = 网页
term-channel-mini-program = 小程序
term-channel-phone = 电话
term-channel-email = 邮件
term-channel-chat = 在线客服
term-channel-post = 信件
term-channel-provider = 登录入口那一头
term-channel-counter = 柜台

## 注销到什么程度
term-level-account = 整个账号
term-level-service = 只这一项服务
term-level-deactivate = 只停用，资料还在

## 服务的状态
term-status-open = 在运营
term-status-unknown = 是否在运营不清楚
term-status-merged = 已并入别家
term-status-closed = 已停运

## 难度
term-grade-easy = 容易
term-grade-medium = 中等
term-grade-hard = 难
term-grade-impossible = 没人办成过
term-grade-unknown = 不清楚

## 注销条件
term-condition-balance-zero = 余额要清
term-condition-orders-done = 订单要完结
term-condition-loans-repaid = 借款要还清
term-condition-deposit-returned = 押金要退
term-condition-mandates-cancelled = 续费和代扣要停
term-condition-cards-unbound = 银行卡要解绑
term-condition-links-unbound = 第三方登录要解绑
term-condition-roles-given-up = 身份要交出
term-condition-minimum-age = 账号要够久
term-condition-days-since-order = 离最后一单要够久
term-condition-refresh-profile = 要先更新资料
term-condition-credentials-unchanged = 近期不能改密码、手机号
term-condition-safe-state = 账号要安全、没被限制
term-condition-contract = 要先签合同
term-condition-export-first = 先导出要留的东西
term-condition-not-stated = 没有公布
term-condition-other = 其他

## 登录对申请的影响
term-login-effect-revokes = 登录即撤回
term-login-effect-needs-click = 登录后再点一下才撤回
term-login-effect-harmless = 登录不影响
term-login-effect-unknown = 登录的影响没人写明

## 登录要什么（服务库）
term-login-phone-code = 手机验证码
term-login-password = 密码
term-login-email-code = 邮箱验证码
term-login-provider = 第三方登录
term-login-id-check = 证件或人脸
term-login-device = 已登录的设备

## 联系方式
term-contact-phone = 电话
term-contact-email = 邮箱
term-contact-web = 网页
term-contact-chat = 在线客服
term-contact-post = 邮寄地址

## 来源
term-source-walked = 实机走过
term-source-official = 官方政策
term-source-authority = 监管或消协
term-source-press = 媒体报道
term-source-community = 公开清单
term-source-guide = 网上攻略
term-source-memory = 凭记忆，请在应用里核对

## 来源的新旧
term-age-fresh = 一年内
term-age-ageing = 一到三年前
term-age-old = 三年以前
term-age-undated = 没有日期

## 障碍怎么知道的
term-barrier-reported = 有人报告过
term-barrier-detected = 比对得出
term-barrier-met = 自己遇到

## 投诉的把握
term-strength-strong = 有明文规定
term-strength-medium = 可以引用规定
term-strength-disputed = 有争议，没有明文禁止
term-strength-none = 没有可追究的一方

## 规定的性质
term-rule-statute = 法律法规
term-rule-normative = 规范性文件
term-rule-standard = 推荐性国家标准
term-rule-draft = 草案，未生效
term-rule-store = 应用商店规则

## 日期的种类
term-due-guard-ends = 警戒结束
term-due-legal-deadline = 期限
term-due-window-opens = 可以做了
term-due-renewal = 续费
term-due-reminder = 提醒
term-due-kept-until = 保存期满
term-due-identifier-ends = 号码停用

## 短信和登录的种类
term-event-registered = 注册成功
term-event-otp-register = 注册验证码
term-event-otp-reglogin = 注册或登录验证码
term-event-otp-login = 登录验证码
term-event-otp-security = 安全验证码
term-event-otp-payment = 支付验证码
term-event-otp-generic = 验证码
term-event-account-notice = 账号通知
term-event-transaction = 交易
term-event-subscription = 续费
term-event-authorised = 授权登录
term-event-installed = 已安装
term-event-saved-login = 存过密码
term-event-marketing = 营销
term-event-loan-marketing = 贷款营销
term-event-debt = 催收
term-event-delivery = 快递
term-event-tracking = 信息上报
term-event-closed = 注销成功
term-event-suspicious = 疑似冒充
term-event-official = 运营商或公共机构
term-event-notice = 通知

## 线索的提醒
term-flag-suspicious = 有人冒用这个名字
term-flag-debt = 有催收，可能是找上一任机主的
term-flag-loan-marketing = 有贷款营销
term-flag-not-counted = 只有营销和通知，看不出有账号
term-flag-closed = 对方说账号已注销
term-flag-no-password = 存的登录没有密码，可能从别的账号登录

## 线索的决定
term-verdict-open = 待定
term-verdict-later = 以后再说
term-verdict-account = 已成账号
term-verdict-ignored = 不是我的

## 打算
term-choice-keep = 保留
term-choice-close = 注销
term-choice-unbind = 只解绑
term-choice-later = 以后再说
term-choice-ignore = 不是我的

## 账簿的打开方式
term-slot-passphrase = 口令
term-slot-keyring = 钥匙串
term-slot-recovery = 恢复码

## 谁做的改动
term-origin-window = 窗口
term-origin-cli = 命令行

## 长活的几段
term-phase-reading = 读文件
term-phase-matching = 比对
term-phase-saving = 保存

## 口令的强弱
strength-empty = 还没有写
strength-too-short = 太短，再加几个词
strength-common = 太常见，别人会先试它
strength-keyboard = 键盘上连着的键很好猜
strength-repeats = 重复的字很好猜
strength-sequence = 顺着数的字很好猜
strength-date = 日期和年份很好猜
strength-name = 名字很好猜
strength-one-word = 单独一个词很好猜，再加几个
strength-add-words = 再加几个不相干的词
strength-good = 不错
strength-very-good = 很好

## 请求函的种类；信用哪种语言
term-letter-kind-request = 请求函
term-letter-kind-reminder = 催告函
term-letter-kind-refusal = 拒绝多要的材料
term-letter-kind-follow-up = 追问留存的资料
term-letter-language-zh = 中文
term-letter-language-en = 英文

## 怎么找到一个渠道
term-reach-web = 网站
term-reach-phone = 电话
term-reach-mail = 邮箱
term-reach-weixin = 微信
term-reach-alipay = 支付宝
term-reach-app = 应用
term-reach-post = 信件
term-reach-counter = 当面
term-reach-in-app = 产品里

## 渠道要多少身份

term-identity-anonymous = 可以匿名
term-identity-account = 账号里有的就够
term-identity-contact = 要能联系到你
term-identity-name = 要姓名和地址
term-identity-id-number = 要姓名和身份证件号码

## 期限因什么不同
term-depends-region = 看国家和地区
term-depends-platform = 看设备
term-depends-way = 看走哪条路
term-depends-choice = 自己选
term-depends-case = 看情况
term-depends-span = 来源只写了范围

## 期限的种类
term-wait-cooling-off = 冷静期
term-wait-handling = 办理时间
term-wait-relock = 再注册限制
