# 清单：列表，一步一屏，开始之前

checklists-count = { $count } 份
checklists-all = 全部清单
checklists-person = 谁的
checklists-everybody = 所有人
checklists-empty = 还没有清单
checklists-empty-why = 选一个不想再留的账号。开始之前先看一遍：要走哪几步，会要什么，会失去什么，要等多久。

# 分组
checklists-group-goals = 号码、设备、几个账号
checklists-group-preparing = 准备中
checklists-group-requested = 已申请
checklists-group-cooling = 冷静期
checklists-group-stuck = 受阻
checklists-group-verify = 待核实
checklists-group-over = 已了结

# 列表里的一份
checklists-road-unbind = 注销走不通，只解绑
checklists-progress = { $done } / { $total } 步
checklists-minutes = 约 { $minutes } 分钟
checklists-waits = 等日子，现在不用做什么
checklists-waits-steps = 现在不用做什么

# 新的清单
checklists-new = 开始一份清单
    .match = kaishi qingdan ksqd zhuxiao zx close
checklists-new-why = 先看计划，再决定要不要开始。
checklists-account = 账号
checklists-account-placeholder = 名称，拼音首字母也行
checklists-account-miss = 先选一个账号
checklists-see-plan = 看计划
checklists-goal = 目标
checklists-plan-close = 注销 { $name }，要做 { $count } 步
checklists-plan-unbind = 从 { $name } 解绑，要做 { $count } 步
checklists-plan-revoke = 收回 { $name } 的权限，要做 { $count } 步
checklists-plan-minutes = 自己动手约 { $minutes } 分钟。
checklists-plan-over = 今天就申请的话，{ $date } 到期。
checklists-plan-open-end = 要等多久，来源没有写。
checklists-before = 开始之前要知道
checklists-before-none = 会要什么、会失去什么，没有来源写过。
checklists-order = 顺序
checklists-begin = 开始这份清单
checklists-carry-on = 继续这份清单
checklists-change-goal = 改成这个目标
checklists-not-now = 先不了

# 一步一屏
checklists-of-close = { $person }的账号，注销清单
checklists-of-unbind = { $person }的账号，解绑清单
checklists-of-revoke = { $person }的账号，收权限清单
checklists-of-road = { $person }的账号，注销走不通，只解绑
checklists-step-of = 第 { $number } 步，共 { $total } 步
checklists-open-account = 打开这个账号
checklists-switch-unbind = 改成只解绑
checklists-switch-close = 改成注销
checklists-road-title = 注销走不通，改走“只解绑”
checklists-road-why = 先把值钱的都收回来，再写信、投诉。
checklists-refused = 现在还不能做这一步
checklists-needs = 先做完这些
checklists-waits-until = 要等到 { $date }
checklists-put-off = 你把它推到了这一天。
checklists-not-yet = 日子没到，到时会出现在今日里。
checklists-warnings = 先看清
checklists-tap = 在应用里依次点
checklists-where-app = 在应用里做
checklists-where-web = 在网页上做
checklists-where-mini-program = 在小程序里做
checklists-where-phone = 打电话
checklists-where-email = 发邮件
checklists-where-chat = 找在线客服
checklists-where-post = 寄信
checklists-where-provider = 在登录入口那一头做
checklists-where-counter = 到柜台办
checklists-where-unknown = 菜单在哪里，没有来源写过。
checklists-on-devices = 装着它的设备：{ $devices }
checklists-other-account = 打开要去的那个账号
checklists-know = 要知道的
checklists-follows = 提交之后
checklists-barriers = 障碍
checklists-rules-show = 依据哪条规定
checklists-rules-hide = 收起规定
checklists-strength = 投诉站得住吗：
checklists-rule-unconfirmed = 条文未核对原文
checklists-proof = 留作凭证
checklists-write-letter = 写这封信
checklists-write-complaint = 备投诉材料
checklists-overdue = 已过期，原定 { $date } 前
checklists-wrong = 这一步写错了
checklists-no-source = 这一步按一般做法排，没有来源

# 日期和状态
checklists-from = { $date } 起
checklists-until = 到 { $date }
checklists-by = { $date } 前
checklists-done = 做完了
checklists-done-today = 今天做完
checklists-done-on = { $date } 做完
checklists-failed-today = 今天没成功
checklists-failed-on = { $date } 没成功

# 回答
checklists-act-done = 做完了
checklists-act-failed = 没成功
checklists-act-skip = 不适用
checklists-act-later = 以后再说
checklists-act-today = 还是现在做
checklists-next-step = 下一步
checklists-previous-step = 上一步
checklists-reopen = 重新打开
checklists-go-on = 继续

