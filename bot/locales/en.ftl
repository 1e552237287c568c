# English. Markup: <b> and <code> only. Every message about money says what happened to it and what comes next.

hello =
    Hello! I sell small covers: <b>$1 each</b>, paid out by themselves when a flight is late, the rain fails or a coin falls.

    Your wallet is ready. Nothing to install, no fees to think about.

    Type what worries you, like <b>CO 62 12 Dec</b>, <b>rain Seattle June</b> or <b>ETH below 20%</b>, or tap below.
hello-again =
    Welcome back! Type what worries you, like <b>CO 62 12 Dec</b>, <b>rain Seattle June</b> or <b>ETH below 20%</b>, or tap below.
help =
    <b>How it works</b>

    1. Type a flight and its date, like <b>CO 62 12 Dec</b>, weather like <b>rain Seattle June</b>, or a coin like <b>ETH below 20%</b>. Or tap.
    2. Choose how many covers you want. Each costs $1; the price says what it pays and how likely that is.
    3. If the flight lands more than 2 hours late, is cancelled or diverted, or the weather or the coin passes the level you chose, the money comes to your wallet by itself and I write to you.

    Independent reporters who must agree say what happened to flights and weather, public price feeds what happened to coins. If they cannot, you get your dollars back. If it does not happen, your dollars stay in the pool that pays the others.

    Cover is sold until some days before it begins; the price says until when. Dates of flights are the airport's; times are those of your time zone (/settings).

    /flight – cover a flight
    /weather – cover against rain, heat, frost
    /coins – cover against falls, lost pegs and impermanent loss
    /covers – your covers and what became of them
    /pool – earn by backing covers, and what you can lose
    /market – buy and sell covers from person to person
    /votes – proposals, and your vote
    /propose – propose something
    /table – show a price list that is voted on
    /delegate – let somebody vote with your votes
    /report – report an exploit, a rug pull or an oracle failure
    /gift – give covers to a friend
    /wallet – your address and balance
    /withdraw – take money out
    /limits – what I may spend for you
    /own – a key of your own
    /link – one wallet in Telegram and Discord
    /phrase – words by which you know me
    /settings – time zone, language, quiet hours
    /terms – what you agree to
    /cancel – drop what you were doing
    /help – this page
    /start – begin again
cancelled = All right, dropped. You were not charged.
nothing-to-cancel = There is nothing to cancel. Covers you already have stay as they are.
not-understood =
    I did not understand that, so nothing happened and nothing was charged. Type something like <b>CO 62 12 Dec</b>, <b>rain Seattle June</b> or <b>ETH below 20%</b>, or tap below.
unknown-command = I do not know that command. Nothing happened and nothing was charged. Here is what I can do:
only-text =
    I can only read text. Nothing happened and nothing was charged. Type a flight and a date, like <b>CO 62 12 Dec</b>, or tap below.
too-long =
    That is a lot of text! I only read messages up to { $most } characters. Nothing was charged. Type just a flight and a date, like <b>CO 62 12 Dec</b>.
edits-unread =
    I do not read edited messages, so that an old message never buys anything new. Nothing was charged. Please send it again as a new message.
group-only = Prices and wallets are private. Let us talk in our own chat.
group-go-on = That stays between you and me. Tap below, and I go on there.
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
month-unlisted = I have no record of { $flight } flying in that month ({ $day }), so I cannot price it. You were not charged. Days that I can price:
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
    { $who }
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
covers-empty = You have no covers yet. Type something like <b>CO 62 12 Dec</b> or <b>rain Seattle June</b>, or tap below.
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
refused-not-allowed = The rules on chain do not let this wallet, or the one on the other side, take part in this. You were not charged, and what you have stays yours. Please write to the people who run this bot.
refused-not-open = This cover is not on sale yet; sale starts on { $opens }. You were not charged.
refused-closed = Sale of this cover ended on { $cutoff }. You were not charged. Choose a later date.
refused-malformed = The chain does not know what that names. You were not charged. Check it and ask again.
refused-not-listed =
    The price list has changed and this cover is not on it any more. You were not charged. Ask for the price again in a while.
prices-awaited =
    The community has voted new prices for { $product } that this bot does not have yet, so I cannot offer that now. You were not charged, and cover already sold is not touched. Try again later, or choose something else:
prices-voted = The community has voted new prices since then, and the one for { $cover } is over. You were not charged. This is today's:
refused-price-moved =
    The price moved: $1 pays { $payout } now, less than the { $least } you were offered. You were not charged. Look at the new price.
refused-load = This price is outside the rules that protect you, so it cannot be sold. You were not charged. Try another date or another cover.
refused-cap-full =
    There is not enough cover left: { $cap ->
        [flight] this flight is full
        [originDay] flights from that airport share a limit for the day, and it is reached
        [destinationDay] flights to that airport share a limit for the day, and it is reached
        [watch] this very watch is full
        [nameMonth] covers of the same that begin in one month share a limit, and it is reached
        [name] all covers of the same share a limit, and it is reached
        [portMonth] ships to that port share a limit for the month, and it is reached
       *[other] covers with the same cause share a limit, and it is reached
    }. You were not charged. Buy fewer, or try another cover.
refused-pool-full =
    There is not enough cover left: only { $free } of the pool is free. You were not charged. Buy fewer, or try again later.
refused-no-units = At least one cover must be bought. You were not charged. Choose how many.
refused-too-few-dollars =
    You have { $have } and this costs { $need }. You were not charged. Top up your wallet, or choose less.
refused-dollar = The dollar's issuer refused this payment. You were not charged. Please check your wallet.
refused-not-sponsored = I could not pay the network fee for this. You were not charged. Please try again in a few minutes.
# What the signer says.
refused-day-limit =
    That is more than { $most } in one day, the most that may { $of ->
        [gifts] be given away
        [withdrawals] be withdrawn
       *[spending] be spent
    } with a wallet of mine. You were not charged. Choose less, or go on tomorrow.
refused-day-count = That was a lot for 24 hours: more orders are taken once the oldest of them are a day old. You were not charged.
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
not-shown = Something kept me from showing you the answer (ref <b>{ $ref }</b>). What you have is safe: /wallet and /covers show it. Please try again.
gave-up = Something breaks on our side whenever I work on what you sent (ref <b>{ $ref }</b>), so I stopped trying. What you have is safe: /wallet and /covers show it. Please tell the people who run this bot that ref.
surprise-unclear =
    Something broke on our side (ref <b>{ $ref }</b>). I do not know yet whether your purchase went through. I will write when I know; please do not buy it again.

order-placed = ⏳ On its way: { $what }. You can close this chat, I will write.
order-unclear = ⏳ I do not know yet whether this went through: { $what }. I am checking and will write; please do not do it again.
order-done = ✅ <b>Done:</b> { $what }.
order-refused = ✖️ Not done: { $what }. { $why }
order-expired = ✖️ Not done: { $what }. It ran out of time. You were not charged. Please start again.
order-failed = ✖️ Not done: { $what }. Something broke on our side. You were not charged. Please try again.
order-closed = This was offered a while ago and is over. Nothing was done. Please start again.
confirm-again = Once more, to be sure: { $what }.
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
level-any = any loss
measure-mm = { $count } mm
measure-degrees = { $count } °C
measure-speed = { $count } m/s
measure-percent = { $count }%
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
watch-seen-divergence = an even liquidity pool of both lost { $seen } against holding them, { $than }
watch-seen-withdrawal = { $seen } was withdrawn, { $than }
watch-seen-taken = { $seen } was taken, { $than }
watch-seen-not = it did not happen
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
who-decides = Who decides: { $judge ->
    [quorum] independent reporters who must agree
    [feed] a Chainlink price feed, by prices that lasted and never by a moment's price
    [assessed] a vote of the members, with a link to the evidence
   *[other] the oracle that this cover names
}. No answer from them: your money back.
quote-watch =
    { $icon } <b>{ $cover }</b>

    <b>$1 pays up to { $payout }</b>: { $pays }. { $chance }
    What counts: { $counted }.
    { $who }
    On sale until { $closes }. This price holds for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.

    How many covers?
counted-for = { $peril ->
    [dry] all the rain of these days at the weather station
    [wet] all the rain of these days at the weather station
    [heat] the hottest of these days at the weather station
    [frost] the coldest of these nights at the weather station
    [wind] the strongest gust of these days at the weather station
    [crop] the price on the last day
    [vessel] the hours from the beginning of the scheduled day
    [drop] the deepest fall from the price at the start, if it lasted
    [depeg] the deepest distance below $1, if it lasted
    [divergence] how much less an even liquidity pool of both coins, its fees left out, is worth at the end than the coins themselves (impermanent loss)
    [withdrawal] the fall of what the protocol holds, in tokens, if it lasted
    [exploit] how much of what the protocol held was taken, as the vote says
    [rug-pull] how much of what the project held was taken, as the vote says
    [oracle-failure] how wrong the published value was, as the vote says
   *[other] what the certificate of this cover says
}
chance-all = That happens about 1 time in { $times }.
chance-part = On average that is worth the full payout about 1 time in { $times }.
pays-flight = all of it if it lands more than { $late } late, is cancelled or diverted
pays-all = all of it at { $level }
pays-part = from nothing at { $level } to all of it at { $full }
button-undo = Undo
button-other-cover = Other cover
button-weather = 🌧 Weather
button-coins = 📉 Coins
notice-undone = ↩️ Undone: { $what }. Nothing was sent and you were not charged.
undo-too-late = It is already on its way, so I cannot take it back. I will write what became of it.
undo-over = This is over already: there is nothing to undo. /covers tells what you have.
refused-closed-days = Sale of this cover ended on { $cutoff }: covers like it are sold until { $days ->
    [one] 1 day
   *[other] { $days } days
} before they begin. You were not charged. Choose a later date.
refund-feed-silent = { $cover }: nobody could prove in time, from the price feed's own records, whether it happened. It may have paused, or its prices were too old to count.
refund-vote-silent = { $cover }: it was reported, and the members' vote gave no answer in time.
refund-nobody-asked = { $cover }: nobody asked the members' vote about it, and nobody closed it in time.
refund-vote-unknowable = { $cover }: the members' vote says that nobody can know what happened.
refund-vote-too-late = { $cover }: the members' vote answered so late that there was no time left to correct it.
refund-vote-early = { $cover }: the members' vote says that it had happened before the sale ended, so it does not count.
peril-name = { $peril ->
    [dry] too little rain
    [wet] too much rain
    [rain] rain
    [heat] heat
    [frost] frost
    [wind] storms
    [weather] weather
    [crop] crop prices
    [vessel] late ships
    [drop] price fall
    [depeg] loss of the dollar peg
    [divergence] divergence (impermanent loss)
    [withdrawal] withdrawals
    [exploit] exploits
    [rug-pull] rug pulls
    [oracle-failure] oracle failures
    [coins] coins
   *[other] that
}
peril-at = { $place }: { $peril }
pick-peril-weather = 🌦 Cover against what? You can also just type it, like <b>rain Seattle June</b>.
pick-peril-coins = 🪙 Cover against what? You can also just type it, like <b>ETH below 20%</b>.
group-empty = I have no price list for this, so I cannot cover it now. You were not charged. What I may have:
pick-watch-peril = <b>{ $place }</b>: cover against what?
pick-place = { $icon } <b>{ $peril }</b>: where, or of what?
pick-time =
    { $icon } <b>{ $what }</b>

    When? Tap a time or type one, like <b>June</b> or <b>3 Dec</b>.
