# 今日

today-now = 现在要做
today-now-later = 今天没有要做的，下一件
today-more = 还有 { $count } 件
today-more-next = 还有 { $count } 件，最近的在 { $date }
today-all = 全部 { $count } 份清单
today-step = 第 { $number } 步，共 { $total } 步
today-minutes = 约 { $minutes } 分钟
today-continue = 继续这一步
today-look = 看看这一步
today-anytime = 随时
today-from = { $date } 起
today-due = { $date } 前
today-overdue = { $days } 天前到期
today-due-today = 今天到期
today-nothing = 没有正在走的清单
today-nothing-why = 挑一个不想再留的账号，销号簿会排出先后，告诉你哪天该做什么。
today-nothing-accounts = 去账号里挑
today-further = 接下来的事

# 警戒
today-guards = 警戒中
today-guards-none = 没有警戒
today-guards-none-why = 申请注销之后，不能登录的日子会写在这里。
today-days-left = 还有 { $days } 天
today-last-day = 今天是最后一天
today-guard-account = 打开 { $name }

# 变化
today-changes = 最近的变化
today-changes-none = 还没有改动
today-taken-back = 已撤销

# 日期条
today-ribbon = 往后 60 天
today-lane-guards = 警戒
today-lane-due = 期限
today-lane-open = 可以做
today-mark-overdue = { $label }，已过期

# 线索
today-findings = 等你确认的线索
today-findings-from = { $count } 条，来自 { $files }。
today-findings-count = { $count } 条
today-findings-sort = 去整理
today-findings-more = 等 { $count } 条
today-findings-none = 没有等着确认的线索。
today-findings-import = 再读一个文件

# 谁手里有什么
today-holdings = 谁手里有什么
today-holdings-none = 还没有记下交给过谁什么。
today-held = 仍持有
today-released = 已收回，或已核实删除
today-holds = { $count } 个账号
today-unit = 一格是 { $count } 个账号
today-holding-spoken = { $item }：{ $held } 个账号仍持有，{ $released } 个已收回或已核实删除
today-holdings-all = 另外 { $count } 种
today-holdings-less = 收起

# 空的账簿
today-welcome = 从哪里开始
today-welcome-why = 这本账簿还是空的。记下注册过的账号，才看得出谁手里有你的什么、先关哪一个。
today-door-import = 读一个文件
today-door-import-why = 短信、邮件、密码管理器的导出，或者手机的应用列表。只在这台电脑上读，验证码和密码读入时就抹掉。
today-door-add = 添加一个账号
today-door-add-why = 想到哪个记哪个：搜出服务，填三样，就好了。
today-door-catalogue = 看看服务库
today-door-catalogue-why = 各个服务怎么注销、要等几天、会要什么，带着来源和日期。
