# Swahili. Markup: <b> and <code> only. Every message about money says what happened to it and what comes next.

hello =
    Hujambo! Ninauza kinga ndogo: <b>$1 kila moja</b>, na fidia hulipwa yenyewe ndege ikichelewa, mvua ikikosekana au sarafu ikiporomoka.

    Pochi yako iko tayari. Hakuna cha kusakinisha, hakuna ada za kuwaza.

    Andika kinachokutia wasiwasi, kama <b>CO 62 12 Des</b>, <b>mvua Seattle Juni</b> au <b>ETH chini ya 20%</b>, au gusa hapa chini.

hello-again =
    Karibu tena! Andika kinachokutia wasiwasi, kama <b>CO 62 12 Des</b>, <b>mvua Seattle Juni</b> au <b>ETH chini ya 20%</b>, au gusa hapa chini.
help =
    <b>Jinsi inavyofanya kazi</b>

    1. Andika safari ya ndege na tarehe yake, kama <b>CO 62 12 Des</b>, hali ya hewa kama <b>mvua Seattle Juni</b>, au sarafu kama <b>ETH chini ya 20%</b>. Au gusa tu.
    2. Chagua idadi ya kinga. Kila moja ni $1; bei inaonyesha fidia yake na uwezekano wa kutokea.
    3. Ndege ikitua ikiwa imechelewa zaidi ya saa 2, ikifutwa au ikielekezwa kwingine, au hali ya hewa au sarafu ikivuka kiwango ulichochagua, pesa huingia yenyewe kwenye pochi yako nami nakuandikia.

    Maripota huru wanaopaswa kukubaliana husema kilichotokea kwa ndege na hali ya hewa; kwa sarafu, ni milisho ya bei ya umma. Wakishindwa, unarudishiwa dola zako. Lisipotokea, dola zako hubaki kwenye mfuko unaowalipa wengine.

    Kinga huuzwa hadi siku kadhaa kabla haijaanza; bei inaonyesha hadi lini. Tarehe za ndege ni za uwanja wa ndege; saa ni za eneo lako (/settings).

    /flight – kinga ya safari ya ndege
    /weather – kinga dhidi ya mvua, joto, jalidi
    /coins – kinga dhidi ya kuporomoka kwa sarafu na impermanent loss
    /covers – kinga zako na matokeo yake
    /pool – pata faida kwa kudhamini kinga, na unachoweza kupoteza
    /market – nunua na uza kinga kati ya watu
    /votes – mapendekezo na kura yako
    /propose – pendekeza kitu
    /table – onyesha orodha ya bei inayopigiwa kura
    /delegate – mwache mtu apige kura kwa kura zako
    /report – ripoti udukuzi, rug pull au hitilafu ya oracle
    /gift – mpe rafiki kinga
    /wallet – anwani na salio lako
    /withdraw – toa pesa
    /limits – kiasi ninachoweza kutumia kwa niaba yako
    /own – ufunguo wako mwenyewe
    /link – pochi moja Telegram na Discord
    /phrase – maneno ya kunitambua
    /settings – saa za eneo, lugha, saa za utulivu
    /terms – unachokubali
    /cancel – acha ulichokuwa unafanya
    /help – ukurasa huu
    /start – anza upya

cancelled = Sawa, imeachwa. Hujatozwa chochote.
nothing-to-cancel = Hakuna cha kughairi. Kinga ulizo nazo zinabaki zilivyo.
not-understood =
    Sikuelewa, kwa hiyo hakuna kilichofanyika na hakuna kilichotozwa. Andika kitu kama <b>CO 62 12 Des</b>, <b>mvua Seattle Juni</b> au <b>ETH chini ya 20%</b>, au gusa hapa chini.
unknown-command = Siijui amri hiyo. Hakuna kilichofanyika na hakuna kilichotozwa. Ninaweza kufanya haya:
only-text =
    Ninaweza kusoma maandishi tu. Hakuna kilichofanyika na hakuna kilichotozwa. Andika safari ya ndege na tarehe, kama <b>CO 62 12 Des</b>, au gusa hapa chini.
too-long =
    Maandishi ni marefu sana! Ninasoma ujumbe wa hadi herufi { $most } tu. Hakuna kilichotozwa. Andika safari ya ndege na tarehe tu, kama <b>CO 62 12 Des</b>.
edits-unread =
    Sisomi ujumbe uliohaririwa, ili ujumbe wa zamani usinunue kitu kipya kamwe. Hakuna kilichotozwa. Tafadhali utume tena kama ujumbe mpya.
group-only = Bei na pochi ni za faragha. Tuzungumze kwenye gumzo letu wenyewe.
group-go-on = Hilo linabaki kati yetu. Gusa hapa chini, nami naendelea huko.
old-button = Kitufe hicho ni cha zamani mno, siwezi kukitumia. Hujatozwa chochote. Anza tena hapa:
not-yours = Ofa hiyo si yako, au sina tena. Hujatozwa chochote. Omba bei yako mwenyewe:

pick-origin = ✈️ Ndege yako inaondokea wapi? Unaweza pia kuandika tu, kama <b>CO 62 12 Des</b>.
pick-destination = ✈️ Kutoka <b>{ $origin }</b>: kwenda wapi?
pick-flight = ✈️ <b>{ $origin } → { $destination }</b>: safari ipi?
pick-day =
    ✈️ <b>{ $flight }</b>

    Inaondoka siku gani? Kinga zinauzwa kwa { $first } hadi { $last }. Gusa siku au iandike, kama <b>12 Des</b>.

no-days = Kwa sasa hakuna siku zinazouzwa za { $flight }. Hujatozwa chochote. Jaribu safari nyingine:
which-route = { $number } huruka njia zaidi ya moja. Yako ni ipi?
which-day = Unamaanisha siku gani kwa { $flight }?
which-airline =
    Ikiwa { $typed } ni safari ya ndege, andika pia shirika lake, kama <b>CO 62 12 Des</b>. Ikiwa ni idadi ya kinga unazotaka, omba bei kwanza. Hakuna kilichotozwa.
day-alone = Safari ipi ya { $day }? Iandike pamoja na tarehe, kama <b>CO 62 12 Des</b>. Hakuna kilichotozwa.
day-unreadable =
    Naijua { $flight }, lakini sikuweza kusoma tarehe. Iandike kama <b>12 Des</b>, au chagua siku. Hakuna kilichotozwa.
day-past = { $day } imepita, kwa hiyo { $flight } haiwezi tena kukingwa kwa siku hiyo. Hujatozwa chochote.
too-near =
    { $flight } ya { $day } iko karibu mno: kinga huuzwa hadi siku { $lead } kabla. Hujatozwa chochote. Siku ya kwanza ninayoweza kuuza ni { $first }.
too-far = { $flight } ya { $day } bado haijaanza kuuzwa: mauzo yanaanza { $opens }. Hujatozwa chochote.
month-unlisted =
    Sina kumbukumbu ya { $flight } kuruka mwezi huo ({ $day }), kwa hiyo siwezi kuipa bei. Hujatozwa chochote. Siku ninazoweza:
flight-unknown =
    Siijui safari { $number }. Hujatozwa chochote. Angalia namba kwenye tiketi yako, au itafute kwa viwanja vyake vya ndege:
flight-unknown-near = Siijui safari { $number }. Hujatozwa chochote. Je, ulimaanisha mojawapo ya hizi?
route-unlisted = Katika kumbukumbu zangu { $number } hairuki njia hiyo. Hujatozwa chochote. Naijua kwenye:
airport-unknown =
    Siuzi kinga za safari zinazoondoka { $airport }. Hujatozwa chochote. Ninajua viwanja hivi:
route-empty = Sijui safari yoyote kutoka { $origin } kwenda { $destination }. Hujatozwa chochote. Mahali pengine pa kwenda:

quote =
    ✈️ <b>{ $flight }</b>, { $day }

    <b>$1 inalipa fidia ya { $payout }</b> ikitua ikiwa imechelewa zaidi ya { $late }, ikifutwa au ikielekezwa kwingine. Hilo hutokea takriban mara 1 kati ya { $times }.
    { $who }
    Inauzwa hadi { $closes }. Bei hii inadumu kwa dakika { $minutes }.

    Kinga ngapi?

ask-units = Kinga ngapi za { $cover }? Kila moja ni $1. Andika namba, kama <b>7</b>.
confirm =
    <b>Kinga { $units }</b> · { $cover }

    Unalipa <b>{ $pay }</b> · unapata hadi <b>{ $get }</b>. Una { $have }.

units-zero = Kinga sifuri hazina gharama wala hazikingi chochote. Hujatozwa chochote. Andika namba kuanzia 1, kama <b>3</b>.
units-negative = Siwezi kuuza chini ya kinga moja. Hujatozwa chochote. Andika namba kuanzia 1, kama <b>3</b>.
units-fraction = Kinga huuzwa nzima. Hujatozwa chochote. Andika namba kamili, kama <b>3</b>.
units-too-many = Hizo ni nyingi kuliko ninazoweza kuuza kwa mara moja (zisizidi { $most }). Hujatozwa chochote. Andika namba ndogo zaidi.
units-not-number = Nilikuwa nasubiri idadi ya kinga. Hujatozwa chochote. Andika tarakimu, kama <b>3</b>, au /cancel.
price-expired = Bei hiyo ya { $cover } imekwisha muda. Hujatozwa chochote. Omba bei mpya:
offer-closed = Ofa hiyo imefungwa. Hujatozwa chochote kwa ajili yake. Omba bei mpya:

wallet-text =
    💼 Una <b>{ $have }</b>.

    Anwani yako:
    <code>{ $address }</code>

    Ili kuongeza salio, tuma USDC kwenye anwani hiyo kupitia mtandao wenye chain id { $chain }. Dola zinazotumwa kwenye mitandao mingine hupotea.

wallet-unread =
    💼 Sikuweza kusoma salio lako kwa sasa; pesa zako ziko palepale.

    Anwani yako:
    <code>{ $address }</code>

    Ili kuongeza salio, tuma USDC kwenye anwani hiyo kupitia mtandao wenye chain id { $chain }. Dola zinazotumwa kwenye mitandao mingine hupotea.

test-dollars-coming = Dola za majaribio ziko njiani. Nitakuandikia zikifika.
test-dollars-failed = Dola za majaribio hazikuweza kutumwa kwa sasa. Hakuna kingine kilichofanyika. Tafadhali jaribu tena baada ya dakika moja.
no-faucet = Hapa hakuna dola za majaribio. Ongeza salio kwa kutuma USDC kwenye anwani yako.
covers-empty = Bado huna kinga. Andika kitu kama <b>CO 62 12 Des</b> au <b>mvua Seattle Juni</b>, au gusa hapa chini.
covers-title = 🛡 <b>Kinga zako</b>{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } kati ya { $pages })
}
cover-buying = ⏳ { $units } × { $cover }: inanunuliwa…
cover-waiting = ⏳ { $units } × { $cover }: hadi { $most }
cover-paid = ✅ { $units } × { $cover }: fidia ya { $amount } imelipwa
cover-owed = 💵 { $units } × { $cover }: unadai { $amount }
cover-ended = ⚪️ { $units } × { $cover }: imeisha, hakuna fidia
cover-refunded = ↩️ { $units } × { $cover }: { $amount } imerudishwa
cover-refund-owed = ↩️ { $units } × { $cover }: { $amount } inarudi kwako

refused-not-live = Kinga hii haiuzwi kwa sasa. Hujatozwa chochote. Tafadhali jaribu tena baadaye.
refused-paused = Mauzo ya kinga hii yamesitishwa hadi { $until }; kinga zilizokwisha kuuzwa haziguswi. Hujatozwa chochote.
refused-not-allowed = Kanuni za kwenye chain haziruhusu pochi hii, au ile ya upande wa pili, kushiriki katika hili. Hujatozwa chochote, na ulicho nacho kinabaki chako. Tafadhali waandikie wanaoendesha boti hii.
refused-not-open = Kinga hii bado haijaanza kuuzwa; mauzo yanaanza { $opens }. Hujatozwa chochote.
refused-closed = Mauzo ya kinga hii yaliisha { $cutoff }. Hujatozwa chochote. Chagua tarehe ya baadaye.
refused-malformed = Chain haijui kinachotajwa hapo. Hujatozwa chochote. Kiangalie kisha uombe tena.
refused-not-listed =
    Orodha ya bei imebadilika na kinga hii haimo tena. Hujatozwa chochote. Omba bei tena baada ya muda.
prices-awaited =
    Jumuiya imepiga kura bei mpya za { $product } ambazo bot hii haina bado, kwa hiyo siwezi kuiuza sasa. Hujatozwa chochote, na kinga zilizokwisha kuuzwa haziguswi. Jaribu tena baadaye, au chagua kingine:
prices-voted = Jumuiya imepiga kura bei mpya tangu wakati huo, na bei ya { $cover } haitumiki tena. Hujatozwa chochote. Hii ndiyo ya leo:
refused-price-moved =
    Bei imebadilika: sasa $1 inalipa fidia ya { $payout }, chini ya { $least } uliyopewa. Hujatozwa chochote. Angalia bei mpya.
refused-load = Bei hii iko nje ya kanuni zinazokulinda, kwa hiyo haiwezi kuuzwa. Hujatozwa chochote. Jaribu tarehe nyingine au kinga nyingine.
refused-cap-full =
    Kinga zilizobaki hazitoshi: { $cap ->
        [flight] safari hii imejaa
        [originDay] safari kutoka uwanja huo hushiriki kikomo cha siku, nacho kimefikiwa
        [destinationDay] safari kwenda uwanja huo hushiriki kikomo cha siku, nacho kimefikiwa
        [watch] ufuatiliaji huu wenyewe umejaa
        [nameMonth] kinga za aina hiyo zinazoanza mwezi mmoja hushiriki kikomo, nacho kimefikiwa
        [name] kinga zote za aina hiyo hushiriki kikomo, nacho kimefikiwa
        [portMonth] meli kwenda bandari hiyo hushiriki kikomo cha mwezi, nacho kimefikiwa
       *[other] kinga zenye chanzo kimoja hushiriki kikomo, nacho kimefikiwa
    }. Hujatozwa chochote. Nunua chache, au jaribu kinga nyingine.
refused-pool-full =
    Kinga zilizobaki hazitoshi: ni { $free } tu ya mfuko iliyo huru. Hujatozwa chochote. Nunua chache, au jaribu tena baadaye.
refused-no-units = Lazima kununua angalau kinga moja. Hujatozwa chochote. Chagua idadi.
refused-too-few-dollars =
    Una { $have } na hii inagharimu { $need }. Hujatozwa chochote. Ongeza salio la pochi yako, au chagua kiasi kidogo.
refused-dollar = Mtoaji wa dola amekataa malipo haya. Hujatozwa chochote. Tafadhali angalia pochi yako.
refused-not-sponsored = Sikuweza kulipa ada ya mtandao ya hatua hii. Hujatozwa chochote. Tafadhali jaribu tena baada ya dakika chache.
# What the signer says.
refused-day-limit =
    Hicho ni zaidi ya { $most } kwa siku moja, kiwango cha juu kinachoweza { $of ->
        [gifts] kutolewa zawadi
        [withdrawals] kutolewa nje
       *[spending] kutumika
    } kwa pochi yangu. Hujatozwa chochote. Chagua kidogo, au endelea kesho.
refused-day-count = Hayo ni mengi kwa saa 24: maagizo mengine yatapokelewa ya zamani zaidi yakitimiza siku moja. Hujatozwa chochote.
refused-not-signed = Mtunza funguo amekataa kutia sahihi, kwa sababu agizo haliko inavyopaswa. Hujatozwa chochote. Tafadhali anza tena.
order-waits = ⏳ Hii inachukua muda kuliko kawaida: { $what }. Bado hakuna kilichofanyika na hujatozwa chochote. Naendelea kujaribu na nitakuandikia.
wallets-asleep = Siwezi kutengeneza pochi yako kwa sasa. Hakuna kilichopotea. Tafadhali jaribu tena baada ya dakika moja.