# 以后再说
checklists-later-title = 推到哪天
checklists-in-a-week = 一周后
checklists-on-a-day = 选一天
checklists-day-miss = 写上是哪一天
checklists-put-off-act = 推后

# 没成功
checklists-failed-title = 发生了什么
checklists-failed-why = 选最像的一条。清单会照它换一条路走，投诉时也用得上。
checklists-failed-miss = 选一条；都不像，就选最后一条
checklists-failed-none = 都不是，或者说不清
checklists-known-here = 这一步有人遇到过
checklists-own-words = 用自己的话说
checklists-own-words-hint = 谁说了什么、什么时候，以后写信用得上。可以不填。
checklists-failed-after = 记下以后，马上给你看接着怎么走。
checklists-failed-record = 记下
checklists-failed = 没成功
checklists-failed-barrier = 没成功：{ $barrier }
checklists-quoted = “{ $text }”
checklists-path = 接着这样走
checklists-path-none = 没有别的步骤了。

# 冷静期
checklists-cooling-day = 第 { $number } 天，共 { $total } 天
checklists-last-day = 最后一天
checklists-keep-away = { $count ->
    [1] 这台设备上别点开
   *[other] 这 { $count } 台设备上都别点开
}
checklists-guard-devices = { $count ->
    [1] 有 1 台设备装着它
   *[other] { $count } 台设备上都守住
}
checklists-withdraw = 撤回注销申请
checklists-withdraw-act = 改主意了，撤回申请
checklists-withdraw-why = 先在 { $name } 里撤回，多半登录一次就行，以它的提示为准。记下以后，账号回到“在用”，清单回到申请那一步。
checklists-withdraw-record = 已经撤回，记下

# 旁边
checklists-steps = 步骤
checklists-unfold = 前面 { $count } 步已了结
checklists-fold = 收起已了结的
checklists-advice = 要留意
checklists-tone-note = 说明：
checklists-tone-lose = 会失去：
checklists-tone-scam = 当心骗局：
checklists-tone-conflict = 来源不一致：

# 备注
checklists-notes = 备注
checklists-note = 备注
checklists-note-hint = 验证码和密码不要写进来。
checklists-note-write = 记一笔
checklists-note-save = 记下
checklists-note-remove = 删除备注
checklists-note-account = 账号的备注

# 放下，了结
checklists-pause = 先放一放
checklists-resume = 接着做
checklists-paused = { $date } 放下的
checklists-paused-why = 不催你做，日子照常算，冷静期照常守着。
checklists-abandon = 放下这份清单
checklists-abandon-title = 警戒会跟着消失
checklists-abandon-why = 冷静期还没过。放下清单以后，不会再提醒你这些日子别登录：
checklists-over = { $name } 的清单走完了
checklists-over-verified = 你自己核实过，账号没有了。
checklists-over-closed = 对方说已经注销，还没有由你自己核实。
checklists-over-unbound = 账号关不掉，上面已经没有值钱的东西；它留在账号里，算一处余下的风险。
checklists-over-goal = 每一步都有了结果。
checklists-over-other = 每一步都有了结果。账号现在的状态写在上面。

# 打印
checklists-paper-close = { $name } 的注销清单
checklists-paper-unbind = { $name } 的解绑清单
checklists-paper-revoke = 收回 { $name } 权限的清单
checklists-paper-retire = 换掉 { $name } 的清单
checklists-paper-hand-over = 交出 { $name } 的清单
checklists-paper-audit = { $name } 的检查单
checklists-paper-together = 一起注销的清单：{ $name }
checklists-paper-line = 记：

# 不小心登录了
logged-in-ask = 不小心登录了
logged-in-title = 冷静期里登录过 { $name }
logged-in-why = 登录可能已经撤回了注销申请。照实记下，日子会重新算。
logged-in-when = 哪天登录的
logged-in-when-miss = 写上哪一天
logged-in-again = 之后又申请过注销吗
logged-in-again-miss = 选一个
logged-in-no = 还没有
logged-in-no-why = 清单回到申请那一步，要再申请一次。
logged-in-yes = 已经又申请了
logged-in-yes-why = 冷静期从登录那天起重新算。
logged-in-record = 记下

## 走得怎样
checklists-went = 走得怎样
checklists-went-said = 这条路{ $how }。记下来，下次心里有数。
checklists-went-days = 这条路{ $how }，用了 { $days } 天。记下来，下次心里有数。
checklists-went-note = 记下
checklists-went-more = 补几句再记
checklists-went-away = 不记
