# 改动的名称：提示、撤销菜单、历史和命令行都用。键是 “op-” 加操作名（下划线写成连字符）。
# $subject 是改动的对象，人认得的名字；没有对象时传空字。

op-add-person = 添加成员 { $subject }
op-edit-person = 修改成员 { $subject }
op-remove-person = 删除成员 { $subject }
op-add-device = 添加设备 { $subject }
op-edit-device = 修改设备 { $subject }
op-remove-device = 删除设备 { $subject }
op-add-identifier = 添加身份标识 { $subject }
op-edit-identifier = 修改身份标识 { $subject }
op-remove-identifier = 删除身份标识 { $subject }
op-retire-identifier = 改变身份标识 { $subject } 的状态
op-add-service = 添加服务 { $subject }
op-edit-service = 修改服务 { $subject }
op-remove-service = 删除服务 { $subject }
op-add-account = 添加 { $subject } 账号
op-edit-account = 修改 { $subject } 账号
op-remove-account = 删除 { $subject } 账号
op-set-stage = 改变 { $subject } 账号的状态
op-give-data = 记下交给 { $subject } 的信息
op-correct-data = 更正交给 { $subject } 的信息
op-remove-data = 删除交给 { $subject } 的信息
op-bind = 记下 { $subject } 的绑定
op-unbind = { $subject } 解绑一项
op-remove-binding = 删除 { $subject } 的绑定
op-link = 记下 { $subject } 的第三方登录
op-unlink = { $subject } 解绑一头第三方登录
op-remove-link = 删除 { $subject } 的第三方登录
op-add-method = 记下 { $subject } 的登录方式
op-remove-method = 删除 { $subject } 的登录方式
op-give-mandate = 记下 { $subject } 的代扣授权
op-correct-mandate = 更正 { $subject } 的代扣授权
op-cancel-mandate = 停掉 { $subject } 的代扣授权
op-remove-mandate = 删除 { $subject } 的代扣授权
op-note-permission = 记下 { $subject } 的权限
op-revoke-permission = 收回 { $subject } 的权限
op-remove-permission = 删除 { $subject } 的权限
op-write-note = 给 { $subject } 写备注
op-remove-note = 删除 { $subject } 的备注
op-import = 导入 { $subject }
op-triage = 决定线索 { $subject }
op-triage-many = 决定多条线索，从 { $subject } 起
op-forget-import = 忘掉导入 { $subject }
op-begin-checklist = 开始 { $subject } 的清单
op-abandon-checklist = 放下 { $subject } 的清单
op-step-done = { $subject } 的一步做完了
op-step-failed = { $subject } 的一步没做成
op-step-skipped = { $subject } 的一步不适用
op-step-postponed = { $subject } 的一步推后
op-step-reopened = { $subject } 的一步重新打开
op-logged-in = 记下冷静期里登录过 { $subject }
op-load-example = 装入示例家庭

# 不是从这个窗口来的改动
op-elsewhere = 另一个程序改动了账簿
op-vault = 账簿打开、锁上或换了一本
