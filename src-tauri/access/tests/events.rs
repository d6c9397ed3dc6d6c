//! What falls when something happens.
#![allow(clippy::unwrap_used)]

mod oracle;

use oracle::{Dice, Rule, Small, ids, loss, mask, set};
use quittance_access::consequence::consequences;
use quittance_access::event::{
    Event, Incident, inaccessible_after, inaccessible_interval, lockout, pessimistic_lockout, takeover,
    takeover_interval,
};
use quittance_access::graph::{Graph, GraphBuilder, Vertex, Vid};
use quittance_access::set::VertexSet;
use quittance_access::situation::Situation;
use quittance_access::tags::{Actor, Confidence, MethodState, Purpose, Tags, VertexKind};
use quittance_access::view::View;

#[test]
fn lockout_and_takeover_are_what_exhaustion_says() {
    for seed in 0..3_000 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed);
        let (destroyed, dropped) = (dice.mask(small.n, 20), dice.mask(small.n, 20));
        let (granted, dead) = (dice.mask(small.n, 25), dice.mask(small.n, 10));
        let graph = small.build();
        let view = View::whole(&graph);
        let lost = lockout(&view, &graph.held(), &loss(destroyed, dropped));
        let want = small.open() & !(destroyed | dropped) & !small.after(destroyed, dropped);
        assert_eq!(mask(lost.iter()), want, "seed {seed}: lockout");
        let gained = takeover(&view, &set(granted), &set(dead));
        let taken = small.reach(granted, dead) & !granted;
        assert_eq!(mask(gained.iter()), taken, "seed {seed}: takeover");
        let event = Event { loss: loss(destroyed, dropped), granted: set(granted), dead: set(dead) };
        let worst = pessimistic_lockout(&view, &view, &graph.held(), &event);
        let want = small.open() & !(destroyed | dropped) & !small.after(destroyed | taken, dropped);
        assert_eq!(mask(worst.iter()), want, "seed {seed}: pessimistic lockout");
        assert!(lost.is_subset(&worst), "seed {seed}");
    }
}

#[test]
fn a_new_method_shrinks_what_is_inaccessible_and_widens_what_is_taken() {
    for seed in 0..2_000 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed);
        let graph = small.build();
        let more = View::whole(&graph);
        let mut fewer = more.clone();
        fewer.turn_off(quittance_access::graph::Mid(dice.below(graph.method_count() as u32)));
        let lost = loss(dice.mask(small.n, 20), dice.mask(small.n, 20));
        let after = inaccessible_after(&more, &graph.held(), &lost);
        assert!(after.is_subset(&inaccessible_after(&fewer, &graph.held(), &lost)), "seed {seed}");
        let granted = set(dice.mask(small.n, 25));
        let nobody = VertexSet::new();
        assert!(takeover(&fewer, &granted, &nobody).is_subset(&takeover(&more, &granted, &nobody)), "seed {seed}");
    }
}

#[test]
fn the_truth_lies_within_the_bounds() {
    for seed in 0..3_000 {
        let mut dice = Dice::new(seed + 77);
        let small = Small::random(seed).unsure(&mut dice);
        let graph = small.build();
        let truth = dice.mask(small.methods.len() as u32, 50);
        // Some of the unconfirmed methods work; nobody knows which.
        let real = small.only(|i, rule| rule.confidence == Confidence::Confirmed || truth >> i & 1 == 1);
        let (destroyed, dropped) = (dice.mask(small.n, 20), dice.mask(small.n, 20));
        let mine = real.only(|_, rule| rule.actor != Actor::AttackerOnly);
        let closed = !mine.after(destroyed, dropped) & ((1 << small.n) - 1);
        let bounds = inaccessible_interval(&graph, &graph.held(), &loss(destroyed, dropped));
        assert_eq!(mask(bounds.certain.iter()) & !closed, 0, "seed {seed}: certain, and not so");
        assert_eq!(closed & !mask(bounds.widest().iter()), 0, "seed {seed}: so, and not foreseen");
        let granted = dice.mask(small.n, 25);
        let theirs = real.only(|_, rule| rule.actor != Actor::UserOnly);
        let taken = theirs.reach(granted, 0) & !granted;
        let bounds = takeover_interval(&graph, &set(granted), &VertexSet::new());
        assert_eq!(mask(bounds.certain.iter()) & !taken, 0, "seed {seed}: certainly taken, and not so");
        assert_eq!(taken & !mask(bounds.widest().iter()), 0, "seed {seed}: taken, and not foreseen");
    }
}

