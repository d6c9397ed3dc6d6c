# 账号：列表、筛选、一个账号的详情、谁手里有什么。

accounts-list = 账号列表
accounts-detail = 账号详情
accounts-back = 回到列表
accounts-view = 看法
accounts-view-list = 列表
accounts-view-matrix = 谁手里有什么
accounts-view-other = 换一种看法
accounts-add = 添加账号
    .match = tianjia zhanghao tj add account
accounts-add-short = 添加
accounts-of = { $person }的账号
accounts-palette-line = { $person } · { $state }

## 列表
accounts-count = { $count } 个账号
accounts-count-of = { $person }的 { $count } 个账号
accounts-on-device = 在“{ $device }”上
accounts-in-year = { $year } 年注册
accounts-found = { $count } 个
accounts-clear = 清除筛选
accounts-find = 在列表里找
accounts-find-placeholder = 名称、拼音或成员
accounts-sort = 排序：
accounts-sort-next = 下一个日期
accounts-sort-name = 名称
accounts-sort-opened = 最近注册
accounts-sort-used = 最久没用
accounts-sort-state = 状态
accounts-none = 簿上还没有账号
accounts-none-why = 想到哪个就记哪个：输入名称或拼音，选中，回车。也可以在“发现”里导入短信、邮件或密码管理器的导出文件。
accounts-none-fit = 没有符合这些条件的账号
accounts-none-named = 没有叫“{ $query }”的账号
accounts-whose = { $person } · { $hangs }
accounts-hangs-on-nothing = 没有记下登录方式
accounts-through = 从 { $service } 登录
accounts-until = 到 { $date }
accounts-they-say-closed = 对方称已注销
accounts-progress = { $done } / { $all } 步
accounts-entrance-to = { $count } 个账号靠它
accounts-idle-years = { $years } 年没登录
accounts-idle-days = { $days } 天没登录

## 筛选
accounts-facets = 筛选
accounts-everyone = 全家
accounts-facet-person = 成员
accounts-facet-stage = 状态
accounts-facet-category = 类别
accounts-facet-holds = 拿了什么
accounts-facet-identifier = 绑着什么
accounts-facet-provider = 从哪里登录
accounts-facet-barrier = 障碍
accounts-facet-more = 还有 { $count } 项

## 详情
accounts-opened = { $date } 注册
accounts-stuck-by = 受阻：{ $barrier }
accounts-actions = { $name }：更多
accounts-move = 改状态
accounts-move-short = 改状态
accounts-edit = 修改
accounts-plan-close = 看看怎么注销
accounts-plan-close-look = 看看怎么注销
accounts-plan-unbind = 看看怎么只解绑
accounts-plan-unbind-short = 只解绑
accounts-open-service = 服务库里的这一家
accounts-remove = 从簿上删除
accounts-remove-title = 从簿上删除“{ $name }”？
accounts-remove-text = 记在它名下的信息、绑定、代扣、权限、备注和清单一起删除。这只改账簿，不会注销账号。删错了可以撤销。
accounts-next = 下一步
accounts-next-wait = 正在等
accounts-next-until = 到 { $date }
accounts-next-decide = 还在用，没有打算离开
accounts-next-decide-why = 先看一遍步骤、条件和会失去什么，看完再决定，不会开始任何事。
accounts-open-checklist = 打开清单
accounts-guard-devices = 这些设备上都不要登录：{ $devices }

accounts-tab-overview = 概要
accounts-tab-money = 钱
accounts-tab-permissions = 权限
accounts-tab-history = 记录
accounts-tab-evidence = 证据

accounts-row-actions = { $what }：更多
accounts-row-edit = 修改
accounts-row-remove = 删除
accounts-row-never = 记错了，删除
accounts-since = { $date } 起
accounts-since-when = 从哪天起

## 给过的信息
accounts-data = 给过的信息
accounts-data-none = 还没有记下给过什么。
accounts-data-add = 记一项
accounts-data-suggested = 这家通常还会拿：
accounts-data-given = { $date } { $how }
accounts-fate-held = 对方持有
accounts-fate-of = { $item }的去向：
accounts-fate-on = { $fate } { $date }
accounts-fate-until = { $fate }到 { $date }
accounts-data-add-title = 给过 { $service } 什么
accounts-data-edit-title = 修改：{ $item }
accounts-data-kinds = 信息项
accounts-data-kinds-placeholder = 手机号、人脸、通讯录……
accounts-data-how = 什么时候给的
accounts-data-when = 哪天给的
accounts-data-which = 是哪一个
accounts-data-which-hint = 号码、证件或卡。没有就空着。
accounts-data-fate = 去向
accounts-data-on = 哪天
accounts-data-until = 留到哪天

