# 出了什么问题（句子）和该怎么办（.advice）。$kind、$field 等是程序里的固定词，在这里译成话。

## 找不到、说不清、填错
problem-missing = 簿上没有这样的{ $kind ->
        [account] 账号
        [person] 成员
        [device] 设备
        [identifier] 身份标识
        [service] 服务
        [own_service] 自己写的服务
        [binding] 绑定
        [linked_login] 第三方登录
        [access_method] 登录方式
        [data_item] 个人信息项
        [mandate] 代扣授权
        [permission] 权限
        [note] 备注
        [checklist] 清单
        [step] 步骤
        [step_mark] 步骤标记
        [finding] 线索
        [evidence] 证据
        [request] 请求函或投诉
        [incident] 打扰记录
        [ending] 账号结局
        [backup] 备份
        [history] 历史记录
        [import] 导入
        [entry] 条目
        [way] 途径
        [row] 条目里的一项
        [own_correction] 更正
        [outcome] 走过的结果
        [edition] 自己载入的服务库
        [trusted_key] 信任的公钥
        [second_shelf] 第二书架
        [holiday_year] 日历年份
        [file] 文件
       *[other] 东西
    }。
    .advice = 它可能刚被删掉了。看一眼列表，或者撤销上一步。
problem-nothing-matches = 没有叫“{ $asked }”的{ $kind ->
        [account] 账号
        [person] 成员
        [device] 设备
        [identifier] 身份标识
        [service] 服务
        [own_service] 自己写的服务
        [binding] 绑定
        [linked_login] 第三方登录
        [access_method] 登录方式
        [data_item] 个人信息项
        [mandate] 代扣授权
        [permission] 权限
        [note] 备注
        [checklist] 清单
        [step] 步骤
        [step_mark] 步骤标记
        [finding] 线索
        [evidence] 证据
        [request] 请求函或投诉
        [incident] 打扰记录
        [ending] 账号结局
        [backup] 备份
        [history] 历史记录
        [import] 导入
        [entry] 条目
        [way] 途径
        [row] 条目里的一项
        [own_correction] 更正
        [outcome] 走过的结果
        [edition] 自己载入的服务库
        [trusted_key] 信任的公钥
        [second_shelf] 第二书架
        [holiday_year] 日历年份
        [file] 文件
       *[other] 东西
    }。
    .advice = 写全名、编号或编号开头的几位；先列出来看看也行。
problem-ambiguous = 叫“{ $asked }”的{ $kind ->
        [account] 账号
        [person] 成员
        [device] 设备
        [identifier] 身份标识
        [service] 服务
        [own_service] 自己写的服务
        [binding] 绑定
        [linked_login] 第三方登录
        [access_method] 登录方式
        [data_item] 个人信息项
        [mandate] 代扣授权
        [permission] 权限
        [note] 备注
        [checklist] 清单
        [step] 步骤
        [step_mark] 步骤标记
        [finding] 线索
        [evidence] 证据
        [request] 请求函或投诉
        [incident] 打扰记录
        [ending] 账号结局
        [backup] 备份
        [history] 历史记录
        [import] 导入
        [entry] 条目
        [way] 途径
        [row] 条目里的一项
        [own_correction] 更正
        [outcome] 走过的结果
        [edition] 自己载入的服务库
        [trusted_key] 信任的公钥
        [second_shelf] 第二书架
        [holiday_year] 日历年份
        [file] 文件
       *[other] 东西
    }不止一个：{ $choices }
    .advice = 用前面的编号指明是哪一个。
problem-field-missing = 还没有写{ $field ->
        [name] 名称
        [needs] 登录需要什么
        [person] 是谁的
        [roles] 用途
        [text] 内容
        [value] 号码或地址
        [secret] 口令
        [service] 服务
        [account] 账号
        [provider] 登录入口账号
        [incident] 来了什么，或者谁来的
        [within] 承诺多久
        [claim] 对方说做了什么
        [entry] 可以去掉的一条
        [key] 公钥
        [result] 结果
        [now] 正确的内容
        [title] 要更正什么
       *[other] 一项
    }。
    .advice = 补上再来一次。
