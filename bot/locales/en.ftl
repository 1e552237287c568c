# English. Markup: <b> and <code> only. Every message about money says what happened to it and what comes next.

hello =
    Hello! I sell small covers: <b>$1 each</b>, paid out by themselves when your flight is late.

    Your wallet is ready. Nothing to install, no fees to think about.

    Type a flight, like <b>CO 62 12 Dec</b>, or tap below.
hello-again =
    Welcome back! Type a flight, like <b>CO 62 12 Dec</b>, or tap below.
help =
    <b>How it works</b>

    1. Type a flight and its date, like <b>CO 62 12 Dec</b>, or tap Flight.
    2. Choose how many covers you want. Each costs $1; the price says what it pays and how likely that is.
    3. If the flight lands more than 2 hours late, is cancelled or diverted, the money comes to your wallet by itself and I write to you.

    Independent reporters who must agree say what happened. If they cannot, you get your dollars back. If the flight is on time, your dollars stay in the pool that pays the others.

    Cover is sold until some days before the flight; the price says until when. Dates of flights are the airport's; times are UTC.

    /flight – cover a flight
    /covers – your covers and what became of them
    /wallet – your address and balance
    /cancel – drop what you were doing
    /help – this page
    /start – begin again
cancelled = All right, dropped. You were not charged.
nothing-to-cancel = There is nothing to cancel. Covers you already have stay as they are.
not-understood =
    I did not understand that, so nothing happened and nothing was charged. Type a flight and a date, like <b>CO 62 12 Dec</b>, or tap below.
unknown-command = I do not know that command. Nothing happened and nothing was charged. Here is what I can do:
only-text =
    I can only read text. Nothing happened and nothing was charged. Type a flight and a date, like <b>CO 62 12 Dec</b>, or tap below.
too-long =
    That is a lot of text! I only read messages up to { $most } characters. Nothing was charged. Type just a flight and a date, like <b>CO 62 12 Dec</b>.
edits-unread =
    I do not read edited messages, so that an old message never buys anything new. Nothing was charged. Please send it again as a new message.
group-only = Prices and wallets are private. Let us talk in our own chat.
old-button = That button is too old for me to use. You were not charged. Start again here:
not-yours = That offer is not yours, or I no longer have it. You were not charged. Ask for a price of your own:

pick-origin = ✈️ Where does your flight leave from? You can also just type it, like <b>CO 62 12 Dec</b>.
pick-destination = ✈️ From <b>{ $origin }</b>: where to?
pick-flight = ✈️ <b>{ $origin } → { $destination }</b>: which flight?
pick-day =
    ✈️ <b>{ $flight }</b>

    Which day does it leave? Covers are on sale for { $first } to { $last }. Tap a day or type one, like <b>12 Dec</b>.
no-days = I have no days on sale for { $flight } right now. You were not charged. Try another flight:
which-route = { $number } flies more than one route. Which one is yours?
which-day = Which day do you mean for { $flight }?
which-airline =
    If { $typed } is a flight, type its airline too, like <b>CO 62 12 Dec</b>. If it is how many covers you want, ask for a price first. Nothing was charged.
day-alone = Which flight on { $day }? Type it with the date, like <b>CO 62 12 Dec</b>. Nothing was charged.
day-unreadable =
    I know { $flight }, but I could not read the date. Type it like <b>12 Dec</b>, or choose a day. Nothing was charged.
day-past = { $day } is over, so { $flight } can no longer be covered for it. You were not charged.
too-near =
    { $flight } on { $day } is too close: covers are sold until { $lead ->
        [one] { $lead } day
       *[other] { $lead } days
    } before. You were not charged. The first day I can sell is { $first }.
too-far = { $flight } on { $day } is not on sale yet: sale starts on { $opens }. You were not charged.
month-unlisted =
    I have no record of { $flight } flying in the month of { $day }, so I cannot price it. You were not charged. These days I can:
