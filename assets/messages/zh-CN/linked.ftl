# 第三方登录把几个账号连起来：能凑到一起的信息，和怎么断开。窗口和命令行都用。

linked-title = { $service } 能连起来的（{ $count } 个账号）
linked-why = 用 { $service } 登录，两边就能对上是同一个人。下面是连起来以后凑得到的信息；各家实际看不看、怎么用，只能看隐私政策，这里没有查证。
linked-holds = 那里有：{ $kinds }
linked-holds-nothing = 那里有什么，还没有记下。
linked-usual = { $kind }（通常会有，没确认）
linked-scopes = { $provider } 给它看的：{ $scopes }
linked-scopes-unknown = { $provider } 给它看了什么，还没有记下；授权页上有。
linked-shared = 两边都绑着 { $identifiers }：解绑登录以后，凭它还是对得上。
linked-together = 合在一起 { $count } 种，其中敏感 { $sensitive } 种：{ $kinds }
linked-steps = 怎么断开

linked-switch = 在 { $service } 里关掉个性化推荐和个性化广告
linked-switch-known = 按法律，推送和营销要同时有不针对个人的选项，或者方便拒绝（《个人信息保护法》第二十四条第二款）。查到的：
linked-switch-unknown = 按法律，推送和营销要同时有不针对个人的选项，或者方便拒绝（《个人信息保护法》第二十四条第二款）。没有来源写过开关在哪：在设置和隐私里找“个性化”“推荐”“广告”。
linked-refuse = 找不到、关不掉的，写信拒绝 { $service } 按画像推荐
linked-refuse-why = 请求函选“拒绝营销和个性化”：letter --right object。顺便要求删除用户标签（《网络数据安全管理条例》第四十二条）。
linked-refuse-why-none = 查到的说法是没有开关，那就直接写信。请求函选“拒绝营销和个性化”：letter --right object；没有易于关闭的选项，本身就不合《网络数据安全管理条例》第四十二条。
linked-unlink-at-account = 在 { $service } 里解绑 { $provider }
linked-unlink-at-account-why = 不再用 { $provider } 登录，这一头就不再往那边报。
linked-unlink-at-provider = 在 { $provider } 里取消给 { $service } 的授权
linked-unlink-at-provider-why = 只解绑服务那头，{ $provider } 还留着授权；两头都要断。
linked-first = { $service } 只有这一条路进得去：先换一种登录方式，再断。