problem-value-unknown = “{ $value }”不能作{ $field ->
        [barrier] 障碍代码
        [fill] 填写项
        [date] 日期
        [days] 天数
        [email] 邮箱地址
        [item] 个人信息项
        [phone] 手机号
        [stage] 账号状态
        [until] 日期
        [end] 解绑的哪一头
        [kind] 类别
        [vault] 账簿
        [format] 格式
        [role] 用途
        [state] 状态
        [choice] 决定
        [amount] 金额
        [from] 清单文件
        [with] 打开方式
        [category] 服务类别
        [on] 过去的日期
        [successor] 接替者（要同一类、还在用、不是它自己）
        [leave] 要留下的绑定（用清单里给出的写法）
        [goal] 这里的目标
        [result] 结果（遇到障碍就不算走通）
       *[other] 值
    }。
    .advice = 换一个写法；日期写成 2026-03-07 这样。
problem-already-given-up = { $what } 已经停用了。
    .advice = 要重新用它，先把它改回“在用”。
problem-in-use = 这个{ $kind ->
        [account] 账号
        [person] 成员
        [device] 设备
        [identifier] 身份标识
        [service] 服务
        [own_service] 自己写的服务
        [binding] 绑定
        [linked_login] 第三方登录
        [access_method] 登录方式
        [data_item] 个人信息项
        [mandate] 代扣授权
        [permission] 权限
        [note] 备注
        [checklist] 清单
        [step] 步骤
        [step_mark] 步骤标记
        [finding] 线索
        [evidence] 证据
        [request] 请求函或投诉
        [incident] 打扰记录
        [ending] 账号结局
        [backup] 备份
        [history] 历史记录
        [import] 导入
        [entry] 条目
        [way] 途径
        [row] 条目里的一项
        [own_correction] 更正
        [outcome] 走过的结果
        [edition] 自己载入的服务库
        [trusted_key] 信任的公钥
        [second_shelf] 第二书架
        [holiday_year] 日历年份
        [file] 文件
       *[other] 东西
    }上还挂着 { $count } 项，不能删。
    .advice = 先把挂着的挪走或删掉。
problem-already-there = 已经有一个一样的{ $kind ->
        [account] 账号
        [person] 成员
        [device] 设备
        [identifier] 身份标识
        [service] 服务
        [own_service] 自己写的服务
        [binding] 绑定
        [linked_login] 第三方登录
        [access_method] 登录方式
        [data_item] 个人信息项
        [mandate] 代扣授权
        [permission] 权限
        [note] 备注
        [checklist] 清单
        [step] 步骤
        [step_mark] 步骤标记
        [finding] 线索
        [evidence] 证据
        [request] 请求函或投诉
        [incident] 打扰记录
        [ending] 账号结局
        [backup] 备份
        [history] 历史记录
        [import] 导入
        [entry] 条目
        [way] 途径
        [row] 条目里的一项
        [own_correction] 更正
        [outcome] 走过的结果
        [edition] 自己载入的服务库
        [trusted_key] 信任的公钥
        [second_shelf] 第二书架
        [holiday_year] 日历年份
        [file] 文件
       *[other] 东西
    }了。
    .advice = 用那一个，或者换个名称、号码。
problem-link-to-itself = 账号不能用它自己登录。
    .advice = 入口要选另一个账号。
problem-no-such-step = 清单里没有“{ $step }”这一步。
    .advice = 清单会随账号变化重排；再看一次清单，照上面的编号写。
problem-step-not-ready = 这一步现在还不能勾。
    .advice = 看这一步上写着的原因，先做前面的。
problem-nothing-to-undo = 没有可以撤销的了。
    .advice = 这本账簿里的改动都已经撤回，或者还没有改动。
problem-nothing-to-redo = 没有可以重做的了。
    .advice = 只有刚撤销、之后没有别的改动时才能重做。

## 账簿
problem-no-vault = 这个文件夹里没有账簿。
    .advice = 新建一本，或者另选文件夹。
problem-vault-there = 这个文件夹里已经有一本账簿。
    .advice = 打开它，或者换一个空文件夹。
problem-folder = 账簿所在的文件夹用不了。
    .advice = 看看它在不在、有没有读写权限、磁盘有没有接好。
problem-locked = 账簿锁着。
    .advice = 先打开它。
problem-vault-too-new = 这本账簿是更新版本的程序存的（{ $found }，本程序认得到 { $known }）。
    .advice = 升级程序再打开。
problem-damaged = 账簿损坏了：{ $what ->
        [foreign-key] 有的记录指向不存在的东西
        [integrity] 自检没有通过
        [malformed] 结构坏了
        [not-a-database] 不像数据库，或密钥不对
        [page-seal] 有一页的封印对不上
        [quick-check] 自检没有通过
        [row] 有一行读不出来
        [truncated] 文件不完整
       *[other] 检查没有通过
    }。
    .advice = 不要再往里写。从最近的备份恢复；现在这份会先另存，不会丢。
