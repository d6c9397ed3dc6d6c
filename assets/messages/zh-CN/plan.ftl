# 清单里的话：步骤、理由、事实、警戒、拒绝、提醒、凭证、来源。

## 保存
plan-regain = 先把 { $service } 的账号找回来
plan-regain-why = 现在没人进得去。进得去，后面的每一步才做得了；找不回来就标“没成功”，改走客服或写信。
plan-regain-known = 簿上记着找回方式，先试那一条。
plan-save = 把 { $service } 里要留的东西存下来
plan-save-posts = 把 { $service } 里的动态、照片和聊天记录存下来
plan-save-orders = 把 { $service } 里的订单和发票存下来，积分用掉
plan-save-why = 注销以后就看不到了。
plan-save-why-unbind = 解绑以后可能再也进不去。

## 松绑
plan-look-list = 翻一遍 { $service } 的授权列表
plan-look-list-why = 簿上没记的也会在那里；账号一关，这些入口一起断。
plan-another-way = 给 { $other } 换一种登录方式
plan-another-way-why = { $service } 一关，{ $other } 就进不去了。先绑好手机号或邮箱，并记到簿上。
plan-unlink = 在 { $other } 里解绑 { $service }
plan-unlink-why = 两头都要解，先解 { $other } 这一头。
plan-revoke-here = 在 { $service } 里取消给 { $other } 的授权
plan-revoke-here-why = 只解一头，另一头的授权还挂着。
plan-move-address = 把 { $other } 上的邮箱 { $identifier } 换掉
plan-move-address-why = 邮箱一关，{ $other } 的验证码和找回邮件就收不到了。
plan-move-mandate = 给 { $other } 的“{ $name }”换一个付款账户
plan-move-mandate-why = 它现在从 { $service } 扣款，账号一关就付不出去。
refused-last-way-in = 还没有记下进 { $other } 的另一种方式。先给它换好登录方式并记到簿上，再解绑。
refused-others-hang = { $other } 还要靠这个账号登录或收验证码。先给它换好，再做这一步。

## 结清
plan-balance = 把 { $service } 里的余额、红包和积分取出或用掉
plan-balance-why-assumed = 没有来源说过要清余额；从它收集的信息推测可能有，先看一眼。
plan-settle-why-unbind = 账号关不掉，值钱的先拿回来。
plan-condition-why = 据来源，不做这一步就办不成注销。
plan-orders = 了结 { $service } 里的订单、退货和纠纷
plan-loans = 还清 { $service } 里的借款和分期
plan-deposit = 拿回 { $service } 的押金
plan-mandates = 看看 { $service } 有没有自动续费和代扣，全部停掉
plan-mandate-auto-debit = 停掉“{ $name }”的自动扣款
plan-mandate-password-free = 关掉“{ $name }”的免密支付
plan-mandate-credit = 解除“{ $name }”的授信
plan-mandate-subscription = 停掉“{ $name }”的自动续费
plan-mandate-why = 账号没了，扣款不一定跟着停。
plan-mandate-why-renews = 下一次扣款在 { $date }，赶在前一天停掉。
plan-mandate-both = 应用里停掉以后，付款的那一头也看一眼：微信支付、支付宝、苹果、谷歌或话费。

