# 请求函和投诉：状态、事件、建议、期限的依据、命令行。

## 状态
term-request-drafted = 草稿
term-request-sent = 已发出
term-request-bounced = 被退回
term-request-acknowledged = 对方已确认收到
term-request-needs-me = 等我补充
term-request-waiting = 等对方答复
term-request-extended = 对方延期
term-request-answered = 对方已答复
term-request-verified-by-me = 自己核实过
term-request-escalated = 已往上投诉
term-request-closed = 了结
term-request-withdrawn = 已撤回
term-request-abandoned = 已放弃

## 事件
term-request-event-send = 发出
term-request-event-receive = 送达
term-request-event-bounce = 被退回
term-request-event-acknowledge = 对方确认收到
term-request-event-promise = 对方承诺时间
term-request-event-ask = 对方要我补充
term-request-event-supply = 补充了，或者说明不补的理由
term-request-event-extend = 对方延期
term-request-event-answer = 对方答复
term-request-event-remind = 催了一次，或者提出异议
term-request-event-verify = 自己去看了
term-request-event-escalate = 往上投诉
term-request-event-close = 了结
term-request-event-withdraw = 撤回
term-request-event-abandon = 放弃

## 下一步，只是建议
term-request-next-send = 发出去
term-request-next-keep-proof = 留好送达凭证，记下送达的日子
term-request-next-other-address = 换个地址再发
term-request-next-ask-receipt = 问对方收到没有
term-request-next-supply-or-object = 不比注册时多就补上；多了就写明理由不补
term-request-next-wait = 等
term-request-next-remind = 发催告函
term-request-next-check-reason = 核对对方说的理由
term-request-next-object = 书面提出异议
term-request-next-verify = 自己去看是不是真的
term-request-next-other-identifier = 换一个手机号或邮箱再问
term-request-next-escalate = 往上投诉
term-request-next-close = 了结

## 种类
term-request-kind-letter = 请求函
term-request-kind-complaint = 投诉

## 依据有多硬
term-standing-statute = 法律法规
term-standing-normative = 规范性文件，监管部门的认定标准
term-standing-standard = 推荐性国家标准
term-standing-store = 应用商店规则
term-standing-practice = 对方自己的说法
term-standing-choice = 本程序的选择
term-standing-draft = 征求意见稿，未生效

## 日期的说明
term-deadline-note-receipt-assumed = 从送达起算；没有记送达的日子，先按发出的日子算。
term-deadline-note-promise-counted = 按对方自己承诺的时间算。
term-deadline-note-promise-too-long = 对方承诺的时间比标准长，按标准算。
term-deadline-note-promise-does-not-count = 对方承诺的时间在这里不算数。
term-deadline-note-pause-does-not-count = 这里要求补充材料不停表。
term-deadline-note-extension-does-not-exist = 这里没有延期一说。
term-deadline-note-extension-too-late = 延期说得太晚，期限已经过了。
term-deadline-note-extension-without-reasons = 延期没有说明理由，不算数。

## 往上的一站
term-act-request = 书面请求
term-act-remind = 催告
term-act-revoke = 解约、冻结、提异议
term-act-complain = 投诉
term-act-report = 举报
term-act-appeal = 申诉
term-act-sue = 起诉

## 对方说做了什么；自己看到什么
term-claim-closed = 账号注销了
term-claim-erased = 资料删了
term-claim-anonymised = 资料匿名化了
term-claim-deactivated = 账号停用了，资料还在
term-claim-handed = 资料或说明给了
term-claim-corrected = 改正了
term-claim-stopped = 停了
term-found-gone = 和说的一样
term-found-still-there = 还在
term-found-unclear = 看不出来

## 发生了什么
request-said-promise = 对方承诺 { $count } { $unit ->
        [working_days] 个工作日
       *[days] 天
        [months] 个月
        [years] 年
    }内答复
request-said-extend = 对方延期，说明了理由
request-said-extend-bare = 对方延期，没有说明理由
request-said-granted = 对方答复：{ $claim ->
        [closed] 账号注销了
        [erased] 资料删了
        [anonymised] 资料匿名化了
        [deactivated] 账号停用了，资料还在
        [handed] 资料或说明给了
        [corrected] 改正了
       *[stopped] 停了
    }
request-said-partly = 对方答复：{ $claim ->
        [closed] 账号注销了
        [erased] 资料删了
        [anonymised] 资料匿名化了
        [deactivated] 账号停用了，资料还在
        [handed] 资料或说明给了
        [corrected] 改正了
       *[stopped] 停了
    }；其余不做，理由是{ $reason }
