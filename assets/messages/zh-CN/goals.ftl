# 另外几种清单里的话：换掉一个身份标识，交出一台设备，查一台设备，一起注销几个账号。

## 换掉一个号码、邮箱、卡或证件
plan-retire-suspend = { $kind ->
    [phone] 给 { $identifier } 挂失停机
    [email] 把 { $identifier } 的登录状态全部退掉
    [card] 给银行卡 { $identifier } 挂失
   *[paper] 给证件 { $identifier } 挂失
}
plan-retire-suspend-why = 先让捡到它的人用不了，再慢慢换。
plan-retire-regain = { $kind ->
    [phone] 补一张 { $identifier } 的卡
    [email] 把邮箱 { $identifier } 找回来
    [card] 问银行能不能补同号的卡
   *[paper] 补办证件 { $identifier }
}
plan-retire-regain-why = { $kind ->
    [phone] 带身份证去营业厅补卡，验证码就又收得到，后面每一步都省事。补不成就标“没成功”，改找各家客服。
    [email] 进得去，后面每一步都省事。找不回来就标“没成功”，改找各家客服。
   *[other] 补得到，后面每一步都省事。补不成就标“没成功”。
}
plan-retire-look = { $kind ->
    [phone] 查一查还有什么账号挂在 { $identifier } 上
    [email] 在邮箱 { $identifier } 里搜一遍注册和验证邮件
   *[other] 想一想还有哪里留着 { $identifier }
}
plan-retire-look-why = 簿上没记的，也会跟着断。查到就记到簿上，清单会跟着加。
plan-retire-query = { $name }：{ $does }
plan-retire-rebind = 在 { $service } 里把 { $identifier } 换成 { $to }
plan-retire-rebind-why = { $kind ->
    [phone] 趁旧号还收得到验证码的时候换。
    [email] 趁旧邮箱还收得到信的时候换。
   *[other] 趁旧的还能用的时候换。
}
plan-retire-rebind-why-known = 它不靠这个登录，可是联系、付款或者核对身份会找错地方。
plan-retire-by-people = 请 { $service } 的客服把 { $identifier } 换成 { $to }
plan-retire-by-people-why = 旧的收不到验证码了，只能凭别的凭证请人换。不给换就标“没成功”。
plan-retire-taken = { $to } 在 { $service } 已经属于 { $other }，多数服务一个号只给一个账号用：先把那个注销或者换掉。
plan-retire-password = 给 { $service } 设一个登录密码
plan-retire-password-why = 有了密码，才不用靠它收验证码。密码不要写在这里。
plan-retire-another = 给 { $service } 换一种登录方式
plan-retire-another-why = 现在只能靠 { $identifier } 进去，簿上没有能接替它的。绑好别的，并记到簿上。
plan-retire-unbind = 把 { $identifier } 从 { $service } 解绑
plan-retire-unbind-why = 别的登录方式还在，解了也进得去；不解，以后拿到它的人就能进。
plan-retire-unbind-why-known = 少留一个会找错人的地方。
plan-retire-leave = 离开 { $service }：{ $identifier } 从它上面拿不下来
plan-retire-leave-why = 换不了也解不了，就注销它，或者只解绑、把值钱的收回来。
plan-retire-keep-until = { $date }（含）之前 { $service } 的注销还没生效，{ $identifier } 先留着。
plan-retire-mailbox = 注销邮箱账号 { $service }
plan-retire-mailbox-why = 靠 { $identifier } 收信的都换好了，邮箱才能关。
plan-retire-mandate-move = 让 { $service } 的“{ $name }”改从新卡扣
plan-retire-mandate-stop = 停掉 { $service } 从 { $identifier } 扣的“{ $name }”
plan-retire-mandate-why = 卡停了，扣不到款，服务会断，也可能欠费。
plan-retire-give-back = { $kind ->
    [phone] 到运营商办 { $identifier } 的销号
    [email] 停用 { $identifier }
    [card] 到银行注销卡 { $identifier }
    [paper] 交回旧证件 { $identifier }
   *[other] 停用 { $identifier }
}
plan-retire-give-back-why = { $kind ->
    [phone] 放在最后：号一销，验证码就再也收不到了。
   *[other] 放在最后：前面都换好了，才不会有人进不去。
}
plan-retire-frozen = 等 { $days } 天，{ $date } 以后号码会再放出来
plan-retire-frozen-why = 这段时间号码谁也用不了；过了就可能归别人，没换掉的账号也跟着归他。
plan-retire-check = 抽查几个要紧的账号：还认不认得 { $identifier }
plan-retire-check-why = 用它试一次找回密码，要查无此号才算换干净。
plan-retire-keep = { $kind ->
    [phone] 全部换完之前，{ $identifier } 一直留着缴费，别让它停机。
   *[other] 全部换完之前，{ $identifier } 先别停。
}
plan-retire-no-successor = 簿上没有接替 { $identifier } 的号码。有新号码就先记上，再从头排一次，会省很多步。
plan-retire-nowhere = { $who } 只能靠 { $identifier } 进去，簿上没有可以接替的。先给它们换登录方式，最后一步才放行。
plan-retire-left = { $n } 个账号按你的意思留着 { $identifier }，以后拿到它的人也许能进。
refused-own-list = { $service } 有它自己的清单，在那里做完，这里就算完成。
refused-not-over = { $service } 还没有注销完，完了这里就算完成。
refused-no-list = 先为 { $service } 开始注销或者只解绑，做完这里就算完成。
proof-rebound = 截下已换好的页面。
source-query = 查询服务
source-number = 号码的一生