refused-expired = Imechukua muda mrefu mno na agizo limekwisha muda. Hujatozwa chochote. Omba bei mpya.
refused-reverted = Chain imekataa ununuzi huu. Hujatozwa chochote. Omba bei mpya kisha ujaribu tena.
sold-out =
    { $cover } imekwisha: kinga nyingine tayari zimetumia kiasi ambacho mfuko unaweza kuhatarisha kwa hiyo. Hujatozwa chochote.
only-left =
    Zimebaki kinga { $count } tu za { $cover } (kinga zenye chanzo kimoja hushiriki kiasi ambacho mfuko unaweza kuhatarisha). Hujatozwa chochote.
unreachable = Sikuweza kuifikia chain kwa sasa. Hujatozwa chochote. Tafadhali jaribu tena baada ya dakika moja.
out-of-order = Huduma inayobeba ununuzi imekataa kufanya kazi kwa sasa. Hujatozwa chochote. Tafadhali jaribu tena baadaye.
surprise = Kuna hitilafu upande wetu (ref <b>{ $ref }</b>). Hujatozwa chochote. Tafadhali jaribu tena.
not-shown = Kuna kilichonizuia kukuonyesha jibu (kumb. <b>{ $ref }</b>). Ulicho nacho kiko salama: /wallet na /covers zinaonyesha. Tafadhali jaribu tena.
gave-up = Kila ninaposhughulikia ulichotuma, kitu kinaharibika upande wetu (kumb. <b>{ $ref }</b>), kwa hiyo nimeacha kujaribu. Ulicho nacho kiko salama: /wallet na /covers zinaonyesha. Tafadhali wape wanaoendesha boti hii kumbukumbu hiyo.
surprise-unclear =
    Kuna hitilafu upande wetu (ref <b>{ $ref }</b>). Bado sijui kama ununuzi wako umefaulu. Nitakuandikia nikijua; tafadhali usinunue tena.

order-placed = ⏳ Iko njiani: { $what }. Unaweza kufunga gumzo hili, nitakuandikia.
order-unclear = ⏳ Bado sijui kama hii imefaulu: { $what }. Ninaangalia na nitakuandikia; tafadhali usirudie.
order-done = ✅ <b>Imekamilika:</b> { $what }.
order-refused = ✖️ Haikufanyika: { $what }. { $why }
order-expired = ✖️ Haikufanyika: { $what }. Muda umekwisha. Hujatozwa chochote. Tafadhali anza tena.
order-failed = ✖️ Haikufanyika: { $what }. Kuna hitilafu upande wetu. Hujatozwa chochote. Tafadhali jaribu tena.
order-closed = Hii ilitolewa muda uliopita na imekwisha. Hakuna kilichofanyika. Tafadhali anza tena.
confirm-again = Mara moja zaidi, kuhakikisha: { $what }.
button-confirm = Ndiyo, fanya
action-buy-cover = { $units } × { $cover }
action-redeem-cover = kubadilisha kinga { $units } kuwa dola zake
action-give-cover = kinga { $units } kwa <code>{ $to }</code>
action-deposit = kuweka { $dollars } kwenye { $pool }
action-request-exit = ombi la kutoka kwenye { $pool }
action-leave-pool = kutoa pesa zako kwenye { $pool }
action-list = { $units ->
    [one] kinga 1 ya kuuza kwa { $price }
   *[other] kinga { $units } za kuuza kwa { $price } kila moja
}
action-buy-listing = { $units ->
    [one] kinga 1 kutoka sokoni kwa { $price }
   *[other] kinga { $units } kutoka sokoni kwa { $price } kila moja
}
action-take-back = kurudisha tangazo lako
action-collect-listing = dola za tangazo lako
action-vote = { $choice ->
    [for] kura yako ya <b>Ndiyo</b>
    [against] kura yako ya <b>Hapana</b>
   *[abstain] kura yako ya <b>Sina upande</b>
}
action-delegate = kumkabidhi <code>{ $to }</code> kura zako
action-propose = pendekezo lako
action-claim = ripoti yenye dhamana ya { $bond }
action-dispute = pingamizi lenye dhamana ya { $bond }
action-collect-bond = kurudishiwa dhamana yako
action-withdraw = { $dollars } kwa <code>{ $to }</code>
pool-risk = { $pool ->
    [low] mfuko wa hatari ndogo
    [high] mfuko wa hatari kubwa
   *[medium] mfuko wa hatari ya wastani
}

notice-placed = ⏳ Ninanunua { $units } × { $cover }… Unaweza kufunga gumzo hili, nitakuandikia.
notice-unclear =
    ⏳ Bado sijui kama ununuzi wako wa { $units } × { $cover } umefaulu. Ninaangalia na nitakuandikia; tafadhali usinunue tena.
notice-refused =
    ✖️ Ununuzi wa { $units } × { $cover } haukufanyika. { $why }
notice-expired =
    ✖️ Ununuzi wa { $units } × { $cover } haukufanyika: agizo limekwisha muda. Hujatozwa chochote. Omba bei mpya.
notice-failed =
    ✖️ Ununuzi wa { $units } × { $cover } haukufanyika: kuna hitilafu upande wetu. Hujatozwa chochote. Tafadhali jaribu tena.
notice-covered = ✅ <b>Umekingwa.</b> { $units } × { $cover }, hadi <b>{ $most }</b>. { $have }
notice-covered-gift = ✅ <b>Imenunuliwa.</b> { $units } × { $cover }, hadi <b>{ $most }</b>, kwa <code>{ $holder }</code>. { $have }
notice-received = 🎁 <b>Umepokea kinga.</b> { $units } × { $cover }, hadi <b>{ $most }</b>. Hujalipa chochote.
notice-refunded = ↩️ { $why } { $money }
refund-no-quorum = { $cover }: maripota wa kutosha hawakukubaliana kwa wakati kuhusu kilichotokea.
refund-unknowable = { $cover }: jibu ni kwamba hakuna anayeweza kujua kilichotokea.
refund-disputed = { $cover }: kuna aliyepinga walichosema maripota, na hilo halikuamuliwa kwa wakati.
refund-too-late = { $cover }: maripota walijibu kwa kuchelewa sana hadi hakukubaki muda wa kuwahakiki.
refund-seen-early = { $cover }: walichoona maripota kilionekana kabla mauzo hayajaisha, kwa hiyo hakihesabiki.
refund-unsaid = { $cover }: hakukuwa na jibu linalohesabika.
notice-skipped =
    ⚠️ Unadai { $amount } kwa { $cover }, lakini mtoaji wa dola ameikataa pochi yako. Pesa hiyo inabaki yako na inaweza kudaiwa kwenda anwani nyingine wakati wowote.
notice-dollars = 💵 <b>{ $amount }</b> imeingia kwenye pochi yako. { $have }

money-here = <b>{ $amount } iko kwenye pochi yako.</b> { $have }
money-back = <b>Dola zote zimerudi: { $amount }.</b> { $have }
money-elsewhere = <b>{ $amount }</b> imetumwa kwa <code>{ $to }</code>, kama ulivyoomba.
have-now = Una { $have }.
have-unread = Sikuweza kusoma salio lako kwa sasa; liangalie kwa /wallet.

span-minutes = dakika { $minutes }
span-hours = saa { $hours }
span-both = saa { $hours } dak { $minutes }
flight = { $carrier }{ $number } { $origin } → { $destination }
flight-number = { $carrier }{ $number }

# What is covered, for every product: what, where and when; from which level on; what was seen; who says so.
about-flight = { $flight }, { $day }
about-level = { $what } ({ $level })
about-other = { $name }, { $when }
about-raw = { $name }
watched-dry = uhaba wa mvua { $place }, { $when }
watched-wet = mvua nyingi mno { $place }, { $when }
watched-heat = joto { $place }, { $when }
watched-frost = jalidi { $place }, { $when }
watched-wind = dhoruba { $place }, { $when }
watched-crop = bei ya chini ya { $place }, { $when }
watched-vessel = meli { $place } kuchelewa { $second }, { $when }
watched-drop = kuporomoka kwa { $place }, { $when }
watched-depeg = { $place } chini ya dola yake, { $when }
watched-divergence = { $place } na { $second } kuachana bei, { $when }
watched-withdrawal = utoaji wa fedha kutoka { $place }, { $when }
watched-exploit = udukuzi wa { $place }, { $when }
watched-rug-pull = rug pull ya { $place }, { $when }
watched-oracle-failure = hitilafu ya oracle ya { $place }, { $when }
when-span = { $span }
when-days = siku { $days } kuanzia { $first }
level-less = chini ya { $level }
level-no-less = si chini ya { $level }
level-more = zaidi ya { $level }
level-no-more = si zaidi ya { $level }
level-least = { $level } au zaidi
level-any = hasara yoyote
measure-mm = mm { $count }
measure-degrees = { $count } °C
measure-speed = m/s { $count }
measure-percent = { $count }%
measure-cents = senti { $count }
measure-hours = saa { $count }
measure-plain = { $count }
seen-not-flown = ilifutwa au ilielekezwa kwingine
seen-early = ilitua mapema kwa { $early }
seen-on-time = ilitua kwa wakati
seen-late = ilitua ikiwa imechelewa { $late }
seen-little-late = ilitua ikiwa imechelewa { $late }, kidogo mno kwa fidia
seen-other = jibu ni { $seen }, { $than }
watch-seen-rain = ilinyesha { $seen }, { $than }
watch-seen-heat = siku ya joto zaidi ilikuwa { $seen }, { $than }
watch-seen-frost = usiku wa baridi zaidi ulikuwa { $seen }, { $than }
watch-seen-wind = upepo mkali zaidi ulikuwa { $seen }, { $than }
watch-seen-crop = bei ilikuwa { $seen }, { $than }
watch-seen-vessel = ilifika { $seen } baada ya siku kuanza, { $than }
watch-seen-drop = iliporomoka { $seen }, { $than }
watch-seen-depeg = ilikuwa { $seen } chini ya $1, { $than }
watch-seen-divergence = dimbwi la ukwasi la zote mbili kwa sehemu sawa lilipoteza { $seen } ikilinganishwa na kuzishika, { $than }
watch-seen-withdrawal = { $seen } ilitolewa, { $than }
watch-seen-taken = { $seen } ilichukuliwa, { $than }
watch-seen-not = halikutokea
watch-seen-oracle-failure = thamani yake ilikosea kwa { $seen }, { $than }
said-by-reporters = { $reporters ->
    [0] Maripota wanakubaliana.
    [one] Ripota 1 anasema hivyo.
   *[other] Maripota { $reporters } wanakubaliana.
}
said-by-feed = Mlisho wa bei unasema hivyo.
said-by-vote = Kura ya wanachama inasema hivyo.
said-by-oracle = Oracle ya kinga hii inasema hivyo.
notice-paid =
    { $icon } { $cover }: <b>{ $seen }</b>. { $said }
    { $money }
notice-ended =
    { $icon } { $cover }: { $seen }. { $said } Kinga yako imeisha; malipo ya kinga { $premium } yanabaki kwenye mfuko unaowalipa wengine. Kila la heri!
who-decides = Anayeamua: { $judge ->
    [quorum] maripota huru wanaopaswa kukubaliana
    [feed] mlisho wa bei wa Chainlink, kwa bei zilizodumu na kamwe si bei ya dakika moja
    [assessed] kura ya wanachama, pamoja na kiungo cha ushahidi
   *[other] oracle inayotajwa na kinga hii
}. Wasipojibu: unarudishiwa pesa zako.
quote-watch =
    { $icon } <b>{ $cover }</b>

    <b>$1 inalipa fidia ya hadi { $payout }</b>: { $pays }. { $chance }
    Kinachohesabiwa: { $counted }.
    { $who }
    Inauzwa hadi { $closes }. Bei hii inadumu kwa dakika { $minutes }.

    Kinga ngapi?

counted-for = { $peril ->
    [dry] mvua yote ya siku hizi kwenye kituo cha hali ya hewa
    [wet] mvua yote ya siku hizi kwenye kituo cha hali ya hewa
    [heat] siku ya joto zaidi kati ya hizi kwenye kituo cha hali ya hewa
    [frost] usiku wa baridi zaidi kati ya hizi kwenye kituo cha hali ya hewa
    [wind] upepo mkali zaidi wa siku hizi kwenye kituo cha hali ya hewa
    [crop] bei ya siku ya mwisho
    [vessel] saa kuanzia mwanzo wa siku iliyopangwa
    [drop] anguko kubwa zaidi kutoka bei ya mwanzo, likidumu
    [depeg] umbali mkubwa zaidi chini ya $1, ukidumu
    [divergence] upungufu wa thamani ya dimbwi la ukwasi la sarafu zote mbili kwa sehemu sawa, bila ada zake, mwishoni kulinganisha na sarafu zenyewe (impermanent loss)
    [withdrawal] kupungua kwa fedha za itifaki, kwa tokeni, kukidumu
    [exploit] sehemu ya mali ya itifaki iliyochukuliwa, kama kura inavyosema
    [rug-pull] sehemu ya mali ya mradi iliyochukuliwa, kama kura inavyosema
    [oracle-failure] thamani iliyotangazwa ilikosea kiasi gani, kama kura inavyosema
   *[other] kinachosemwa na cheti cha kinga hii
}
chance-all = Hilo hutokea takriban mara 1 kati ya { $times }.
chance-part = Kwa wastani ni sawa na fidia kamili takriban mara 1 kati ya { $times }.
pays-flight = yote ikitua ikiwa imechelewa zaidi ya { $late }, ikifutwa au ikielekezwa kwingine
pays-all = yote kwa { $level }
pays-part = kuanzia sifuri kwa { $level } hadi yote kwa { $full }
button-undo = Tengua
button-other-cover = Kinga nyingine
button-weather = 🌧 Hali ya hewa
button-coins = 📉 Sarafu
notice-undone = ↩️ Imetenguliwa: { $what }. Hakuna kilichotumwa na hujatozwa chochote.
undo-too-late = Tayari iko njiani, kwa hiyo siwezi kuirudisha. Nitakuandikia matokeo yake.
undo-over = Hii imekwisha tayari: hakuna cha kutengua. /covers inaonyesha ulicho nacho.
refused-closed-days = Mauzo ya kinga hii yaliisha { $cutoff }: kinga kama hii huuzwa hadi siku { $days } kabla hazijaanza. Hujatozwa chochote. Chagua tarehe ya baadaye.
refund-feed-silent = { $cover }: hakuna aliyeweza kuthibitisha kwa wakati, kwa kumbukumbu za mlisho wenyewe wa bei, kama lilitokea. Huenda ulisimama, au bei zake zilikuwa za zamani mno kuhesabiwa.
refund-vote-silent = { $cover }: liliripotiwa, na kura ya wanachama haikutoa jibu kwa wakati.
refund-nobody-asked = { $cover }: hakuna aliyeiuliza kura ya wanachama kuhusu hili, na hakuna aliyelifunga kwa wakati.
refund-vote-unknowable = { $cover }: kura ya wanachama inasema hakuna anayeweza kujua kilichotokea.
refund-vote-too-late = { $cover }: kura ya wanachama ilijibu kwa kuchelewa mno, hapakubaki muda wa kuirekebisha.
refund-vote-early = { $cover }: kura ya wanachama inasema lilitokea kabla ya mauzo kwisha, kwa hiyo halihesabiki.
peril-name = { $peril ->
    [dry] uhaba wa mvua
    [wet] mvua nyingi mno
    [rain] mvua
    [heat] joto
    [frost] jalidi
    [wind] dhoruba
    [weather] hali ya hewa
    [crop] bei za mazao
    [vessel] meli kuchelewa
    [drop] kuporomoka kwa bei
    [depeg] kuachana na dola
    [divergence] mwachano (impermanent loss)
    [withdrawal] utoaji wa fedha
    [exploit] udukuzi
    [rug-pull] rug pull
    [oracle-failure] hitilafu ya oracle
    [coins] sarafu
   *[other] hilo
}
peril-at = { $place }: { $peril }
pick-peril-weather = 🌦 Kinga dhidi ya nini? Unaweza pia kuandika tu, kama <b>mvua Seattle Juni</b>.
pick-peril-coins = 🪙 Kinga dhidi ya nini? Unaweza pia kuandika tu, kama <b>ETH chini ya 20%</b>.
group-empty = Sina orodha ya bei ya hili, kwa hiyo siwezi kulikinga sasa. Hujatozwa chochote. Ninachoweza kuwa nacho:
pick-watch-peril = <b>{ $place }</b>: kinga dhidi ya nini?
pick-place = { $icon } <b>{ $peril }</b>: wapi, au ya nini?
pick-time =
    { $icon } <b>{ $what }</b>

    Lini? Gusa wakati au uandike, kama <b>Juni</b> au <b>3 Des</b>.