flight-unknown =
    I do not know flight { $number }. You were not charged. Check the number on your ticket, or find the flight by its airports:
flight-unknown-near = I do not know flight { $number }. You were not charged. Did you mean one of these?
route-unlisted = { $number } does not fly that route in my records. You were not charged. I know it on:
airport-unknown =
    I do not cover flights from { $airport }. You were not charged. I know these airports:
route-empty = I know no flight from { $origin } to { $destination }. You were not charged. Other destinations:

quote =
    ✈️ <b>{ $flight }</b>, { $day }

    <b>$1 pays { $payout }</b> if it lands more than { $late } late, is cancelled or diverted. That happens about 1 time in { $times }.
    Who decides: independent reporters who must agree. No answer from them: your money back.
    On sale until { $closes }. This price holds for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.

    How many covers?
ask-units = How many covers for { $cover }? They cost $1 each. Type a number, like <b>7</b>.
confirm =
    { $units ->
        [one] <b>1 cover</b>
       *[other] <b>{ $units } covers</b>
    } · { $cover }

    You pay <b>{ $pay }</b> · you get up to <b>{ $get }</b>. You have { $have }.
units-zero = Zero covers would cost nothing and cover nothing. You were not charged. Type a number from 1, like <b>3</b>.
units-negative = I cannot sell less than one cover. You were not charged. Type a number from 1, like <b>3</b>.
units-fraction = Covers come whole. You were not charged. Type a whole number, like <b>3</b>.
units-too-many = That is more than I can sell at once (at most { $most }). You were not charged. Type a smaller number.
units-not-number = I was waiting for a number of covers. You were not charged. Type digits, like <b>3</b>, or /cancel.
price-expired = That price for { $cover } has run out. You were not charged. Ask for a fresh one:
offer-closed = That offer is closed. You were not charged for it. Ask for a new price:

wallet-text =
    💼 You have <b>{ $have }</b>.

    Your address:
    <code>{ $address }</code>

    To top up, send USDC to it on the network with chain id { $chain }. Dollars sent on other networks are lost.
wallet-unread =
    💼 I could not read your balance just now; your money is where it was.

    Your address:
    <code>{ $address }</code>

    To top up, send USDC to it on the network with chain id { $chain }. Dollars sent on other networks are lost.
test-dollars-coming = Test dollars are on their way. I will write when they arrive.
test-dollars-failed = The test dollars could not be sent just now. Nothing else happened. Please try again in a minute.
no-faucet = There are no test dollars here. Top up by sending USDC to your address.
covers-empty = You have no covers yet. Type a flight and a date, like <b>CO 62 12 Dec</b>, or tap below.
covers-title = 🛡 <b>Your covers</b>{ $pages ->
        [one] {""}
       *[other] {" "}({ $page } of { $pages })
    }
cover-buying = ⏳ { $units } × { $cover }: buying…
cover-waiting = ⏳ { $units } × { $cover }: up to { $most }
cover-paid = ✅ { $units } × { $cover }: paid { $amount }
cover-owed = 💵 { $units } × { $cover }: { $amount } is owed to you
cover-ended = ⚪️ { $units } × { $cover }: ended, nothing to pay
cover-refunded = ↩️ { $units } × { $cover }: { $amount } returned
cover-refund-owed = ↩️ { $units } × { $cover }: { $amount } is coming back to you

refused-not-live = This cover is not on sale at the moment. You were not charged. Please try again later.
refused-paused = Sales of this cover are paused until { $until }; covers already sold are not touched. You were not charged.
refused-not-allowed = The rules of this cover do not let this wallet buy it. You were not charged. Please write to the people who run this bot.
refused-not-open = This cover is not on sale yet; sale starts on { $opens }. You were not charged.
refused-closed = Sale of this cover ended on { $cutoff }. You were not charged. Choose a later date.
refused-malformed = The chain does not accept that flight and date. You were not charged. Check them and ask again.
refused-not-listed =
    The price list has changed and this flight is not on it any more. You were not charged. Ask for the price again in a while.