## 交出一台设备
plan-device-backup = 把 { $device } 里要留的存出来
plan-device-backup-why = 最后要整机清空，清空以后什么都找不回来。
plan-device-backup-what = 照片、聊天记录、录音、文件；验证器里的动态码；只存在本机的备忘录。
plan-device-move-way = 把 { $service } 在 { $device } 上的登录搬到 { $to }
plan-device-move-way-why = 验证器、通行密钥和已登录的状态跟着设备走，设备一清就没有了。
plan-device-drop-way = { $service } 不再靠 { $device } 登录
plan-device-drop-way-why = 设备一清，这条路就断了。有别的登录方式才放行；没有就先加一种，记到簿上。
plan-device-card = 把 { $identifier } 的卡从 { $device } 换到 { $to }
plan-device-card-out = 把 { $identifier } 的卡从 { $device } 取出来
plan-device-card-why = 验证码跟着卡走，别连卡一起交出去。eSIM 要在运营商那里转移。
plan-device-sign-out = 在 { $device } 上退出 { $service }
plan-device-sign-out-why = 不退出，拿到设备的人打开就进得去。
plan-device-unlist = 退出以后，再到 { $service } 的登录设备列表里把 { $device } 删掉，有这个列表的话。
plan-device-uninstall = 直接卸载 { $device } 上的 { $service }，不要打开
plan-device-uninstall-why = 它在冷静期里，打开就可能算登录，注销会被撤回。
plan-device-guarded = { $date }（含）之前，在哪台设备上都不要打开 { $service }。
plan-device-unlock = 最后在 { $device } 上退出 { $service }，关掉查找功能
plan-device-unlock-why = 这是设备自己的账号，不退出，下一个人解不开激活锁；先退它，别的就不好退了。
plan-device-wipe = 把 { $device } 恢复出厂设置
plan-device-wipe-why = 前面都做完了，才清空。
plan-device-wipe-warn = 清空以后找不回来。再看一眼：照片、验证器、SIM 卡都拿出来了吗？
plan-device-listed = 看看各账号的登录设备里还有没有 { $device }
plan-device-listed-why = 还在列表里，就还算登录着。
plan-device-no-successor = 没有说由哪台设备接替 { $device }。靠它登录的账号要先有别的登录方式。

## 查一台设备
plan-audit-apps = 打开 { $device } 的应用列表，和簿上的 { $n } 个账号对一遍
plan-audit-apps-why = 列表里有、簿上没有的，就是没人记得的：添到簿上，清单会跟着加。
plan-audit-profiles = 还有分身或者别的用户，也要看：{ $who }
plan-audit-unknown = 把还没认的线索看完
plan-audit-unknown-why = 短信和应用清单里出现过的账号，是不是家里人的，要问本人。
plan-audit-findings = 还有 { $n } 条线索没看
plan-audit-account = 和本人说一说 { $service }：谁开的，还用不用
plan-audit-account-why = 留着就打勾；不要了，就为它开始注销或者只解绑。
plan-audit-mandate = { $service } 的“{ $name }”在扣钱：不要就停掉
plan-audit-mandate-why = 要的就跳过这一步。
plan-audit-permissions = 收回 { $service } 在 { $device } 上的权限
plan-audit-sign-off = 和本人一起把 { $device } 的清单看一遍，签字
plan-audit-sign-off-why = 下一次再查，就知道多了什么、少了什么。
plan-audit-together = 设备是谁的，就和谁一起看；密码和验证码由本人输，不要告诉别人，也不要写在簿上。
plan-permission-name = { $permission ->
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
}
proof-audit = 打印出来签字，或者拍下签好的单子。
fact-whose = 谁的
fact-hangs = 绑着
fact-holds = 记着有
fact-takes = 在扣
fact-may = 能用

## 一起注销几个账号
plan-several-close = 注销 { $service }
plan-several-waits = 现在没有要做的，等到 { $date }。
plan-several-no-list = { $service } 的清单放下了；还要注销就再开始一次。
