//! Writes a large, invented SMS backup: `make_sms_export MEGABYTES PATH`.
//!
//! The same arguments always write the same bytes. Services, codes, advertising, forged messages and private talk are
//! mixed as on a phone that was in use for years; now and then a multimedia message carries a picture, and some carry
//! a video of several megabytes in one attribute, as the real app writes them.

use std::fs::File;
use std::io::{self, BufWriter, Write};

const MEGABYTE: u64 = 1024 * 1024;

/// Brands and the two addresses from which each mostly writes.
const BRANDS: [&str; 24] = [
    "腾讯科技",
    "支付宝",
    "抖音",
    "Soul",
    "嘀嗒出行",
    "点我达",
    "南方航空",
    "豆瓣网",
    "知乎",
    "小红书",
    "美团",
    "饿了么",
    "京东",
    "拼多多",
    "淘宝网",
    "滴滴出行",
    "百合网",
    "麦当劳",
    "优酷",
    "WPS",
    "微博",
    "快手",
    "云闪付",
    "悦购优选",
];

/// `{}` is the brand, `#` a code.
const TEXTS: [&str; 14] = [
    "【{}】您的注册验证码是#，5分钟内有效。",
    "【{}】#是您的登录验证码，如非本人操作请修改密码。",
    "验证码 #，您正在登录/注册{}，请勿告知他人。【{}】",
    "【{}】您正在支付，验证码#，切勿告知他人。",
    "【{}】您正在修改登录密码，验证码：#",
    "【{}】验证码：#，10分钟内有效。",
    "【{}】恭喜您注册成功，会员编号已生效。",
    "【{}】大促开始，全场5折起 s.example.cn/# 拒收请回复R",
    "【{}】会员日福利已到账，满200减100，今日截止 回复TD退订",
    "【{}】您的账号在新设备登录，如非本人操作请修改密码。",
    "【{}】您的订单已支付，金额#元，感谢您的光临。",
    "【{}】您的快递已到，取件码#，请及时领取。",
    "Your {} verification code is #. Don't share it with anyone.",
    "【{}】有人给你发来了新消息 &#55357;&#56846;，快来看看吧 退订回T",
];

/// A small generator of numbers (splitmix64); the standard library has none that can be repeated.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % below
    }
}

/// Counts what was written.
struct Counted<W>(W, u64);

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.0.write(bytes)?;
        self.1 += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn main() -> io::Result<()> {
    let mut args = std::env::args().skip(1);
    let (Some(megabytes), Some(path)) = (args.next().and_then(|n| n.parse::<u64>().ok()), args.next()) else {
        writeln!(io::stderr(), "usage: make_sms_export MEGABYTES PATH")?;
        std::process::exit(2);
    };
    write_export(BufWriter::new(File::create(path)?), megabytes * MEGABYTE)
}

/// Writes a backup of about `size` bytes.
pub fn write_export<W: Write>(out: W, size: u64) -> io::Result<()> {
    let out = &mut Counted(out, 0);
    let mut numbers = Numbers(20_240_601);
    writeln!(out, "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>")?;
    writeln!(out, "<!--File Created By SMS Backup & Restore -->")?;
    writeln!(out, "<smses count=\"0\" backup_set=\"demo\" backup_date=\"1733018400000\" type=\"full\">")?;
    // Ten years, spread over the file.
    let (start, span) = (1_400_000_000_000u64, 330_000_000_000u64);
    let mut videos = 0;
    while out.1 + 16 < size {
        let date = start + span * (out.1 * 1000 / size) / 1000 + numbers.next(200_000_000);
        // A fifth of the file are three videos; a file of a few megabytes has none.
        if size >= 10 * MEGABYTE && videos < 3 && out.1 > size / 4 * (videos + 1) {
            videos += 1;
            multimedia(out, date, size / 15, &mut numbers)?;
        }
        match numbers.next(100) {
            0..60 => service(out, date, &mut numbers)?,
            60..95 => talk(out, date, &mut numbers)?,
            95..98 => forged(out, date)?,
            _ => multimedia(out, date, 2000 + numbers.next(4000), &mut numbers)?,
        }
    }
    writeln!(out, "</smses>")?;
    out.flush()
}

fn sms<W: Write>(out: &mut W, address: &str, date: u64, kind: u64, text: &str, sim: u64) -> io::Result<()> {
    writeln!(
        out,
        "  <sms protocol=\"0\" address=\"{address}\" date=\"{date}\" type=\"{kind}\" subject=\"null\" body=\"{text}\" \
         toa=\"null\" sc_toa=\"null\" service_center=\"+8613800100500\" read=\"1\" status=\"-1\" locked=\"0\" \
         date_sent=\"{}\" sub_id=\"{sim}\" readable_date=\"null\" contact_name=\"(Unknown)\" />",
        date - 1000
    )
}

fn service<W: Write>(out: &mut W, date: u64, numbers: &mut Numbers) -> io::Result<()> {
    // A long tail of small shops beside the big brands.
    let brand = match numbers.next(10) {
        0 => format!("小店{}", numbers.next(300)),
        _ => BRANDS[numbers.next(BRANDS.len() as u64) as usize].to_owned(),
    };
    let code = 100_000 + numbers.next(900_000);
    let text = TEXTS[numbers.next(TEXTS.len() as u64) as usize].replace("{}", &brand).replace('#', &code.to_string());
    // The emoji is written as references, which the code must not have broken.
    let text = text.replace(&format!("&{code}55357;&{code}56846;"), "&#55357;&#56846;");
    let address = format!("1069{:08}", numbers.next(5000));
    sms(out, &address, date, 1, &text, 1 + numbers.next(2))
}

fn talk<W: Write>(out: &mut W, date: u64, numbers: &mut Numbers) -> io::Result<()> {
    let address = format!("+86138{:08}", numbers.next(80));
    let text = ["晚上见 &#55357;&#56846;&#10;不见不散", "到家了吗？", "周末一起吃饭吧，老地方", "OK &amp; thanks"];
    sms(out, &address, date, 1 + numbers.next(2), text[numbers.next(4) as usize], 1)
}

fn forged<W: Write>(out: &mut W, date: u64) -> io::Result<()> {
    sms(out, "+8617000000000", date, 1, "【示例银行】您的积分即将过期，请登录 bank-example.top/x 兑换", 1)
}

/// A message with a picture or video of `size` bytes.
fn multimedia<W: Write>(out: &mut W, date: u64, size: u64, numbers: &mut Numbers) -> io::Result<()> {
    let brand = BRANDS[numbers.next(BRANDS.len() as u64) as usize];
    write!(
        out,
        "  <mms date=\"{date}\" msg_box=\"1\" address=\"106900002222\" m_type=\"132\" sub=\"null\" read=\"1\">\
         <parts><part seq=\"0\" ct=\"text/plain\" name=\"null\" chset=\"106\" text=\"【{brand}】彩信账单 拒收请回复R\" />\
         <part seq=\"1\" ct=\"video/mp4\" name=\"v.mp4\" chset=\"null\" text=\"null\" data=\""
    )?;
    let line = b"SGVsbG9Xb3JsZDAxMjM0NTY3ODlBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWmFi";
    for _ in 0..size / line.len() as u64 {
        out.write_all(line)?;
    }
    writeln!(out, "\" /></parts><addrs><addr address=\"106900002222\" type=\"137\" charset=\"106\" /></addrs></mms>")
}
