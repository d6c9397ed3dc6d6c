//! Guesses which provider an account is entered through ("sign in with …").

use std::sync::LazyLock;

use regex::Regex;

/// Names people and services write, and the provider they mean.
const PROVIDERS: &[(&str, &str)] = &[
    ("google", "google"),
    ("谷歌", "google"),
    ("apple", "apple"),
    ("苹果", "apple"),
    ("facebook", "facebook"),
    ("microsoft", "microsoft"),
    ("微软", "microsoft"),
    ("github", "github"),
    ("gitlab", "gitlab"),
    ("amazon", "amazon"),
    ("twitter", "x"),
    ("linkedin", "linkedin"),
    ("领英", "linkedin"),
    ("yahoo", "yahoo"),
    ("paypal", "paypal"),
    ("discord", "discord"),
    ("steam", "steam"),
    ("wechat", "wechat"),
    ("weixin", "wechat"),
    ("微信", "wechat"),
    ("alipay", "alipay"),
    ("支付宝", "alipay"),
    ("qq", "qq"),
    ("weibo", "weibo"),
    ("微博", "weibo"),
    ("抖音", "douyin"),
    ("淘宝", "taobao"),
    ("钉钉", "dingtalk"),
    ("百度", "baidu"),
];

static PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let names = PROVIDERS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join("|");
    let before = r"(?:signs?|signed|log|logs|logged)[ \-]?in (?:with|via|using|by)|login[ :]*(?:with|via|using)?|via|sso[ :]*|oauth[ :]*|linked (?:account|login)[ :]*|continue with|通过|使用|经由?|绑定(?:了|的)?|关联(?:了|的)?";
    let after = r"(?:[账帐][号户])?(?:快捷|一键|授权|扫码|第三方)?(?:登[录陆入]|授权|绑定|关联)";
    let text = format!(r"(?i)(?:{before})[ ：:]*({names})(?:(?-u:\b)|$|[^A-Za-z])|(?:^|[^A-Za-z])({names}) ?{after}");
    Regex::new(&text).expect("the pattern is part of the program and tested")
});

/// The provider a text names as the way in; `None` if it names none. A guess, to be confirmed by the person.
pub(crate) fn provider(text: &str) -> Option<&'static str> {
    let found = PATTERN.captures(text)?;
    let name = found.get(1).or_else(|| found.get(2))?.as_str().to_lowercase();
    PROVIDERS.iter().find(|(written, _)| *written == name).map(|(_, provider)| *provider)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_in_are_recognised_in_both_languages_and_mere_names_are_not() {
        for (text, expected) in [
            ("Plover Cloud (Sign in with Google)", Some("google")),
            ("login via Apple", Some("apple")),
            ("SSO: github", Some("github")),
            ("微信登录", Some("wechat")),
            ("您的账号已通过支付宝授权登录示例购", Some("alipay")),
            ("您的WPS账号已绑定微信。", Some("wechat")),
            ("QQ账号登录", Some("qq")),
            ("google.com", None),
            ("accounts.google.com (mira)", None),
            ("微信支付", None),
            ("via Googleplex", None),
        ] {
            assert_eq!(provider(text), expected, "{text}");
        }
    }
}
