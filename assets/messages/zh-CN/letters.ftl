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
cli-letter-kind-arg = 哪一种：请求、催告、拒绝多要的材料、留存到期后追问
cli-letter-format-arg = 形式：文本、Markdown、客服短版、邮件草稿、PDF
cli-letter-out-arg = 存到哪个文件
cli-letter-carry-arg = 信里写哪些身份标识；可以多次，不写就只写够用的一项
cli-letter-in-full-arg = 哪些身份标识完整写出；可以多次
cli-letter-enclose-arg = 随信附上的证据；可以多次
cli-letter-law-arg = 依据哪部法律；不写就是上一封信的，或者中国大陆的
cli-letter-written-arg = 信用哪种语言
cli-letter-request-arg = 上一封信，或者这封信属于的请求
cli-letter-fill-arg = 补一项，如 recipient=甲公司；可以多次
cli-letter-hurdle-arg = 遇到的障碍，如 "B03 id_photo 2026-03-01 客服原话"；可以多次
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
cli-letter-due = 今天发出，希望 { $date } 前答复
cli-letter-route = 可以去哪里
cli-letter-from = 从 { $date } 起
