# 发现：读文件，整理线索

discover-tagline = 把短信备份、密码表拖进窗口任何地方
discover-comma = ，
discover-import = 导入文件
    .match = daorurwj daoru dr import
discover-walk = 按生活场景回想
    .match = huixiang hx shenghuo walk remember
discover-how = 怎么导出
discover-file-kinds = 短信备份和密码表
discover-file-all = 全部文件

# 读文件
discover-reading-files = 正在读的文件
discover-reading = 正在读 { $file }
discover-whose-file = { $file } 是谁的
discover-whose-file-short = 这份文件是谁的？
discover-whose-several = 不止一个人的
discover-waits = 排着队，等前面的读完
discover-beginning = 正在打开
discover-pause = 暂停
discover-resume = 继续
discover-saving-now = 正在保存，马上就好
discover-paused = 已暂停
discover-paused-note = 按“继续”从停下的地方接着读。
discover-goes-on = 离开这里也会继续。
discover-of = { $done } / { $total }
discover-so-many-messages = { $count } 条短信
discover-so-many-rows = { $count } 行
discover-so-many-records = { $count } 条记录
discover-found = 找到 { $count } 条线索
discover-found-none = 没有找到线索
discover-rate = 每秒 { $amount }
discover-left-seconds = 还要约 { $count } 秒
discover-left-minutes = 还要约 { $count } 分钟
discover-stopped = 已停下，什么都没有存。
discover-read = 已读完
discover-read-again = 重新读
discover-put-away = 收起 { $file }
discover-details = 详情

# 读完以后
discover-read-messages = 读完 { $count } 条短信
discover-read-rows = 读完 { $count } 行
discover-dropped-passwords = { $count } 个密码当场丢弃
discover-dropped-codes = { $count } 个验证码当场丢弃
discover-known-before = { $count } 条以前就有，补了证据
discover-odd = { $count } 处要留意
discover-oddities = 要留意的地方
discover-odd-times = { $count } 次
discover-odd-records = 第 { $records } 条
discover-odd-rows = 第 { $records } 行
discover-odd-records-more = { $records } 等 { $count } 处
discover-size = 文件
discover-size-said = { $size }，{ $records } 条记录{ $skipped ->
    [0] {""}
   *[other] ，跳过 { $skipped } 条
}
discover-thrown-away = 读到即弃
discover-secret-passwords = { $count } 个密码
discover-secret-codes = { $count } 个验证码
discover-secret-notes = { $count } 条备注
discover-secret-in-addresses = { $count } 处网址里的口令
discover-secret-keys = { $count } 把浏览器的钥匙
discover-passed-over = 没有算进来
discover-ignored-sent = 自己发的 { $count } 条
discover-ignored-personal = 人与人之间的 { $count } 条
discover-ignored-unsigned = 没有签名的 { $count } 条
discover-ignored-suspicious = 像冒充的 { $count } 条
discover-ignored-official = 运营商和公共机构的 { $count } 条
discover-ignored-duplicates = 重复的 { $count } 条
discover-ignored-joined = 拆成两半的 { $count } 条
discover-ignored-local = 家里设备的 { $count } 条
discover-ignored-internal = 浏览器自己的 { $count } 条
discover-passwords-in-file = 原来的文件里是明文密码，现在就可以删掉它，并清空回收站。

# 读过的文件
discover-files = 读过的文件
discover-files-why = 只记文件名和数目，内容没有留下。忘掉一份文件，会一并去掉它还没有整理的线索；已经记成账号的不受影响。
discover-files-none = 还没有读过文件
discover-files-none-why = 读过的文件会列在这里，只有名字和数目。
discover-files-open = 还有 { $count } 条线索待整理
discover-files-done = 线索都整理完了
discover-forget = 忘掉 { $file }
discover-format = { $format ->
    [sms-backup-restore] SMS Backup & Restore
    [chrome-csv] Chrome 密码
    [firefox-csv] Firefox 密码
    [apple-csv] 苹果“密码”
   *[other] { $format }
}