pick-level =
    <b>{ $cover }</b>

    When should it pay?
watch-unlisted = That is not on my price list any more. You were not charged. What I cover:
watch-not-sold = I have no price list for { $peril }, so I cannot cover it. You were not charged. What I cover instead:
watch-place-unknown = I do not cover { $peril } for { $place }. You were not charged. What I cover:
watch-did-you-mean = I am not sure what you mean. Nothing happened and nothing was charged. Is it one of these?
watch-no-times = { $what } has no time on sale right now. You were not charged.
watch-time-none = { $what } is not on sale for that time: covers are sold from { $horizon } to { $lead } days before they begin. You were not charged. Times on sale:
watch-level-none =
    <b>{ $cover }</b>

    I do not sell exactly that level. Nothing was charged. Levels I sell:
watch-level-elsewhere =
    <b>{ $what }</b>

    I do not sell exactly that level. Nothing was charged. Choose a time, then I show the levels I have.
watch-too-near = { $cover } is too close: covers like it are sold until { $lead ->
    [one] 1 day
   *[other] { $lead } days
} before they begin. You were not charged.
watch-too-far = { $cover } is not on sale yet: sale starts on { $opens }. You were not charged.
button-peril = { $icon } { $peril }
button-time = { $day } · { $days ->
    [one] 1 day
   *[other] { $days } days
}
button-level = { $level } · $1 pays up to { $payout }
command-weather = Cover against rain, heat, frost
command-coins = Cover against falls, lost pegs and impermanent loss

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

# Pools, and dollars that are typed.
dollars-zero = Zero dollars would do nothing. Nothing was charged. Type an amount from $0.01, like <b>5.50</b>.
dollars-negative = An amount cannot be below zero. Nothing was charged. Type an amount, like <b>5.50</b>.
dollars-too-fine = I count in whole cents. Nothing was charged. Type at most two decimals, like <b>5.50</b>.
dollars-too-many = That is more than I can move at once (at most { $most }). Nothing was charged. Type a smaller amount.
dollars-unclear = I am not sure how much that is: commas and dots can be read two ways. Nothing was charged. Type it like <b>1000</b> or <b>5.50</b>.
dollars-not-number = I was waiting for an amount in dollars. Nothing was charged. Type digits, like <b>5.50</b>, or /cancel.
button-type-dollars = Type an amount
form-deposit = How many dollars go in? Like 5.50
form-exit = How many dollars come out? Like 5.50

pools-intro = 💰 <b>Pools</b> back the covers that I sell. Put dollars in: you earn the premiums of covers that end without a payout, and pay your part of those that do not.
pools-warning = What a pool gained is the past and no promise. <b>You can lose what you put in.</b>
pool-line = { $name }: holds { $assets }, { $use }% at stake now. { $grown }.
pool-line-unread = { $name }: I could not read it just now.
pool-no-growth = No history yet
pool-unread-history = I am still reading its past; look again in a minute
pool-grew = +{ $percent }% in { $days ->
    [one] 1 day
   *[other] { $days } days
}
pool-fell = −{ $percent }% in { $days ->
    [one] 1 day
   *[other] { $days } days
}
pool-facts =
    💰 <b>{ $name }</b>: { $pool ->
        [low] covers that lose at most 2% of what they could pay, on average
        [high] covers that lose more than 8% of what they could pay, on average
       *[medium] covers that lose 2% to 8% of what they could pay, on average
    }.

    It holds { $assets }; { $use }% of that is at stake in open covers. Yours: <b>{ $mine }</b>.
pool-past = What a share gained; the past, no promise:
pool-warning = <b>You can lose money here.</b> To leave, you ask, wait { $days ->
    [one] 1 day
   *[other] { $days } days
}, and share the pool's losses until you are out. Money that backs open covers cannot leave before they end.
pool-how-much = How much do you want to put in?
pool-picture = The picture: from { $first } to { $last }, covers that ended left { $earned } in this pool and took { $lost } out of it; the worst week took { $worst }.
pool-risks =
    ⚠️ <b>Before you put money into a pool</b>

    • You can lose all of it. Many covers can pay at once: one storm is late flights, heavy rain and wind together.
    • Leaving takes time: you ask, wait as long as the pool says, and are paid at the price of that day. While you wait, you still share every loss. Asking is for good: it cannot be taken back, put off or added to, and you can ask again only when all of it is paid.
    • Money that backs open covers stays until they end, even when your wait is over.
    • Prices come from records of the past, and the world may change. The contracts may have errors that nobody has found.
    • Outcomes are told by reporters, price feeds and votes. They can err; there is time to object, and it can run out.

    <b>Who else earns</b>: the members' treasury gets a part of each premium, whether the pool wins or loses. Members vote on prices, limits and some claims, and may have covers or shares themselves. I pay the network fees and take nothing of your deposit.
button-pools = 💰 Pools
pool-name = { $pool ->
    [low] Low risk
    [high] High risk
   *[medium] Medium risk
}
button-pool = { $name }
button-my-shares = My shares
button-risks = ⚠️ Risks
button-dollars = { $dollars }
button-exit = Leave
button-leave = Take out now
button-all = All
button-half = Half
button-statement = Statement
ask-deposit = How many dollars do you want to put into { $pool }? Type an amount, like <b>5.50</b>.
deposit-question =
    You put <b>{ $dollars }</b> into { $pool } and get about { $shares } shares: { $part }% of the pool. You have { $have }.

    You can lose money. To leave, you ask and wait { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
deposit-too-much = This pool has room for { $room } more. You were not charged. Put in less, or choose another pool.
deposit-closed = This pool takes no money from you now. You were not charged. Try another pool, or try later.
choose-exit =
    You have { $worth } in { $pool }. How much do you want to take out?

    You can ask for one amount at a time. It waits { $days ->
        [one] 1 day
       *[other] { $days } days
    }, cannot be taken back, and nothing can be added to it.
ask-exit = How many dollars do you want to take out of { $pool }? Type an amount, like <b>5.50</b>.
no-shares = You have nothing in { $pool }. Nothing happened.
exit-waits = You have asked for about { $worth } out of { $pool } already; it is paid from { $ready } on. Nothing happened. You can ask for one amount at a time: the next when all of this one is paid.
exit-too-much = You have only { $worth } there. Nothing happened. Choose less, or all of it.
exit-question =
    You ask to take about <b>{ $worth }</b> out of { $pool }.

    <b>This is for good.</b> It cannot be taken back, put off or added to. It is paid to your wallet from { $ready } on, at the price of that day; losses until then count, gains too. Money that backs open covers then is paid as it becomes free. I will write to you.
nothing-waits = You have asked for nothing out of { $pool }. Nothing happened. Ask first, then wait.
leave-question = You take about <b>{ $worth }</b> out of { $pool }, to your wallet.
leave-question-part =
    You take about <b>{ $worth }</b> out of { $pool }, to your wallet.

    { $stays } stays in the pool: that money backs open covers and is free when they end.
exit-cooling = About { $worth } in { $pool } waits to leave and is paid from { $ready } on, at the price of that day. I will write to you then. Nothing happened.
exit-locked = About { $worth } in { $pool } is ripe, but all of the pool's money backs open covers now. Nothing happened. You are paid as it becomes free; you need not do anything.
mine-none = You have no shares in a pool yet.
mine-title = 💰 <b>Your shares</b>
mine-line = <b>{ $worth }</b> in { $pool }
mine-cooling = ⏳ { $amount } of it waits to leave and is paid from { $ready } on
mine-ripe = ✅ { $amount } of it can leave now. Keepers pay it by themselves; you can also take it out now.
mine-locked = 🔒 { $amount } of it can leave, but the pool's money backs open covers. You are paid as it becomes free.
statement-title = 📄 <b>Your statement</b> of { $pool }
statement-empty = You have done nothing with { $pool } yet, so there is no statement.
statement-older = { $count ->
    [one] 1 older entry is
   *[other] { $count } older entries are
} in the sums below.
statement-deposited = { $day }: you put in { $amount }
statement-received = { $day }: you got shares worth { $amount }
statement-sent = { $day }: you gave shares worth { $amount }
statement-queued = { $day }: you asked to leave
statement-left = { $day }: you took out { $amount }
statement-gained = Put in { $paid }, taken out { $taken }, worth now { $worth }: a gain of <b>{ $gain }</b>.
statement-lost = Put in { $paid }, taken out { $taken }, worth now { $worth }: a loss of <b>{ $gain }</b>.
statement-unread = 📄 I am still reading what happened in { $pool }, so your statement would not add up yet. Nothing is lost; please look again in a minute.
statement-source = All of it follows from the chain's own events; anybody can recompute it.
notice-joined = ✅ <b>{ $dollars } is in { $pool }.</b> { $have }
notice-exit-queued = ✅ <b>You asked to leave { $pool }.</b> When the wait is over, your money comes to your wallet by itself, and I write to you. Until then it earns and loses with the pool. /pool shows when.
notice-left = 💵 <b>{ $dollars } came out of { $pool }</b> and is in your wallet. { $have }
notice-exit-locked = 🔒 Your wait for about { $worth } of { $pool } is over, but all of the pool's money backs open covers now. You are paid as it becomes free; you need not do anything. Until then it earns and loses with the pool.
command-pool = Earn by backing covers

# The market.
button-market = 🏷 Market
button-own-listings = My listings
button-sell = Sell covers
button-listing = { $number }
button-group = { $group ->
    [flights] ✈️ Flights
    [weather] 🌧 Weather
    [coins] 📉 Coins
    [others] Others
   *[all] All
}
button-your-listing = Your listing
button-cover = { $units } × { $cover }
button-take-back = Take back
button-collect = Collect { $dollars }
form-buy-units = How many covers do you want to buy?
form-sell-units = How many covers do you want to sell?
form-price = Price of one cover in dollars? Like 0.80
market-title = 🏷 <b>Market</b>: { $group ->
    [flights] flight covers
    [weather] weather covers
    [coins] coin covers
    [others] other covers
   *[all] covers
} that people sell, the cheapest first{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } of { $pages })
}
market-empty = Nobody else is selling anything here just now. A new cover costs $1.
market-page-over = Everything on this page has just been sold or can no longer be traded. Look at another page.
market-line = { $number }. { $cover }: <b>{ $price }</b> each, pays up to { $payout }, { $left } left
market-listing =
    🏷 <b>{ $cover }</b>

    <b>{ $price }</b> for one{ $compared }. One pays up to <b>{ $payout }</b>. { $left ->
        [one] 1 is left.
       *[other] { $left } are left.
    }
    Sold until { $cutoff }; after that nobody can know better and trade on it. The covers pay by themselves, as if you had bought them new.

    How many?
