# Logins through a provider tie accounts together: what can be put together, and how to end it. For window and command line.

linked-title = What { $service } ties together ({ $count ->
        [one] one account
       *[other] { $count } accounts
    })
linked-why = A login through { $service } tells both ends that they know the same person. Below is what could be put together; whether anybody looks at it is for the privacy policies to say and was not checked here.
linked-holds = There: { $kinds }
linked-holds-nothing = What is there is not on record yet.
linked-usual = { $kind } (usual there, not confirmed)
linked-scopes = What { $provider } shows it: { $scopes }
linked-scopes-unknown = What { $provider } shows it is not on record yet; the consent page says it.
linked-shared = Both have { $identifiers }: that still matches them once the login is unlinked.
linked-together = { $count ->
        [one] One kind
       *[other] { $count } kinds
    } together, { $sensitive } of them sensitive: { $kinds }
linked-steps = How to end it

linked-switch = Turn off personal recommendations and personal advertising in { $service }
linked-switch-known = By law, push and marketing come with an option that is not personal, or an easy refusal (PIPL Art. 24(2)). What was found:
linked-switch-unknown = By law, push and marketing come with an option that is not personal, or an easy refusal (PIPL Art. 24(2)). No source tells where the switch is: look for “personalised”, “recommendations” and “ads” under settings and privacy.
linked-refuse = Where there is no switch to be found, refuse in writing to be profiled by { $service }
linked-refuse-why = The letter “Refuse marketing and profiles”: letter --right object. Ask that the tags on you be erased as well (Network data regulation Art. 42).
linked-refuse-why-none = The source found no switch, so write at once: “Refuse marketing and profiles”, letter --right object. To have no easy off-switch is itself against the Network data regulation, Art. 42.
linked-unlink-at-account = Unlink { $provider } in { $service }
linked-unlink-at-account-why = Without logging in through { $provider }, this end tells it nothing more.
linked-unlink-at-provider = Withdraw { $service }’s authorisation at { $provider }
linked-unlink-at-provider-why = With only the service’s end unlinked, { $provider } still holds the authorisation; both ends have to go.
linked-first = { $service } has no other way in: give it another login first.
