# 通路图：什么打开什么，什么丢了会怎样。

access-thing-gone = （已不在）
access-thing-sim = { $number } 的 SIM 卡
access-thing-pin = { $device } 的锁屏密码
access-thing-password = { $service } 的密码
access-thing-face = { $person } 的人脸
access-thing-papers = { $person } 的身份证件

# 一条登录方式由几样组成，逐样说，再用“+”连起来。
access-way-through = 通过 { $what }
access-way-code = 发到 { $what } 的验证码
access-way-mail = 发到 { $what } 的邮件
access-way-shown = { $what }
access-way-sim = SIM 卡
access-way-device = 已登录的 { $what }
access-way-password = 密码
access-way-face = 人脸验证
access-way-counter = 凭证件到营业厅补办
access-way-join = { $one } + { $other }

# 为什么：从账号往回说到出的事，一句一条，再用“access-because-join”连起来。-own 是账号自己的那一句，名字已经在上面。
access-because-only = { $what }：只有 { $way }
access-because-only-own = 只有一条路：{ $way }
access-because-needs = { $what }：要 { $way }
access-because-needs-own = 断的是：{ $way }
access-because-lets = { $what }：{ $way }
access-because-lets-own = 从这里进：{ $way }
access-because-slot = { $what } 在 { $from } 里
access-because-counter = 补办 { $what } 要凭 { $from }
access-because-mailbox = 发到 { $what } 的邮件在 { $from } 里
access-because-sim = 发到 { $what } 的短信要靠它的 SIM 卡
access-because-join = ；

access-likelihood-confirmed = 已确认
access-likelihood-assumed = 推测
access-likelihood-possible = 也许

access-step-bind = 给 { $at } 绑定 { $with }
access-step-change = 把 { $at } 的 { $instead } 换成 { $with }
access-step-set-password = 给 { $at } 设置密码
access-step-unbind = 从 { $at } 解绑 { $with }
access-step-close = 注销 { $at }
access-step-give-up = 停用 { $at }
access-step-move-card = 把{ $at }从 { $with } 里取出来

access-step-why-set-up = 先有新的登录方式，旧的才能放手。
access-step-why-change = 一步换好：旧的这时还收得到验证码。
access-step-why-unbind = 不解绑，以后拿到它的人就能进这个账号。
access-step-why-close = 到这一步，没有别的账号还要靠它登录。
access-step-why-close-but = 到这一步，还要靠它登录的只剩你接受放弃的账号。
access-step-why-give-up-but = 到这一步，还挂在它上面的只剩你接受放弃的账号。
access-step-why-give-up = 到这一步，已经没有账号挂在它上面。
access-step-why-move-card = 验证码跟着卡走，卡不能跟着设备走。

access-stuck-no-other-way = 放手之后就进不去了，也没有登记别的办法。先登记另一个号码、邮箱或密码，或者接受进不去。
access-stuck-exclusive = 新号码在这个服务上已经绑着另一个账号，要先由你决定保留哪一个。
access-stuck-not-removable = 这个绑定按记录解不掉。
access-stuck-out-of-reach = 现在就进不去 { $what }，所以解不了绑。趁号码还在，先试着找回；或者留着不解，记为残留风险。
access-stuck-waits = 它和 { $what } 互相等着：各自都要用到对方。
access-stuck-opened-by = 到时 { $what } 只能靠要放手的东西进入。
access-stuck-held-back = 要等别的一步先完成，而那一步做不了。

# graph eval：例题文件哪里写错了、为什么不算。
access-cases-at-text = 第 { $line } 行第 { $column } 列
access-cases-at-case = 第 { $number } 个例题
access-cases-at-case-named = 第 { $number } 个例题（{ $id }）
access-cases-at-query = 例题 { $case } 第 { $number } 问
access-cases-at-query-kind = 例题 { $case } 第 { $number } 问（{ $kind }）
access-cases-at-field = { $within }的 "{ $key }"
access-cases-at-candidate = { $within }第 { $number } 个候选