## 收回
plan-unbind-card = 把银行卡 { $identifier } 从 { $service } 解绑
plan-unbind-card-why = 钱先收回来，再关账号。
plan-unbind = 把 { $identifier } 从 { $service } 解绑
plan-unbind-why = 少留一个能找到你的地方。
plan-unbind-phone-why = 有的应用只许换绑、不许解绑；能换成不用的号也行。
plan-cards = 看看 { $service } 绑着哪些银行卡，全部解绑
plan-links = 看看 { $service } 绑着哪些第三方登录，全部解绑
plan-unlink-own = 在 { $service } 里解绑 { $other } 登录
plan-unlink-own-why = 两头都要解，先解 { $service } 这一头。
plan-revoke-own = 在 { $other } 里取消给 { $service } 的授权
plan-revoke-own-why = 只解一头，授权还挂着。
plan-revoke-later = { $other } 是进来的唯一入口，所以等注销完再取消。
plan-permission = 在 { $device } 上收回 { $service } 的{ $permission ->
    [camera] 相机
    [microphone] 麦克风
    [location] 位置
    [background_location] 后台位置
    [contacts] 通讯录
    [photos] 照片
    [sms] 短信
    [phone] 电话
    [calendar] 日历
    [notifications] 通知
    [app_list] 应用列表
    [clipboard] 剪贴板
    [nearby] 附近设备
    [health] 健康
   *[tracking] 跟踪
}权限
plan-permission-anywhere = 收回 { $service } 的{ $permission ->
    [camera] 相机
    [microphone] 麦克风
    [location] 位置
    [background_location] 后台位置
    [contacts] 通讯录
    [photos] 照片
    [sms] 短信
    [phone] 电话
    [calendar] 日历
    [notifications] 通知
    [app_list] 应用列表
    [clipboard] 剪贴板
    [nearby] 附近设备
    [health] 健康
   *[tracking] 跟踪
}权限
plan-permission-look = 在 { $device } 的系统设置里看一遍 { $service } 的权限
plan-permission-look-anywhere = 在系统设置里看一遍 { $service } 的权限
plan-permission-look-why = 簿上记的不一定全；升级以后，应用也会再要一遍。
plan-permission-why = { $service } 在你离开之前还一直在收集。
plan-blank = 清空 { $service } 里的{ $item }
plan-blank-why = 账号关不掉，至少别把它留在上面；只清空，不编造。
plan-warn-last-way = 这是最后一条进 { $service } 的路。做完谁也进不去了；要的就是这样，再继续。

## 预检
plan-time-why = 据来源，时间不到就办不成注销。
plan-age = 等 { $service } 的账号满 { $days } 天
plan-age-unstated = { $service } 要账号够久才放人，没说多久
plan-opened = 查出 { $service } 的注册日期，要满 { $days } 天
plan-opened-where = 找最早的短信、邮件、订单，或“关于我”里的注册时间，查到就记到账号上。
plan-opened-on = 最晚在 { $date } 注册
plan-unstated-note = 照常申请；被拒就截图，标“没成功”，选这一条障碍。知道了天数，就记成自己的更正，最早的日子会自动算出来。
plan-order-wait = 等 { $service } 的最后一单过去 { $days } 天
plan-order-wait-unstated = { $service } 要交易后过一阵才放人，没说多久
plan-last-order = 查出 { $service } 最后一单的日期，要过 { $days } 天
plan-last-order-on = 最后一单在 { $date }
plan-refresh = { $service } 可能要先更新资料
plan-refresh-held = { $service } 已经有你的{ $items }；除此之外填进去的，都是新交出去的。
plan-refresh-nothing-held = 还没有记下给过 { $service } 什么；填进去的，都当是新交出去的。
plan-warn-refresh = 更新等于又交一份资料：先截图，只填绕不过去的，填真的。
plan-roles = 把 { $service } 里的管理员、群主、店主等身份交出去
plan-conditions = 对一遍 { $service } 的注销条件
plan-conditions-why = 有一条不满足，申请会被退回。
plan-warn-credentials = 注销前 { $days } 天里别改密码、手机号和安全设置。
plan-capture = 把 { $service } 的注销页面和说明截下来
plan-capture-why = 条件不公开，投诉时要有凭证。
plan-materials = 备好 { $service } 会要的东西
plan-materials-why = 事先知道要什么，到时不会临时多交。
plan-materials-why-beyond = 它要的比注册时多，先想好哪些不给。
plan-asks-given = ＝ { $item }：他们已经有了。{ $what }
plan-asks-new = ≠ { $item }：注册时没给过。{ $what }
plan-asks-check = { $item }：只是核对，不多交什么。{ $what }
plan-warn-beyond = 比注册时多要的可以先不给：问清依据，留下截图，必要时写信、投诉。
plan-warn-masked = 一定要给证件的话，遮住用不到的部分，写上“仅供注销 { $service } 使用”和日期。
plan-barrier-more = 注销要{ $item }，按簿上的记录，注册时没有给过。
plan-barrier-overdue = { $date } 提出申请，过了 15 个工作日还没有办完。
plan-barrier-outside = 已知的途径都不在应用里面。
plan-barrier-asleep = 已知的途径只能停用，资料还在。
plan-barrier-gone = { $service } 已经停止运营。

