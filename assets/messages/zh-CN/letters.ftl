# 请求函和投诉材料

## 写不出来的原因
letter-missing = 还没填：{ $fields }。
    .advice = 填好才能复制、打印和保存。
letter-no-such-right = { $law }里没有“{ $right }”这项权利。
    .advice = 换一部法律，或者去掉这项请求。
letter-not-in-force = { $law }的权利要到 { $date } 才能主张。
    .advice = 在那以前换一部法律。
pdf-no-chinese-font = 这台电脑没有中文字体，做不了 PDF。
    .advice = { $install }
pdf-no-font = 这台电脑没有能用的字体，做不了 PDF。
    .advice = { $install }
pdf-unwritten = PDF 没有做成。
    .advice = 先存成文本，再试一次。

## 缺的怎么不行
term-letter-why-empty = 没有填
term-letter-why-placeholder = 还是空格
term-letter-why-unreachable = 没有人收信
term-letter-why-not-yet = 日子还没到

## 在哪里补
letter-place-service = 在服务条目里更正，或者在这里填
letter-place-account = 记在账号上，或者在这里填
letter-place-request = 把上一封信记成请求，或者在这里填
letter-place-checklist = 在清单里把做不成的一步记下来，或者在这里填
letter-place-evidence = 放进证据，写上它说明什么
letter-place-here = 在这里填

## 可以选的
letter-reply-in-app = 产品内消息
letter-reply-same-mail = 回复发信的邮箱
letter-ground-purpose = 目的已经实现，或者不再需要
letter-ground-ended = 服务停了，或者保存期限到了
letter-ground-consent = 撤回同意
letter-ground-unlawful = 违反法律或者约定
letter-wanted-close = 办理注销
letter-wanted-delete = 删除个人信息
letter-wanted-answer = 书面答复
letter-wanted-stop-messages = 停止发消息、打电话
letter-wanted-drop-demand = 不再多要材料
letter-wanted-offer-closing = 提供注销功能
letter-wanted-investigate = 调查处理

## 命令行
cli-letter = 给服务写请求函
cli-complaint = 备好投诉材料；不写渠道，就说可以投诉到哪里
cli-checklist-print = 把清单印在纸上
cli-letter-right-arg = 要求什么；可以多次，不写就看账号到了哪一步
cli-letter-kind-arg = 哪一种：请求、催告、拒绝多要的材料、留存到期后追问；不写就看 --step，没有就是请求
cli-letter-format-arg = 形式：文本、Markdown、客服短版、邮件草稿、PDF
cli-letter-out-arg = 存到哪个文件
cli-letter-carry-arg = 信里写哪些身份标识；可以多次，不写就只写够用的一项
cli-letter-in-full-arg = 哪些身份标识完整写出；可以多次
cli-letter-enclose-arg = 随信附上的证据；可以多次
cli-letter-law-arg = 依据哪部法律；不写就是上一封信的，或者中国大陆的
cli-letter-written-arg = 信用哪种语言
cli-letter-request-arg = 上一封信，或者这封信属于的请求
cli-letter-step-arg = 为清单里哪一步写的：编号，或编号末尾（close/letter）；信发出后这一步同时勾上
cli-letter-fill-arg = 补一项，如 recipient=甲公司；可以多次
cli-letter-hurdle-arg = 遇到的障碍，如 "B03 id_photo 2026-03-01 客服原话"；可以多次。要求可以写 id_photo handheld_id hand_copied_letter fingerprint face past_records fee reason_to_leave，B10 后面可以写 forced_call other_channel
cli-letter-replace-arg = 文件已有就换掉
cli-letter-record-arg = 记成请求
cli-letter-sent-arg = 哪天发出的；同时记成请求
cli-complaint-to-arg = 投诉渠道
cli-complaint-act-arg = 投诉、举报、申诉还是起诉；不写就按渠道来
cli-complaint-out-arg = 放进哪个文件夹
cli-complaint-evidence-arg = 附上哪些证据；可以多次，不写就是这个账号的全部
cli-complaint-anonymous-arg = 不写自己，限于可以匿名的举报
cli-complaint-unmasked-arg = 姓名和联系方式完整写出
cli-complaint-nowhere-else-arg = 确认同一争议没有在其他机构处理
cli-complaint-law-arg = 依据哪部法律
cli-complaint-written-arg = 材料用哪种语言
cli-complaint-request-arg = 关于哪一个请求
cli-complaint-step-arg = 为清单里哪一步备的：编号，或编号末尾（escalate/complain）；提交后这一步同时勾上
cli-complaint-fill-arg = 补一项，如 contact=13800002201；可以多次
cli-complaint-hurdle-arg = 遇到的障碍；可以多次
cli-complaint-replace-arg = 文件夹里是以前的材料就换掉
cli-complaint-record-arg = 记成投诉
cli-complaint-sent-arg = 哪天提交的；同时记成投诉
cli-checklist-print-pdf-arg = 存成 PDF 的文件；不写就印成文本
cli-checklist-print-replace-arg = 文件已有就换掉

