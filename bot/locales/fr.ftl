# Français (vouvoiement). Balises : seulement <b> et <code>.
# couverture · fonds · part · versement · remboursement · prime · rapporteur · portefeuille · retirer · vote · proposition · caution · annonce · signalement

hello =
    Bonjour ! Je vends de petites couvertures : <b>1 $ chacune</b>, versées d’elles-mêmes quand un vol est en retard, que la pluie manque ou qu’une monnaie chute.

    Votre portefeuille est prêt. Rien à installer, aucuns frais à prévoir.

    Écrivez ce qui vous inquiète, comme <b>CO 62 12 déc</b>, <b>pluie Seattle juin</b> ou <b>ETH sous 20%</b>, ou touchez un bouton.
hello-again =
    Ravi de vous revoir ! Écrivez ce qui vous inquiète, comme <b>CO 62 12 déc</b>, <b>pluie Seattle juin</b> ou <b>ETH sous 20%</b>, ou touchez un bouton.
help =
    <b>Comment ça marche</b>

    1. Écrivez un vol et sa date, comme <b>CO 62 12 déc</b> ; la météo, comme <b>pluie Seattle juin</b> ; ou une monnaie, comme <b>ETH sous 20%</b>. Ou touchez un bouton.
    2. Choisissez combien de couvertures vous voulez. Chacune coûte 1 $ ; le prix dit ce qu’elle verse et avec quelle probabilité.
    3. Si le vol atterrit avec plus de 2 heures de retard, est annulé ou dérouté, ou si la météo ou la monnaie passe le niveau choisi, l’argent arrive seul dans votre portefeuille et je vous écris.

    Des rapporteurs indépendants qui doivent être d’accord disent ce qui est arrivé aux vols et à la météo ; des sources de prix publiques, ce qui est arrivé aux monnaies. S’ils ne le peuvent pas, vos dollars vous sont rendus. Si cela n’arrive pas, vos dollars restent dans le fonds qui paie les autres.

    Une couverture se vend jusqu’à quelques jours avant son début ; le prix dit jusqu’à quand. Les dates des vols sont celles de l’aéroport ; les heures sont celles de votre fuseau horaire (/settings).

    /flight – couvrir un vol
    /weather – se couvrir contre pluie, chaleur, gel
    /coins – se couvrir contre les chutes, les pertes de parité et la perte impermanente
    /covers – vos couvertures et leur sort
    /pool – gagner en soutenant des couvertures, et ce que vous pouvez perdre
    /market – acheter et vendre des couvertures entre personnes
    /votes – les propositions, et votre vote
    /propose – proposer quelque chose
    /table – montrer une liste de prix soumise au vote
    /delegate – laisser quelqu’un voter avec vos votes
    /report – signaler une attaque, une arnaque à la sortie ou une panne d’oracle
    /gift – offrir des couvertures
    /wallet – votre adresse et votre solde
    /withdraw – retirer de l’argent
    /limits – ce que je peux dépenser pour vous
    /own – une clé à vous
    /link – un seul portefeuille dans Telegram et Discord
    /phrase – des mots pour me reconnaître
    /settings – fuseau horaire, langue, heures calmes
    /terms – ce que vous acceptez
    /cancel – laisser ce que vous faisiez
    /help – cette page
    /start – recommencer
cancelled = Très bien, on laisse. Rien ne vous a été facturé.
nothing-to-cancel = Il n’y a rien à annuler. Les couvertures que vous avez restent telles quelles.
not-understood =
    Je n’ai pas compris, donc rien ne s’est passé et rien n’a été facturé. Écrivez par exemple <b>CO 62 12 déc</b>, <b>pluie Seattle juin</b> ou <b>ETH sous 20%</b>, ou touchez un bouton.
unknown-command = Je ne connais pas cette commande. Rien ne s’est passé et rien n’a été facturé. Voici ce que je sais faire :
only-text =
    Je ne lis que du texte. Rien ne s’est passé et rien n’a été facturé. Écrivez un vol et une date, comme <b>CO 62 12 déc</b>, ou touchez un bouton.
too-long =
    Quel long texte ! Je ne lis que des messages de { $most } caractères au plus. Rien n’a été facturé. Écrivez juste un vol et une date, comme <b>CO 62 12 déc</b>.
edits-unread =
    Je ne lis pas les messages modifiés, pour qu’un ancien message n’achète jamais rien de nouveau. Rien n’a été facturé. Renvoyez-le comme nouveau message.
group-only = Les prix et les portefeuilles sont privés. Parlons-en dans notre propre discussion.
group-go-on = Cela reste entre vous et moi. Touchez ci-dessous, et je continue là-bas.
old-button = Ce bouton est trop ancien pour moi. Rien ne vous a été facturé. Recommencez ici :
not-yours = Cette offre n’est pas à vous, ou je ne l’ai plus. Rien ne vous a été facturé. Demandez un prix pour vous :

pick-origin = ✈️ D’où part votre vol ? Vous pouvez aussi l’écrire, comme <b>CO 62 12 déc</b>.
pick-destination = ✈️ Départ <b>{ $origin }</b> : vers où ?
pick-flight = ✈️ <b>{ $origin } → { $destination }</b> : quel vol ?
pick-day =
    ✈️ <b>{ $flight }</b>

    Quel jour part-il ? Des couvertures sont en vente, premier jour : { $first }, dernier jour : { $last }. Touchez un jour ou écrivez-le, comme <b>12 déc</b>.
no-days = Je n’ai aucun jour en vente pour { $flight } en ce moment. Rien ne vous a été facturé. Essayez un autre vol :
which-route = { $number } a plusieurs trajets. Lequel est le vôtre ?
which-day = Quel jour pour { $flight } ?
which-airline =
    Si { $typed } est un vol, écrivez aussi sa compagnie, comme <b>CO 62 12 déc</b>. Si c’est le nombre de couvertures voulu, demandez d’abord un prix. Rien n’a été facturé.
day-alone = Quel vol à cette date : { $day } ? Écrivez-le avec la date, comme <b>CO 62 12 déc</b>. Rien n’a été facturé.
day-unreadable =
    Je connais { $flight }, mais je n’ai pas pu lire la date. Écrivez-la comme <b>12 déc</b>, ou choisissez un jour. Rien n’a été facturé.
day-past = Cette date ({ $day }) est passée : { $flight } ne peut plus être couvert pour elle. Rien ne vous a été facturé.
too-near =
    { $flight }, { $day } : c’est trop proche. Les couvertures se vendent jusqu’à { $lead ->
        [one] { $lead } jour
       *[other] { $lead } jours
    } avant. Rien ne vous a été facturé. Premier jour que je peux vendre : { $first }.
too-far = { $flight }, { $day } : pas encore en vente. Début de la vente : { $opens }. Rien ne vous a été facturé.
month-unlisted =
    Je n’ai aucune trace de { $flight } ce mois-là ({ $day }), donc je ne peux pas en donner le prix. Rien ne vous a été facturé. Jours dont je connais le prix :
flight-unknown =
    Je ne connais pas le vol { $number }. Rien ne vous a été facturé. Vérifiez le numéro sur votre billet, ou cherchez le vol par ses aéroports :
flight-unknown-near = Je ne connais pas le vol { $number }. Rien ne vous a été facturé. Vouliez-vous dire l’un de ceux-ci ?
route-unlisted = { $number } ne fait pas ce trajet selon mes données. Rien ne vous a été facturé. Je le connais sur :
airport-unknown =
    Je ne couvre pas de vols au départ de { $airport }. Rien ne vous a été facturé. Je connais ces aéroports :
route-empty = Je ne connais aucun vol { $origin } → { $destination }. Rien ne vous a été facturé. Autres destinations :