pick-level =
    <b>{ $cover }</b>

    Ilipe fidia lini?

watch-unlisted = Hiyo haimo tena kwenye orodha yangu ya bei. Hujatozwa chochote. Ninachokinga:
watch-not-sold = Sina orodha ya bei ya { $peril }, kwa hiyo siwezi kukinga. Hujatozwa chochote. Ninachokinga badala yake:
watch-place-unknown = Siuzi kinga ya { $peril } kwa { $place }. Hujatozwa chochote. Ninachokinga:
watch-did-you-mean = Sina uhakika unamaanisha nini. Hakuna kilichofanyika na hakuna kilichotozwa. Je, ni mojawapo ya hizi?
watch-no-times = Kwa sasa hakuna wakati unaouzwa wa { $what }. Hujatozwa chochote.
watch-time-none = { $what } haiuzwi kwa wakati huo: kinga huuzwa kuanzia siku { $horizon } hadi siku { $lead } kabla hazijaanza. Hujatozwa chochote. Nyakati hizi naweza:
watch-level-none =
    <b>{ $cover }</b>

    Siuzi kiwango hicho hasa. Hakuna kilichotozwa. Hivi naweza:

watch-level-elsewhere =
    <b>{ $what }</b>

    Siuzi kiwango hicho hasa. Hakuna kilichotozwa. Chagua wakati, kisha nitaonyesha viwango nilivyo navyo.

watch-too-near = { $cover } iko karibu mno: kinga kama hiyo huuzwa hadi siku { $lead } kabla hazijaanza. Hujatozwa chochote.
watch-too-far = { $cover } bado haijaanza kuuzwa: mauzo yanaanza { $opens }. Hujatozwa chochote.
button-peril = { $icon } { $peril }
button-time = { $day } · siku { $days }
button-level = { $level } · $1 → hadi { $payout }
command-weather = Kinga dhidi ya mvua, joto, jalidi
command-coins = Kinga dhidi ya kuporomoka kwa sarafu na impermanent loss

button-flight = ✈️ Ndege
button-covers = 🛡 Kinga
button-wallet = 💼 Pochi
button-help = Inafanyaje kazi?
button-back = Rudi
button-close = ✖︎
button-units = { $units }
button-other-units = Nyingine
button-buy = Nunua kwa { $pay }
button-choose = { $name }
button-airport = { $airport }
button-day = { $day }
button-route = { $flight }
button-more = Zaidi ▸
button-earlier = ◂ Mapema
button-later-dates = Siku zinazouzwa
button-other-flight = Safari nyingine
button-fresh-price = Bei mpya
button-only-left = Nunua { $count }
button-try-again = Jaribu tena
button-test-dollars = Pata dola za majaribio
button-receipt = Risiti ↗
button-open-chat = Fungua gumzo la faragha

command-start = Anza
command-flight = Kinga ya safari ya ndege
command-covers = Kinga zako
command-wallet = Anwani na salio lako
command-help = Jinsi inavyofanya kazi
command-cancel = Acha ulichokuwa unafanya
command-group = Kinga ya safari ya ndege, kwa faragha

# Pools, and dollars that are typed.
dollars-zero = Dola sifuri hazingefanya chochote. Hakuna kilichotozwa. Andika kiasi kuanzia $0.01, kama <b>5.50</b>.
dollars-negative = Kiasi hakiwezi kuwa chini ya sifuri. Hakuna kilichotozwa. Andika kiasi, kama <b>5.50</b>.
dollars-too-fine = Ninahesabu kwa senti kamili. Hakuna kilichotozwa. Andika desimali zisizozidi mbili, kama <b>5.50</b>.
dollars-too-many = Hicho ni zaidi ya ninachoweza kuhamisha kwa mara moja (kisizidi { $most }). Hakuna kilichotozwa. Andika kiasi kidogo zaidi.
dollars-unclear = Sina uhakika ni kiasi gani: koma na nukta zinaweza kusomwa kwa namna mbili. Hakuna kilichotozwa. Andika kama <b>1000</b> au <b>5.50</b>.
dollars-not-number = Nilikuwa nasubiri kiasi cha dola. Hakuna kilichotozwa. Andika tarakimu, kama <b>5.50</b>, au /cancel.
button-type-dollars = Andika kiasi
form-deposit = Unaweka dola ngapi? Kama 5.50
form-exit = Unatoa dola ngapi? Kama 5.50

pools-intro = 💰 <b>Mifuko</b> hudhamini kinga ninazouza. Weka dola: unapata malipo ya kinga zinazoisha bila fidia, na unalipa sehemu yako ya zile zinazolipwa.
pools-warning = Faida ya mfuko ni ya wakati uliopita, si ahadi. <b>Unaweza kupoteza ulichoweka.</b>
pool-line = { $name }: una jumla ya { $assets }, { $use }% iko hatarini sasa. { $grown }.
pool-line-unread = { $name }: sikuweza kuusoma kwa sasa.
pool-no-growth = Bado hakuna historia
pool-unread-history = Bado nasoma historia yake; angalia tena baada ya dakika moja
pool-grew = +{ $percent }% kwa siku { $days }
pool-fell = −{ $percent }% kwa siku { $days }
pool-facts =
    💰 <b>{ $name }</b>: { $pool ->
        [low] kinga zinazopoteza wastani wa si zaidi ya 2% ya fidia ya juu kabisa
        [high] kinga zinazopoteza wastani wa zaidi ya 8% ya fidia ya juu kabisa
       *[medium] kinga zinazopoteza wastani wa 2% hadi 8% ya fidia ya juu kabisa
    }.

    Una jumla ya { $assets }; { $use }% yake iko hatarini katika kinga zilizo wazi. Zako: <b>{ $mine }</b>.

pool-past = Faida ya hisa moja; ya wakati uliopita, si ahadi:
pool-warning = <b>Unaweza kupoteza pesa hapa.</b> Ili kutoka, unaomba, unasubiri siku { $days }, na unashiriki hasara za mfuko hadi utoke. Pesa zinazodhamini kinga zilizo wazi haziwezi kutoka kabla kinga hizo hazijaisha.
pool-how-much = Unataka kuweka kiasi gani?
pool-picture = Picha: kuanzia { $first } hadi { $last }, kinga zilizoisha ziliacha { $earned } kwenye mfuko huu na kuchukua { $lost }; wiki mbaya zaidi ilichukua { $worst }.
pool-risks =
    ⚠️ <b>Kabla ya kuweka pesa kwenye mfuko</b>

    • Unaweza kupoteza zote. Kinga nyingi zinaweza kulipwa kwa pamoja: dhoruba moja ni ndege kuchelewa, mvua kubwa na upepo kwa wakati mmoja.
    • Kutoka huchukua muda: unaomba, unasubiri kwa muda uliowekwa na mfuko, na unalipwa kwa bei ya siku hiyo. Unaposubiri, bado unashiriki kila hasara. Ombi ni la mwisho: haliwezi kurudishwa, kuahirishwa wala kuongezwa, na unaweza kuomba tena pale tu lote litakapolipwa.
    • Pesa zinazodhamini kinga zilizo wazi hubaki hadi kinga hizo ziishe, hata muda wako wa kusubiri ukiisha.
    • Bei zinatokana na kumbukumbu za wakati uliopita, na dunia inaweza kubadilika. Mikataba inaweza kuwa na makosa ambayo hakuna aliyeyagundua.
    • Matokeo husemwa na maripota, milisho ya bei na kura. Wanaweza kukosea; kuna muda wa kupinga, nao unaweza kuisha.

    <b>Nani mwingine anapata</b>: hazina ya wanachama hupata sehemu ya kila malipo ya kinga, mfuko ukipata au ukipoteza. Wanachama hupiga kura kuhusu bei, vikomo na baadhi ya madai, na wenyewe wanaweza kuwa na kinga au hisa. Mimi hulipa ada za mtandao na sichukui chochote kutoka kwenye amana yako.

button-pools = 💰 Mifuko
pool-name = { $pool ->
    [low] Hatari ndogo
    [high] Hatari kubwa
   *[medium] Hatari ya wastani
}
button-pool = { $name }
button-my-shares = Hisa zangu
button-risks = ⚠️ Hatari
button-dollars = { $dollars }
button-exit = Toka
button-leave = Toa sasa
button-all = Zote
button-half = Nusu
button-statement = Taarifa
ask-deposit = Unataka kuweka dola ngapi kwenye { $pool }? Andika kiasi, kama <b>5.50</b>.
deposit-question =
    Unaweka <b>{ $dollars }</b> kwenye { $pool } na kupata takriban hisa { $shares }: { $part }% ya mfuko. Una { $have }.

    Unaweza kupoteza pesa. Ili kutoka, unaomba na kusubiri siku { $days }.

deposit-too-much = Mfuko huu una nafasi ya { $room } tu zaidi. Hujatozwa chochote. Weka kidogo, au chagua mfuko mwingine.
deposit-closed = Mfuko huu haupokei pesa kutoka kwako sasa. Hujatozwa chochote. Jaribu mfuko mwingine, au jaribu baadaye.
choose-exit =
    Una { $worth } kwenye { $pool }. Unataka kutoa kiasi gani?

    Unaweza kuomba kiasi kimoja kwa wakati. Ombi husubiri siku { $days }, haliwezi kurudishwa, wala kuongezwa.

ask-exit = Unataka kutoa dola ngapi kwenye { $pool }? Andika kiasi, kama <b>5.50</b>.
no-shares = Huna chochote kwenye { $pool }. Hakuna kilichofanyika.
exit-waits = Tayari umeomba takriban { $worth } kutoka { $pool }; italipwa kuanzia { $ready }. Hakuna kilichofanyika. Unaweza kuomba kiasi kimoja kwa wakati: kinachofuata ni pale hiki chote kitakapolipwa.
exit-too-much = Una { $worth } tu hapo. Hakuna kilichofanyika. Chagua kidogo, au zote.
exit-question =
    Unaomba kutoa takriban <b>{ $worth }</b> kwenye { $pool }.

    <b>Hii ni ya mwisho.</b> Haiwezi kurudishwa, kuahirishwa wala kuongezwa. Italipwa kwenye pochi yako kuanzia { $ready }, kwa bei ya siku hiyo; hasara hadi wakati huo zinahesabika, faida pia. Pesa zitakazokuwa zinadhamini kinga zilizo wazi zitalipwa kadiri zinavyokuwa huru. Nitakuandikia.

nothing-waits = Hujaomba chochote kutoka { $pool }. Hakuna kilichofanyika. Omba kwanza, kisha subiri.
leave-question = Unatoa takriban <b>{ $worth }</b> kwenye { $pool }, kwenda pochi yako.
leave-question-part =
    Unatoa takriban <b>{ $worth }</b> kwenye { $pool }, kwenda pochi yako.

    { $stays } inabaki kwanza: pesa hiyo inadhamini kinga zilizo wazi na itakuwa huru zikiisha.

exit-cooling = Takriban { $worth } kwenye { $pool } inasubiri kutoka na italipwa kuanzia { $ready }, kwa bei ya siku hiyo. Nitakuandikia wakati huo. Hakuna kilichofanyika.
exit-locked = Takriban { $worth } kwenye { $pool } imefika wakati wake, lakini pesa zote za mfuko zinadhamini kinga zilizo wazi sasa. Hakuna kilichofanyika. Utalipwa kadiri zinavyokuwa huru; huhitaji kufanya chochote.
mine-none = Bado huna hisa kwenye mfuko.
mine-title = 💰 <b>Hisa zako</b>
mine-line = <b>{ $worth }</b> kwenye { $pool }
mine-cooling = ⏳ { $amount } yake inasubiri kutoka na italipwa kuanzia { $ready }
mine-ripe = ✅ { $amount } yake inaweza kutoka sasa. Watunzaji huilipa wenyewe; unaweza pia kuitoa sasa.
mine-locked = 🔒 { $amount } yake inaruhusiwa kutoka, lakini pesa za mfuko zinadhamini kinga zilizo wazi. Utalipwa kadiri zinavyokuwa huru.
statement-title = 📄 <b>Taarifa yako</b> ya { $pool }
statement-empty = Bado hujafanya chochote na { $pool }, kwa hiyo hakuna taarifa.
statement-older = Maingizo ya zamani { $count } yamo kwenye jumla zilizo hapa chini.
statement-deposited = { $day }: uliweka { $amount }
statement-received = { $day }: ulipata hisa zenye thamani ya { $amount }
statement-sent = { $day }: ulitoa zawadi ya hisa zenye thamani ya { $amount }
statement-queued = { $day }: uliomba kutoka
statement-left = { $day }: ulitoa { $amount }
statement-gained = Uliweka { $paid }, ulitoa { $taken }, thamani ya sasa { $worth }: faida ya <b>{ $gain }</b>.
statement-lost = Uliweka { $paid }, ulitoa { $taken }, thamani ya sasa { $worth }: hasara ya <b>{ $gain }</b>.
statement-unread = 📄 Bado nasoma kilichotokea kwenye { $pool }, kwa hiyo taarifa yako bado isingelingana. Hakuna kilichopotea; tafadhali angalia tena baada ya dakika moja.
statement-source = Yote yanatokana na matukio ya chain yenyewe; mtu yeyote anaweza kuyahesabu upya.
notice-joined = ✅ <b>{ $dollars } iko kwenye { $pool }.</b> { $have }
notice-exit-queued = ✅ <b>Umeomba kutoka kwenye { $pool }.</b> Muda wa kusubiri ukiisha, pesa zako zitaingia zenyewe kwenye pochi yako, nami nitakuandikia. Hadi hapo zinapata na kupoteza pamoja na mfuko. /pool inaonyesha lini.
notice-left = 💵 <b>{ $dollars } imetoka kwenye { $pool }</b> na iko kwenye pochi yako. { $have }
notice-exit-locked = 🔒 Muda wako wa kusubiri takriban { $worth } ya { $pool } umeisha, lakini pesa zote za mfuko zinadhamini kinga zilizo wazi sasa. Utalipwa kadiri zinavyokuwa huru; huhitaji kufanya chochote. Hadi hapo zinapata na kupoteza pamoja na mfuko.
command-pool = Pata faida kwa kudhamini kinga

# The market.
button-market = 🏷 Soko
button-own-listings = Matangazo yangu
button-sell = Uza kinga
button-listing = { $number }
button-group = { $group ->
    [flights] ✈️ Ndege
    [weather] 🌧 Hali ya hewa
    [coins] 📉 Sarafu
    [others] Nyingine
   *[all] Zote
}
button-your-listing = Tangazo lako
button-cover = { $units } × { $cover }
button-take-back = Rudisha
button-collect = Chukua { $dollars }
form-buy-units = Unataka kununua kinga ngapi?
form-sell-units = Unataka kuuza kinga ngapi?
form-price = Bei ya kinga moja kwa dola? Kama 0.80
market-title = 🏷 <b>Soko</b>: { $group ->
    [flights] kinga za ndege
    [weather] kinga za hali ya hewa
    [coins] kinga za sarafu
    [others] kinga nyingine
   *[all] kinga
} zinazouzwa na watu, za bei nafuu kwanza{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } kati ya { $pages })
}
market-empty = Kwa sasa hakuna mtu mwingine anayeuza hapa. Kinga mpya ni $1.
market-page-over = Kila kitu kwenye ukurasa huu kimeuzwa sasa hivi au hakiwezi tena kuuzwa. Angalia ukurasa mwingine.
market-line = { $number }. { $cover }: <b>{ $price }</b> kila moja, fidia hadi { $payout }, zimebaki { $left }
market-listing =
    🏷 <b>{ $cover }</b>

    <b>{ $price }</b> kwa moja{ $compared }. Moja inalipa fidia ya hadi <b>{ $payout }</b>. { $left ->
        [one] Imebaki 1.
       *[other] Zimebaki { $left }.
    }
    Inauzwa hadi { $cutoff }; baada ya hapo hakuna anayeweza kujua zaidi na kufanya biashara nayo. Fidia hulipwa yenyewe, kana kwamba umenunua mpya.

    Ngapi?