refused-price-moved =
    The price moved: $1 pays { $payout } now, less than the { $least } you were offered. You were not charged. Look at the new price.
refused-load = This price is outside the rules that protect you, so it cannot be sold. You were not charged. Try another flight.
refused-cap-full =
    There is not enough cover left: { $cap ->
        [flight] this flight is full
        [originDay] flights from that airport share a limit for the day, and it is reached
       *[destinationDay] flights to that airport share a limit for the day, and it is reached
    }. You were not charged. Buy fewer, or try another flight.
refused-pool-full =
    There is not enough cover left: only { $free } of the pool is free. You were not charged. Buy fewer, or try again later.
refused-no-units = At least one cover must be bought. You were not charged. Choose how many.
refused-too-few-dollars =
    You have { $have } and this costs { $need }. You were not charged. Top up your wallet, or buy fewer.
refused-dollar = The dollar's issuer refused this payment. You were not charged. Please check your wallet.
refused-not-sponsored = I could not pay the network fee for this purchase. You were not charged. Please try again in a few minutes.
# What the signer says.
refused-day-limit =
    That is more than { $most } in one day, the most that may { $of ->
        [gifts] be given away
        [withdrawals] be withdrawn
       *[spending] be spent
    } with a wallet of mine. You were not charged. Choose less, or go on tomorrow.
refused-day-count = That was a lot for one day: no more orders are taken until tomorrow (UTC). You were not charged.
refused-not-signed = The keeper of the keys refused to sign this, because it is not what it should be. You were not charged. Please start again.
order-waits = ⏳ This takes longer than usual: { $what }. Nothing has happened yet and you were not charged. I keep trying and will write.
wallets-asleep = I cannot make your wallet just now. Nothing was lost. Please try again in a minute.

refused-expired = It took too long and the order lapsed. You were not charged. Ask for a fresh price.
refused-reverted = The chain refused this purchase. You were not charged. Ask for a fresh price and try again.
sold-out =
    { $cover } is sold out: other covers already use what the pool may risk on it. You were not charged.
only-left =
    Only { $count ->
        [one] 1 cover is
       *[other] { $count } covers are
    } left for { $cover } (covers with one cause share what the pool may risk on it). You were not charged.
unreachable = I could not reach the chain just now. You were not charged. Please try again in a minute.
out-of-order = The service that carries purchases refused to work just now. You were not charged. Please try again later.
surprise = Something broke on our side (ref <b>{ $ref }</b>). You were not charged. Please try again.
surprise-unclear =
    Something broke on our side (ref <b>{ $ref }</b>). I do not know yet whether your purchase went through. I will write when I know; please do not buy it again.

order-placed = ⏳ On its way: { $what }. You can close this chat, I will write.
order-unclear = ⏳ I do not know yet whether this went through: { $what }. I am checking and will write; please do not do it again.
order-done = ✅ <b>Done:</b> { $what }.
order-refused = ✖️ Not done: { $what }. { $why }
order-expired = ✖️ Not done: { $what }. It ran out of time. You were not charged. Please start again.
order-failed = ✖️ Not done: { $what }. Something broke on our side. You were not charged. Please try again.
order-closed = This was offered a while ago and is over. Nothing was done. Please start again.
button-confirm = Yes, do it
action-buy-cover = { $units } × { $cover }
action-redeem-cover = { $units ->
    [one] 1 cover turned into its dollars
   *[other] { $units } covers turned into their dollars
}
action-give-cover = { $units ->
    [one] 1 cover for <code>{ $to }</code>
   *[other] { $units } covers for <code>{ $to }</code>
}
action-deposit = a deposit of { $dollars } into { $pool }
action-request-exit = a request to leave { $pool }
action-leave-pool = your money out of { $pool }
action-list = { $units ->
    [one] 1 cover for sale at { $price }
   *[other] { $units } covers for sale at { $price } each
}
action-buy-listing = { $units ->
    [one] 1 cover from the market at { $price }
   *[other] { $units } covers from the market at { $price } each
}
action-take-back = your listing taken back
action-collect-listing = the dollars of your listing
action-vote = { $choice ->
    [for] your vote <b>For</b>
    [against] your vote <b>Against</b>
   *[abstain] your vote <b>Abstain</b>
}
action-delegate = your votes delegated to <code>{ $to }</code>
action-propose = your proposal
action-claim = a report with a deposit of { $bond }
action-dispute = an objection with a deposit of { $bond }
action-collect-bond = your deposit back
action-withdraw = { $dollars } to <code>{ $to }</code>
pool-risk = { $pool ->
    [low] the low-risk pool
    [high] the high-risk pool
   *[medium] the medium-risk pool
}

