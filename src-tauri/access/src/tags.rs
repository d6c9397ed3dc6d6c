//! What is known of a vertex and of a method: the words the rest of the crate chooses by.

use serde::{Deserialize, Serialize};

use crate::difficulty;

/// What a vertex is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VertexKind {
    /// One person's registration at one service, a mailbox included.
    Account,
    /// A phone number, as what receives codes.
    Phone,
    /// A mail address that no account of this graph serves.
    EmailAddress,
    /// A phone, a tablet, a computer, a security key.
    Device,
    /// A SIM card.
    Sim,
    /// A password, PIN, one-time-code seed, recovery code or open session. Its existence, never its content.
    Secret,
    /// An identity card, passport or other paper.
    Document,
    /// A bank card.
    BankCard,
    /// A face or a finger.
    Biometric,
    /// Knowing something: an ID number, a birthday.
    Knowledge,
    /// Being allowed to do something, such as unlinking a login.
    Operation,
}

impl VertexKind {
    /// How hard it usually is for a stranger to come by one: a level of [`difficulty`].
    pub fn usual_difficulty(self) -> u8 {
        match self {
            Self::Knowledge | Self::EmailAddress => difficulty::KNOWN_STRING,
            Self::Sim => difficulty::SIM_WITHOUT_PIN,
            Self::Phone => difficulty::SIM_SWAP,
            Self::Secret => difficulty::OWN_PASSWORD,
            Self::Device => difficulty::LOCKED_DEVICE,
            Self::Document | Self::BankCard => difficulty::CARD_IN_HAND,
            Self::Biometric => difficulty::LIVE_FACE,
            // Opened through others, not taken by itself.
            Self::Account | Self::Operation => difficulty::COUNTER,
        }
    }
}

/// What a method is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The usual way in.
    #[default]
    Login,
    /// A way in with a second factor.
    SecondFactor,
    /// Getting back in.
    Recovery,
    /// Through an account somewhere else.
    LinkedLogin,
    /// Opening a device or a card.
    Unlock,
    /// Having one thing because one has another: the SIM in the phone.
    Possession,
    /// Learning or computing one thing from others.
    Derive,
}

impl Purpose {
    /// Whether this is a front door: neither a way back nor a way through another account.
    pub fn is_front_door(self) -> bool {
        !matches!(self, Self::Recovery | Self::LinkedLogin)
    }
}

/// Who can use a method.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// Whoever has the factors.
    #[default]
    Both,
    /// Only the person: a face check at the counter.
    UserOnly,
    /// Only a stranger would: a SIM swap.
    AttackerOnly,
}

/// How sure it is that the method works. Ordered: what is more certain is greater.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// It may work: a manual appeal.
    Possible,
    /// It usually works at such services; nobody has looked.
    Assumed,
    /// The person has seen it work.
    #[default]
    Confirmed,
}

/// Where a method is in its life.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MethodState {
    /// It is set up.
    #[default]
    Active,
    /// Removal was asked for. The person should not count on it; a stranger may still use it.
    PendingRemoval,
    /// It is gone.
    Removed,
    /// It could be set up.
    Candidate,
}

/// A question with three answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Nobody has looked.
    #[default]
    Unknown,
}

/// What is known of a method besides what it needs and opens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tags {
    /// What it is for.
    pub purpose: Purpose,
    /// Who can use it.
    pub actor: Actor,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it is in its life.
    pub state: MethodState,
    /// Whether the person can remove it at all.
    pub unlinkable: Known,
    /// Methods with the same text here exclude one another: one phone number, one account at this service.
    pub exclusive: Option<String>,
}

impl Tags {
    /// A confirmed, active method for this purpose that anybody with the factors can use.
    pub fn of(purpose: Purpose) -> Self {
        Self { purpose, ..Self::default() }
    }

    /// The same for this actor only.
    #[must_use]
    pub fn actor(self, actor: Actor) -> Self {
        Self { actor, ..self }
    }

    /// The same, this sure.
    #[must_use]
    pub fn confidence(self, confidence: Confidence) -> Self {
        Self { confidence, ..self }
    }

    /// The same in this state.
    #[must_use]
    pub fn state(self, state: MethodState) -> Self {
        Self { state, ..self }
    }

    /// The same, possible to remove or not.
    #[must_use]
    pub fn unlinkable(self, unlinkable: Known) -> Self {
        Self { unlinkable, ..self }
    }

    /// The same, excluding every other method with this text.
    #[must_use]
    pub fn exclusive(self, key: impl Into<String>) -> Self {
        Self { exclusive: Some(key.into()), ..self }
    }
}