price-same = , bei sawa na mpya
price-below = , chini ya $1 ya mpya
price-above = , zaidi ya $1 ya mpya
listing-gone = Tangazo hilo limeuzwa lote, limerudishwa au halikuwahi kuwepo. Hujatozwa chochote. Angalia mengine:
listing-closed = Kinga hiyo haiwezi tena kuuzwa: mauzo yake yaliisha { $cutoff }. Hujatozwa chochote. Angalia nyingine:
listing-own = Hilo ni tangazo lako mwenyewe. Hujatozwa chochote. Unaweza kulirudisha, au kuangalia mengine:
listing-only-left = { $count ->
    [one] Imebaki 1
   *[other] Zimebaki { $count }
} tu ya tangazo hili. Hujatozwa chochote.
ask-buy-units = Unataka kununua ngapi? Andika namba, kama <b>7</b>.
buy-listing-question =
    <b>Kinga { $units }</b> · { $cover }

    Unalipa <b>{ $pay }</b> (ada ya { $fee } ya hazina ya wanachama imo ndani) · unapata hadi <b>{ $get }</b>. Una { $have }.
    Mauzo yanaisha { $cutoff }.

nothing-to-sell = Huna kinga zinazoweza kuuzwa sasa. Kinga huweza kuuzwa hadi mauzo yake yaishe, siku kadhaa kabla ufuatiliaji wake haujaanza. Hakuna kilichofanyika.
choose-cover = Unataka kuuza kinga zipi?
choose-count = Una kinga { $held } za { $cover }. Unataka kuuza ngapi?
ask-sell-units = Unataka kuuza ngapi? Andika namba, kama <b>7</b>.
ask-price =
    { $units } × { $cover }: kwa bei gani kila moja?

    Mpya ni $1 na inalipa fidia ya hadi { $payout }; bei yako haiwezi kuzidi $1. Hazina ya wanachama hubaki na { $fee }% ya kinacholipwa. Andika bei, kama <b>0.80</b>.

list-question =
    <b>Kinga { $units }</b> · { $cover }

    Kwa kuuzwa kwa <b>{ $price }</b> kila moja{ $compared }, hadi { $cutoff }. Zote zikiuzwa unapata <b>{ $get }</b>; ada ya { $fee } huenda kwa hazina ya wanachama.
    Kwa sasa soko linazishika. Unaweza kurudisha zisizouzwa, na fidia yake inabaki yako.

sale-over = Kinga hizi haziwezi tena kuuzwa: mauzo yake yaliisha { $cutoff }. Zinabaki zako. Hakuna kilichofanyika.
only-have = Una { $count } tu ya hizi. Hakuna kilichofanyika. Chagua chache.
price-too-high = Kinga mpya ni { $issue }, na pochi za hapa hazilipi zaidi ya hiyo, kwa hiyo hakuna anayeweza kununua yako. Hakuna kilichofanyika. Andika { $issue } au chini yake.
listing-above-issue = Hii inagharimu zaidi ya { $issue } ya mpya, na pochi yako imelindwa isilipe hivyo. Hujatozwa chochote.
refused-above-issue = { $price } ni zaidi ya { $issue } ya mpya, na pochi yako imelindwa isilipe hivyo. Hujatozwa chochote.
cover-not-held = Huna kinga hizi kwa sasa. Hakuna kilichofanyika.
cover-decided = Matokeo ya kinga hizi yameshaamuliwa, kwa hiyo haziuzwi tena. Zinabaki zako. Hakuna kilichofanyika.
own-none = Huna chochote sokoni.
own-title = 🏷 <b>Matangazo yako</b>{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } kati ya { $pages })
}
own-line = { $number }. { $left } × { $cover } kwa { $price } kila moja
own-line-owed = { $number }. { $left } × { $cover }: imeisha, <b>{ $dollars }</b> ya kuchukua
own-listing =
    🏷 { $left } × <b>{ $cover }</b> kwa { $price } kila moja. { $sold ->
        [0] Bado hakuna iliyouzwa.
        [one] Imeuzwa 1.
       *[other] Zimeuzwa { $sold }.
    }

    Nitakuandikia kitu kikiuzwa. Zisizouzwa zinakulipa fidia kana kwamba ulizishika.

own-listing-owed = { $left } × <b>{ $cover }</b>: muda uliisha kabla ya kuuzwa. <b>{ $dollars }</b> ni yako, ichukue.
own-listing-ended = { $left } × { $cover }: muda uliisha kabla ya kuuzwa, na hakuna fidia.
take-back-question = Unarudisha { $left } × { $cover }, na hazitauzwa tena.
collect-question = Unachukua <b>{ $dollars }</b> ya { $left } × { $cover }, kwenda pochi yako.
notice-sold = 🏷 <b>Zimeuzwa: { $units } × { $cover }.</b> { $got } iko kwenye pochi yako (ada ya { $fee } imekatwa). { $left ->
    [0] Hiyo ilikuwa ya mwisho ya tangazo hili.
    [one] Bado 1 inauzwa.
   *[other] Bado { $left } zinauzwa.
} { $have }
notice-bought = ✅ <b>Umekingwa.</b> { $units } × { $cover } kwa { $dollars }, hadi <b>{ $most }</b>. { $have }
notice-collected = 💵 <b>{ $dollars }</b> ya tangazo lako iko kwenye pochi yako. { $have }
notice-listing-pays = ✅ Hakuna aliyenunua { $units } × { $cover } kutoka kwako, na fidia inalipwa: <b>{ $dollars }</b> ni yako, ichukue.
notice-listing-void = ↩️ Hakuna aliyenunua { $units } × { $cover } kutoka kwako, na muda uliisha bila jibu linalohesabika: <b>{ $dollars }</b> ni yako, ichukue.
notice-listing-expired = Hakuna aliyenunua { $units } × { $cover } kutoka kwako; muda umeisha, na hakuna fidia.
refused-price-rails = Moja ya kinga hizi inalipa fidia isiyozidi { $payout }, kwa hiyo bei yake haiwezi kuwa { $price }. Hujatozwa chochote. Chagua bei ya chini zaidi.
refused-too-many-units = Zimebaki { $available } tu za tangazo hili, na zimeombwa { $units }. Hujatozwa chochote. Nunua chache.
refused-listing-changed = Tangazo hili sasa ni { $price } kila moja, nawe ulikubali isizidi { $most }. Hujatozwa chochote. Liangalie tena.
refused-not-seller = Tangazo hili si lako tena, au halipo. Hujatozwa chochote. Angalia matangazo yako.
refused-series-ended = Kinga hizi zimeshaamuliwa, kwa hiyo haziuzwi tena. Hujatozwa chochote. Angalia kinga zako.
refused-already-paid = Fidia ya kinga hizi imeshalipwa. Hujatozwa chochote. Badala yake, chukua dola zake.
refused-not-settled = Hakuna cha kuchukua kwa kinga hizi. Hujatozwa chochote. Angalia matangazo yako.
refused-too-few-covers = Una { $have } ya kinga hizi na hii inahitaji { $need }. Hujatozwa chochote. Chagua chache.
refused-deposit-too-large = Mfuko huu una nafasi ya { $most } tu zaidi, si { $dollars }. Hujatozwa chochote. Weka kidogo.
refused-not-takeable = Kiasi hicho hakiwezi kutolewa sasa: muda wa kusubiri haujaisha, umeshalipwa, au pesa zinadhamini kinga zilizo wazi. Hujatozwa chochote. Angalia hisa zako.
refused-exit-waits = Ombi lako la kutoka kwenye mfuko huu tayari linasubiri, na haliwezi kuongezwa. Hujatozwa chochote. Omba tena pale lote litakapolipwa.
refused-too-few-shares = Una hisa chache kuliko zinazohitajika. Hujatozwa chochote. Angalia hisa zako na uchague kidogo.
command-market = Nunua na uza kinga

# What protects a wallet: addresses, limits, the phrase, other accounts, own keys.
withdraw-have = 📤 Una <b>{ $have }</b>.
withdraw-have-unread = 📤 Sikuweza kusoma salio lako kwa sasa; pesa zako ziko palepale.
withdraw-none = Bado huna anwani iliyohifadhiwa.
withdraw-rule = Pesa hutoka kwenda anwani ulizohifadhi tu. Mpya husubiri saa 24, nami naarifu magumzo yako yote, ili mtu asichukue pesa zako bila wewe kujua.
withdraw-line-ready = ✅ <code>{ $to }</code>
withdraw-line-waits = ⏳ <code>{ $to }</code>: kuanzia { $ready }
ask-address = Pesa ziende anwani gani? Ibandike hapa, <b>0x</b> na herufi 40, kwenye mtandao huu huu. Bado hakuna pesa iliyohamishwa.
address-none = Hiyo si anwani: anwani ni <b>0x</b> na herufi 40 za 0 hadi 9 na a hadi f. Hakuna pesa iliyohamishwa. Ibandike tena, au /cancel.
address-length = Anwani hiyo ni fupi mno au ndefu mno: baada ya <b>0x</b> lazima kuwe na herufi 40 kamili. Hakuna pesa iliyohamishwa. Inakili tena, nzima.
address-mistyped = Anwani hiyo ina kosa: herufi zake kubwa na ndogo hazilingani, kwa hiyo angalau herufi moja si sahihi. Hakuna pesa iliyohamishwa. Inakili tena, usiiandike kwa mkono.
address-name = Sitafuti majina, kwa sababu jina linaweza kubadilisha mwenye nalo. Hakuna pesa iliyohamishwa. Bandika anwani yenyewe: <b>0x</b> na herufi 40.
address-burn = Hakuna mwenye ufunguo wa <code>{ $to }</code>: pesa zinazotumwa huko zinapotea milele. Hakuna pesa iliyohamishwa. Chagua anwani nyingine.
address-own = <code>{ $to }</code> ni pochi hii hii, kwa hiyo kutuma huko hakutafanya chochote. Hakuna pesa iliyohamishwa. Chagua anwani nyingine.
address-ours = <code>{ $to }</code> ni mmoja wa mikataba niliyojengwa juu yake. Pesa zinazotumwa huko zingepotea. Hakuna pesa iliyohamishwa. Chagua anwani nyingine.
address-sanctioned = <code>{ $to }</code> iko kwenye orodha ya vikwazo inayotumika hapa, kwa hiyo siwezi kulipa huko. Hakuna pesa iliyohamishwa. Chagua anwani nyingine.
address-waits = <code>{ $to }</code> inaweza kulipwa kuanzia { $ready }. Hadi hapo pesa zinabaki hapa, na unaweza kuisimamisha wakati wowote.
address-not-saved = <code>{ $to }</code> si mojawapo ya anwani zako zilizohifadhiwa. Hakuna pesa iliyohamishwa. Ihifadhi kwanza; huchukua saa 24.
address-own-key = Ufunguo wako mwenyewe ndio unaoamua anwani mpya, na hakuna kusubiri: lipa <code>{ $to }</code> kwa ufunguo wako, kwenye programu ya Safe. Hakuna pesa iliyohamishwa.
withdraw-announce =
    Uhifadhi <code>{ $to }</code> kama anwani ya pesa zako?
    { $contract ->
        [yes]
            ⚠️ Kwenye anwani hii kuna <b>programu</b>, si pochi ya kawaida. Masoko ya sarafu na akaunti za Safe ni sawa; kingine chochote huenda kisirudishe pesa zako kamwe.
       *[no] {""}
    }

    Inaweza kulipwa <b>saa 24</b> kuanzia sasa. Naarifu magumzo yako yote, kila moja likiwa na kitufe cha kuisimamisha. Hakuna pesa inayohamishwa sasa.

withdraw-empty = Hakuna cha kutoa: una chini ya senti moja.
ask-amount =
    Kiasi gani kwa <code>{ $to }</code>?

    Una { $have }. Andika kiasi, kama <b>5</b> au <b>5.50</b>.

amount-zero = Hiyo haitatuma chochote. Hakuna pesa iliyohamishwa. Andika kiasi, kama <b>5</b>.
amount-too-fine = Kiasi huishia kwenye senti kamili. Hakuna pesa iliyohamishwa. Andika kama <b>5.50</b>.
amount-unclear = Sikuweza kusoma kiasi hicho kwa uhakika. Hakuna pesa iliyohamishwa. Andika tarakimu, kama <b>5</b> au <b>5.50</b>, au /cancel.
amount-too-many = Hicho ni zaidi ya ninachoweza kutuma kwa mara moja (kisizidi { $most }). Hakuna pesa iliyohamishwa. Andika kiasi kidogo zaidi.
withdraw-too-few = Una { $have }, chini ya { $wanted } unayotaka kutuma. Hakuna pesa iliyohamishwa.
withdraw-confirm =
    Tuma <b>{ $dollars }</b> kwa

    <code>{ $to }</code>

    Una { $have }; { $left } inabaki. Hii haiwezi kutenguliwa.

limits-title = 🛡 <b>Vikomo vyako ndani ya saa 24</b>
limit-line =
    { $limit ->
        [spend] Yote kwa pamoja
        [gift] Zawadi kwa wengine
       *[trade] Biashara na wengine
    }: <b>{ $dollars }</b>, imetumika { $spent }
limit-line-floor = Bei ya chini kabisa ninayoweza kuuza kinga yako moja: <b>{ $dollars }</b>
limit-line-waits = ⏳ itakuwa { $dollars } { $ready }
limits-rule = Chain yenyewe inavisimamia, hata boti hii ikiibiwa. Kukaza huanza mara moja; kulegeza husubiri saa 24, nami naarifu magumzo yako yote. Kinachokwenda kwenye anwani zako zilizohifadhiwa hakina kikomo.
ask-limit =
    { $limit ->
        [spend] Kikomo cha jumla ni { $dollars } kwa siku.
        [gift] Kikomo cha zawadi ni { $dollars } kwa siku.
        [trade] Kikomo cha biashara ni { $dollars } kwa siku.
       *[floor] Ninaweza kuuza kinga yako kwa { $dollars } au zaidi.
    } Kiwe kiasi gani? Andika kiasi, kama <b>20</b>.
limit-unclear = Sikuweza kusoma kiasi hicho. Hakuna kilichobadilika. Andika tarakimu, kama <b>20</b>, au /cancel.
limit-whole = Vikomo ni dola kamili. Hakuna kilichobadilika. Andika kama <b>20</b>.
limit-too-much = Hicho ni zaidi ya kikomo kinavyoweza kuwa ({ $most }). Hakuna kilichobadilika. Andika kiasi kidogo zaidi.
limit-same =
    { $limit ->
        [spend] Kikomo cha jumla
        [gift] Kikomo cha zawadi
        [trade] Kikomo cha biashara
       *[floor] Kima cha chini cha bei
    } tayari ni { $dollars }. Hakuna kilichobadilika.
limit-nothing-waits =
    Hakuna kinachosubiri: { $limit ->
        [spend] kikomo cha jumla
        [gift] kikomo cha zawadi
        [trade] kikomo cha biashara
       *[floor] kima cha chini cha bei
    } ni { $dollars }.
limit-tighten =
    Ubadilishe { $limit ->
        [spend] kikomo cha jumla
        [gift] kikomo cha zawadi
        [trade] kikomo cha biashara
       *[floor] kima cha chini cha bei
    } kutoka { $now } hadi <b>{ $wished }</b>?

    Hiyo ni kukaza, kwa hiyo inaanza mara moja. Kulegeza tena huchukua saa 24.