## 登录方式
accounts-ways = 登录方式
accounts-ways-none = 没有记下怎么登录。记下一种，才看得出丢了什么会进不去。
accounts-way-add = 记一种
accounts-way-recovery = 找回：
accounts-way-only = 丢了它就进不去
accounts-way-confirm = 确认
accounts-way-actions = 登录方式：更多
accounts-need-and = ，加
accounts-need-code-phone = 手机 { $value } 的短信验证码
accounts-need-code-email = 邮箱 { $value } 的验证码
accounts-need-shown = 出示{ $kind } { $value }
accounts-need-provider = { $value }（{ $person }）
accounts-need-device = 已登录的“{ $name }”
accounts-need-password = 密码
accounts-need-face = 刷脸
accounts-way-title = 怎么登录 { $service }
accounts-way-use = 用来做什么
accounts-way-together = 下面几样要一起才进得去。只记有这一样，不记密码和验证码本身。
accounts-way-need = 第 { $n } 样
accounts-way-code-to = 发到哪里
accounts-way-shown-what = 出示哪一个
accounts-way-other-what = 是什么
accounts-way-and = 还要一样
accounts-way-drop = 去掉这一样

## 他们要的，和你给过的
accounts-asks = 注销要交的，和你给过的
accounts-asks-they = 他们要
accounts-asks-you = 你给过
accounts-asks-compare = 是否一样
accounts-asks-source = 依据
accounts-asks-same = 给过
accounts-asks-differs = 没给过
accounts-asks-more = 没给过，是多要的
accounts-asks-given = { $item }，{ $how }
accounts-rules = 可引用的规则
accounts-rules-code = { $code } · { $strength }
accounts-rules-none = 没有找到可以引用的规则。
accounts-rules-unconfirmed = 条文未核对
accounts-barriers = 障碍

## 第三方登录
accounts-links = 从哪里登录
accounts-links-none = 没有用别的账号登录它。
accounts-entrance = 从它登录的账号（{ $count }）
accounts-link-add = 记一个
accounts-link-sees = 能看到：{ $scopes }
accounts-link-shows = 它能看到：{ $scopes }
accounts-link-at-account = 在 { $service } 里已解绑 { $provider }
accounts-link-at-provider = 在 { $provider } 里已取消给 { $service } 的授权
accounts-link-half = 只解了一头，另一头还挂着。
accounts-link-no-other-way = 没有别的登录方式
accounts-link-other-way = 有别的登录方式
accounts-link-again = 又连上了
accounts-link-title = { $service } 从哪里登录
accounts-link-provider = 登录用的账号
accounts-link-provider-placeholder = 微信、支付宝、Apple……
accounts-link-provider-hint = 簿上还没有的，先把它添加成账号。
accounts-link-scopes = 它能看到什么
accounts-link-scopes-hint = 授权页上写的，比如：昵称、头像、手机号。

## 绑定
accounts-bindings = 绑着的
accounts-bindings-none = 没有绑手机号、邮箱、证件或银行卡。
accounts-binding-add = 绑一个
accounts-binding-title = { $service } 绑着什么
accounts-binding-what = 号码、邮箱、证件或卡
accounts-binding-off = 今天解绑了
accounts-binding-again = 又绑上了
accounts-binding-roles = 加一种用途
accounts-binding-go = 看它还绑着什么
accounts-unbound-on = { $date } 解绑
accounts-roles = 用途

## 备注、其他
accounts-note = 备注
accounts-notes = 备注
accounts-notes-none = 没有备注。
accounts-note-add = 写一条
accounts-note-placeholder = 客服说了什么、试过什么……
accounts-note-remove = 删除这条备注
accounts-plain = 账号
accounts-plain-opened = 注册
accounts-plain-used = 最后一次用
accounts-plain-order = 最后一单
accounts-plain-devices = 装在哪些设备上
accounts-history-none = 还没有记录
accounts-history-undone = 已撤销
accounts-evidence-kept = 留作证据
accounts-evidence-imported = 导入的记录
accounts-evidence-none = 没有导入过和它有关的记录
accounts-evidence-none-why = 导入短信或邮件以后，能看到最早和最近一次是哪天。
accounts-evidence-import = 去导入
accounts-evidence-span = { $from } 至 { $to }
accounts-evidence-count = { $count } 条