#[test]
fn a_chain_of_consequences_leads_from_the_loss_to_what_is_locked() {
    for seed in 0..2_000 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed);
        let lost = loss(dice.mask(small.n, 15), dice.mask(small.n, 15));
        let graph = small.build();
        let view = View::whole(&graph);
        let found = consequences(&view, &graph.held(), &lost);
        assert_eq!(*found.lost(), lockout(&view, &graph.held(), &lost), "seed {seed}");
        for x in graph.vertices() {
            let chain = found.chain(x);
            assert_eq!(chain.is_empty(), !found.lost().contains(x), "seed {seed}");
            let (Some(first), Some(last)) = (chain.first(), chain.last()) else { continue };
            assert!(lost.all().contains(first.from) && last.to == x, "seed {seed}");
            assert!(chain.windows(2).all(|pair| pair[0].to == pair[1].from), "seed {seed}");
            for link in &chain {
                assert!(graph.head(link.method) == link.to && graph.body(link.method).any(|b| b == link.from));
                assert!(graph.body(link.method).all(|b| small.open() >> b.0 & 1 == 1), "seed {seed}: never worked");
            }
        }
    }
}

/// A phone with a card in it, a number, a bank that can also be opened at the counter, and a mailbox.
struct Home {
    graph: Graph,
}

impl Home {
    fn new() -> Self {
        use VertexKind::{Account, Biometric, Device, Document, Phone, Secret, Sim};
        let mut b = GraphBuilder::new();
        let mut add = |key: &str, vertex| b.vertex(key, vertex).unwrap();
        let device = add("phone", Vertex::of(Device).held());
        let pin = add("device pin", Vertex::of(Secret).held());
        let sim = add("sim", Vertex::of(Sim));
        let number = add("number", Vertex::of(Phone));
        let id = add("id card", Vertex::of(Document).held());
        let face = add("face", Vertex::of(Biometric).held());
        let password = add("mail password", Vertex::of(Secret).held());
        let mail = add("mail", Vertex::of(Account).importance(5));
        let bank = add("bank", Vertex::of(Account).importance(9));
        let taxi = add("taxi", Vertex::of(Account));
        let wps = add("wps", Vertex::of(Account));
        let mut method = |key: &str, head, body: &[Vid], tags| {
            b.method(key, head, body.iter().copied(), tags).unwrap();
        };
        let login = Tags::of(Purpose::Login);
        method("card in phone", sim, &[device], Tags::of(Purpose::Possession));
        method("card has number", number, &[sim], Tags::of(Purpose::Possession));
        method("new card at the counter", number, &[id], Tags::of(Purpose::Recovery).actor(Actor::UserOnly));
        method("taxi by code", taxi, &[number], login.clone());
        method("mail by password", mail, &[password], login.clone());
        method("mail on the phone", mail, &[device, pin], login.clone());
        method("bank by code and mail", bank, &[number, mail], login.clone());
        method("bank by face", bank, &[id, face], Tags::of(Purpose::Recovery).actor(Actor::UserOnly));
        method("wps by mail", wps, &[mail], Tags::of(Purpose::LinkedLogin));
        method("wps by number", wps, &[number], Tags::of(Purpose::Recovery).confidence(Confidence::Assumed));
        method("taxi by mail", taxi, &[mail], login.state(MethodState::PendingRemoval));
        Self { graph: b.finish() }
    }

    fn id(&self, key: &str) -> Vid {
        self.graph.find(key).unwrap()
    }

    fn names(&self, set: &VertexSet) -> Vec<&str> {
        set.iter().map(|v| self.graph.key(v)).collect()
    }
}

#[test]
fn a_cancelled_number_locks_what_hangs_on_it_and_hands_it_to_the_next_owner() {
    let home = Home::new();
    let incident = Incident::NumberCancelled { number: home.id("number") };
    let outlook = Situation::of(&home.graph).outlook(&incident.event());
    assert_eq!(home.names(&outlook.locked), ["taxi"], "the id card is of no use: the number is gone");
    assert_eq!(home.names(&outlook.taken.certain), ["taxi"]);
    assert_eq!(home.names(&outlook.taken.maybe), ["wps"], "nobody has tried whether the number opens it");
    assert!(incident.later());
}

#[test]
fn a_stolen_phone_is_worse_unlocked_than_locked() {
    let home = Home::new();
    let (device, pin) = (home.id("phone"), home.id("device pin"));
    let now = Situation::of(&home.graph);
    let locked = now.outlook(&Incident::DeviceStolenLocked { device, replaceable: false }.event());
    assert_eq!(home.names(&locked.locked), ["sim"], "the carrier gives out a new card for the same number");
    assert_eq!(home.names(&locked.taken.certain), ["sim", "number", "taxi"]);
    let open = now.outlook(&Incident::DeviceStolenOpen { device, pins: vec![pin], replaceable: false }.event());
    assert_eq!(home.names(&open.taken.certain), ["sim", "number", "mail", "bank", "taxi", "wps"]);
    assert_eq!(home.names(&open.locked_at_worst), ["sim", "number", "mail", "bank", "taxi", "wps"]);
    let way: Vec<&str> = now
        .why_taken(home.id("bank"), &Incident::DeviceStolenOpen { device, pins: vec![pin], replaceable: false }.event())
        .iter()
        .map(|line| home.graph.key(line.vertex))
        .collect();
    assert_eq!(way, ["phone", "device pin", "sim", "mail", "number", "bank"]);
}

