# 照着生活想一遍：逐类问“用过没有”

walk-title = 照着生活想一遍
walk-leave = 回到发现
walk-areas = 生活的各方面
walk-whose = 想的是谁的账号
walk-how = 点一下，或按
walk-ask = { $service }：注册过吗
walk-had = 用过
walk-never = 没有
walk-unsure = 不确定
walk-several = { $count } 个账号
walk-kept = 这里已经记了内容，没有删
    .advice = 要删，到“账号”里删。
walk-empty = 服务库里这一类还没有条目。想得起来的，直接写在下面。
walk-more = 想起别的？
walk-more-placeholder = 名称、网址或拼音首字母；没有的可以自己写
walk-unsure-list = 不确定的有 { $count } 个：{ $list }。导入短信备份或密码管理器的导出，多半能查出来。
walk-count = 用过 { $had } 个，不确定 { $unsure } 个
walk-previous = 上一类
walk-next = 下一类
walk-next-area = 下一类：{ $area }
walk-first = 已经是第一类
walk-done = 想完了
walk-done-unsure = 去导入，查不确定的

walk-area-chat = 聊天
walk-area-pay = 支付
walk-area-shop = 购物
walk-area-travel = 出行
walk-area-play = 娱乐
walk-area-work = 工作
walk-area-school = 上学
walk-area-health = 健康
walk-area-home = 家里
walk-area-government = 政务

walk-question-chat = { $name }用过哪些来聊天、交朋友？
walk-question-pay = { $name }用过哪些来付钱、存钱、借钱？
walk-question-shop = { $name }在哪些地方买过东西、点过外卖？
walk-question-travel = { $name }用过哪些来打车、订票、看地图？
walk-question-play = { $name }用过哪些来看、听、玩？
walk-question-work = { $name }用过哪些来办公、存文件、找工作？
walk-question-school = { $name }上学、学东西用过哪些？
walk-question-health = { $name }看病、买药、记健康用过哪些？
walk-question-home = { $name }的手机、宽带、住处用过哪些？
walk-question-government = { $name }办事用过哪些？