quote =
    ✈️ <b>{ $flight }</b>, { $day }

    <b>1 $ verse { $payout }</b> s’il atterrit avec plus de { $late } de retard, est annulé ou dérouté. Cela arrive environ 1 fois sur { $times }.
    { $who }
    En vente jusqu’à : { $closes }. Ce prix tient { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.

    Combien de couvertures ?
ask-units = Combien de couvertures pour { $cover } ? Elles coûtent 1 $ chacune. Écrivez un nombre, comme <b>7</b>.
confirm =
    { $units ->
        [one] <b>{ $units } couverture</b>
       *[other] <b>{ $units } couvertures</b>
    } · { $cover }

    Vous payez <b>{ $pay }</b> · vous recevez jusqu’à <b>{ $get }</b>. Vous avez { $have }.
units-zero = Zéro couverture ne coûterait rien et ne couvrirait rien. Rien ne vous a été facturé. Écrivez un nombre à partir de 1, comme <b>3</b>.
units-negative = Je ne peux pas vendre moins d’une couverture. Rien ne vous a été facturé. Écrivez un nombre à partir de 1, comme <b>3</b>.
units-fraction = Les couvertures sont entières. Rien ne vous a été facturé. Écrivez un nombre entier, comme <b>3</b>.
units-too-many = C’est plus que je ne peux vendre d’un coup (au plus { $most }). Rien ne vous a été facturé. Écrivez un nombre plus petit.
units-not-number = J’attendais un nombre de couvertures. Rien ne vous a été facturé. Écrivez des chiffres, comme <b>3</b>, ou /cancel.
price-expired = Ce prix pour { $cover } n’est plus valable. Rien ne vous a été facturé. Demandez-en un nouveau :
offer-closed = Cette offre est close. Rien ne vous a été facturé. Demandez un nouveau prix :

wallet-text =
    💼 Vous avez <b>{ $have }</b>.

    Votre adresse :
    <code>{ $address }</code>

    Pour l’alimenter, envoyez-y des USDC sur le réseau de chain id { $chain }. Les dollars envoyés sur d’autres réseaux sont perdus.
wallet-unread =
    💼 Je n’ai pas pu lire votre solde à l’instant ; votre argent est là où il était.

    Votre adresse :
    <code>{ $address }</code>

    Pour l’alimenter, envoyez-y des USDC sur le réseau de chain id { $chain }. Les dollars envoyés sur d’autres réseaux sont perdus.
test-dollars-coming = Les dollars d’essai sont en route. Je vous écris à leur arrivée.
test-dollars-failed = Les dollars d’essai n’ont pas pu être envoyés à l’instant. Rien d’autre ne s’est passé. Réessayez dans une minute.
no-faucet = Il n’y a pas de dollars d’essai ici. Alimentez votre portefeuille en envoyant des USDC à votre adresse.
covers-empty = Vous n’avez pas encore de couverture. Écrivez par exemple <b>CO 62 12 déc</b> ou <b>pluie Seattle juin</b>, ou touchez un bouton.
covers-title = 🛡 <b>Vos couvertures</b>{ $pages ->
        [one] {""}
       *[other] {" "}({ $page } sur { $pages })
    }
cover-buying = ⏳ { $units } × { $cover } : achat en cours…
cover-waiting = ⏳ { $units } × { $cover } : jusqu’à { $most }
cover-paid = ✅ { $units } × { $cover } : { $amount } versés
cover-owed = 💵 { $units } × { $cover } : { $amount } vous sont dus
cover-ended = ⚪️ { $units } × { $cover } : terminé, rien à verser
cover-refunded = ↩️ { $units } × { $cover } : { $amount } remboursés
cover-refund-owed = ↩️ { $units } × { $cover } : { $amount } de remboursement en route

refused-not-live = Cette couverture n’est pas en vente en ce moment. Rien ne vous a été facturé. Réessayez plus tard.
refused-paused = La vente de cette couverture est suspendue jusqu’à : { $until } ; ce qui est déjà vendu ne change pas. Rien ne vous a été facturé.
refused-not-allowed = Les règles de la chaîne n’admettent pas ce portefeuille, ou celui d’en face, pour cela. Rien ne vous a été facturé, et ce que vous avez reste à vous. Écrivez aux responsables de ce bot.
refused-not-open = Cette couverture n’est pas encore en vente ; début de la vente : { $opens }. Rien ne vous a été facturé.
refused-closed = La vente de cette couverture est terminée : { $cutoff }. Rien ne vous a été facturé. Choisissez une date plus tardive.
refused-malformed = La chaîne ne sait pas ce que cela désigne. Rien ne vous a été facturé. Vérifiez et redemandez.
refused-not-listed =
    La liste des prix a changé et cette couverture n’y est plus. Rien ne vous a été facturé. Redemandez le prix dans un moment.
prices-awaited =
    La communauté a voté de nouveaux prix ({ $product }) que ce bot n’a pas encore, je ne peux donc pas proposer cette couverture maintenant. Rien ne vous a été facturé, et ce qui est déjà vendu ne change pas. Réessayez plus tard, ou choisissez autre chose :
prices-voted = La communauté a voté de nouveaux prix depuis, et celui pour { $cover } ne vaut plus. Rien ne vous a été facturé. Voici celui d’aujourd’hui :
refused-price-moved =
    Le prix a bougé : 1 $ verse maintenant { $payout }, moins que les { $least } proposés. Rien ne vous a été facturé. Regardez le nouveau prix.
refused-load = Ce prix sort des règles qui vous protègent, il ne peut donc pas être vendu. Rien ne vous a été facturé. Essayez une autre date ou une autre couverture.
refused-cap-full =
    Il ne reste pas assez de couverture : { $cap ->
        [flight] ce vol est complet
        [originDay] les vols de cet aéroport partagent une limite par jour, et elle est atteinte
        [destinationDay] les vols vers cet aéroport partagent une limite par jour, et elle est atteinte
        [watch] ceci précisément est complet
        [nameMonth] les couvertures de même objet qui commencent le même mois partagent une limite, et elle est atteinte
        [name] toutes les couvertures de même objet partagent une limite, et elle est atteinte
        [portMonth] les navires vers ce port partagent une limite par mois, et elle est atteinte
       *[other] les couvertures de même cause partagent une limite, et elle est atteinte
    }. Rien ne vous a été facturé. Achetez-en moins, ou essayez une autre couverture.
refused-pool-full =
    Il ne reste pas assez de couverture : seuls { $free } du fonds sont libres. Rien ne vous a été facturé. Achetez-en moins, ou réessayez plus tard.
refused-no-units = Il faut acheter au moins une couverture. Rien ne vous a été facturé. Choisissez combien.
refused-too-few-dollars =
    Vous avez { $have } et cela coûte { $need }. Rien ne vous a été facturé. Alimentez votre portefeuille, ou choisissez un montant plus petit.
refused-dollar = L’émetteur du dollar a refusé ce paiement. Rien ne vous a été facturé. Vérifiez votre portefeuille.
refused-not-sponsored = Je n’ai pas pu payer les frais de réseau de cette opération. Rien ne vous a été facturé. Réessayez dans quelques minutes.
# Ce que dit le signataire.
refused-day-limit =
    Cela dépasse { $most } en un jour, le maximum qui peut être { $of ->
        [gifts] offert
        [withdrawals] retiré
       *[spending] dépensé
    } avec l’un de mes portefeuilles. Rien ne vous a été facturé. Choisissez moins, ou continuez demain.
refused-day-count = Cela fait beaucoup en 24 heures : d’autres ordres seront pris dès que les plus anciens auront un jour. Rien ne vous a été facturé.
refused-not-signed = Le gardien des clés a refusé de signer ceci, car ce n’est pas ce que ce devrait être. Rien ne vous a été facturé. Recommencez.
order-waits = ⏳ C’est plus long que d’habitude : { $what }. Rien ne s’est encore passé et rien ne vous a été facturé. Je continue d’essayer et je vous écris.
wallets-asleep = Je ne peux pas créer votre portefeuille à l’instant. Rien n’est perdu. Réessayez dans une minute.

refused-expired = C’était trop long et l’ordre a expiré. Rien ne vous a été facturé. Demandez un nouveau prix.
refused-reverted = La chaîne a refusé cet achat. Rien ne vous a été facturé. Demandez un nouveau prix et réessayez.
sold-out =
    { $cover } : épuisé. D’autres couvertures utilisent déjà ce que le fonds peut risquer ici. Rien ne vous a été facturé.
only-left =
    Il ne reste que { $count ->
        [one] { $count } couverture
       *[other] { $count } couvertures
    } pour { $cover } (les couvertures de même cause partagent ce que le fonds peut risquer). Rien ne vous a été facturé.
unreachable = Je n’ai pas pu joindre la chaîne à l’instant. Rien ne vous a été facturé. Réessayez dans une minute.
out-of-order = Le service qui porte les achats n’a pas fonctionné à l’instant. Rien ne vous a été facturé. Réessayez plus tard.
surprise = Quelque chose a cassé de notre côté (réf. <b>{ $ref }</b>). Rien ne vous a été facturé. Réessayez.
not-shown = Quelque chose m’a empêché de vous montrer la réponse (réf. <b>{ $ref }</b>). Ce que vous avez est en sécurité : /wallet et /covers le montrent. Réessayez, s’il vous plaît.
gave-up = Quelque chose casse de notre côté chaque fois que je traite ce que vous avez envoyé (réf. <b>{ $ref }</b>), alors j’ai arrêté d’essayer. Ce que vous avez est en sécurité : /wallet et /covers le montrent. Donnez cette référence aux responsables de ce bot, s’il vous plaît.
surprise-unclear =
    Quelque chose a cassé de notre côté (réf. <b>{ $ref }</b>). Je ne sais pas encore si votre achat est passé. Je vous écris dès que je le sais ; ne le refaites pas, s’il vous plaît.

order-placed = ⏳ En route : { $what }. Vous pouvez fermer cette discussion, je vous écris.
order-unclear = ⏳ Je ne sais pas encore si ceci est passé : { $what }. Je vérifie et je vous écris ; ne le refaites pas, s’il vous plaît.
order-done = ✅ <b>Fait :</b> { $what }.
order-refused = ✖️ Pas fait : { $what }. { $why }
order-expired = ✖️ Pas fait : { $what }. Le temps est écoulé. Rien ne vous a été facturé. Recommencez.
order-failed = ✖️ Pas fait : { $what }. Quelque chose a cassé de notre côté. Rien ne vous a été facturé. Réessayez.
order-closed = Ceci vous a été proposé il y a un moment et c’est fini. Rien n’a été fait. Recommencez.
confirm-again = Encore une fois, pour être sûr : { $what }.
button-confirm = Oui, allez-y
action-buy-cover = { $units } × { $cover }
action-redeem-cover = { $units ->
    [one] { $units } couverture changée en ses dollars
   *[other] { $units } couvertures changées en leurs dollars
}
action-give-cover = { $units ->
    [one] { $units } couverture pour <code>{ $to }</code>
   *[other] { $units } couvertures pour <code>{ $to }</code>
}
action-deposit = un dépôt de { $dollars } dans { $pool }
action-request-exit = une demande de sortie ({ $pool })
action-leave-pool = la sortie de votre argent ({ $pool })
action-list = { $units ->
    [one] { $units } couverture en vente à { $price }
   *[other] { $units } couvertures en vente à { $price } chacune
}
action-buy-listing = { $units ->
    [one] { $units } couverture du marché à { $price }
   *[other] { $units } couvertures du marché à { $price } chacune
}
action-take-back = le retrait de votre annonce
action-collect-listing = les dollars de votre annonce
action-vote = { $choice ->
    [for] votre vote <b>Pour</b>
    [against] votre vote <b>Contre</b>
   *[abstain] votre vote <b>Abstention</b>
}
action-delegate = vos votes délégués à <code>{ $to }</code>
action-propose = votre proposition
action-claim = un signalement avec une caution de { $bond }
action-dispute = une objection avec une caution de { $bond }
action-collect-bond = le retour de votre caution
action-withdraw = { $dollars } vers <code>{ $to }</code>
pool-risk = { $pool ->
    [low] le fonds à risque faible
    [high] le fonds à risque élevé
   *[medium] le fonds à risque moyen
}

notice-placed = ⏳ Achat de { $units } × { $cover }… Vous pouvez fermer cette discussion, je vous écris.
notice-unclear =
    ⏳ Je ne sais pas encore si votre achat de { $units } × { $cover } est passé. Je vérifie et je vous écris ; ne le refaites pas, s’il vous plaît.
notice-refused =
    ✖️ { $units } × { $cover } : pas acheté. { $why }
notice-expired =
    ✖️ { $units } × { $cover } : pas acheté, le temps de l’ordre est écoulé. Rien ne vous a été facturé. Demandez un nouveau prix.
notice-failed =
    ✖️ { $units } × { $cover } : pas acheté, quelque chose a cassé de notre côté. Rien ne vous a été facturé. Réessayez.
notice-covered = ✅ <b>Vous avez votre couverture.</b> { $units } × { $cover }, jusqu’à <b>{ $most }</b>. { $have }
notice-covered-gift = ✅ <b>Acheté.</b> { $units } × { $cover }, jusqu’à <b>{ $most }</b>, pour <code>{ $holder }</code>. { $have }
notice-received = 🎁 <b>Vous avez reçu une couverture.</b> { $units } × { $cover }, jusqu’à <b>{ $most }</b>. Vous n’avez rien payé.
notice-refunded = ↩️ { $why } { $money }
refund-no-quorum = { $cover } : pas assez de rapporteurs d’accord à temps sur ce qui s’est passé.
refund-unknowable = { $cover } : la réponse est que personne ne peut savoir ce qui s’est passé.
refund-disputed = { $cover } : quelqu’un a contesté ce que les rapporteurs ont dit, et cela n’a pas été tranché à temps.
refund-too-late = { $cover } : les rapporteurs ont répondu si tard qu’il ne restait plus le temps de vérifier.
refund-seen-early = { $cover } : ce que les rapporteurs ont vu date d’avant la fin de la vente, cela ne compte donc pas.
refund-unsaid = { $cover } : il n’y a eu aucune réponse qui compte.
notice-skipped =
    ⚠️ { $amount } vous sont dus pour { $cover }, mais l’émetteur du dollar a refusé votre portefeuille. Ils restent à vous et peuvent être touchés à une autre adresse à tout moment.
notice-dollars = 💵 <b>{ $amount }</b> viennent d’arriver dans votre portefeuille. { $have }

money-here = <b>{ $amount } dans votre portefeuille.</b> { $have }
money-back = <b>Chaque dollar vous est rendu : { $amount }.</b> { $have }
money-elsewhere = <b>{ $amount }</b> sont allés à <code>{ $to }</code>, comme vous l’avez demandé.
have-now = Vous avez { $have }.
have-unread = Je n’ai pas pu lire votre solde à l’instant ; /wallet l’indique.

span-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
span-hours =
    { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }
span-both = { $hours } h { $minutes } min
flight = { $carrier }{ $number } { $origin } → { $destination }
flight-number = { $carrier }{ $number }

# Ce qui est couvert : quoi, où et quand ; à partir de quel niveau ; ce qui a été vu ; qui le dit.
about-flight = { $flight }, { $day }
about-level = { $what } ({ $level })
about-other = { $name }, { $when }
about-raw = { $name }
watched-dry = trop peu de pluie, { $place }, { $when }
watched-wet = trop de pluie, { $place }, { $when }
watched-heat = chaleur, { $place }, { $when }
watched-frost = gel, { $place }, { $when }
watched-wind = tempête, { $place }, { $when }
watched-crop = prix bas, { $place }, { $when }
watched-vessel = retard du navire { $place }, { $second }, { $when }
watched-drop = chute du cours, { $place }, { $when }
watched-depeg = { $place } sous son dollar, { $when }
watched-divergence = écart entre { $place } et { $second }, { $when }
watched-withdrawal = retraits, { $place }, { $when }
watched-exploit = attaque contre { $place }, { $when }
watched-rug-pull = arnaque à la sortie, { $place }, { $when }
watched-oracle-failure = panne d’oracle, { $place }, { $when }
when-span = { $span }
when-days = { $days ->
    [one] { $days } jour à partir du { $first }
   *[other] { $days } jours à partir du { $first }
}
level-less = moins de { $level }
level-no-less = pas moins de { $level }
level-more = plus de { $level }
level-no-more = pas plus de { $level }
level-least = { $level } ou plus
level-any = toute perte
measure-mm = { $count } mm
measure-degrees = { $count } °C
measure-speed = { $count } m/s
measure-percent = { $count } %
measure-cents = { $count ->
    [one] { $count } centime
   *[other] { $count } centimes
}
measure-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
measure-plain = { $count }
seen-not-flown = vol annulé ou dérouté
seen-early = a atterri avec { $early } d’avance
seen-on-time = a atterri à l’heure
seen-late = a atterri avec { $late } de retard
seen-little-late = a atterri avec { $late } de retard, trop peu pour un versement
seen-other = la réponse est { $seen }, { $than }
watch-seen-rain = il est tombé { $seen } de pluie, { $than }
watch-seen-heat = le jour le plus chaud a eu { $seen }, { $than }
watch-seen-frost = la nuit la plus froide a eu { $seen }, { $than }
watch-seen-wind = la plus forte rafale a été de { $seen }, { $than }
watch-seen-crop = le prix était de { $seen }, { $than }
watch-seen-vessel = arrivée { $seen } après le début du jour, { $than }
watch-seen-drop = chute de { $seen }, { $than }
watch-seen-depeg = { $seen } sous 1 $, { $than }
watch-seen-divergence = une réserve de liquidité à parts égales des deux a perdu { $seen } par rapport à les garder, { $than }
watch-seen-withdrawal = retraits de { $seen }, { $than }
watch-seen-taken = perte de { $seen }, { $than }
watch-seen-not = cela n’est pas arrivé
watch-seen-oracle-failure = sa valeur s’écartait de { $seen }, { $than }
said-by-reporters = { $reporters ->
    [0] Les rapporteurs sont d’accord.
    [one] { $reporters } rapporteur le dit.
   *[other] { $reporters } rapporteurs sont d’accord.
}
said-by-feed = La source de prix le dit.
said-by-vote = Le vote des membres le dit.
said-by-oracle = L’oracle de cette couverture le dit.
notice-paid =
    { $icon } { $cover } : <b>{ $seen }</b>. { $said }
    { $money }
notice-ended =
    { $icon } { $cover } : { $seen }. { $said } Votre couverture est terminée ; { $premium } restent dans le fonds qui paie les autres. Bonne continuation !
who-decides = Qui décide : { $judge ->
    [quorum] des rapporteurs indépendants qui doivent être d’accord
    [feed] une source de prix Chainlink, par des prix qui ont duré et jamais par le prix d’un instant
    [assessed] un vote des membres, avec un lien vers les preuves
   *[other] l’oracle que cette couverture désigne
}. Sans réponse, votre argent vous est rendu.
quote-watch =
    { $icon } <b>{ $cover }</b>

    <b>1 $ verse jusqu’à { $payout }</b> : { $pays }. { $chance }
    Ce qui compte : { $counted }.
    { $who }
    En vente jusqu’à : { $closes }. Ce prix tient { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.

    Combien de couvertures ?
counted-for = { $peril ->
    [dry] toute la pluie de ces jours à la station météo
    [wet] toute la pluie de ces jours à la station météo
    [heat] le plus chaud de ces jours à la station météo
    [frost] la plus froide de ces nuits à la station météo
    [wind] la plus forte rafale de ces jours à la station météo
    [crop] le prix du dernier jour
    [vessel] les heures depuis le début du jour prévu
    [drop] la plus forte chute depuis le prix de départ, si elle a duré
    [depeg] le plus grand écart sous 1 $, s’il a duré
    [divergence] ce qu’une réserve de liquidité à parts égales des deux monnaies, hors frais, vaut de moins à la fin que les monnaies elles-mêmes (perte impermanente)
    [withdrawal] la baisse de ce que détient le protocole, en jetons, si elle a duré
    [exploit] la part volée de ce que détenait le protocole, selon le vote
    [rug-pull] la part emportée de ce que détenait le projet, selon le vote
    [oracle-failure] l’erreur de la valeur publiée, selon le vote
   *[other] ce que dit le certificat de cette couverture
}
chance-all = Cela arrive environ 1 fois sur { $times }.
chance-part = En moyenne, cela vaut le versement complet environ 1 fois sur { $times }.
pays-flight = tout s’il atterrit avec plus de { $late } de retard, est annulé ou dérouté
pays-all = tout à { $level }
pays-part = de rien à { $level } jusqu’à tout à { $full }
button-undo = Annuler
button-other-cover = Autre couverture
button-weather = 🌧 Météo
button-coins = 📉 Monnaies
notice-undone = ↩️ Annulé : { $what }. Rien n’a été envoyé et rien ne vous a été facturé.
undo-too-late = C’est déjà en route, je ne peux plus le reprendre. Je vous écris ce qu’il en advient.
undo-over = C’est déjà fini : il n’y a rien à annuler. /covers dit ce que vous avez.
refused-closed-days = La vente de cette couverture est terminée : { $cutoff }. De telles couvertures se vendent jusqu’à { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} avant leur début. Rien ne vous a été facturé. Choisissez une date plus tardive.
refund-feed-silent = { $cover } : personne n’a pu prouver à temps, d’après les relevés de la source de prix elle-même, si c’est arrivé. Elle s’est peut-être arrêtée, ou ses prix étaient trop anciens pour compter.
refund-vote-silent = { $cover } : cela a été signalé, et le vote des membres n’a pas répondu à temps.
refund-nobody-asked = { $cover } : personne n’a interrogé le vote des membres à ce sujet, et personne ne l’a clos à temps.
refund-vote-unknowable = { $cover } : le vote des membres dit que personne ne peut savoir ce qui est arrivé.
refund-vote-too-late = { $cover } : le vote des membres a répondu si tard qu’il ne restait plus le temps de le corriger.
refund-vote-early = { $cover } : le vote des membres dit que c’est arrivé avant la fin de la vente, cela ne compte donc pas.
peril-name = { $peril ->
    [dry] trop peu de pluie
    [wet] trop de pluie
    [rain] pluie
    [heat] chaleur
    [frost] gel
    [wind] tempêtes
    [weather] météo
    [crop] prix des récoltes
    [vessel] retards de navires
    [drop] chute de prix
    [depeg] perte de la parité
    [divergence] divergence (perte impermanente)
    [withdrawal] retraits
    [exploit] attaques
    [rug-pull] arnaques à la sortie
    [oracle-failure] pannes d’oracle
    [coins] monnaies
   *[other] cela
}
peril-at = { $place } : { $peril }
pick-peril-weather = 🌦 Se couvrir contre quoi ? Vous pouvez aussi l’écrire, comme <b>pluie Seattle juin</b>.
pick-peril-coins = 🪙 Se couvrir contre quoi ? Vous pouvez aussi l’écrire, comme <b>ETH sous 20%</b>.
group-empty = Je n’ai pas de liste de prix pour ceci, je ne peux donc pas le couvrir maintenant. Rien ne vous a été facturé. Ce que j’ai peut-être :
pick-watch-peril = <b>{ $place }</b> : se couvrir contre quoi ?
pick-place = { $icon } <b>{ $peril }</b> : où, ou de quoi ?
pick-time =
    { $icon } <b>{ $what }</b>

    Quand ? Touchez une date ou écrivez-la, comme <b>juin</b> ou <b>3 déc</b>.
pick-level =
    <b>{ $cover }</b>

    Quand doit-elle verser ?
watch-unlisted = Ce n’est plus sur ma liste de prix. Rien ne vous a été facturé. Ce que je couvre :
watch-not-sold = Je n’ai pas de liste de prix pour ceci : { $peril }, je ne peux donc pas le couvrir. Rien ne vous a été facturé. Ce que je couvre :
watch-place-unknown = { $place } : je ne le couvre pas ({ $peril }). Rien ne vous a été facturé. Ce que je couvre :
watch-did-you-mean = Je ne suis pas sûr de comprendre. Rien ne s’est passé et rien n’a été facturé. Est-ce l’un de ceux-ci ?
watch-no-times = { $what } : aucune date en vente en ce moment. Rien ne vous a été facturé.
watch-time-none = { $what } : pas en vente pour cette date. Les couvertures se vendent de { $horizon } à { $lead } jours avant leur début. Rien ne vous a été facturé. Pour ces dates, je peux :
watch-level-none =
    <b>{ $cover }</b>

    Je ne vends pas exactement ce niveau. Rien n’a été facturé. J’ai ceux-ci :
watch-level-elsewhere =
    <b>{ $what }</b>

    Je ne vends pas exactement ce niveau. Rien n’a été facturé. Choisissez une date, puis je montre les niveaux que j’ai.
watch-too-near = { $cover } : c’est trop proche. De telles couvertures se vendent jusqu’à { $lead ->
    [one] { $lead } jour
   *[other] { $lead } jours
} avant leur début. Rien ne vous a été facturé.
watch-too-far = { $cover } : pas encore en vente. Début de la vente : { $opens }. Rien ne vous a été facturé.
button-peril = { $icon } { $peril }
button-time = { $day } · { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
button-level = { $level } · 1 $ verse jusqu’à { $payout }
command-weather = Se couvrir contre pluie, chaleur, gel
command-coins = Se couvrir contre les chutes, les pertes de parité et la perte impermanente

button-flight = ✈️ Vol
button-covers = 🛡 Couvertures
button-wallet = 💼 Portefeuille
button-help = Comment ça marche ?
button-back = Retour
button-close = ✖︎
button-units = { $units }
button-other-units = Autre
button-buy = Acheter pour { $pay }
button-choose = { $name }
button-airport = { $airport }
button-day = { $day }
button-route = { $flight }
button-more = Plus ▸
button-earlier = ◂ Avant
button-later-dates = Jours en vente
button-other-flight = Autre vol
button-fresh-price = Nouveau prix
button-only-left = En acheter { $count }
button-try-again = Réessayer
button-test-dollars = Dollars d’essai
button-receipt = Reçu ↗
button-open-chat = Ouvrir en privé

command-start = Commencer
command-flight = Couvrir un vol
command-covers = Vos couvertures
command-wallet = Votre adresse et votre solde
command-help = Comment ça marche
command-cancel = Laisser ce que vous faisiez
command-group = Couvrir un vol, en privé

# Fonds, et dollars écrits.
dollars-zero = Zéro dollar ne ferait rien. Rien n’a été facturé. Écrivez un montant à partir de 0,01 $, comme <b>5,50</b>.
dollars-negative = Un montant ne peut pas être inférieur à zéro. Rien n’a été facturé. Écrivez un montant, comme <b>5,50</b>.
dollars-too-fine = Je compte en centimes entiers. Rien n’a été facturé. Écrivez deux décimales au plus, comme <b>5,50</b>.
dollars-too-many = C’est plus que je ne peux déplacer d’un coup (au plus { $most }). Rien n’a été facturé. Écrivez un montant plus petit.
dollars-unclear = Je ne suis pas sûr du montant : virgules et points peuvent se lire de deux façons. Rien n’a été facturé. Écrivez-le comme <b>1000</b> ou <b>5,50</b>.
dollars-not-number = J’attendais un montant en dollars. Rien n’a été facturé. Écrivez des chiffres, comme <b>5,50</b>, ou /cancel.
button-type-dollars = Écrire un montant
form-deposit = Combien de dollars mettre ? Comme 5,50
form-exit = Combien de dollars retirer ? Comme 5,50

pools-intro = 💰 Les <b>fonds</b> soutiennent les couvertures que je vends. Mettez-y des dollars : vous gagnez les primes des couvertures qui finissent sans versement, et payez votre part des autres.
pools-warning = Ce qu’un fonds a gagné est le passé, pas une promesse. <b>Vous pouvez perdre ce que vous y mettez.</b>
pool-line = { $name } : contient { $assets }, { $use } % en risque maintenant. { $grown }.
pool-line-unread = { $name } : je n’ai pas pu le lire à l’instant.
pool-no-growth = Pas encore d’historique
pool-unread-history = Je lis encore son passé ; regardez à nouveau dans une minute
pool-grew = +{ $percent } % en { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
pool-fell = −{ $percent } % en { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
pool-facts =
    💰 <b>{ $name }</b> : { $pool ->
        [low] couvertures qui perdent au plus 2 % de ce qu’elles pourraient verser, en moyenne
        [high] couvertures qui perdent plus de 8 % de ce qu’elles pourraient verser, en moyenne
       *[medium] couvertures qui perdent de 2 % à 8 % de ce qu’elles pourraient verser, en moyenne
    }.

    Il contient { $assets } ; { $use } % sont en risque dans des couvertures ouvertes. À vous : <b>{ $mine }</b>.
pool-past = Ce qu’une part a gagné ; le passé, pas une promesse :
pool-warning = <b>Vous pouvez perdre de l’argent ici.</b> Pour sortir, vous demandez, attendez { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}, et partagez les pertes du fonds jusqu’à votre sortie. L’argent qui soutient des couvertures ouvertes ne peut pas sortir avant leur fin.
pool-how-much = Combien voulez-vous y mettre ?
pool-picture = L’image : de { $first } à { $last }, les couvertures terminées ont laissé { $earned } dans ce fonds et en ont pris { $lost } ; la pire semaine a pris { $worst }.
pool-risks =
    ⚠️ <b>Avant de mettre de l’argent dans un fonds</b>

    • Vous pouvez tout perdre. Beaucoup de couvertures peuvent verser à la fois : une seule tempête, ce sont des vols en retard, de fortes pluies et du vent ensemble.
    • Sortir prend du temps : vous demandez, attendez ce que dit le fonds, et êtes payé au prix de ce jour-là. Pendant l’attente, vous partagez encore chaque perte. La demande est définitive : elle ne peut être ni reprise, ni reportée, ni augmentée, et vous ne pouvez redemander que lorsque tout est payé.
    • L’argent qui soutient des couvertures ouvertes reste jusqu’à leur fin, même si votre attente est terminée.
    • Les prix viennent de données du passé, et le monde peut changer. Les contrats peuvent avoir des erreurs que personne n’a trouvées.
    • Les issues sont dites par des rapporteurs, des sources de prix et des votes. Ils peuvent se tromper ; il y a un délai pour contester, et il peut s’écouler.

    <b>Qui d’autre gagne</b> : la trésorerie des membres reçoit une partie de chaque prime, que le fonds gagne ou perde. Les membres votent sur les prix, les limites et certains signalements, et peuvent eux-mêmes avoir des couvertures ou des parts. Je paie les frais de réseau et ne prends rien sur votre dépôt.
button-pools = 💰 Fonds
pool-name = { $pool ->
    [low] Risque faible
    [high] Risque élevé
   *[medium] Risque moyen
}
button-pool = { $name }
button-my-shares = Mes parts
button-risks = ⚠️ Risques
button-dollars = { $dollars }
button-exit = Sortir
button-leave = Retirer maintenant
button-all = Tout
button-half = La moitié
button-statement = Relevé
ask-deposit = Combien de dollars voulez-vous mettre dans { $pool } ? Écrivez un montant, comme <b>5,50</b>.
deposit-question =
    Vous mettez <b>{ $dollars }</b> dans { $pool } et recevez environ { $shares } parts : { $part } % du fonds. Vous avez { $have }.

    Vous pouvez perdre de l’argent. Pour sortir, vous demandez et attendez { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
deposit-too-much = Ce fonds a encore de la place pour { $room }. Rien ne vous a été facturé. Mettez-en moins, ou choisissez un autre fonds.
deposit-closed = Ce fonds n’accepte pas votre argent maintenant. Rien ne vous a été facturé. Essayez un autre fonds, ou plus tard.
choose-exit =
    Vous avez { $worth } dans { $pool }. Combien voulez-vous retirer ?

    Vous pouvez demander un montant à la fois. Il attend { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }, ne peut pas être repris, et rien ne peut y être ajouté.
ask-exit = Combien de dollars voulez-vous retirer ({ $pool }) ? Écrivez un montant, comme <b>5,50</b>.
no-shares = Vous n’avez rien dans { $pool }. Rien ne s’est passé.
exit-waits = Vous avez déjà demandé environ { $worth } ({ $pool }) ; payés à partir de : { $ready }. Rien ne s’est passé. Vous pouvez demander un montant à la fois : le suivant quand celui-ci est entièrement payé.
exit-too-much = Vous n’y avez que { $worth }. Rien ne s’est passé. Choisissez moins, ou tout.
exit-question =
    Vous demandez à retirer environ <b>{ $worth }</b> ({ $pool }).

    <b>C’est définitif.</b> Cela ne peut être ni repris, ni reporté, ni augmenté. C’est payé dans votre portefeuille à partir de : { $ready }, au prix de ce jour-là ; d’ici là les pertes comptent, les gains aussi. L’argent qui soutient alors des couvertures ouvertes est payé à mesure qu’il se libère. Je vous écris.
nothing-waits = Vous n’avez rien demandé ({ $pool }). Rien ne s’est passé. Demandez d’abord, puis attendez.
leave-question = Vous retirez environ <b>{ $worth }</b> ({ $pool }), vers votre portefeuille.
leave-question-part =
    Vous retirez environ <b>{ $worth }</b> ({ $pool }), vers votre portefeuille.

    { $stays } restent pour l’instant : cet argent soutient des couvertures ouvertes et se libère à leur fin.
exit-cooling = Environ { $worth } dans { $pool } attendent de sortir et sont payés à partir de : { $ready }, au prix de ce jour-là. Je vous écris alors. Rien ne s’est passé.
exit-locked = Environ { $worth } dans { $pool } peuvent sortir, mais tout l’argent du fonds soutient maintenant des couvertures ouvertes. Rien ne s’est passé. Vous êtes payé à mesure qu’il se libère ; vous n’avez rien à faire.
mine-none = Vous n’avez pas encore de parts dans un fonds.
mine-title = 💰 <b>Vos parts</b>
mine-line = <b>{ $worth }</b> dans { $pool }
mine-cooling = ⏳ dont { $amount } attendent de sortir et sont payés à partir de : { $ready }
mine-ripe = ✅ dont { $amount } peuvent sortir maintenant. Les opérateurs les paient d’eux-mêmes ; vous pouvez aussi les retirer maintenant.
mine-locked = 🔒 dont { $amount } peuvent sortir, mais l’argent du fonds soutient des couvertures ouvertes. Vous êtes payé à mesure qu’il se libère.
statement-title = 📄 <b>Votre relevé</b> : { $pool }
statement-empty = Vous n’avez encore rien fait avec { $pool }, il n’y a donc pas de relevé.
statement-older = { $count ->
    [one] { $count } opération plus ancienne est comptée
   *[other] { $count } opérations plus anciennes sont comptées
} dans les sommes ci-dessous.
statement-deposited = { $day } : vous avez mis { $amount }
statement-received = { $day } : vous avez reçu des parts valant { $amount }
statement-sent = { $day } : vous avez donné des parts valant { $amount }
statement-queued = { $day } : vous avez demandé à sortir
statement-left = { $day } : vous avez retiré { $amount }
statement-gained = Mis { $paid }, retiré { $taken }, valeur actuelle { $worth } : un gain de <b>{ $gain }</b>.
statement-lost = Mis { $paid }, retiré { $taken }, valeur actuelle { $worth } : une perte de <b>{ $gain }</b>.
statement-unread = 📄 Je lis encore ce qui s’est passé dans { $pool }, votre relevé ne serait donc pas juste. Rien n’est perdu ; regardez à nouveau dans une minute.
statement-source = Tout découle des événements de la chaîne elle-même ; chacun peut le recalculer.
notice-joined = ✅ <b>{ $dollars } dans { $pool }.</b> { $have }
notice-exit-queued = ✅ <b>Vous avez demandé à sortir : { $pool }.</b> À la fin de l’attente, votre argent arrive seul dans votre portefeuille, et je vous écris. D’ici là il gagne et perd avec le fonds. /pool montre quand.
notice-left = 💵 <b>{ $dollars } sont sortis : { $pool }</b>. Ils sont dans votre portefeuille. { $have }
notice-exit-locked = 🔒 Votre attente pour environ { $worth } ({ $pool }) est finie, mais tout l’argent du fonds soutient maintenant des couvertures ouvertes. Vous êtes payé à mesure qu’il se libère ; vous n’avez rien à faire. D’ici là il gagne et perd avec le fonds.
command-pool = Gagner en soutenant des couvertures

# Le marché.
button-market = 🏷 Marché
button-own-listings = Mes annonces
button-sell = Vendre des couvertures
button-listing = { $number }
button-group = { $group ->
    [flights] ✈️ Vols
    [weather] 🌧 Météo
    [coins] 📉 Monnaies
    [others] Autres
   *[all] Toutes
}
button-your-listing = Votre annonce
button-cover = { $units } × { $cover }
button-take-back = Retirer l’annonce
button-collect = Toucher { $dollars }
form-buy-units = Combien de couvertures acheter ?
form-sell-units = Combien de couvertures vendre ?
form-price = Prix d’une, en dollars ? Comme 0,80
market-title = 🏷 <b>Marché</b> : { $group ->
    [flights] couvertures de vols
    [weather] couvertures météo
    [coins] couvertures de monnaies
    [others] autres couvertures
   *[all] couvertures
} que des personnes vendent, les moins chères d’abord{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } sur { $pages })
}
market-empty = Personne d’autre ne vend quoi que ce soit ici en ce moment. Une couverture neuve coûte 1 $.
market-page-over = Tout sur cette page vient d’être vendu ou ne peut plus s’échanger. Regardez une autre page.
market-line = { $number }. { $cover } : <b>{ $price }</b> chacune, verse jusqu’à { $payout }, reste { $left }
market-listing =
    🏷 <b>{ $cover }</b>

    <b>{ $price }</b> pour une{ $compared }. Une verse jusqu’à <b>{ $payout }</b>. { $left ->
        [one] Il en reste { $left }.
       *[other] Il en reste { $left }.
    }
    En vente jusqu’à : { $cutoff } ; ensuite personne ne peut en savoir plus et en profiter. Les couvertures versent d’elles-mêmes, comme si vous les aviez achetées neuves.

    Combien ?
price-same = , le prix d’une neuve
price-below = , moins que 1 $, le prix d’une neuve
price-above = , plus que 1 $, le prix d’une neuve
listing-gone = Cette annonce est épuisée, retirée ou n’a jamais existé. Rien ne vous a été facturé. Regardez-en d’autres :
listing-closed = Cette couverture ne peut plus s’échanger : sa vente est terminée : { $cutoff }. Rien ne vous a été facturé. Regardez-en d’autres :
listing-own = Cette annonce est la vôtre. Rien ne vous a été facturé. Vous pouvez la retirer, ou en regarder d’autres :
listing-only-left = Il n’en reste que { $count ->
    [one] { $count }
   *[other] { $count }
} dans cette annonce. Rien ne vous a été facturé.
ask-buy-units = Combien voulez-vous en acheter ? Écrivez un nombre, comme <b>7</b>.
buy-listing-question =
    { $units ->
        [one] <b>{ $units } couverture</b>
       *[other] <b>{ $units } couvertures</b>
    } · { $cover }

    Vous payez <b>{ $pay }</b> (dont des frais de { $fee } pour la trésorerie des membres) · vous recevez jusqu’à <b>{ $get }</b>. Vous avez { $have }.
    Fin de la vente : { $cutoff }.
nothing-to-sell = Vous n’avez pas de couverture à vendre maintenant. Elles peuvent se vendre jusqu’à la fin de leur vente, quelques jours avant le début de ce qu’elles surveillent. Rien ne s’est passé.
choose-cover = Quelles couvertures voulez-vous vendre ?
choose-count = Vous avez { $held ->
    [one] { $held } couverture
   *[other] { $held } couvertures
} ({ $cover }). Combien voulez-vous en vendre ?
ask-sell-units = Combien voulez-vous en vendre ? Écrivez un nombre, comme <b>7</b>.
ask-price =
    { $units } × { $cover } : à quel prix chacune ?

    Une neuve coûte 1 $ et verse jusqu’à { $payout }, votre prix peut donc être de 1 $ au plus. La trésorerie des membres garde { $fee } % de ce qui est payé. Écrivez un prix, comme <b>0,80</b>.
list-question =
    { $units ->
        [one] <b>{ $units } couverture</b>
       *[other] <b>{ $units } couvertures</b>
    } · { $cover }

    En vente à <b>{ $price }</b> chacune{ $compared }, jusqu’à : { $cutoff }. Quand tout est vendu, vous recevez <b>{ $get }</b> ; des frais de { $fee } vont à la trésorerie des membres.
    Le marché les garde en attendant. Vous pouvez retirer ce qui n’est pas vendu, et ce qu’elles versent reste à vous.
sale-over = Ces couvertures ne peuvent plus s’échanger : leur vente est terminée : { $cutoff }. Vous les gardez. Rien ne s’est passé.
only-have = Vous n’en avez que { $count }. Rien ne s’est passé. Choisissez-en moins.
price-too-high = Une neuve coûte { $issue }, et les portefeuilles d’ici ne paient pas plus, donc personne ne pourrait acheter la vôtre. Rien ne s’est passé. Écrivez { $issue } ou moins.
cover-not-held = Vous n’avez aucune de ces couvertures maintenant. Rien ne s’est passé.
cover-decided = Ce que ces couvertures surveillent est déjà décidé, elles ne s’échangent donc plus. Vous les gardez. Rien ne s’est passé.
own-none = Vous n’avez rien sur le marché.
own-title = 🏷 <b>Vos annonces</b>{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } sur { $pages })
}
own-line = { $number }. { $left } × { $cover } à { $price } chacune
own-line-owed = { $number }. { $left } × { $cover } : terminé, <b>{ $dollars }</b> à toucher
own-listing =
    🏷 { $left } × <b>{ $cover }</b> à { $price } chacune. { $sold ->
        [0] Aucune n’est encore vendue.
        [one] { $sold } vendue.
       *[other] { $sold } vendues.
    }

    Je vous écris à chaque vente. Ce qui n’est pas vendu vous est versé comme si vous l’aviez gardé.
own-listing-owed = { $left } × <b>{ $cover }</b> : terminé avant d’être vendu. <b>{ $dollars }</b> sont à vous, à toucher.
own-listing-ended = { $left } × { $cover } : terminé avant d’être vendu, et il n’y a rien à verser.
take-back-question = Vous retirez { $left } × { $cover } : ce n’est plus en vente.
collect-question = Vous touchez <b>{ $dollars }</b> pour { $left } × { $cover }, dans votre portefeuille.
notice-sold = 🏷 <b>Vendu : { $units } × { $cover }.</b> { $got } sont dans votre portefeuille (des frais de { $fee } ont été pris). { $left ->
    [0] C’était la fin de cette annonce.
    [one] Il en reste { $left } en vente.
   *[other] Il en reste { $left } en vente.
} { $have }
notice-bought = ✅ <b>Vous avez votre couverture.</b> { $units } × { $cover } pour { $dollars }, jusqu’à <b>{ $most }</b>. { $have }
notice-collected = 💵 <b>{ $dollars }</b> de votre annonce sont dans votre portefeuille. { $have }
notice-listing-pays = ✅ { $units } × { $cover }, que personne ne vous a acheté, verse : <b>{ $dollars }</b> sont à vous, à toucher.
notice-listing-void = ↩️ { $units } × { $cover }, que personne ne vous a acheté, s’est terminé sans réponse qui compte : <b>{ $dollars }</b> sont à vous, à toucher.
notice-listing-expired = { $units } × { $cover }, que personne ne vous a acheté, s’est terminé, et il n’y a rien à verser.
refused-price-rails = L’une de ces couvertures verse au plus { $payout }, son prix ne peut donc pas être { $price }. Rien ne vous a été facturé. Choisissez un prix plus bas.
refused-too-many-units = Il ne reste que { $available } dans cette annonce, et { $units } étaient demandées. Rien ne vous a été facturé. Achetez-en moins.
refused-listing-changed = Cette annonce coûte maintenant { $price } chacune, et vous aviez accepté au plus { $most }. Rien ne vous a été facturé. Regardez-la à nouveau.
refused-not-seller = Cette annonce n’est plus à vous, ou elle n’existe plus. Rien ne vous a été facturé. Regardez vos annonces.
refused-series-ended = Ces couvertures sont déjà décidées, elles ne s’échangent donc plus. Rien ne vous a été facturé. Regardez vos couvertures.
refused-already-paid = Ces couvertures ont déjà été versées. Rien ne vous a été facturé. Touchez plutôt leurs dollars.
refused-not-settled = Il n’y a rien à toucher pour ces couvertures. Rien ne vous a été facturé. Regardez vos annonces.
refused-too-few-covers = Vous avez { $have } de ces couvertures et il en faut { $need }. Rien ne vous a été facturé. Choisissez-en moins.
refused-deposit-too-large = Ce fonds a encore de la place pour { $most }, et non pour { $dollars }. Rien ne vous a été facturé. Mettez-en moins.
refused-not-takeable = On ne peut pas en retirer autant maintenant : l’attente n’est pas finie, c’est déjà payé, ou l’argent soutient des couvertures ouvertes. Rien ne vous a été facturé. Regardez vos parts.
refused-exit-waits = Une demande de sortie de ce fonds attend déjà, et rien ne peut y être ajouté. Rien ne vous a été facturé. Redemandez quand tout est payé.
refused-too-few-shares = Vous avez moins de parts qu’il n’en faut. Rien ne vous a été facturé. Regardez vos parts et choisissez moins.
command-market = Acheter et vendre des couvertures

# Ce qui protège un portefeuille : adresses, limites, mots, autres comptes, clés à soi.
withdraw-have = 📤 Vous avez <b>{ $have }</b>.
withdraw-have-unread = 📤 Je n’ai pas pu lire votre solde à l’instant ; votre argent est là où il était.
withdraw-none = Vous n’avez encore aucune adresse enregistrée.
withdraw-rule = L’argent ne part que vers des adresses que vous avez enregistrées. Une nouvelle attend 24 heures, et je préviens toutes vos discussions, pour que personne ne prenne votre argent à votre insu.
withdraw-line-ready = ✅ <code>{ $to }</code>
withdraw-line-waits = ⏳ <code>{ $to }</code> : à partir de { $ready }
ask-address = À quelle adresse l’argent doit-il aller ? Collez-la ici, <b>0x</b> et 40 caractères, sur ce même réseau. Rien ne bouge encore.
address-none = Ce n’est pas une adresse : c’est <b>0x</b> et 40 caractères de 0 à 9 et de a à f. Rien n’a bougé. Recollez-la, ou /cancel.
address-length = Cette adresse est trop courte ou trop longue : après <b>0x</b> il faut exactement 40 caractères. Rien n’a bougé. Recopiez-la en entier.
address-mistyped = Cette adresse contient une erreur : ses majuscules et minuscules ne concordent pas, donc au moins un caractère est faux. Rien n’a bougé. Recopiez-la, ne la tapez pas.
address-name = Je ne cherche pas de noms, car un nom peut désigner un jour quelqu’un d’autre. Rien n’a bougé. Collez l’adresse elle-même : <b>0x</b> et 40 caractères.
address-burn = Personne n’a la clé de <code>{ $to }</code> : l’argent envoyé là est perdu pour toujours. Rien n’a bougé. Choisissez une autre adresse.
address-own = <code>{ $to }</code> est ce portefeuille même, y envoyer ne ferait donc rien. Rien n’a bougé. Choisissez une autre adresse.
address-ours = <code>{ $to }</code> est l’un des contrats sur lesquels je suis bâti. L’argent envoyé là serait perdu. Rien n’a bougé. Choisissez une autre adresse.
address-sanctioned = <code>{ $to }</code> est sur la liste de sanctions applicable ici, je ne peux donc pas y payer. Rien n’a bougé. Choisissez une autre adresse.
address-waits = <code>{ $to }</code> peut être payée à partir de : { $ready }. D’ici là l’argent reste ici, et vous pouvez l’arrêter à tout moment.
address-not-saved = <code>{ $to }</code> n’est pas l’une de vos adresses enregistrées. Rien n’a bougé. Enregistrez-la d’abord ; cela prend 24 heures.
address-own-key = Votre propre clé décide des nouvelles adresses, et sans attente : payez <code>{ $to }</code> avec votre clé, dans l’app de Safe. Rien n’a bougé.
withdraw-announce =
    Enregistrer <code>{ $to }</code> comme adresse pour votre argent ?
    { $contract ->
        [yes]
            ⚠️ À cette adresse il y a un <b>programme</b>, pas un simple portefeuille. Les plateformes d’échange et les comptes Safe conviennent ; tout le reste pourrait ne jamais rendre votre argent.
       *[no] {""}
    }

    Elle peut être payée dans <b>24 heures</b>. Je préviens toutes vos discussions, chacune avec un bouton pour l’arrêter. Aucun argent ne bouge maintenant.
withdraw-empty = Il n’y a rien à retirer : vous avez moins d’un centime.
ask-amount =
    Combien vers <code>{ $to }</code> ?

    Vous avez { $have }. Écrivez un montant, comme <b>5</b> ou <b>5,50</b>.
amount-zero = Cela n’enverrait rien. Rien n’a bougé. Écrivez un montant, comme <b>5</b>.
amount-too-fine = Les montants vont jusqu’au centime entier. Rien n’a bougé. Écrivez-en un comme <b>5,50</b>.
amount-unclear = Je n’ai pas pu lire ce montant avec certitude. Rien n’a bougé. Écrivez des chiffres, comme <b>5</b> ou <b>5,50</b>, ou /cancel.
amount-too-many = C’est plus que je ne peux envoyer d’un coup (au plus { $most }). Rien n’a bougé. Écrivez un montant plus petit.
withdraw-too-few = Vous avez { $have }, moins que les { $wanted } à envoyer. Rien n’a bougé.
withdraw-confirm =
    Envoyer <b>{ $dollars }</b> à

    <code>{ $to }</code>

    Vous avez { $have } ; { $left } restent. Cela ne peut pas être annulé.
limits-title = 🛡 <b>Vos limites par 24 heures</b>
limit-line =
    { $limit ->
        [spend] Tout ensemble
        [gift] Cadeaux à d’autres
       *[trade] Échanges avec d’autres
    } : <b>{ $dollars }</b>, { $spent } utilisés
limit-line-floor = Prix le plus bas auquel je peux proposer une de vos couvertures : <b>{ $dollars }</b>
limit-line-waits = ⏳ passe à { $dollars } : { $ready }
limits-rule = La chaîne elle-même les fait respecter, même si ce bot était volé. Plus strict vaut tout de suite ; plus souple attend 24 heures, et je préviens toutes vos discussions. Ce qui va à vos adresses enregistrées n’est pas limité.
ask-limit =
    { $limit ->
        [spend] La limite pour tout ensemble est de { $dollars } par jour.
        [gift] La limite pour les cadeaux est de { $dollars } par jour.
        [trade] La limite pour les échanges est de { $dollars } par jour.
       *[floor] Je peux proposer une de vos couvertures à { $dollars } ou plus.
    } Quelle valeur voulez-vous ? Écrivez un montant, comme <b>20</b>.
limit-unclear = Je n’ai pas pu lire ce montant. Rien n’a changé. Écrivez des chiffres, comme <b>20</b>, ou /cancel.
limit-whole = Les limites sont en dollars entiers. Rien n’a changé. Écrivez-en une comme <b>20</b>.
limit-too-much = C’est plus qu’une limite ne peut être ({ $most }). Rien n’a changé. Écrivez un montant plus petit.
limit-same =
    { $limit ->
        [spend] La limite pour tout ensemble
        [gift] La limite pour les cadeaux
        [trade] La limite pour les échanges
       *[floor] Le prix le plus bas
    } est déjà de { $dollars }. Rien n’a changé.
limit-nothing-waits =
    Rien n’est en attente : { $limit ->
        [spend] la limite pour tout ensemble
        [gift] la limite pour les cadeaux
        [trade] la limite pour les échanges
       *[floor] le prix le plus bas
    } est de { $dollars }.
limit-tighten =
    Changer { $limit ->
        [spend] la limite pour tout ensemble
        [gift] la limite pour les cadeaux
        [trade] la limite pour les échanges
       *[floor] le prix le plus bas
    } de { $now } à <b>{ $wished }</b> ?

    C’est plus strict, donc cela vaut tout de suite. L’assouplir à nouveau prend 24 heures.
limit-announce =
    Changer { $limit ->
        [spend] la limite pour tout ensemble
        [gift] la limite pour les cadeaux
        [trade] la limite pour les échanges
       *[floor] le prix le plus bas
    } de { $now } à <b>{ $wished }</b> ?

    C’est plus souple, donc cela vaut dans <b>24 heures</b>. Je préviens toutes vos discussions, chacune avec un bouton pour l’arrêter.
own-key-decides = Votre propre clé en décide : tout ce qui rend votre portefeuille moins sûr a besoin d’elle. Rien n’a changé. Utilisez votre clé dans l’app de Safe.
own-key-page = Ou signez sur la page derrière le bouton, avec votre passkey ou votre portefeuille : ce que vous avez demandé y est déjà, et cela vaut après 24 heures.
address-announced =
    📤 Une nouvelle adresse pour votre argent a été enregistrée : <code>{ $account }</code>

    Elle peut être payée à partir de : <b>{ $ready }</b>. Ce n’était pas vous ? Arrêtez cela maintenant, puis voyez qui peut utiliser cette discussion.
address-removed = 📤 <code>{ $account }</code> n’est plus une adresse pour votre argent. Votre argent est là où il était.
address-ready = 📤 <code>{ $account }</code> peut désormais être payée. Aucun argent n’a bougé.
owner-announced =
    🔑 Une autre clé demande à devenir propriétaire de votre portefeuille : <code>{ $account }</code>

    À partir de <b>{ $ready }</b>, elle peut tout faire avec votre portefeuille. Ce n’était pas vous ? Arrêtez cela maintenant, puis voyez qui peut utiliser cette discussion.
owner-removed = 🔑 <code>{ $account }</code> ne deviendra pas propriétaire de votre portefeuille. Votre argent est là où il était.
owner-admitted =
    🔑 <code>{ $account }</code> est maintenant propriétaire de votre portefeuille. Avec elle vous pouvez tout faire sans moi ; je ne peux faire que ce que vos limites permettent.

    Gardez la fiche de secours : elle dit comment partir sans moi.
limit-announced =
    🛡 { $limit ->
        [spend] La limite pour tout ensemble
        [gift] La limite pour les cadeaux
        [trade] La limite pour les échanges
       *[floor] Le prix le plus bas de vos couvertures
    } passe à <b>{ $dollars }</b> : { $ready }. Ce n’était pas vous ? Arrêtez cela maintenant.
limit-cancelled =
    🛡 { $limit ->
        [spend] La limite pour tout ensemble
        [gift] La limite pour les cadeaux
        [trade] La limite pour les échanges
       *[floor] Le prix le plus bas de vos couvertures
    } ne change pas : le passage à { $dollars } a été arrêté.
limit-holds =
    🛡 { $limit ->
        [spend] La limite pour tout ensemble
        [gift] La limite pour les cadeaux
        [trade] La limite pour les échanges
       *[floor] Le prix le plus bas de vos couvertures
    } est maintenant de <b>{ $dollars }</b>.
phrase-line = 🔐 { $phrase }
ask-phrase =
    🔐 Choisissez quelques mots que vous et moi seuls connaissons, 4 à 40 caractères, comme <b>bottes bleues</b>. Dès lors, chacun de mes messages pour vous commence par eux.

    Un message sans eux n’est pas de moi, quel que soit son nom. Je ne vous demanderai jamais une clé ni des mots de récupération.
phrase-too-short = C’est trop court pour me distinguer des autres. Écrivez au moins 4 caractères.
phrase-too-long = C’est trop long : 40 caractères au plus. Écrivez moins de mots.
phrase-characters = Seulement lettres, chiffres, émojis, espaces et ponctuation simple, s’il vous plaît : ni liens ni balises. Écrivez d’autres mots.
phrase-kept = 🔐 C’est gardé. Chacun de mes messages pour vous commence désormais par vos mots.
phrase-gone = Vos mots sont effacés ; mes messages arrivent désormais sans eux.
secret-deleted =
    ⚠️ <b>Cela ressemblait à une clé privée ou à des mots de récupération.</b> J’ai supprimé votre message de cette discussion, ne l’ai pas lu plus loin et n’ai rien gardé.

    Je n’en ai jamais besoin, et personne d’honnête n’en demande. Si cela ouvre un portefeuille avec de l’argent, passez cet argent dans un nouveau portefeuille maintenant : quelqu’un a pu le voir.
secret-delete-it =
    ⚠️ <b>Cela ressemblait à une clé privée ou à des mots de récupération.</b> Je n’ai rien gardé, mais je ne peux pas supprimer votre message ici : <b>supprimez-le vous-même, maintenant</b>.

    Je n’en ai jamais besoin, et personne d’honnête n’en demande. Si cela ouvre un portefeuille avec de l’argent, passez cet argent dans un nouveau portefeuille maintenant : quelqu’un a pu le voir.
account =
    { $name } sur { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
account-unnamed =
    un compte sur { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
link-about =
    🔗 Utilisez un seul portefeuille dans Telegram et Discord.

    Du côté dont vous voulez garder le portefeuille, demandez un code. De l’autre côté, écrivez-le. Puis je redemande ici une fois. Le portefeuille de l’autre côté doit être vide.
link-shared = 🔗 Partagent ce portefeuille :
link-line = • { $who }
link-line-leaves = • { $who } (part : { $at })
link-code =
    🔗 Votre code : <code>{ $code }</code>

    Écrivez <b>/link</b> et le code de l’autre côté dans les { $minutes } minutes. Il marche une fois. Ne le donnez à personne : qui l’utilise, avec votre oui, partage votre argent.
ask-code = Écrivez le code reçu de l’autre côté. Rien n’est encore partagé.
code-unreadable = Ce n’est pas un code : il a 16 lettres et chiffres, comme <b>ABCD-1234-EFGH-5678</b>. Rien n’est partagé.
code-wrong = Ce code est inconnu, ou ses cinq minutes sont passées. Rien n’est partagé. Demandez-en un nouveau de l’autre côté.
code-too-many = Trop de codes faux. Rien n’est partagé. Vous pouvez réessayer à partir de : { $until }.
code-whose =
    Ce code a été créé par <b>{ $who }</b>.

    ⚠️ Si vous continuez, vous utiliserez <b>le portefeuille de ce compte</b>, et qui a ce compte peut utiliser tout l’argent qui s’y trouve. Continuez seulement si ce compte est le vôtre.
code-used = Bien. Dites maintenant oui en tant que { $who } : je viens de vous le demander là-bas.
join-asked =
    🔗 <b>{ $who }</b> veut partager ce portefeuille : le voir, l’utiliser et recevoir vos messages.

    Est-ce vous ?
link-same-platform = Ce portefeuille est déjà partagé avec un compte là-bas. Rien n’a changé.
link-shares-already = Ce compte partage un autre portefeuille. Rien n’a changé. Arrêtez d’abord ce partage là-bas, avec /link.
link-order-under-way = Un ordre du propre portefeuille de ce compte est encore en cours. Rien n’a changé. Réessayez quand il est fini.
link-not-empty = Le portefeuille du côté qui rejoint doit être vide, pour que rien ne soit oublié. Rien n’a changé. Retirez d’abord son argent, et donnez ses couvertures à l’autre portefeuille.
link-over = C’est fini : le code a expiré ou a servi. Rien n’a changé. Demandez-en un nouveau :
link-done = 🔗 Fait : { $who } partage maintenant ce portefeuille.
link-turned-away = Personne n’est entré, et le code est annulé. Si ce n’était pas vous, quelqu’un a vu votre code : ne le donnez à personne.
link-left = Vous ne partagez plus ce portefeuille. Celui que vous aviez avant est à nouveau le vôtre, tel quel.
sharing-news =
    { $deed ->
        [joined] 🔗 { $who } partage maintenant ce portefeuille. Argent et messages sont les mêmes des deux côtés.
        [left]
            { $self ->
                [yes] 🔗 Vous ne partagez plus le portefeuille de l’autre côté. Celui que vous aviez avant est à nouveau le vôtre, tel quel.
               *[no] 🔗 { $who } ne partage plus ce portefeuille.
            }
        [leaves] 🔗 { $who } cesse de partager ce portefeuille : <b>{ $at }</b>. Ce n’était pas vous ? Arrêtez cela maintenant.
       *[stays] 🔗 { $who } continue de partager ce portefeuille.
    }
own-about =
    🔑 Avec une clé à vous, personne ne peut vous priver de votre argent, pas même moi. Vous l’ajoutez dans votre navigateur ; elle devient propriétaire après 24 heures, et je préviens toutes vos discussions.

    Dès lors je ne peux faire que ce que vos limites permettent, et tout ce qui rend votre portefeuille moins sûr a besoin de votre clé.
key-line = ✅ <code>{ $key }</code>
key-line-waits = ⏳ <code>{ $key }</code> : à partir de { $ready }
own-no-export = La clé avec laquelle je signe n’est jamais remise à personne : elle ne peut faire que ce que vos limites permettent, alors qu’une clé à vous vous donne tout, même sans moi.
own-page = Le bouton ouvre une page pour vous seul ; elle marche { $minutes } minutes. Ne donnez son lien à personne.
own-no-page = Ce bot n’a pas de page pour navigateurs, on ne peut donc pas ajouter de clé ici.
owner-nothing-to-stop = Aucune clé de ce genre n’attend. Rien n’a changé.
sheet = 📄 Votre fiche de secours : comment partir avec tout, sans moi. Gardez-la où vous la retrouverez. Elle ne contient aucun secret.
leave-page = 🚪 Et une page qui fait tout cela : gardez aussi ce fichier. Elle marche sans moi, d’où qu’on l’ouvre, avec un portefeuille ; une passkey en a besoin sous le nom pour lequel elle a été créée.
sheet-without-key = 📄 Votre fiche de secours. Elle ne sert qu’avec une clé à vous, et il n’y en a pas encore : ajoutez-en une d’abord.
refused-over-limit =
    Cela dépasse { $limit ->
        [spend] votre limite par jour
        [gift] votre limite par jour pour les cadeaux
       *[trade] votre limite par jour pour les échanges
    } : avec ceci ce serait { $spent } sur { $cap }. Rien ne vous a été facturé. Changez-la avec /limits, ou attendez demain.
refused-address-not-ready = Cette adresse ne peut pas encore être payée : ce sera possible à partir de : { $ready }. Rien ne vous a été facturé.
refused-address-not-saved = Cette adresse n’est pas enregistrée. Rien ne vous a été facturé. Enregistrez-la avec /withdraw ; cela prend 24 heures.
refused-sanctioned = <code>{ $to }</code> est sur la liste de sanctions applicable ici, je ne peux donc pas y payer. Rien ne vous a été facturé. Choisissez une autre adresse.
refused-owner-not-ready = Cette clé ne peut pas encore devenir propriétaire. Rien ne vous a été facturé.
refused-below-floor = { $price } est sous le prix le plus bas que vous avez permis, { $floor }. Rien ne vous a été facturé. Changez-le avec /limits.
refused-own-key-decides = Votre propre clé en décide maintenant. Rien ne vous a été facturé. Utilisez-la dans l’app de Safe.
refused-announced-already = C’est déjà en cours : cela vaut à partir de : { $ready }. Rien ne vous a été facturé.
refused-nothing-announced = Il n’y avait plus rien à reprendre. Rien ne vous a été facturé.
refused-limit-moved = La limite a changé entre-temps. Rien ne vous a été facturé. Regardez-la à nouveau avec /limits.
refused-by-wallet = Les propres règles de votre portefeuille ne me laissent pas faire ceci. Rien ne vous a été facturé. Regardez vos limites avec /limits.
listing-above-issue = C’est plus cher que les { $issue } d’une neuve, et votre portefeuille est protégé contre un tel paiement. Rien ne vous a été facturé.
refused-above-issue = { $price }, c’est plus que les { $issue } d’une neuve, et votre portefeuille est protégé contre un tel paiement. Rien ne vous a été facturé.
action-announce-address = enregistrer l’adresse { $to }
action-remove-address = supprimer l’adresse { $to }
action-set-limit =
    { $limit ->
        [spend] une limite de { $dollars } par jour pour tout ensemble
        [gift] une limite de { $dollars } par jour pour les cadeaux
        [trade] une limite de { $dollars } par jour pour les échanges
       *[floor] un prix minimum de { $dollars } pour vos couvertures
    }
action-cancel-limit =
    garder { $limit ->
        [spend] la limite pour tout ensemble
        [gift] la limite pour les cadeaux
        [trade] la limite pour les échanges
       *[floor] le prix le plus bas de vos couvertures
    }
action-announce-owner = ajouter la clé { $owner } dans 24 heures
action-cancel-owner = écarter la clé { $owner }
action-admit-owner = rendre la clé { $owner } propriétaire
button-withdraw = 📤 Retirer
button-limits = 🛡 Limites
button-new-address = ➕ Nouvelle adresse
button-own = 🔑 Clé à moi
button-pay-to = Payer { $to }
button-remove-address = ✖️ Supprimer { $to }
button-pay-all = Tout : { $dollars }
button-stop = ✋ Arrêter
button-set-limit =
    { $limit ->
        [spend] Limite par jour
        [gift] Cadeaux
        [trade] Échanges
       *[floor] Prix le plus bas
    }
button-cancel-limit =
    ✋ Arrêter : { $limit ->
        [spend] limite
        [gift] cadeaux
        [trade] échanges
       *[floor] prix bas
    }
button-no-phrase = Effacer mes mots
button-link = 🔗 Relier
button-make-code = Demander un code
button-enter-code = J’ai un code
button-use-code = Oui, ce compte est à moi
button-admit = Oui, c’est moi
button-turn-away = Non
button-stop-sharing = Ne plus partager
button-send-away = Retirer : { $who }
button-stay = Garder : { $who }
button-stop-owner = ✋ Arrêter { $key }
button-open-own = Ouvrir la page ↗
button-sign-own = Signer avec ma clé ↗
button-sheet = 📄 Fiche de secours
button-type-address = Écrire une adresse
button-type-amount = Écrire un montant
button-type-limit = Écrire une limite
button-type-phrase = Écrire mes mots
button-type-code = Écrire le code
form-address = Adresse (0x…)
form-amount = Montant en dollars
form-limit = Nouvelle limite en dollars
form-phrase = Vos mots
form-code = Code de l’autre côté
command-withdraw = Retirer de l’argent
command-withdraw-text = Une adresse à enregistrer ou à payer
command-limits = Ce que je peux dépenser pour vous
command-own = Ajouter une clé à vous
command-link = Un seul portefeuille dans Telegram et Discord
command-link-text = Le code de l’autre côté
command-phrase = Des mots pour me reconnaître

# Couvertures montrées chez d’autres, et liens qui mènent ici.
share-price = { $part ->
    [yes] 1 $ verse jusqu’à { $payout } aujourd’hui
   *[no] 1 $ verse { $payout } aujourd’hui
}
share-open = Dates et prix
share-text =
    🛡️ <b>{ $cover }</b>

    <b>{ $part ->
        [yes] 1 $ verse jusqu’à { $payout }
       *[no] 1 $ verse { $payout }
    }</b>, tout seul et sans formulaire. C’est le prix en ce moment : le bouton le montre tel qu’il est quand vous touchez.
share-text-open =
    🛡️ <b>{ $cover }</b>

    Des couvertures à 1 $, versées d’elles-mêmes. Le bouton montre quand se couvrir et ce que verse un dollar.
button-share = Voir le prix en privé
share-how = Écrivez un vol et sa date, un lieu ou une monnaie
start-link-lost = Ce lien ne mène plus nulle part. Rien ne s’est passé et rien n’a été facturé.

# Formulaires, options de commandes, textes de remplacement.
form-units = Combien de couvertures ? 1 $ chacune.
form-day = Quel jour part-il ? Comme 12 déc
form-flight = Quel vol et quel jour ? Comme CO 62 12 déc
button-type-units = Écrire un nombre
button-type-day = Écrire un jour
button-type-flight = Écrire un vol
command-flight-text = Un vol et sa date, comme CO 62 12 déc
command-weather-text = Un lieu et ce qui peut y arriver, comme pluie Seattle juin
command-coins-text = Une monnaie et jusqu’où elle peut chuter, comme ETH sous 20%
suggestion = { $flight }, { $day }
suggestion-watch = { $watched }
picture-qr = Code QR de l’adresse { $address }

# Votes.

button-votes = 🗳 Votes
button-power = Mes votes
button-propose = Proposer
button-delegate = Déléguer mes votes
button-delegate-self = Revoter moi-même
button-test-votes = Votes d’essai
button-vote = { $choice ->
    [for] Pour
    [against] Contre
   *[abstain] Abstention
}
button-details = Détails ↗
button-verify = Vérifier mon vote
button-verify-link = Vérifier ↗
button-proposal = { $phase ->
    [pending] ⏳
    [open] 🗳
    [executed] ✅
    [defeated] ✖️
    [cancelled] ✖️
   *[other] ⏱
} { $number } : { $title }
button-proposal-back = La proposition
button-template = { $template ->
    [rates] Nouvelle table de prix
    [product] Nouveau produit
    [cap] Déplacer une limite
    [allocate] Réserve → fonds
    [reporter] Changer de rapporteur
    [spend] Dépenser la trésorerie
   *[answer] Répondre (signalement)
}
button-claim = { $event }
button-judge = Proposer une réponse
button-draft-choice = { $value ->
    [low] Risque faible
    [medium] Risque moyen
    [high] Risque élevé
    [dollars] Dollars
    [votes] Votes
    [no] Cela n’est pas arrivé
    [reject] Le signalement est faux
    [table] La table que j’ai chargée
   *[other] { $value }
}
votes-none-here = Il n’y a pas de votes ici : un seul compte dirige ce Buckler. Rien ne s’est passé.
votes-empty = 🗳 Rien n’a encore été proposé. Qui a assez de votes peut proposer quelque chose.
votes-title = 🗳 <b>Propositions</b>, les plus récentes d’abord :
votes-power = 🗳 Vous comptez pour <b>{ $power } votes</b> ; votre portefeuille en contient { $tokens }.
votes-delegated = Vous avez demandé à <code>{ $to }</code> de voter avec les vôtres.
votes-more =
    Trois façons de compter davantage : recevoir des votes à votre adresse, demander à d’autres de vous laisser voter pour eux, ou aider la communauté qui les distribue. Votre adresse est

    <code>{ $address }</code>

    Une proposition demande { $threshold } votes. À chaque vote compte ce que vous aviez à son début ; aucun compte ne pèse plus de 5 % du total.
test-votes-none = Il n’y a pas de votes d’essai ici. Les votes viennent d’autres membres, ou de la réserve par un vote.
test-votes-failed = Les votes d’essai n’ont pas pu être envoyés à l’instant. Rien d’autre ne s’est passé. Réessayez dans une minute.
test-votes-came = Les votes d’essai sont dans votre portefeuille. Ils comptent dans les votes qui commencent désormais.
vote-title = 🗳 <b>Proposition { $number } : { $title }</b>
vote-body = { $body }
vote-says = Selon l’auteur de la proposition, ce que personne n’a vérifié : { $body }
table-change = 📊 La liste de prix : nouveaux { $added }, retirés { $removed }, plus chers { $dearer }, moins chers { $cheaper }, inchangés { $same }.
table-falls = 🔻 Un dollar paie moins, les plus fortes baisses d’abord :
table-rises = 🔺 Un dollar paie plus, les plus fortes hausses d’abord :
table-other-settings = D’autres réglages changent aussi, ce que paie un dollar n’est donc pas indiqué ici.
table-first = 📊 Sa liste compte { $rows } prix.
table-rows = 📊 Sa liste compte { $rows } prix. Je n’ai pas la précédente, je ne peux donc pas dire ce qui change.
table-unseen = ❔ Personne ne m’a encore montré cette liste de prix, je ne peux donc pas dire ce qu’elle change. Qui a le fichier peut me le montrer : <b>/table</b> dit comment.
table-other-file = ⚠️ La liste de prix que j’ai n’est pas le fichier que nomme l’auteur de la proposition : les empreintes diffèrent. Demandez le bon fichier avant de voter.
table-other-product = ⚠️ Cette liste de prix est celle d’une autre couverture. Rien ne pourrait être vendu avec elle.
table-how = 📊 Une liste de prix soumise au vote est un fichier qui se termine par <b>.json.gz</b>. Montrez-le-moi et tout le monde verra ce qu’il change. Sur Telegram, envoyez-le ici comme document ; sur Discord, utilisez <b>/table</b> et choisissez le fichier. J’accepte la liste d’une proposition ouverte, ou d’une proposition que vous écrivez avec /propose ; jusqu’à 8 Mo.
table-taken = ✅ Merci. J’ai vérifié cette liste de prix : { $product }, { $rows } prix, racine <code>{ $root }</code>. Tout le monde peut maintenant voir ce qu’elle change.
table-refused = { $why ->
    [unasked] Je n’ai pas gardé ce fichier : aucune proposition ouverte ne le nomme. Pour le proposer, commencez par /propose.
    [tooLarge] Ce fichier est trop gros pour une liste de prix : j’accepte jusqu’à 8 Mo.
    [tooMany] Trop de fichiers sont arrivés aujourd’hui, je n’ai donc pas lu celui-ci. Réessayez demain, ou donnez-le aux personnes qui gèrent ce bot.
    [otherFile] Je n’ai pas gardé ce fichier : ce n’est pas celui que nomme l’auteur de la proposition ; les empreintes diffèrent.
    [otherProduct] Je n’ai pas gardé ce fichier : c’est la liste de prix d’une autre couverture que celle de votre proposition.
    [otherRoot] Je n’ai pas gardé ce fichier : sa racine n’est pas celle de votre proposition.
    [notFetched] Le fichier ne m’est pas parvenu. Renvoyez-le, s’il vous plaît.
    [damaged] Je ne peux pas lire ce fichier : il est abîmé, ou n’est pas une liste de prix. <b>npm run price</b> et <b>npm run report</b> en écrivent de bons.
    [otherTerms] Je n’ai pas gardé ce fichier : il a été fait pour d’autres conditions que celles en vigueur.
    [changed] Je n’ai pas gardé ce fichier : quelqu’un l’a modifié, car ses prix ne correspondent pas à la racine qu’il indique.
    [busy] Je lis d’autres fichiers. Renvoyez-le dans une minute, s’il vous plaît.
    [full] Je n’ai plus de place pour d’autres listes de prix ; les personnes qui gèrent ce bot ont été prévenues. Rien n’a changé.
    [noPower] Vous n’avez pas encore assez de votes pour proposer quelque chose, je n’ai donc pas lu ce fichier. /votes dit comment en avoir plus.
   *[unreachable] La chaîne ne répond pas en ce moment, je n’ai donc pas lu ce fichier. Renvoyez-le dans une minute, s’il vous plaît.
}
rate-flight = { $flight } en { $month }
rate-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
rate-pays = { $what } : 1 $ paie { $after } au lieu de { $before }
rate-stops = { $what } : plus en vente ; 1 $ payait { $before }
rate-starts = { $what } : 1 $ paie { $after } ; pas en vente avant
vote-tally = 👍 Pour { $bar } { $for } % · 👎 Contre { $against } % · ⚪ Abstention { $abstain } %
vote-quorum = Quorum { $bar } { $percent } % · { $voters ->
        [one] { $voters } votant
       *[other] { $voters } votants
    }
vote-pending = ⏳ Début du vote : { $opens }. Compte ce que vous avez alors.
vote-open = Il reste { $left } (jusqu’à : { $closes })
vote-counting = Le vote est fini ; le résultat est en cours de lecture.
vote-passed = ✅ Adoptée. Elle entre dans la file, et attend avant de s’appliquer.
vote-defeated = ✖️ Non adoptée : trop peu de votes, ou trop peu de pour. Rien ne change.
vote-queued = ✅ Adoptée. Elle s’applique après : { $eta }.
vote-ready = ✅ Adoptée. Elle s’applique maintenant.
vote-executed = ✅ Adoptée et appliquée.
vote-cancelled = ✖️ Annulée. Rien ne change.
left-days = { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } { $hours } h
left-hours = { $hours } h { $minutes } min
vote-mine = Votre vote est <b>{ $choice ->
    [for] Pour
    [against] Contre
   *[abstain] Abstention
}</b>, avec { $votes } votes.
vote-power = Vous comptez ici pour <b>{ $votes } votes</b> : ceux que vous aviez à cette date : { $snapshot }.
vote-taken = Votre vote est en route, avec { $votes } votes. Je vous le dis dans notre discussion privée quand il est sur la chaîne.
vote-already = Vous avez déjà voté { $choice ->
    [for] Pour
    [against] Contre
   *[abstain] Abstention
}, avec { $votes } votes. Un vote chacun : il reste tel quel.
vote-under-way = Votre vote { $choice ->
    [for] Pour
    [against] Contre
   *[abstain] Abstention
} est en route. Un seul appui suffit.
vote-not-yet = Le vote n’a pas commencé. Début : { $opens } ; revenez alors.
vote-is-closed = Ce vote est fini{ $phase ->
    [executed] {" "}: adopté et appliqué
    [queued] {" "}: adopté
    [ready] {" "}: adopté
    [passed] {" "}: adopté
    [defeated] {" "}: non adopté
    [cancelled] {" "}: annulé
   *[other] {""}
}. Votre vote n’était plus nécessaire.
vote-no-power = Vous n’aviez aucun vote au début de celui-ci ({ $snapshot }), rien n’a donc été déposé. Ma discussion privée montre comment en obtenir : /votes.
vote-unknown = Je ne connais plus cette proposition. Rien n’a été déposé. /votes montre celles que je connais.
vote-unreachable = Je n’ai pas pu joindre la chaîne à l’instant. Rien n’a été fait. Réessayez dans une minute.
vote-verified = ✅ La chaîne elle-même le dit : votre vote <b>{ $choice ->
    [for] Pour
    [against] Contre
   *[abstain] Abstention
}</b> compte avec { $votes } votes.
vote-verified-behind = ✅ La chaîne dit que vous avez voté ; je lis encore comment. Redemandez dans une minute.
vote-verified-no = La chaîne n’a aucun vote de vous sur cette proposition.
vote-recorded = Votre vote <b>{ $choice ->
    [for] Pour
    [against] Contre
   *[abstain] Abstention
}</b> avec { $votes } votes est sur la chaîne : { $title }
delegate-ask = Qui doit voter avec vos votes ? Écrivez son nom, comme <b>@ann</b>, ou envoyez-moi son adresse ; /votes montre à chacun la sienne. Vos votes restent à vous, et vous pouvez les reprendre à tout moment.
delegate-no-address = Je ne sais pas qui c’est, rien n’a donc changé. Envoyez un nom comme <b>@ann</b>, partagez un contact, ou envoyez une adresse : 0x, suivi de 40 lettres et chiffres. Ou /cancel.
delegate-question = Dès la prochaine proposition, <code>{ $to }</code> vote avec vos votes. Ils restent dans votre portefeuille. Continuer ?
delegate-question-friend = Dès la prochaine proposition, <b>{ $who }</b> vote avec vos votes. Ils restent dans votre portefeuille. Continuer ?
delegate-no-wallet = <b>{ $who }</b> n’a pas encore de portefeuille ici, rien n’a donc changé. Demandez-lui d’ouvrir une discussion avec moi et de toucher Démarrer, puis redonnez-moi son nom. Ou envoyez-moi une adresse.
delegate-unknown = Je ne connais pas assez { $name } pour être sûr de qui vote pour vous, rien n’a donc changé. Partagez son contact avec moi, ou envoyez-moi son adresse ; /votes montre à chacun la sienne.
propose-which = Que voulez-vous proposer ?
propose-too-few = Vous comptez pour { $power } votes, et une proposition en demande { $threshold }. Rien n’a été proposé. Demandez à d’autres de vous laisser voter pour eux, ou de le proposer.
propose-no-claims = Aucun signalement n’attend de réponse.
propose-which-claim = À quel signalement voulez-vous répondre ?
draft-ask = { $question ->
    [product] Quel produit ?
    [root] Quelle est la racine de la nouvelle table de prix ? Elle commence par 0x ; <b>npm run price</b> et <b>npm run report</b> l’affichent. Mettez un espace tous les huit caractères, pour que personne ne la prenne pour une clé. Ou montrez-moi le fichier de la table (/table dit comment), et je remplis les deux.
    [file] Quel est le sha256 du fichier de la table ? 64 chiffres et lettres, avec un espace tous les huit.
    [summary] Qu’est-ce qui change ? Collez le résumé qu’affiche <b>npm run report</b>, en 300 caractères au plus.
    [place] Laquelle des trois limites du produit ? La 1 vaut pour le même événement, la 2 et la 3 pour ce qui partage sa cause.
    [capDollars] Combien de dollars une cause peut-elle coûter au plus ? Dollars entiers, comme <b>20000</b>.
    [capShare] Et combien du fonds, en pour cent ? Comme <b>4</b>.
    [pool] Quel fonds ?
    [dollars] Combien de dollars ?
    [reporterOut] Quel rapporteur part ?
    [reporterIn] Quelle est l’adresse du rapporteur qui prend le siège ?
    [token] Dollars ou votes ?
    [amount] Combien ?
    [payee] Quelle adresse les reçoit ?
    [subject] Quel événement ?
    [verdict] Quelle est la réponse ? Touchez un bouton, ou écrivez combien a été perdu en pour cent, comme <b>40</b>.
    [evidence] Où peut-on le voir ? Envoyez un lien.
   *[title] Enfin : dites en une ligne à quoi cela sert. On la voit sur la carte.
}
draft-again = Je n’ai pas pu lire cela, rien n’a donc changé. Réessayez, ou /cancel.
draft-problem = { $problem ->
    [unlisted] Ce produit n’est pas encore en vente, il ne peut donc pas être changé.
    [listed] Ce produit est déjà en vente, ou je ne le connais pas.
    [noReporter] Personne à cette adresse n’est rapporteur.
    [isReporter] Cette adresse est déjà celle d’un rapporteur.
    [sameAsNow] C’est déjà ainsi.
   *[unreachable] Je n’ai pas pu joindre la chaîne à l’instant.
} Rien n’a été proposé.
draft-preview =
    <b>{ $title }</b>

    Le vote commence { $delay } heures après votre proposition, dure { $period } jours et, si elle est adoptée, elle attend { $wait } jours. Proposer ?
draft-preview-body =
    <b>{ $title }</b>

    { $body }

    Le vote commence { $delay } heures après votre proposition, dure { $period } jours et, si elle est adoptée, elle attend { $wait } jours. Proposer ?
draft-effect = <b>Ce qu’elle fait :</b> { $effect }
draft-call = <code>{ $call }</code>
effect-line = • { $effect }
effect-more = • …et encore { $count ->
        [one] { $count } appel
       *[other] { $count } appels
    } : voyez les détails
effect-unread = On ne peut pas lire à l’instant ce que { $calls ->
        [one] fait son appel
       *[other] font ses { $calls } appels
    }.
effect-rates = Nouveaux prix pour { $product } : la table de racine <code>{ $root }</code>. La couverture déjà vendue garde ses conditions.
effect-product = Vend une nouvelle couverture : { $product }. Vendue de { $horizon } à { $lead } jours avant ; frais de { $fee } %, marge de { $margin } % ; table <code>{ $root }</code>.
effect-cap = Déplace la limite { $place } de { $product } de { $before } ({ $beforeShare } % du fonds) à { $after } ({ $afterShare } %). La couverture déjà vendue garde ses conditions.
effect-change = Change, pour { $product } : { $settings }. La couverture déjà vendue garde ses conditions.
setting-name = { $setting ->
    [oracle] qui décide
    [lead] jusqu’à quand elle est vendue
    [horizon] à partir de quand elle est vendue
    [watch] la durée surveillée
    [settleWithin] le délai de réponse
    [marginBps] la marge
    [capitalCostBps] le coût du capital
    [feeBps] les frais
    [dateColumn] la place de la date
    [lengthColumn] la place de la durée
    [rateColumns] ce qui fixe le prix
    [ratesRoot] la table des tarifs
    [caps] les limites
   *[other] d’autres réglages
}
setting-names = { $name }, { $rest }
effect-allocate = Met { $dollars } de la réserve dans { $pool }.
effect-reporter = Donne le siège du rapporteur <code>{ $out }</code> à <code>{ $into }</code> (famille de sources { $family }).
effect-reporters = Nomme { $count ->
        [one] { $count } rapporteur
       *[other] { $count } rapporteurs
    } ; nombre qui doit être d’accord : { $quorum }.
effect-spend = Paie { $dollars } de la réserve à <code>{ $payee }</code>.
effect-spend-votes = Donne { $votes } votes de la réserve à <code>{ $payee }</code>.
effect-answer = Dit que c’est arrivé : { $event }, { $percent } %. Voir { $evidence }
effect-answer-no = Dit que ce n’est pas arrivé : { $event }. Voir { $evidence }
effect-reject = Dit qu’un signalement est faux ; sa caution va à la réserve : { $event }. Voir { $evidence }
effect-other = ⚠️ Appelle <code>{ $name }</code> sur <code>{ $contract }</code>. Je n’ai pas de mots pour cela : voyez les détails.
effect-other-paid = ⚠️ Appelle <code>{ $name }</code> sur <code>{ $contract }</code> et envoie { $wei } wei. Je n’ai pas de mots pour cela : voyez les détails.
product-name = { $number ->
    [1] vols en retard
    [2] trop peu de pluie
    [3] trop de pluie
    [4] chaleur
    [5] gel
    [6] vent
    [7] prix des récoltes
    [8] retards de navires
    [9] chutes de monnaies
    [10] monnaies stables hors de leur dollar
    [11] perte impermanente
    [12] retraits de protocoles
    [13] attaques
    [14] arnaques à la sortie
    [15] pannes d’oracle
   *[other] produit { $number }
}
report-how = Signalez-le ainsi : <b>/report exploit NAME 2026-12-03 https://where-to-see-it</b>. Le premier mot est exploit (attaque), rug (arnaque à la sortie) ou oracle (panne d’oracle) ; le jour peut manquer si c’est aujourd’hui.
report-problem = { $problem ->
    [empty] Dites-moi ce qui s’est passé.
    [kind] Je prends les signalements d’une attaque (exploit), d’une arnaque à la sortie (rug) ou d’une panne d’oracle (oracle).
    [link] Un signalement doit finir par un lien où l’on voit ce qui s’est passé.
    [day] Ce jour n’est pas dans le calendrier.
   *[name] Je n’ai pas pu lire le nom : 13 lettres et chiffres au plus.
} Rien n’a été signalé et rien n’a été facturé.
report-not-covered = Aucune couverture vendue ne surveille { $name } à cette date, il n’y a donc rien à décider. Rien n’a été facturé. Vérifiez le nom et le jour.
report-which = Plusieurs couvertures le surveillent. De laquelle s’agit-il ?
report-answered = { $event } : la réponse est déjà donnée. Rien n’a été facturé.
report-claimed = { $event } : quelqu’un l’a déjà signalé, et cela attend un vote. Rien n’a été facturé.
report-over = { $event } : cela pouvait être signalé jusqu’à : { $until }. Rien n’a été facturé.
report-question =
    Vous signalez : <b>{ $event }</b>, { $when }.
    Preuves : { $evidence }

    Cela demande une caution de <b>{ $bond }</b>. Les membres votent. S’ils jugent que c’est arrivé, la caution vous revient ; sinon, la réserve la garde. Signaler ?
claim-recorded = Votre signalement est sur la chaîne, avec votre caution de { $bond } : { $event }. Il faut maintenant une proposition qui y réponde.
claim-upheld = Votre signalement était juste : { $event }. Votre caution vous revient.
claim-lost = Les membres ont décidé que ce n’est pas arrivé : { $event }. Votre caution est allée à la réserve.
channel-gets = Ce canal reçoit :
channel-topic = { $topic ->
    [proposals] • propositions (proposals), avec boutons pour voter, et leurs résultats
    [payouts] • versements (payouts)
   *[alarms] • alertes (alarms) : ventes suspendues, réponses contestées, et fonds presque pleins, en forte perte ou qui ne peuvent pas payer ceux qui sortent
}
channel-silent = Ce canal ne reçoit plus rien.
channel-not-subscribed = Ce canal n’y est pas abonné. Un administrateur peut écrire /subscribe proposals, payouts ou alarms.
channel-topics = Choisissez parmi proposals, payouts et alarms, comme <b>/subscribe proposals alarms</b>. Je ne connais pas : { $typed }.
channel-admins-only = Seuls les administrateurs de ce lieu peuvent faire cela.
channel-may-not-post = Je ne peux pas encore écrire dans ce canal, rien n’a donc changé. Laissez-moi le voir et y envoyer des messages dans ses permissions, puis réécrivez la commande.
open-private = Les versements arrivent en message privé de ma part : permettez aux membres de ce serveur de vous écrire (Paramètres de confidentialité du serveur), sinon vous ne les apprendrez qu’en m’écrivant.
channel-admin-unknown = Je n’ai pas pu savoir à l’instant qui administre ici. Rien n’a changé ; réessayez dans une minute.
channel-languages = Choisissez parmi : { $languages }. Comme <b>/language en</b>. Rien n’a changé.
channel-language-set = Très bien, langue de ce canal : { $language }.
channel-only = Cette commande est pour les groupes et canaux : écrivez-la là où les messages doivent arriver. Rien n’a changé.
channel-broken = Je ne peux plus écrire dans <b>{ $title }</b>, j’ai donc cessé d’essayer. Laissez-moi y revenir avec le droit d’écrire, et écrivez-y /subscribe.
toast-private = C’est pour notre discussion privée : écrivez-moi là.
toast-old-button = Ce bouton est trop ancien pour moi. Rien ne s’est passé ; /votes dans notre discussion privée montre ce qui est ouvert.
toast-surprise = Quelque chose a cassé de notre côté (réf. { $ref }). Rien n’a été déposé, à ma connaissance ; /votes dans notre discussion privée montre votre vote.
news-passed = ✅ <b>Proposition { $number }, adoptée :</b> { $title }
news-defeated = ✖️ <b>Proposition { $number }, non adoptée :</b> { $title }
news-queued = ⏱ <b>Proposition { $number }, adoptée et en attente :</b> { $title }. Elle s’applique après : { $eta }.
news-executed = ✅ <b>Proposition { $number }, appliquée :</b> { $title }
news-cancelled = ✖️ <b>Proposition { $number }, annulée :</b> { $title }
news-claim = 🚨 <b>Signalé, avec une caution de { $bond } :</b> { $event }. Preuves : { $evidence }. Les membres décident ; qui a assez de votes peut proposer une réponse.
news-claim-rejected = Un signalement a été jugé faux : { $event }. Voir { $evidence }
news-claim-void = Personne ne peut le savoir : { $event }. Les dollars de chacun sont rendus. Voir { $evidence }
news-claim-no = Ce n’est pas arrivé : { $event }.
news-claim-yes = C’est arrivé : { $event }, { $percent } %. Voir { $evidence }
news-paid = 💵 <b>{ $amount }</b> versés pour { $units ->
        [one] { $units } couverture
       *[other] { $units } couvertures
    } : { $event }
news-disputed = ⚠️ Quelqu’un conteste ce que les rapporteurs ont dit : { $event }. Les membres décident.
news-paused = ⚠️ Les gardiens ont arrêté la vente de couverture ({ $product }) jusqu’à : { $until }. La couverture déjà vendue ne change pas.
news-resumed = La couverture est de nouveau en vente : { $product }.
news-pool-full = ⚠️ <b>Fonds : { $name }</b>. { $use } % de son argent est en jeu dans des couvertures ouvertes. Peu de nouvelles couvertures peuvent être vendues, et qui sort devra peut-être attendre.
news-pool-eased = ✅ <b>Fonds : { $name }</b>. { $use } % de son argent est en jeu maintenant. Il y a de la place pour de nouvelles couvertures, et l’argent peut de nouveau sortir.
news-pool-lost = 📉 <b>Fonds : { $name }</b>. Les couvertures terminées lui ont coûté { $lost } en un jour, soit { $percent } % de ce qu’il avait. Il a maintenant { $assets }.
news-pool-exits = ⏳ <b>Fonds : { $name }</b>. { $waiting } attendent de sortir, plus que ce que le fonds a de libre. C’est payé à mesure que les couvertures ouvertes se terminent.
refused-already-voted = Vous avez déjà voté sur ceci. Rien ne vous a été facturé. /votes montre votre vote.
refused-vote-closed = Le gouverneur n’accepte pas ceci maintenant : son moment est passé ou pas encore venu. Rien ne vous a été facturé. /votes montre où cela en est.
refused-too-few-votes = Vous comptez pour { $have } votes et il en faut { $need }. Rien ne vous a été facturé. Demandez à d’autres de vous laisser voter pour eux.
refused-claim-open = Quelqu’un l’a déjà signalé. Rien ne vous a été facturé. Vous pouvez proposer une réponse avec /propose.
refused-claim-answered = La réponse est déjà donnée. Rien ne vous a été facturé. /votes montre ce qui a été décidé.
refused-claims-over = Cela pouvait être signalé jusqu’à : { $until }. Rien ne vous a été facturé. Il n’y a plus rien à faire.
refused-outside-watch = Ce moment n’est pas dans ce que surveille la couverture. Rien ne vous a été facturé. Vérifiez le jour et signalez à nouveau.
command-votes = Les propositions et votre vote
command-propose = Proposer quelque chose
command-table = Montrer une liste de prix soumise au vote
command-table-file = le fichier de la liste, qui se termine par .json.gz
command-report = Signaler une attaque, une arnaque à la sortie ou une panne d’oracle
command-report-text = exploit NAME https://…
command-subscribe = Abonner un canal aux propositions, versements ou alertes
command-subscribe-text = proposals payouts alarms
command-unsubscribe = Envoyer moins à un canal
command-language = Langue d’un canal
command-language-text = fr

# Réglages.

settings-title = ⚙️ <b>Comment je vous parle</b>
settings-zone = Votre heure : <b>{ $zone }</b>, où il est { $time }.
settings-language = Langue : <b>{ $language }</b>.
settings-quiet = Heures calmes : <b>de { $from } à { $to }</b>.
settings-no-quiet = Heures calmes : aucune.
settings-heard = { $news ->
    [reminders] 🔔 Rappels avant le début de votre couverture ou la fin de sa vente : oui.
    [deposits] 🔔 Dollars qui arrivent dans votre portefeuille : oui.
   *[votes] 🔔 Résultats des votes auxquels vous avez pris part : oui.
}
settings-muted = { $news ->
    [reminders] 🔕 Rappels avant le début de votre couverture ou la fin de sa vente : non.
    [deposits] 🔕 Dollars qui arrivent dans votre portefeuille : non.
   *[votes] 🔕 Résultats des votes auxquels vous avez pris part : non.
}
settings-rule =
    Aux heures calmes, ce qui peut attendre arrive le matin. Les versements, les remboursements et tout ce qui touche à la sécurité de votre portefeuille arrivent aussitôt mais sans bruit, et ne peuvent pas être coupés.
pick-zone = Où êtes-vous ? Il est maintenant :
ask-zone = Écrivez votre ville, comme <b>Nairobi</b>, ou votre écart avec UTC, comme <b>+3</b> ou <b>-4:30</b>.
which-zone = Lequel voulez-vous dire ? Il est maintenant :
zone-unknown = Je ne connais pas ce lieu, rien n’a donc changé. Écrivez une grande ville proche, comme <b>Nairobi</b>, ou votre écart avec UTC, comme <b>+3</b>.
pick-language = Dans quelle langue dois-je vous parler ?
pick-quiet = Quand dois-je me taire ? Choisissez ou écrivez, comme <b>de 22h30 à 7h</b>.
ask-quiet = De quelle heure à quelle heure dois-je me taire ? Écrivez comme <b>de 22h30 à 7h</b> ou <b>22h – 7h</b>.
quiet-unreadable = Je n’ai pas pu lire cela, rien n’a donc changé. Écrivez de quelle heure à quelle heure, comme <b>de 22h30 à 7h</b> ou <b>22h – 7h</b>.
button-settings = ⚙️ Réglages
button-zone = 🕒 Fuseau horaire
button-zone-at = { $zone } { $time }
button-other-zone = Autre lieu
button-type-zone = Écrire ma ville
button-language = 💬 Langue
button-quiet = 🌙 Heures calmes
button-quiet-hours = { $from } – { $to }
button-other-quiet = Autres heures
button-type-quiet = Écrire les heures
button-no-quiet = Sans heures calmes
button-mute = { $news ->
    [reminders] 🔕 Sans rappels
    [deposits] 🔕 Sans avis de dépôt
   *[votes] 🔕 Sans résultats
}
button-unmute = { $news ->
    [reminders] 🔔 Me rappeler
    [deposits] 🔔 Avis de dépôt
   *[votes] 🔔 Résultats des votes
}
form-zone = Votre ville ou écart avec UTC
form-quiet = Heures calmes, comme de 22h30 à 7h
command-settings = Fuseau horaire, langue, heures calmes, avis
notice-cover-starts =
    🔔 <b>{ $cover }</b> : { $units ->
        [one] votre couverture commence
       *[other] vos { $units } couvertures commencent
    } à surveiller : { $start }. Il n’y a rien à faire : je vous écris quand c’est décidé.
notice-sale-ends =
    🔔 <b>{ $cover }</b> : vous pouvez vendre { $units ->
        [one] votre couverture
       *[other] vos { $units } couvertures
    } jusqu’à : { $cutoff }. Pour { $units ->
        [one] la garder
       *[other] les garder
    }, il n’y a rien à faire.

# Une couverture, son certificat, le relevé du portefeuille.

cover-numbered = { $number }. { $line }
cover-open = ⏳ { $units } × { $cover } : jusqu’à { $most } ; { $stage }
cover-each = Chacune verse jusqu’à <b>{ $payout }</b> d’elle-même ; il n’y a rien à faire. { $units ->
    [one] Elle est à vous
   *[other] Elles sont à vous
}, à garder, à donner ou, tant { $units ->
    [one] qu’elle est
   *[other] qu’elles sont
} en vente, à vendre.
stage-on-sale = en vente jusqu’à : { $until }
stage-before = début : { $start }
stage-watching = surveillée maintenant, jusqu’à : { $end }
stage-awaited = terminée, décision en cours ; sans réponse avant { $latest }, vos dollars vous sont rendus
stage-reported = { $reporters ->
    [one] { $reporters } rapporteur a répondu
   *[other] { $reporters } rapporteurs sont d’accord sur une réponse
} ; chacun peut contester jusqu’à : { $until }
stage-disputed = quelqu’un conteste la réponse ; les membres décident
stage-disputed-until = quelqu’un conteste la réponse ; les membres décident, et sans décision avant { $latest }, vos dollars vous sont rendus
stage-final = décidée ; l’argent suit
certificate-title = 📜 <b>Certificat</b> : vous en détenez { $units }, jusqu’à { $most } en tout.
certificate-alt =
    { $cover }. Chacune verse jusqu’à { $payout } : { $pays }. Vendue jusqu’à : { $cutoff }. Surveillée de { $start } à { $end }. { $who } Sans réponse avant { $latest }, chaque couverture récupère 1 $.
button-details-of = { $number }
button-certificate = 📜 Certificat
button-give = 🎁 Offrir
wallet-covers = 🛡 { $units ->
    [one] { $units } couverture ouverte
   *[other] { $units } couvertures ouvertes
}
wallet-pools = 🏦 { $worth } dans les fonds
wallet-pools-unread = 🏦 Ce que vous avez dans les fonds n’a pas pu être lu à l’instant ; c’est là où c’était.
wallet-votes = 🗳 { $votes } votes
wallet-statement =
    📄 Voici chaque mouvement de vos dollars : { $count ->
        [0] aucun pour l’instant
        [one] { $count } mouvement
       *[other] { $count } mouvements
    }. Vous avez { $have }. Les heures sont en UTC.
csv-time = Heure
csv-kind = Type
csv-what = Objet
csv-amount = Montant (USD)
csv-balance = Solde (USD)
csv-transaction = Transaction
csv-opening = Solde précédent
csv-movement = { $kind ->
    [sent] Envoyé
    [coverBought] Couverture achetée
    [coverPaid] Versement
    [coverRefunded] Remboursement
    [poolJoined] Mis dans un fonds
    [poolLeft] Retiré d’un fonds
    [listingBought] Acheté à une personne
    [listingSold] Vendu à une personne
    [listingCollected] Touché d’une annonce
    [bond] Caution d’un signalement
   *[received] Reçu
}

# Cadeaux.

gift-choose-count = 🎁 Vous avez { $held } × { $cover }. Combien dois-je en donner ?
gift-ask-count = Combien dois-je en donner ? Écrivez un nombre.
gift-ask-who =
    🎁 { $units } × { $cover } : à qui ?

    Écrivez ici le nom de la personne, comme <b>@ann</b>, ou partagez son contact avec moi. Ou créez un lien à envoyer à qui vous voulez : qui l’ouvre en premier le reçoit, sans rien d’autre à faire.
gift-buy-for =
    🎁 { $cover } : pour qui ?

    Écrivez ici le nom de la personne, comme <b>@ann</b>, ou partagez son contact avec moi. Elle n’a pas besoin de portefeuille : j’en crée un.
gift-to-self = C’est vous ! Rien ne s’est passé. Nommez quelqu’un d’autre, ou revenez.
friend-unreadable = Je ne sais pas qui c’est, rien ne s’est donc passé. Écrivez un nom comme <b>@ann</b>, partagez un autre contact, ou créez un lien.
friend-unknown = Je ne connais pas assez { $name } pour être sûr de qui le reçoit, rien ne s’est donc passé. Créez un lien et envoyez-le, ou partagez son contact avec moi.
friend-unknown-buy = Je ne connais pas assez { $name } pour être sûr de qui le reçoit, rien n’a donc été facturé. Partagez son contact avec moi ; ou achetez pour vous, puis offrez avec un lien.
friend-unasked = Merci, mais je n’ai demandé personne. Rien ne s’est passé. Pour offrir une couverture, ouvrez-la dans /covers et touchez « Offrir ».
friend-told-now = Je préviens cette personne aussitôt.
friend-told-later = Je ne peux pas lui écrire pour le moment : envoyez-lui un mot, s’il vous plaît. Je préviens cette personne dès qu’elle ouvre la discussion.
pick-friend = Ou choisissez dans vos contacts :
gift-choose-cover = 🎁 Pour <b>{ $who }</b>. Laquelle de vos couvertures ? Pour en acheter une nouvelle, choisissez quoi couvrir et touchez « Pour quelqu’un » sous le prix.
gift-choose-own = 🎁 Laquelle de vos couvertures voulez-vous offrir ? Pour en acheter une nouvelle à quelqu’un, choisissez quoi couvrir et touchez « Pour quelqu’un » sous le prix.
gift-choose-none = 🎁 Vous n’avez pas encore de couverture à offrir. Choisissez quoi couvrir et touchez « Pour quelqu’un » sous le prix.
gift-choose-new = 🎁 Pour <b>{ $who }</b>. Vous n’avez pas encore de couverture à offrir. Choisissez quoi couvrir et touchez « Pour quelqu’un » sous le prix.
gift-question =
    🎁 Donner <b>{ $units } × { $cover }</b> à <b>{ $who }</b> ? C’est alors à cette personne, avec tout ce que cela verse, et ne peut pas être repris.

    { $told }
offer-for-friend = 🎁 Pour <b>{ $who }</b> : la couverture et tout ce qu’elle verse.
gift-link =
    🎁 { $units } × { $cover }. Envoyez ceci à la personne :

    { $link }

    Qui l’ouvre en premier le reçoit. D’ici là cela reste à vous, et le lien prend fin : { $until }. Je ne le montre que cette fois.
gift-link-own = C’est votre propre lien : il offre { $units } × { $cover } jusqu’à : { $until }. Envoyez-le à quelqu’un ; rien ne s’est encore passé.
gift-link-ended = Le lien a pris fin. Vos couvertures restent à vous.
gift-link-over = Ce lien a déjà servi, a pris fin ou a plus de 7 jours. Rien ne s’est passé. Qui l’a envoyé peut en créer un nouveau.
gift-take = 🎁 <b>{ $who }</b> vous offre <b>{ $units } × { $cover }</b>. Cela vous verse jusqu’à <b>{ $most }</b> tout seul, et ne vous coûte rien.
gift-taken = 🎁 En route ! Je vous écris dès que c’est à vous. Sans nouvelles dans quelques minutes, demandez à qui vous a envoyé le lien.
gift-gone = Qui a envoyé ce lien n’a plus ces couvertures, il n’y a donc rien à prendre. Demandez-lui, s’il vous plaît.
gift-no-code = Ce n’est pas un code de cadeau. Rien ne s’est passé. Ouvrez le lien reçu, ou écrivez le code entier après /gift.
button-gift-link = 🔗 Créer un lien
button-end-link = Mettre fin au lien
button-take = 🎁 Accepter
button-buy-for = 🎁 Pour quelqu’un
button-type-friend = Nommer quelqu’un
button-pick-friend = 👥 Choisir quelqu’un
form-friend = Nom de la personne, comme @ann
form-delegate = Son adresse, 0x…
form-gift-units = Combien en donner ?
command-gift = Offrir des couvertures, ou accepter un cadeau
command-gift-text = code d’un cadeau
command-delegate = Laisser quelqu’un voter avec vos votes
command-delegate-text = un nom comme @ann, ou une adresse
command-delegate-person = qui vote pour vous
command-gift-person = la personne qui le reçoit

# Conditions. Qui change ce qu’elles disent augmente termsVersion dans bot/usecases/consent.ts, pour que chacun soit à nouveau consulté.

terms =
    📃 <b>Conditions, version { $version }, en mots simples</b>

    • Une couverture coûte 1 $ et verse ce que dit son prix, si l’événement qu’elle nomme arrive tel qu’il est défini, que vous ayez perdu peu ou beaucoup. Ce n’est ni un conseil, ni une promesse de quiconque sauf du contrat.
    • Des rapporteurs, des sources de prix ou un vote disent ce qui est arrivé, comme le prix l’indique. S’ils ne le disent pas à temps, votre dollar (1 $) est rendu. Ce qu’ils décident est définitif.
    • Une fois achetée, une couverture ne peut pas être rendue. Vous pouvez la donner, ou la vendre tant que sa vente est ouverte.
    • L’argent des fonds garantit les couvertures d’autres personnes : vous pouvez tout perdre, et il ne peut pas sortir avant la fin de votre attente et des couvertures ouvertes.
    • L’argent et les couvertures sont dans votre propre portefeuille sur une chaîne publique, où chacun peut voir ce que fait un portefeuille. Le bot garde sa clé, dans les limites que vous fixez ; avec /own vous pouvez ajouter une clé à vous.
    • Les programmes peuvent avoir des erreurs, et les dollars sur une chaîne peuvent perdre leur valeur ou être gelés par leurs émetteurs. N’utilisez que ce dont vous pouvez vous passer.
    • Vous avez l’âge d’accepter ceci, et rien ne l’interdit là où vous vivez.
terms-agreed = Vous avez accepté cette version : { $at }.
terms-not-yet = Votre accord vous est demandé avant de dépenser un premier dollar, pas avant de regarder.
terms-before-buying =
    📃 Votre premier paiement sous nos conditions, version { $version } : une couverture verse selon ce que disent rapporteurs, sources de prix ou un vote, pas selon votre perte ; une fois achetée, elle ne peut pas être rendue ; sans réponse, votre dollar (1 $) est rendu ; l’argent des fonds peut être perdu ; programmes et monnaies peuvent faillir. Tout : /terms. En touchant « { $button ->
        [buy] Acheter
       *[confirm] Oui, allez-y
    } », vous acceptez.
terms-ahead =
    📃 En bref (conditions, version { $version }) : une couverture verse selon ce que disent rapporteurs, sources de prix ou un vote ; une fois achetée, elle ne peut pas être rendue ; sans réponse, votre dollar (1 $) est rendu ; programmes et monnaies peuvent faillir. Je demande votre accord avant votre premier achat. Tout : /terms
button-terms = 📃 Conditions
command-terms = Les conditions en mots simples

# Where a compliance hook on chain decides who may buy or invest.
ask-country = 🌍 Dans quel pays vivez-vous ? Les règles de la chaîne regardent les portefeuilles avant qu’un dollar soit dépensé ou qu’une couverture change de mains, je vous le demande donc. Écrivez son nom ou ses deux lettres, comme <b>Kenya</b> ou <b>KE</b>. C’est la liste de la chaîne qui décide, pas votre réponse ; elle me permet de vous dire pourquoi.
country-unknown = Je ne connais aucun pays de ce nom. Rien ne vous a été facturé. Écrivez son nom ou ses deux lettres, comme <b>Kenya</b> ou <b>KE</b>, ou /cancel.
country-near = • { $country } ? Écrivez alors <b>{ $code }</b>.
button-type-country = Écrire un pays
form-country = Dans quel pays vivez-vous ?
screen-country = 🚫 La liste de la chaîne place votre portefeuille dans ce pays : { $country } ; les règles n’admettent personne de là-bas. Rien ne vous a été facturé. Si c’est une erreur, écrivez aux responsables de ce bot et donnez-leur votre adresse : <code>{ $wallet }</code>
screen-unplaced = 🚫 Vous avez dit : { $country }. Les règles de la chaîne n’admettent personne de là-bas. Rien ne vous a été facturé, et ce que vous avez reste à vous. Les membres font ces règles par des votes : /votes.
screen-unplaced-sold = 🚫 Les règles admettent ceux qui vivent là-bas ({ $country }), mais la liste de la chaîne, qui seule décide, n’a pas encore votre portefeuille. Rien ne vous a été facturé. Écrivez aux responsables de ce bot, donnez-leur votre adresse et réessayez quand elle sera sur la liste : <code>{ $wallet }</code>
screen-sanctioned = 🚫 Une liste de sanctions que consultent les règles de la chaîne nomme votre portefeuille. Rien ne vous a été facturé, et ce que vous avez reste à vous. Si c’est une erreur, écrivez aux responsables de ce bot.
screen-friend = 🚫 Vous pouvez acheter ceci, mais les règles de la chaîne ne laissent pas le portefeuille de cette personne le détenir. Rien ne vous a été facturé. Achetez-le pour vous ou pour quelqu’un d’autre.
screen-recipient = 🚫 Les règles de la chaîne ne laissent pas le portefeuille de cette personne détenir cette couverture. Rien n’a bougé : elle reste à vous. Vous pouvez l’offrir à quelqu’un d’autre.
screen-giver = 🚫 Vous pouvez détenir cette couverture, mais les règles de la chaîne ne laissent pas le portefeuille qui l’offre la transmettre. Rien n’a bougé. Dites-le à la personne qui vous a donné le lien.
screen-market = 🚫 Les règles de la chaîne ne laissent pas les couvertures de ce type passer par le marché. Rien ne vous a été facturé, et ce que vous avez reste à vous. Si c’est une erreur, écrivez aux responsables de ce bot.
screen-unsaid = 🚫 Les règles de la chaîne n’admettent pas votre portefeuille et ne disent pas pourquoi. Rien ne vous a été facturé, et ce que vous avez reste à vous. Écrivez aux responsables de ce bot et donnez-leur votre adresse : <code>{ $wallet }</code>
