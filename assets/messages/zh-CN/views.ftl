# 各处列表里用到的短句：日期条、到期事项、暂时不能勾选的理由。

due-renewal = { $service }自动续费：{ $name }
due-identifier-ends = { $identifier } 停用

ribbon-guard = { $service }，到 { $date }
ribbon-window = { $service } 可以继续
ribbon-deadline = { $service } 期限
ribbon-renewal = { $service } 扣款
ribbon-reminder = { $service } 提醒

refused-would-lock = 做了这一步，{ $who } 就再也进不去了。先给它另一种登录方式，再回来勾选。
refused-step-blocked = 前面还有步骤没做完。
refused-step-waits = 要等到 { $date }。
due-kept-until = { $service } 说资料保存到这天
