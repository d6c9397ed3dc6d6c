# 设置

settings-vault = 账簿
    .match = zhangbu zb beifen bf kouling kl yaoshichuan huifuma vault backup passphrase keyring recovery
settings-family = 家人与设备
    .match = jiaren jr shebei sb chengyuan family devices people
settings-look = 语言和外观
    .match = yuyan yy waiguan wg zhuti language appearance theme contrast
settings-privacy = 隐私
    .match = yinsi ys suoding zhezhu privacy lock curtain
settings-history = 历史
    .match = lishi ls jilu history log undo
settings-about = 关于
    .match = guanyu gy banben xuke about version licence

## 账簿
vault-folder = 账簿在哪里
vault-folder-text = 整本账簿就在这个文件夹里，都是加密的。
vault-folder-other = 打开另一本
vault-path = 文件夹
vault-holds = 里面有
vault-counts = { $people } 位家人，{ $accounts } 个账号，{ $identifiers } 个身份标识
vault-schema = 格式版本

ways-title = 用什么打开
ways-text = 口令和恢复码至少留一样：钥匙串会和电脑一起丢。
ways-example = 示例家庭没有自己的锁，这里只看看。
ways-passphrase-since = { $date } 设的
ways-passphrase-absent = 没有设
ways-passphrase-change = 换口令
ways-passphrase-change-act = 换成新口令
ways-passphrase-changed = 口令已换好
ways-passphrase-note = 旧口令从此打不开账簿，用旧口令做的备份也跟着用新口令。
ways-passphrase-forgotten = 忘了口令
ways-passphrase-add = 加一句口令
ways-passphrase-set-act = 用这句口令
ways-passphrase-set = 口令已设好
ways-prove = 先证明是你，再设新口令。旧口令就作废了。
ways-deriving = 正在换锁，大约要一两秒
ways-keyring-since = { $date } 加上的
ways-keyring-absent = 没有用
ways-keyring-none = 这台电脑的钥匙串没有回应
ways-keyring-add = 用上钥匙串
ways-keyring-add-act = 用上钥匙串
ways-keyring-added = 以后可以用这台电脑的钥匙串打开
ways-keyring-note = 登录了系统的人，就能用钥匙串打开账簿。
ways-recovery-since = { $date } 做的
ways-recovery-absent = 还没有
ways-recovery-add = 做一张恢复码
ways-recovery-renew = 换一张新的
ways-recovery-renew-act = 做一张新的
ways-recovery-note = 新的做好以后，旧的那张就打不开账簿了。
ways-recovery-new = 旧的恢复码已经作废。这张只显示这一次。
ways-recovery-done = 抄好了
ways-recovery-renewed = 恢复码已换好，旧的请撕掉
ways-remove = 去掉
ways-remove-spoken = 去掉{ $way }
ways-remove-title = 去掉{ $way }？
ways-remove-act = 去掉
ways-remove-passphrase = 以后不能再用口令打开，只能靠钥匙串或恢复码。
ways-remove-keyring = 以后每次打开都要输入口令或恢复码。钥匙串里的那一条也会删掉。
ways-remove-recovery = 那张纸从此打不开账簿。忘了口令就没有别的办法。
ways-removed = 已去掉{ $way }

check-title = 检查账簿
check-text = 逐页核对内容、索引和引用，再核对历史是否首尾相连。只看，不改。
check-act = 现在检查
check-busy = 正在检查
check-whole = 完好。历史共 { $entries } 条，首尾相连，没有被改过。

backup-title = 备份
backup-text = 每天第一次打开、每次导入之前，都自动做一份；做好后重新打开看过才算数。留最近 10 份，更早的每月一份，留 6 个月。
backup-make = 现在备份
backup-making = 正在备份
backup-made = 备份做好了，也打开看过
backup-none = 还没有备份
backup-none-why = 现在做一份，或者等明天打开时自动做。
backup-back = 恢复
backup-back-spoken = 恢复 { $when } 的备份

## 家人与设备
family-people = 家人
family-people-text = 账号和号码都记在各人名下。
family-add-person = 添一个家人
family-edit-person = 修改家人
family-accounts = { $count } 个账号
family-identifiers = { $count } 个身份标识
family-devices = 设备
family-devices-text = 手机、平板、电脑：应用装在哪里，警戒就看哪里。
family-add-device = 添一台设备
family-edit-device = 修改设备
family-no-devices = 还没有设备
family-no-devices-why = 添上家里的手机，账号才能记下装在哪台上。
family-profiles = 分身：{ $list }
family-more = { $name }：更多
family-edit = 修改
family-remove = 删除

## 语言和外观
look-text = 选了马上生效。
look-language = 语言
look-system = 跟随系统
look-theme = 明暗
look-light = 浅色
look-dark = 深色
look-contrast = 对比度
look-contrast-text = 加强时，字更黑，边线都画出来。
look-size = 字号
look-size-text = 放大时，按钮和行距一起变大。
look-normal = 普通
look-more = 加强
look-big = 放大

## 隐私
privacy-lock = 自动锁定
privacy-lock-text = 一段时间没有动键盘鼠标，账簿就锁上，画面上什么也不留。电脑睡眠的时间也算。
privacy-lock-after = 多久没动就锁
privacy-minutes = { $minutes } 分钟
privacy-never = 不自动锁
privacy-never-hint = 人离开时，记得自己锁。
privacy-lock-now = 马上锁定：
privacy-curtain = 遮住号码
privacy-curtain-text = 共享屏幕、给别人看时用：姓名以外的号码、地址全部遮住，点了也不显示，直到关掉。
privacy-curtain-on = 现在遮住
privacy-curtain-key = 随时开关：
privacy-masks = 平时的遮挡
privacy-masks-text = 号码平时只露头尾。按住或点一下可以看，窗口一失去焦点就再遮上。

## 历史
history-would-undo = 下一个撤销的是：{ $what }
history-none = 还没有改动
history-none-why = 以后每次改动都记在这里，都能撤销。
history-undone = 已撤销
history-from-window = 窗口
history-from-cli = 命令行
history-older = 看更早的

## 关于
about-version = 版本 { $version }
about-promises = 说到做到
about-no-network = 不联网：程序不建立任何网络连接。
about-no-passwords = 不存密码：密码和验证码读入时就抹掉，也没有地方可填。
about-encrypted = 账簿在你的电脑上加密存放，没有口令、钥匙串或恢复码，谁也打不开。
about-undo = 什么都能撤销：每次改动都进历史，关掉再打开也能撤销。
about-dated = 每条服务资料都写明出处和日期，旧了会标出来，不知道的就写不知道。
about-yours = 账簿是你的：一个文件夹，随时拷走。
about-catalogue = 服务库知道什么
about-catalogue-text = 资料随程序一起来，按最近一次有日期的出处分新旧。
about-services = 共 { $services } 个服务，其中 { $ways } 个写明了怎么离开。
about-own = 你自己写了 { $own } 个。
about-licences = 许可
about-licence-own = 本程序以 MIT 或 Apache-2.0 许可发布，任选其一。主要用到：
about-keys-text = 在任何房间按 ? 都能看到这张表。
