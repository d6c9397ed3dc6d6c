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
catalogue-days-span = { $days }–{ $up-to } 天
catalogue-days-working-span = { $days }–{ $up-to } 个工作日
catalogue-only-for = 仅限：{ $case }
catalogue-depends = 因情况不同（{ $on }），不是来源矛盾；不知道属于哪种，就按最长的守。
catalogue-days-unsaid = 没写天数
catalogue-days-none = 当天
catalogue-days-none-relock = 不用等
catalogue-conflict-cooling-off = 来源写法不一：{ $values }。按最长的守：{ $longest }。
catalogue-conflict-handling = 来源写法不一：{ $values }。按最长的等：{ $longest }。
catalogue-conflict-relock = 来源写法不一：{ $values }。按最长的算：{ $longest }。
catalogue-conflict-words = 来源写法不一，按最长的算。

# 材料
catalogue-materials = 会要你交什么
catalogue-only-check = 只是核对
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
catalogue-switches = 个性化推荐和广告的开关
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

# 自己的更正
catalogue-fix = 这一条不对
catalogue-fix-this = 这一步不对
catalogue-fix-days-other = 天数不对
catalogue-fix-spoken = 更正：{ $about }
catalogue-fix-save = 记下更正
catalogue-fix-nothing = 还没有改动哪一项
catalogue-fix-note = 备注
catalogue-fix-note-hint = 只留在账簿里，不会进补丁
catalogue-fix-says = 现在写的是：{ $value }
catalogue-fix-says-nothing = 现在没有写这一项
catalogue-fix-step = 这一步其实是怎样的
catalogue-fix-step-add = 补上缺的一步
catalogue-fix-step-title = 怎么做
catalogue-fix-step-title-needed = 写上这一步怎么做
catalogue-fix-step-path = 菜单路径
catalogue-fix-step-path-hint = 照应用里的字写，用 › 或 > 隔开；没有就留空
catalogue-fix-step-url = 网址
catalogue-fix-step-why = 要留意什么
catalogue-fix-step-gone = 已经没有这一步了
catalogue-fix-wait = 冷静期其实多久
catalogue-fix-days = 天数
catalogue-fix-days-hint = 没有就写 0
catalogue-fix-days-needed = 天数写成一个数字
catalogue-fix-login = 其间登录
catalogue-fix-contact = 这个联系方式其实是
catalogue-fix-contact-add = 补上一个联系方式
catalogue-fix-contact-kind = 种类
catalogue-fix-contact-value = 号码或地址
catalogue-fix-contact-note = 说明
catalogue-fix-contact-note-hint = 几点到几点，按哪个键
catalogue-fix-contact-gone = 找不到人了，去掉它
catalogue-fix-value-needed = 写上号码或地址
catalogue-fix-material = 他们其实要什么
catalogue-fix-material-add = 补上他们要的
catalogue-fix-material-item = 信息项
catalogue-fix-material-pick = 选一项
catalogue-fix-material-text = 具体要什么
catalogue-fix-material-text-hint = 可以不写
catalogue-fix-material-gone = 没有要这一样
catalogue-fix-material-needed = 选一项他们要的信息
catalogue-fix-condition = 这个条件其实是
catalogue-fix-condition-add = 补上一个条件
catalogue-fix-condition-kind = 哪一种
catalogue-fix-condition-pick = 选一种
catalogue-fix-condition-days = 天数
catalogue-fix-condition-text = 原话
catalogue-fix-condition-gone = 没有这个条件
catalogue-fix-condition-needed = 选一种条件，再写上原话
catalogue-missing = 缺的和没有了的
catalogue-missing-say = 少写了什么
catalogue-missing-why = 遇到这里没写的，补上就行；清单会马上跟着变。
catalogue-add-step = 缺一步
catalogue-add-step-to = 缺一步（{ $channel }）
catalogue-add-wait = 缺冷静期
catalogue-add-condition = 缺一个条件
catalogue-add-material = 缺一样材料
catalogue-add-contact = 缺一个联系方式

