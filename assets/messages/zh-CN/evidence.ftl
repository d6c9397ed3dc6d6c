# 证据：证明一步的文件和记录；术语、命令行、核验的说法。

## 取证时间怎么知道的
term-captured-person = 自己写的
term-captured-file = 按文件自己的时间
term-captured-now = 放进来的时间

## 投诉时会用到的
term-evidence-fact-app-version = 应用和版本
term-evidence-fact-store = 应用商店
term-evidence-fact-screen-path = 页面路径
term-evidence-fact-page-text = 页面上的话
term-evidence-fact-ticket = 工单号
term-evidence-fact-sender = 发出方
term-evidence-fact-recipient = 收件方
term-evidence-fact-delivery = 送达凭证
term-evidence-fact-promised-time = 对方承诺的时间
term-evidence-fact-refusal = 拒绝的理由
term-evidence-fact-receipt = 回执编号

## 会出什么差错
term-flaw-bytes-gone = 内容不见了
term-flaw-bytes-changed = 内容和放进来时不一样
term-flaw-record-changed = 记录和历史对不上
term-flaw-record-gone = 历史里说在，却不在
term-flaw-record-unknown = 在这里，历史里却没有

## 命令
cli-evidence = 证据：证明一步的文件和记录
cli-evidence-add = 把文件或一段话放进账簿
cli-evidence-add-file-arg = 文件；要么全放进去，要么都不放
cli-evidence-add-note-arg = 要留作证据的话，例如客服怎么说的
cli-evidence-list = 列出证据，取证时间新的在前
cli-evidence-show = 看一份证据和它的哈希
cli-evidence-edit = 更正说明；内容本身不变
cli-evidence-export = 把证据写成文件；不会不问就覆盖
cli-evidence-export-evidence-arg = 证据的编号、说明或文件名；不写就是筛选出的全部
cli-evidence-verify = 重算每个哈希，检查链条
cli-evidence-remove = 取出一份证据；撤销能拿回来
cli-evidence-sweep = 彻底清掉取出的证据的内容；之前的不能再撤销
cli-checklist-evidence = 把文件或一段话放进账簿，证明一步
cli-checklist-evidence-file-arg = 文件；要么全放进去，要么都不放
cli-checklist-evidence-note-arg = 要留作证据的话
cli-arg-evidence = 证据的编号、说明或文件名
cli-arg-captured = 什么时候看到、做的、收到的：2026-03-07 或 2026-03-07T21:10；不写按文件自己的时间
cli-arg-caption = 说明什么；空字去掉
cli-arg-fact = 投诉时会用到的，写成 种类=内容，例如 ticket=20260307；可以多次
cli-arg-request = 属于哪封请求函或投诉
cli-arg-incident = 说明哪次打扰
cli-arg-out = 写到哪个文件或文件夹
cli-evidence-export-replace-arg = 已有的文件可以替换

## 页面
cli-col-captured = 取证
cli-col-title = 内容
cli-col-size = 大小
cli-col-step = 步骤
cli-evidence-room = 用了 { $used }，最多 { $limit }；其中 { $loose } 只为撤销留着。
cli-evidence-line = { $label }：
cli-evidence-captured = 取证
cli-evidence-added = 放进来
cli-evidence-file = 文件
cli-evidence-account = 账号
cli-evidence-barrier = 障碍
cli-evidence-exported = 写到了 { $path }
cli-evidence-sound = { $pieces ->
        [0] 还没有证据；
       *[other] { $pieces } 份证据都和放进来时一样；
    }{ $entries } 条历史的链条完好。
cli-evidence-differs = { $count ->
        [0] 历史的链条断了。
       *[other] { $count } 份证据和放进来时不一样。
    }
    .advice = 恢复损坏之前的备份；在那以前不要动这本账簿。
cli-evidence-broken-entry = 历史第 { $entry } 条和它的封印对不上。
cli-evidence-swept = { $files ->
        [0] 没有要清掉的。
       *[other] 清掉了 { $files } 个文件，{ $size }。在这之前的改动不能再撤销了。
    }
cli-evidence-nothing-given = 没有说是哪个文件，也没有 --note。
    .advice = quittance-cli evidence add 截图.png --account Soul
cli-evidence-fact-wrong = “{ $value }” 不是 种类=内容。
    .advice = 种类：{ $kinds }

## 账号的结局
term-ending-claimed = 对方说注销了
term-ending-verified = 自己看过，注销了
term-ending-anonymised = 对方说匿名化了
term-ending-deactivated = 只是停用，资料还在
term-ending-not-found = 对方说查无此号
term-ending-kept-by-law = 依法保存的资料
cli-endings = 结局
cli-account-ending = 账号的结局；各说各的，不合并
cli-account-ending-list = 列出结束了的账号：知道什么，还要看什么，留下什么
cli-account-ending-check = 记下自己去看的结果；不加 --still-there 就是没问题了
cli-account-ending-check-still-there-arg = 还在：还能登录，还收到验证码，还有消息
cli-account-ending-check-note-arg = 看到什么，自己的话
cli-arg-check = 看哪一项：login、reset、marketing、number、kept
cli-account-ending-add = 记下知道的结局
cli-account-ending-add-data-arg = 匿名化了或者还保存着的信息；可以多次
cli-account-ending-add-note-arg = 对方说的法律，或者原话
cli-account-ending-add-until-arg = 资料保存到哪天
cli-account-ending-remove = 撤掉记错的结局
cli-ending-left = 还留在那里：{ $what }
cli-ending-from = { $date } 起可以看

