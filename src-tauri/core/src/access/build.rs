//! From records to the graph.

use quittance_access::graph::{Graph, GraphBuilder, GraphProblem, Mid, Vertex, Vid};
use quittance_access::tags::{Actor, Confidence, Known, MethodState, Purpose, Tags, VertexKind};
use quittance_catalogue::entry::LoginNeed;

use super::thing::Thing;
use super::wayside::Wayside;
use crate::account::{
    AccessMethod, Account, Binding, BindingState, Certainty, DataFate, DataItem, Factor, LinkedLogin, Mandate,
    MethodUse, StageName, ways_in,
};
use crate::device::Device;
use crate::identifier::{Identifier, IdentifierKind, IdentifierState};
use crate::ids::IdentifierId;
use crate::store::{Kind, Ledger, Shelf};
use crate::{Problem, Result};

/// The kinds of records the graph is made of.
pub const KINDS: &[Kind] = &[
    Kind::Person,
    Kind::Device,
    Kind::OwnService,
    Kind::Account,
    Kind::Identifier,
    Kind::Binding,
    Kind::LinkedLogin,
    Kind::AccessMethod,
    Kind::DataItem,
    Kind::Mandate,
];

/// The graph, and what its vertices and methods stand for.
pub struct AccessMap {
    graph: Graph,
    things: Vec<Thing>,
    ways: Vec<Wayside>,
}

impl AccessMap {
    /// Reads everything into a graph.
    ///
    /// Accounts that are closed are not in it. What is requested to be closed, or lost, opens nothing for the person any
    /// more, and still does for a stranger: both are the safe side to be wrong on.
    pub fn of(ledger: &Ledger) -> Result<Self> {
        let mut build = Build { ledger, graph: GraphBuilder::new(), things: Vec::new(), ways: Vec::new() };
        build.identifiers()?;
        build.accounts()?;
        build.numbers()?;
        build.mailboxes()?;
        for account in ledger.each::<Account>().filter(|account| is_live(account)) {
            build.ways_into(account)?;
        }
        Ok(Self { graph: build.graph.finish(), things: build.things, ways: build.ways })
    }

    /// The graph.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// What a vertex stands for.
    pub fn thing(&self, v: Vid) -> &Thing {
        &self.things[v.0 as usize]
    }

    /// Where a method comes from.
    pub fn way(&self, m: Mid) -> &Wayside {
        &self.ways[m.0 as usize]
    }

    /// The vertex of a thing, if it is in the graph.
    pub fn vertex(&self, thing: &Thing) -> Option<Vid> {
        self.graph.find(&thing.key())
    }

    /// The vertex of a thing somebody asked about.
    pub fn need(&self, thing: &Thing) -> Result<Vid> {
        self.vertex(thing).ok_or(Problem::NotOnTheMap)
    }
}

/// Whether the account is still there.
pub(super) fn is_live(account: &Account) -> bool {
    !matches!(account.stage.name(), StageName::Closed | StageName::Verified)
}

/// Whether the person can be counted on to enter it.
fn is_open(account: &Account) -> bool {
    !matches!(account.stage.name(), StageName::Requested | StageName::CoolingOff | StageName::LostAccess)
}

struct Build<'a> {
    ledger: &'a Ledger,
    graph: GraphBuilder,
    things: Vec<Thing>,
    ways: Vec<Wayside>,
}