access-cases-trouble-cut-off = 到这里就断了，不是完整的 JSON；补全它
access-cases-trouble-not-json = 这里不是 JSON；改好它
access-cases-trouble-no-case = 一个例题是一个对象，里面有 "id"、"held"、"methods" 和 "queries"
access-cases-trouble-no-queries = "queries" 应当是对象的列表，每个都有 "q"
access-cases-trouble-key-unknown = 这里没有 "{ $key }" 这个键；能写的键有 { $known }
access-cases-trouble-key-missing = 缺 "{ $key }"；补上
access-cases-trouble-no-name = "{ $key }" 应当是一个名字，不含 "&" 和 "<-"
access-cases-trouble-no-names = "{ $key }" 应当是名字的列表，名字里不含 "&" 和 "<-"
access-cases-trouble-no-lists = "{ $key }" 应当是列表的列表，里面是名字
access-cases-trouble-no-number = "{ $key }" 应当是 0 到 { $most } 的整数
access-cases-trouble-no-text = "{ $key }" 应当是文字；补上
access-cases-trouble-no-object = "{ $key }" 应当是一个对象
access-cases-trouble-no-weights = "weights" 应当是一个对象：名字和数
access-cases-trouble-no-needs = "op" 应当是一个对象：名字和名字的列表
access-cases-trouble-no-methods = "{ $key }" 应当是登录方式的列表，例如 "银行 <- 密码 & 手机号"
access-cases-trouble-no-method = "{ $key }" 的第 { $number } 项要写成 "头 <- 因素 & 因素"，至少一个因素
access-cases-trouble-name-unknown = 手里没有 "{ $name }"，登录方式里也没有；改正名字，或者补上它
access-cases-trouble-kind-unknown = 没有 "{ $kind }" 这种问题；有的是 { $known }
access-cases-trouble-no-weight = 打开目标要用到 "{ $name }"，它没有权重；给它一个
access-cases-trouble-no-candidates = "candidates" 应当是对象的列表，每个都有 "name"、"head" 和 "body"
access-cases-trouble-need-of-other = "op" 里的 "{ $name }" 不在 "destroy" 里；加进去
access-cases-trouble-no-pairs = "before" 应当是一对一对的：先是什么，后是什么
access-cases-trouble-no-plan = "a_valid_plan" 应当是 "add 候选" 和 "del 名字" 的列表
access-cases-trouble-no-factors = 登录方式 "{ $name }" 什么都不要；至少写一样
access-cases-trouble-twice = "{ $name }" 写了两遍；留一个
access-cases-trouble-too-many-factors = 登录方式 "{ $name }" 要的超过 { $most } 样；拆开
access-cases-trouble-too-large = 一张图最多 { $most } 个点和同样多的登录方式；拆开

access-cases-refused-too-many-things = 打开 "{ $target }" 要用到手里的 { $count } 样东西，最多列 { $most } 样的全部组合；改问小的组合
access-cases-refused-too-many-sets = "{ $target }" 的组合太多，列不全
access-cases-refused-too-many-plans = 花费最少的组合超过 { $most } 个，或者候选太多，列不全
access-cases-refused-exclusive = 候选互相排斥，没有找到计划；先自己定下一个
access-cases-refused-given-up = 找最省的计划找得太久，停下了；少给几个候选
access-cases-refused-too-many-orders = 要放手的有 { $count } 样，最多列 { $most } 样的全部顺序
access-cases-refused-kept-and-let-go = "{ $name }" 又要保留又要放手；选一个
access-cases-refused-kept-out-of-reach = "{ $name }" 要保留，可现在就打不开；写上它怎么打开，或者不保留
access-cases-refused-not-let-go = "{ $name }" 排在顺序里，却不在要放手的里面；加进去
access-cases-refused-in-use = 登录方式 "{ $name }" 已经在用；候选是还没有用的
access-cases-refused-offered-twice = 候选 "{ $name }" 给了两遍；留一个

problem-not-on-the-map = 通路图上没有它。
    .advice = 它可能已经注销，或者刚被删除。看看账号和身份标识的列表。
problem-map-too-large = 记录太多，通路图放不下。
    .advice = 先删掉不再需要的登录方式，再打开通路图。
problem-no-order = 这样的要求自相矛盾，排不出顺序。
    .advice = 不要把同一样东西既保留又放手；看看选中的账号和号码。