problem-not-encrypted = 这里的数据库没有加密，程序不打开它。
    .advice = 它不是本程序存的账簿，或被人换过。另选文件夹，或恢复备份。
problem-busy = 另一个程序正占着账簿。
    .advice = 关掉另一个窗口，或者等它做完再试。
problem-disk-full = 磁盘满了，这一步没有存下。
    .advice = 腾出一点空间再试；之前的内容不受影响。
problem-storage = 账簿读写出了差错，这一步没有做成。
    .advice = 再试一次；还是不行，就检查账簿，必要时恢复备份。
problem-row = 有一条{ $kind ->
        [account] 账号
        [person] 成员
        [device] 设备
        [identifier] 身份标识
        [service] 服务
        [own_service] 自己写的服务
        [binding] 绑定
        [linked_login] 第三方登录
        [access_method] 登录方式
        [data_item] 个人信息项
        [mandate] 代扣授权
        [permission] 权限
        [note] 备注
        [checklist] 清单
        [step] 步骤
        [step_mark] 步骤标记
        [finding] 线索
        [evidence] 证据
        [request] 请求函或投诉
        [incident] 打扰记录
        [ending] 账号结局
        [backup] 备份
        [history] 历史记录
        [import] 导入
        [entry] 条目
        [way] 途径
        [row] 条目里的一项
        [own_correction] 更正
        [outcome] 走过的结果
        [edition] 自己载入的服务库
        [trusted_key] 信任的公钥
        [second_shelf] 第二书架
        [holiday_year] 日历年份
        [file] 文件
       *[other] 东西
    }的记录读不出来。
    .advice = 升级程序再试；还是不行，就恢复最近的备份。
problem-history-broken = 历史记录第 { $entry } 条和它的封印对不上，可能被改过。
    .advice = 从更早的备份恢复，或者留着它当证据，不要再往里写。

## 请求函和投诉
problem-request-not-here = 现在的状态是“{ $state ->
        [drafted] 草稿
        [sent] 已发出
        [bounced] 被退回
        [acknowledged] 对方已确认收到
        [needs_me] 等我补充
        [waiting] 等对方答复
        [extended] 对方延期
        [answered] 对方已答复
        [verified_by_me] 自己核实过
        [escalated] 已往上投诉
       *[closed] 了结
        [withdrawn] 已撤回
        [abandoned] 已放弃
    }”，不能记“{ $event ->
        [send] 发出
        [receive] 送达
        [bounce] 被退回
        [acknowledge] 对方确认收到
        [promise] 对方承诺时间
        [ask] 对方要我补充
        [supply] 补充了，或者说明不补的理由
        [extend] 对方延期
        [answer] 对方答复
        [remind] 催了一次，或者提出异议
        [verify] 自己去看了
        [escalate] 往上投诉
       *[close] 了结
        [withdraw] 撤回
        [abandon] 放弃
    }”。
    .advice = 看看现在能记什么；上一条记错了，可以先去掉。
problem-request-too-early = { $on } 在已经记下的最后一条（{ $last }）之前。
    .advice = 改日期，或者先去掉后面那一条。
problem-request-no-channel = 没有“{ $value }”这个投诉渠道。
    .advice = 从渠道的列表里选一个。
problem-request-sent = 已经发出了，权利、法律、渠道和账号不能再改。
    .advice = 另起草一封，接着这一封。
problem-law-no-right = { $law }里没有“{ $right }”这项权利。
    .advice = 换一部法律，或者换一项权利。
problem-law-not-in-force = { $law }的权利要到 { $date } 才能主张。
    .advice = 在那以前换一部法律。

## 证据
problem-file = “{ $name }”{ $what ->
        [missing] 不在那里
        [folder] 是个文件夹
        [empty] 是空的
        [exists] 已经有了
        [unwritable] 写不进去
       *[unreadable] 读不出来
    }。
    .advice = { $what ->
        [exists] 换个名字，或者说明可以替换。
        [unwritable] 看看文件夹在不在、能不能写、还有没有空间。
        [folder] 选里面的文件。
        [empty] 看看是不是没存完整，再选一次。
       *[other] 看看路径对不对、有没有读的权限。
    }