price-same = , the price of a new one
price-below = , less than the $1 of a new one
price-above = , more than the $1 of a new one
listing-gone = That listing is sold out, taken back or was never there. You were not charged. Look at others:
listing-closed = That cover can no longer be traded: its sale ended on { $cutoff }. You were not charged. Look at others:
listing-own = That is your own listing. You were not charged. You can take it back, or look at others:
listing-only-left = Only { $count ->
    [one] 1 is
   *[other] { $count } are
} left of this listing. You were not charged.
ask-buy-units = How many do you want to buy? Type a number, like <b>7</b>.
buy-listing-question =
    { $units ->
        [one] <b>1 cover</b>
       *[other] <b>{ $units } covers</b>
    } · { $cover }

    You pay <b>{ $pay }</b> (a fee of { $fee } for the members' treasury is inside) · you get up to <b>{ $get }</b>. You have { $have }.
    The sale ends on { $cutoff }.
nothing-to-sell = You have no covers that can be sold now. Covers can be sold until their sale ends, some days before what they watch begins. Nothing happened.
choose-cover = Which covers do you want to sell?
choose-count = You have { $held ->
    [one] 1 cover
   *[other] { $held } covers
} of { $cover }. How many do you want to sell?
ask-sell-units = How many do you want to sell? Type a number, like <b>7</b>.
ask-price =
    { $units } × { $cover }: at what price each?

    A new one costs $1 and pays up to { $payout }, so your price can be $1 at most. The members' treasury keeps { $fee }% of what is paid. Type a price, like <b>0.80</b>.
list-question =
    { $units ->
        [one] <b>1 cover</b>
       *[other] <b>{ $units } covers</b>
    } · { $cover }

    For sale at <b>{ $price }</b> each{ $compared }, until { $cutoff }. When all is sold you get <b>{ $get }</b>; a fee of { $fee } goes to the members' treasury.
    The market keeps them meanwhile. You can take back what is not sold, and what they pay stays yours.
sale-over = These covers can no longer be traded: their sale ended on { $cutoff }. You keep them. Nothing happened.
only-have = You have only { $count } of these. Nothing happened. Choose fewer.
price-too-high = A new one costs { $issue }, and wallets here pay no more than that, so nobody could buy yours. Nothing happened. Type { $issue } or less.
listing-above-issue = This costs more than the { $issue } of a new one, and your wallet is guarded against paying that. You were not charged.
refused-above-issue = { $price } is more than the { $issue } of a new one, and your wallet is guarded against paying that. You were not charged.
cover-not-held = You have none of these covers now. Nothing happened.
cover-decided = What these covers watch is decided already, so they are not traded any more. You keep them. Nothing happened.
own-none = You have nothing on the market.
own-title = 🏷 <b>Your listings</b>{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } of { $pages })
}
own-line = { $number }. { $left } × { $cover } at { $price } each
own-line-owed = { $number }. { $left } × { $cover }: ended, <b>{ $dollars }</b> to collect
own-listing =
    🏷 { $left } × <b>{ $cover }</b> at { $price } each. { $sold ->
        [0] None is sold yet.
        [one] 1 is sold.
       *[other] { $sold } are sold.
    }

    I write to you when something is sold. What is not sold pays you as if you had kept it.
own-listing-owed = { $left } × <b>{ $cover }</b> ended before they were sold. <b>{ $dollars }</b> is yours to collect.
own-listing-ended = { $left } × { $cover } ended before they were sold, and there is nothing to pay.
take-back-question = You take back { $left } × { $cover }, and they are no longer for sale.
collect-question = You collect <b>{ $dollars }</b> for { $left } × { $cover }, to your wallet.
notice-sold = 🏷 <b>Sold: { $units } × { $cover }.</b> { $got } is in your wallet (a fee of { $fee } was taken). { $left ->
    [0] That was the last of this listing.
    [one] 1 is still for sale.
   *[other] { $left } are still for sale.
} { $have }
notice-bought = ✅ <b>You are covered.</b> { $units } × { $cover } for { $dollars }, up to <b>{ $most }</b>. { $have }
notice-collected = 💵 <b>{ $dollars }</b> of your listing is in your wallet. { $have }
notice-listing-pays = ✅ { $units } × { $cover } that nobody bought from you pay out: <b>{ $dollars }</b> is yours to collect.
notice-listing-void = ↩️ { $units } × { $cover } that nobody bought from you ended without an answer that counts: <b>{ $dollars }</b> is yours to collect.
notice-listing-expired = { $units } × { $cover } that nobody bought from you ended, and there is nothing to pay.
refused-price-rails = One of these covers pays { $payout } at most, so its price cannot be { $price }. You were not charged. Choose a lower price.
refused-too-many-units = Only { $available } of this listing is left, and { $units } were asked for. You were not charged. Buy fewer.
refused-listing-changed = This listing now costs { $price } each, and you agreed to at most { $most }. You were not charged. Look at it again.
refused-not-seller = This listing is not yours any more, or it is gone. You were not charged. Look at your listings.
refused-series-ended = These covers were decided already, so they are not traded any more. You were not charged. Look at your covers.
refused-already-paid = These covers were paid out already. You were not charged. Collect their dollars instead.
refused-not-settled = There is nothing to collect for these covers. You were not charged. Look at your listings.
refused-too-few-covers = You have { $have } of these covers and this needs { $need }. You were not charged. Choose fewer.
refused-deposit-too-large = This pool has room for { $most } more, and not for { $dollars }. You were not charged. Put in less.
refused-not-takeable = That much cannot be taken out now: the wait is not over, it was paid to you already, or the money backs open covers. You were not charged. Look at your shares.
refused-exit-waits = A request of yours to leave this pool waits already, and it cannot be added to. You were not charged. Ask again when all of it is paid.
refused-too-few-shares = You have fewer shares than this needs. You were not charged. Look at your shares and choose less.
command-market = Buy and sell covers

# What protects a wallet: addresses, limits, the phrase, other accounts, own keys.
withdraw-have = 📤 You have <b>{ $have }</b>.
withdraw-have-unread = 📤 I could not read your balance just now; your money is where it was.
withdraw-none = You have no saved address yet.
withdraw-rule = Money leaves only to addresses you saved. A new one waits 24 hours, and I tell all your chats, so that nobody can take your money behind your back.
withdraw-line-ready = ✅ <code>{ $to }</code>
withdraw-line-waits = ⏳ <code>{ $to }</code>: from { $ready }
ask-address = Which address should the money go to? Paste it here, <b>0x</b> and 40 characters, on this same network. Nothing moves yet.
address-none = That is no address: one is <b>0x</b> and 40 characters from 0 to 9 and a to f. Nothing moved. Paste it again, or /cancel.
address-length = That address is too short or too long: after <b>0x</b> there must be exactly 40 characters. Nothing moved. Copy it once more, whole.
address-mistyped = That address has a mistake in it: its capital and small letters do not fit together, so at least one character is wrong. Nothing moved. Copy it once more, do not type it.
address-name = I do not look up names, because a name can change whom it means. Nothing moved. Paste the address itself: <b>0x</b> and 40 characters.
address-burn = Nobody has the key of <code>{ $to }</code>: money sent there is gone for ever. Nothing moved. Choose another address.
address-own = <code>{ $to }</code> is this very wallet, so sending there would do nothing. Nothing moved. Choose another address.
address-ours = <code>{ $to }</code> is one of the contracts I am built on. Money sent there would be lost. Nothing moved. Choose another address.
address-sanctioned = <code>{ $to }</code> is on the sanctions list that applies here, so I cannot pay there. Nothing moved. Choose another address.
address-waits = <code>{ $to }</code> can be paid from { $ready }. Until then the money stays here, and you can stop it at any time.
address-not-saved = <code>{ $to }</code> is not one of your saved addresses. Nothing moved. Save it first; that takes 24 hours.
address-own-key = Your own key decides about new addresses, and it needs no waiting: pay <code>{ $to }</code> from your key, in Safe’s own app. Nothing moved.
withdraw-announce =
    Save <code>{ $to }</code> as an address for your money?
    { $contract ->
        [yes]
            ⚠️ There is a <b>program</b> at this address, not a plain wallet. Exchanges and Safe accounts are fine; anything else may never give your money back.
       *[no] {""}
    }

    It can be paid <b>24 hours</b> from now. I tell all your chats, each with a button to stop it. No money moves now.
