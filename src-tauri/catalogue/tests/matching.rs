//! What importers find, and the services it may belong to.

#![allow(clippy::unwrap_used)]

mod common;

use quittance_catalogue::Catalogue;
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
android|com.icbc.elife|icbc|below|0.6
android|com.taobao.taobao|taobao|mark|1.0
android|com.taobao.litetao|taobao|domain_in_package|0.5
android|com.baidu.tieba|baidu|domain_in_package|0.4
android|me.ele.crowdsource|eleme|below|0.6
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
    all_matched(&common::sample(), KEYS);
}

/// Against the real catalogue; the same columns.
const REAL_KEYS: &str = "\
host|pan.baidu.com|baidu-pan|mark|1.0
host|passport.baidu.com|baidu|below|0.9
host|music.163.com|netease-music|mark|1.0
host|mail.163.com|netease-mail|below|0.9
host|oa.dingtalk.com|dingtalk|below|0.9
host|example.feishu.cn|feishu|below|0.9
host|work.weixin.qq.com|wecom|mark|1.0
host|meeting.tencent.com|tencent-meeting|mark|1.0
host|y.qq.com|qq-music|mark|1.0
host|pvp.qq.com|tencent-games|mark|1.0
host|mail.sina.com.cn|sina-mail|mark|1.0
host|www.iqiyi.com|iqiyi|mark|1.0
host|bj.58.com|58tongcheng|below|0.9
host|bj.lianjia.com|lianjia|below|0.9
host|bj.ke.com|beike|below|0.9
host|jr.jd.com|jd-finance|mark|1.0
host|user.mihoyo.com|mihoyo|below|0.9
host|fuwu.nhsa.gov.cn|nhsa|mark|1.0
host|wap.10086.cn|china-mobile|below|0.9
host|www.kfc.com.cn|kfc-cn|mark|1.0
android|com.netease.cloudmusic|netease-music|mark|1.0
android|com.alibaba.android.rimet|dingtalk|mark|1.0
android|com.ss.android.lark|feishu|mark|1.0
android|com.tencent.wework|wecom|mark|1.0
android|com.tencent.wemeet.app|tencent-meeting|mark|1.0
android|com.tencent.tmgp.sgame|tencent-games|mark|1.0
android|com.ss.android.article.news|toutiao|mark|1.0
android|com.kugou.android.lite|kugou|mark|1.0
android|com.jd.jrapp|jd-finance|mark|1.0
android|cn.gov.tax.its|income-tax|mark|1.0
android|com.sinovatech.unicom.ui|china-unicom|mark|1.0
android|com.ct.client|china-telecom|mark|1.0
android|com.wudaokou.hippo|freshippo|mark|1.0
ios|com.laiwang.DingTalk|dingtalk|mark|1.0
ios|com.gemd.iting|ximalaya|mark|1.0
ios|com.bjlc.luckycoffee|luckin|mark|1.0
sms|【花呗】|huabei|mark|1.0
sms|【BOSS直聘】|boss-zhipin|mark|1.0
sms|【原神】|mihoyo|alias|0.9
sms|【国家税务总局】|income-tax|mark|1.0
sms|【网易云】|netease-music|alias|0.9
mail|notice@mail.zhaopin.com|zhaopin|below|0.8
mail|service@58ganji.com|58tongcheng|mark|0.9
mail|privacy@qiyi.com|iqiyi|mark|0.85
name|微粒贷|webank|alias|0.9
name|芒果TV|mango-tv|name|1.0
name|个人所得税|income-tax|name|1.0
name|王者荣耀|tencent-games|alias|0.9
name|中国移动10086|china-mobile|*|0.5
name|T3出行|t3|name|1.0
";

#[test]
fn the_real_catalogue_recognises_what_phones_and_mailboxes_hold() {
    all_matched(Catalogue::embedded(), REAL_KEYS);
}

fn all_matched(catalogue: &Catalogue, keys: &str) {
    let mut wrong = Vec::new();
    let mut asked = 0;
    for row in keys.lines() {
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
        let found = match_key(catalogue, key);
        let right = match (service, found.first()) {
            ("-", None) => true,
            (service, Some(first)) => {
                let reason = serde_json::to_value(first.why).unwrap();
                first.service == service
                    && (why == "*" || reason == why)
                    && first.score >= least.parse().unwrap_or(0.0) - 0.001
            }
            _ => false,
        };
        if !right {
            wrong.push(format!("{row}: {found:?}"));
        }
    }
    assert!(asked >= 40);
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
