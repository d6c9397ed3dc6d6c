//! What a person may ask for. Which law grants it, on which article, is a [`crate::pack::RightCard`].

use serde::{Deserialize, Serialize};

use crate::{Text, tables};

macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)+) => {
        /// A right, or a request that several rights carry together.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum Right {
            $($(#[$doc])* $name,)+
        }

        impl Right {
            /// All of them, in the order readers list them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The id, as in data files, JSON and message keys.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }
        }
    };
}

rights! {
    /// Close the account: 注销账号.
    CloseAccount = "close_account",
    /// Erase personal data: 删除.
    Delete = "delete",
    /// Withdraw consent: 撤回同意.
    Withdraw = "withdraw",
    /// See what is held: 查阅.
    Access = "access",
    /// Get a copy of it: 复制.
    Copy = "copy",
    /// Have it corrected or completed: 更正、补充.
    Correct = "correct",
    /// Have it moved to another service: 转移.
    Port = "port",
    /// Have its use limited: 限制处理.
    Restrict = "restrict",
    /// Refuse marketing, profiles, personalised recommendation, sale: 拒绝.
    Object = "object",
    /// Have the rules, or an automated decision, explained: 解释说明.
    Explain = "explain",
    /// Undo a login through another service and what was shared with it: 解绑第三方登录.
    Unlink = "unlink",
    /// End a renewal or auto-debit: 取消自动续费.
    CancelRenewal = "cancel_renewal",
    /// A parent or guardian asks for a minor: 监护人代未成年人.
    Guardian = "guardian",
    /// A near relative asks after a death: 近亲属.
    NearRelative = "near_relative",
    /// Somebody else's account hangs on my number: 二次号码.
    RecycledNumber = "recycled_number",
    /// Somebody opened an account in my name: 被冒名注册.
    OpenedInMyName = "opened_in_my_name",
}

impl Right {
    /// The right with this id.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|right| right.as_str() == id)
    }

    /// Its short name.
    pub fn names(self) -> &'static Text {
        &tables::right_words(self).names
    }

    /// What it means, in one sentence.
    pub fn means(self) -> &'static Text {
        &tables::right_words(self).means
    }
}

impl std::fmt::Display for Right {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The words for one right: a table of `assets/law/rights.toml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RightWords {
    pub(crate) right: Right,
    pub(crate) names: Text,
    pub(crate) means: Text,
}
