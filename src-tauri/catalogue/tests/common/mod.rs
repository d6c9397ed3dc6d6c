//! A small catalogue for tests of search and matching, so that they hold whatever the real one says.

#![allow(dead_code)]

use quittance_catalogue::validate::EntryFile;
use quittance_catalogue::{Catalogue, Reference};

/// id | 中文 | English | aliases | misprints | domains | Android | iOS | SMS | mail | operator
const SERVICES: &str = "\
weixin|微信|WeChat|微信支付||weixin.qq.com,wechat.com|com.tencent.mm|com.tencent.xin|微信支付||腾讯科技（深圳）有限公司
qq|QQ|QQ|腾讯QQ||im.qq.com|com.tencent.mobileqq|com.tencent.mqq|腾讯科技||腾讯科技（深圳）有限公司
qq-mail|QQ邮箱|QQ Mail|||mail.qq.com|com.tencent.androidqqmail||||腾讯科技（深圳）有限公司
tencent-video|腾讯视频|Tencent Video|||v.qq.com|com.tencent.qqlive|com.tencent.live4iphone|腾讯视频||腾讯科技（深圳）有限公司
qq-music|QQ音乐|QQ Music|||y.qq.com|com.tencent.qqmusic||||腾讯科技（深圳）有限公司
alipay|支付宝|Alipay|||alipay.com|com.eg.android.AlipayGphone|com.alipay.iphoneclient|支付宝|service@mail.alipay.com|支付宝（中国）网络技术有限公司
taobao|淘宝|Taobao|手机淘宝||taobao.com|com.taobao.taobao|com.taobao.taobao4iphone|淘宝网||浙江淘宝网络有限公司
taopiaopiao|淘票票|Taopiaopiao|||taopiaopiao.com|com.taobao.movie.android||淘票票||
jd|京东|JD.com|京东商城||jd.com|com.jingdong.app.mall||京东|jd.com|北京京东叁佰陆拾度电子商务有限公司
jd-finance|京东金融|JD Finance|||jdpay.com|com.jd.jrapp||京东金融||
pinduoduo|拼多多|Pinduoduo|PDD||pinduoduo.com,yangkeduo.com|com.xunmeng.pinduoduo||拼多多||上海寻梦信息技术有限公司
meituan|美团|Meituan|||meituan.com|com.sankuai.meituan||美团||
dianping|大众点评|Dianping|||dianping.com|com.dianping.v1||大众点评||
eleme|饿了么|Ele.me|||ele.me|me.ele||饿了么||
didi|滴滴出行|DiDi|滴滴||didiglobal.com,xiaojukeji.com|com.sdu.didi.psnger||滴滴出行||
dida|嘀嗒出行|Dida Chuxing|嘀嗒拼车||didachuxing.com|com.didapinche.booking||嘀嗒出行||
zhihu|知乎|Zhihu|||zhihu.com|com.zhihu.android||知乎||
weibo|微博|Weibo|新浪微博||weibo.com,weibo.cn|com.sina.weibo||微博||
xiaohongshu|小红书|RED (Xiaohongshu)|||xiaohongshu.com|com.xingin.xhs||小红书||行吟信息科技（上海）有限公司
douyin|抖音|Douyin|||douyin.com|com.ss.android.ugc.aweme||抖音||北京抖音信息服务有限公司
kuaishou|快手|Kuaishou|||kuaishou.com|com.smile.gifmaker||快手||
bilibili|哔哩哔哩|bilibili|B站||bilibili.com|tv.danmaku.bili||哔哩哔哩||
soul|Soul|Soul|Soul灵魂社交||soulapp.cn|cn.soulapp.android|com.soulapp.cn|Soul||上海任意门科技有限公司
happigo|快乐购|Happigo||欢乐购|happigo.com|||||快乐购有限责任公司
fushengweiqingge|浮生为卿歌|Fu Sheng Wei Qing Ge||浮世为卿歌|9917.com|||||苏州沁游网络科技有限公司
baihe|百合网|Baihe|百合佳缘||baihe.com|com.baihe.online||百合网||
csair|南方航空|China Southern Airlines|南航||csair.com|com.csair.mbp||南方航空||
railway|铁路12306|China Railway 12306|12306||12306.cn|com.MobileTicket||12306,铁路客服|12306@rails.com.cn|
icbc|工商银行|ICBC|工行||icbc.com.cn|com.icbc||工商银行||
cmb|招商银行|China Merchants Bank|招行||cmbchina.com|cmb.pb||招商银行||
cmbc|民生银行|China Minsheng Bank|||cmbc.com.cn|||民生银行||
bocq|重庆银行|Bank of Chongqing|||cqcbank.com|||重庆银行||
changan|长安汽车|Changan|||changan.com.cn|||长安汽车||
netease-music|网易云音乐|NetEase Cloud Music|||music.163.com|com.netease.cloudmusic||网易云音乐||
netease-mail|网易邮箱|NetEase Mail|163邮箱||mail.163.com,126.com|com.netease.mail||||
baidu|百度|Baidu|||baidu.com|com.baidu.searchbox||百度||北京百度网讯科技有限公司
baidu-map|百度地图|Baidu Maps|||map.baidu.com|com.baidu.BaiduMap||百度地图||北京百度网讯科技有限公司
baidu-pan|百度网盘|Baidu Netdisk|百度云||pan.baidu.com|com.baidu.netdisk||||北京百度网讯科技有限公司
wps|WPS|WPS Office|金山文档||wps.cn,kdocs.cn|cn.wps.moffice_eng||金山办公||珠海金山办公软件有限公司
apple|Apple 账户|Apple Account|Apple ID,iCloud||apple.com,icloud.com||||apple.com|
google|Google|Google|谷歌||google.com|||Google|accounts.google.com|
github|GitHub|GitHub|||github.com|com.github.android|||noreply@github.com|
mcdonalds-cn|麦当劳|McDonald's China|麦麦||mcdonalds.com.cn|com.mcdonalds.gma.cn||麦当劳||金拱门（中国）有限公司
greentown|绿城生活|Greentown Life|||gtlife.com|||绿城生活||
tt-voice|TT语音|TT Voice|TT||52tt.com|com.yiyou.ga||||广州趣丸网络科技有限公司
bestpay|翼支付|BestPay|天翼支付||bestpay.com.cn|com.chinatelecom.bestpayclient||翼支付||天翼电子商务有限公司
youku|优酷|Youku|||youku.com|com.youku.phone||优酷||
m1905|1905电影网|1905.com|电影网||1905.com|com.m1905.mobilefree||||
le|乐视视频|LeTV|||le.com|||乐视||
";