cli-letter-out = PDF 要写到文件里。
    .advice = 加上 --out 文件名。
cli-letter-missing = 还差 { $count } 项，填好才能复制、打印和保存：
cli-letter-lacks = { $name }：{ $why }。{ $place }
cli-letter-saved = 存好了 { $path }
cli-letter-pack = 材料在 { $path }，逐个文件的 SHA-256 在 SHA256SUMS.txt
cli-letter-no-glyph = 这些字没有字体，PDF 里是方框：{ $characters }
cli-letter-withheld = 没有写进信里：{ $name } { $value }
cli-letter-ticked = 清单里这一步勾上了：{ $step }
cli-letter-due = 今天发出，希望 { $date } 前答复
cli-letter-route = 可以去哪里
cli-letter-from = 从 { $date } 起

## 窗口：写信
letters-room = 写信和投诉
letters-write = 写请求函
    .match = xie qingqiuhan xqqh xiexin xx letter
letters-complain = 备投诉材料
    .match = bei tousu cailiao tousu ts jubao jb complaint
letters-write-to = 给 { $name } 写请求函
letters-of = { $person }的账号
letters-start = 关于哪个账号
letters-start-why = 对方叫什么、写到哪里、写哪个身份标识，都从账号里取；缺的当场补。
letters-title = { $kind ->
       *[request] 给{ $service }的请求函
        [reminder] 给{ $service }的催告函
        [refusal] 给{ $service }：不同意多要的材料
        [follow_up] 给{ $service }：追问留存的资料
    }
letters-form = 哪种形式
letters-form-full = 全文
letters-form-chat = 客服短版，200 字内
letters-form-pack = 全部材料
letters-form-short = 填表短版
letters-form-other = 换一种形式
letters-form-txt = 纯文本
letters-form-md = Markdown
letters-form-chat-file = 客服短版
letters-form-eml = 邮件草稿
letters-form-pdf = PDF
letters-save-pdf = 存为 PDF
letters-save-as = 存成别的
letters-file = { $service } { $title }
letters-saved = { $pages ->
        [0] 存好了 { $file }
       *[other] 存好了 { $file }，{ $pages } 页
    }
letters-no-glyph = 这些字没有字体，PDF 里是方框：{ $characters }
letters-keep-draft = 记成草稿
letters-anew = 重新写
letters-next-gap = 去缺的那一项
letters-fields = 要填的
letters-lacks = 还差 { $count } 项
letters-lacks-why = 填好才能复制、打印、保存。
letters-refused-why = 这部法律没有这项权利。
letters-miss = { $why }。{ $place }
letters-blank = 还没填：{ $name }
letters-field-drop = 不用自己填的“{ $name }”
letters-reply-other = 或者写一个地址
letters-hint-attempts = 一行一次：2026-03-01 在线客服：没有回音
letters-hint-corrections = 一行一处：内容：现在是 → 应该是
letters-hint-data = 一行一种，不写就是全部
letters-hint-questions = 一行一个问题
letters-hint-account = 用户名、账号编号，或者注册用的号码
letters-what = 这是什么信
letters-kind = 哪一种信
letters-rights = 要求什么
letters-law = 依据哪部法律
letters-language = 用哪种语言写
letters-earlier = 接着哪一封
letters-earlier-line = { $date } { $right }
letters-objections = 不同意的要求
letters-objections-none = 没有记下过障碍。对方多要了什么，从这里添。
letters-hurdle-add = 添一项
letters-hurdle-said = 自己加的
letters-hurdle-demand = { $barrier }：{ $demand }
letters-hurdle-note = “{ $name }”当时的情形
letters-hurdle-note-short = 当时的情形，可不写
letters-filled = 已填好
letters-filled-count = { $count } 项
letters-change = 改“{ $name }”
letters-show = 完整写出{ $name }
letters-cover = 遮住{ $name }
letters-leave-out = 不写{ $name }
letters-withheld = 故意不写
letters-withheld-why = 找得到账号的写一项就够；用不着的，这封信就不给。
letters-carry = 写进去
letters-carry-named = 把{ $name } { $value } 写进去
letters-never-given = 没有给过他们
letters-enclosed = 随信附上
letters-annex-count = { $count } / { $total } 份
letters-annex-none = 这个账号还没有留证据。
letters-annex-add = 去放证据
letters-annex-look = 看“{ $title }”
letters-look = 看
letters-no-paper = 先说要求什么，信就在这里。
letters-not-printed = 还有没填的，先填好再打印。
letters-chat-count = { $count } / { $limit } 字
letters-chat-left-out = 没放下的话
letters-due = 到期日
letters-term = { $unit ->
        [working_days] { $count } 个工作日
       *[days] { $count } 天
        [months] { $count } 个月
        [years] { $count } 年
    }
