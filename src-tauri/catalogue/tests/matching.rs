//! What importers find, and the services it may belong to.

#![allow(clippy::unwrap_used)]

mod common;

use quittance_catalogue::matching::{Key, Why, match_key};

/// kind | key | first candidate (`-`: none) | why | at least this score
const KEYS: &str = "\
host|www.taobao.com|taobao|mark|1.0
host|login.taobao.com|taobao|below|0.9
host|https://login.taobao.com/member?x=1|taobao|below|0.9
host|TAOBAO.COM.|taobao|mark|1.0
host|taobao.com:443|taobao|mark|1.0
host|mail.qq.com|qq-mail|mark|1.0
host|w.mail.qq.com|qq-mail|below|0.9
host|v.qq.com|tencent-video|mark|1.0
host|qq.com|-|-|0
host|pan.baidu.com|baidu-pan|mark|1.0
host|tieba.baidu.com|baidu|below|0.9
host|music.163.com|netease-music|mark|1.0
host|126.com|netease-mail|mark|1.0
host|ele.me|eleme|mark|1.0
host|h5.ele.me|eleme|below|0.9
host|12306.cn|railway|mark|1.0
host|kyfw.12306.cn|railway|below|0.9
host|zhihu.cn|zhihu|name_in_domain|0.5
host|alipay.com.evil.cn|-|-|0
host|nottaobao.com|-|-|0
host|192.168.1.1|-|-|0
host|localhost|-|-|0
host|com.cn|-|-|0
host||-|-|0
android|com.tencent.mm|weixin|mark|1.0
android|com.eg.android.alipaygphone|alipay|mark|1.0
android|com.soulapp.cn|soul|mark|1.0
android|cn.soulapp.android|soul|mark|1.0
android|cn.soulapp.android.huawei|soul|below|0.8
android|com.icbc|icbc|mark|1.0
android|com.icbc.elife|icbc|below|0.8
android|com.taobao.taobao|taobao|mark|1.0
android|com.taobao.litetao|taobao|domain_in_package|0.5
android|com.baidu.tieba|baidu|domain_in_package|0.4
android|me.ele.crowdsource|eleme|below|0.8
android|com.android.settings|-|-|0
android|nonsense|-|-|0
ios|com.tencent.xin|weixin|mark|1.0
ios|com.alipay.iphoneclient|alipay|mark|1.0
ios|com.taobao.taobao4iphone|taobao|mark|1.0
ios|com.zhihu.ios|zhihu|domain_in_package|0.5
sms|【支付宝】|alipay|mark|1.0
sms|支付宝|alipay|mark|1.0
sms|[京东]|jd|mark|1.0
sms|京东金融|jd-finance|mark|1.0
sms|【淘宝网】|taobao|mark|1.0
sms|【手机淘宝】|taobao|alias|0.9
sms|【新浪微博】|weibo|alias|0.9
sms|【欢乐购】|happigo|misprint|0.8
sms|【滴滴】|didi|alias|0.9
sms|【嘀嗒出行安全中心】|dida|near|0.5
sms|【百合网客服】|baihe|name|0.7
sms|【铁路客服】|railway|mark|1.0
sms|【腾讯科技】|qq|mark|1.0
sms|SOUL|soul|mark|1.0
sms|【行吟信息科技】|xiaohongshu|operator|0.5
sms|【美团外卖】|meituan|near|0.5
sms|【】|-|-|0
sms|【不知名的店】|-|-|0
mail|service@mail.alipay.com|alipay|mark|1.0
mail|noreply@github.com|github|mark|1.0
mail|GitHub <noreply@github.com>|github|mark|1.0
mail|no-reply@accounts.google.com|google|mark|0.9
mail|order@jd.com|jd|mark|0.9
mail|notice@mail.jd.com|jd|below|0.9
mail|12306@rails.com.cn|railway|mark|1.0
mail|service@zhihu.com|zhihu|mark|0.85
mail|noreply@mail.zhihu.com|zhihu|below|0.8
mail|知乎 <robot@sendcloud.org>|zhihu|name|0.6
mail|shop@unknown-shop.cn|-|-|0
mail|not an address|-|-|0
name|支付宝|alipay|name|1.0
name|WeChat|weixin|name|1.0
name|微信（WeChat）|weixin|name|0.9
name|QQ音乐|qq-music|name|1.0
name|小红书 - 你的生活指南|xiaohongshu|name|0.8
name|淘宝HD|taobao|name|0.8
name|iCloud|apple|alias|0.9
name|新浪微博|weibo|alias|0.9
name|浮世为卿歌|fushengweiqingge|misprint|0.9
name|浮生若卿歌|fushengweiqingge|near|0.5
name|上海任意门科技有限公司|soul|operator|0.5
name|腾讯视屏|tencent-video|near|0.6
name|拼多多极速版|pinduoduo|name|0.8
name|taobao|taobao|name|1.0
name||-|-|0
name|完全没听说过|-|-|0
";

#[test]
fn imports_find_their_services() {
    let catalogue = common::sample();
    let mut wrong = Vec::new();
    let mut asked = 0;
    for row in KEYS.lines() {
        let [kind, text, service, why, least] = row.split('|').collect::<Vec<_>>()[..] else {
            panic!("{row}");
        };
        asked += 1;
        let key = match kind {
            "host" => Key::Host(text),
            "android" => Key::Android(text),
            "ios" => Key::Ios(text),
            "sms" => Key::Sms(text),
            "mail" => Key::Mail(text),
            _ => Key::Name(text),
        };
        let found = match_key(&catalogue, key);
        let right = match (service, found.first()) {
            ("-", None) => true,
            (service, Some(first)) => {
                let reason = serde_json::to_value(first.why).unwrap();
                first.service == service && reason == why && first.score >= least.parse().unwrap_or(0.0) - 0.001
            }
            _ => false,
        };
        if !right {
            wrong.push(format!("{row}: {found:?}"));
        }
    }
    assert!(asked >= 60);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_shared_signature_brings_everybody_who_uses_it() {
    let catalogue = common::sample();
    let twin = catalogue.get("qq-music").map(|service| {
        let mut twin = service.clone();
        twin.marks.sms = catalogue.get("qq").unwrap().marks.sms.clone();
        twin
    });
    let catalogue = catalogue.with(twin);
    let found = match_key(&catalogue, Key::Sms("腾讯科技"));
    let ids: Vec<&str> = found.iter().map(|c| c.service.as_str()).collect();
    assert_eq!(ids, ["qq", "qq-music"]);
    assert!(found.iter().all(|c| c.score < 1.0 && c.why == Why::Mark));
}

#[test]
fn a_look_alike_host_is_nobody() {
    let catalogue = common::sample();
    for host in ["taobao.com.cn.evil.com", "xn--taobao-x.com", "taobao.com@evil.cn"] {
        let found = match_key(&catalogue, Key::Host(host));
        assert!(found.iter().all(|c| c.service != "taobao"), "{host}: {found:?}");
    }
}