problem-too-large = { $what ->
        [entry] 条目
        [way] 途径
        [row] 条目里的一项
        [own_correction] 更正
        [outcome] 走过的结果
        [edition] 自己载入的服务库
        [trusted_key] 信任的公钥
        [second_shelf] 第二书架
        [holiday_year] 日历年份
        [file] 文件太大
        [evidence] 账簿里放不下更多证据了
        [note] 文字太长
        [caption] 说明太长，或者太多
        [enclosed] 附件一共太大，邮件寄不了
       *[viewer] 太大，不能在这里看
    }：最多 { $limit }。
    .advice = { $what ->
        [entry] 条目
        [way] 途径
        [row] 条目里的一项
        [own_correction] 更正
        [outcome] 走过的结果
        [edition] 自己载入的服务库
        [trusted_key] 信任的公钥
        [second_shelf] 第二书架
        [holiday_year] 日历年份
        [file] 把录像剪短或把图片缩小；原件可以留在账簿外面。
        [evidence] 取出不需要的，彻底清掉，再试一次。
        [note] 存成文件再添加。
        [caption] 另写一条记录。
        [enclosed] 少附几份，或者另外寄。
       *[viewer] 导出以后再打开。
    }
problem-evidence-damaged = 这份证据{ $what ->
        [gone] 的内容不见了
       *[changed] 和放进来时不一样：哈希对不上
    }。
    .advice = 恢复损坏之前的备份；在那以前不要动这本账簿。

## 口令、恢复码、钥匙串
problem-wrong-passphrase = 口令不对。
    .advice = 看看大小写和输入法；忘了就用恢复码。
problem-wrong-recovery-code = 这个恢复码打不开这本账簿。
    .advice = 换过新码，旧码就作废；看看纸上是不是另一本的。
problem-recovery-code-mistyped = 恢复码第 { $group } 组抄错了。
    .advice = 对照纸上那一组，再输一次。
problem-recovery-code-length = 恢复码应有 { $expected } 个字符，这里是 { $found } 个。
    .advice = 对照纸上七组，看漏了哪里。
problem-passphrase-too-weak = 口令不能是空的。
    .advice = 随便几个不相干的词就好，长比怪更管用。
problem-too-soon = 试错太多次，还要等 { $seconds } 秒。
    .advice = 等一等再试，或者用恢复码。
problem-key-slot-missing = 这本账簿没有这种打开方式。
    .advice = 用别的方式打开，或者先加上它。
problem-last-slot = 口令和恢复码至少要留一样。
    .advice = 先加另一样，再去掉这一样。钥匙串会随电脑一起丢，不算数。
problem-too-many-slots = 打开方式已经加满了。
    .advice = 先去掉不用的。
problem-key-of-another-vault = 这把钥匙是另一本账簿的，没有改动任何东西。
    .advice = 关掉程序重新打开，再试一次。
problem-key-file-missing = 账簿的钥匙文件 keys.json 不见了。
    .advice = 从备份或同步盘里找回它，放回账簿文件夹；没有它，账簿打不开。
problem-key-file-exists = 文件夹里已经有钥匙文件 keys.json，程序不会盖掉它。
    .advice = 换一个空文件夹，或者打开原来那本。
problem-key-file-changed = 钥匙文件刚被别的程序改过，这次没有写入。
    .advice = 等同步完成，再试一次。
problem-key-file-empty = 钥匙文件 keys.json 是空的。
    .advice = 从备份里找回它；不要新建，也不要删账簿。
problem-key-file-truncated = 钥匙文件 keys.json 不完整。
    .advice = 从备份里找回完整的一份。
problem-key-file-not-text = 钥匙文件 keys.json 不是文本，多半是断电写坏的。
    .advice = 从备份里找回它。
problem-key-file-foreign = 这里的 keys.json 不是本程序的钥匙文件。
    .advice = 把账簿原来的 keys.json 放回来。
problem-key-file-damaged = 钥匙文件 keys.json 里有坏掉的内容。
    .advice = 从备份里找回它。
problem-key-file-weakened = 钥匙文件被改弱了，程序不用它。
    .advice = 有人动过它。从备份恢复 keys.json，再换一个口令。
problem-key-file-altered = 钥匙文件里的参数大得离谱，程序不用它。
    .advice = 有人动过它。从备份恢复 keys.json。
problem-key-file-newer = 钥匙文件是更新版本的程序存的（{ $found }，本程序认得到 { $known }）。
    .advice = 升级程序再打开。
problem-keyring-unavailable = 这台电脑的钥匙串没有回应。
    .advice = 用口令打开；没有桌面的机器上没有钥匙串，属正常。
problem-keyring-locked = 钥匙串锁着，没有打开。
    .advice = 解锁钥匙串，或者改用口令。