#[test]
fn a_removal_asked_for_no_longer_helps_the_person_and_still_helps_the_thief() {
    let home = Home::new();
    let incident = Incident::NumberCancelled { number: home.id("number") };
    assert!(Situation::of(&home.graph).outlook(&incident.event()).locked.contains(home.id("taxi")));
    let taken = Situation::of(&home.graph).outlook(&Incident::AccountTaken { account: home.id("mail") }.event()).taken;
    assert_eq!(home.names(&taken.certain), ["taxi", "wps"]);
}

#[test]
fn a_closed_account_falls_to_nobody_and_a_forgotten_password_locks_only_without_another_way() {
    let home = Home::new();
    let now = Situation::of(&home.graph);
    let closed = now.outlook(&Incident::AccountsClosed { accounts: vec![home.id("mail")] }.event());
    assert_eq!(home.names(&closed.locked), ["wps"]);
    assert_eq!(home.names(&closed.locked_perhaps()), ["wps"], "the number may open it; that is what to ask");
    assert!(closed.locked_for_certain().is_empty());
    assert!(closed.taken.widest().is_empty());
    let forgotten = now.outlook(&Incident::SecretForgotten { secret: home.id("mail password") }.event());
    assert!(forgotten.locked.is_empty(), "the phone still opens the mailbox");
    let leaked = now.outlook(&Incident::SecretLeaked { secret: home.id("mail password") }.event());
    assert_eq!(home.names(&leaked.taken.certain), ["mail", "taxi", "wps"]);
    assert!(leaked.locked.is_empty());
    assert_eq!(home.names(&leaked.locked_at_worst), ["mail", "taxi", "wps"], "the bank is still opened by face");
}

#[test]
fn the_question_asked_first_settles_the_most() {
    let home = Home::new();
    let event = Incident::AccountsClosed { accounts: vec![home.id("mail")] }.event();
    let list = Situation::of(&home.graph).questions(&[event]);
    assert_eq!(list.len(), 1);
    assert_eq!(home.graph.method_key(list[0].method), "wps by number");
    assert_eq!(list[0].accounts.to_vec(), [home.id("wps")]);
}

#[test]
fn a_question_settles_exactly_what_leaves_the_doubtful() {
    for seed in 0..600 {
        let mut dice = Dice::new(seed + 5);
        let small = Small::random(seed).unsure(&mut dice);
        let graph = small.build();
        let event = Event {
            loss: loss(dice.mask(small.n, 20), 0),
            granted: set(dice.mask(small.n, 20)),
            dead: VertexSet::new(),
        };
        let everything = (1_u32 << small.n) - 1;
        let accounts = everything & !0b111;
        let doubtful = |small: &Small| {
            let mine = small.only(|_, rule| rule.actor != Actor::AttackerOnly);
            let theirs = small.only(|_, rule| rule.actor != Actor::UserOnly);
            let sure = |_: usize, rule: &Rule| rule.confidence == Confidence::Confirmed;
            let destroyed = mask(event.loss.destroyed.iter());
            let granted = mask(event.granted.iter());
            let closed = mine.after(destroyed, 0) & !mine.only(sure).after(destroyed, 0);
            (closed, theirs.reach(granted, 0) & !theirs.only(sure).reach(granted, 0))
        };
        let worth = |before: (u32, u32), after: (u32, u32)| {
            let sum = |mask: u32| ids(mask).iter().map(|v| u64::from(v.0) + 1).sum::<u64>();
            sum(before.0 & !after.0 & accounts) + sum(before.1 & !after.1 & accounts)
        };
        let before = doubtful(&small);
        let list = quittance_access::ask::questions(&graph, &graph.held(), std::slice::from_ref(&event));
        for (i, rule) in small.methods.iter().enumerate() {
            let mut confirmed = small.clone();
            confirmed.methods[i].confidence = Confidence::Confirmed;
            let yes = worth(before, doubtful(&confirmed));
            let no = worth(before, doubtful(&small.only(|j, _| j != i)));
            let asked = list.iter().find(|q| q.method.0 as usize == i);
            let got = asked.map_or((0, 0), |q| (q.settled_by_yes, q.settled_by_no));
            let want = if rule.confidence == Confidence::Confirmed { (0, 0) } else { (yes, no) };
            assert_eq!(got, want, "seed {seed}, method {i}");
        }
    }
}
