# 提醒：日历文件里的话、系统通知、托盘，以及设置里的开关。日历和通知里不能出现服务名、人名。

## 日历文件
ics-name = 销号簿
ics-title = 销号簿：有一件事到期（{ $code }）
ics-note = 打开销号簿，在“设置 › 提醒”里查这个代码说的是哪件事。命令行是 quittance-cli due --codes。

## 系统通知与托盘
notice-title = 销号簿
notice-count = { $count } 件事到日子了，打开看看。
notice-locked = { $count } 件事到日子了。解锁账簿看是哪些。
notice-named = { $count } 件事到日子了：{ $names }
notice-try = 提醒会这样出现，里面不写服务名。
tray-open = 打开销号簿
tray-due-today = 今天到日子的：{ $count } 件
tray-due-none = 今天没有到日子的事
tray-due-unknown = 账簿锁着
tray-lock = 锁上账簿
tray-quit = 退出销号簿
    .match = tuichu tc quit exit

## 今日
reminder-missed-title = 你不在的时候，有 { $count } 件事到了日子
reminder-missed-more = 还有 { $count } 件
reminder-missed-row = { $date }：{ $what }
reminder-seen = 知道了
clock-back-title = 电脑的时钟可能不对
clock-back-text = 账簿里最后一次改动写的是 { $date }，比今天还晚。日期和期限都按电脑的时钟算，请先核对时钟。
clock-china = 中国现在是 { $date }，期限按那边的日子算

## 设置
settings-reminders = 提醒
    .match = tixing tx rili rl tongzhi tuopan reminders calendar ics tray notification autostart
remind-title = 系统通知
remind-text = 早上九点以后，一天最多一次。账簿开着时才知道是哪些事；通知里只写几件，不写服务名。
remind-on = 到日子时通知我
remind-names = 通知里写上服务名
remind-names-text = 谁看得到你的屏幕，谁就看得到这些名字。锁屏上也可能显示。
remind-locked = 账簿锁着时也提醒
remind-locked-text = 在账簿的文件夹里放一个不加密的小文件，只写哪天有几件事，没有名字和种类。看到这个文件的人会知道你哪些天有事到期。
remind-try = 试一下
remind-none = 这个桌面没有通知服务，通知显示不出来；下次打开时“今日”会补上。
background-title = 在后台
background-text = 窗口关掉以后程序还在，到日子才能通知。账簿按“隐私”里的时间照常锁上。
background-on = 关窗口时留在托盘
background-no-tray = 这个桌面没有托盘。程序会留在后台，再启动一次就能回到窗口；按 { $keys } 才真正退出。
autostart-on = 登录系统时自动启动，不开窗口
autostart-none = 这个系统上没有办法自动启动。
remind-cli = 彻底退出：
ics-export-title = 日历文件
ics-export-text = 把所有等着的日子写成 .ics，放进手机或电脑的日历。标题只有代码，看不出是哪个服务。改了日子再存一次，日历里的条目会跟着改，不会重复。
ics-export = 存成日历文件
ics-export-again = 再存一次
ics-exported = 已写好 { $dates } 个日子
ics-exported-cancelled = 已写好 { $dates } 个日子，取消 { $cancelled } 个
ics-file-kind = 日历
ics-codes = 代码说的是哪件事
ics-codes-none = 还没有存过日历文件。
ics-code-gone = 已经不用等了，下次存日历时取消
ics-code-open = 打开 { $what }
working-days-title = 工作日
working-days-text = 法定期限按国务院的放假通知数工作日。通知一般在头一年十一月出；出来以前，那一年的日子只是推算。
working-days-load = 载入放假安排
working-days-kind = 放假安排
working-days-loaded = 已载入 { $years } 年的放假安排，期限都重新数过
working-days-same = 文件里没有新东西，日子都没有变。
working-days-year = { $year } 年
working-days-known = 通知已出
working-days-provisional = 推算，还会变
working-days-from-program = 随程序来的
working-days-from-file = { $date } 从 { $file } 载入
working-days-off = 放假 { $days } 天，调休上班 { $makeup } 天
working-days-remove = 不再用
working-days-remove-spoken = 不再用自己载入的 { $year } 年
working-days-show = 看看有哪些天
working-days-holiday = { $name }：{ $from } 至 { $to }
working-days-holiday-one = { $name }：{ $from }
working-days-make-up = 调休上班：{ $days }