impl Build<'_> {
    fn vertex(&mut self, thing: Thing, vertex: Vertex) -> Result<Vid> {
        let key = thing.key();
        if let Some(known) = self.graph.find(&key) {
            return Ok(known);
        }
        let id = self.graph.vertex(key, vertex).map_err(broken)?;
        self.things.push(thing);
        Ok(id)
    }

    fn method(&mut self, key: String, head: Vid, body: Vec<Vid>, tags: Tags, way: Wayside) -> Result<()> {
        if body.contains(&head) {
            return Ok(());
        }
        match self.graph.method(key, head, body, tags) {
            Ok(_) => self.ways.push(way),
            // One service may offer the same thing twice; once is enough.
            Err(GraphProblem::MethodTwice(_)) => {}
            Err(problem) => return Err(broken(problem)),
        }
        Ok(())
    }

    fn identifiers(&mut self) -> Result<()> {
        let ledger = self.ledger;
        for held in ledger.each::<Identifier>() {
            let kind = match held.kind {
                IdentifierKind::Phone => VertexKind::Phone,
                IdentifierKind::Email => VertexKind::EmailAddress,
                IdentifierKind::IdCard | IdentifierKind::Passport | IdentifierKind::DrivingLicence => {
                    VertexKind::Document
                }
                IdentifierKind::BankCard => VertexKind::BankCard,
                IdentifierKind::Username | IdentifierKind::Other => VertexKind::Knowledge,
            };
            let in_use = !matches!(held.state, IdentifierState::Retired { .. });
            let derived = match held.kind {
                IdentifierKind::Phone => true,
                IdentifierKind::Email => self.mailbox_of(held).is_some(),
                _ => false,
            };
            let mut vertex = Vertex::of(kind);
            vertex.held = in_use && !derived;
            self.vertex(Thing::Identifier { id: held.id.clone() }, vertex)?;
        }
        for device in ledger.each::<Device>().filter(|device| device.given_up.is_none()) {
            self.vertex(Thing::Device { id: device.id.clone() }, Vertex::of(VertexKind::Device).held())?;
        }
        Ok(())
    }

    fn accounts(&mut self) -> Result<()> {
        let ledger = self.ledger;
        for account in ledger.each::<Account>().filter(|account| is_live(account)) {
            let importance = importance(ledger, account);
            let vertex = Vertex::of(VertexKind::Account).importance(importance);
            self.vertex(Thing::Account { id: account.id.clone() }, vertex)?;
        }
        Ok(())
    }

    /// A number answers to its SIM, which lies in a device or in a drawer; the carrier gives a new card for the document
    /// it was taken out with.
    fn numbers(&mut self) -> Result<()> {
        let ledger = self.ledger;
        for held in ledger.each::<Identifier>().filter(|held| held.kind == IdentifierKind::Phone) {
            if matches!(held.state, IdentifierState::Retired { .. }) {
                continue;
            }
            let number = self.vertex(Thing::Identifier { id: held.id.clone() }, Vertex::of(VertexKind::Phone))?;
            let device = held.device.as_ref().filter(|id| {
                // A card in a device that was given away is taken for lost: the counter gives another.
                ledger.one::<Device>(id.as_str()).is_some_and(|device| device.given_up.is_none())
            });
            let gone = held.device.is_some() && device.is_none();
            let mut card = Vertex::of(VertexKind::Sim);
            card.held = device.is_none() && !gone;
            // Losing the card is losing the number's card: asked about as such, not listed beside the number.
            card.losable = false;
            let sim = self.vertex(Thing::Sim { number: held.id.clone() }, card)?;
            self.method(format!("sim:{}", held.id), number, vec![sim], Tags::of(Purpose::Possession), Wayside::World)?;
            if let Some(device) = device {
                let device =
                    self.vertex(Thing::Device { id: device.clone() }, Vertex::of(VertexKind::Device).held())?;
                let tags = Tags::of(Purpose::Possession);
                self.method(format!("slot:{}", held.id), sim, vec![device], tags, Wayside::World)?;
            }
            let papers = ledger
                .each_by::<Identifier>("owner", held.owner.as_str())
                .find(|paper| paper.kind == IdentifierKind::IdCard && paper.state == IdentifierState::Active);
            let papers = match papers {
                Some(card) => Thing::Identifier { id: card.id.clone() },
                // Everybody has some; who has not recorded them does not lose the number with the phone.
                None => Thing::Papers { person: held.owner.clone() },
            };
            let mut document = Vertex::of(VertexKind::Document).held();
            document.losable = matches!(papers, Thing::Identifier { .. });
            let papers = self.vertex(papers, document)?;
            let tags = Tags::of(Purpose::Recovery).actor(Actor::UserOnly).confidence(Confidence::Assumed);
            self.method(format!("counter:{}", held.id), sim, vec![papers], tags, Wayside::Counter)?;
        }
        Ok(())
    }

    /// Whoever is in a mailbox account reads what is sent to its address.
    fn mailboxes(&mut self) -> Result<()> {
        let ledger = self.ledger;
        for held in ledger.each::<Identifier>() {
            if let Some(account) = self.mailbox_of(held) {
                let (address, mailbox) =
                    (Thing::Identifier { id: held.id.clone() }, Thing::Account { id: account.id.clone() });
                let address = self.vertex(address, Vertex::of(VertexKind::EmailAddress))?;
                let mailbox = self.vertex(mailbox, Vertex::of(VertexKind::Account))?;
                let tags = Tags::of(Purpose::Possession).unlinkable(Known::No);
                self.method(format!("mailbox:{}", held.id), address, vec![mailbox], tags, Wayside::World)?;
            }
        }
        Ok(())
    }

    fn mailbox_of(&self, held: &Identifier) -> Option<&Account> {
        let account = self.ledger.one::<Account>(held.served_by.as_ref()?.as_str())?;
        is_live(account).then_some(account)
    }

    fn ways_into(&mut self, account: &Account) -> Result<()> {
        let ledger = self.ledger;
        let head = self.vertex(Thing::Account { id: account.id.clone() }, Vertex::of(VertexKind::Account))?;
        let actor = if is_open(account) { Actor::Both } else { Actor::AttackerOnly };
        let ways = ways_in(ledger, &account.id)?;
        let mut known: Vec<Vec<Vid>> = Vec::new();
        for method in ledger.each_by::<AccessMethod>("account", account.id.as_str()) {
            if method.certainty == Certainty::Denied
                && let Some(body) = self.factors(account, &method.needs, Some(&method.id))?
            {
                // Neither offered nor a candidate: the person has looked.
                known.push(sorted(&body));
            }
        }
        for way in &ways {
            let Some(body) = self.factors(account, &way.needs, way.method.as_ref())? else { continue };
            let purpose = purpose(way.usage, &way.needs);
            let confidence = match way.certainty {
                Certainty::Confirmed => Confidence::Confirmed,
                Certainty::Assumed => Confidence::Assumed,
                Certainty::Denied => continue,
            };
            let (key, from) = match (&way.method, &way.link, way.needs.first()) {
                (Some(method), _, _) => (format!("method:{method}"), Wayside::Recorded(method.clone())),
                (None, Some(link), _) => (format!("link:{link}"), Wayside::Link(link.clone())),
                (None, None, Some(Factor::Code { identifier })) => {
                    (format!("bound:{}:{identifier}", account.id), Wayside::Bound(identifier.clone()))
                }
                (None, None, _) => continue,
            };
            let mut tags = Tags::of(purpose).actor(actor).confidence(confidence);
            if let [Factor::Code { identifier }] = way.needs.as_slice() {
                tags = tags.exclusive(exclusive(account, identifier));
            }
            known.push(sorted(&body));
            self.method(key, head, body, tags, from)?;
        }
        self.offered(account, head, actor, &mut known)?;
        self.candidates(account, head, &known)
    }

    /// What the catalogue says the service offers, as far as the account has what it takes: possible until the person
    /// says yes or no.
    fn offered(&mut self, account: &Account, head: Vid, actor: Actor, known: &mut Vec<Vec<Vid>>) -> Result<()> {
        let ledger = self.ledger;
        let catalogue = ledger.catalogue()?;
        let Some(entry) = catalogue.get(account.service.as_str()) else { return Ok(()) };
        let bound: Vec<&Identifier> = ledger
            .each_by::<Binding>("account", account.id.as_str())
            .filter(|binding| binding.state == BindingState::Bound)
            .filter_map(|binding| ledger.one::<Identifier>(binding.identifier.as_str()))
            .collect();
        for login in &entry.logins {
            let mut choices: Vec<Vec<Factor>> = vec![Vec::new()];
            for need in &login.needs {
                let options: Vec<Factor> = match need {
                    LoginNeed::PhoneCode => codes(&bound, IdentifierKind::Phone),
                    LoginNeed::EmailCode => codes(&bound, IdentifierKind::Email),
                    LoginNeed::Password => vec![Factor::Password],
                    // A link is recorded or it is not there; documents and devices are not bound to accounts.
                    LoginNeed::Provider | LoginNeed::IdCheck | LoginNeed::Device => Vec::new(),
                };
                choices = choices
                    .into_iter()
                    .flat_map(|so_far| {
                        options.iter().map(move |one| [so_far.as_slice(), std::slice::from_ref(one)].concat())
                    })
                    .collect();
            }
            for needs in choices.into_iter().filter(|needs| !needs.is_empty()) {
                let Some(body) = self.factors(account, &needs, None)? else { continue };
                let body_sorted = sorted(&body);
                if known.contains(&body_sorted) {
                    continue;
                }
                known.push(body_sorted);
                let key = format!("offered:{}:{}", account.id, spelled(&needs));
                let tags = Tags::of(purpose(MethodUse::Login, &needs)).actor(actor).confidence(Confidence::Possible);
                self.method(key, head, body, tags, Wayside::Offered(needs))?;
            }
        }
        Ok(())
    }

    /// What could be set up: another number or address of the same person, or a password, where nothing says the service
    /// does not take it.
    fn candidates(&mut self, account: &Account, head: Vid, known: &[Vec<Vid>]) -> Result<()> {
        let ledger = self.ledger;
        let catalogue = ledger.catalogue()?;
        let entry = catalogue.get(account.service.as_str());
        let takes = |need: LoginNeed| match entry.map(|entry| entry.logins.as_slice()) {
            None | Some([]) => need == LoginNeed::PhoneCode,
            Some(logins) => logins.iter().any(|login| login.needs == [need]),
        };
        let mut factors: Vec<Factor> = Vec::new();
        for held in ledger.each_by::<Identifier>("owner", account.person.as_str()) {
            let need = match held.kind {
                IdentifierKind::Phone => LoginNeed::PhoneCode,
                IdentifierKind::Email => LoginNeed::EmailCode,
                _ => continue,
            };
            if held.state == IdentifierState::Active && takes(need) {
                factors.push(Factor::Code { identifier: held.id.clone() });
            }
        }
        if takes(LoginNeed::Password) {
            factors.push(Factor::Password);
        }
        for factor in factors {
            let Some(body) = self.factors(account, std::slice::from_ref(&factor), None)? else { continue };
            if known.contains(&sorted(&body)) || body.contains(&head) {
                continue;
            }
            let key = format!("candidate:{}:{}", account.id, spelled(std::slice::from_ref(&factor)));
            let mut tags = Tags::of(Purpose::Login).state(MethodState::Candidate);
            if let Factor::Code { identifier } = &factor {
                tags = tags.exclusive(exclusive(account, identifier));
            }
            self.method(key, head, body, tags, Wayside::Candidate(factor))?;
        }
        Ok(())
    }

    /// The vertices a list of factors stands for; `None` when one of them is nowhere to be found.
    fn factors(
        &mut self,
        account: &Account,
        needs: &[Factor],
        method: Option<&crate::ids::MethodId>,
    ) -> Result<Option<Vec<Vid>>> {
        let ledger = self.ledger;
        let mut body = Vec::new();
        for (place, need) in needs.iter().enumerate() {
            match need {
                Factor::Password => {
                    let thing = Thing::Password { account: account.id.clone() };
                    body.push(self.vertex(thing, Vertex::of(VertexKind::Secret).held())?);
                }
                Factor::Code { identifier } | Factor::Shown { identifier } => {
                    match self.graph.find(&Thing::Identifier { id: identifier.clone() }.key()) {
                        Some(v) => body.push(v),
                        None => return Ok(None),
                    }
                }
                Factor::Provider { account: provider } => {
                    // A provider that is closed lets nobody through.
                    match self.graph.find(&Thing::Account { id: provider.clone() }.key()) {
                        Some(v) => body.push(v),
                        None => return Ok(None),
                    }
                }
                Factor::Device { device } => {
                    let Some(held) = ledger.one::<Device>(device.as_str()).filter(|held| held.given_up.is_none())
                    else {
                        return Ok(None);
                    };
                    let device = Thing::Device { id: held.id.clone() };
                    body.push(self.vertex(device, Vertex::of(VertexKind::Device).held())?);
                    // An open session is behind the lock of its device.
                    let mut pin = Vertex::of(VertexKind::Secret).held();
                    pin.losable = false;
                    body.push(self.vertex(Thing::Pin { device: held.id.clone() }, pin)?);
                }
                Factor::Face => {
                    let mut face = Vertex::of(VertexKind::Biometric).held();
                    face.losable = false;
                    body.push(self.vertex(Thing::Face { person: account.person.clone() }, face)?);
                }
                Factor::Other { .. } => {
                    let Some(method) = method else { return Ok(None) };
                    let place = u32::try_from(place).unwrap_or(u32::MAX);
                    let thing = Thing::Other { method: method.clone(), place };
                    body.push(self.vertex(thing, Vertex::of(VertexKind::Secret).held())?);
                }
            }
        }
        Ok(Some(body))
    }
}

