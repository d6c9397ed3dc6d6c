//! What a service message is about. The order of the questions matters more than the words in them.

use std::sync::LazyLock;

use regex::{Regex, RegexSet};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::signature::Signed;
use crate::event::{EventKind, SenderClass};

/// Advice at the end ("if this was not you…") holds words of every other class.
static DISCLAIMER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)(?:如|若)?非(?:您)?本人.*$|(?:请)?勿(?:泄露|转发|告知|向).*$|切勿.*$")
        .expect("the pattern is part of the program and tested")
});

#[derive(Clone, Copy)]
enum Word {
    Otp,
    Code,
    RegLogin,
    Sec,
    Reg,
    Login,
    Pay,
    Done,
    Loan,
    Debt,
    Ship,
    Closed,
    Names,
    Bait,
}

/// One pattern per [`Word`], in its order. Word boundaries are those of ASCII: 您的OTP是 has them around `OTP`.
static WORDS: LazyLock<RegexSet> = LazyLock::new(|| {
    RegexSet::new([
        // Otp
        r"验证码|校验码|检验码|确认码|激活码|动态码|安全码|认证码|识别码|注册码|短信口令|动态密码|动态口令|随机码|登入码|交易码|驗證碼|校驗碼|動態碼|(?i:(?-u:\b)(?:otp|verification code|security code|passcode|one[- ]time (?:code|password)|login code)(?-u:\b))|(?i:(?-u:\b)code(?-u:\b)[^0-9]{0,12}[0-9]{4,8})",
        // Code
        r"(?:^|[^A-Za-z0-9])(?:[0-9]{4,8}|[A-Z]-[0-9]{4,8})(?:$|[^A-Za-z0-9])",
        // RegLogin
        r"登[录陆]\s*[/、或]\s*注册|注册\s*[/、或]\s*登[录陆]",
        // Sec
        r"找回|重置|修改|更换|换绑|绑定|解绑|异地|新设备|密码|实名|注销|(?i:reset|new device|password)",
        // Reg
        r"注册|开通|新用户|创建(?:您的)?[账帐][号户]|(?i:sign(?:ing)? ?up|register|create (?:your|an) account)",
        // Login
        r"登[录陆入]|(?i:log ?in|sign(?:ing)? ?in)",
        // Pay
        r"支付|付款|转账|交易|消费|扣款|提现|快捷|尾号|(?i:payment|transaction|purchase)",
        // Done
        r"(?:恭喜|感谢|欢迎).{0,12}(?:注册|加入|成为|开通)|注册成功|开户成功|[账帐][号户]已(?:创建|开通|激活)|初始密码|(?i:welcome to|thanks for (?:signing up|registering))",
        // Loan
        r"额度|借款|贷款|放款|利率|日息|授信|还款|征信",
        // Debt
        r"逾期|欠款|催收|起诉|法务|律师函|失信|应还",
        // Ship
        r"快递|包裹|取件码|驿站|派送|签收|运单|丰巢|自提柜",
        // Closed
        r"(?:已|成功)(?:完成)?注销|注销(?:已)?(?:成功|完成|生效)|(?i:account (?:has been|was|is) (?:closed|deleted|deactivated))",
        // Names: the message names an account or an order, not just the person
        r"[账帐][号户]|用户名|会员(?:编号|号)|订单|尾号|单号|余额|卡[号片]|(?i:account|order|card ending)",
        // Bait: what forged messages are about
        r"银行|社保|医保|(?i:(?-u:\b)etc(?-u:\b))|积分|公积金|信用卡|养老|补贴|电子社保卡",
    ])
    .expect("the patterns are part of the program and tested")
});

/// Asked of the whole text, since the way to unsubscribe stands at the very end, behind the disclaimer.
static MARKETING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"退订|拒收|回复?\s*[“"\[]?(?-u:\b)?(?:TD|T|N|R|0000)(?-u:\b)|(?i:reply stop|unsubscribe)"#)
        .expect("the pattern is part of the program and tested")
});

static LINK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)https?://|(?:^|[^A-Za-z0-9@.\-])(?:[a-z0-9\-]+\.)+[a-z]{2,}(?:/|[^A-Za-z0-9.\-]|$)")
        .expect("the pattern is part of the program and tested")
});

/// What a message is about, and what that is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sense {
    pub event: EventKind,
    pub level: u8,
}

/// Reads a message. `signed` is what [`super::signature::signed`] made of its text.
pub(super) fn classify(class: SenderClass, signed: &Signed<'_>, in_brackets: bool) -> Sense {
    let plain = match is_nfkc_quick(signed.rest.chars()) {
        IsNormalized::Yes => signed.rest.to_owned(),
        _ => signed.rest.nfkc().collect(),
    };
    let event = event(class, in_brackets, &plain);
    let names = || WORDS.matches(&plain).matched(Word::Names as usize);
    let level = match event {
        // A notice or payment that names no account or order is worth one less.
        EventKind::AccountNotice | EventKind::Transaction if !names() => event.level() - 1,
        event => event.level(),
    };
    Sense { event, level }
}