problem-keyring-entry-missing = 钥匙串里已经没有这本账簿的条目。
    .advice = 用口令打开，再重新加上钥匙串。
problem-keyring-entry-wrong = 钥匙串里的条目打不开这本账簿。
    .advice = 用口令打开，再重新加上钥匙串。
problem-keyring-switched = 现在的钥匙串（{ $now }）不是当初那个（{ $was }）。
    .advice = 用口令打开，再重新加上钥匙串。
problem-not-enough-memory = 内存不够，算不出口令的钥匙。
    .advice = 关掉几个程序再试。
problem-key-storage = 钥匙文件读写不了（{ $reason }）。
    .advice = 看看文件夹的权限和磁盘空间；原来的文件没有变。

## 导入
problem-import-cancelled = 已停下，什么都没有存。
    .advice = 想好了可以重新导入。
problem-import-missing = 找不到这个文件。
    .advice = 看看路径和文件名写得对不对。
problem-import-folder = 这是文件夹，不是文件。
    .advice = 选里面的那个文件。
problem-import-unreadable = 文件读不了：{ $reason ->
        [permission-denied] 没有读取权限
        [interrupted] 读取被打断
        [timed-out] 等了太久没有回应
        [ended-early] 文件突然结束
        [busy] 别的程序占着它
        [not-a-file] 不是普通文件
       *[other] 系统没有说明原因
    }。
    .advice = 看看权限，或者把文件拷到别处再试。
problem-import-empty = 文件是空的。
    .advice = 重新导出一次；导出时手机要解锁、应用要有短信权限。
problem-import-binary = 这不是文本文件，也不是认得的格式。
    .advice = 选导出的 XML 或 CSV 文件。
problem-import-too-large = 文件超过 { $limit } MiB，这种文件不会这么大。
    .advice = 看看是不是选错了文件。
problem-import-unknown-format = 认不出这个文件的格式。
    .advice = 现在能读：SMS Backup & Restore 的短信备份，Chrome、Firefox、苹果“密码”导出的 CSV。
problem-import-no-such-source = 没有这种格式。
    .advice = 不写格式，程序自己认。
problem-import-not-in-format = 这个文件不是 { $format ->
        [sms-backup-restore] SMS Backup & Restore
        [chrome-csv] Chrome CSV
        [firefox-csv] Firefox CSV
        [apple-csv] Apple CSV
       *[other] 指定的
    } 格式。
    .advice = 不写格式，程序自己认。
problem-import-truncated = 文件在第 { $record } 条处断了，多半是没有拷完。
    .advice = 重新拷一份完整的。

## 窗口和核心之间
problem-unknown-command = 程序里没有“{ $name }”这个命令。
    .advice = 窗口和程序的版本对不上；重新安装一次。
problem-asked-wrongly = “{ $name }”这个命令没有问对。
    .advice = 窗口和程序的版本对不上；重新安装一次。

