# 锁定的画面，和挡在账簿前面的问题

lock-title = 账簿已锁定
lock-open = 打开账簿
lock-open-keyring = 用这台电脑的钥匙串打开
lock-opening = 正在打开
lock-wait = 再等 { $seconds } 秒
lock-wait-spoken = 输错太多次，要等一会儿才能再试
lock-caps = 大写锁定开着
lock-keyring-why = 这本账簿用这台电脑的钥匙串打开，系统可能会请你解锁钥匙串。
lock-no-keyring = 这台电脑的钥匙串没有回应，用别的办法打开。
lock-use-passphrase = 用口令
lock-use-recovery = 用恢复码
lock-by-recovery = 用恢复码进来的。口令忘了，可以在这里换一句
lock-folder = 换一个文件夹
lock-restore = 从备份恢复

## 示例家庭
example-title = 这里是示例家庭。
example-text = 内容都是编的，可以随便点。
example-delete = 删除示例
example-deleting = 正在删除