request-said-refused = 对方拒绝，理由是{ $reason }
request-said-not-found = 对方说查无此号
request-said-verify = 自己去看了：{ $found ->
        [gone] 和说的一样
        [still_there] 还在
       *[unclear] 看不出来
    }
request-said-escalate = 投诉到{ $channel }

## 到期的
due-request-answer = { $service } 该答复了：{ $right }
due-complaint-answer = { $channel } 该答复了：{ $service }

## 命令
cli-request = 请求函和投诉
cli-request-add = 起草一封；带 --channel 就是投诉
cli-request-list = 列出，要我做的在前
cli-request-show = 看一封：状态、期限的依据、经过、往上怎么走
cli-request-edit = 更正；发出以后，权利、法律、渠道不能改
cli-request-sent = 发出了
cli-request-reply = 记下对方的答复
cli-request-supplied = 补充了，或者说明不补的理由
cli-request-remind = 催了一次，或者提出异议
cli-request-verify = 自己去看过了
cli-request-escalate = 往上投诉，同时起草投诉
cli-request-close = 了结
cli-request-withdraw = 撤回
cli-request-abandon = 放弃
cli-request-unrecord = 去掉记错的最后一条
cli-request-remove = 删除一封；证据还在
cli-request-channels = 列出投诉渠道：收什么、不收什么、多久
cli-request-rights = 列出权利和给它的法律
cli-incident-complain = 把打扰算在一个账号上，接着投诉
cli-incident-complain-account-arg = 算在哪个账号上
cli-arg-right = 哪项权利
cli-arg-law = 依据哪部法律
cli-arg-channel = 投诉渠道，见 request channels
cli-arg-to = 发到哪里；空字去掉
cli-arg-subject = 叫法；空字去掉
cli-arg-follows = 接着哪一封
cli-request-list-all-arg = 了结的也列
cli-arg-reply = 对方说了什么
cli-arg-claim = 对方说做了什么
cli-arg-within = 承诺多久：15wd 工作日，30d 天，1m 月
cli-arg-without-reasons = 延期没有说明理由
cli-arg-ending = 同时记成账号的结局
cli-arg-found = 看到什么
cli-request-reply-reason-arg = 拒绝的理由；不写就是没有说
cli-request-reply-until-arg = 说资料依法保存到哪天
cli-request-add-barrier-arg = 关于哪个障碍；可以多次
cli-request-edit-barrier-arg = 关于哪个障碍；可以多次
cli-request-sent-note-arg = 自己的话：怎么发的、单号、原话
cli-request-sent-file-arg = 留作证据的文件；可以多次
cli-request-reply-note-arg = 自己的话：怎么发的、单号、原话
cli-request-reply-file-arg = 留作证据的文件；可以多次
cli-request-supplied-note-arg = 自己的话：怎么发的、单号、原话
cli-request-supplied-file-arg = 留作证据的文件；可以多次
cli-request-remind-note-arg = 自己的话：怎么发的、单号、原话
cli-request-remind-file-arg = 留作证据的文件；可以多次
cli-request-verify-note-arg = 自己的话：怎么发的、单号、原话
cli-request-verify-file-arg = 留作证据的文件；可以多次
cli-request-escalate-note-arg = 自己的话：怎么发的、单号、原话
cli-request-escalate-file-arg = 留作证据的文件；可以多次
cli-request-close-note-arg = 自己的话：怎么发的、单号、原话
cli-request-close-file-arg = 留作证据的文件；可以多次
cli-request-withdraw-note-arg = 自己的话：怎么发的、单号、原话
cli-request-withdraw-file-arg = 留作证据的文件；可以多次
cli-request-abandon-note-arg = 自己的话：怎么发的、单号、原话
cli-request-abandon-file-arg = 留作证据的文件；可以多次

## 页面
cli-col-request = 请求
cli-col-due = 期限
cli-request-entries = 经过
cli-request-ladder = 往上怎么走
cli-request-due = { $date } 前该答复
cli-request-overdue = { $date } 已过，还没有答复
cli-request-paused = 在等你补充，期限（现在是 { $date }）跟着往后
cli-request-basis = { $basis }（{ $standing }）
cli-request-unconfirmed = 这个数字是凭记忆记的，用前请核对。
cli-request-barred = { $channel } 已经受理同一件事，这里会不收
