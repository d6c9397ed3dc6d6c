//! What one record of a file tells about an account, and who sent it.

use serde::{Deserialize, Serialize};

/// What happened, as far as one record tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// The service says that an account was opened.
    Registered,
    /// A code for signing up.
    OtpRegister,
    /// A code of a form that signs up or logs in, whichever applies.
    OtpReglogin,
    /// A code for logging in.
    OtpLogin,
    /// A code for changing a password, a binding, a device.
    OtpSecurity,
    /// A code for a payment.
    OtpPayment,
    /// A code that does not say what for.
    OtpGeneric,
    /// A word about an account: a new device, a changed password.
    AccountNotice,
    /// A payment, an order, a balance.
    Transaction,
    /// A running subscription.
    Subscription,
    /// An application was let in through this account.
    Authorised,
    /// An app is on a device. Says nothing about an account.
    Installed,
    /// A login saved in a browser or password manager.
    SavedLogin,
    /// Advertising.
    Marketing,
    /// Advertising for loans.
    LoanMarketing,
    /// A claim that money is owed.
    Debt,
    /// A parcel.
    Delivery,
    /// A company that reported events about the person.
    Tracking,
    /// The service says that the account is closed.
    Closed,
    /// Not from whom it claims to be, or likely so.
    Suspicious,
    /// From an operator or a public office.
    Official,
    /// Anything else.
    Notice,
}

impl EventKind {
    /// How strongly one such event alone speaks for an account, 0–4. (4 confirmed, 3 likely, 2 possible,
    /// 1 the service only knows the contact, 0 does not count.) Starting values, not measured.
    ///
    /// [`AccountNotice`](Self::AccountNotice) and [`Transaction`](Self::Transaction) are worth this much only
    /// if they name an account or an order; the reader of the message lowers them by one otherwise.
    pub const fn level(self) -> u8 {
        match self {
            Self::Registered
            | Self::SavedLogin
            | Self::Authorised
            | Self::Subscription
            | Self::AccountNotice
            | Self::Closed => 4,
            Self::OtpRegister
            | Self::OtpReglogin
            | Self::OtpLogin
            | Self::OtpSecurity
            | Self::OtpPayment
            | Self::Transaction => 3,
            Self::OtpGeneric | Self::Installed => 2,
            Self::Marketing | Self::LoanMarketing | Self::Debt | Self::Delivery | Self::Tracking | Self::Notice => 1,
            Self::Suspicious | Self::Official => 0,
        }
    }

    /// A message that carries a one-time code.
    pub(crate) const fn is_code(self) -> bool {
        matches!(
            self,
            Self::OtpRegister
                | Self::OtpReglogin
                | Self::OtpLogin
                | Self::OtpSecurity
                | Self::OtpPayment
                | Self::OtpGeneric
        )
    }

    /// Something only a person with a working account does or gets.
    pub(crate) const fn shows_use(self) -> bool {
        matches!(self, Self::OtpLogin | Self::OtpReglogin | Self::OtpPayment | Self::Transaction | Self::AccountNotice)
    }
}

/// What the number or name of a sender tells (mainland China numbering).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SenderClass {
    /// `106…`: a port of an SMS platform. It carries many brands and names none.
    ServicePort,
    /// `95…` nationwide and `96…` regional service numbers: banks, insurers, couriers, platforms. Also 12306.
    ServiceNumber,
    /// `100xx`: the phone operators.
    Operator,
    /// `12…` and 10699000: public lines and offices.
    PublicLine,
    /// A mainland mobile number.
    Personal,
    /// A number of another country.
    Foreign,
    /// A name instead of a number, usual outside China.
    Named,
    /// A short number of no known range, as services use outside China.
    ShortNumber,
    /// A mail address, as iMessage has.
    Mail,
    /// A landline, a group, or nothing.
    Unknown,
}