withdraw-empty = There is nothing to withdraw: you have less than a cent.
ask-amount =
    How much to <code>{ $to }</code>?

    You have { $have }. Type an amount, like <b>5</b> or <b>5.50</b>.
amount-zero = That would send nothing. Nothing moved. Type an amount, like <b>5</b>.
amount-too-fine = Amounts go down to whole cents. Nothing moved. Type one like <b>5.50</b>.
amount-unclear = I could not read that amount with certainty. Nothing moved. Type digits, like <b>5</b> or <b>5.50</b>, or /cancel.
amount-too-many = That is more than I can send at once (at most { $most }). Nothing moved. Type a smaller amount.
withdraw-too-few = You have { $have }, less than the { $wanted } you want to send. Nothing moved.
withdraw-confirm =
    Send <b>{ $dollars }</b> to

    <code>{ $to }</code>

    You have { $have }; { $left } stays. This cannot be undone.
limits-title = 🛡 <b>Your limits in any 24 hours</b>
limit-line =
    { $limit ->
        [spend] Everything together
        [gift] Gifts to others
       *[trade] Trades with others
    }: <b>{ $dollars }</b>, { $spent } used
limit-line-floor = Lowest price at which I may offer one cover of yours: <b>{ $dollars }</b>
limit-line-waits = ⏳ becomes { $dollars } at { $ready }
limits-rule = The chain itself enforces them, even if this bot were stolen. Stricter is at once; looser waits 24 hours, and I tell all your chats. What goes to your saved addresses is not limited.
ask-limit =
    { $limit ->
        [spend] The limit for everything together is { $dollars } a day.
        [gift] The limit for gifts is { $dollars } a day.
        [trade] The limit for trades is { $dollars } a day.
       *[floor] I may offer a cover of yours for { $dollars } or more.
    } What should it be? Type an amount, like <b>20</b>.
limit-unclear = I could not read that amount. Nothing changed. Type digits, like <b>20</b>, or /cancel.
limit-whole = Limits are whole dollars. Nothing changed. Type one like <b>20</b>.
limit-too-much = That is more than a limit can be ({ $most }). Nothing changed. Type a smaller amount.
limit-same =
    { $limit ->
        [spend] The limit for everything together
        [gift] The limit for gifts
        [trade] The limit for trades
       *[floor] The lowest price
    } is { $dollars } already. Nothing changed.
limit-nothing-waits =
    Nothing is waiting: { $limit ->
        [spend] the limit for everything together
        [gift] the limit for gifts
        [trade] the limit for trades
       *[floor] the lowest price
    } is { $dollars }.
limit-tighten =
    Change { $limit ->
        [spend] the limit for everything together
        [gift] the limit for gifts
        [trade] the limit for trades
       *[floor] the lowest price
    } from { $now } to <b>{ $wished }</b>?

    That is stricter, so it holds at once. To loosen it again takes 24 hours.
limit-announce =
    Change { $limit ->
        [spend] the limit for everything together
        [gift] the limit for gifts
        [trade] the limit for trades
       *[floor] the lowest price
    } from { $now } to <b>{ $wished }</b>?

    That is looser, so it holds <b>24 hours</b> from now. I tell all your chats, each with a button to stop it.
own-key-decides = Your own key decides about that: whatever makes your wallet less safe needs it. Nothing changed. Use your key in Safe’s own app.
own-key-page = Or sign it on the page behind the button, with your passkey or your wallet: what you asked for stands there already, and it holds after 24 hours.
address-announced =
    📤 A new address for your money was saved: <code>{ $account }</code>

    It can be paid from <b>{ $ready }</b>. Was that not you? Stop it now, and then look at who can use this chat.
address-removed = 📤 <code>{ $account }</code> is no longer an address for your money. Your money is where it was.
address-ready = 📤 <code>{ $account }</code> can be paid from now on. No money has moved.
owner-announced =
    🔑 Another key asks to become an owner of your wallet: <code>{ $account }</code>

    From <b>{ $ready }</b> it can do everything with your wallet. Was that not you? Stop it now, and then look at who can use this chat.
owner-removed = 🔑 <code>{ $account }</code> will not become an owner of your wallet. Your money is where it was.
owner-admitted =
    🔑 <code>{ $account }</code> is now an owner of your wallet. With it you can do everything without me; I can only do what your limits allow.

    Keep the recovery sheet: it says how to leave without me.
limit-announced =
    🛡 { $limit ->
        [spend] The limit for everything together
        [gift] The limit for gifts
        [trade] The limit for trades
       *[floor] The lowest price for your covers
    } becomes <b>{ $dollars }</b> at { $ready }. Was that not you? Stop it now.
limit-cancelled =
    🛡 { $limit ->
        [spend] The limit for everything together
        [gift] The limit for gifts
        [trade] The limit for trades
       *[floor] The lowest price for your covers
    } stays as it is: the change to { $dollars } was stopped.
limit-holds =
    🛡 { $limit ->
        [spend] The limit for everything together
        [gift] The limit for gifts
        [trade] The limit for trades
       *[floor] The lowest price for your covers
    } is <b>{ $dollars }</b> now.
phrase-line = 🔐 { $phrase }
ask-phrase =
    🔐 Choose a few words that only you and I know, 4 to 40 characters, like <b>blue rain boots</b>. From then on every message of mine to you begins with them.

    A message without them is not from me, whatever name it carries. I will never ask you for a key or for recovery words.
phrase-too-short = That is too short to tell me from others. Type at least 4 characters.
phrase-too-long = That is too long: 40 characters at most. Type fewer words.
phrase-characters = Only letters, digits, emoji, spaces and simple punctuation, please: no links and no markup. Type other words.
phrase-kept = 🔐 Kept. Every message of mine to you begins with your words from now on.
phrase-gone = Your words are gone; my messages come without them from now on.
secret-deleted =
    ⚠️ <b>That looked like a private key or recovery words.</b> I deleted your message from this chat, did not read it further and kept nothing.

    I never need one, and nobody honest asks for one. If it opens a wallet with money, move that money to a new wallet now: somebody may have seen it.
secret-delete-it =
    ⚠️ <b>That looked like a private key or recovery words.</b> I kept nothing, but I cannot delete your message here: <b>please delete it yourself, now</b>.

    I never need one, and nobody honest asks for one. If it opens a wallet with money, move that money to a new wallet now: somebody may have seen it.