# 整理
discover-triage = 整理线索
discover-progress = 已整理 { $done }，还有 { $left }
discover-confirmed = { $count } 条证据最足（四格）。
discover-keep-confirmed = 全部留着
discover-choose-hint = 空格选中，Shift 加方向键连选
discover-now = { $name }，还有 { $count } 条
discover-messages = { $count } 条短信
discover-logins = { $count } 条存过的登录
discover-span = { $first } 到 { $last }
discover-brief-messages = { $count } 条短信，最近是{ $last }
discover-brief-login = 存过登录，网址 { $host }
discover-brief-app = 存过这个应用的登录
discover-brief-unknown = { $count } 条短信，要不要自己补一个服务
discover-brief-unknown-login = { $count } 条登录，要不要自己补一个服务
discover-not-in-catalogue = 服务库里没有
discover-suspicious = 有人冒用
discover-choose = 选中 { $name }
discover-card = { $name }，{ $what }，{ $strength }
discover-strength-4 = 有账号，把握大
discover-strength-3 = 像是注册过，把握较大
discover-strength-2 = 也许注册过，把握不大
discover-strength-1 = 只看得出对方能联系到你
discover-strength-0 = 看不出有账号
discover-evidence = 依据
discover-no-date = 没有日期
discover-saved-login = 存过登录：{ $host }
discover-record = 文件里的第 { $record } 条
discover-from-file = 来自 { $file }
discover-sim = 收在卡 { $sim }
discover-unknown-service = 服务库里没有，留着时会替你补一个
discover-find-service = 在服务库里找
discover-not-this-service = 不是这个服务
discover-other-service = 换成别的服务
discover-which-service = 其实是哪个服务
discover-which-service-hint = 名字、拼音首字母或网址
discover-linked = 可能用{ $provider }登录
discover-has-totp = 存着动态码的密钥，换登录方式时别忘了它
discover-which = 是哪一个
discover-say-which = 先选是哪个服务
discover-several-services = 几个服务都这样落款，记录里看不出是哪一个
discover-whose = 谁的
discover-say-whose = 先选是谁的
discover-number = 号码
discover-login-name = 登录名
discover-add-number = 添一个
discover-new-number = 新的手机号或邮箱
discover-new-number-phone = 手机号或邮箱
discover-new-number-mail = 邮箱或手机号
discover-number-missing = 先写下号码
discover-add = 添上
discover-could-be = 可能就是
discover-account-of = { $person }的账号 { $number }
discover-account-labelled = { $person }的账号“{ $label }” { $number }
discover-merges = 不另记账号，只给它补上证据
discover-answer-keep = 留着
discover-answer-close = 注销
discover-answer-unbind = 只解绑
discover-answer-later = 以后再说
discover-answer-ignore = 不是我们的
discover-answers-for-chosen = 现在的回答算在选中的 { $count } 条上
discover-next = 下一条
discover-previous = 上一条
discover-choose-on = 往下连选
discover-choose-all = 全选
discover-choose-none = 取消选择
discover-chosen = 选中 { $count } 条
discover-chosen-whose = 有 { $count } 条不知道是谁的
discover-and-more = { $name } 等 { $count } 条
discover-done-keep = 记为{ $person }的账号，留着
discover-done-keep-plain = 记成账号，留着
discover-done-close = 记为{ $person }的账号，排进了注销清单
discover-done-close-plain = 记成账号，排进了注销清单
discover-done-unbind = 记为{ $person }的账号，排进了解绑清单
discover-done-unbind-plain = 记成账号，排进了解绑清单
discover-done-later = 以后再说
discover-done-ignore = 不是我们的
discover-part-later = 以后再说的 { $count } 条
discover-part-later-why = 想好了再打开它们
discover-part-weak = 只有营销和通知的 { $count } 条
discover-part-weak-why = 对方只是有你的号码，多半没有账号
discover-weak-none = 都不是账号

# 登录入口
discover-provider-google = 谷歌账号
discover-provider-apple = 苹果账号
discover-provider-facebook = Facebook
discover-provider-microsoft = 微软账号
discover-provider-github = GitHub
discover-provider-gitlab = GitLab
discover-provider-amazon = 亚马逊
discover-provider-x = X
discover-provider-linkedin = 领英
discover-provider-yahoo = 雅虎
discover-provider-paypal = PayPal
discover-provider-discord = Discord
discover-provider-steam = Steam
discover-provider-wechat = 微信
discover-provider-alipay = 支付宝
discover-provider-qq = QQ
discover-provider-weibo = 微博
discover-provider-douyin = 抖音
discover-provider-taobao = 淘宝
discover-provider-dingtalk = 钉钉
discover-provider-baidu = 百度

# 旁边
discover-result = 这次的结果
discover-tally-keep = 留着
discover-tally-close = 注销，已排进清单
discover-tally-unbind = 只解绑
discover-tally-later = 以后再说
discover-tally-ignore = 不是我们的
discover-forgotten = 读到即弃
discover-forgotten-why = 验证码和密码在读入时就抹掉。簿上只留签名、日期、条数和几行遮过的依据。
discover-not-accounts = 线索不是账号
discover-not-accounts-why = 你点头之前，它们不计入账号，也不参与任何计划。