catalogue-said-nothing = 没有写
catalogue-said-gone = 没有了
catalogue-said-step-gone = 没有这一步了
catalogue-said-step = { $title }（{ $path }）
catalogue-said-contact = { $kind } { $value }
catalogue-said-contact-note = { $kind } { $value }（{ $note }）
catalogue-said-condition = { $text }（{ $days } 天）
catalogue-said-wait = { $days } 天，{ $login }

catalogue-yours-on = 你的更正（{ $what }），{ $date }
catalogue-yours-says = 服务库写的是：{ $value }
catalogue-yours-was = 你当时看到的是：{ $value }
catalogue-yours-missing = 服务库没有写这一项
catalogue-yours-changed = 服务库后来改成：{ $value }
catalogue-yours-back = 撤回
catalogue-yours-back-spoken = 撤回 { $date } 的更正：{ $what }
catalogue-yours-take-new = 用服务库的
catalogue-yours-clear = 收掉
catalogue-yours-act-spoken = { $act }：{ $name } 的{ $what }，{ $date }
catalogue-yours-saw = 当时写的
catalogue-yours-right = 其实是
catalogue-yours-now = 现在写的
catalogue-yours-at = ，{ $step }
catalogue-yours-elsewhere = 自己的更正
catalogue-yours-count = 自己更正过 { $count } 处
catalogue-yours-title = 自己的更正和结果
catalogue-yours-none = 还没有更正，也没有结果
catalogue-yours-none-why = 在服务的详情里点“这一步不对”，或者走过一条路之后点“走过这条路”。
catalogue-yours-why = 都存在账簿里，换了新的服务库也不会丢。打勾的可以写成一个补丁，交给维护服务库的人。
catalogue-yours-corrections = 更正，{ $count } 处
catalogue-yours-walks = 走过的路，{ $count } 次

# 走过的结果
catalogue-walk = 走过这条路
catalogue-walk-spoken = 走过这条路：{ $about }
catalogue-walks = 你走过的
catalogue-walk-title = 走得怎样：{ $channel }
catalogue-walk-how = 走得怎样
catalogue-walk-barriers = 遇到什么障碍
catalogue-walk-barriers-all = 列出全部障碍
catalogue-walk-stopped = 停在哪一步
catalogue-walk-unsaid = 不说
catalogue-walk-days = 用了几天
catalogue-walk-days-hint = 从提交申请算起，可以不写
catalogue-walk-on = 哪天知道结果的
catalogue-walk-on-needed = 写上哪天知道结果的
catalogue-walk-asked = 他们要了什么
catalogue-walk-asked-more = 还要了
catalogue-walk-asked-placeholder = 身份证照片、人脸……
catalogue-walk-app = 在哪里办的
catalogue-walk-version = 应用版本
catalogue-walk-version-hint = 在应用的“关于”里，如 8.0.42
catalogue-walk-account = 哪个账号
catalogue-walk-note-hint = 只留在账簿里，不会进报告
catalogue-walk-save = 记下结果
catalogue-walk-way-gone = 这条路已经不在服务库里
catalogue-walk-took = 用了 { $days } 天
catalogue-walk-in = { $app } { $version }
catalogue-walk-met = 遇到：{ $hurdles }
catalogue-walk-stopped-at = 停在：{ $step }
catalogue-walk-wanted = 要了：{ $items }
catalogue-walk-remove = 删除 { $date } 的结果
catalogue-local-raised = 所以比来源更可信。
catalogue-local-lowered = 所以没有来源说的那么可信。
catalogue-local-same = 可信的程度不变。