/// How much an account matters, from what is recorded: one for being there, one more for sensitive data, two for money
/// (a bound card, a mandate), two for being the entrance to others or a mailbox. At most six; only sums and order count.
fn importance(ledger: &Ledger, account: &Account) -> u32 {
    let key = account.id.as_str();
    let taxonomy = quittance_catalogue::Catalogue::embedded().taxonomy();
    let sensitive = ledger
        .each_by::<DataItem>("account", key)
        .any(|item| item.fate == DataFate::Held && taxonomy.is_sensitive(&item.item));
    let money = ledger.each_by::<Mandate>("account", key).next().is_some()
        || ledger.each_by::<Mandate>("payer", key).next().is_some()
        || ledger.each_by::<Binding>("account", key).any(|binding| {
            binding.state == BindingState::Bound
                && ledger
                    .one::<Identifier>(binding.identifier.as_str())
                    .is_some_and(|held| held.kind == IdentifierKind::BankCard)
        });
    let entrance = ledger.each_by::<LinkedLogin>("provider", key).any(LinkedLogin::opens)
        || ledger.each_by::<Identifier>("served_by", key).next().is_some();
    1 + u32::from(sensitive) + 2 * u32::from(money) + 2 * u32::from(entrance)
}

fn purpose(usage: MethodUse, needs: &[Factor]) -> Purpose {
    match (usage, needs) {
        (MethodUse::Recovery, _) => Purpose::Recovery,
        (_, [Factor::Provider { .. }]) => Purpose::LinkedLogin,
        (_, [_]) => Purpose::Login,
        _ => Purpose::SecondFactor,
    }
}

