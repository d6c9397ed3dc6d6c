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
access-step-why-give-up = 到这一步，已经没有账号挂在它上面。
access-step-why-move-card = 验证码跟着卡走，卡不能跟着设备走。

access-stuck-no-other-way = 放手之后就进不去了，也没有登记别的办法。先登记另一个号码、邮箱或密码，或者接受进不去。
access-stuck-exclusive = 新号码在这个服务上已经绑着另一个账号，要先由你决定保留哪一个。
access-stuck-not-removable = 这个绑定按记录解不掉。
access-stuck-out-of-reach = 现在就进不去 { $what }，所以解不了绑。趁号码还在，先试着找回；或者留着不解，记为残留风险。
access-stuck-waits = 它和 { $what } 互相等着：各自都要用到对方。
access-stuck-opened-by = 到时 { $what } 只能靠要放手的东西进入。
access-stuck-held-back = 要等别的一步先完成，而那一步做不了。

problem-not-on-the-map = 通路图上没有它。
    .advice = 它可能已经注销，或者刚被删除。看看账号和身份标识的列表。
problem-map-too-large = 记录太多，通路图放不下。
    .advice = 先删掉不再需要的登录方式，再打开通路图。
problem-no-order = 这样的要求自相矛盾，排不出顺序。
    .advice = 不要把同一样东西既保留又放手；看看选中的账号和号码。