limit-announce =
    Ubadilishe { $limit ->
        [spend] kikomo cha jumla
        [gift] kikomo cha zawadi
        [trade] kikomo cha biashara
       *[floor] kima cha chini cha bei
    } kutoka { $now } hadi <b>{ $wished }</b>?

    Hiyo ni kulegeza, kwa hiyo inaanza <b>saa 24</b> kuanzia sasa. Naarifu magumzo yako yote, kila moja likiwa na kitufe cha kusimamisha.

own-key-decides = Ufunguo wako mwenyewe ndio unaoamua hilo: chochote kinachopunguza usalama wa pochi yako kinauhitaji. Hakuna kilichobadilika. Tumia ufunguo wako kwenye programu ya Safe.
own-key-page = Au tia sahihi kwenye ukurasa ulio nyuma ya kitufe, kwa passkey yako au pochi yako: ulichoomba kimeshaandikwa hapo, na kinaanza baada ya saa 24.
address-announced =
    📤 Anwani mpya ya pesa zako imehifadhiwa: <code>{ $account }</code>

    Inaweza kulipwa kuanzia <b>{ $ready }</b>. Si wewe? Isimamishe sasa, kisha uangalie nani anaweza kutumia gumzo hili.

address-removed = 📤 <code>{ $account }</code> si anwani ya pesa zako tena. Pesa zako ziko palepale.
address-ready = 📤 <code>{ $account }</code> inaweza kulipwa kuanzia sasa. Hakuna pesa iliyohamishwa.
owner-announced =
    🔑 Ufunguo mwingine unaomba kuwa mmiliki wa pochi yako: <code>{ $account }</code>

    Kuanzia <b>{ $ready }</b> unaweza kufanya chochote na pochi yako. Si wewe? Usimamishe sasa, kisha uangalie nani anaweza kutumia gumzo hili.

owner-removed = 🔑 <code>{ $account }</code> hautakuwa mmiliki wa pochi yako. Pesa zako ziko palepale.
owner-admitted =
    🔑 <code>{ $account }</code> sasa ni mmiliki wa pochi yako. Kwa ufunguo huo unaweza kufanya kila kitu bila mimi; mimi naweza kufanya tu kinachoruhusiwa na vikomo vyako.

    Tunza karatasi ya urejeshaji: inaeleza jinsi ya kuondoka bila mimi.

limit-announced =
    🛡 { $limit ->
        [spend] Kikomo cha jumla
        [gift] Kikomo cha zawadi
        [trade] Kikomo cha biashara
       *[floor] Kima cha chini cha bei ya kinga zako
    }: itakuwa <b>{ $dollars }</b> { $ready }. Si wewe? Simamisha sasa.
limit-cancelled =
    🛡 { $limit ->
        [spend] Kikomo cha jumla
        [gift] Kikomo cha zawadi
        [trade] Kikomo cha biashara
       *[floor] Kima cha chini cha bei ya kinga zako
    } kinabaki kilivyo: badiliko hadi { $dollars } limesimamishwa.
limit-holds =
    🛡 { $limit ->
        [spend] Kikomo cha jumla
        [gift] Kikomo cha zawadi
        [trade] Kikomo cha biashara
       *[floor] Kima cha chini cha bei ya kinga zako
    } sasa ni <b>{ $dollars }</b>.
phrase-line = 🔐 { $phrase }
ask-phrase =
    🔐 Chagua maneno machache ambayo wewe na mimi tu tunayajua, herufi 4 hadi 40, kama <b>buti za mvua za buluu</b>. Kuanzia hapo kila ujumbe wangu kwako utaanza nayo.

    Ujumbe usio nayo hautoki kwangu, hata uwe na jina gani. Sitakuomba kamwe ufunguo wala maneno ya urejeshaji.

phrase-too-short = Hiyo ni fupi mno kunitofautisha na wengine. Andika angalau herufi 4.
phrase-too-long = Hiyo ni ndefu mno: isizidi herufi 40. Andika maneno machache.
phrase-characters = Herufi, tarakimu, emoji, nafasi na alama rahisi tu, tafadhali: bila viungo wala mapambo ya maandishi. Andika maneno mengine.
phrase-kept = 🔐 Yamehifadhiwa. Kuanzia sasa kila ujumbe wangu kwako unaanza na maneno yako.
phrase-gone = Maneno yako yameondolewa; kuanzia sasa ujumbe wangu unakuja bila hayo.
secret-deleted =
    ⚠️ <b>Hiyo ilionekana kama ufunguo wa siri au maneno ya urejeshaji.</b> Nimefuta ujumbe wako kwenye gumzo hili, sikuusoma zaidi na sikuhifadhi chochote.

    Siihitaji kamwe, na hakuna mtu mwaminifu anayeiomba. Ikiwa inafungua pochi yenye pesa, hamishia pesa hizo kwenye pochi mpya sasa: huenda kuna mtu ameiona.

secret-delete-it =
    ⚠️ <b>Hiyo ilionekana kama ufunguo wa siri au maneno ya urejeshaji.</b> Sikuhifadhi chochote, lakini siwezi kufuta ujumbe wako hapa: <b>tafadhali ufute mwenyewe, sasa</b>.

    Siihitaji kamwe, na hakuna mtu mwaminifu anayeiomba. Ikiwa inafungua pochi yenye pesa, hamishia pesa hizo kwenye pochi mpya sasa: huenda kuna mtu ameiona.