/// The catalogue of the table above, with the tables of the embedded one.
pub fn sample() -> Catalogue {
    let reference: Reference = Catalogue::embedded().reference().clone();
    let services = SERVICES.lines().map(|row| {
        let cells: Vec<&str> = row.split('|').collect();
        let [id, zh, en, aliases, misprints, domains, android, ios, sms, mail, operator] =
            cells.as_slice()
        else {
            panic!("a row of the table has {} cells: {row}", cells.len());
        };
        let list = |cell: &str| {
            let quoted: Vec<String> = split(cell).map(|v| format!("\"{v}\"")).collect();
            quoted.join(", ")
        };
        let marks = |cell: &str| {
            let each: Vec<String> = split(cell)
                .map(|v| format!("{{ value = \"{v}\", from = [\"memory\"] }}"))
                .collect();
            each.join(", ")
        };
        let operator = if operator.is_empty() {
            String::new()
        } else {
            format!(
                "[operator]\nvalue = {{ zh = \"{operator}\", en = \"Company of {en}\" }}\nfrom = [\"memory\"]\n"
            )
        };
        let text = format!(
            "id = \"{id}\"\nnames = {{ zh = \"{zh}\", en = \"{en}\" }}\naliases = [{}]\nmisprints = [{}]\ncategory = \"tools\"\n{operator}\
             [marks]\ndomains = [{}]\nandroid = [{}]\nios = [{}]\nsms = [{}]\nmail = [{}]\n\
             [[sources]]\nid = \"memory\"\nkind = \"memory\"\ntitle = {{ zh = \"凭记忆\", en = \"From memory\" }}\n",
            list(aliases), list(misprints), marks(domains), marks(android), marks(ios), marks(sms), marks(mail),
        );
        let file = EntryFile::parse(&format!("{id}.toml"), text);
        file.unwrap_or_else(|fault| panic!("{fault}")).service
    });
    Catalogue::new(services.collect(), reference)
}

fn split(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(',').filter(|v| !v.is_empty())
}