## 注销
plan-look = 在 { $service } 里找注销入口
plan-look-why = 没有来源写过它的入口。找不到就标“没成功”，选“没有注销入口”。
plan-look-where = 多数应用放在：我 › 设置 › 账号与安全 › 注销账号；再搜一下帮助里的“注销”。
plan-apply = 在 { $service } 里申请注销账号
plan-apply-why = 前面的都收好了，这才是离开的一步。
plan-apply-why-cooling = 提交后进入 { $days } 天冷静期。
plan-letter-request = 写信要求 { $service } 注销账号
plan-letter-request-why = 已知的路都走不通；书面请求同样算数，从发出那天起计时。
plan-warn-login = 提交后 { $days } 天别再登录。
plan-warn-follow = { $date }（含）之前别为了这一步登录；短信里能办的，就在短信里办。
plan-within-hours = 上一步以后 { $n } 小时之内要做，过了就要重来。
plan-cooling-days = 冷静期 { $days } 天
plan-cooling-span = 冷静期 { $days } 到 { $up-to } 天
plan-warn-scam = 防骗：{ $claims }{ $truth }
plan-again-from = 按 { $days } 天算，{ $date } 起同一号码可以再注册。

## 等待
plan-sign-out = 在 { $device } 上退出 { $service }，能卸载就卸载
plan-sign-out-any = 在登录过的设备上都退出 { $service }，能卸载就卸载
plan-sign-out-why = 自动登录也算登录，退干净才守得住。
plan-wait = { $n ->
    [0] { $days } 天不登录 { $service }
    [1] { $days } 天不登录 { $service }，手机守住
    [2] { $days } 天不登录 { $service }，两台设备都守住
   *[other] { $days } 天不登录 { $service }，{ $n } 台设备都守住
}
plan-wait-why = 登录会撤回注销申请，天数要从头算。
plan-wait-why-click = 登录后再点一下就会撤回申请，不进去最稳。
plan-wait-why-unknown = 没人写明登录会不会撤回申请，按会的守。
plan-wait-harmless = 等 { $service } 的 { $days } 天冷静期过去
plan-wait-harmless-why = 来源说这期间登录不影响申请。
plan-confirm = 确认 { $service } 说账号已经注销
plan-confirm-why = 短信、邮件或页面上的一句话都算；这只是对方的说法，之后还要自己核实。
plan-deadline-yardstick = 没有写期限，按 15 个工作日算到 { $date }。
plan-deadline-stated = 按他们说的，最晚 { $date }。
plan-provisional = 这个日期跨到还没公布放假安排的年份，暂定。
plan-yardstick-note = “15 个工作日”出自《App违法违规收集使用个人信息行为认定方法》，是认定违规的尺度；《个人信息保护法》只写“及时”。
guard-login = { $date }（含）之前不要登录 { $service }，登录会撤回注销申请。
guard-login-click = { $date }（含）之前最好别登录 { $service }，登录后再点一下就会撤回申请。
guard-login-unknown = { $date }（含）之前不要登录 { $service }。没人写明登录会不会撤回申请，按会的守。

## 核实
plan-verify-login = 试着登录 { $service }，看是否查无此号
plan-verify-login-why = 对方说注销了，自己看过才算核实。
plan-warn-new-account = 用验证码登录，有的应用会顺手注册一个新账号。看到“新用户”或要同意协议，就退出来。
plan-verify-reset = 用 { $identifier } 试一次 { $service } 的找回密码
plan-verify-reset-why = 还认得这个号，就是没有删干净。
plan-verify-marketing = 看看 { $service } 还有没有营销短信
plan-verify-marketing-why = 账号没了，消息也该停。
plan-verify-number = 看看 { $identifier } 能不能重新注册 { $service }，不要注册完
plan-verify-number-why = 按对方自己说的，这天起号码就放开了；还不行，就是没有注销干净。
plan-kept-until = { $service } 说资料保存到 { $date }。
plan-verify-kept = 问 { $service } 留下的资料删了没有
plan-verify-kept-why = 他们说的保存期到了。
plan-verify-unbound = 对一遍：{ $service } 上没有值钱的东西了
plan-verify-unbound-why = 关不掉的账号清空以后，记成“已解绑”，作为剩余风险留在簿上。