account =
    { $name } kwenye { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
account-unnamed =
    akaunti kwenye { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
link-about =
    🔗 Tumia pochi moja Telegram na Discord.

    Upande ambao unataka kubaki na pochi yake, pata msimbo. Upande mwingine, uandike. Kisha nitauliza hapa mara moja tena. Pochi ya upande mwingine lazima iwe tupu.

link-shared = 🔗 Pochi hii inatumiwa pamoja na:
link-line = • { $who }
link-line-leaves = • { $who } (inaondoka { $at })
link-code =
    🔗 Msimbo wako: <code>{ $code }</code>

    Andika <b>/link</b> na msimbo huo upande mwingine ndani ya dakika { $minutes }. Unafanya kazi mara moja. Usimpe mtu: atakayeutumia, ukimkubali, anashiriki pesa zako.

ask-code = Andika msimbo uliopata upande mwingine. Bado hakuna kinachoshirikiwa.
code-unreadable = Huo si msimbo: msimbo una herufi na tarakimu 16, kama <b>ABCD-1234-EFGH-5678</b>. Hakuna kinachoshirikiwa.
code-wrong = Msimbo huo haujulikani, au dakika zake tano zimeisha. Hakuna kinachoshirikiwa. Pata mpya upande mwingine.
code-too-many = Misimbo mingi mno isiyo sahihi. Hakuna kinachoshirikiwa. Unaweza kujaribu tena kuanzia { $until }.
code-whose =
    Msimbo huu ulitengenezwa na <b>{ $who }</b>.

    ⚠️ Ukiendelea, utatumia <b>pochi yao</b>, na yeyote mwenye akaunti hiyo anaweza kutumia pesa zote zilizomo. Endelea tu ikiwa akaunti hiyo ni yako.

code-used = Vizuri. Sasa sema ndiyo kama { $who }: nimekuuliza huko sasa hivi.
join-asked =
    🔗 <b>{ $who }</b> anataka kushiriki pochi hii: kuiona, kuitumia na kupata ujumbe wako.

    Je, ni wewe?

link-same-platform = Pochi hii tayari inatumiwa pamoja na akaunti ya huko. Hakuna kilichobadilika.
link-shares-already = Akaunti hiyo inashiriki pochi nyingine. Hakuna kilichobadilika. Acha hiyo kwanza huko, kwa /link.
link-order-under-way = Agizo la pochi ya akaunti hiyo yenyewe bado linaendelea. Hakuna kilichobadilika. Jaribu tena likikamilika.
link-not-empty = Pochi ya upande unaojiunga lazima iwe tupu, ili kitu kisiachwe nyuma. Hakuna kilichobadilika. Kwanza toa pesa zake, na uipe pochi nyingine kinga zake.
link-over = Hiyo imekwisha: msimbo umekwisha muda au umetumika. Hakuna kilichobadilika. Pata mpya:
link-done = 🔗 Imekamilika: { $who } anashiriki pochi hii sasa.
link-turned-away = Hakuna aliyeingizwa, na msimbo umebatilika. Ikiwa si wewe, kuna mtu aliyeona msimbo wako: usimpe mtu.
link-left = Hushiriki tena pochi hiyo. Pochi uliyokuwa nayo awali ni yako tena, kama ilivyokuwa.
sharing-news =
    { $deed ->
        [joined] 🔗 { $who } anashiriki pochi hii sasa. Pesa na ujumbe ni vilevile pande zote mbili.
        [left]
            { $self ->
                [yes] 🔗 Hushiriki tena pochi ya upande mwingine. Pochi uliyokuwa nayo awali ni yako tena, kama ilivyokuwa.
               *[no] 🔗 { $who } hashiriki tena pochi hii.
            }
        [leaves] 🔗 { $who } ataacha kushiriki pochi hii <b>{ $at }</b>. Si wewe? Simamisha sasa.
       *[stays] 🔗 { $who } anaendelea kushiriki pochi hii.
    }
own-about =
    🔑 Ukiwa na ufunguo wako mwenyewe hakuna anayeweza kukuzuia kupata pesa zako, hata mimi. Unauongeza kwenye kivinjari chako; unakuwa mmiliki baada ya saa 24, nami naarifu magumzo yako yote.

    Kuanzia hapo naweza kufanya tu kinachoruhusiwa na vikomo vyako, na chochote kinachopunguza usalama wa pochi yako kinahitaji ufunguo wako.

key-line = ✅ <code>{ $key }</code>
key-line-waits = ⏳ <code>{ $key }</code>: kuanzia { $ready }
own-no-export = Ufunguo ninaotumia kusaini hautolewi kamwe: unaweza kufanya tu kinachoruhusiwa na vikomo vyako, ilhali ufunguo wako mwenyewe hukupa kila kitu, hata bila mimi.
own-page = Kitufe kinafungua ukurasa wako peke yako; unafanya kazi kwa dakika { $minutes }. Usimpe mtu kiungo chake.
own-no-page = Boti hii haina ukurasa wa vivinjari, kwa hiyo ufunguo hauwezi kuongezwa hapa.
owner-nothing-to-stop = Hakuna ufunguo kama huo unaosubiri. Hakuna kilichobadilika.
sheet = 📄 Karatasi yako ya urejeshaji: jinsi ya kuondoka na kila kitu, bila mimi. Itunze mahali utakapoipata. Haina siri yoyote.
sheet-without-key = 📄 Karatasi yako ya urejeshaji. Ina manufaa tu ukiwa na ufunguo wako mwenyewe, na bado haupo: uongeze kwanza.
leave-page = 🚪 Na ukurasa unaofanya yote hayo: tunza faili hii pia. Unafanya kazi bila mimi, popote unapofunguliwa, kwa pochi; passkey inauhitaji chini ya jina ambalo ilitengenezewa.
refused-over-limit =
    Hiyo inazidi { $limit ->
        [spend] kikomo chako cha siku
        [gift] kikomo chako cha siku cha zawadi
       *[trade] kikomo chako cha siku cha biashara
    }: pamoja na hii ingekuwa { $spent } kati ya { $cap }. Hujatozwa chochote. Kibadilishe kwa /limits, au subiri hadi kesho.
refused-address-not-ready = Anwani hiyo haiwezi kulipwa bado: inaweza kuanzia { $ready }. Hujatozwa chochote.
refused-address-not-saved = Anwani hiyo si mojawapo ya ulizohifadhi. Hujatozwa chochote. Ihifadhi kwa /withdraw; huchukua saa 24.
refused-sanctioned = <code>{ $to }</code> iko kwenye orodha ya vikwazo inayotumika hapa, kwa hiyo siwezi kulipa huko. Hujatozwa chochote. Chagua anwani nyingine.
refused-owner-not-ready = Ufunguo huo hauwezi kuwa mmiliki bado. Hujatozwa chochote.
refused-below-floor = { $price } iko chini ya kima cha chini cha bei ulichoruhusu, { $floor }. Hujatozwa chochote. Kibadilishe kwa /limits.
refused-own-key-decides = Sasa ufunguo wako mwenyewe ndio unaoamua hilo. Hujatozwa chochote. Utumie kwenye programu ya Safe.
refused-announced-already = Hilo tayari linaendelea: linaanza { $ready }. Hujatozwa chochote.
refused-nothing-announced = Hakukuwa tena na cha kurudisha. Hujatozwa chochote.
refused-limit-moved = Kikomo kimebadilika wakati huo huo. Hujatozwa chochote. Kiangalie tena kwa /limits.
refused-by-wallet = Kanuni za pochi yako mwenyewe haziniruhusu kufanya hivi. Hujatozwa chochote. Angalia vikomo vyako kwa /limits.
action-announce-address = kuhifadhi anwani { $to }
action-remove-address = kuondoa anwani { $to }
action-set-limit =
    { $limit ->
        [spend] kikomo cha jumla cha { $dollars } kwa siku
        [gift] kikomo cha zawadi cha { $dollars } kwa siku
        [trade] kikomo cha biashara cha { $dollars } kwa siku
       *[floor] kima cha chini cha bei cha { $dollars } kwa kinga zako
    }
action-cancel-limit =
    kubaki na { $limit ->
        [spend] kikomo cha jumla
        [gift] kikomo cha zawadi
        [trade] kikomo cha biashara
       *[floor] kima cha chini cha bei ya kinga zako
    }
action-announce-owner = kuongeza ufunguo { $owner } baada ya saa 24
action-cancel-owner = kuuzuia ufunguo { $owner }
action-admit-owner = kuufanya ufunguo { $owner } mmiliki
button-withdraw = 📤 Toa pesa
button-limits = 🛡 Vikomo
button-new-address = ➕ Anwani mpya
button-own = 🔑 Ufunguo wangu
button-pay-to = Lipa { $to }
button-remove-address = ✖️ Ondoa { $to }
button-pay-all = Zote: { $dollars }
button-stop = ✋ Simamisha
button-set-limit =
    { $limit ->
        [spend] Kikomo cha siku
        [gift] Zawadi
        [trade] Biashara
       *[floor] Bei ya chini
    }
button-cancel-limit =
    ✋ Simamisha: { $limit ->
        [spend] kikomo
        [gift] zawadi
        [trade] biashara
       *[floor] bei ya chini
    }
button-no-phrase = Ondoa maneno yangu
button-link = 🔗 Unganisha
button-make-code = Pata msimbo
button-enter-code = Nina msimbo
button-use-code = Ndiyo, akaunti ni yangu
button-admit = Ndiyo, ni mimi
button-turn-away = Hapana
button-stop-sharing = Acha kushiriki
button-send-away = Ondoa { $who }
button-stay = Abaki { $who }
button-stop-owner = ✋ Simamisha { $key }
button-open-own = Fungua ukurasa ↗
button-sign-own = Tia sahihi mwenyewe ↗
button-sheet = 📄 Karatasi ya urejeshaji
button-type-address = Andika anwani
button-type-amount = Andika kiasi
button-type-limit = Andika kikomo
button-type-phrase = Andika maneno yako
button-type-code = Andika msimbo
form-address = Anwani (0x…)
form-amount = Kiasi kwa dola
form-limit = Kikomo kipya kwa dola
form-phrase = Maneno yako
form-code = Msimbo kutoka upande mwingine
command-withdraw = Toa pesa
command-withdraw-text = Anwani ya kuhifadhi au kulipa
command-limits = Kiasi ninachoweza kutumia kwa niaba yako
command-own = Ongeza ufunguo wako mwenyewe
command-link = Pochi moja Telegram na Discord
command-link-text = Msimbo kutoka upande mwingine
command-phrase = Maneno ya kunitambua

# Covers shown in other people's chats, and links that lead here. What is shown there holds nothing of the person who shows it.
share-price = { $part ->
    [yes] $1 inalipa hadi { $payout } leo
   *[no] $1 inalipa { $payout } leo
}
share-open = Nyakati na bei
share-text =
    🛡️ <b>{ $cover }</b>

    <b>{ $part ->
        [yes] $1 inalipa fidia ya hadi { $payout }
       *[no] $1 inalipa fidia ya { $payout }
    }</b>, yenyewe na bila fomu ya madai. Hiyo ndiyo bei ya sasa hivi: kitufe kinaionyesha ilivyo unapogusa.

share-text-open =
    🛡️ <b>{ $cover }</b>

    Kinga za $1, fidia hulipwa yenyewe. Kitufe kinaonyesha lini inaweza kukingwa na dola moja inalipa fidia gani.

button-share = Ona bei kwa faragha
share-how = Andika safari na tarehe, mahali au sarafu
start-link-lost = Kiungo hicho hakielekei popote tena. Hakuna kilichofanyika na hakuna kilichotozwa.

# Platforms with forms (at most 45 characters), options of commands and alternative texts.
form-units = Kinga ngapi? Kila moja ni $1.
form-day = Inaondoka siku gani? Kama 12 Des
form-flight = Safari na siku gani? Kama CO 62 12 Des
button-type-units = Andika namba
button-type-day = Andika siku
button-type-flight = Andika safari ya ndege
command-flight-text = Safari ya ndege na tarehe yake, kama CO 62 12 Des
command-weather-text = Mahali na kinachoweza kutokea huko, kama mvua Seattle Juni
command-coins-text = Sarafu na inavyoweza kuporomoka, kama ETH chini ya 20%
suggestion = { $flight }, { $day }
suggestion-watch = { $watched }
picture-qr = Msimbo wa QR wa anwani { $address }

# Votes: cards, one's own vote, power, drafts of proposals, reports of events, channels. Texts of taps in channels have no markup.

button-votes = 🗳 Kura
button-power = Kura zangu
button-propose = Pendekeza
button-delegate = Mkabidhi mtu kura zangu
button-delegate-self = Nipige mwenyewe tena
button-test-votes = Pata kura za majaribio
button-vote = { $choice ->
    [for] Ndiyo
    [against] Hapana
   *[abstain] Sina upande
}
button-details = Maelezo ↗
button-verify = Thibitisha kura yangu
button-verify-link = Thibitisha ↗
button-proposal = { $phase ->
    [pending] ⏳
    [open] 🗳
    [executed] ✅
    [defeated] ✖️
    [cancelled] ✖️
   *[other] ⏱
} { $number }: { $title }
button-proposal-back = Pendekezo
button-template = { $template ->
    [rates] Jedwali jipya la bei
    [product] Bidhaa mpya
    [cap] Sogeza kikomo
    [allocate] Akiba → mfuko
    [reporter] Badilisha ripota
    [spend] Tumia hazina
   *[answer] Jibu ripoti
}
button-claim = { $event }
button-judge = Pendekeza jibu
button-draft-choice = { $value ->
    [low] Hatari ndogo
    [medium] Hatari ya wastani
    [high] Hatari kubwa
    [dollars] Dola
    [votes] Kura
    [no] Halikutokea
    [reject] Ripoti si sahihi
    [table] Jedwali nililopakia
   *[other] { $value }
}
votes-none-here = Hapa hakuna kura: akaunti moja inaendesha Buckler hii. Hakuna kilichofanyika.
votes-empty = 🗳 Bado hakuna pendekezo. Mwenye kura za kutosha anaweza kupendekeza kitu.
votes-title = 🗳 <b>Mapendekezo</b>, mapya kwanza:
votes-power = 🗳 Unahesabika kwa <b>kura { $power }</b>; pochi yako ina { $tokens }.
votes-delegated = Umemkabidhi <code>{ $to }</code> kura zako.
votes-more =
    Njia tatu za kuongeza kura: pokea kura kwenye anwani yako, waombe wengine wakukabidhi zao, au saidia jumuiya inayozigawa. Anwani yako ni

    <code>{ $address }</code>

    Pendekezo linahitaji kura { $threshold }. Kwa kila upigaji kura, zinahesabiwa ulizokuwa nazo ulipoanza; hakuna akaunti inayohesabika zaidi ya 5% ya zote.

test-votes-none = Hapa hakuna kura za majaribio. Kura hutoka kwa wanachama wengine, au kwenye akiba kwa kupigiwa kura.
test-votes-failed = Kura za majaribio hazikuweza kutumwa kwa sasa. Hakuna kingine kilichofanyika. Tafadhali jaribu tena baada ya dakika moja.
test-votes-came = Kura za majaribio ziko kwenye pochi yako. Zinahesabika katika upigaji kura utakaoanza kuanzia sasa.
vote-title = 🗳 <b>Pendekezo { $number }: { $title }</b>
vote-body = { $body }
vote-says = Kwa maneno ya aliyependekeza, ambayo hakuna aliyeyahakiki: { $body }
table-change = 📊 Orodha ya bei: mpya { $added }, zilizoondolewa { $removed }, ghali zaidi { $dearer }, nafuu zaidi { $cheaper }, zisizobadilika { $same }.
table-falls = 🔻 Dola moja inalipa kidogo zaidi, punguzo kubwa kwanza:
table-rises = 🔺 Dola moja inalipa zaidi, ongezeko kubwa kwanza:
table-other-settings = Mipangilio mingine pia inabadilika, kwa hiyo malipo ya dola moja hayatajwi hapa.
table-first = 📊 Orodha yake ina bei { $rows }.
table-rows = 📊 Orodha yake ina bei { $rows }. Sina orodha iliyotangulia, kwa hiyo siwezi kusema nini kinabadilika.
table-unseen = ❔ Hakuna aliyenionyesha orodha hii ya bei bado, kwa hiyo siwezi kusema inabadilisha nini. Aliye na faili anaweza kunionyesha: <b>/table</b> inaeleza jinsi.
table-other-file = ⚠️ Orodha ya bei niliyo nayo si faili ambalo mpendekezaji amelitaja: hashi hazifanani. Omba faili sahihi kabla ya kupiga kura.
table-other-product = ⚠️ Orodha hii ya bei ni ya kinga nyingine. Hakuna kitakachoweza kuuzwa kwayo.
table-how = 📊 Orodha ya bei inayopigiwa kura ni faili linaloishia na <b>.json.gz</b>. Nionyeshe na kila mtu ataona inabadilisha nini. Kwenye Telegram, itume hapa kama hati; kwenye Discord, tumia <b>/table</b> na uchague faili. Ninapokea orodha ya pendekezo lililo wazi, au unaloandika kwa /propose; hadi MB 8.
table-taken = ✅ Asante. Nimekagua orodha hii ya bei: { $product }, bei { $rows }, root <code>{ $root }</code>. Sasa kila mtu anaweza kuona inabadilisha nini.
table-refused = { $why ->
    [unasked] Sikuhifadhi faili hili: hakuna pendekezo lililo wazi linalolitaja. Kulipendekeza, anza na /propose.
    [tooLarge] Faili hili ni kubwa mno kwa orodha ya bei: ninapokea hadi MB 8.
    [tooMany] Faili nyingi mno zimekuja leo, kwa hiyo sikusoma hili. Jaribu tena kesho, au uwape wanaoendesha bot hii.
    [otherFile] Sikuhifadhi faili hili: si lile ambalo mpendekezaji amelitaja; hashi hazifanani.
    [otherProduct] Sikuhifadhi faili hili: ni orodha ya bei ya kinga nyingine, si ile ya pendekezo lako.
    [otherRoot] Sikuhifadhi faili hili: root yake si ile ya pendekezo lako.
    [notFetched] Faili halikunifikia. Tafadhali litume mara nyingine.
    [damaged] Siwezi kusoma faili hili: limeharibika, au si orodha ya bei. <b>npm run price</b> na <b>npm run report</b> huandika yaliyo sahihi.
    [otherTerms] Sikuhifadhi faili hili: lilitengenezwa kwa masharti mengine, si yanayotumika.
    [changed] Sikuhifadhi faili hili: mtu amelibadilisha, kwa kuwa bei zake hazilingani na root iliyoandikwa.
    [busy] Ninasoma faili nyingine. Tafadhali litume tena baada ya dakika moja.
    [full] Sina nafasi ya orodha zaidi za bei; wanaoendesha bot hii wameambiwa. Hakuna kilichobadilika.
    [noPower] Bado huna kura za kutosha kupendekeza kitu, kwa hiyo sikusoma faili hili. /votes inaeleza jinsi ya kupata zaidi.
   *[unreachable] Chain haijibu kwa sasa, kwa hiyo sikusoma faili hili. Tafadhali litume tena baada ya dakika moja.
}
rate-flight = { $flight } mwezi wa { $month }
rate-days = siku { $days }
rate-pays = { $what }: $1 inalipa { $after } badala ya { $before }
rate-stops = { $what }: haiuzwi tena; $1 ililipa { $before }
rate-starts = { $what }: $1 inalipa { $after }; haikuuzwa kabla
vote-tally = 👍 Ndiyo { $bar } { $for }% · 👎 Hapana { $against }% · ⚪ Sina upande { $abstain }%
vote-quorum = Akidi { $bar } { $percent }% · { $voters ->
        [one] mpiga kura 1
       *[other] wapiga kura { $voters }
    }
vote-pending = ⏳ Upigaji kura unaanza { $opens }. Zitahesabiwa ulizo nazo wakati huo.
vote-open = Imebaki { $left } (hadi { $closes })
vote-counting = Upigaji kura umeisha; matokeo yanasomwa.
vote-passed = ✅ Limepita. Sasa linaingia foleni, na linasubiri kabla ya kutekelezwa.
vote-defeated = ✖️ Halikupita: kura chache mno, au zilizounga mkono ni chache mno. Hakuna kinachobadilika.
vote-queued = ✅ Limepita. Litatekelezwa baada ya { $eta }.
vote-ready = ✅ Limepita. Linatekelezwa sasa.
vote-executed = ✅ Limepita na limetekelezwa.
vote-cancelled = ✖️ Limefutwa. Hakuna kinachobadilika.
left-days = siku { $days } saa { $hours }
left-hours = saa { $hours } dak { $minutes }
vote-mine = Kura yako ni <b>{ $choice ->
    [for] Ndiyo
    [against] Hapana
   *[abstain] Sina upande
}</b>, kwa kura { $votes }.
vote-power = Hapa unahesabika kwa <b>kura { $votes }</b>: zile za { $snapshot }.
vote-taken = Kura yako iko njiani, kwa kura { $votes }. Nitakuambia kwenye gumzo letu la faragha ikiwa kwenye chain.
vote-already = Tayari umepiga kura ya { $choice ->
    [for] Ndiyo
    [against] Hapana
   *[abstain] Sina upande
}, kwa kura { $votes }. Kila mtu mara moja: inabaki ilivyo.
vote-under-way = Kura yako ya { $choice ->
    [for] Ndiyo
    [against] Hapana
   *[abstain] Sina upande
} iko njiani. Mguso mmoja unatosha.
vote-not-yet = Upigaji kura haujaanza. Unaanza { $opens }; rudi wakati huo.
vote-is-closed = Upigaji kura huu umeisha{ $phase ->
    [executed] : lilipita na limetekelezwa
    [queued] : lilipita
    [ready] : lilipita
    [passed] : lilipita
    [defeated] : halikupita
    [cancelled] : lilifutwa
   *[other] {""}
}. Kura yako haikuhitajika tena.
vote-no-power = Hukuwa na kura { $snapshot }, upigaji kura huu ulipoanza, kwa hiyo hakuna iliyopigwa. Gumzo langu la faragha linaonyesha jinsi ya kuzipata: /votes.
vote-unknown = Silijui tena pendekezo hilo. Hakuna kura iliyopigwa. /votes inaonyesha ninayoyajua.
vote-unreachable = Sikuweza kuifikia chain kwa sasa. Hakuna kilichofanyika. Tafadhali jaribu tena baada ya dakika moja.
vote-verified = ✅ Chain yenyewe inasema hivyo: kura yako ya <b>{ $choice ->
    [for] Ndiyo
    [against] Hapana
   *[abstain] Sina upande
}</b> inahesabika kwa kura { $votes }.
vote-verified-behind = ✅ Chain inasema ulipiga kura; bado nasoma ulivyopiga. Uliza tena baada ya dakika moja.
vote-verified-no = Chain haina kura yako kwenye pendekezo hili.
vote-recorded = Kura yako ya <b>{ $choice ->
    [for] Ndiyo
    [against] Hapana
   *[abstain] Sina upande
}</b> kwa kura { $votes } iko kwenye chain: { $title }
delegate-ask = Nani apige kura kwa kura zako? Mtaje, kama <b>@ann</b>, au nitumie anwani yake; /votes humwonyesha kila mtu yake. Kura zako zinabaki zako, na unaweza kuzirudisha wakati wowote.
delegate-no-address = Siwezi kujua huyo ni nani, kwa hiyo hakuna kilichobadilika. Tuma jina kama <b>@ann</b>, shiriki mawasiliano yake, au tuma anwani: 0x na herufi na tarakimu 40 baada yake. Au /cancel.
delegate-question = Kuanzia pendekezo lijalo, <code>{ $to }</code> atapiga kura kwa kura zako. Zinabaki kwenye pochi yako. Uendelee?
delegate-question-friend = Kuanzia pendekezo lijalo, <b>{ $who }</b> atapiga kura kwa kura zako. Zinabaki kwenye pochi yako. Uendelee?
delegate-no-wallet = <b>{ $who }</b> bado hana pochi hapa, kwa hiyo hakuna kilichobadilika. Mwombe afungue gumzo nami na aguse Anza, kisha mtaje tena. Au nitumie anwani.
delegate-unknown = Simjui { $name } vya kutosha kuwa na uhakika nani atapiga kura kwa niaba yako, kwa hiyo hakuna kilichobadilika. Nishirikishe mawasiliano yake, au nitumie anwani yake; /votes humwonyesha kila mtu yake.
propose-which = Unataka kupendekeza nini?
propose-too-few = Unahesabika kwa kura { $power }, na pendekezo linahitaji { $threshold }. Hakuna kilichopendekezwa. Waombe wengine wakukabidhi kura zao, au walipendekeze wao.
propose-no-claims = Hakuna ripoti inayosubiri jibu.
propose-which-claim = Unataka kujibu ripoti ipi?
draft-ask = { $question ->
    [product] Bidhaa ipi?
    [root] Root ya jedwali jipya la bei ni ipi? Inaanza na 0x; <b>npm run price</b> na <b>npm run report</b> huichapisha. Weka nafasi kila baada ya herufi nane, ili mtu asidhani ni ufunguo. Au nionyeshe faili la jedwali (/table inaeleza jinsi), nami nitajaza zote mbili.
    [file] sha256 ya faili la jedwali ni ipi? Tarakimu na herufi 64, na nafasi kila baada ya nane.
    [summary] Nini kinabadilika? Bandika muhtasari unaochapishwa na <b>npm run report</b>, usiozidi herufi 300.
    [place] Kipi kati ya vikomo vitatu vya bidhaa? 1 ni cha tukio lile lile, 2 na 3 ni vya yanayoshiriki chanzo.
    [capDollars] Chanzo kimoja kigharimu dola ngapi zaidi? Dola kamili, kama <b>20,000</b>.
    [capShare] Na kiasi gani cha mfuko, kwa asilimia? Kama <b>4</b>.
    [pool] Mfuko upi?
    [dollars] Dola ngapi?
    [reporterOut] Ripota yupi anaondoka?
    [reporterIn] Anwani ya ripota anayechukua nafasi ni ipi?
    [token] Dola au kura?
    [amount] Ngapi?
    [payee] Anwani ipi inazipata?
    [subject] Tukio lipi?
    [verdict] Jibu ni lipi? Gusa, au andika kiasi kilichopotea kwa asilimia, kama <b>40</b>.
    [evidence] Watu wanaweza kuliona wapi? Tuma kiungo.
   *[title] Mwisho: sema kwa mstari mmoja hii ni ya nini. Watu wanaiona kwenye kadi.
}
draft-again = Sikuweza kusoma hiyo, kwa hiyo hakuna kilichobadilika. Jaribu tena, au /cancel.
draft-problem = { $problem ->
    [unlisted] Bidhaa hii bado haiuzwi, kwa hiyo haiwezi kubadilishwa.
    [listed] Bidhaa hii tayari inauzwa, au siijui.
    [noReporter] Hakuna ripota mwenye anwani hiyo.
    [isReporter] Anwani hiyo tayari ni ripota.
    [sameAsNow] Tayari iko hivyo.
   *[unreachable] Sikuweza kuifikia chain kwa sasa.
} Hakuna kilichopendekezwa.
draft-preview =
    <b>{ $title }</b>

    Upigaji kura utaanza saa { $delay } baada ya kupendekeza, utadumu siku { $period }, na likipita litasubiri siku { $wait }. Ulipendekeze?

draft-preview-body =
    <b>{ $title }</b>

    { $body }

    Upigaji kura utaanza saa { $delay } baada ya kupendekeza, utadumu siku { $period }, na likipita litasubiri siku { $wait }. Ulipendekeze?

draft-effect = <b>Linafanya nini:</b> { $effect }
draft-call = <code>{ $call }</code>
effect-line = • { $effect }
effect-more = • …na { $count ->
        [one] wito 1 zaidi
       *[other] miito { $count } zaidi
    }: angalia maelezo
effect-unread = { $calls ->
        [one] Kinachofanywa na wito wake
       *[other] Kinachofanywa na miito yake { $calls }
    } hakiwezi kusomwa kwa sasa.
effect-rates = Bei mpya za { $product }: jedwali lenye root <code>{ $root }</code>. Kinga zilizokwisha kuuzwa zinabaki na masharti yake.
effect-product = Kuuza kinga mpya: { $product }. Inauzwa kuanzia siku { $horizon } hadi siku { $lead } kabla; ada { $fee }%, faida { $margin }%; bei <code>{ $root }</code>.
effect-cap = Kusogeza kikomo { $place } cha { $product } kutoka { $before } ({ $beforeShare }% ya mfuko) hadi { $after } ({ $afterShare }%). Kinga zilizokwisha kuuzwa zinabaki na masharti yake.
effect-change = Kubadilisha { $product }: { $settings }. Kinga zilizokwisha kuuzwa zinabaki na masharti yake.
setting-name = { $setting ->
    [oracle] nani anaamua
    [lead] inauzwa hadi lini
    [horizon] inauzwa kuanzia lini
    [watch] inaangalia kwa muda gani
    [settleWithin] jibu linaweza kuchukua muda gani
    [marginBps] faida ya ziada
    [capitalCostBps] gharama ya mtaji
    [feeBps] ada
    [dateColumn] mahali pa tarehe
    [lengthColumn] mahali pa muda
    [rateColumns] kinachoamua bei
    [ratesRoot] jedwali la viwango
    [caps] vikomo
   *[other] mipangilio mingine
}
setting-names = { $name }, { $rest }
effect-allocate = Kuweka { $dollars } ya akiba kwenye { $pool }.
effect-reporter = Kumpa <code>{ $into }</code> nafasi ya ripota <code>{ $out }</code> (familia ya vyanzo { $family }).
effect-reporters = Kuweka { $count ->
        [one] ripota 1
       *[other] maripota { $count }
    }, ambapo { $quorum } lazima wakubaliane.
effect-spend = Kumlipa <code>{ $payee }</code> { $dollars } ya akiba.
effect-spend-votes = Kumpa <code>{ $payee }</code> kura { $votes } za akiba.
effect-answer = Kusema kwamba lilitokea: { $event }, { $percent }%. Tazama { $evidence }
effect-answer-no = Kusema kwamba halikutokea: { $event }. Tazama { $evidence }
effect-reject = Kusema kwamba ripoti si sahihi; dhamana yake inakwenda kwenye akiba: { $event }. Tazama { $evidence }
effect-other = ⚠️ Kuita <code>{ $name }</code> kwenye <code>{ $contract }</code>. Sina maneno ya kuieleza: angalia maelezo.
effect-other-paid = ⚠️ Kuita <code>{ $name }</code> kwenye <code>{ $contract }</code> na kutuma wei { $wei }. Sina maneno ya kuieleza: angalia maelezo.
product-name = { $number ->
    [1] kuchelewa kwa ndege
    [2] uhaba wa mvua
    [3] mvua nyingi mno
    [4] joto
    [5] jalidi
    [6] upepo
    [7] bei za mazao
    [8] kuchelewa kwa meli
    [9] kuporomoka kwa sarafu
    [10] stablecoin kuachana na dola
    [11] impermanent loss
    [12] utoaji wa fedha kwenye itifaki
    [13] udukuzi
    [14] rug pull
    [15] hitilafu za oracle
   *[other] bidhaa { $number }
}
report-how = Ripoti hivi: <b>/report exploit JINA 2026-12-03 https://kiungo-cha-ushahidi</b>. Neno la kwanza ni exploit, rug au oracle; siku inaweza kuachwa ikiwa ni leo.
report-problem = { $problem ->
    [empty] Niambie kilichotokea.
    [kind] Ninapokea ripoti za udukuzi (exploit), rug pull (rug) au hitilafu ya oracle (oracle).
    [link] Ripoti inahitaji kiungo mwishoni, ambapo watu wanaweza kuona kilichotokea.
    [day] Siku hiyo haipo kwenye kalenda.
   *[name] Sikuweza kusoma jina: hadi herufi na tarakimu 13.
} Hakuna kilichoripotiwa na hakuna kilichotozwa.
report-not-covered = Hakuna kinga iliyouzwa inayofuatilia { $name } wakati huo, kwa hiyo hakuna cha kuamua. Hakuna kilichotozwa. Angalia jina na siku.
report-which = Kinga kadhaa zinaifuatilia. Inahusu ipi?
report-answered = { $event }: hili limeshajibiwa. Hakuna kilichotozwa.
report-claimed = { $event }: kuna aliyeripoti hili tayari, na linasubiri kura. Hakuna kilichotozwa.
report-over = { $event }: hili lingeweza kuripotiwa hadi { $until }. Hakuna kilichotozwa.
report-question =
    Unaripoti: <b>{ $event }</b>, { $when }.
    Ushahidi: { $evidence }

    Inahitaji dhamana ya <b>{ $bond }</b>. Wanachama hulipigia kura. Wakiona lilitokea, dhamana inakuwa yako tena; la sivyo, akiba inabaki nayo. Uliripoti?

claim-recorded = Ripoti yako iko kwenye chain, pamoja na dhamana yako ya { $bond }: { $event }. Sasa linahitajika pendekezo la kulijibu.
claim-upheld = Ripoti yako ilikuwa sahihi: { $event }. Dhamana yako ni yako tena.
claim-lost = Wanachama wameamua kwamba halikutokea: { $event }. Dhamana yako imekwenda kwenye akiba.
channel-gets = Chaneli hii inapata:
channel-topic = { $topic ->
    [proposals] • mapendekezo, pamoja na vitufe vya kupiga kura, na matokeo yake
    [payouts] • fidia
   *[alarms] • tahadhari: mauzo yaliyositishwa, ripoti zinazopingwa, na mifuko iliyokaribia kujaa, iliyopoteza mengi au isiyoweza kuwalipa wanaotoka
}
channel-silent = Chaneli hii haipati chochote tena.
channel-not-subscribed = Chaneli hii haijajiandikisha kwa hilo. Msimamizi anaweza kuandika /subscribe proposals, payouts au alarms.
channel-topics = Chagua kati ya proposals, payouts na alarms, kama <b>/subscribe proposals alarms</b>. Siijui: { $typed }.
channel-admins-only = Ni wasimamizi wa hapa tu wanaoweza kufanya hivyo.
channel-may-not-post = Bado siruhusiwi kuandika kwenye chaneli hii, kwa hiyo hakuna kilichobadilika. Niruhusu kuiona na kutuma ujumbe hapa kwenye ruhusa za chaneli, kisha uandike amri tena.
open-private = Habari za fidia huja kama ujumbe wa faragha kutoka kwangu: ruhusu wanachama wa seva hii wakuandikie (Mipangilio ya Faragha ya seva), la sivyo utazisikia tu ukiniandikia.
channel-admin-unknown = Sikuweza kujua nani ni msimamizi hapa kwa sasa. Hakuna kilichobadilika; tafadhali jaribu tena baada ya dakika moja.
channel-languages = Chagua mojawapo ya hizi: { $languages }. Kama <b>/language sw</b>. Hakuna kilichobadilika.
channel-language-set = Sawa: chaneli hii inazungumziwa kwa { $language }.
channel-only = Amri hiyo ni ya vikundi na chaneli: iandike mahali ujumbe unapopaswa kwenda. Hakuna kilichobadilika.
channel-broken = Siwezi tena kuandika kwenye <b>{ $title }</b>, kwa hiyo nimeacha kujaribu. Niingize tena na ruhusa ya kuandika, kisha uandike /subscribe huko.
toast-private = Hiyo ni ya gumzo letu la faragha: niandikie huko.
toast-old-button = Kitufe hicho ni cha zamani mno, siwezi kukitumia. Hakuna kilichofanyika; /votes kwenye gumzo letu la faragha inaonyesha yaliyo wazi.
toast-surprise = Kuna hitilafu upande wetu (ref { $ref }). Kadiri nijuavyo hakuna kura iliyopigwa; /votes kwenye gumzo letu la faragha inaonyesha kura yako.
news-passed = ✅ <b>Pendekezo { $number } limepita:</b> { $title }
news-defeated = ✖️ <b>Pendekezo { $number } halikupita:</b> { $title }
news-queued = ⏱ <b>Pendekezo { $number } limepita na linasubiri:</b> { $title }. Litatekelezwa baada ya { $eta }.
news-executed = ✅ <b>Pendekezo { $number } limetekelezwa:</b> { $title }
news-cancelled = ✖️ <b>Pendekezo { $number } limefutwa:</b> { $title }
news-claim = 🚨 <b>Limeripotiwa, kwa dhamana ya { $bond }:</b> { $event }. Ushahidi: { $evidence }. Wanachama wanaamua; mwenye kura za kutosha anaweza kupendekeza jibu.
news-claim-rejected = Ripoti imeonekana si sahihi: { $event }. Tazama { $evidence }
news-claim-void = Hakuna anayeweza kulijua: { $event }. Dola za kila mtu zinarudi. Tazama { $evidence }
news-claim-no = Halikutokea: { $event }.
news-claim-yes = Lilitokea: { $event }, { $percent }%. Tazama { $evidence }
news-paid = 💵 Fidia ya <b>{ $amount }</b> imelipwa kwa kinga { $units }: { $event }
news-disputed = ⚠️ Kuna anayepinga walichosema maripota: { $event }. Wanachama wanaamua.
news-paused = ⚠️ Walinzi wamesitisha mauzo ya kinga ya { $product } hadi { $until }. Kinga zilizokwisha kuuzwa haziguswi.
news-resumed = Kinga ya { $product } inauzwa tena.
news-pool-full = ⚠️ <b>Mfuko: { $name }</b>. { $use }% ya pesa zake iko hatarini kwenye kinga zilizo wazi. Kinga mpya chache tu zinaweza kuuzwa, na anayetoka huenda akasubiri.
news-pool-eased = ✅ <b>Mfuko: { $name }</b>. Sasa { $use }% ya pesa zake iko hatarini. Kuna nafasi ya kinga mpya, na pesa zinaweza kutoka tena.
news-pool-lost = 📉 <b>Mfuko: { $name }</b>. Kinga zilizokwisha zilichukua { $lost } kutoka kwake ndani ya siku moja, { $percent }% ya ulizokuwa nazo. Sasa una { $assets }.
news-pool-exits = ⏳ <b>Mfuko: { $name }</b>. { $waiting } zinasubiri kutoka, zaidi ya pesa zilizo huru mfukoni. Zinalipwa kadiri kinga zilizo wazi zinavyokwisha.
refused-already-voted = Umeshapiga kura kuhusu hili. Hujatozwa chochote. /votes inaonyesha kura yako.
refused-vote-closed = Mkataba wa kura haupokei hili sasa: wakati wake umepita au haujafika. Hujatozwa chochote. /votes inaonyesha lilipofikia.
refused-too-few-votes = Unahesabika kwa kura { $have } na hii inahitaji { $need }. Hujatozwa chochote. Waombe wengine wakukabidhi kura zao.
refused-claim-open = Kuna aliyeripoti hili tayari. Hujatozwa chochote. Unaweza kupendekeza jibu kwa /propose.
refused-claim-answered = Hili limeshajibiwa. Hujatozwa chochote. /votes inaonyesha kilichoamuliwa.
refused-claims-over = Hili lingeweza kuripotiwa hadi { $until }. Hujatozwa chochote. Hakuna kilichobaki cha kufanya.
refused-outside-watch = Wakati huo hauko ndani ya kinachofuatiliwa na kinga. Hujatozwa chochote. Angalia siku kisha uripoti tena.
command-votes = Mapendekezo na kura yako
command-propose = Pendekeza kitu
command-table = Onyesha orodha ya bei inayopigiwa kura
command-table-file = faili la orodha, linaloishia na .json.gz
command-report = Ripoti udukuzi, rug pull au hitilafu ya oracle
command-report-text = exploit JINA https://…
command-subscribe = Ipe chaneli mapendekezo, fidia au tahadhari
command-subscribe-text = proposals payouts alarms
command-unsubscribe = Ipunguzie chaneli taarifa
command-language = Lugha ya chaneli
command-language-text = sw

# Settings: time zone, language, quiet hours, and which news a person does without.

settings-title = ⚙️ <b>Jinsi ninavyozungumza nawe</b>
settings-zone = Saa zako: <b>{ $zone }</b>, ambako sasa ni { $time }.
settings-language = Lugha: <b>{ $language }</b>.
settings-quiet = Saa za utulivu: <b>{ $from } hadi { $to }</b>.
settings-no-quiet = Saa za utulivu: hakuna.
settings-heard = { $news ->
    [reminders] 🔔 Vikumbusho kabla kinga yako haijaanza au mauzo yake hayajafungwa: vimewashwa.
    [deposits] 🔔 Dola zinazoingia kwenye pochi yako: zimewashwa.
   *[votes] 🔔 Matokeo ya kura ulizoshiriki: yamewashwa.
}
settings-muted = { $news ->
    [reminders] 🔕 Vikumbusho kabla kinga yako haijaanza au mauzo yake hayajafungwa: vimezimwa.
    [deposits] 🔕 Dola zinazoingia kwenye pochi yako: zimezimwa.
   *[votes] 🔕 Matokeo ya kura ulizoshiriki: yamezimwa.
}
settings-rule =
    Katika saa za utulivu, kinachoweza kusubiri huja asubuhi. Fidia, marejesho na chochote kuhusu usalama wa pochi yako huja mara moja lakini bila sauti, na haviwezi kuzimwa.
pick-zone = Uko wapi? Huko sasa ni saa:
ask-zone = Andika jiji lako, kama <b>Nairobi</b>, au tofauti yako na UTC, kama <b>+3</b> au <b>-4:30</b>.
which-zone = Unamaanisha lipi? Huko sasa ni saa:
zone-unknown = Sipajui mahali hapo, kwa hiyo hakuna kilichobadilika. Andika jiji kubwa lililo karibu nawe, kama <b>Nairobi</b>, au tofauti yako na UTC, kama <b>+3</b>.
pick-language = Nizungumze nawe kwa lugha gani?
pick-quiet = Nitulie lini? Chagua au uandike, kama <b>22:30 hadi 7</b>.
ask-quiet = Nitulie kuanzia saa ngapi hadi saa ngapi? Andika kama <b>22:30 hadi 7</b> au <b>22 – 7</b>.
quiet-unreadable = Sikuweza kusoma hiyo, kwa hiyo hakuna kilichobadilika. Andika kuanzia lini hadi lini, kama <b>22:30 hadi 7</b> au <b>22 – 7</b>.
button-settings = ⚙️ Mipangilio
button-zone = 🕒 Saa za eneo
button-zone-at = { $zone } { $time }
button-other-zone = Mahali pengine
button-type-zone = Andika jiji lako
button-language = 💬 Lugha
button-quiet = 🌙 Saa za utulivu
button-quiet-hours = { $from } – { $to }
button-other-quiet = Saa nyingine
button-type-quiet = Andika saa
button-no-quiet = Bila saa za utulivu
button-mute = { $news ->
    [reminders] 🔕 Bila vikumbusho
    [deposits] 🔕 Bila taarifa za pesa
   *[votes] 🔕 Bila matokeo ya kura
}
button-unmute = { $news ->
    [reminders] 🔔 Nikumbushe
    [deposits] 🔔 Nijulishe pesa
   *[votes] 🔔 Nijulishe matokeo
}
form-zone = Jiji lako au tofauti na UTC
form-quiet = Saa za utulivu, kama 22:30 hadi 7
command-settings = Saa za eneo, lugha, saa za utulivu, arifa
notice-cover-starts =
    🔔 <b>{ $cover }</b>: { $units ->
        [one] kinga yako inaanza
       *[other] kinga zako { $units } zinaanza
    } kufuatilia { $start }. Hakuna cha kufanya: nitakuandikia ikiamuliwa.
notice-sale-ends =
    🔔 <b>{ $cover }</b>: unaweza kuuza { $units ->
        [one] kinga yako
       *[other] kinga zako { $units }
    } hadi { $cutoff }. Ukitaka kubaki { $units ->
        [one] nayo
       *[other] nazo
    }, hakuna cha kufanya.

# One cover, its certificate, and the wallet's statement.

cover-numbered = { $number }. { $line }
cover-open = ⏳ { $units } × { $cover }: hadi { $most }; { $stage }
cover-each = Kila moja inalipa fidia ya hadi <b>{ $payout }</b> yenyewe; hakuna cha kufanya. { $units ->
    [one] Ni yako: unaweza kubaki nayo, kuitoa zawadi au kuiuza wakati mauzo yake yako wazi.
   *[other] Ni zako: unaweza kubaki nazo, kuzitoa zawadi au kuziuza wakati mauzo yake yako wazi.
}
stage-on-sale = inauzwa hadi { $until }
stage-before = inaanza { $start }
stage-watching = inafuatiliwa sasa, hadi { $end }
stage-awaited = imeisha, na inaamuliwa; bila jibu kufikia { $latest } unarudishiwa dola zako
stage-reported = { $reporters ->
    [one] ripota 1 amejibu
   *[other] maripota { $reporters } wamekubaliana jibu
}; mtu yeyote anaweza kupinga hadi { $until }
stage-disputed = kuna anayepinga jibu; wanachama wanaamua
stage-disputed-until = kuna anayepinga jibu; wanachama wanaamua, na bila uamuzi kufikia { $latest } unarudishiwa dola zako
stage-final = imeamuliwa; pesa zinafuata
certificate-title = 📜 <b>Cheti</b>: una { $units } ya hizi, hadi { $most } kwa jumla.
certificate-alt =
    { $cover }. Kila moja inalipa fidia ya hadi { $payout }: { $pays }. Inauzwa hadi { $cutoff }. Inafuatiliwa kuanzia { $start } hadi { $end }. { $who } Bila jibu kufikia { $latest }, kila kinga inarudishiwa $1 yake.
button-details-of = { $number }
button-certificate = 📜 Cheti
button-give = 🎁 Mpe rafiki
wallet-covers = 🛡 { $units ->
    [one] kinga 1 iliyo wazi
   *[other] kinga { $units } zilizo wazi
}
wallet-pools = 🏦 { $worth } kwenye mifuko
wallet-pools-unread = 🏦 Ulicho nacho kwenye mifuko hakikuweza kusomwa kwa sasa; kiko palepale.
wallet-votes = 🗳 kura { $votes }
wallet-statement =
    📄 Hii hapa miamala yote ya dola zako: { $count ->
        [0] bado hakuna
        [one] muamala 1
       *[other] miamala { $count }
    }. Una { $have }. Saa ni za UTC.
csv-time = Wakati
csv-kind = Aina
csv-what = Maelezo
csv-amount = Kiasi (USD)
csv-balance = Salio (USD)
csv-transaction = Muamala
csv-opening = Salio la awali
csv-movement = { $kind ->
    [sent] Imetumwa
    [coverBought] Kinga imenunuliwa
    [coverPaid] Fidia
    [coverRefunded] Marejesho
    [poolJoined] Imewekwa kwenye mfuko
    [poolLeft] Imetolewa kwenye mfuko
    [listingBought] Imenunuliwa kwa mtu
    [listingSold] Imeuzwa kwa mtu
    [listingCollected] Imechukuliwa kwenye tangazo
    [bond] Dhamana ya ripoti
   *[received] Imepokelewa
}

# Gifts.

gift-choose-count = 🎁 Una { $held } × { $cover }. Nitoe ngapi?
gift-ask-count = Nitoe ngapi? Andika namba.
gift-ask-who =
    🎁 { $units } × { $cover }: kwa nani?

    Andika jina la rafiki yako hapa, kama <b>@ann</b>, au nishirikishe mawasiliano yake. Au tengeneza kiungo unachoweza kumtumia yeyote: wa kwanza kukifungua anaipata, na hahitaji kingine.

gift-buy-for =
    🎁 { $cover }: kwa nani?

    Andika jina la rafiki yako hapa, kama <b>@ann</b>, au nishirikishe mawasiliano yake. Hahitaji pochi: nitamtengenezea.

gift-to-self = Huyo ni wewe! Hakuna kilichofanyika. Taja mtu mwingine, au rudi.
friend-unreadable = Siwezi kujua huyo ni nani, kwa hiyo hakuna kilichofanyika. Andika jina kama <b>@ann</b>, shiriki mawasiliano mengine, au tengeneza kiungo.
friend-unknown = Simjui { $name } vya kutosha kuwa na uhakika nani anapata, kwa hiyo hakuna kilichofanyika. Tengeneza kiungo umtumie, au nishirikishe mawasiliano yake.
friend-unknown-buy = Simjui { $name } vya kutosha kuwa na uhakika nani anapata, kwa hiyo hakuna kilichotozwa. Nishirikishe mawasiliano yake; au jinunulie mwenyewe kisha utoe zawadi kwa kiungo.
friend-unasked = Asante, lakini sikuuliza kuhusu mtu. Hakuna kilichofanyika. Ili kutoa kinga zawadi, ifungue kwenye /covers na uguse "Mpe rafiki".
friend-told-now = Nitamwambia mara moja.
friend-told-later = Siwezi kumwandikia sasa hivi: tafadhali mjulishe. Nitamwambia mara tu akifungua gumzo.
pick-friend = Au mchague kutoka mawasiliano yako:
gift-choose-cover = 🎁 Kwa <b>{ $who }</b>. Kinga yako ipi? Ili kumnunulia mpya, chagua cha kukingwa, kisha gusa "Kwa rafiki" chini ya bei yake.
gift-choose-own = 🎁 Ungependa kutoa kinga yako ipi? Ili kumnunulia rafiki mpya, chagua cha kukingwa, kisha gusa "Kwa rafiki" chini ya bei yake.
gift-choose-none = 🎁 Bado huna kinga ya kutoa. Chagua cha kukingwa, kisha gusa "Kwa rafiki" chini ya bei yake.
gift-choose-new = 🎁 Kwa <b>{ $who }</b>. Bado huna kinga ya kutoa. Chagua cha kukingwa, kisha gusa "Kwa rafiki" chini ya bei yake.
gift-question =
    🎁 Umpe <b>{ $who }</b> <b>{ $units } × { $cover }</b>? Baada ya hapo ni mali yake, pamoja na fidia yote, na haiwezi kurudishwa.

    { $told }

offer-for-friend = 🎁 Kwa <b>{ $who }</b>: kinga na fidia yake yote ni mali yake.
gift-link =
    🎁 { $units } × { $cover }. Mtumie rafiki yako hii:

    { $link }

    Wa kwanza kuifungua anaipata. Inabaki yako hadi hapo, na kiungo kinaisha { $until }. Nakionyesha mara hii moja tu.

gift-link-own = Hiki ni kiungo chako mwenyewe: kinatoa { $units } × { $cover } hadi { $until }. Mtumie rafiki; bado hakuna kilichofanyika.
gift-link-ended = Kiungo kimesitishwa. Kinga zako zinabaki zako.
gift-link-over = Kiungo hicho kimeshatumika, kimesitishwa, au kina zaidi ya siku 7. Hakuna kilichofanyika. Aliyekituma anaweza kutengeneza kipya.
gift-take = 🎁 <b>{ $who }</b> anakupa <b>{ $units } × { $cover }</b>. Inakulipa fidia ya hadi <b>{ $most }</b> yenyewe, na hulipi chochote.
gift-taken = 🎁 Iko njiani! Nitakuandikia mara tu ikiwa yako. Usiposikia chochote ndani ya dakika kadhaa, muulize aliyekutumia kiungo.
gift-gone = Aliyetuma kiungo hiki hana tena kinga hizo, kwa hiyo hakuna cha kuchukua. Tafadhali muulize.
gift-no-code = Huo si msimbo wa zawadi. Hakuna kilichofanyika. Fungua kiungo ulichotumiwa, au andika msimbo mzima baada ya /gift.
button-gift-link = 🔗 Tengeneza kiungo
button-end-link = Sitisha kiungo
button-take = 🎁 Chukua
button-buy-for = 🎁 Kwa rafiki
button-type-friend = Taja rafiki
button-pick-friend = 👥 Chagua mtu
form-friend = Jina la rafiki yako, kama @ann
form-delegate = Anwani yake, 0x…
form-gift-units = Utoe ngapi
command-gift = Mpe rafiki kinga, au chukua zawadi
command-gift-text = msimbo wa zawadi
command-delegate = Mwache mtu apige kura kwa kura zako
command-delegate-text = jina kama @ann, au anwani
command-delegate-person = nani akupigie kura
command-gift-person = rafiki anayeipata

# Terms. Whoever changes what they say raises termsVersion in bot/usecases/consent.ts, so that everybody is asked again.

terms =
    📃 <b>Masharti, toleo la { $version }, kwa maneno rahisi</b>

    • Kinga moja ni $1 na hulipa fidia kama bei yake inavyosema, tukio linalotajwa likitokea kama lilivyofafanuliwa, iwe umepoteza kidogo au kingi. Si ushauri, wala si ahadi ya mtu yeyote isipokuwa mkataba.
    • Maripota, milisho ya bei au kura husema kilichotokea, kama bei inavyotaja. Wasiposema kwa wakati, $1 yako inarudi. Wanachoamua ni cha mwisho.
    • Ikishanunuliwa, kinga haiwezi kurudishwa. Unaweza kuitoa zawadi, au kuiuza wakati mauzo yake yako wazi.
    • Pesa zilizo kwenye mifuko husimama nyuma ya kinga za watu wengine: unaweza kuzipoteza zote, na haziwezi kutoka kabla subira yako na kinga zilizo wazi kwisha.
    • Pesa na kinga ziko kwenye pochi yako mwenyewe kwenye chain ya umma, ambako kila mtu anaweza kuona pochi inafanya nini. Boti hutunza ufunguo wake, ndani ya vikomo unavyoweka; kwa /own unaweza kuongeza ufunguo wako.
    • Programu zinaweza kuwa na makosa, na dola kwenye chain zinaweza kupoteza thamani au kuzuiwa na wanaozitoa. Tumia tu unachoweza kuishi bila hicho.
    • Una umri wa kutosha kukubali haya, na hakuna kinachoyakataza unakoishi.

terms-agreed = Ulikubali toleo hili { $at }.
terms-not-yet = Unaombwa kukubali kabla ya kutumia dola yako ya kwanza, si kabla ya kuangalia tu.
terms-before-buying =
    📃 Malipo yako ya kwanza chini ya masharti yetu, toleo la { $version }: kinga hulipa kwa kinachosemwa na maripota, milisho ya bei au kura, si kwa ulichopoteza; ikishanunuliwa haiwezi kurudishwa; bila jibu $1 yako inarudi; pesa za mifuko zinaweza kupotea; programu na sarafu zinaweza kushindwa. Yote: /terms. Kwa kugusa "{ $button ->
        [buy] Nunua
       *[confirm] Ndiyo, fanya
    }" unakubali.
terms-ahead =
    📃 Kwa kifupi (masharti, toleo la { $version }): kinga hulipa kwa kinachosemwa na maripota, milisho ya bei au kura; ikishanunuliwa haiwezi kurudishwa; bila jibu $1 yako inarudi; programu na sarafu zinaweza kushindwa. Nakuomba ukubali kabla ya ununuzi wako wa kwanza. Yote: /terms
button-terms = 📃 Masharti
command-terms = Masharti kwa maneno rahisi

# Where a compliance hook on chain decides who may buy or invest.
ask-country = 🌍 Unaishi nchi gani? Kanuni za kwenye chain huangalia pochi kabla dola hazijatumika au kinga haijabadilisha mikono, ndiyo maana nauliza. Andika jina lake au herufi zake mbili, kama <b>Kenya</b> au <b>KE</b>. Kinachoamua ni orodha ya kwenye chain, si jibu lako; nalo naweza kukuambia sababu.
country-unknown = Sijui nchi yenye jina hilo. Hujatozwa chochote. Andika jina lake au herufi zake mbili, kama <b>Kenya</b> au <b>KE</b>, au /cancel.
country-near = • { $country }? Basi andika <b>{ $code }</b>.
button-type-country = Andika nchi
form-country = Unaishi nchi gani?
screen-country = 🚫 Orodha ya kwenye chain inaiweka pochi yako { $country }, na kanuni haziruhusu mtu yeyote kutoka huko. Hujatozwa chochote. Kama ni kosa, waandikie wanaoendesha boti hii na uwape anwani yako: <code>{ $wallet }</code>
screen-unplaced = 🚫 Ulisema { $country }, na kanuni za kwenye chain haziruhusu mtu yeyote kutoka huko. Hujatozwa chochote, na ulicho nacho kinabaki chako. Wanachama hutunga kanuni hizi kwa kura: /votes.
screen-unplaced-sold = 🚫 Kanuni zinaruhusu watu kutoka { $country }, lakini orodha ya kwenye chain, ambayo pekee huamua, bado haina pochi yako. Hujatozwa chochote. Waandikie wanaoendesha boti hii, uwape anwani yako, na ujaribu tena ikishaorodheshwa: <code>{ $wallet }</code>
screen-sanctioned = 🚫 Orodha ya vikwazo inayoangaliwa na kanuni za kwenye chain inataja pochi yako. Hujatozwa chochote, na ulicho nacho kinabaki chako. Kama ni kosa, waandikie wanaoendesha boti hii.
screen-friend = 🚫 Wewe unaweza kununua hii, lakini kanuni za kwenye chain haziruhusu pochi ya rafiki yako kuishika. Hujatozwa chochote. Jinunulie mwenyewe, au mnunulie mtu mwingine.
screen-recipient = 🚫 Kanuni za kwenye chain haziruhusu pochi ya rafiki yako kushika kinga hii. Hakuna kilichohama: inabaki yako. Unaweza kumpa mtu mwingine.
screen-giver = 🚫 Wewe unaweza kushika kinga hii, lakini kanuni za kwenye chain haziruhusu pochi inayoitoa kuipitisha. Hakuna kilichohama. Tafadhali mwambie aliyekupa kiungo.
screen-market = 🚫 Kanuni za kwenye chain haziruhusu kinga za aina hii kupita sokoni. Hujatozwa chochote, na ulicho nacho kinabaki chako. Kama ni kosa, waandikie wanaoendesha boti hii.
screen-unsaid = 🚫 Kanuni za kwenye chain haziruhusu pochi yako, wala hazisemi sababu. Hujatozwa chochote, na ulicho nacho kinabaki chako. Waandikie wanaoendesha boti hii na uwape anwani yako: <code>{ $wallet }</code>
