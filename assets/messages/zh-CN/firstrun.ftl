# 第一次打开

firstrun-motto = 注册只要一分钟，离开也该有本账。
firstrun-promise = 不联网，不用注册。
firstrun-any-time = 随时可以关掉，下次接着来。
firstrun-where = 第 { $step } 步，共 { $steps } 步：{ $name }
firstrun-back = 上一步
firstrun-next = 下一步：{ $name }
firstrun-example = 先看一个示例家庭
firstrun-example-opening = 正在打开示例

firstrun-step-language = 语言
firstrun-step-place = 账簿放在哪里
firstrun-step-protect = 怎么保护
firstrun-step-recovery = 恢复码
firstrun-step-family = 家里有谁
firstrun-step-start = 从哪里开始

## 语言
firstrun-language-title = 用哪种语言
firstrun-language-why = 随时可以在设置里换，不用重新打开。
language-zh-CN = 简体中文
language-zh-CN-sample = 登记账号，看清它们拿走了什么，一个个注销干净。
language-en = English
language-en-sample = Record your accounts, see what they hold, and close them one by one.

## 位置
firstrun-place-title = 账簿放在哪里
firstrun-place-why = 账簿是电脑上的一个文件夹，里面都是加密的。不确定就用下面这个。
firstrun-place-here = 放在这个文件夹
firstrun-place-other = 换一个文件夹
firstrun-place-pick = 选放账簿的文件夹
firstrun-place-whole = 整本账簿就在这一个文件夹里，换电脑时整个拷走。
firstrun-place-sync = 放在会同步的文件夹里也行，但别在两台电脑上同时打开。
firstrun-place-existing = 已经有账簿？选它所在的文件夹，直接去解锁。

## 保护
firstrun-protect-title = 用什么锁住这本账簿
firstrun-protect-why = 账簿在你的电脑上加密存放。忘了口令，谁也打不开，所以下一步会给你一份恢复码。
firstrun-passphrase = 一句口令
firstrun-passphrase-text = 每次打开都要输入。适合几个人共用的电脑。
firstrun-recommended = 推荐
firstrun-keyring = 这台电脑的钥匙串
firstrun-keyring-text = 登录系统就能打开，不用另记口令。换电脑时要靠恢复码。
firstrun-both = 两样都要
firstrun-both-text = 平时用钥匙串打开；钥匙串坏了或换了电脑，用口令。
firstrun-no-keyring = 这台电脑的钥匙串没有回应，所以用口令
firstrun-no-keyring-why = 以后钥匙串能用了，可以在设置里加上。
firstrun-creating = 正在建账簿，大约要一两秒

## 恢复码
firstrun-recovery-title = 把恢复码抄下来，放在安全的地方
firstrun-recovery-why = 口令忘了、电脑坏了，凭它还能打开账簿。只显示这一次。
firstrun-recovery-missing = 填对两组就能继续

## 家里
firstrun-family-title = 家里有谁
firstrun-family-why = 账号记在各人名下。只给自己记，就什么也不用加；以后随时能添。
firstrun-me = 你的称呼
firstrun-me-default = 我
firstrun-me-hint = 只在这本账簿里用。
firstrun-me-missing = 还没填你的称呼
firstrun-other-missing = 还有一位没填称呼
firstrun-name-example = 比如：奶奶
firstrun-add-person = 添一个家人
firstrun-remove-person = 不添 { $name } 了
firstrun-resumed = 账簿已经建好，还差这一步
firstrun-resumed-why = 恢复码要是没抄下来，进去以后在“设置 › 账簿”里换一张新的，旧的就作废。
firstrun-backup-why = 已经有一份 JSON 备份？家人也在里面，不用再填。
firstrun-saving = 正在保存

## 开始
firstrun-start-title = 从哪里开始
firstrun-start-why = 选哪个都行，另外几个以后也在。
firstrun-door-import = 导入一个文件
firstrun-door-import-text = 短信备份、浏览器或密码管理器导出的文件。在电脑上读，验证码和密码读入时就抹掉。
firstrun-door-walk = 照着生活想一遍
firstrun-door-walk-text = 聊天、支付、购物、出行……逐类点一点：用过、没有、不确定。
firstrun-door-add = 手动添一个账号
firstrun-door-add-text = 心里已经有一个想注销的，从它开始。
firstrun-door-backup = 读入 JSON 备份
firstrun-door-backup-text = 从另一台电脑或者旧账簿导出的那份。家人、账号、清单、历史和证据一起回来。
firstrun-door-example = 先看一个示例家庭
firstrun-door-example-text = 内容都是编的，随便点，一键删除。你自己的账簿不受影响。