## 投诉
plan-remind = 催 { $service } 办结注销
plan-remind-why = 到期没有答复，先催一次，投诉时用得上。
plan-remind-write = 写明哪天申请的、凭证是什么、已经超期，请在 5 个工作日内办结并书面答复。
plan-letter = 给 { $service } 发请求函
plan-letter-why = 投诉和起诉之前，要先有一封书面请求和它的送达凭证。
plan-letter-where = 服务库里没有书面联系方式：看隐私政策里写的个人信息保护负责人或客服邮箱，没有就寄挂号信到公司地址。
plan-write-close = 写清账号（号码打码）、试过的路径和日期；要求注销账号，删除或匿名化个人信息，并书面答复；拒绝的话说明理由（《个人信息保护法》第五十条）。
plan-write-barred = 写清哪天被什么条件挡住；说明不同意为注销另签合同、多交材料；要求不附加不合理条件地注销并删除（《网络数据安全管理条例》第二十三条），书面答复。
plan-write-erase = 写清账号已经注销、还看到什么；要求说明留了哪些信息、依据和期限，其余删除，停止营销（《个人信息保护法》第四十七条、《网络数据安全管理条例》第二十四条）。
plan-write-never = 完整身份证号、证件照片、人脸、密码，都不要写进信里。
plan-complain = 带着凭证投诉 { $service }
plan-complain-why = 请求函没有结果，就让管它的部门看到。
plan-warn-complain = 只写事实，附凭证。同一件事，12315 投诉和起诉不要同时走。
plan-channel = { $channel }：{ $why }{ $limits }。
plan-channel-open = { $channel }：{ $why }

## 提醒
advice-no-entry = 服务库里还没有 { $service }，步骤按一般做法排，每一步都请自己看清。
advice-unbind-road = 注销这条路走不通，先把值钱的都从 { $service } 收回来，再写信、投诉。
advice-never-sign = 不要为了注销去签合同。签了会多一份义务，也多交一份资料。
advice-cooling-conflict = { $service } 的冷静期各处写的不一样：{ $all } 天。按最长的 { $days } 天守。
advice-cooling-region = { $service } 的冷静期看国家和地区：{ $all } 天。不知道你的账号属于哪里，按最长的 { $days } 天守。
advice-cooling-platform = { $service } 的冷静期看设备：{ $all } 天。不知道以哪台设备为准，按最长的 { $days } 天守。
advice-cooling-way = { $service } 的冷静期看走哪条路：{ $all } 天。不知道走的是哪条，按最长的 { $days } 天守。
advice-cooling-choice = { $service } 的冷静期申请时自己选：{ $all } 天。这里按最长的 { $days } 天守。
advice-cooling-case = { $service } 的冷静期看情况：{ $all } 天。不知道你属于哪种，按最长的 { $days } 天守。
advice-cooling-span = { $service } 的冷静期来源只写了范围：{ $all } 天。按最长的 { $days } 天守。
advice-child = 不满 14 岁的孩子，由监护人提出；他的全部信息都算敏感信息。

## 事实的名目
fact-again = 再注册
fact-asks = 会要
fact-barrier = 障碍
fact-channel = 去处
fact-condition = 条件
fact-cooling = 冷静期
fact-deadline = 期限
fact-discloses = 会多交
fact-keep = 记着有
fact-kept = 会留下
fact-know = 要知道
fact-last-order = 最后一单
fact-lose = 会失去
fact-never = 不要写
fact-opened = 注册
fact-scopes = 能看到
fact-where = 在哪里
fact-write = 写什么

## 留作凭证
proof-closed = 截下说账号已注销的短信、邮件或页面。
proof-conditions = 截下注销页面、帮助和协议里有关注销的部分，没写也截。
proof-demand = 截下它要这些东西的页面。
proof-emptied = 截下账号与安全、支付、授权三页，都是空的。
proof-gone = 截下查无此号的提示。
proof-mandate = 截下已停止的页面。
proof-marketing = 还收到的话，留下短信和日期。
proof-no-exit = 找不到的话，截下设置和账号页面。
proof-receipt = 留下受理编号和回执。
proof-request = 截下提示申请已提交的页面，连同日期。
proof-revoked = 截下授权列表里已经没有它的页面。
proof-sent = 留下发出的信和送达凭证。
proof-unbound = 截下已解绑的页面。

## 来源说的是什么
source-barrier = 障碍
source-condition = 条件
source-consequence = 后果
source-cooling = 冷静期
source-handling = 办理时间
source-kept = 保存
source-material = 材料
source-path = 菜单路径
source-scam = 防骗
source-channel = 渠道
source-relock = 再注册
source-warning = 警告