letters-due-in = 今天寄出，满 { $term }是
letters-due-sent = 今天寄出，希望答复的日子是
letters-due-provisional = 这一天靠还没公布的放假安排算，可能差几天。
letters-ways = 怎么寄
letters-ways-none = 没有来源写过往哪里寄。产品里的客服也行，用短版。
letters-unreachable = 没有人看的地址
letters-copy-way = 复制 { $value }
letters-cautions = 寄之前看一眼
letters-record = 记为已发出
letters-record-note = 信由你自己发出；这里只记哪天，从那天数日子。
letters-record-title = 哪天发出的
letters-record-text = 从这一天起数日子，到期提醒你。送达凭证也放进来。
letters-record-does = 清单里的这一步同时勾上：{ $step }
letters-record-day = 发出的日子
letters-record-no-day = 写上是哪一天
letters-record-submit = 记下
letters-basis = 凭什么
letters-basis-others = 没写进信里的 { $count } 条
letters-unconfirmed = 没有读到原文，凭记忆
letters-read-on = 读的日子
letters-read-at = 出处

## 窗口：投诉
letters-complaint-title = { $act }{ $service }
letters-pick-title = 投诉 { $name }，去哪里
letters-pick-route = 按顺序，先走这一步
letters-pick-others = 遇到的障碍还可以去
letters-pick-rest = 其他 { $count } 个渠道
letters-channel-takes = 管：{ $takes }
letters-channel-refuses = 不管：{ $refuses }
letters-channel-barred = 同一争议已经在{ $others }，这里不会再收
letters-channel-from = { $date } 起
letters-channel-takes-head = 管什么
letters-channel-refuses-head = 不管什么
letters-channel-first = 先要做过
letters-channel-material = 要什么材料
letters-channel-answers = 多久答复
letters-channel-bars = 多久以后不收
letters-channel-notes = 要知道
letters-channel-identity = 要多少身份
letters-identity-unconfirmed = 没有来源写明
letters-channel-form = 表单的限制
letters-form-unknown = 没有查到
letters-form-characters = { $count } 字内
letters-form-annexes = 附件 { $count } 个内
letters-form-bytes = 每个 { $size } 内
letters-form-limit = { $field }：{ $limit }
letters-channel-not-beside = 不能同时投
letters-channel-sources = 来源
letters-to = 投给谁
letters-to-other = 换渠道
letters-wanted = 要求什么结果
letters-wanted-refund = 退多少钱
letters-wanted-refund-hint = 25元
letters-wanted-other = 别的要求
letters-events = 事情经过
letters-events-count = { $count } 件
letters-events-annexes = 附件 { $count } 份
letters-events-add = 补一件事
letters-events-add-act = 补上
letters-events-on = 哪一天
letters-events-what = 发生了什么
letters-events-no-what = 写一两句话
letters-events-remove = 去掉“{ $what }”
letters-hurdles = 遇到的障碍
letters-hurdles-none = 没有遇到过，也没有算出来的。
letters-annexes = 附件
letters-values = 写信人
letters-values-why = 都遮住中段，到渠道的页面上再完整填。要写全的，逐项打开。
letters-by-hand = 提交时填写
letters-by-hand-fill = 现在填
letters-material = 要交的材料
letters-material-here = 材料里已有
letters-material-bring = 自己备好，或者提交时填写
letters-anonymous = 不写自己
letters-chain = 证据的校验链
letters-chain-none = 没有附证据，不用核对。
letters-chain-intact = { $date } 核对，{ $entries } 条前后相符
letters-chain-broken = { $date } 核对，{ $entries } 条里有对不上的；材料里会照实写
letters-past = 别人以前查到的
letters-past-why = 在材料里和这次的事分开写，各带日期；现在可能已经变了。
letters-short-count = { $count } 字，没有查到上限
letters-copy-short = 复制短版
letters-pack-save = 存材料
letters-pack-where = 材料放进哪个文件夹
letters-pack-file = 投诉 { $service } { $channel }
letters-pack-saved = 材料在“{ $folder }”，{ $count } 个文件
letters-hand-in = 记为已提交
letters-hand-in-note = 投诉由你自己在渠道的页面上提交；这里只记哪天。
letters-hand-in-title = 哪天提交的
letters-hand-in-text = 从这一天起数日子。受理的回执也放进来。
