# A walk through the areas of life: "did you ever have an account there?"

walk-title = Walk through the areas of life
walk-leave = Back to Discover
walk-areas = Areas of life
walk-whose = Whose accounts
walk-how = Tap, or press
walk-ask = { $service }: ever signed up?
walk-had = Had it
walk-never = Never
walk-unsure = Not sure
walk-several = { $count } accounts
walk-kept = More is known of this account, so it was not removed
    .advice = It can be removed in Accounts.
walk-empty = The catalogue has nothing of this kind yet. Write down below what comes to mind.
walk-more = Anything else?
walk-more-placeholder = Name, address or pinyin initials; write down what is not there
walk-unsure-list = Not sure of { $count }: { $list }. Importing a message backup or a password manager’s export will most likely tell.
walk-count = Had { $had }, not sure of { $unsure }
walk-previous = Previous
walk-next = Next
walk-next-area = Next: { $area }
walk-first = This is the first
walk-done = Finish
walk-done-unsure = Import to find out

walk-area-chat = Chat
walk-area-pay = Pay
walk-area-shop = Shop
walk-area-travel = Travel
walk-area-play = Play
walk-area-work = Work
walk-area-school = School
walk-area-health = Health
walk-area-home = Home
walk-area-government = Government

walk-question-chat = Where has { $name } chatted or met people?
walk-question-pay = With what has { $name } paid, saved or borrowed?
walk-question-shop = Where has { $name } shopped or ordered food?
walk-question-travel = With what has { $name } ridden, booked or found the way?
walk-question-play = Where has { $name } watched, listened or played?
walk-question-work = With what has { $name } worked, kept files or looked for a job?
walk-question-school = Where has { $name } studied?
walk-question-health = Where has { $name } seen to their health?
walk-question-home = What is there for { $name }’s phone, line and home?
walk-question-government = Where has { $name } dealt with the authorities?