# 整理完
discover-finished = 线索整理完了
discover-finished-made = { $leaving ->
    [0] 这次记下 { $count } 个账号。
   *[other] 这次记下 { $count } 个账号，其中 { $leaving } 个排进了清单。
}
discover-finished-none = 没有等着你决定的线索。
discover-go-checklists = 去清单
discover-go-accounts = 看账号
discover-delete-passwords = 现在删掉导出的密码表
discover-delete-messages = 现在可以删掉导出的短信了
discover-delete-1 = 删掉电脑上的原件，再清空回收站或废纸篓。
discover-delete-2 = 手机上也有一份的，在备份应用或“文件”里删掉。
discover-delete-3 = 经网盘、微信、邮件传过的，把那里的副本也删掉。
discover-delete-files = 这次读过的文件
discover-delete-honest = 说实话：固态硬盘和自动同步的文件夹里，删掉的文件有时还能找回来。往后导出，放在不同步的文件夹里更稳妥。
discover-delete-honest-passwords = 说实话：里面是明文密码，而固态硬盘和自动同步的文件夹里，删掉的文件有时还能找回来。这台电脑别人也用的话，把要紧的几个密码改一遍更稳妥。

# 空的时候
discover-empty = 先找出都在哪里注册过
discover-empty-why = 手机短信和浏览器里存的密码，最清楚你注册过什么。导出一份，拖进来：程序只在这台电脑上读，密码和验证码读到就扔，留下的线索由你一条条决定。
discover-guides = 怎么导出
discover-guide-changes = 菜单的叫法会随版本变，找意思相近的就行。
discover-guide-sms = 安卓手机的短信
discover-guide-sms-gives = 最全，连好多年前的都有
discover-guide-sms-1 = 在手机上安装 SMS Backup & Restore（SyncTech 出品，Google Play 里有）。
discover-guide-sms-2 = 打开它，允许它读短信，点“设置备份”或“立即备份”（Back up now）。
discover-guide-sms-3 = 只选“信息”（Messages），不用选通话记录；不要加密。
discover-guide-sms-4 = 存到手机本地。文件名像 sms-20260307….xml。
discover-guide-sms-5 = 用数据线把它拷到电脑，拖进这个窗口。
discover-guide-xiaomi = 小米、红米要多开一个权限
discover-guide-xiaomi-how = 在 设置 › 应用设置 › 应用管理 › SMS Backup & Restore › 权限管理 › 其他权限 里，允许“通知类短信”，再备份。不开的话，验证码和服务短信一条也不会导出来，而要找的正是它们。
discover-guide-chrome = Chrome 里存的密码
discover-guide-chrome-gives = 网站、登录名
discover-guide-chrome-1 = 打开 Chrome，右上角 ⋮ › 密码和自动填充 › Google 密码管理工具。
discover-guide-chrome-2 = 在左边选“设置”。
discover-guide-chrome-3 = 在“导出密码”旁点“下载文件”，按提示验证本人。
discover-guide-chrome-4 = 存成 CSV，拖进这个窗口。读完马上删掉它：里面是明文密码。
discover-guide-edge = Edge 里存的密码
discover-guide-edge-gives = 网站、登录名
discover-guide-edge-1 = 打开 Edge，右上角 … › 设置 › 密码（有的版本在“个人资料”里）。
discover-guide-edge-2 = 在“已保存的密码”旁点 …，选“导出密码”。
discover-guide-edge-3 = 按提示验证本人。
discover-guide-edge-4 = 存成 CSV，拖进这个窗口。读完马上删掉它：里面是明文密码。
discover-guide-firefox = Firefox 里存的密码
discover-guide-firefox-gives = 网站、登录名、保存的日子
discover-guide-firefox-1 = 打开 Firefox，右上角 ☰ › 密码（地址栏里输入 about:logins 也行）。
discover-guide-firefox-2 = 右上角 … › 导出密码，按提示验证本人。
discover-guide-firefox-3 = 存成 CSV，拖进这个窗口。读完马上删掉它：里面是明文密码。
discover-guide-safari = 苹果“密码”和 Safari
discover-guide-safari-gives = 网站、登录名，要在 Mac 上导出
discover-guide-safari-1 = 在 Mac 上打开“密码”应用；没有它的旧系统，打开 Safari。
discover-guide-safari-2 = “密码”应用：菜单栏 文件 › 将所有密码导出到文件。Safari：菜单栏 文件 › 导出 › 密码。
discover-guide-safari-3 = 按提示验证本人，存成 CSV。
discover-guide-safari-4 = 拖进这个窗口。读完马上删掉它：里面是明文密码。
discover-guide-iphone = iPhone 的短信
discover-guide-iphone-gives = 这里读不了
discover-guide-iphone-why = iPhone 没有单独导出短信的办法，整机备份这里也不读。用苹果“密码”的导出代替，或者按生活场景回想。