# 报告和补丁
catalogue-report-look = 看不含个人信息的报告
catalogue-report-title = 不含个人信息的报告
catalogue-report-why = 别人只会看到下面这些：没有姓名、账号、号码和备注，日期只写到月。
catalogue-report-none = 没有可以交出去的结果
catalogue-report-none-why = 自己写的服务别人不认识，不写进报告。
catalogue-report-file = 注销结果
catalogue-save-file = 存成文件
catalogue-saved-to = 已存为 { $file }
catalogue-patch = 写成补丁
catalogue-patch-why = 里面只有更正前后的内容和走没走通，没有人、账号、备注；日期只写到月。存下来以后，交不交、交给谁，都由你。
catalogue-patch-form = 补丁的样子
catalogue-patch-lines = 逐行对比
catalogue-patch-toml = 文件
catalogue-patch-preview = 补丁的内容
catalogue-patch-empty = 没有勾选可以写进补丁的。
catalogue-patch-take = 写进补丁：{ $name }，{ $what }
catalogue-patch-holds = 更正 { $corrections } 处，结果 { $runs } 次
catalogue-patch-held = 留下 { $count } 条，不写进补丁
catalogue-patch-held-what = { $service }：{ $what }
catalogue-patch-file = 服务库补丁 { $day }

# 自己的抄本
catalogue-copy-entry = 抄一份自己改
catalogue-file-edit = 改整个条目
catalogue-file-export = 存成文件
catalogue-file-title = { $name } 的条目
catalogue-file-why = 一行一项，写法和服务库的条目一样。只写一种语言也行。保存时会检查，有错会指出是哪一行。
catalogue-file-back = 回到详情
catalogue-file-load = 从文件读入
catalogue-file-save = 保存
catalogue-file-discard = 放弃改动
catalogue-file-discarded = 没有保存的改动已放弃
catalogue-file-line = 到第 { $line } 行
catalogue-file-save-first = 还有没保存的改动
    .advice = 先保存，再存成文件。
catalogue-origin = { $from }，{ $date }
catalogue-origin-apart = 和 { $name } 各管各的：改这里，不影响那边。
catalogue-origin-left = 家里还有 { $count } 个账号记在 { $name }，挪过来，清单才照这一份走。打过的勾一起过来。
catalogue-origin-move = 挪过来
catalogue-origin-move-spoken = 把 { $person } 的 { $name } 挪过来
catalogue-repoint = 改到另一个条目
catalogue-repoint-title = 把 { $person } 的 { $name } 改到另一个条目
catalogue-repoint-why = 给过的信息、登录方式和打过的勾都不动，只是以后照另一个条目走。
catalogue-repoint-to = 改到
catalogue-repoint-act = 改过去
catalogue-account-more = { $person } 的账号：更多

# 第二书架，和服务库去掉的
catalogue-shelf = 公开清单，没人核对过
catalogue-shelf-found = 公开清单，没人核对过；{ $why }
catalogue-shelf-title = 这一条来自公开清单，没人核对过
catalogue-shelf-why = 下面都是 { $list } 的原话，不知道是哪年写的，路可能早就变了。收为自己的服务，就能记账号、排清单，也能自己改。
catalogue-shelf-adopt = 收为自己的服务
catalogue-shelf-age = 年代不明
catalogue-dropped = 服务库的新版去掉了它
catalogue-dropped-why = 家里还用着，所以留着这一份，不再更新。
catalogue-dropped-short = 服务库已去掉

# 难在哪里
axis-findable-told = 知道在哪里办
axis-findable-untold = 有途径，没写从哪里进
axis-findable-missing = 找不到入口
axis-findable-unknown = 入口未知
axis-by-yourself = 自己能办
axis-by-reviewed = 自己提交，人工审核
axis-by-people = 只能找人办
axis-by-unknown = 由谁办未知
axis-conditions = 先满足 { $count } 项条件
axis-conditions-unknown = 条件未知
axis-proof-nothing = 证明不超出注册时给的
axis-proof-more = 要的比注册时多
axis-proof-unknown = 要证明什么未知
axis-wait = { $days ->
    [0] 不用等
   *[other] 最长等 { $days } 天
}
axis-wait-unknown = 等多久未知
axis-result-closed = 账号注销
axis-result-all-closed = 一个注销，全部注销
axis-result-service-gone = 只去掉这项服务
axis-result-asleep = 只是停用，资料还在
axis-result-unknown = 结果未知
axis-export-first = 先导出要留的东西
axis-export-unknown = 要不要先导出未知
catalogue-graded = 来源的评价：{ $grade }。
catalogue-axes = 难在哪里
