# 窗口本身和各处共用的部件。各房间的话在各自的文件里。

ui-app = 销号簿
ui-family = { $name } · { $people } 人
ui-demo = 示例家庭
ui-demo-no-lock = 示例不上锁：里面没有真东西
ui-locks-soon = 30 秒后自动锁定，动一下鼠标就不锁

# 房间
ui-rooms = 房间
ui-room-today = 今日
    .match = jinri jr today
ui-room-accounts = 账号
    .match = zhanghao zh accounts
ui-room-identifiers = 身份
    .match = shenfen sf identifiers
ui-room-map = 通路图
    .match = tonglutu tlt guanxitu gxt map
ui-room-checklists = 清单
    .match = qingdan qd checklists
ui-room-requests = 跟进
    .match = genjin gj qingqiu tousu requests follow up
ui-room-discover = 发现
    .match = faxian fx discover
ui-room-catalogue = 服务库
    .match = fuwuku fwk catalogue
ui-room-letters = 写信和投诉
    .match = xiexin he tousu xx ts qingqiuhan letters complaints
ui-room-evidence = 证据
    .match = zhengju zj evidence
ui-room-settings = 设置
    .match = shezhi sz settings
ui-room-missing = 这个房间打不开
ui-room-missing-why = 程序里缺了它的页面。重新安装一次程序；账簿不受影响。

# 动作
ui-search = 搜索
ui-lock = 锁定
    .match = suoding sd lock
ui-undo = 撤销
    .match = chexiao cx undo
ui-redo = 重做
    .match = chongzuo cz redo
ui-curtain = 遮住号码
    .match = zhezhu haoma zz curtain
ui-curtain-lift = 显示号码
    .match = xianshi haoma xs curtain
ui-keys = 快捷键
    .match = kuaijiejian kjj keys
ui-switch-language = 换成英文 Switch to English
    .match = yuyan yy yingwen zhongwen english chinese language 中文 英文 语言
ui-switch-dark = 换成深色
    .match = shense ss yejian zhuti dark night theme 主题 夜间
ui-switch-light = 换成浅色
    .match = qianse qs rijian zhuti light day theme 主题 日间
ui-back = 后退
ui-forward = 前进
ui-close = 关闭
ui-cancel = 取消
ui-retry = 再试一次
ui-copy = 复制
ui-copied = 已复制
ui-copy-failed = 没有复制成，请选中文字后手动复制
ui-print = 打印
ui-more = 更多
ui-show = 显示
ui-hide = 遮住
ui-create = 添加“{ $name }”
ui-go-to = 去
ui-action = 动作

# 变更与撤销
ui-changed = 已改好
ui-shut = { $what }。从此进不去：{ $accounts }
ui-and-more = 另外 { $count } 个
ui-undone = 已撤销：{ $what }
ui-redone = 已重做：{ $what }
ui-nothing-to-undo = 没有可以撤销的了
ui-nothing-to-redo = 没有可以重做的了
ui-messages = 提示

# 账号的状态
ui-state-active = 在用
ui-state-dormant = 休眠
ui-state-preparing = 准备中
ui-state-requested = 已申请
ui-state-cooling-off = 冷静期
ui-state-closed = 待核实
ui-state-verified = 已核实
ui-state-stuck = 受阻
ui-state-lost-access = 进不去
ui-state-unbound = 已解绑
ui-state-declined = 不处理

# 部件
ui-sensitive = 敏感个人信息
ui-masked = { $value }，已遮住，按住或点一下可看
ui-source-level-0 = 依据：不清楚
ui-source-level-1 = 依据：较弱
ui-source-level-2 = 依据：中等
ui-source-level-3 = 依据：可靠
ui-stages = 各个阶段
ui-stage-past = 已完成
ui-loading = 正在读取
ui-nothing-found = 没有找到
ui-or-paste = ，或按
ui-date-placeholder = 年-月-日
ui-date-unreadable = 看不出是哪一天，写成 2026-03-07 这样
ui-date-too-early = 不能早于 { $date }
ui-date-too-late = 不能晚于 { $date }
ui-ribbon-span = 警戒
ui-ribbon-due = 期限
ui-ribbon-money = 扣款
ui-ribbon-lose = 会失去
ui-ribbon-open = 可以做
ui-ribbon-span-spoken = { $label }，到 { $date }
ui-ribbon-mark-spoken = { $label }，{ $kind }，{ $date }

# 日子
ui-today = 今天
ui-tomorrow = 明天
ui-yesterday = 昨天
ui-in-days = { $days } 天后
ui-days-ago = { $days } 天前

# 命令面板与快捷键
ui-palette = 搜索与动作
ui-palette-placeholder = 服务、账号、号码或动作，拼音首字母也行
ui-keys-window = 窗口
ui-keys-rooms = 去哪个房间
ui-keys-here = 这个房间

# 把文件拖进来
ui-drop-anywhere = 松手，在“发现”里读这些文件
ui-drop-note = 只读，不上传；验证码和密码在读入时就抹掉。

# 出错
ui-problem-unexpected = 程序出了意外，这一步没有做成
    .advice = 账簿没有被改动。再试一次；还是不行，就关掉程序重新打开。
ui-booting = 正在打开
ui-sentences = { $first }。{ $second }

# 账号的叫法、事实的依据
ui-account-name = { $name }（{ $label }）
ui-source-none = 没有来源
ui-source-about = { $about }：{ $witness }
ui-source-days = { $about } { $days } 天
ui-source-founded = 依据
ui-founded-0 = 不清楚
ui-founded-1 = 较弱
ui-founded-2 = 中等
ui-founded-3 = 可靠
ui-source-titles = 来源
ui-source-age = 日期
ui-source-join = ；
ui-two-sentences = { $first }{ $second }