notice-placed = ⏳ Buying { $units } × { $cover }… You can close this chat, I will write.
notice-unclear =
    ⏳ I do not know yet whether your purchase of { $units } × { $cover } went through. I am checking and will write; please do not buy it again.
notice-refused =
    ✖️ { $units } × { $cover } was not bought. { $why }
notice-expired =
    ✖️ { $units } × { $cover } was not bought: the order ran out of time. You were not charged. Ask for a fresh price.
notice-failed =
    ✖️ { $units } × { $cover } was not bought: something broke on our side. You were not charged. Please try again.
notice-covered = ✅ <b>You are covered.</b> { $units } × { $cover }, up to <b>{ $most }</b>. { $have }
notice-covered-gift = ✅ <b>Bought.</b> { $units } × { $cover }, up to <b>{ $most }</b>, for <code>{ $holder }</code>. { $have }
notice-received = 🎁 <b>You received cover.</b> { $units } × { $cover }, up to <b>{ $most }</b>. You paid nothing.
notice-refunded = ↩️ { $why } { $money }
refund-no-quorum = { $cover }: not enough reporters agreed in time on what happened.
refund-unknowable = { $cover }: the answer is that nobody can know what happened.
refund-disputed = { $cover }: somebody objected to what the reporters said, and that was not decided in time.
refund-too-late = { $cover }: the reporters answered so late that there was no time left to check them.
refund-seen-early = { $cover }: what the reporters saw was seen before the sale ended, so it does not count.
refund-unsaid = { $cover }: there was no answer that counts.
notice-skipped =
    ⚠️ { $amount } is owed to you for { $cover }, but the dollar's issuer refused your wallet. It stays yours and can be claimed to another address at any time.
notice-dollars = 💵 <b>{ $amount }</b> arrived in your wallet. { $have }

money-here = <b>{ $amount } is in your wallet.</b> { $have }
money-back = <b>Every dollar is back: { $amount }.</b> { $have }
money-elsewhere = <b>{ $amount }</b> went to <code>{ $to }</code>, as you asked.
have-now = You have { $have }.
have-unread = I could not read your balance just now; /wallet tells it.

span-minutes =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
span-hours =
    { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }
span-both = { $hours } h { $minutes } min
flight = { $carrier }{ $number } { $origin } → { $destination }
flight-number = { $carrier }{ $number }