## 打扰：不该来的短信和电话
term-incident-sms = 短信
term-incident-call = 电话
term-incident-mail = 邮件
term-incident-other = 别的
term-holding-former = 不该再有
term-holding-held = 当时有
term-holding-perhaps = 有或有过，不知从哪天起
term-holding-later = 后来才有
cli-incident = 打扰：不该来的短信和电话
cli-incident-add = 记下一次
cli-incident-add-file-arg = 留作证据的文件；可以多次
cli-incident-list = 列出打扰，新的在前
cli-incident-show = 看一次打扰，和当时有这个号码的账号
cli-incident-edit = 更正一次
cli-incident-remove = 删除一次；证据还在
cli-incident-add-from-arg = 来自哪个号码、地址或签名
cli-incident-edit-from-arg = 来自哪个号码、地址或签名
cli-incident-add-identifier-arg = 打到了哪个身份标识
cli-incident-edit-identifier-arg = 打到了哪个身份标识
cli-incident-add-service-arg = 来自或者自称哪个服务
cli-incident-edit-service-arg = 来自或者自称哪个服务
cli-incident-add-account-arg = 算在哪个账号上
cli-incident-edit-account-arg = 算在哪个账号上
cli-incident-holders = 当时谁有这个号码
cli-incident-advice = { $count } 个账号不该再有这个号码。投诉时可以写上。
cli-evidence-heading = 证据

## 窗口
evidence-drop = 拖到这里，或点开选文件
evidence-drop-note = 加密存放，记下取证时间和 SHA-256；一个文件最多 { $limit }
evidence-pasted = 截图 { $date }
evidence-note = 写一段话
evidence-note-text = 对方怎么说的，页面上写的什么
evidence-note-hint = 照原话写；谁说的、在哪里看到的也写上。
evidence-note-miss = 写上内容
evidence-note-save = 留作证据
evidence-note-file = 记录
evidence-caption = 说明什么
evidence-caption-hint = 一句话，投诉时写在附件清单里
evidence-captured-on = 哪天看到的
evidence-no-day = 写上是哪一天
evidence-save = 保存
evidence-barrier-shows = 说明哪个障碍
evidence-no-barrier = 不说明障碍
evidence-barrier = 障碍：{ $barrier }
evidence-facts = 投诉时会用到的
evidence-fact-kind = 是什么
evidence-fact-text = 原文
evidence-fact-add = 添一项
evidence-fact-remove = 去掉这一项
evidence-one = 证据
evidence-list = 证据，新的在前
evidence-all = 全部证据
evidence-narrowed = 只看一部分
evidence-none = 还没有证据
evidence-none-here = 这里还没有证据
evidence-none-why = 页面截图、客服的话、回信，随手留下。投诉时按日期排好，一份不落。
evidence-proves-nothing = 还没说它证明什么
evidence-of-request = 请求函或投诉
evidence-of-incident = 一次打扰
evidence-proves = 证明
evidence-captured = 取证
evidence-added = 放进来
evidence-account = 账号
evidence-whose = （{ $person }）
evidence-file = 文件
evidence-size = 大小
evidence-sha256 = SHA-256
evidence-checked = 核对
evidence-checked-now = 刚重算过，和 { $date } 放进来时一样
evidence-picture = { $title }的画面
evidence-larger = 看原大
evidence-smaller = 缩小
evidence-mail-from = 发件人
evidence-mail-to = 收件人
evidence-mail-sent = 日期
evidence-mail-subject = 主题
evidence-mail-files = 附件
evidence-as-source = 看原文
evidence-as-mail = 看邮件
evidence-cut = 后面还有，存出来看全文。
evidence-pdf = PDF 不在窗口里打开，存出来看。
evidence-not-shown = 这种文件不在窗口里打开，存出来看。
evidence-export = 存出来
evidence-export-all = 全部存出来
evidence-exported = 存到了 { $file }
evidence-exported-all = 存出了 { $count } 份
evidence-edit = 改说明
evidence-remove = 取出
evidence-remove-title = 取出“{ $title }”
evidence-remove-text = 从证据里拿掉，撤销能放回来。历史里留着它来过又被取出的记录。
evidence-verify = 核对全部
evidence-verifying = 正在核对
evidence-sound = { $pieces ->
        [0] 还没有证据
       *[other] { $pieces } 份证据都和放进来时一样
    }
evidence-sound-why = 每一份都重算过 SHA-256；{ $entries } 条历史前后相符。
evidence-differs = { $count } 份证据和放进来时不一样
evidence-chain-broken = 历史的链条断了
evidence-broken-entry = 第 { $entry } 条和它的封印对不上。
evidence-differs-advice = 恢复损坏之前的备份；在那以前不要动这本账簿。
evidence-room = 用了 { $used }，最多 { $limit }
evidence-loose = 其中 { $size } 只为撤销留着
evidence-limit = 一个文件最多 { $limit }
evidence-sweep = 彻底清掉取出的
evidence-sweep-title = 彻底清掉取出的证据
evidence-sweep-text = 取出的证据的内容不再留着。在这之前的改动不能再撤销。
evidence-swept = 清掉了 { $count } 个文件，{ $size }