fn codes(bound: &[&Identifier], kind: IdentifierKind) -> Vec<Factor> {
    bound.iter().filter(|held| held.kind == kind).map(|held| Factor::Code { identifier: held.id.clone() }).collect()
}

/// One number opens one account at a service.
fn exclusive(account: &Account, identifier: &IdentifierId) -> String {
    format!("{}:{identifier}", account.service)
}

fn spelled(needs: &[Factor]) -> String {
    let words: Vec<String> = needs
        .iter()
        .map(|need| match need {
            Factor::Password => "password".to_owned(),
            Factor::Code { identifier } => format!("code:{identifier}"),
            Factor::Shown { identifier } => format!("shown:{identifier}"),
            Factor::Provider { account } => format!("provider:{account}"),
            Factor::Device { device } => format!("device:{device}"),
            Factor::Face => "face".to_owned(),
            Factor::Other { what } => format!("other:{what}"),
        })
        .collect();
    words.join("+")
}

fn sorted(body: &[Vid]) -> Vec<Vid> {
    let mut body = body.to_vec();
    body.sort_unstable();
    body.dedup();
    body
}

/// The builder's own checks can't fail on keys made here; should one, the map says it can't be drawn.
fn broken(_: GraphProblem) -> Problem {
    Problem::MapTooLarge
}