## 钱
accounts-money = 代扣和授权
accounts-money-none = 没有记下自动续费、代扣或免密支付
accounts-money-none-why = 账号没了，扣款不一定跟着停。微信支付和支付宝里都有一张扣款授权的列表，对着抄过来。
accounts-mandate-add = 记一项
accounts-mandate-from = 扣自
accounts-mandate-renews = { $when }扣款
accounts-mandate-over = { $date } 已停
accounts-mandate-cancel = 今天停掉了
accounts-mandate-title = { $service } 的代扣或授权
accounts-mandate-edit-title = 修改：{ $name }
accounts-mandate-name = 是什么
accounts-mandate-name-hint = 比如“连续包月会员”。
accounts-mandate-amount = 每次多少
accounts-mandate-amount-unreadable = 看不出是多少，写成 19.90 这样
accounts-mandate-currency = 币种
accounts-mandate-next = 下一次扣款
accounts-mandate-payer = 从哪个账号扣
accounts-mandate-payer-placeholder = 微信、支付宝……
accounts-mandate-card = 哪张卡

## 权限
accounts-device = 设备
accounts-permissions-none = 没有记下给过哪些权限
accounts-permissions-none-why = 在手机的“设置 › 应用 › 权限”里看一眼，对着抄过来。
accounts-permission-add = 记一项
accounts-permission-revoke = 今天收回了
accounts-permission-title = { $service } 的权限
accounts-permission-what = 什么权限
accounts-permission-state = 现在怎样

## 添加、修改
accounts-add-service = 哪个服务
accounts-add-service-hint = 服务库里没有的，自己写下来也行。
accounts-add-service-miss = 还没有选服务
accounts-add-opened = 哪天注册的
accounts-add-label = 怎么区分
accounts-add-label-placeholder = 小号、工作号……
accounts-add-label-hint = 簿上在这家已经有 { $count } 个账号。同一个人的，写一个分得清的叫法，比如“小号”。
accounts-add-hangs = 绑着什么
accounts-add-drop = 去掉 { $what }
accounts-add-through = 从哪里登录
accounts-add-given = 给过的信息
accounts-add-given-hint = 服务库说这家通常会拿这些，点一下就记上。
accounts-edit-title = 修改：{ $name }
accounts-edit-order-hint = 有的服务要等最后一单过去几天才让注销。

## 状态
accounts-move-title = “{ $name }”现在怎样
accounts-move-on = 从哪天起
accounts-move-from = 冷静期从哪天起
accounts-move-until = 到哪天止
accounts-move-barriers = 被什么挡住
accounts-stage-active = 正常在用。
accounts-stage-dormant = 很久不用，账号还在。
accounts-stage-preparing = 正在为离开做准备。
accounts-stage-requested = 已经向对方提出注销。
accounts-stage-cooling-off = 申请放着不办，这期间登录可能会撤回。
accounts-stage-closed = 对方说注销了，自己还没核实。
accounts-stage-verified = 自己看过，确实没有了。
accounts-stage-stuck = 想离开，被挡住了。
accounts-stage-lost-access = 没有人进得去。
accounts-stage-unbound = 关不掉，但上面已经没有值钱的东西。
accounts-stage-declined = 对方明确拒绝注销。

## 谁手里有什么
accounts-matrix-title = 谁手里有什么（{ $date }）
accounts-matrix-service = 服务
accounts-matrix-sensitive = 敏感个人信息
accounts-matrix-other = 其他个人信息
accounts-matrix-held = 持有
accounts-matrix-leaving = 正在离开
accounts-matrix-use = 在用
accounts-matrix-over = 已注销或已解绑
accounts-matrix-now = 现在持有
accounts-matrix-of = 共 { $count } 个
accounts-matrix-those = 看看谁有{ $item }
accounts-matrix-keys = 方向键在格子间走，回车打开账号
accounts-matrix-none = 还没有记下给过什么信息
accounts-matrix-none-why = 在账号的“概要”里把给过的信息记上，这里就看得出谁手里有什么。
accounts-matrix-has = { $service } 有{ $person }的{ $item }
accounts-matrix-had = { $service } 有过{ $person }的{ $item }
accounts-matrix-given = 给出
accounts-matrix-basis = 说明
accounts-matrix-enter = 回车打开这个账号
accounts-asks-check = 只是核对，不多交什么

# 选几个，一起注销
accounts-plan-revoke = 收回权限，看计划
accounts-choose = 选几个，一起注销
accounts-choose-none = 勾上要一起注销的账号
accounts-choose-count = 勾了 { $count } 个
accounts-choose-plan = 看一起注销的计划