# What is covered, for every product: what, where and when; from which level on; what was seen; who says so.
about-flight = { $flight }, { $day }
about-level = { $what } ({ $level })
about-other = { $name }, { $when }
about-raw = { $name }
watched-dry = too little rain in { $place }, { $when }
watched-wet = too much rain in { $place }, { $when }
watched-heat = heat in { $place }, { $when }
watched-frost = frost in { $place }, { $when }
watched-wind = storm in { $place }, { $when }
watched-crop = a low { $place } price, { $when }
watched-vessel = ship { $place } late in { $second }, { $when }
watched-drop = a fall of { $place }, { $when }
watched-depeg = { $place } below its dollar, { $when }
watched-divergence = { $place } and { $second } drifting apart, { $when }
watched-withdrawal = withdrawals from { $place }, { $when }
watched-exploit = an exploit of { $place }, { $when }
watched-rug-pull = a rug pull of { $place }, { $when }
watched-oracle-failure = an oracle failure of { $place }, { $when }
when-span = { $span }
when-days = { $days ->
    [one] 1 day from { $first }
   *[other] { $days } days from { $first }
}
level-less = less than { $level }
level-no-less = no less than { $level }
level-more = more than { $level }
level-no-more = no more than { $level }
level-least = { $level } or more
measure-mm = { $count } mm
measure-degrees = { $count } °C
measure-speed = { $count } m/s
measure-percent = { $count } %
measure-cents = { $count ->
    [one] 1 cent
   *[other] { $count } cents
}
measure-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
measure-plain = { $count }
seen-not-flown = was cancelled or diverted
seen-early = landed { $early } early
seen-on-time = landed on time
seen-late = landed { $late } late
seen-little-late = landed { $late } late, too little for a payout
seen-other = the answer is { $seen }, { $than }
watch-seen-rain = it rained { $seen }, { $than }
watch-seen-heat = the hottest day had { $seen }, { $than }
watch-seen-frost = the coldest night had { $seen }, { $than }
watch-seen-wind = the strongest gust had { $seen }, { $than }
watch-seen-crop = the price was { $seen }, { $than }
watch-seen-vessel = it came { $seen } after the day began, { $than }
watch-seen-drop = it fell { $seen }, { $than }
watch-seen-depeg = it was { $seen } below $1, { $than }
watch-seen-divergence = lending the pair lost { $seen } against holding it, { $than }
watch-seen-withdrawal = { $seen } was withdrawn, { $than }
watch-seen-taken = { $seen } was taken, { $than }
watch-seen-oracle-failure = its value was { $seen } wrong, { $than }
said-by-reporters = { $reporters ->
    [0] The reporters agree.
    [one] 1 reporter says so.
   *[other] { $reporters } reporters agree.
}
said-by-feed = The price feed says so.
said-by-vote = The members' vote says so.
said-by-oracle = The oracle of this cover says so.
notice-paid =
    { $icon } { $cover }: <b>{ $seen }</b>. { $said }
    { $money }
notice-ended =
    { $icon } { $cover }: { $seen }. { $said } Your cover has ended; the { $premium } stays in the pool that pays the others. All the best!
refund-feed-silent = { $cover }: the price feed gave no answer in time that counts.
refund-vote-silent = { $cover }: the members' vote gave no answer in time that counts.

button-flight = ✈️ Flight
button-covers = 🛡 Covers
button-wallet = 💼 Wallet
button-help = How does it work?
button-back = Back
button-close = ✖︎
button-units = { $units }
button-other-units = Other
button-buy = Buy for { $pay }
button-choose = { $name }
button-airport = { $airport }
button-day = { $day }
button-route = { $flight }
button-more = More ▸
button-earlier = ◂ Earlier
button-later-dates = Days on sale
button-other-flight = Other flight
button-fresh-price = Fresh price
button-only-left = Buy { $count }
button-try-again = Try again
button-test-dollars = Get test dollars
button-receipt = Receipt ↗
button-open-chat = Open our private chat

command-start = Begin
command-flight = Cover a flight
command-covers = Your covers
command-wallet = Your address and balance
command-help = How it works
command-cancel = Drop what you were doing
command-group = Cover a flight, in private

# Platforms with forms (at most 45 characters), options of commands and alternative texts.
form-units = How many covers? They cost $1 each.
form-day = Which day does it leave? Like 12 Dec
form-flight = Which flight and day? Like CO 62 12 Dec
button-type-units = Type a number
button-type-day = Type a day
button-type-flight = Type a flight
command-flight-text = A flight and its date, like CO 62 12 Dec
suggestion = { $flight }, { $day }
picture-qr = QR code of the address { $address }