## 认得、但在这里不读的文件
problem-import-not-this-kind = 这是{ $kind ->
        [zip] { import-kind-zip }
        [sms-backup-zip] { import-kind-sms-backup-zip }
        [sms-import-export-zip] { import-kind-sms-import-export-zip }
        [sms-import-export-json] { import-kind-sms-import-export-json }
        [sms-import-export-encrypted] { import-kind-sms-import-export-encrypted }
        [sms-backup-calls] { import-kind-sms-backup-calls }
        [miui-backup] { import-kind-miui-backup }
        [android-backup] { import-kind-android-backup }
        [vmsg] { import-kind-vmsg }
        [vcard] { import-kind-vcard }
        [imazing-csv] { import-kind-imazing-csv }
        [bitwarden-json] { import-kind-bitwarden-json }
        [bitwarden-encrypted] { import-kind-bitwarden-encrypted }
        [bitwarden-csv] { import-kind-bitwarden-csv }
        [lastpass-csv] { import-kind-lastpass-csv }
        [nordpass-csv] { import-kind-nordpass-csv }
        [dashlane-csv] { import-kind-dashlane-csv }
        [dashlane-zip] { import-kind-dashlane-zip }
        [proton-csv] { import-kind-proton-csv }
        [proton-zip] { import-kind-proton-zip }
        [proton-json] { import-kind-proton-json }
        [enpass-json] { import-kind-enpass-json }
        [onepassword-1pux] { import-kind-onepassword-1pux }
        [onepassword-csv] { import-kind-onepassword-csv }
        [keepass] { import-kind-keepass }
        [keepassxc-csv] { import-kind-keepassxc-csv }
        [keepass-csv] { import-kind-keepass-csv }
        [keepass-xml] { import-kind-keepass-xml }
        [cxf-json] { import-kind-cxf-json }
        [firefox-profile] { import-kind-firefox-profile }
        [other-csv] { import-kind-other-csv }
        [office] { import-kind-office }
        [sqlite] { import-kind-sqlite }
        [pgp] { import-kind-pgp }
        [mbox] { import-kind-mbox }
        [mail] { import-kind-mail }
        [pst] { import-kind-pst }
        [android-apps] { import-kind-android-apps }
        [facebook-json] { import-kind-facebook-json }
        [twitter-archive] { import-kind-twitter-archive }
        [other-json] { import-kind-other-json }
        [html] { import-kind-html }
        [other-xml] { import-kind-other-xml }
        [pdf] { import-kind-pdf }
        [image] { import-kind-image }
        [archive] { import-kind-archive }
        [apple-plist] { import-kind-apple-plist }
       *[other] 另一种文件
    }，这里读不了。
    .advice = { $kind ->
        [zip] { import-kind-zip.advice }
        [sms-backup-zip] { import-kind-sms-backup-zip.advice }
        [sms-import-export-zip] { import-kind-sms-import-export-zip.advice }
        [sms-import-export-json] { import-kind-sms-import-export-json.advice }
        [sms-import-export-encrypted] { import-kind-sms-import-export-encrypted.advice }
        [sms-backup-calls] { import-kind-sms-backup-calls.advice }
        [miui-backup] { import-kind-miui-backup.advice }
        [android-backup] { import-kind-android-backup.advice }
        [vmsg] { import-kind-vmsg.advice }
        [vcard] { import-kind-vcard.advice }
        [imazing-csv] { import-kind-imazing-csv.advice }
        [bitwarden-json] { import-kind-bitwarden-json.advice }
        [bitwarden-encrypted] { import-kind-bitwarden-encrypted.advice }
        [bitwarden-csv] { import-kind-bitwarden-csv.advice }
        [lastpass-csv] { import-kind-lastpass-csv.advice }
        [nordpass-csv] { import-kind-nordpass-csv.advice }
        [dashlane-csv] { import-kind-dashlane-csv.advice }
        [dashlane-zip] { import-kind-dashlane-zip.advice }
        [proton-csv] { import-kind-proton-csv.advice }
        [proton-zip] { import-kind-proton-zip.advice }
        [proton-json] { import-kind-proton-json.advice }
        [enpass-json] { import-kind-enpass-json.advice }
        [onepassword-1pux] { import-kind-onepassword-1pux.advice }
        [onepassword-csv] { import-kind-onepassword-csv.advice }
        [keepass] { import-kind-keepass.advice }
        [keepassxc-csv] { import-kind-keepassxc-csv.advice }
        [keepass-csv] { import-kind-keepass-csv.advice }
        [keepass-xml] { import-kind-keepass-xml.advice }
        [cxf-json] { import-kind-cxf-json.advice }
        [firefox-profile] { import-kind-firefox-profile.advice }
        [other-csv] { import-kind-other-csv.advice }
        [office] { import-kind-office.advice }
        [sqlite] { import-kind-sqlite.advice }
        [pgp] { import-kind-pgp.advice }
        [mbox] { import-kind-mbox.advice }
        [mail] { import-kind-mail.advice }
        [pst] { import-kind-pst.advice }
        [android-apps] { import-kind-android-apps.advice }
        [facebook-json] { import-kind-facebook-json.advice }
        [twitter-archive] { import-kind-twitter-archive.advice }
        [other-json] { import-kind-other-json.advice }
        [html] { import-kind-html.advice }
        [other-xml] { import-kind-other-xml.advice }
        [pdf] { import-kind-pdf.advice }
        [image] { import-kind-image.advice }
        [archive] { import-kind-archive.advice }
        [apple-plist] { import-kind-apple-plist.advice }
       *[other] 选导出的 XML 或 CSV 文件。
    }
import-kind-zip = 一个压缩包
    .advice = 解开它，选里面的文件。
import-kind-sms-backup-zip = 压缩过的 SMS Backup & Restore 备份
    .advice = 解开它，选里面的 XML 文件。
import-kind-sms-import-export-zip = SMS Import/Export 的备份
    .advice = 用 SMS Backup & Restore 再导一份 XML。
import-kind-sms-import-export-json = SMS Import/Export 的备份
    .advice = 用 SMS Backup & Restore 再导一份 XML。
