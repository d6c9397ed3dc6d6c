# 各房间共用的表单：口令、恢复码、证明身份、备份、成员、设备。

form-save = 保存
form-note = 备注
form-busy = 正在处理

## 口令
passphrase-label = 口令
passphrase-new = 新口令
passphrase-again = 再输一次
passphrase-same = 一致
passphrase-strength = 口令强度
passphrase-missing = 还没填口令
passphrase-again-missing = 口令还要再输一次
passphrase-differs = 两次输入的不一样

passphrase-advice = 几个不相干的词连成一句，好记，也难猜。
strength-better = { $hint }。
strength-still-better = 再加一个不相干的词会更牢。
strength-score-0 = 一猜就中。
strength-score-1 = 很好猜。
strength-score-2 = 不够牢。
strength-score-3 = 够牢。
strength-score-4 = 很牢。
strength-tries = 大约要试 { $count }次才猜得中。
strength-tries-many = 要试的次数超过 { $count }。

## 恢复码
recovery-sheet = 恢复码，{ $count } 组
recovery-title = 销号簿恢复码
recovery-alphabet = 大小写都行；里面没有字母 I、L、O、U。抄错一位，程序会指出是哪一组。
recovery-how = 用法：打开销号簿，在锁定的画面选“用恢复码”，照着输入。谁拿到这张纸，谁就能打开账簿，请和电脑分开放。
recovery-where = 账簿位置：
recovery-print = 打印这一页
recovery-print-note = 用笔抄下来也行。打印窗口里还能存成 PDF，放进 U 盘。
recovery-confirm = 抄好了吗？填两组，确认没有抄错
recovery-group = 第 { $group } 组
recovery-group-right = 对了
recovery-group-wrong = 和上面的不一样
recovery-keep-apart = 大小写都行。纸别和电脑放在一起。

## 证明是你
proof-way = 用什么证明是你
proof-passphrase = 口令
proof-keyring = 这台电脑的钥匙串
proof-recovery = 恢复码
proof-passphrase-now = 现在的口令
proof-recovery-hint = 七组，每组五位；大小写、空格、横线都不要紧。
proof-keyring-note = 不用输入什么。系统可能会请你解锁钥匙串。
proof-passphrase-missing = 还没填口令
proof-recovery-missing = 还没填恢复码

## 备份
backup-about = { $reason }，{ $size }
backup-daily = 当天第一次打开
backup-import = 导入之前
backup-restore = 恢复前另存
backup-asked = 手动备份
backup-migration = 程序升级之前
restore-title = 从备份恢复
restore-act = 恢复这一份
restore-busy = 正在恢复
restore-which = 选哪一份备份
restore-what = 账簿会回到备份那一刻的样子。现在的这一份会先另存，读得开就不会丢。
restore-nothing = 还没选备份
restore-none = 这个文件夹里没有备份
restore-none-why = 备份在账簿文件夹的 backups 里，每天第一次打开时自动做一份。
restore-done = 已恢复

## 成员
person-name = 称呼
person-name-hint = 家里怎么叫就怎么写。
person-name-missing = 还没填称呼
person-relation = 和你的关系
person-child-hint = 不满 14 岁的孩子，个人信息都按敏感信息对待。

## 设备
device-name = 设备名
device-name-hint = 比如“奶奶的手机”。
device-name-missing = 还没填设备名
device-kind = 种类
device-platform = 系统
device-owner = 谁的
device-shared = 大家共用
device-profiles = 系统用户或应用分身
device-profiles-hint = 一行一个；没有就空着。

## 各种表单共用的
form-add = 添加
form-needed = 这一项还空着
form-optional = 不知道就空着
form-unknown = 不清楚
form-none = 没有
form-choose = 选一个
form-owner = 谁的
form-kind = 种类
form-device-add = 添加设备

## 注册日期
form-opened-hint = 只写年份或年月也行。
form-opened-placeholder = 年-月-日
form-opened-unreadable = 看不出是哪一天，写成 2021、2021-07 或 2021-07-18
form-opened-or-earlier = 也许更早
form-opened-by = { $date } 或更早

## 身份标识
form-identifier-add = 添加身份标识
    .match = tianjia shenfen tj haoma add identifier
form-identifier-edit = 修改 { $name }
form-identifier-value-phone = 号码
form-identifier-value-email = 邮箱地址
form-identifier-value-id-card = 身份证号
form-identifier-value-passport = 护照号
form-identifier-value-driving-licence = 驾驶证号
form-identifier-value-bank-card = 卡号
form-identifier-value-username = 用户名
form-identifier-value-other = 内容
form-identifier-value-hint = 只写最后几位也行，分得清就好。
form-identifier-change = 换成别的
form-identifier-label = 叫法
form-identifier-label-hint = 比如“主号”“工资卡”。
form-identifier-device = 卡在哪台设备里
form-identifier-served-by = 是哪个账号的邮箱
form-identifier-served-by-hint = 那个账号一关，这个邮箱就收不到信了。
form-identifier-placeholder = 叫法、成员或号码里的几位

## 自己写下的服务
form-service-add = 写下一个服务
form-service-edit = 修改 { $name }
form-service-name = 名称
form-service-name-en = 英文名，没有就空着
form-service-category = 类别
form-service-domains = 网址
form-service-domains-hint = 比如 example.com，几个之间用逗号隔开。
form-service-signatures = 短信签名
form-service-signatures-hint = 短信开头【】里的字，导入短信时靠它认出来。
form-service-placeholder = 名称、拼音或首字母
form-service-accounts = 簿上有 { $count } 个
form-list-join = {"、"}