fn event(class: SenderClass, in_brackets: bool, plain: &str) -> EventKind {
    use EventKind as E;
    if in_brackets && matches!(class, SenderClass::Personal | SenderClass::Foreign | SenderClass::Mail) {
        return E::Suspicious;
    }
    let core = DISCLAIMER.replace_all(plain, "");
    let found = WORDS.matches(&core);
    let has = |word: Word| found.matched(word as usize);
    let official = matches!(class, SenderClass::Operator | SenderClass::PublicLine);
    if has(Word::Otp) && has(Word::Code) {
        return if has(Word::RegLogin) {
            E::OtpReglogin
        } else if has(Word::Sec) && !has(Word::Reg) {
            E::OtpSecurity
        } else if has(Word::Reg) {
            E::OtpRegister
        } else if has(Word::Login) {
            E::OtpLogin
        } else if has(Word::Pay) {
            E::OtpPayment
        } else {
            E::OtpGeneric
        };
    }
    if official {
        return E::Official;
    }
    // Any number and any signature can be forged. About money and social security a link is the bait, and nothing
    // a message with one says is believed.
    if has(Word::Bait) && LINK.is_match(plain) {
        return E::Suspicious;
    }
    let marketing = MARKETING.is_match(plain);
    if has(Word::Closed) && !marketing {
        E::Closed
    } else if has(Word::Done) && !marketing {
        E::Registered
    } else if has(Word::Debt) {
        E::Debt
    } else if marketing {
        if has(Word::Loan) { E::LoanMarketing } else { E::Marketing }
    } else if has(Word::Ship) {
        E::Delivery
    } else if has(Word::Pay) {
        E::Transaction
    } else if has(Word::Sec) || has(Word::Login) {
        E::AccountNotice
    } else {
        E::Notice
    }
}

#[cfg(test)]
mod tests {
    use super::super::sender::sender;
    use super::super::signature::{is_signed, signed};
    use super::*;

    fn sense(address: &str, body: &str) -> Sense {
        let (_, class) = sender(address);
        classify(class, &signed(body, class), is_signed(body))
    }

    #[test]
    fn the_twenty_messages_of_the_rules_are_understood() {
        use EventKind as E;
        for (address, body, event) in [
            ("106900001111", "【示例云】您的注册验证码是482913,5分钟内有效。", E::OtpRegister),
            ("10690000222", "【示例云】482913是您的登录验证码,如非本人操作请修改密码。", E::OtpLogin),
            ("10655010", "验证码 8831,您正在登录/注册示例外卖,请勿告知他人。【示例外卖】", E::OtpReglogin),
            ("106575", "【示例付】您正在支付,验证码123456,切勿告知他人。", E::OtpPayment),
            ("106575", "【示例付】您正在修改登录密码,验证码:123456", E::OtpSecurity),
            ("106575", "【示例购】验证码：5521，10分钟内有效。", E::OtpGeneric),
            ("106900", "【示例购】恭喜您注册成功,会员编号已生效。", E::Registered),
            ("106900", "【示例课】感谢您注册示例课堂，登录账号138****8000", E::Registered),
            ("106900", "【示例购】双11大促,全场5折起 s.example.cn/ab 拒收请回复R", E::Marketing),
            ("106900", "【示例购】会员日福利已到账 回复TD退订", E::Marketing),
            ("106900", "【示例贷】您有一笔50000元额度待领取,日息低至万三,点击 x.example.cn 退订回T", E::LoanMarketing),
            ("106900", "【示例贷】您的借款已逾期3天,请尽快还款,以免影响征信。", E::Debt),
            ("106900", "【示例驿站】您的快递已到,取件码1-2-3345,请及时领取。", E::Delivery),
            ("95588", "您尾号1234卡11月1日消费100元,余额500元。【示例银行】", E::Transaction),
            ("106900", "【示例游】您的账号在新设备登录,如非本人操作请修改密码。", E::AccountNotice),
            ("+8613800138000", "【示例银行】您的账户积分即将过期,请登录 bank-example.top 兑换", E::Suspicious),
            ("+85261234567", "【示例医保】您的医保已停用,请访问 yb.example.cc", E::Suspicious),
            ("10086", "【中国移动】您本月流量已用80%。", E::Official),
            ("12381", "【工信部反诈中心】您可能正遭遇冒充客服诈骗,请勿转账。", E::Official),
            ("Example", "G-482913 is your Example verification code.", E::OtpGeneric),
        ] {
            assert_eq!(sense(address, body).event, event, "{body}");
        }
    }

    #[test]
    fn what_the_rules_leave_open_is_read_as_a_person_would() {
        use EventKind as E;
        for (address, body, event, level) in [
            // Full-width digits, an OTP word between Chinese characters.
            ("106900", "【示例云】验证码：４８２９１３", E::OtpGeneric, 2),
            ("106900", "【示例云】您的OTP是482913", E::OtpGeneric, 2),
            ("106900", "【示例游】您的账号已注销成功，感谢陪伴。", E::Closed, 4),
            ("106900", "【示例游】您正在注销账号，验证码482913。", E::OtpSecurity, 3),
            // A forged number with the signature of a bank: the link gives it away.
            ("95588", "【示例银行】您的积分即将到期，点击 http://bank-example.top/x 兑换", E::Suspicious, 0),
            ("106900", "【示例银行】尊敬的客户，请访问example-etc.top办理ETC认证", E::Suspicious, 0),
            // Advertising behind a disclaimer is still advertising.
            ("106900", "【示例购】新人礼包，请勿转发他人。退订回T", E::Marketing, 1),
            ("106900", "【示例游】您的账号在新设备登录", E::AccountNotice, 4),
            ("106900", "【示例游】请尽快登录领取", E::AccountNotice, 3),
            ("106900", "【示例付】付款成功，谢谢惠顾", E::Transaction, 2),
            ("106900", "【示例台】明日有雨", E::Notice, 1),
            ("Plover", "Thanks for signing up to Plover Cloud.", E::Registered, 4),
            ("72975", "Your Plover login code is 482913. Reply STOP to opt out", E::OtpLogin, 3),
            ("72975", "Plover: your account has been deleted.", E::Closed, 4),
        ] {
            assert_eq!(sense(address, body), Sense { event, level }, "{body}");
        }
    }
}