import-kind-sms-import-export-encrypted = SMS Import/Export 的加密备份
    .advice = 用 SMS Backup & Restore 再导一份 XML。
import-kind-sms-backup-calls = SMS Backup & Restore 的通话记录
    .advice = 选短信那一份，文件名以 sms 开头。
import-kind-miui-backup = 小米手机的整机备份
    .advice = 在手机上装 SMS Backup & Restore，单独导出短信。
import-kind-android-backup = adb 备份
    .advice = 在手机上装 SMS Backup & Restore，单独导出短信。
import-kind-vmsg = vMessage 短信文件
    .advice = 在手机上装 SMS Backup & Restore，导出 XML。
import-kind-vcard = 通讯录
    .advice = 这里要的是短信备份或密码导出，不是通讯录。
import-kind-imazing-csv = iMazing 导出的短信
    .advice = 这里读不了 iPhone 的短信；可以导入苹果“密码”的 CSV。
import-kind-bitwarden-json = Bitwarden 的 JSON 导出
    .advice = 把密码先导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-bitwarden-encrypted = Bitwarden 的加密导出
    .advice = 把密码先导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-bitwarden-csv = Bitwarden 的 CSV 导出
    .advice = 把密码先导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-lastpass-csv = LastPass 的 CSV 导出
    .advice = 把密码先导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-nordpass-csv = NordPass 的 CSV 导出
    .advice = 把密码先导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-dashlane-csv = Dashlane 的 CSV 导出
    .advice = 把密码先导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-dashlane-zip = Dashlane 的导出包
    .advice = 解开后导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-proton-csv = Proton Pass 的 CSV 导出
    .advice = 把密码先导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-proton-zip = Proton Pass 的导出包
    .advice = 改成导出 CSV，导进浏览器，再从浏览器导出；用完删掉文件。
import-kind-proton-json = Proton Pass 的 JSON 导出
    .advice = 改成导出 CSV，导进浏览器，再从浏览器导出；用完删掉文件。
import-kind-enpass-json = Enpass 的 JSON 导出
    .advice = 改成导出 CSV，导进浏览器，再从浏览器导出；用完删掉文件。
import-kind-onepassword-1pux = 1Password 的 1PUX 导出
    .advice = 改成导出 CSV，导进浏览器，再从浏览器导出；用完删掉文件。
import-kind-onepassword-csv = 1Password 的 CSV 导出
    .advice = 把密码先导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-keepass = KeePass 数据库
    .advice = 它是加密的，这里不读；在 KeePass 里导出 CSV，再经浏览器转一次。
import-kind-keepassxc-csv = KeePassXC 的 CSV 导出
    .advice = 把密码先导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-keepass-csv = KeePass 的 CSV 导出
    .advice = 把密码先导进浏览器，再从浏览器导出 CSV；用完删掉文件。
import-kind-keepass-xml = KeePass 的 XML 导出
    .advice = 改成导出 CSV，导进浏览器，再从浏览器导出；用完删掉文件。
import-kind-cxf-json = 凭证交换格式（CXF）文件
    .advice = 改成从浏览器导出 CSV。
import-kind-firefox-profile = Firefox 配置里的 logins.json，里面是加密的
    .advice = 在 Firefox 的“密码”页里导出 CSV。
import-kind-other-csv = 一张认不出列名的表
    .advice = 选 Chrome、Firefox 或苹果“密码”导出的 CSV，第一行的列名不要改。
import-kind-office = 办公软件的文档
    .advice = 另存为 CSV 会改动列，还是选原来导出的文件。
import-kind-sqlite = 一个 SQLite 数据库
    .advice = 选导出的文件，不要选应用自己的数据库。
import-kind-pgp = PGP 加密的文件
    .advice = 先解密，再选解出来的文件。
import-kind-mbox = 一个邮箱存档
    .advice = 这里读不了邮件；先导入短信或密码导出。
import-kind-mail = 一封邮件
    .advice = 这里读不了邮件；先导入短信或密码导出。
import-kind-pst = Outlook 邮箱
    .advice = 这里读不了邮件；先导入短信或密码导出。
import-kind-android-apps = 手机上的应用列表
    .advice = 这里读不了应用列表；先导入短信或密码导出。
import-kind-facebook-json = Facebook 的资料下载
    .advice = 这里读不了；先导入短信或密码导出。
import-kind-twitter-archive = X 的资料下载
    .advice = 这里读不了；先导入短信或密码导出。
import-kind-other-json = 内容认不出的 JSON
    .advice = 选导出的 XML 或 CSV 文件。
