//! One code per rule, with the remedy.

use serde::{Deserialize, Serialize};

use crate::Text;

/// Whether a fault keeps an entry out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The entry can't enter the catalogue.
    Error,
    /// Worth a look; keeps nothing out.
    Warning,
}

macro_rules! codes {
    ($($name:ident $code:literal $severity:ident $doc:literal, $zh:literal;)*) => {
        /// The rules an entry is held to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub enum Code {
            $(#[doc = concat!("Rule ", $code, "; what it asks for is its [remedy](Code::remedy).")] #[serde(rename = $code)] $name,)*
        }

        impl Code {
            /// All codes, in order.
            pub const ALL: &'static [Code] = &[$(Self::$name,)*];

            /// The code as printed, such as `C031`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Whether it keeps an entry out.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// What to do about it.
            pub fn remedy(self) -> Text {
                match self { $(Self::$name => Text::new($zh, $doc),)* }
            }
        }
    };
}

codes! {
    Syntax "C001" Error "Mend the TOML at the line named; text goes in straight double quotes, files are UTF-8.", "按所指的行修正 TOML；文字用英文双引号，文件用 UTF-8 编码。";
    Shape "C002" Error "Use the fields of docs/catalogue.md only; remove or correct the one named.", "只能使用 docs/catalogue.md 里的字段；删掉或改正所指的字段。";
    IdIsFileName "C003" Error "Name the file <id>.toml, or change `id`.", "把文件改名为 <id>.toml，或改 `id`。";
    IdForm "C004" Error "Use lower-case Latin letters, digits and single hyphens, starting with a letter or digit.", "只用小写拉丁字母、数字和单个连字符，以字母或数字开头。";

    LanguageMissing "C010" Error "Write both languages; a text in one language only can't be shown.", "两种语言都要写；只有一种语言的文字无法显示。";
    ZhWithoutHan "C011" Error "Write the Chinese side in Chinese. A proper name may stay Latin when both sides are the same.", "中文一侧请写中文；专有名词两侧相同时可以保留拉丁字母。";
    ZhWithEnglish "C012" Error "Translate the English words left in the Chinese side.", "把中文一侧残留的英文译成中文。";
    ZhPunctuation "C013" Error "Use full-width punctuation（，。；：？（））after Chinese characters.", "汉字之后用全角标点（，。；：？（））。";
    Exclamation "C014" Error "End the sentence with a full stop; the catalogue does not shout.", "改用句号；目录不用感叹号。";
    EnWithHan "C015" Error "Put Chinese menu labels and names in quotation marks in the English side, translate the rest.", "英文一侧里的中文菜单名、名称要加引号，其余译成英文。";
    Placeholder "C016" Error "Write what is known, or leave the field out: unknown is an answer, a placeholder is not.", "写已知的内容，或去掉这个字段：未知可以，占位不行。";
    Spaces "C017" Error "Remove spaces at the ends, double spaces, and spaces between Chinese characters.", "去掉首尾空格、连续空格和汉字之间的空格。";

    DateInFuture "C020" Error "Correct the date; nothing can have been written or read after today.", "改正日期；来源不可能晚于今天。";
    DateTooOld "C021" Error "Correct the date; no source of this catalogue is older than the year 2000.", "改正日期；目录的来源不会早于 2000 年。";
    DatedAfterRead "C022" Error "Correct `dated` or `read`: a source can't be read before it was written.", "改正 `dated` 或 `read`：来源不可能先读后写。";
    SourceUndated "C023" Error "Add `dated` (the day it bears) or at least `read` (the day it was read).", "补上 `dated`（来源自己的日期），至少补 `read`（阅读日期）。";
    OfficialElsewhere "C024" Error "An official text stands on a page of the service or its operator, in a listed archive or app shop, or with a public body. List the operator's domain under `operator_domains`, or name another kind of source.", "官方文字要出自服务或运营者的网页、列出的存档或应用商店，或政府机构。运营者的域名写进 `operator_domains`，否则换一种来源。";

    FromEmpty "C030" Error "Name the source that carries the fact; use `memory` when nobody but you says so.", "写明事实的来源；只有自己记得时写 `memory`。";
    FromUnknown "C031" Error "Use the id of one of the entry's [[sources]], or add the source.", "使用本条目 [[sources]] 里的 id，或补上这个来源。";
    SourceUnused "C032" Error "Use the source in a `from`, or remove it.", "在某个 `from` 里用到它，或删掉。";
    SourceTwice "C033" Error "Give every source its own id.", "每个来源用自己的 id。";
    SourceNone "C034" Error "Add at least one [[sources]] table; `memory` is a source too.", "至少写一个 [[sources]]；`memory` 也是来源。";
    MemoryMixed "C035" Error "Memory has no address and no date, and its id is `memory`; anything else is another kind of source.", "“凭记忆”没有网址和日期，id 为 `memory`；其余属于别的来源。";
    SourceUnlinked "C036" Warning "Add the public address, or leave it out where there is none.", "有公开网址就补上，没有就算了。";
    PathFromMemory "C037" Warning "Have somebody open the menu and note it as `walked`, or find the service's own text.", "请人打开菜单核对后记为 `walked`，或找到服务自己的说明。";
    FromTwice "C038" Error "Name each source once.", "每个来源只写一次。";
    OwnPassedOn "C039" Error "Own corrections stay with their owner; somebody who walked through it is `walked`, anybody else's word is `community`.", "自己的更正只留在本人那里；有人走过就写 `walked`，别人说的写 `community`。";

    DomainForm "C040" Error "Write the domain people can register, without scheme, `www.` or path; a deeper host only where it tells services apart.", "写可以注册的域名，不带协议、`www.` 和路径；只有要区分服务时才写更深的主机名。";
    PackageForm "C041" Error "Write the Android package name as in the store address, such as cn.soulapp.android.", "写商店地址里的安卓包名，例如 cn.soulapp.android。";
    BundleForm "C042" Error "Write the iOS bundle id, such as com.soulapp.cn.", "写 iOS 的 bundle id，例如 com.soulapp.cn。";
    SignatureForm "C043" Error "Write the signature without 【】, at most 20 characters, as it is printed.", "写短信签名本身，不带【】，不超过 20 个字，与短信里一致。";
    SenderForm "C044" Error "Write a sender's address or domain.", "写发件地址或发件域名。";
    MarkShared "C045" Error "A mark belongs to one service. Remove it from the wrong one, or say that both have the same operator or that one succeeds the other.", "一个识别标记只属于一个服务。从不对的条目里删掉，或写明两者运营者相同、互为接替。";
    MarkTwice "C046" Error "Name the mark once, with all its sources in `from`.", "同一标记只写一次，来源都放进 `from`。";
    NameShared "C047" Error "Two entries have the same name: merge them, or tell them apart.", "两个条目同名：合并，或在名称上区分。";
    AliasIsName "C048" Error "Remove the alias that repeats a name or another alias.", "删掉与名称或别的别名重复的别名。";
    IdTwice "C049" Error "Two files have the same id; keep one.", "两个文件的 id 相同；保留一个。";

    EmailForm "C050" Error "Correct the e-mail address.", "改正邮箱地址。";
    NoReply "C051" Error "A no-reply address reaches nobody; remove the contact, or name it under marks.mail.", "不收信的地址联系不到人；删掉，或放到 marks.mail。";
    PhoneForm "C052" Error "Write digits with hyphens or spaces only; hours and menu numbers go in `note`.", "只写数字、连字符和空格；时间和按键写在 `note`。";
    UrlForm "C053" Error "Write a full https:// or http:// address (steps may also use mailto: or tel:).", "写完整的 https:// 或 http:// 网址（步骤里也可以用 mailto: 或 tel:）。";
    UrlCredentials "C054" Error "Remove the user name, password or token from the address.", "去掉网址里的用户名、密码或令牌。";
    ContactMissing "C055" Warning "Add the number or address to [[contacts]] so that people can find it.", "把号码或地址写进 [[contacts]]，方便查找。";
    ContactForeign "C056" Error "Correct the address, or list the domain under `operator_domains` with the source that says it is the operator's.", "改正地址；确是运营者的域名，就连同来源写进 `operator_domains`。";

    StepIdTwice "C060" Error "Give every way and every step its own id; people's ticks hang on it.", "每条途径、每个步骤用自己的 id；用户打的勾要靠它。";
    StepIdForm "C061" Error "Use lower-case Latin letters, digits and hyphens.", "只用小写拉丁字母、数字和连字符。";
    PathLength "C062" Error "Write as many labels in English as in Chinese, none of them empty.", "菜单路径中英文层数要相同，每层都不能空。";
    WayWithoutSteps "C063" Error "Write at least one step, or remove the way.", "至少写一个步骤，或删掉这条途径。";
    WayUnknown "C064" Error "Use the id of one of the entry's ways.", "使用本条目里某条途径的 id。";

    ItemUnknown "C070" Error "Use a key of assets/taxonomy/data.toml.", "使用 assets/taxonomy/data.toml 里的键。";
    CategoryUnknown "C071" Error "Use a key of assets/catalogue/categories.toml.", "使用 assets/catalogue/categories.toml 里的键。";
    BarrierUnknown "C072" Error "Use a code B01–B17 of assets/law/barriers.toml.", "使用 assets/law/barriers.toml 里的 B01–B17。";
    ServiceUnknown "C073" Error "Use the id of another entry; write `any` only where providers are not known.", "使用别的条目的 id；只有不知道是哪家时才写 `any`。";
    ProvidersMismatch "C074" Error "A login with the need `provider` names its providers, any other login names none.", "需要 `provider` 的登录要写明 providers，其他登录不写。";
    LoginEmpty "C075" Error "Say what the login needs, each thing once.", "写明登录需要什么，每样一次。";
    SuccessorMissing "C076" Error "A merged service names its `successor`; a service in operation has none.", "已合并的服务要写 `successor`；仍在运营的不写。";
    CollectedTwice "C077" Error "Name each item once for each moment, with all sources in `from`.", "同一时机的同一项只写一次，来源都放进 `from`。";
    SuccessorCircle "C078" Error "Break the circle: the service that is still there has no successor.", "断开这个圈：还在运营的那个服务没有接替者。";

    WaitTooLong "C080" Error "Correct the days; no cooling-off period longer than 400 days is known.", "改正天数；没有超过 400 天的冷静期。";
    DaysImplausible "C081" Error "Correct the days: at least 1 and at most 36500.", "改正天数：至少 1，最多 36500。";
    DaysUncounted "C082" Warning "Days count only for a minimum age, days since the last order, or unchanged credentials; put others in words.", "只有账号最短时间、距上次订单、凭据未变更才计天数；其他写在文字里。";
    WaitTwice "C083" Error "The same days twice are no conflict: write them once, with all sources in `from`.", "天数相同不算矛盾：只写一次，来源都放进 `from`。";
    SpanForm "C084" Error "Write the shorter figure in `days`, the longer in `up_to`; a single figure has no `up_to`.", "短的写在 `days`，长的写在 `up_to`；只有一个数就不写 `up_to`。";
    CaseForm "C085" Error "Say in `when` which case is meant: `regions` of two capital letters (BR), `platforms`, `ways`, `choice` or `text`.", "`when` 里写明是哪种情况：两个大写字母的 `regions`（如 BR）、`platforms`、`ways`、`choice` 或 `text`。";

    MoreDataUnsaid "C090" Error "B03 says more is asked for: name it under [[materials]].", "B03 表示索要更多：请在 [[materials]] 里写明要什么。";
    CoolingOffUnsaid "C091" Warning "B08 speaks of a cooling-off period: add [[cooling_off]] as soon as a source names the days.", "B08 说的是冷静期：有来源写明天数时补上 [[cooling_off]]。";
    CoolingOffDenied "C092" Error "B08 contradicts a cooling-off of 0 days in every source: correct one of them.", "B08 与“没有冷静期”矛盾：改正其中一处。";
    RelockUnsaid "C093" Error "B12 says the number is barred: add [[relock]], without `days` where nobody says how long.", "B12 表示号码被限制：补上 [[relock]]，不知多久就不写 `days`。";
    ConditionUnsaid "C094" Error "The barrier rests on a condition: add the [[preconditions]] of that kind, so that the plan can ask for it.", "这个障碍来自一项条件：补上相应的 [[preconditions]]，计划才能据此安排。";
    BarrierTwice "C095" Error "Name the barrier once, with all sources in `from`.", "同一障碍只写一次，来源都放进 `from`。";
    EntryEmpty "C096" Error "Say at least how to get out, what stands in the way, or in a remark that nothing is known.", "至少写明怎样离开、有什么障碍，或在备注里说明未知。";
}
