//! What people type, and what they mean by it.

#![allow(clippy::unwrap_used)]

mod common;

use quittance_catalogue::Catalogue;
use quittance_catalogue::search::{Field, How, SearchIndex, SearchText};

/// query | the service that must come first | how it must have been found (`*`: any way)
const QUERIES: &str = "\
支付宝|alipay|exact
支付|alipay|prefix
付宝|alipay|contains
zhifubao|alipay|pinyin
zhi fu bao|alipay|pinyin
ZhiFuBao|alipay|pinyin
zhifub|alipay|pinyin
zfb|alipay|initials
zf|alipay|*
zfbao|alipay|pinyin
alipay|alipay|exact
ALIPAY|alipay|exact
alipya|alipay|near
aliapy|alipay|near
ａｌｉｐａｙ|alipay|exact
wx|weixin|initials
weixin|weixin|*
wei xin|weixin|*
微信|weixin|exact
微x|weixin|pinyin
威信|weixin|sounds_alike
wechat|weixin|exact
wehcat|weixin|near
QQ音乐|qq-music|exact
qqyinyue|qq-music|pinyin
qqyy|qq-music|*
qq music|qq-music|exact
music qq|qq-music|*
腾讯 视频|tencent-video|exact
视频 腾讯|tencent-video|*
tencent vid|tencent-video|prefix
txsp|tencent-video|initials
欢乐购|happigo|exact
快乐够|happigo|sounds_alike
快乐狗|happigo|sounds_alike
块乐购|happigo|sounds_alike
快了购|happigo|sounds_alike
快活购|happigo|near
浮世为卿歌|fushengweiqingge|exact
浮生未卿歌|fushengweiqingge|sounds_alike
浮生若卿歌|fushengweiqingge|near
fswqg|fushengweiqingge|initials
淘宝|taobao|exact
淘保|taobao|sounds_alike
taoabo|taobao|near
taobao.com|taobao|address
https://item.taobao.com/item.htm?id=1|taobao|address
http://user@www.taobao.com:8080/a|taobao|address
taobao.c|taobao|prefix
pdd|pinduoduo|*
pinduo|pinduoduo|*
yangkeduo.com|pinduoduo|address
mail.qq.com|qq-mail|address
https://v.qq.com/x/cover|tencent-video|address
music.163.com|netease-music|address
163|netease-mail|*
wyyyy|netease-music|initials
wangyiyunyinyue|netease-music|pinyin
wangyiyun|netease-music|pinyin
xhs|xiaohongshu|initials
小紅书|xiaohongshu|sounds_alike
red|xiaohongshu|*
b站|bilibili|exact
bzhan|bilibili|pinyin
blbl|bilibili|initials
知呼|zhihu|sounds_alike
cqyh|bocq|initials
chongqing|bocq|pinyin
zhongqingyinhang|bocq|pinyin
changan|changan|*
lvcheng|greentown|pinyin
lucheng|greentown|pinyin
leshi|le|pinyin
letv|le|exact
gongshangyinhang|icbc|pinyin
gsyh|icbc|initials
zsyh|cmb|initials
工行|icbc|exact
12306|railway|*
tielu|railway|pinyin
1905|m1905|*
southern airlines|csair|contains
airlines southern|csair|*
南航|csair|exact
nanhang|csair|pinyin
mcdonalds|mcdonalds-cn|*
mcdonald's|mcdonalds-cn|*
mdl|mcdonalds-cn|initials
com.tencent.mm|weixin|exact
任意门|soul|contains
suol|soul|near
行吟|xiaohongshu|prefix
dida|dida|*
嘀嗒|dida|prefix
滴答出行|dida|sounds_alike
icloud|apple|exact
谷歌|google|exact
guge|google|pinyin
tt|tt-voice|exact
ttyuyin|tt-voice|pinyin
wps offic|wps|prefix
";

#[test]
fn people_find_what_they_mean() {
    all_found(&common::sample(), QUERIES);
}

/// Against the real catalogue: what people call the services they use at home, at work and for money.
const REAL_QUERIES: &str = "\
百度网盘|baidu-pan|exact
百度云|baidu-pan|exact
bdwp|baidu-pan|initials
https://pan.baidu.com/s/1abc|baidu-pan|address
网易云|netease-music|exact
wyyyy|netease-music|initials
music.163.com|netease-music|address
163邮箱|netease-mail|exact
mail.163.com|netease-mail|address
钉钉|dingtalk|exact
丁丁|dingtalk|sounds_alike
dingding|dingtalk|pinyin
飞书|feishu|exact
feishu|feishu|*
企业微信|wecom|exact
qywx|wecom|initials
腾讯会议|tencent-meeting|exact
txhy|tencent-meeting|initials
头条|toutiao|exact
jrtt|toutiao|initials
爱奇艺|iqiyi|exact
爱奇异|iqiyi|sounds_alike
aiqiyi|iqiyi|pinyin
芒果tv|mango-tv|exact
喜马拉雅|ximalaya|exact
酷狗|kugou|exact
kugou|kugou|*
花呗|huabei|*
借呗|huabei|*
微粒贷|webank|exact
有钱花|duxiaoman|exact
京东金融|jd-finance|exact
10086|china-mobile|exact
zgdx|china-telecom|initials
联通|china-unicom|*
原神|mihoyo|exact
米哈游|mihoyo|exact
王者荣耀|tencent-games|exact
wzry|tencent-games|initials
个税|income-tax|exact
医保码|nhsa|exact
学习强国|xuexi-qiangguo|exact
boss|boss-zhipin|*
智联|zhaopin|exact
51job|51job|exact
贝壳|beike|exact
ziru|ziroom|pinyin
瑞幸|luckin|exact
rxkf|luckin|initials
kfc|kfc-cn|*
盒马|freshippo|exact
山姆|sams-club-cn|exact
闪送|shansong|exact
货拉拉|huolala|exact
";