import-kind-html = 一个网页
    .advice = 选导出的 XML 或 CSV 文件。
import-kind-other-xml = 内容认不出的 XML
    .advice = 选 SMS Backup & Restore 导出的 XML。
import-kind-pdf = 一个 PDF
    .advice = 选导出的 XML 或 CSV 文件。
import-kind-image = 一张图片
    .advice = 选导出的 XML 或 CSV 文件。
import-kind-archive = 一个压缩文件
    .advice = 解开它，选里面的文件。
import-kind-apple-plist = 苹果的属性表，像是 iPhone 备份里的
    .advice = 这里读不了 iPhone 备份；可以导入苹果“密码”的 CSV。

## 文件里的怪处，不妨碍读
import-warning-field-count = 这一行的格数不对，跳过了
import-warning-unusable-address = 地址不是网站也不是应用，跳过了
import-warning-no-address = 这一行没有地址，跳过了
import-warning-cell-too-long = 有一格长得反常，跳过了
import-warning-odd-characters = 用户名里有看不见的字符，已去掉
import-warning-bad-date = 日期不可信，没有用
import-warning-unclosed-quote = 从这一行起引号没有闭合，后面都跳过了
import-warning-malformed-record = 这一条写坏了，跳过了
import-warning-encoding-guessed = 编码不是 UTF-8，按猜的读了
import-warning-ends-early = 文件没有完，读到断处为止
import-warning-text-cut = 有一条短信太长，只看了开头
import-warning-suspicious-messages = 像冒充的短信，没有算进去
import-warning-xiaomi-service-sms-missing = 没有一条 106 号码的短信：小米手机要先给备份应用“通知类短信”权限，再导出一次
import-warning-saved-on-one-day = 许多登录是同一天存的，那天多半是搬家，不是注册
import-warning-too-many-services = 服务太多，后面的没有留
import-warning-too-many-to-compare = 短信太多，重复的认不出来了

## 日历文件
problem-calendar-too-large = 这个文件有 { $bytes } 字节，日历没有这么大。
    .advice = 选只写一年或几年放假安排的文件。
problem-calendar-not-json = 第 { $line } 行第 { $column } 列读不下去：这不是 JSON。
    .advice = 选那一年的 .json 文件。
problem-calendar-wrong-shape = 第 { $line } 行的写法不对：{ $why }
    .advice = 文件里要有 years，或者像 holiday-cn 那样有 year 和 days。
problem-calendar-empty = 文件里一年也没有写。
    .advice = 选至少写着一年放假安排的文件。
problem-calendar-year-out-of-range = 写着 { $year } 年，日历只到 2000 至 2100 年。
    .advice = 改好年份再载入。
problem-calendar-year-twice = 同一个文件里 { $year } 年写了两次。
    .advice = 只留一份。
problem-calendar-no-holidays = { $year } 年一天假都没有，多半是通知还没有出。
    .advice = 等有了通知，换一个新的文件。
problem-calendar-wrong-span = { $year } 年有一个假期从 { $from } 到 { $to }，不合情理。
    .advice = 改好其中一天再载入。
problem-calendar-wrong-year = { $day } 不是 { $year } 年的。
    .advice = 把这一天移到它自己那一年。
problem-calendar-both = { $year } 年的 { $day } 既写成放假，又写成上班。
    .advice = 只留一个。
problem-calendar-not-a-weekend = { $year } 年的 { $day } 写成调休上班，可那天不是周末。
    .advice = 核对日期再载入。
problem-calendar-nameless = { $year } 年的 { $day } 放假，却没有写是什么假。
    .advice = 补上名字再载入。

## 读得懂的备份
problem-not-empty = 这本账簿里已经有东西了。
    .advice = 新建一本空账簿，在那里读入。
problem-backup = { $what ->
        [ends-early] 备份没有完，断在第 { $at } 行。
        [line] 备份的第 { $at } 行读不懂。
        [file-gone] 旁边的文件夹里少了一个证据文件：{ $at }
        [file-changed] 一个证据文件和当初存的不一样：{ $at }
        [reference] 备份里有一条指向不存在的东西。
        [history] 备份里的历史在第 { $at } 条对不上，有人改过。
       *[other] 这不是销号簿的备份。
    }
    .advice = { $what ->
        [file-gone] 把备份和同名的 .files 文件夹放在一起，再读一次。
        [file-changed] 找一份没有改过的 .files 文件夹，再读一次。
       *[other] 换一份备份，或者用账簿自带的备份恢复。什么也没有改动。
    }
