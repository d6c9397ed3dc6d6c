# 服务库

catalogue-write = 写下一个服务
    .match = xiexia fuwu xxf ziji own service write
catalogue-write-named = 自己写下“{ $name }”
catalogue-own = 自己写下的
catalogue-list = 服务
catalogue-find = 找服务
catalogue-find-placeholder = 名称、拼音、首字母或网址
catalogue-count = { $count } 个服务
catalogue-found = 找到 { $count } 个
catalogue-clear = 清除筛选
catalogue-none = 没有这样的服务
catalogue-none-for = 没有找到“{ $query }”
catalogue-none-why = 服务库还没有它。写下来，就能记账号、排清单，只是没有现成的注销办法。
catalogue-none-narrowed = 筛选太窄了，清除之后再看。
catalogue-nothing-chosen = 在左边选一个服务
catalogue-back = 回到列表
catalogue-entry = 服务的详情
catalogue-accounts = { $count } 个账号
catalogue-palette = 服务库，有 { $count } 个账号

# 筛选
catalogue-facets = 筛选
catalogue-facet-mine = 家里
catalogue-facet-category = 类别
catalogue-facet-grade = 难度
catalogue-facet-barrier = 障碍
catalogue-facet-age = 最新来源
catalogue-facet-more = 还有 { $count } 项
catalogue-mine-account = 有账号
catalogue-mine-none = 没有账号
catalogue-mine-own = 自己写下的

# 为什么找到它
catalogue-why-pinyin = 拼音
catalogue-why-initials = 拼音首字母
catalogue-why-sounds-alike = 读音相同
catalogue-why-near = 写法相近
catalogue-why-in-name = 中文名 { $text }
catalogue-why-in-english = 英文名 { $text }
catalogue-why-in-alias = 也叫{ $text }
catalogue-why-in-misprint = 有报道印成{ $text }
catalogue-why-in-domain = 网址 { $text }
catalogue-why-in-mark = 标识 { $text }
catalogue-why-in-operator = 运营方 { $text }
catalogue-why-in-other = { $text }
catalogue-why-both = { $how }，{ $field }

# 页头
catalogue-aliases = 也叫：{ $names }
catalogue-misprints = 有报道印成：{ $names }
catalogue-add-account = 添加账号
catalogue-plan = 计划注销
catalogue-checklist = 打开清单
catalogue-successor = 由{ $name }接手，到那里去看。
catalogue-closed-why = 已经停运。账号里的资料还要不要得回来，看下面写的。
catalogue-warning = 先看这一条
catalogue-difficulty = 注销难度
catalogue-difficulty-unknown = 没有来源说过难不难。
catalogue-newest = 最新的来源是 { $date } 的
catalogue-source = 来源

# 家里的账号
catalogue-family = 家里在这里的账号
catalogue-whose = { $person }，{ $label }

# 办法
catalogue-ways = 怎么注销
catalogue-ways-none = 没有来源写过注销的入口。清单会带你去常见的地方找，找不到就写信。
catalogue-ways-own = 这是你自己写下的服务，没有现成的办法。清单会带你去常见的地方找。
catalogue-proof = 留凭证：{ $proof }
catalogue-copy = 复制 { $text }
catalogue-conditions = 要先满足的条件
catalogue-condition-days = { $condition }：{ $days } 天

# 等待
catalogue-waits = 要等多久
catalogue-waits-days = 天
catalogue-wait-handling = 办理
catalogue-wait-handling-what = 从提交申请算起
catalogue-wait-cooling-off = 冷静期
catalogue-wait-cooling-off-what = 从提交申请算起
catalogue-wait-relock = 再注册
catalogue-wait-relock-what = 同一个号码，从注销完算起
catalogue-days = { $days } 天
catalogue-days-working = { $days } 个工作日
catalogue-days-unsaid = 没写天数
catalogue-days-none = 当天
catalogue-days-none-relock = 不用等
catalogue-conflict-cooling-off = 来源写法不一：{ $values }。按最长的守：{ $longest }。
catalogue-conflict-handling = 来源写法不一：{ $values }。按最长的等：{ $longest }。
catalogue-conflict-relock = 来源写法不一：{ $values }。按最长的算：{ $longest }。
catalogue-conflict-words = 来源写法不一，按最长的算。

# 材料
catalogue-materials = 会要你交什么
catalogue-materials-they = 他们要
catalogue-materials-you = 家里的账号
catalogue-materials-where = 只在这条路上：{ $where }
catalogue-given = 给过
catalogue-not-given = 没给过，是多要的
catalogue-given-unknown = 在这里没有账号

# 障碍
catalogue-barriers = 有人遇到的障碍
catalogue-barrier-strength = 投诉的把握：{ $strength }
catalogue-rules = 可引用的规定 { $count } 条
catalogue-rule-unconfirmed = 凭记忆，原文未核对

# 其余
catalogue-consequences = 注销后会失去什么
catalogue-retention = 注销后还留什么
catalogue-contacts = 找谁
catalogue-logins = 怎么登录
catalogue-and-then = {" 加 "}
catalogue-provider = 用它登录别处
catalogue-provider-serves = 已知有 { $count } 个服务认它的登录
catalogue-provider-all = 全部 { $count } 个
catalogue-collects = 通常会拿到的信息
catalogue-marks = 凭什么认出它
catalogue-mark-domain = 网址
catalogue-mark-sms = 短信签名
catalogue-mark-mail = 发件地址
catalogue-mark-android = 安卓包名
catalogue-mark-ios = 苹果应用标识
catalogue-signature = 【{ $value }】
catalogue-remarks = 备注
catalogue-sources = 依据
catalogue-undated = 没有日期
catalogue-read = { $date } 读过

# 自己写下的
catalogue-own-facts = 你写下的
catalogue-own-none = 没写
catalogue-own-note = 备注
catalogue-edit = 修改
catalogue-remove = 删除这个服务
catalogue-remove-title = 删除{ $name }？
catalogue-remove-why = 只删掉你写下的这一条。还有账号在用它的话，要先处理账号。删错了可以撤销。