#[test]
fn the_real_catalogue_knows_what_people_call_things() {
    all_found(Catalogue::embedded(), REAL_QUERIES);
}

fn all_found(catalogue: &Catalogue, queries: &str) {
    let mut wrong = Vec::new();
    let mut asked = 0;
    for row in queries.lines() {
        let [query, service, how] = row.split('|').collect::<Vec<_>>()[..] else {
            panic!("{row}");
        };
        asked += 1;
        let hits = catalogue.search(query, 3);
        let first = hits.first();
        let found = first.map(|hit| hit.id.id.as_str());
        let why = first.map(|hit| serde_json::to_value(hit.why.how).unwrap());
        if found != Some(service) || (how != "*" && why != Some(how.into())) {
            let seen: Vec<_> =
                hits.iter().map(|h| format!("{} {:?} {} {}", h.id.id, h.why.how, h.why.text, h.score)).collect();
            wrong.push(format!("{row}: {seen:?}"));
        }
    }
    assert!(asked >= 40);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_found_for_nothing_and_for_nonsense() {
    let catalogue = common::sample();
    for query in ["", " ", "。", "!!", "\u{0}", "qwrtpsdf", "饕餮盛宴", &"长".repeat(5000)] {
        assert!(catalogue.search(query, 5).is_empty(), "{query:.20}");
    }
}

#[test]
fn a_misprint_says_that_it_is_one() {
    let catalogue = common::sample();
    let hits = catalogue.search("欢乐购", 1);
    assert_eq!(hits[0].why.field, Field::Misprint);
    assert_eq!(hits[0].why.text, "欢乐购");
}

#[test]
fn a_longer_domain_tells_services_of_one_company_apart() {
    let catalogue = common::sample();
    let ids = |query| -> Vec<String> {
        let hits = catalogue.search(query, 2);
        hits.iter().map(|h| h.id.id.clone()).collect()
    };
    assert_eq!(ids("https://pan.baidu.com/s/1abc")[0], "baidu-pan");
    assert_eq!(ids("https://www.baidu.com/s?wd=x")[0], "baidu");
}

#[test]
fn the_limit_keeps_the_best() {
    let catalogue = common::sample();
    let few: Vec<String> = ids(&catalogue, "银行", 2);
    let many: Vec<String> = ids(&catalogue, "银行", 50);
    assert!(many.len() > 2, "several banks contain the word: {many:?}");
    assert_eq!(few, many[..2]);
}

fn ids(catalogue: &Catalogue, query: &str, limit: usize) -> Vec<String> {
    let hits = catalogue.search(query, limit);
    hits.iter().map(|h| h.id.id.clone()).collect()
}

#[test]
fn any_texts_can_be_indexed() {
    let actions =
        [("backup", "备份保险库", "Back up the vault"), ("lock", "锁定", "Lock"), ("import", "导入短信", "Import SMS")];
    let index = SearchIndex::build(actions.map(|(id, zh, en)| {
        let texts = vec![SearchText::new(zh, Field::Name), SearchText::new(en, Field::English)];
        (id, texts)
    }));
    let first = |query: &str| index.search(query, 1).first().map(|hit| (hit.id, hit.why.how));
    assert_eq!(first("bf"), Some(("backup", How::Initials)));
    assert_eq!(first("suoding"), Some(("lock", How::Pinyin)));
    assert_eq!(first("vault"), Some(("backup", How::Contains)));
    assert_eq!(first("短信"), Some(("import", How::Contains)));
}

#[test]
fn the_article_is_found_in_the_real_catalogue() {
    let catalogue = Catalogue::embedded();
    for (query, service) in [
        ("soul", "soul"),
        ("点我达", "dianwoda"),
        ("dianwoda", "dianwoda"),
        ("dwd", "dianwoda"),
        ("点我打", "dianwoda"),
        ("soulapp.cn", "soul"),
    ] {
        assert_eq!(ids(catalogue, query, 1), [service], "{query}");
    }
}