account =
    { $name } on { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
account-unnamed =
    an account on { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
link-about =
    🔗 Use one wallet in Telegram and Discord.

    On the side whose wallet you want to keep, get a code. On the other side, type it. Then I ask here once more. The other side’s wallet must be empty.
link-shared = 🔗 This wallet is shared by:
link-line = • { $who }
link-line-leaves = • { $who } (leaves at { $at })
link-code =
    🔗 Your code: <code>{ $code }</code>

    Type <b>/link</b> and the code on the other side within { $minutes } minutes. It works once. Give it to nobody: whoever uses it, with your yes, shares your money.
ask-code = Type the code that you got on the other side. Nothing is shared yet.
code-unreadable = That is no code: one has 16 letters and digits, like <b>ABCD-1234-EFGH-5678</b>. Nothing is shared.
code-wrong = That code is not known, or its five minutes are over. Nothing is shared. Get a fresh one on the other side.
code-too-many = Too many wrong codes. Nothing is shared. You can try again from { $until }.
code-whose =
    This code was made by <b>{ $who }</b>.

    ⚠️ If you go on, you will use <b>their wallet</b>, and whoever has that account can use all the money in it. Go on only if that account is you.
code-used = Good. Now say yes as { $who }: I have just asked you there.
join-asked =
    🔗 <b>{ $who }</b> wants to share this wallet: to see it, to use it and to get your messages.

    Is that you?
link-same-platform = This wallet is shared with an account there already. Nothing changed.
link-shares-already = That account shares another wallet. Nothing changed. Stop that there first, with /link.
link-order-under-way = An order of that account’s own wallet is still under way. Nothing changed. Try again when it is done.
link-not-empty = The wallet of the side that joins must be empty, so that nothing is left behind. Nothing changed. Withdraw its money, and give its covers to the other wallet, first.
link-over = That is over: the code ran out or was used. Nothing changed. Get a fresh one:
link-done = 🔗 Done: { $who } shares this wallet now.
link-turned-away = Nobody was let in, and the code is void. If that was not you, somebody saw your code: give it to nobody.
link-left = You no longer share that wallet. The wallet you had before is yours again, as it was.
sharing-news =
    { $deed ->
        [joined] 🔗 { $who } shares this wallet now. Money and messages are the same on both sides.
        [left]
            { $self ->
                [yes] 🔗 You no longer share the other side’s wallet. The wallet you had before is yours again, as it was.
               *[no] 🔗 { $who } no longer shares this wallet.
            }
        [leaves] 🔗 { $who } stops sharing this wallet at <b>{ $at }</b>. Was that not you? Stop it now.
       *[stays] 🔗 { $who } goes on sharing this wallet.
    }
own-about =
    🔑 With a key of your own nobody can keep you from your money, not even me. You add it in your browser; it becomes an owner after 24 hours, and I tell all your chats.

    From then on I can do only what your limits allow, and whatever makes your wallet less safe needs your key.
key-line = ✅ <code>{ $key }</code>
key-line-waits = ⏳ <code>{ $key }</code>: from { $ready }
own-no-export = The key I sign with is never handed out: it can do only what your limits allow, while a key of your own gives you everything, even without me.
own-page = The button opens a page for you alone; it works for { $minutes } minutes. Give its link to nobody.
own-no-page = This bot has no page for browsers, so a key cannot be added here.
owner-nothing-to-stop = No such key is waiting. Nothing changed.
sheet = 📄 Your recovery sheet: how to leave with everything, without me. Keep it where you will find it. It holds no secret.
sheet-without-key = 📄 Your recovery sheet. It is of use only with a key of your own, and there is none yet: add one first.
leave-page = 🚪 And a page that does all of it: keep this file, too. It works without me, wherever it is opened from, with a wallet; a passkey needs it under the name it was made for.
refused-over-limit =
    That is above { $limit ->
        [spend] your daily limit
        [gift] your daily limit for gifts
       *[trade] your daily limit for trades
    }: with this it would be { $spent } of { $cap }. You were not charged. Change it with /limits, or wait until tomorrow.
refused-address-not-ready = That address cannot be paid yet: it can be from { $ready }. You were not charged.
refused-address-not-saved = That address is not one of your saved ones. You were not charged. Save it with /withdraw; that takes 24 hours.
refused-sanctioned = <code>{ $to }</code> is on the sanctions list that applies here, so I cannot pay there. You were not charged. Choose another address.
refused-owner-not-ready = That key cannot become an owner yet. You were not charged.
refused-below-floor = { $price } is below the lowest price you allowed, { $floor }. You were not charged. Change it with /limits.
refused-own-key-decides = Your own key decides about that now. You were not charged. Use it in Safe’s own app.
refused-announced-already = That is under way already: it holds from { $ready }. You were not charged.
refused-nothing-announced = There was nothing to take back any more. You were not charged.
refused-limit-moved = The limit has changed meanwhile. You were not charged. Look at it again with /limits.
refused-by-wallet = Your wallet’s own rules do not let me do this. You were not charged. Look at your limits with /limits.
action-announce-address = saving the address { $to }
action-remove-address = removing the address { $to }
action-set-limit =
    { $limit ->
        [spend] a limit of { $dollars } a day for everything together
        [gift] a limit of { $dollars } a day for gifts
        [trade] a limit of { $dollars } a day for trades
       *[floor] a lowest price of { $dollars } for your covers
    }
action-cancel-limit =
    keeping { $limit ->
        [spend] the limit for everything together
        [gift] the limit for gifts
        [trade] the limit for trades
       *[floor] the lowest price for your covers
    }
action-announce-owner = adding the key { $owner } in 24 hours
action-cancel-owner = keeping the key { $owner } out
action-admit-owner = making the key { $owner } an owner
button-withdraw = 📤 Withdraw
button-limits = 🛡 Limits
button-new-address = ➕ New address
button-own = 🔑 Own key
button-pay-to = Pay { $to }
button-remove-address = ✖️ Remove { $to }
button-pay-all = All: { $dollars }
button-stop = ✋ Stop it
button-set-limit =
    { $limit ->
        [spend] Daily limit
        [gift] Gifts
        [trade] Trades
       *[floor] Lowest price
    }
button-cancel-limit =
    ✋ Stop: { $limit ->
        [spend] daily limit
        [gift] gifts
        [trade] trades
       *[floor] lowest price
    }
button-no-phrase = Drop my words
button-link = 🔗 Link
button-make-code = Get a code
button-enter-code = I have a code
button-use-code = Yes, that account is mine
button-admit = Yes, that is me
button-turn-away = No
button-stop-sharing = Stop sharing
button-send-away = Remove { $who }
button-stay = Keep { $who }
button-stop-owner = ✋ Stop { $key }
button-open-own = Open the page ↗
button-sign-own = Sign it with my own key ↗
button-sheet = 📄 Recovery sheet
button-type-address = Type an address
button-type-amount = Type an amount
button-type-limit = Type a limit
button-type-phrase = Type your words
button-type-code = Type the code
form-address = Address (0x…)
form-amount = Amount in dollars
form-limit = New limit in dollars
form-phrase = Your words
form-code = Code from the other side
command-withdraw = Take money out
command-withdraw-text = An address to save or to pay
command-limits = What I may spend for you
command-own = Add a key of your own
command-link = One wallet in Telegram and Discord
command-link-text = The code from the other side
command-phrase = Words by which you know me

# Covers shown in other people's chats, and links that lead here. What is shown there holds nothing of the person who shows it.
share-price = { $part ->
    [yes] $1 pays up to { $payout } today
   *[no] $1 pays { $payout } today
}
share-open = Times and prices
share-text =
    🛡️ <b>{ $cover }</b>

    <b>{ $part ->
        [yes] $1 pays up to { $payout }
       *[no] $1 pays { $payout }
    }</b>, by itself and without a claim form. That is the price right now: the button shows it as it is when you tap.
share-text-open =
    🛡️ <b>{ $cover }</b>

    $1 covers, paid out by themselves. The button shows when it can be covered and what a dollar pays.
button-share = See the price in private
share-how = Type a flight and date, a place or a coin
start-link-lost = That link leads nowhere any more. Nothing happened and nothing was charged.

# Platforms with forms (at most 45 characters), options of commands and alternative texts.
form-units = How many covers? They cost $1 each.
form-day = Which day does it leave? Like 12 Dec
form-flight = Which flight and day? Like CO 62 12 Dec
button-type-units = Type a number
button-type-day = Type a day
button-type-flight = Type a flight
command-flight-text = A flight and its date, like CO 62 12 Dec
command-weather-text = A place and what may happen there, like rain Seattle June
command-coins-text = A coin and how far it may fall, like ETH below 20%
suggestion = { $flight }, { $day }
suggestion-watch = { $watched }
picture-qr = QR code of the address { $address }

# Votes: cards, one's own vote, power, drafts of proposals, reports of events, channels. Texts of taps in channels have no markup.

button-votes = 🗳 Votes
button-power = My votes
button-propose = Propose
button-delegate = Let somebody vote for me
button-delegate-self = Vote myself again
button-test-votes = Get test votes
button-vote = { $choice ->
    [for] For
    [against] Against
   *[abstain] Abstain
}
button-details = Details ↗
button-verify = Verify my vote
button-verify-link = Verify ↗
button-proposal = { $phase ->
    [pending] ⏳
    [open] 🗳
    [executed] ✅
    [defeated] ✖️
    [cancelled] ✖️
   *[other] ⏱
} { $number }: { $title }
button-proposal-back = The proposal
button-template = { $template ->
    [rates] New rate table
    [product] New product
    [cap] Move a limit
    [allocate] Reserve → pool
    [reporter] Replace a reporter
    [spend] Spend the treasury
   *[answer] Answer a report
}
button-claim = { $event }
button-judge = Propose an answer
button-draft-choice = { $value ->
    [low] Low risk
    [medium] Medium risk
    [high] High risk
    [dollars] Dollars
    [votes] Votes
    [no] It did not happen
    [reject] The report is wrong
    [table] The table I have loaded
   *[other] { $value }
}
votes-none-here = There are no votes here: one account runs this Buckler. Nothing happened.
votes-empty = 🗳 Nothing was proposed yet. Whoever has enough votes can propose something.
votes-title = 🗳 <b>Proposals</b>, the newest first:
votes-power = 🗳 You count for <b>{ $power } votes</b>; your wallet holds { $tokens }.
votes-delegated = You asked <code>{ $to }</code> to vote with yours.
votes-more =
    Three ways to count for more: receive votes at your address, ask others to let you vote for them, or help the community that hands them out. Your address is

    <code>{ $address }</code>

    A proposal needs { $threshold } votes. For each vote, what you had when it began counts; no account counts for more than 5% of all.
test-votes-none = There are no test votes here. Votes come from other members, or from the reserve by a vote.
test-votes-failed = The test votes could not be sent just now. Nothing else happened. Please try again in a minute.
test-votes-came = Test votes are in your wallet. They count in votes that begin from now on.
vote-title = 🗳 <b>Proposal { $number }: { $title }</b>
vote-body = { $body }
vote-says = In the proposer's words, which nobody has checked: { $body }
table-change = 📊 The price list: { $added } new, { $removed } gone, { $dearer } dearer, { $cheaper } cheaper, { $same } as before.
table-falls = 🔻 A dollar pays less, the largest falls first:
table-rises = 🔺 A dollar pays more, the largest rises first:
table-other-settings = Other settings change as well, so what a dollar pays is not told here.
table-first = 📊 Its price list has { $rows ->
        [one] 1 price
       *[other] { $rows } prices
    }.
table-rows = 📊 Its price list has { $rows ->
        [one] 1 price
       *[other] { $rows } prices
    }. I do not have the one before it, so I cannot say what changes.
table-unseen = ❔ Nobody has shown me this price list yet, so I cannot say what it changes. Whoever has its file can show it to me: <b>/table</b> says how.
table-other-file = ⚠️ The price list that I have is not the file which the proposer names: the hashes differ. Ask for the right file before you vote.
table-other-product = ⚠️ This price list is of another cover. Nothing could be sold by it.
table-how = 📊 A price list that is voted on is a file, which ends in <b>.json.gz</b>. Show it to me and everybody sees what it changes. In Telegram, send it here as a document; in Discord, use <b>/table</b> and choose the file. I take the list of a proposal that is open, or that you are writing with /propose; up to 8 MB.
table-taken = ✅ Thank you. I checked this price list: { $product }, { $rows ->
        [one] 1 price
       *[other] { $rows } prices
    }, root <code>{ $root }</code>. Everybody can see now what it changes.
table-refused = { $why ->
    [unasked] I did not keep this file: no open proposal names it. To propose it, begin with /propose.
    [tooLarge] This file is too large for a price list: I take up to 8 MB.
    [tooMany] Too many files came in today, so I did not read this one. Try again tomorrow, or give it to the people who run this bot.
    [otherFile] I did not keep this file: it is not the one that the proposer names; the hashes differ.
    [otherProduct] I did not keep this file: it is the price list of another cover than your proposal's.
    [otherRoot] I did not keep this file: its root is not the one in your proposal.
    [notFetched] The file did not reach me. Please send it once more.
    [damaged] I cannot read this file: it is damaged, or no price list. <b>npm run price</b> and <b>npm run report</b> write good ones.
    [otherTerms] I did not keep this file: it was made for other terms than those in force.
    [changed] I did not keep this file: somebody changed it, since its prices do not match the root that it states.
    [busy] I am reading other files. Please send it again in a minute.
    [full] I have no room for more price lists; the people who run this bot have been told. Nothing changed.
    [noPower] You do not have enough votes to propose something yet, so I did not read this file. /votes says how to get more.
   *[unreachable] The chain does not answer just now, so I did not read this file. Please send it again in a minute.
}
rate-flight = { $flight } in { $month }
rate-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
rate-pays = { $what }: $1 pays { $after } instead of { $before }
rate-stops = { $what }: not sold any more; $1 paid { $before }
rate-starts = { $what }: $1 pays { $after }; not sold before
vote-tally = 👍 For { $bar } { $for }% · 👎 Against { $against }% · ⚪ Abstain { $abstain }%
vote-quorum = Quorum { $bar } { $percent }% · { $voters ->
        [one] 1 voter
       *[other] { $voters } voters
    }
vote-pending = ⏳ Voting begins { $opens }. What you have then counts.
vote-open = { $left } left (until { $closes })
vote-counting = Voting is over; the result is being read.
vote-passed = ✅ Passed. It is queued next, and waits before it happens.
vote-defeated = ✖️ Not passed: too few votes, or too few for it. Nothing changes.
vote-queued = ✅ Passed. It happens after { $eta }.
vote-ready = ✅ Passed. It happens now.
vote-executed = ✅ Passed and done.
vote-cancelled = ✖️ Cancelled. Nothing changes.
left-days = { $days ->
        [one] 1 day
       *[other] { $days } days
    } { $hours } h
left-hours = { $hours } h { $minutes } min
vote-mine = Your vote is <b>{ $choice ->
    [for] For
    [against] Against
   *[abstain] Abstain
}</b>, with { $votes } votes.
vote-power = You count for <b>{ $votes } votes</b> here: those of { $snapshot }.
vote-taken = Your vote is on its way, with { $votes } votes. I will tell you in our private chat when it is on chain.
vote-already = You have voted { $choice ->
    [for] For
    [against] Against
   *[abstain] Abstain
} already, with { $votes } votes. One vote each: it stays as it is.
vote-under-way = Your vote { $choice ->
    [for] For
    [against] Against
   *[abstain] Abstain
} is on its way. One tap is enough.
vote-not-yet = Voting has not begun. It begins { $opens }; come back then.
vote-is-closed = Voting on this is over{ $phase ->
    [executed] : it passed and is done
    [queued] : it passed
    [ready] : it passed
    [passed] : it passed
    [defeated] : it did not pass
    [cancelled] : it was cancelled
   *[other] {""}
}. Your vote was not needed any more.
vote-no-power = You had no votes at { $snapshot }, when this vote began, so nothing was cast. My private chat shows how to get some: /votes.
vote-unknown = I do not know that proposal any more. Nothing was cast. /votes shows those I know.
vote-unreachable = I could not reach the chain just now. Nothing was done. Please try again in a minute.
vote-verified = ✅ The chain itself says so: your vote <b>{ $choice ->
    [for] For
    [against] Against
   *[abstain] Abstain
}</b> counts with { $votes } votes.
vote-verified-behind = ✅ The chain says that you voted; I am still reading how. Ask again in a minute.
vote-verified-no = The chain has no vote of yours on this proposal.
vote-recorded = Your vote <b>{ $choice ->
    [for] For
    [against] Against
   *[abstain] Abstain
}</b> with { $votes } votes is on chain: { $title }
delegate-ask = Who is to vote with your votes? Name them, like <b>@ann</b>, or send me their address; /votes shows everybody their own. Your votes stay yours, and you can take this back at any time.
delegate-no-address = I cannot tell who that is, so nothing changed. Send a name like <b>@ann</b>, share their contact, or send an address: 0x and 40 letters and digits after it. Or /cancel.
delegate-question = From the next proposal on, <code>{ $to }</code> votes with your votes. They stay in your wallet. Go on?
delegate-question-friend = From the next proposal on, <b>{ $who }</b> votes with your votes. They stay in your wallet. Go on?
delegate-no-wallet = <b>{ $who }</b> has no wallet here yet, so nothing changed. Ask them to open a chat with me and tap Start, then name them again. Or send me an address.
delegate-unknown = I do not know { $name } well enough to be sure who votes for you, so nothing changed. Share their contact with me, or send me their address; /votes shows everybody their own.
propose-which = What do you want to propose?
propose-too-few = You count for { $power } votes, and a proposal needs { $threshold }. Nothing was proposed. Ask others to let you vote for them, or to propose it.
propose-no-claims = No report waits for an answer.
propose-which-claim = Which report do you want to answer?
draft-ask = { $question ->
    [product] Which product?
    [root] What is the root of the new rate table? It begins with 0x; <b>npm run price</b> and <b>npm run report</b> print it. Put a space after every eight characters, so that nobody mistakes it for a key. Or show me the table’s file (/table says how), and I fill in both.
    [file] What is the sha256 of the table's file? 64 digits and letters, with a space after every eight.
    [summary] What changes? Paste the summary that <b>npm run report</b> prints, in up to 300 characters.
    [place] Which of the product's three limits? 1 is for the very same event, 2 and 3 are for what shares its cause.
    [capDollars] How many dollars may one cause cost at most? Whole dollars, like <b>20,000</b>.
    [capShare] And how much of the pool, in per cent? Like <b>4</b>.
    [pool] Which pool?
    [dollars] How many dollars?
    [reporterOut] Which reporter leaves?
    [reporterIn] What is the address of the reporter who takes the seat?
    [token] Dollars or votes?
    [amount] How many?
    [payee] Which address gets them?
    [subject] Which event?
    [verdict] What is the answer? Tap, or type how much was lost in per cent, like <b>40</b>.
    [evidence] Where can people see it? Send a link.
   *[title] Last: say in one line what this is for. People see it on the card.
}
draft-again = I could not read that, so nothing changed. Try again, or /cancel.
draft-problem = { $problem ->
    [unlisted] This product is not on sale yet, so it cannot be changed.
    [listed] This product is on sale already, or I do not know it.
    [noReporter] Nobody with that address is a reporter.
    [isReporter] That address is a reporter already.
    [sameAsNow] It is like that already.
   *[unreachable] I could not reach the chain just now.
} Nothing was proposed.
draft-preview =
    <b>{ $title }</b>

    Voting begins { $delay } hours after you propose it, lasts { $period } days, and if it passes it waits { $wait } days. Propose it?
draft-preview-body =
    <b>{ $title }</b>

    { $body }

    Voting begins { $delay } hours after you propose it, lasts { $period } days, and if it passes it waits { $wait } days. Propose it?
draft-effect = <b>What it does:</b> { $effect }
draft-call = <code>{ $call }</code>
effect-line = • { $effect }
effect-more = • …and { $count ->
        [one] 1 more call
       *[other] { $count } more calls
    }: see the details
effect-unread = What its { $calls ->
        [one] call does
       *[other] { $calls } calls do
    } cannot be read just now.
effect-rates = New prices for { $product }: the table with root <code>{ $root }</code>. Cover already sold keeps its terms.
effect-product = Sells a new cover: { $product }. Sold from { $horizon } to { $lead } days before; { $fee }% fee, { $margin }% margin; rates <code>{ $root }</code>.
effect-cap = Moves limit { $place } of { $product } from { $before } ({ $beforeShare }% of the pool) to { $after } ({ $afterShare }%). Cover already sold keeps its terms.
effect-change = Changes { $product }: { $settings }. Cover already sold keeps its terms.
setting-name = { $setting ->
    [oracle] who decides
    [lead] until when it is sold
    [horizon] from when it is sold
    [watch] how long it watches
    [settleWithin] how long an answer may take
    [marginBps] the margin
    [capitalCostBps] the cost of capital
    [feeBps] the fee
    [dateColumn] where its date stands
    [lengthColumn] where its length stands
    [rateColumns] what prices it
    [ratesRoot] the rate table
    [caps] the limits
   *[other] other settings
}
setting-names = { $name }, { $rest }
effect-allocate = Puts { $dollars } of the reserve into { $pool }.
effect-reporter = Gives the seat of reporter <code>{ $out }</code> to <code>{ $into }</code> (source family { $family }).
effect-reporters = Seats { $count ->
        [one] 1 reporter
       *[other] { $count } reporters
    }, of whom { $quorum } must agree.
effect-spend = Pays { $dollars } of the reserve to <code>{ $payee }</code>.
effect-spend-votes = Gives { $votes } votes of the reserve to <code>{ $payee }</code>.
effect-answer = Says that it happened: { $event }, { $percent }%. See { $evidence }
effect-answer-no = Says that it did not happen: { $event }. See { $evidence }
effect-reject = Says that a report is wrong; its deposit goes to the reserve: { $event }. See { $evidence }
effect-other = ⚠️ Calls <code>{ $name }</code> on <code>{ $contract }</code>. I have no words for it: look at the details.
effect-other-paid = ⚠️ Calls <code>{ $name }</code> on <code>{ $contract }</code> and sends { $wei } wei. I have no words for it: look at the details.
product-name = { $number ->
    [1] late flights
    [2] too little rain
    [3] too much rain
    [4] heat
    [5] frost
    [6] wind
    [7] crop prices
    [8] late ships
    [9] falling coins
    [10] stablecoins off their dollar
    [11] impermanent loss
    [12] withdrawals from protocols
    [13] exploits
    [14] rug pulls
    [15] oracle failures
   *[other] product { $number }
}
report-how = Report it like this: <b>/report exploit NAME 2026-12-03 https://where-to-see-it</b>. The first word is exploit, rug or oracle; the day can be left out when it is today.
report-problem = { $problem ->
    [empty] Tell me what happened.
    [kind] I can take reports of an exploit, a rug (pull) or an oracle failure.
    [link] A report needs a link at its end, where people can see what happened.
    [day] That day is not in the calendar.
   *[name] I could not read the name: up to 13 letters and digits.
} Nothing was reported and nothing was charged.
report-not-covered = No cover was sold that watches { $name } at that time, so there is nothing to decide. Nothing was charged. Check name and day.
report-which = Several covers watch it. Which one is it about?
report-answered = { $event }: this was answered already. Nothing was charged.
report-claimed = { $event }: somebody has reported this already, and it waits for a vote. Nothing was charged.
report-over = { $event }: this could be reported until { $until }. Nothing was charged.
report-question =
    You report: <b>{ $event }</b>, on { $when }.
    Evidence: { $evidence }

    It takes a deposit of <b>{ $bond }</b>. The members vote on it. If they find that it happened, the deposit is yours again; if not, the reserve keeps it. Report it?
claim-recorded = Your report is on chain, with your deposit of { $bond }: { $event }. Now it needs a proposal that answers it.
claim-upheld = Your report was right: { $event }. Your deposit is yours again.
claim-lost = The members decided that it did not happen: { $event }. Your deposit went to the reserve.
channel-gets = This channel gets:
channel-topic = { $topic ->
    [proposals] • proposals, with buttons to vote, and their results
    [payouts] • payouts
   *[alarms] • alarms: paused sales, disputed reports, and pools that are nearly full, lost much or cannot pay who leaves
}
channel-silent = This channel gets nothing any more.
channel-not-subscribed = This channel is not subscribed to that. An admin can type /subscribe proposals, payouts or alarms.
channel-topics = Choose from proposals, payouts and alarms, like <b>/subscribe proposals alarms</b>. I do not know: { $typed }.
channel-admins-only = Only admins of this place can do that.
channel-may-not-post = I may not write in this channel yet, so nothing changed. Let me see it and send messages here in the channel's permissions, then type the command again.
open-private = Payouts come as a private message from me: let members of this server write to you (Privacy Settings of the server), or you will hear of them only when you write to me.
channel-admin-unknown = I could not find out who is an admin here just now. Nothing changed; please try again in a minute.
channel-languages = Choose one of these: { $languages }. Like <b>/language en</b>. Nothing changed.
channel-language-set = All right: this channel is spoken to in { $language }.
channel-only = That command is for groups and channels: type it where the messages are to go. Nothing changed.
channel-broken = I cannot write to <b>{ $title }</b> any more, so I stopped trying. Let me in again with the right to write, and type /subscribe there.
toast-private = That is for our private chat: write to me there.
toast-old-button = That button is too old for me to use. Nothing happened; /votes in our private chat shows what is open.
toast-surprise = Something broke on our side (ref { $ref }). Nothing was cast as far as I know; /votes in our private chat shows your vote.
news-passed = ✅ <b>Proposal { $number } passed:</b> { $title }
news-defeated = ✖️ <b>Proposal { $number } did not pass:</b> { $title }
news-queued = ⏱ <b>Proposal { $number } passed and waits:</b> { $title }. It happens after { $eta }.
news-executed = ✅ <b>Proposal { $number } is done:</b> { $title }
news-cancelled = ✖️ <b>Proposal { $number } was cancelled:</b> { $title }
news-claim = 🚨 <b>Reported, with a deposit of { $bond }:</b> { $event }. Evidence: { $evidence }. The members decide; whoever has enough votes can propose an answer.
news-claim-rejected = A report was found wrong: { $event }. See { $evidence }
news-claim-void = Nobody can know it: { $event }. Everybody's dollars come back. See { $evidence }
news-claim-no = It did not happen: { $event }.
news-claim-yes = It happened: { $event }, { $percent }%. See { $evidence }
news-paid = 💵 <b>{ $amount }</b> paid for { $units ->
        [one] 1 cover
       *[other] { $units } covers
    }: { $event }
news-disputed = ⚠️ Somebody objects to what the reporters said: { $event }. The members decide.
news-paused = ⚠️ Guardians stopped the sale of cover on { $product } until { $until }. Cover already sold is not touched.
news-resumed = Cover on { $product } is on sale again.
news-pool-full = ⚠️ <b>{ $name } pool</b>: { $use }% of its money is at stake in open covers. Little new cover can be sold, and whoever leaves may have to wait.
news-pool-eased = ✅ <b>{ $name } pool</b>: { $use }% of its money is at stake now. There is room for new cover, and money can leave again.
news-pool-lost = 📉 <b>{ $name } pool</b>: covers that ended took { $lost } out of it within a day, { $percent }% of what it held. It holds { $assets } now.
news-pool-exits = ⏳ <b>{ $name } pool</b>: { $waiting } waits to leave, more than the pool has free. It is paid as open covers end.
refused-already-voted = You have voted on this already. You were not charged. /votes shows your vote.
refused-vote-closed = The governor does not take this now: its time has passed or has not come. You were not charged. /votes shows where it stands.
refused-too-few-votes = You count for { $have } votes and this needs { $need }. You were not charged. Ask others to let you vote for them.
refused-claim-open = Somebody has reported this already. You were not charged. You can propose an answer with /propose.
refused-claim-answered = This was answered already. You were not charged. /votes shows what was decided.
refused-claims-over = This could be reported until { $until }. You were not charged. There is nothing left to do.
refused-outside-watch = That moment is not inside what the cover watches. You were not charged. Check the day and report it again.
command-votes = Proposals and your vote
command-propose = Propose something
command-table = Show a price list that is voted on
command-table-file = the file of the list, ending in .json.gz
command-report = Report an exploit, a rug pull or an oracle failure
command-report-text = exploit NAME https://…
command-subscribe = Have a channel get proposals, payouts or alarms
command-subscribe-text = proposals payouts alarms
command-unsubscribe = Have a channel get less
command-language = Language of a channel
command-language-text = en

# Settings: time zone, language, quiet hours, and which news a person does without.

settings-title = ⚙️ <b>How I talk to you</b>
settings-zone = Your time: <b>{ $zone }</b>, where it is { $time } now.
settings-language = Language: <b>{ $language }</b>.
settings-quiet = Quiet hours: <b>{ $from } to { $to }</b>.
settings-no-quiet = Quiet hours: none.
settings-heard = { $news ->
    [reminders] 🔔 Reminders before your cover begins or its market closes: on.
    [deposits] 🔔 Dollars that arrive in your wallet: on.
   *[votes] 🔔 Results of votes you took part in: on.
}
settings-muted = { $news ->
    [reminders] 🔕 Reminders before your cover begins or its market closes: off.
    [deposits] 🔕 Dollars that arrive in your wallet: off.
   *[votes] 🔕 Results of votes you took part in: off.
}
settings-rule =
    In quiet hours, what can wait comes in the morning. Payouts, refunds and anything about the safety of your wallet come at once but without a sound, and cannot be switched off.
pick-zone = Where are you? It is now:
ask-zone = Type your city, like <b>Nairobi</b>, or your distance from UTC, like <b>+3</b> or <b>-4:30</b>.
which-zone = Which one do you mean? It is now:
zone-unknown = I do not know that place, so nothing changed. Type a big city near you, like <b>Nairobi</b>, or your distance from UTC, like <b>+3</b>.
pick-language = Which language shall I speak with you?
pick-quiet = When shall I be quiet? Choose or type it, like <b>22:30 to 7</b>.
ask-quiet = From when until when shall I be quiet? Type it like <b>22:30 to 7</b> or <b>10pm – 7am</b>.
quiet-unreadable = I could not read that, so nothing changed. Type from when until when, like <b>22:30 to 7</b> or <b>10pm – 7am</b>.
button-settings = ⚙️ Settings
button-zone = 🕒 Time zone
button-zone-at = { $zone } { $time }
button-other-zone = Another place
button-type-zone = Type your city
button-language = 💬 Language
button-quiet = 🌙 Quiet hours
button-quiet-hours = { $from } – { $to }
button-other-quiet = Other hours
button-type-quiet = Type the hours
button-no-quiet = No quiet hours
button-mute = { $news ->
    [reminders] 🔕 No reminders
    [deposits] 🔕 No word of deposits
   *[votes] 🔕 No results of votes
}
button-unmute = { $news ->
    [reminders] 🔔 Remind me
    [deposits] 🔔 Tell me of deposits
   *[votes] 🔔 Tell me results of votes
}
form-zone = Your city or distance from UTC
form-quiet = Quiet hours, like 22:30 to 7
command-settings = Time zone, language, quiet hours, notices
notice-cover-starts =
    🔔 <b>{ $cover }</b>: your { $units ->
        [one] cover begins
       *[other] { $units } covers begin
    } to watch at { $start }. There is nothing to do: I write to you when it is decided.
notice-sale-ends =
    🔔 <b>{ $cover }</b>: you can sell your { $units ->
        [one] cover
       *[other] { $units } covers
    } until { $cutoff }. If you want to keep { $units ->
        [one] it
       *[other] them
    }, there is nothing to do.

# One cover, its certificate, and the wallet's statement.

cover-numbered = { $number }. { $line }
cover-open = ⏳ { $units } × { $cover }: up to { $most }; { $stage }
cover-each = Each pays up to <b>{ $payout }</b> by itself; there is nothing to do. { $units ->
    [one] It is
   *[other] They are
} yours to keep, to give away or, while { $units ->
    [one] it is
   *[other] they are
} on sale, to sell.
stage-on-sale = on sale until { $until }
stage-before = begins { $start }
stage-watching = watching now, until { $end }
stage-awaited = over, and being decided; without an answer by { $latest } you get your dollars back
stage-reported = { $reporters ->
    [one] 1 reporter has answered
   *[other] { $reporters } reporters agree on an answer
}; anybody can object until { $until }
stage-disputed = somebody objects to the answer; the members decide
stage-disputed-until = somebody objects to the answer; the members decide, and without a decision by { $latest } you get your dollars back
stage-final = decided; the money follows
certificate-title = 📜 <b>Certificate</b>: you hold { $units } of these, up to { $most } in all.
certificate-alt =
    { $cover }. Each pays up to { $payout }: { $pays }. Sold until { $cutoff }. Watched from { $start } to { $end }. { $who } Without an answer by { $latest }, every cover gets its $1 back.
button-details-of = { $number }
button-certificate = 📜 Certificate
button-give = 🎁 Give to a friend
wallet-covers = 🛡 { $units ->
    [one] 1 open cover
   *[other] { $units } open covers
}
wallet-pools = 🏦 { $worth } in the pools
wallet-pools-unread = 🏦 What you have in the pools could not be read just now; it is where it was.
wallet-votes = 🗳 { $votes } votes
wallet-statement =
    📄 Here is every movement of your dollars: { $count ->
        [0] none yet
        [one] 1 movement
       *[other] { $count } movements
    }. You have { $have }. Times are UTC.
csv-time = Time
csv-kind = Kind
csv-what = What
csv-amount = Amount (USD)
csv-balance = Balance (USD)
csv-transaction = Transaction
csv-opening = Balance before
csv-movement = { $kind ->
    [sent] Sent
    [coverBought] Cover bought
    [coverPaid] Payout
    [coverRefunded] Money back
    [poolJoined] Put into a pool
    [poolLeft] Taken out of a pool
    [listingBought] Bought from a person
    [listingSold] Sold to a person
    [listingCollected] Collected from a listing
    [bond] Deposit for a report
   *[received] Received
}

# Gifts.

gift-choose-count = 🎁 You have { $held } × { $cover }. How many shall I give?
gift-ask-count = How many shall I give? Type a number.
gift-ask-who =
    🎁 { $units } × { $cover }: to whom?

    Type your friend's name here, like <b>@ann</b>, or share their contact with me. Or make a link that you can send to anybody: whoever opens it first gets it, and needs nothing else.
gift-buy-for =
    🎁 { $cover }: for whom?

    Type your friend's name here, like <b>@ann</b>, or share their contact with me. They need no wallet: I make one.
gift-to-self = That is you! Nothing happened. Name somebody else, or go back.
friend-unreadable = I cannot tell who that is, so nothing happened. Type a name like <b>@ann</b>, share another contact, or make a link.
friend-unknown = I do not know { $name } well enough to be sure who gets it, so nothing happened. Make a link and send it to them, or share their contact with me.
friend-unknown-buy = I do not know { $name } well enough to be sure who gets it, so nothing was charged. Share their contact with me; or buy it for yourself and then give it away with a link.
friend-unasked = Thank you, but I did not ask for anybody. Nothing happened. To give a cover away, open it in /covers and tap "Give to a friend".
friend-told-now = I tell them at once.
friend-told-later = I cannot write to them right now, so please send them a word. I tell them as soon as they open the chat.
pick-friend = Or pick them from your contacts:
gift-choose-cover = 🎁 For <b>{ $who }</b>. Which of your covers? To buy a new one for them, choose what to cover, and tap "For a friend" under its price.
gift-choose-own = 🎁 Which of your covers do you want to give away? To buy a new one for a friend, choose what to cover, and tap "For a friend" under its price.
gift-choose-none = 🎁 You have no cover to give away yet. Choose what to cover, and tap "For a friend" under its price.
gift-choose-new = 🎁 For <b>{ $who }</b>. You have no cover to give away yet. Choose what to cover, and tap "For a friend" under its price.
gift-question =
    🎁 Give <b>{ $units } × { $cover }</b> to <b>{ $who }</b>? It is theirs then, with everything it pays, and cannot be taken back.

    { $told }
offer-for-friend = 🎁 For <b>{ $who }</b>: the cover and all that it pays are theirs.
gift-link =
    🎁 { $units } × { $cover }. Send this to your friend:

    { $link }

    Whoever opens it first gets it. It stays yours until then, and the link ends on { $until }. I show it only this once.
gift-link-own = This is your own link: it gives away { $units } × { $cover } until { $until }. Send it to a friend; nothing happened yet.
gift-link-ended = The link has ended. Your covers stay yours.
gift-link-over = That link was used already, ended, or is older than 7 days. Nothing happened. Whoever sent it can make a new one.
gift-take = 🎁 <b>{ $who }</b> gives you <b>{ $units } × { $cover }</b>. It pays you up to <b>{ $most }</b> by itself, and costs you nothing.
gift-taken = 🎁 On its way! I write as soon as it is yours. If you hear nothing within some minutes, ask whoever sent you the link.
gift-gone = Whoever sent this link does not have those covers any more, so there is nothing to take. Please ask them.
gift-no-code = That is no code for a gift. Nothing happened. Open the link that you were sent, or type the whole code behind /gift.
button-gift-link = 🔗 Make a link
button-end-link = End the link
button-take = 🎁 Take it
button-buy-for = 🎁 For a friend
button-type-friend = Name a friend
button-pick-friend = 👥 Pick somebody
form-friend = Your friend's name, like @ann
form-delegate = Their address, 0x…
form-gift-units = How many to give
command-gift = Give covers to a friend, or take a gift
command-gift-text = code of a gift
command-delegate = Let somebody vote with your votes
command-delegate-text = a name like @ann, or an address
command-delegate-person = who is to vote for you
command-gift-person = the friend who gets it

# Terms. Whoever changes what they say raises termsVersion in bot/usecases/consent.ts, so that everybody is asked again.

terms =
    📃 <b>Terms, version { $version }, in plain words</b>

    • A cover costs $1 and pays what its price says, if the event it names happens as it is defined, however little or much you lost. It is no advice, and no promise of anybody but the contract.
    • Reporters, price feeds or a vote say what happened, as the price names them. If they do not in time, your $1 comes back. What they decide is final.
    • Once bought, a cover cannot be returned. You can give it away, or sell it while its sale is open.
    • Money in pools stands behind other people's covers: you can lose all of it, and it cannot leave before your wait and open covers are over.
    • Money and covers are in your own wallet on a public chain, where everybody can see what a wallet does. The bot keeps its key, within limits that you set; with /own you can add a key of yours.
    • Programs can have errors, and dollars on a chain can lose their value or be frozen by those who issue them. Use only what you can do without.
    • You are old enough to agree to this, and nothing forbids it where you live.
terms-agreed = You agreed to this version on { $at }.
terms-not-yet = You are asked to agree before you first spend a dollar, not before looking around.
terms-before-buying =
    📃 Your first payment under our terms, version { $version }: a cover pays by what reporters, feeds or a vote say, not by what you lost; once bought it cannot be returned; without an answer your $1 comes back; money in pools can be lost; programs and coins can fail. All of it: /terms. By tapping "{ $button ->
        [buy] Buy
       *[confirm] Yes, do it
    }" you agree.
terms-ahead =
    📃 In short (terms, version { $version }): a cover pays by what reporters, feeds or a vote say; once bought it cannot be returned; without an answer your $1 comes back; programs and coins can fail. I ask you to agree before your first purchase. All of it: /terms
button-terms = 📃 Terms
command-terms = The terms in plain words

# Where a compliance hook on chain decides who may buy or invest.
ask-country = 🌍 Which country do you live in? The rules on chain ask about wallets before dollars are spent or covers change hands, so I ask you. Type its name or its two letters, like <b>Kenya</b> or <b>KE</b>. What decides is the list on chain, not your answer; with it I can tell you why.
country-unknown = I know no country by that name. Nothing was charged. Type its name or its two letters, like <b>Kenya</b> or <b>KE</b>, or /cancel.
country-near = • { $country }? Then type <b>{ $code }</b>.
button-type-country = Type a country
form-country = Which country do you live in?
screen-country = 🚫 The list on chain has your wallet in { $country }, and the rules let nobody in from there. You were not charged. If that is a mistake, write to the people who run this bot and give them your address: <code>{ $wallet }</code>
screen-unplaced = 🚫 You said { $country }, and the rules on chain let nobody in from there. You were not charged, and what you have stays yours. Members make these rules by votes: /votes.
screen-unplaced-sold = 🚫 The rules let people in from { $country }, but the list on chain, which alone decides, does not have your wallet yet. You were not charged. Write to the people who run this bot, give them your address, and try again when it is listed: <code>{ $wallet }</code>
screen-sanctioned = 🚫 A sanctions list that the rules on chain ask names your wallet. You were not charged, and what you have stays yours. If that is a mistake, write to the people who run this bot.
screen-friend = 🚫 You may buy this, but the rules on chain do not let your friend's wallet hold it. You were not charged. Buy it for yourself, or for somebody else.
screen-recipient = 🚫 The rules on chain do not let your friend's wallet hold this cover. Nothing has moved: it stays yours. You can give it to somebody else.
screen-giver = 🚫 You may hold this cover, but the rules on chain do not let the wallet that gives it pass it on. Nothing has moved. Please tell whoever gave you the link.
screen-market = 🚫 The rules on chain do not let covers of this kind pass through the market. You were not charged, and what you have stays yours. If that is a mistake, write to the people who run this bot.
screen-unsaid = 🚫 The rules on chain do not let your wallet in, and do not say why. You were not charged, and what you have stays yours. Write to the people who run this bot and give them your address: <code>{ $wallet }</code>
