# Português do Brasil (trato de você). Marcas: só <b> e <code>.
# cobertura · fundo · cota · pagamento · reembolso · prêmio · relator · carteira · sacar · voto · proposta · caução · anúncio · relato

hello =
    Olá! Eu vendo pequenas coberturas: <b>$ 1 cada</b>, pagas sozinhas quando um voo atrasa, a chuva falta ou uma moeda cai.

    Sua carteira está pronta. Nada para instalar, nenhuma taxa com que se preocupar.

    Escreva o que preocupa você, como <b>CO 62 12 dez</b>, <b>chuva Seattle junho</b> ou <b>ETH abaixo de 20%</b>, ou toque abaixo.
hello-again =
    Que bom ver você de novo! Escreva o que preocupa você, como <b>CO 62 12 dez</b>, <b>chuva Seattle junho</b> ou <b>ETH abaixo de 20%</b>, ou toque abaixo.
help =
    <b>Como funciona</b>

    1. Escreva um voo e a data, como <b>CO 62 12 dez</b>; o tempo, como <b>chuva Seattle junho</b>; ou uma moeda, como <b>ETH abaixo de 20%</b>. Ou toque.
    2. Escolha quantas coberturas você quer. Cada uma custa $ 1; o preço diz quanto paga e qual é a chance.
    3. Se o voo pousar com mais de 2 horas de atraso, for cancelado ou desviado, ou se o tempo ou a moeda passar do nível que você escolheu, o dinheiro chega sozinho à sua carteira e eu escrevo para você.

    Relatores independentes que precisam concordar dizem o que houve com voos e tempo; fontes públicas de preços, o que houve com moedas. Se não puderem dizer, você recebe seus dólares de volta. Se não acontecer, seus dólares ficam no fundo que paga os outros.

    Cada cobertura é vendida até alguns dias antes de começar; o preço diz até quando. As datas dos voos são as do aeroporto; os horários são os do seu fuso horário (/settings).

    /flight – cobrir um voo
    /weather – cobrir chuva, calor, geada
    /coins – cobrir quedas, perdas de paridade e perda impermanente
    /covers – suas coberturas e o que houve com elas
    /pool – ganhar apoiando coberturas, e o que você pode perder
    /market – comprar e vender coberturas entre pessoas
    /votes – as propostas e seu voto
    /propose – propor algo
    /table – mostrar uma lista de preços em votação
    /delegate – deixar alguém votar com os seus votos
    /report – relatar um ataque, um golpe de saída ou uma falha de oráculo
    /gift – dar coberturas a alguém
    /wallet – seu endereço e seu saldo
    /withdraw – sacar dinheiro
    /limits – quanto posso gastar por você
    /own – uma chave sua
    /link – uma só carteira no Telegram e no Discord
    /phrase – palavras pelas quais você me reconhece
    /settings – fuso horário, idioma, horas de silêncio
    /terms – com o que você concorda
    /cancel – deixar o que você estava fazendo
    /help – esta página
    /start – começar de novo
cancelled = Tudo bem, deixamos assim. Nada foi cobrado.
nothing-to-cancel = Não há nada para cancelar. As coberturas que você já tem continuam como estão.
not-understood =
    Não entendi, então nada aconteceu e nada foi cobrado. Escreva algo como <b>CO 62 12 dez</b>, <b>chuva Seattle junho</b> ou <b>ETH abaixo de 20%</b>, ou toque abaixo.
unknown-command = Não conheço esse comando. Nada aconteceu e nada foi cobrado. Isto é o que sei fazer:
only-text =
    Só consigo ler texto. Nada aconteceu e nada foi cobrado. Escreva um voo e uma data, como <b>CO 62 12 dez</b>, ou toque abaixo.
too-long =
    Quanto texto! Só leio mensagens de até { $most } caracteres. Nada foi cobrado. Escreva só um voo e uma data, como <b>CO 62 12 dez</b>.
edits-unread =
    Não leio mensagens editadas, para que uma mensagem antiga nunca compre algo novo. Nada foi cobrado. Envie de novo como mensagem nova.
group-only = Preços e carteiras são privados. Vamos conversar no nosso próprio chat.
group-go-on = Isso fica entre nós. Toque abaixo, e continuo lá.
old-button = Esse botão é antigo demais para eu usar. Nada foi cobrado. Comece de novo aqui:
not-yours = Essa oferta não é sua, ou já não a tenho. Nada foi cobrado. Peça um preço para você:

pick-origin = ✈️ De onde sai o seu voo? Você também pode só escrever, como <b>CO 62 12 dez</b>.
pick-destination = ✈️ De <b>{ $origin }</b>: para onde?
pick-flight = ✈️ <b>{ $origin } → { $destination }</b>: qual voo?
pick-day =
    ✈️ <b>{ $flight }</b>

    Em que dia ele sai? Há coberturas à venda de { $first } até { $last }. Toque em um dia ou escreva, como <b>12 dez</b>.
no-days = Agora não tenho dias à venda para { $flight }. Nada foi cobrado. Tente outro voo:
which-route = { $number } faz mais de uma rota. Qual é a sua?
which-day = Qual dia para { $flight }?
which-airline =
    Se { $typed } é um voo, escreva também a companhia aérea, como <b>CO 62 12 dez</b>. Se é quantas coberturas você quer, peça primeiro um preço. Nada foi cobrado.
day-alone = Qual voo desta data: { $day }? Escreva com a data, como <b>CO 62 12 dez</b>. Nada foi cobrado.
day-unreadable =
    Conheço { $flight }, mas não consegui ler a data. Escreva como <b>12 dez</b>, ou escolha um dia. Nada foi cobrado.
day-past = Essa data ({ $day }) já passou, então { $flight } não pode mais ser coberto para ela. Nada foi cobrado.
too-near =
    { $flight }, { $day }: está perto demais. As coberturas são vendidas até { $lead ->
        [one] { $lead } dia
       *[other] { $lead } dias
    } antes. Nada foi cobrado. O primeiro dia que posso vender é { $first }.
too-far = { $flight }, { $day }: ainda não está à venda. A venda começa: { $opens }. Nada foi cobrado.
month-unlisted =
    Não tenho registro de { $flight } voando nesse mês ({ $day }), então não posso dar preço. Nada foi cobrado. Dias para os quais posso:
flight-unknown =
    Não conheço o voo { $number }. Nada foi cobrado. Confira o número na sua passagem, ou procure o voo pelos aeroportos:
flight-unknown-near = Não conheço o voo { $number }. Nada foi cobrado. Você quis dizer um destes?
route-unlisted = { $number } não faz essa rota nos meus registros. Nada foi cobrado. Eu o conheço em:
airport-unknown =
    Não cubro voos de { $airport }. Nada foi cobrado. Conheço estes aeroportos:
route-empty = Não conheço nenhum voo de { $origin } para { $destination }. Nada foi cobrado. Outros destinos:

quote =
    ✈️ <b>{ $flight }</b>, { $day }

    <b>$ 1 paga { $payout }</b> se pousar com mais de { $late } de atraso, for cancelado ou desviado. Isso acontece cerca de 1 em cada { $times } vezes.
    { $who }
    À venda até: { $closes }. Este preço vale por { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }.

    Quantas coberturas?
ask-units = Quantas coberturas para { $cover }? Custam $ 1 cada. Escreva um número, como <b>7</b>.
confirm =
    { $units ->
        [one] <b>{ $units } cobertura</b>
       *[other] <b>{ $units } coberturas</b>
    } · { $cover }

    Você paga <b>{ $pay }</b> · recebe até <b>{ $get }</b>. Você tem { $have }.
units-zero = Zero coberturas não custariam nem cobririam nada. Nada foi cobrado. Escreva um número a partir de 1, como <b>3</b>.
units-negative = Não posso vender menos de uma cobertura. Nada foi cobrado. Escreva um número a partir de 1, como <b>3</b>.
units-fraction = As coberturas são inteiras. Nada foi cobrado. Escreva um número inteiro, como <b>3</b>.
units-too-many = É mais do que posso vender de uma vez (no máximo { $most }). Nada foi cobrado. Escreva um número menor.
units-not-number = Eu esperava um número de coberturas. Nada foi cobrado. Escreva algarismos, como <b>3</b>, ou /cancel.
price-expired = Esse preço para { $cover } venceu. Nada foi cobrado. Peça um novo:
offer-closed = Essa oferta está encerrada. Nada foi cobrado por ela. Peça um novo preço:

wallet-text =
    💼 Você tem <b>{ $have }</b>.

    Seu endereço:
    <code>{ $address }</code>

    Para pôr saldo, envie USDC a ele na rede com chain id { $chain }. Dólares enviados em outras redes se perdem.
wallet-unread =
    💼 Não consegui ler seu saldo agora; seu dinheiro está onde estava.

    Seu endereço:
    <code>{ $address }</code>

    Para pôr saldo, envie USDC a ele na rede com chain id { $chain }. Dólares enviados em outras redes se perdem.
test-dollars-coming = Os dólares de teste estão a caminho. Escrevo quando chegarem.
test-dollars-failed = Não foi possível enviar os dólares de teste agora. Nada mais aconteceu. Tente de novo em um minuto.
no-faucet = Aqui não há dólares de teste. Ponha saldo enviando USDC ao seu endereço.
covers-empty = Você ainda não tem coberturas. Escreva algo como <b>CO 62 12 dez</b> ou <b>chuva Seattle junho</b>, ou toque abaixo.
covers-title = 🛡 <b>Suas coberturas</b>{ $pages ->
        [one] {""}
       *[other] {" "}({ $page } de { $pages })
    }
cover-buying = ⏳ { $units } × { $cover }: comprando…
cover-waiting = ⏳ { $units } × { $cover }: até { $most }
cover-paid = ✅ { $units } × { $cover }: pagou { $amount }
cover-owed = 💵 { $units } × { $cover }: { $amount } a receber
cover-ended = ⚪️ { $units } × { $cover }: terminou, nada a pagar
cover-refunded = ↩️ { $units } × { $cover }: { $amount } de reembolso
cover-refund-owed = ↩️ { $units } × { $cover }: { $amount } de reembolso a caminho

refused-not-live = Esta cobertura não está à venda no momento. Nada foi cobrado. Tente mais tarde.
refused-paused = A venda desta cobertura está pausada até: { $until }; o que já foi vendido não muda. Nada foi cobrado.
refused-not-allowed = As regras da rede não deixam esta carteira, ou a do outro lado, participar disto. Nada foi cobrado, e o que você tem continua seu. Escreva a quem administra este bot.
refused-not-open = Esta cobertura ainda não está à venda; a venda começa: { $opens }. Nada foi cobrado.
refused-closed = A venda desta cobertura terminou: { $cutoff }. Nada foi cobrado. Escolha uma data posterior.
refused-malformed = A rede não sabe o que é isso. Nada foi cobrado. Confira e peça de novo.
refused-not-listed =
    A lista de preços mudou e esta cobertura não está mais nela. Nada foi cobrado. Peça o preço de novo daqui a pouco.
prices-awaited =
    A comunidade votou novos preços para { $product } que este bot ainda não tem, então não posso oferecer isso agora. Nada foi cobrado, e o que já foi vendido não muda. Tente mais tarde, ou escolha outra coisa:
prices-voted = A comunidade votou novos preços desde então, e o de { $cover } não vale mais. Nada foi cobrado. Este é o de hoje:
refused-price-moved =
    O preço mudou: agora $ 1 paga { $payout }, menos que os { $least } oferecidos a você. Nada foi cobrado. Veja o novo preço.
refused-load = Este preço está fora das regras que protegem você, então não pode ser vendido. Nada foi cobrado. Tente outra data ou outra cobertura.
refused-cap-full =
    Não resta cobertura suficiente: { $cap ->
        [flight] este voo está completo
        [originDay] os voos desse aeroporto dividem um limite por dia, e ele foi atingido
        [destinationDay] os voos para esse aeroporto dividem um limite por dia, e ele foi atingido
        [watch] exatamente isto já está completo
        [nameMonth] as coberturas do mesmo que começam em um mês dividem um limite, e ele foi atingido
        [name] todas as coberturas do mesmo dividem um limite, e ele foi atingido
        [portMonth] os navios para esse porto dividem um limite por mês, e ele foi atingido
       *[other] as coberturas com a mesma causa dividem um limite, e ele foi atingido
    }. Nada foi cobrado. Compre menos, ou tente outra cobertura.
refused-pool-full =
    Não resta cobertura suficiente: só { $free } do fundo estão livres. Nada foi cobrado. Compre menos, ou tente mais tarde.
refused-no-units = É preciso comprar ao menos uma cobertura. Nada foi cobrado. Escolha quantas.
refused-too-few-dollars =
    Você tem { $have } e isto custa { $need }. Nada foi cobrado. Ponha saldo, ou escolha uma quantia menor.
refused-dollar = O emissor do dólar recusou este pagamento. Nada foi cobrado. Confira sua carteira.
refused-not-sponsored = Não consegui pagar a taxa de rede desta operação. Nada foi cobrado. Tente de novo em alguns minutos.
# O que diz o assinante.
refused-day-limit =
    Isso passa de { $most } em um dia, o máximo que se pode { $of ->
        [gifts] dar de presente
        [withdrawals] sacar
       *[spending] gastar
    } com uma carteira minha. Nada foi cobrado. Escolha menos, ou continue amanhã.
refused-day-count = Foram muitas para 24 horas: aceitam-se mais ordens quando as mais antigas fizerem um dia. Nada foi cobrado.
refused-not-signed = O guardião das chaves se recusou a assinar isto, porque não é o que deveria ser. Nada foi cobrado. Comece de novo.
order-waits = ⏳ Isto está demorando mais que o normal: { $what }. Nada aconteceu ainda e nada foi cobrado. Continuo tentando e escrevo.
wallets-asleep = Não consigo criar sua carteira agora. Nada se perdeu. Tente de novo em um minuto.

refused-expired = Demorou demais e a ordem caducou. Nada foi cobrado. Peça um novo preço.
refused-reverted = A rede recusou esta compra. Nada foi cobrado. Peça um novo preço e tente outra vez.
sold-out =
    { $cover }: esgotado. Outras coberturas já usam o que o fundo pode arriscar aqui. Nada foi cobrado.
only-left =
    Só { $count ->
        [one] resta { $count } cobertura
       *[other] restam { $count } coberturas
    } para { $cover } (as coberturas com uma mesma causa dividem o que o fundo pode arriscar). Nada foi cobrado.
unreachable = Não consegui falar com a rede agora. Nada foi cobrado. Tente de novo em um minuto.
out-of-order = O serviço que leva as compras não funcionou agora. Nada foi cobrado. Tente mais tarde.
surprise = Algo quebrou do nosso lado (ref. <b>{ $ref }</b>). Nada foi cobrado. Tente de novo.
not-shown = Algo me impediu de mostrar a resposta (ref. <b>{ $ref }</b>). O que você tem está a salvo: /wallet e /covers mostram. Tente de novo, por favor.
gave-up = Algo quebra do nosso lado sempre que trabalho no que você enviou (ref. <b>{ $ref }</b>), então parei de tentar. O que você tem está a salvo: /wallet e /covers mostram. Por favor, passe essa referência a quem cuida deste bot.
surprise-unclear =
    Algo quebrou do nosso lado (ref. <b>{ $ref }</b>). Ainda não sei se a sua compra foi feita. Escrevo quando souber; por favor, não compre de novo.

order-placed = ⏳ A caminho: { $what }. Pode fechar este chat, eu escrevo.
order-unclear = ⏳ Ainda não sei se isto foi feito: { $what }. Estou verificando e escrevo; por favor, não faça de novo.
order-done = ✅ <b>Feito:</b> { $what }.
order-refused = ✖️ Não foi feito: { $what }. { $why }
order-expired = ✖️ Não foi feito: { $what }. O tempo acabou. Nada foi cobrado. Comece de novo.
order-failed = ✖️ Não foi feito: { $what }. Algo quebrou do nosso lado. Nada foi cobrado. Tente de novo.
order-closed = Isto foi oferecido há algum tempo e já acabou. Nada foi feito. Comece de novo.
confirm-again = Mais uma vez, para ter certeza: { $what }.
button-confirm = Sim, pode fazer
action-buy-cover = { $units } × { $cover }
action-redeem-cover = { $units ->
    [one] { $units } cobertura trocada por seus dólares
   *[other] { $units } coberturas trocadas por seus dólares
}
action-give-cover = { $units ->
    [one] { $units } cobertura para <code>{ $to }</code>
   *[other] { $units } coberturas para <code>{ $to }</code>
}
action-deposit = um depósito de { $dollars } no { $pool }
action-request-exit = um pedido de saída: { $pool }
action-leave-pool = a saída do seu dinheiro: { $pool }
action-list = { $units ->
    [one] { $units } cobertura à venda por { $price }
   *[other] { $units } coberturas à venda por { $price } cada
}
action-buy-listing = { $units ->
    [one] { $units } cobertura do mercado por { $price }
   *[other] { $units } coberturas do mercado por { $price } cada
}
action-take-back = a retirada do seu anúncio
action-collect-listing = os dólares do seu anúncio
action-vote = { $choice ->
    [for] seu voto <b>A favor</b>
    [against] seu voto <b>Contra</b>
   *[abstain] seu voto <b>Abstenção</b>
}
action-delegate = seus votos delegados a <code>{ $to }</code>
action-propose = sua proposta
action-claim = um relato com caução de { $bond }
action-dispute = uma objeção com caução de { $bond }
action-collect-bond = a devolução da sua caução
action-withdraw = { $dollars } para <code>{ $to }</code>
pool-risk = { $pool ->
    [low] fundo de baixo risco
    [high] fundo de alto risco
   *[medium] fundo de médio risco
}

notice-placed = ⏳ Comprando { $units } × { $cover }… Pode fechar este chat, eu escrevo.
notice-unclear =
    ⏳ Ainda não sei se a sua compra de { $units } × { $cover } foi feita. Estou verificando e escrevo; por favor, não compre de novo.
notice-refused =
    ✖️ { $units } × { $cover }: a compra não foi feita. { $why }
notice-expired =
    ✖️ { $units } × { $cover }: a compra não foi feita, o tempo da ordem acabou. Nada foi cobrado. Peça um novo preço.
notice-failed =
    ✖️ { $units } × { $cover }: a compra não foi feita, algo quebrou do nosso lado. Nada foi cobrado. Tente de novo.
notice-covered = ✅ <b>Você tem cobertura.</b> { $units } × { $cover }, até <b>{ $most }</b>. { $have }
notice-covered-gift = ✅ <b>Comprado.</b> { $units } × { $cover }, até <b>{ $most }</b>, para <code>{ $holder }</code>. { $have }
notice-received = 🎁 <b>Você recebeu cobertura.</b> { $units } × { $cover }, até <b>{ $most }</b>. Você não pagou nada.
notice-refunded = ↩️ { $why } { $money }
refund-no-quorum = { $cover }: não houve relatores suficientes de acordo a tempo sobre o que aconteceu.
refund-unknowable = { $cover }: a resposta é que ninguém pode saber o que aconteceu.
refund-disputed = { $cover }: alguém contestou o que os relatores disseram, e isso não foi decidido a tempo.
refund-too-late = { $cover }: os relatores responderam tão tarde que não houve tempo de conferir.
refund-seen-early = { $cover }: o que os relatores viram é de antes do fim da venda, então não conta.
refund-unsaid = { $cover }: não houve resposta que conte.
notice-skipped =
    ⚠️ Você tem { $amount } a receber por { $cover }, mas o emissor do dólar recusou sua carteira. Continuam seus e podem ser recebidos em outro endereço a qualquer momento.
notice-dollars = 💵 <b>{ $amount }</b> acabam de chegar à sua carteira. { $have }

money-here = <b>{ $amount } na sua carteira.</b> { $have }
money-back = <b>Cada dólar está de volta: { $amount }.</b> { $have }
money-elsewhere = <b>{ $amount }</b> foram para <code>{ $to }</code>, como você pediu.
have-now = Você tem { $have }.
have-unread = Não consegui ler seu saldo agora; /wallet mostra.

span-minutes =
    { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }
span-hours =
    { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }
span-both = { $hours } h { $minutes } min
flight = { $carrier }{ $number } { $origin } → { $destination }
flight-number = { $carrier }{ $number }

# O que se cobre: o quê, onde e quando; a partir de que nível; o que se viu; quem o diz.
about-flight = { $flight }, { $day }
about-level = { $what } ({ $level })
about-other = { $name }, { $when }
about-raw = { $name }
watched-dry = pouca chuva em { $place }, { $when }
watched-wet = chuva demais em { $place }, { $when }
watched-heat = calor em { $place }, { $when }
watched-frost = geada em { $place }, { $when }
watched-wind = tempestade em { $place }, { $when }
watched-crop = preço baixo de { $place }, { $when }
watched-vessel = atraso do navio { $place } em { $second }, { $when }
watched-drop = queda de { $place }, { $when }
watched-depeg = { $place } abaixo do seu dólar, { $when }
watched-divergence = divergência entre { $place } e { $second }, { $when }
watched-withdrawal = retiradas de { $place }, { $when }
watched-exploit = ataque a { $place }, { $when }
watched-rug-pull = golpe de saída de { $place }, { $when }
watched-oracle-failure = falha de oráculo de { $place }, { $when }
when-span = { $span }
when-days = { $days ->
    [one] { $days } dia a partir de { $first }
   *[other] { $days } dias a partir de { $first }
}
level-less = menos de { $level }
level-no-less = não menos de { $level }
level-more = mais de { $level }
level-no-more = não mais de { $level }
level-least = { $level } ou mais
level-any = qualquer perda
measure-mm = { $count } mm
measure-degrees = { $count } °C
measure-speed = { $count } m/s
measure-percent = { $count }%
measure-cents = { $count ->
    [one] { $count } centavo
   *[other] { $count } centavos
}
measure-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
measure-plain = { $count }
seen-not-flown = cancelado ou desviado
seen-early = pousou { $early } adiantado
seen-on-time = pousou no horário
seen-late = pousou com { $late } de atraso
seen-little-late = pousou com { $late } de atraso, pouco demais para um pagamento
seen-other = a resposta é { $seen }, { $than }
watch-seen-rain = choveu { $seen }, { $than }
watch-seen-heat = o dia mais quente teve { $seen }, { $than }
watch-seen-frost = a noite mais fria teve { $seen }, { $than }
watch-seen-wind = a rajada mais forte foi de { $seen }, { $than }
watch-seen-crop = o preço foi de { $seen }, { $than }
watch-seen-vessel = chegou { $seen } depois do começo do dia, { $than }
watch-seen-drop = caiu { $seen }, { $than }
watch-seen-depeg = esteve { $seen } abaixo de $ 1, { $than }
watch-seen-divergence = uma reserva de liquidez em partes iguais das duas perdeu { $seen } em relação a guardá-las, { $than }
watch-seen-withdrawal = retirada de { $seen }, { $than }
watch-seen-taken = perda de { $seen }, { $than }
watch-seen-not = não aconteceu
watch-seen-oracle-failure = seu valor teve um erro de { $seen }, { $than }
said-by-reporters = { $reporters ->
    [0] Os relatores concordam.
    [one] É o que diz { $reporters } relator.
   *[other] { $reporters } relatores concordam.
}
said-by-feed = É o que diz a fonte de preços.
said-by-vote = É o que diz o voto dos membros.
said-by-oracle = É o que diz o oráculo desta cobertura.
notice-paid =
    { $icon } { $cover }: <b>{ $seen }</b>. { $said }
    { $money }
notice-ended =
    { $icon } { $cover }: { $seen }. { $said } Sua cobertura terminou; { $premium } ficam no fundo que paga os outros. Tudo de bom!
who-decides = Quem decide: { $judge ->
    [quorum] relatores independentes que precisam concordar
    [feed] uma fonte de preços da Chainlink, por preços que duraram e nunca pelo preço de um momento
    [assessed] um voto dos membros, com um link para as provas
   *[other] o oráculo que esta cobertura indica
}. Sem resposta, seu dinheiro volta.
quote-watch =
    { $icon } <b>{ $cover }</b>

    <b>$ 1 paga até { $payout }</b>: { $pays }. { $chance }
    O que conta: { $counted }.
    { $who }
    À venda até: { $closes }. Este preço vale por { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }.

    Quantas coberturas?
counted-for = { $peril ->
    [dry] toda a chuva destes dias na estação meteorológica
    [wet] toda a chuva destes dias na estação meteorológica
    [heat] o mais quente destes dias na estação meteorológica
    [frost] a mais fria destas noites na estação meteorológica
    [wind] a rajada mais forte destes dias na estação meteorológica
    [crop] o preço no último dia
    [vessel] as horas desde o começo do dia previsto
    [drop] a queda mais funda desde o preço inicial, se durou
    [depeg] a maior distância abaixo de $ 1, se durou
    [divergence] quanto menos vale no fim uma reserva de liquidez em partes iguais das duas moedas, sem contar as taxas, do que as próprias moedas (perda impermanente)
    [withdrawal] a queda do que o protocolo guarda, em tokens, se durou
    [exploit] que parte do que o protocolo tinha foi levada, segundo a votação
    [rug-pull] que parte do que o projeto tinha foi levada, segundo a votação
    [oracle-failure] quanto o valor publicado estava errado, segundo a votação
   *[other] o que diz o certificado desta cobertura
}
chance-all = Isso acontece cerca de 1 em cada { $times } vezes.
chance-part = Em média, isso vale o pagamento inteiro cerca de 1 em cada { $times } vezes.
pays-flight = tudo se pousar com mais de { $late } de atraso, for cancelado ou desviado
pays-all = tudo com { $level }
pays-part = de nada com { $level } até tudo com { $full }
button-undo = Desfazer
button-other-cover = Outra cobertura
button-weather = 🌧 Tempo
button-coins = 📉 Moedas
notice-undone = ↩️ Desfeito: { $what }. Nada foi enviado e nada foi cobrado.
undo-too-late = Já está a caminho, então não posso voltar atrás. Escrevo o que houve com isso.
undo-over = Isto já acabou: não há nada a desfazer. /covers mostra o que você tem.
refused-closed-days = A venda desta cobertura terminou: { $cutoff }. Coberturas assim são vendidas até { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} antes de começarem. Nada foi cobrado. Escolha uma data posterior.
refund-feed-silent = { $cover }: ninguém conseguiu provar a tempo, pelos registros da própria fonte de preços, se aconteceu. Ela pode ter parado, ou seus preços eram antigos demais para contar.
refund-vote-silent = { $cover }: foi relatado, e a votação dos membros não respondeu a tempo.
refund-nobody-asked = { $cover }: ninguém perguntou disso à votação dos membros, e ninguém encerrou o caso a tempo.
refund-vote-unknowable = { $cover }: a votação dos membros diz que ninguém pode saber o que aconteceu.
refund-vote-too-late = { $cover }: a votação dos membros respondeu tão tarde que não sobrou tempo para corrigi-la.
refund-vote-early = { $cover }: a votação dos membros diz que aconteceu antes do fim da venda, por isso não conta.
peril-name = { $peril ->
    [dry] pouca chuva
    [wet] chuva demais
    [rain] chuva
    [heat] calor
    [frost] geada
    [wind] tempestades
    [weather] tempo
    [crop] preços de safras
    [vessel] navios atrasados
    [drop] queda de preço
    [depeg] perda da paridade
    [divergence] divergência (perda impermanente)
    [withdrawal] retiradas
    [exploit] ataques
    [rug-pull] golpes de saída
    [oracle-failure] falhas de oráculo
    [coins] moedas
   *[other] isso
}
peril-at = { $place }: { $peril }
pick-peril-weather = 🌦 Cobrir o quê? Você também pode só escrever, como <b>chuva Seattle junho</b>.
pick-peril-coins = 🪙 Cobrir o quê? Você também pode só escrever, como <b>ETH abaixo de 20%</b>.
group-empty = Não tenho lista de preços para isto, então não posso cobrir agora. Nada foi cobrado. O que talvez eu tenha:
pick-watch-peril = <b>{ $place }</b>: cobrir o quê?
pick-place = { $icon } <b>{ $peril }</b>: onde, ou de quê?
pick-time =
    { $icon } <b>{ $what }</b>

    Quando? Toque em uma data ou escreva, como <b>junho</b> ou <b>3 dez</b>.
pick-level =
    <b>{ $cover }</b>

    Quando deve pagar?
watch-unlisted = Isso não está mais na minha lista de preços. Nada foi cobrado. O que eu cubro:
watch-not-sold = Não tenho lista de preços para isto: { $peril }, então não posso cobrir. Nada foi cobrado. O que eu cubro:
watch-place-unknown = { $place }: não cubro ({ $peril }). Nada foi cobrado. O que eu cubro:
watch-did-you-mean = Não sei bem o que você quer dizer. Nada aconteceu e nada foi cobrado. É algo disto?
watch-no-times = { $what }: agora não há datas à venda. Nada foi cobrado.
watch-time-none = { $what }: não está à venda para essa data. As coberturas são vendidas de { $horizon } até { $lead } dias antes de começarem. Nada foi cobrado. Para estas datas eu posso:
watch-level-none =
    <b>{ $cover }</b>

    Não vendo exatamente esse nível. Nada foi cobrado. Estes eu tenho:
watch-level-elsewhere =
    <b>{ $what }</b>

    Não vendo exatamente esse nível. Nada foi cobrado. Escolha uma data e mostro os níveis que tenho.
watch-too-near = { $cover }: está perto demais. Coberturas assim são vendidas até { $lead ->
    [one] { $lead } dia
   *[other] { $lead } dias
} antes de começarem. Nada foi cobrado.
watch-too-far = { $cover }: ainda não está à venda. A venda começa: { $opens }. Nada foi cobrado.
button-peril = { $icon } { $peril }
button-time = { $day } · { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
button-level = { $level } · $ 1 paga até { $payout }
command-weather = Cobrir chuva, calor, geada
command-coins = Cobrir quedas, perdas de paridade e perda impermanente

button-flight = ✈️ Voo
button-covers = 🛡 Coberturas
button-wallet = 💼 Carteira
button-help = Como funciona?
button-back = Voltar
button-close = ✖︎
button-units = { $units }
button-other-units = Outro
button-buy = Comprar por { $pay }
button-choose = { $name }
button-airport = { $airport }
button-day = { $day }
button-route = { $flight }
button-more = Mais ▸
button-earlier = ◂ Antes
button-later-dates = Dias à venda
button-other-flight = Outro voo
button-fresh-price = Novo preço
button-only-left = Comprar { $count }
button-try-again = Tentar de novo
button-test-dollars = Dólares de teste
button-receipt = Recibo ↗
button-open-chat = Abrir chat privado

command-start = Começar
command-flight = Cobrir um voo
command-covers = Suas coberturas
command-wallet = Seu endereço e seu saldo
command-help = Como funciona
command-cancel = Deixar o que você estava fazendo
command-group = Cobrir um voo, em particular

# Fundos, e dólares escritos.
dollars-zero = Zero dólares não fariam nada. Nada foi cobrado. Escreva um valor a partir de $ 0,01, como <b>5,50</b>.
dollars-negative = Um valor não pode ser menor que zero. Nada foi cobrado. Escreva um valor, como <b>5,50</b>.
dollars-too-fine = Eu conto em centavos inteiros. Nada foi cobrado. Escreva no máximo duas casas decimais, como <b>5,50</b>.
dollars-too-many = É mais do que posso mover de uma vez (no máximo { $most }). Nada foi cobrado. Escreva um valor menor.
dollars-unclear = Não sei bem quanto é: vírgulas e pontos podem ser lidos de dois jeitos. Nada foi cobrado. Escreva como <b>1000</b> ou <b>5,50</b>.
dollars-not-number = Eu esperava um valor em dólares. Nada foi cobrado. Escreva algarismos, como <b>5,50</b>, ou /cancel.
button-type-dollars = Escrever um valor
form-deposit = Quantos dólares entram? Como 5,50
form-exit = Quantos dólares saem? Como 5,50

pools-intro = 💰 Os <b>fundos</b> sustentam as coberturas que eu vendo. Ponha dólares: você ganha os prêmios das coberturas que terminam sem pagamento, e paga sua parte das que não.
pools-warning = O que um fundo ganhou é passado, não promessa. <b>Você pode perder o que puser.</b>
pool-line = { $name }: tem { $assets }, { $use }% em risco agora. { $grown }.
pool-line-unread = { $name }: não consegui ler agora.
pool-no-growth = Ainda sem histórico
pool-unread-history = Ainda estou lendo o passado; olhe de novo em um minuto
pool-grew = +{ $percent }% em { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
pool-fell = −{ $percent }% em { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
pool-facts =
    💰 <b>{ $name }</b>: { $pool ->
        [low] coberturas que perdem no máximo 2% do que poderiam pagar, em média
        [high] coberturas que perdem mais de 8% do que poderiam pagar, em média
       *[medium] coberturas que perdem de 2% a 8% do que poderiam pagar, em média
    }.

    Tem { $assets }; { $use }% disso está em risco em coberturas abertas. Sua parte: <b>{ $mine }</b>.
pool-past = Quanto uma cota ganhou; é passado, não promessa:
pool-warning = <b>Você pode perder dinheiro aqui.</b> Para sair, você pede, espera { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}, e divide as perdas do fundo até estar fora. O dinheiro que sustenta coberturas abertas não pode sair antes que elas terminem.
pool-how-much = Quanto você quer pôr?
pool-picture = A imagem: de { $first } a { $last }, as coberturas que terminaram deixaram { $earned } neste fundo e tiraram { $lost }; a pior semana tirou { $worst }.
pool-risks =
    ⚠️ <b>Antes de pôr dinheiro em um fundo</b>

    • Você pode perder tudo. Muitas coberturas podem pagar ao mesmo tempo: uma só tempestade é atraso de voos, chuva forte e vento juntos.
    • Sair leva tempo: você pede, espera o que o fundo disser e recebe ao preço daquele dia. Enquanto espera, ainda divide cada perda. O pedido é definitivo: não pode ser retirado, adiado nem aumentado, e você só pode pedir de novo quando tudo tiver sido pago.
    • O dinheiro que sustenta coberturas abertas fica até elas terminarem, mesmo que a sua espera tenha acabado.
    • Os preços vêm de registros do passado, e o mundo pode mudar. Os contratos podem ter erros que ninguém encontrou.
    • Os resultados são ditos por relatores, fontes de preços e votos. Eles podem errar; há prazo para contestar, e ele pode acabar.

    <b>Quem mais ganha</b>: a tesouraria dos membros recebe parte de cada prêmio, ganhe ou perca o fundo. Os membros votam sobre preços, limites e alguns relatos, e podem ter coberturas ou cotas. Eu pago as taxas de rede e não tiro nada do seu depósito.
button-pools = 💰 Fundos
pool-name = { $pool ->
    [low] Baixo risco
    [high] Alto risco
   *[medium] Médio risco
}
button-pool = { $name }
button-my-shares = Minhas cotas
button-risks = ⚠️ Riscos
button-dollars = { $dollars }
button-exit = Sair
button-leave = Retirar agora
button-all = Tudo
button-half = Metade
button-statement = Extrato
ask-deposit = Quantos dólares você quer pôr no { $pool }? Escreva um valor, como <b>5,50</b>.
deposit-question =
    Você põe <b>{ $dollars }</b> no { $pool } e recebe cerca de { $shares } cotas: { $part }% do fundo. Você tem { $have }.

    Você pode perder dinheiro. Para sair, você pede e espera { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
deposit-too-much = Neste fundo cabem mais { $room }. Nada foi cobrado. Ponha menos, ou escolha outro fundo.
deposit-closed = Este fundo não aceita dinheiro seu agora. Nada foi cobrado. Tente outro fundo, ou tente mais tarde.
choose-exit =
    Você tem { $worth } no { $pool }. Quanto quer retirar?

    Você pode pedir um valor de cada vez. Ele espera { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }, não pode ser cancelado e nada pode ser somado a ele.
ask-exit = Quantos dólares você quer retirar ({ $pool })? Escreva um valor, como <b>5,50</b>.
no-shares = Você não tem nada no { $pool }. Nada aconteceu.
exit-waits = Você já pediu cerca de { $worth } ({ $pool }); o pagamento sai a partir de: { $ready }. Nada aconteceu. Você pode pedir um valor de cada vez: o próximo, quando este estiver todo pago.
exit-too-much = Você só tem { $worth } lá. Nada aconteceu. Escolha menos, ou tudo.
exit-question =
    Você pede para retirar cerca de <b>{ $worth }</b> ({ $pool }).

    <b>É definitivo.</b> Não pode ser cancelado, adiado nem aumentado. É pago na sua carteira a partir de: { $ready }, ao preço daquele dia; até lá contam as perdas, e os ganhos também. O dinheiro que então sustentar coberturas abertas é pago conforme for liberado. Eu escrevo para você.
nothing-waits = Você não pediu nada ({ $pool }). Nada aconteceu. Primeiro peça, depois espere.
leave-question = Você retira cerca de <b>{ $worth }</b> ({ $pool }), para a sua carteira.
leave-question-part =
    Você retira cerca de <b>{ $worth }</b> ({ $pool }), para a sua carteira.

    Por enquanto ficam { $stays }: esse dinheiro sustenta coberturas abertas e é liberado quando elas terminam.
exit-cooling = Cerca de { $worth } no { $pool } esperam para sair e são pagos a partir de: { $ready }, ao preço daquele dia. Escrevo então. Nada aconteceu.
exit-locked = Cerca de { $worth } no { $pool } já podem sair, mas todo o dinheiro do fundo sustenta agora coberturas abertas. Nada aconteceu. Você recebe conforme for liberado; não precisa fazer nada.
mine-none = Você ainda não tem cotas em nenhum fundo.
mine-title = 💰 <b>Suas cotas</b>
mine-line = <b>{ $worth }</b> no { $pool }
mine-cooling = ⏳ { $amount } disso esperam para sair e são pagos a partir de: { $ready }
mine-ripe = ✅ { $amount } disso podem sair agora. Os operadores pagam por conta própria; você também pode retirar agora.
mine-locked = 🔒 { $amount } disso podem sair, mas o dinheiro do fundo sustenta coberturas abertas. Você recebe conforme for liberado.
statement-title = 📄 <b>Seu extrato</b>: { $pool }
statement-empty = Você ainda não fez nada com { $pool }, então não há extrato.
statement-older = { $count ->
    [one] { $count } lançamento anterior está
   *[other] { $count } lançamentos anteriores estão
} nas somas abaixo.
statement-deposited = { $day }: você pôs { $amount }
statement-received = { $day }: você recebeu cotas no valor de { $amount }
statement-sent = { $day }: você deu cotas no valor de { $amount }
statement-queued = { $day }: você pediu para sair
statement-left = { $day }: você retirou { $amount }
statement-gained = Posto { $paid }, retirado { $taken }, vale agora { $worth }: um ganho de <b>{ $gain }</b>.
statement-lost = Posto { $paid }, retirado { $taken }, vale agora { $worth }: uma perda de <b>{ $gain }</b>.
statement-unread = 📄 Ainda estou lendo o que houve no { $pool }, então seu extrato não fecharia. Nada se perdeu; olhe de novo em um minuto.
statement-source = Tudo vem dos eventos da própria rede; qualquer pessoa pode recalcular.
notice-joined = ✅ <b>{ $dollars } no { $pool }.</b> { $have }
notice-exit-queued = ✅ <b>Você pediu para sair: { $pool }.</b> Quando a espera acabar, seu dinheiro chega sozinho à sua carteira, e eu escrevo. Até lá ele ganha e perde com o fundo. /pool mostra quando.
notice-left = 💵 <b>{ $dollars } saíram: { $pool }</b>. Estão na sua carteira. { $have }
notice-exit-locked = 🔒 A sua espera por cerca de { $worth } ({ $pool }) acabou, mas todo o dinheiro do fundo sustenta agora coberturas abertas. Você recebe conforme for liberado; não precisa fazer nada. Até lá ele ganha e perde com o fundo.
command-pool = Ganhar apoiando coberturas

# O mercado.
button-market = 🏷 Mercado
button-own-listings = Meus anúncios
button-sell = Vender coberturas
button-listing = { $number }
button-group = { $group ->
    [flights] ✈️ Voos
    [weather] 🌧 Tempo
    [coins] 📉 Moedas
    [others] Outras
   *[all] Todas
}
button-your-listing = Seu anúncio
button-cover = { $units } × { $cover }
button-take-back = Retirar anúncio
button-collect = Receber { $dollars }
form-buy-units = Quantas coberturas você quer comprar?
form-sell-units = Quantas coberturas você quer vender?
form-price = Preço de uma, em dólares? Como 0,80
market-title = 🏷 <b>Mercado</b>: { $group ->
    [flights] coberturas de voos
    [weather] coberturas do tempo
    [coins] coberturas de moedas
    [others] outras coberturas
   *[all] coberturas
} que pessoas vendem, as mais baratas primeiro{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } de { $pages })
}
market-empty = Ninguém mais está vendendo nada aqui agora. Uma cobertura nova custa $ 1.
market-page-over = Tudo desta página acaba de ser vendido ou não pode mais ser negociado. Veja outra página.
market-line = { $number }. { $cover }: <b>{ $price }</b> cada, paga até { $payout }, restam { $left }
market-listing =
    🏷 <b>{ $cover }</b>

    <b>{ $price }</b> por uma{ $compared }. Uma paga até <b>{ $payout }</b>. { $left ->
        [one] Resta { $left }.
       *[other] Restam { $left }.
    }
    À venda até: { $cutoff }; depois disso ninguém pode saber mais que os outros e negociar com isso. As coberturas pagam sozinhas, como se você as tivesse comprado novas.

    Quantas?
price-same = , o preço de uma nova
price-below = , menos que $ 1, o preço de uma nova
price-above = , mais que $ 1, o preço de uma nova
listing-gone = Esse anúncio esgotou, foi retirado ou nunca existiu. Nada foi cobrado. Veja outros:
listing-closed = Essa cobertura não pode mais ser negociada: a venda terminou: { $cutoff }. Nada foi cobrado. Veja outras:
listing-own = Esse anúncio é seu. Nada foi cobrado. Você pode retirá-lo, ou ver outros:
listing-only-left = Só { $count ->
    [one] resta { $count }
   *[other] restam { $count }
} deste anúncio. Nada foi cobrado.
ask-buy-units = Quantas você quer comprar? Escreva um número, como <b>7</b>.
buy-listing-question =
    { $units ->
        [one] <b>{ $units } cobertura</b>
       *[other] <b>{ $units } coberturas</b>
    } · { $cover }

    Você paga <b>{ $pay }</b> (inclui uma taxa de { $fee } para a tesouraria dos membros) · recebe até <b>{ $get }</b>. Você tem { $have }.
    A venda termina: { $cutoff }.
nothing-to-sell = Você não tem coberturas que possam ser vendidas agora. Elas podem ser vendidas até o fim da venda, alguns dias antes de começar o que acompanham. Nada aconteceu.
choose-cover = Quais coberturas você quer vender?
choose-count = Você tem { $held ->
    [one] { $held } cobertura
   *[other] { $held } coberturas
} de { $cover }. Quantas quer vender?
ask-sell-units = Quantas você quer vender? Escreva um número, como <b>7</b>.
ask-price =
    { $units } × { $cover }: a que preço cada?

    Uma nova custa $ 1 e paga até { $payout }, então seu preço pode ser no máximo $ 1. A tesouraria dos membros fica com { $fee }% do que é pago. Escreva um preço, como <b>0,80</b>.
list-question =
    { $units ->
        [one] <b>{ $units } cobertura</b>
       *[other] <b>{ $units } coberturas</b>
    } · { $cover }

    À venda por <b>{ $price }</b> cada{ $compared }, até: { $cutoff }. Quando tudo for vendido você recebe <b>{ $get }</b>; uma taxa de { $fee } vai para a tesouraria dos membros.
    Enquanto isso o mercado as guarda. Você pode retirar o que não for vendido, e o que elas pagarem continua seu.
sale-over = Estas coberturas não podem mais ser negociadas: a venda terminou: { $cutoff }. Você fica com elas. Nada aconteceu.
only-have = Você só tem { $count } destas. Nada aconteceu. Escolha menos.
price-too-high = Uma nova custa { $issue }, e as carteiras daqui não pagam mais que isso, então ninguém poderia comprar a sua. Nada aconteceu. Escreva { $issue } ou menos.
listing-above-issue = Isto custa mais que { $issue }, o preço de uma nova, e sua carteira é protegida contra pagar isso. Nada foi cobrado.
refused-above-issue = { $price } é mais que { $issue }, o preço de uma nova, e sua carteira é protegida contra pagar isso. Nada foi cobrado.
cover-not-held = Você não tem nenhuma destas coberturas agora. Nada aconteceu.
cover-decided = O que estas coberturas acompanham já está decidido, então não são mais negociadas. Você fica com elas. Nada aconteceu.
own-none = Você não tem nada no mercado.
own-title = 🏷 <b>Seus anúncios</b>{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } de { $pages })
}
own-line = { $number }. { $left } × { $cover } por { $price } cada
own-line-owed = { $number }. { $left } × { $cover }: terminou, <b>{ $dollars }</b> a receber
own-listing =
    🏷 { $left } × <b>{ $cover }</b> por { $price } cada. { $sold ->
        [0] Nenhuma vendida ainda.
        [one] { $sold } vendida.
       *[other] { $sold } vendidas.
    }

    Escrevo quando algo for vendido. O que não for vendido paga a você como se tivesse ficado com você.
own-listing-owed = { $left } × <b>{ $cover }</b>: terminou sem ser vendido. <b>{ $dollars }</b> são seus para receber.
own-listing-ended = { $left } × { $cover }: terminou sem ser vendido, e não há nada a pagar.
take-back-question = Você retira { $left } × { $cover }: deixam de estar à venda.
collect-question = Você recebe <b>{ $dollars }</b> por { $left } × { $cover }, na sua carteira.
notice-sold = 🏷 <b>Vendido: { $units } × { $cover }.</b> { $got } estão na sua carteira (foi descontada uma taxa de { $fee }). { $left ->
    [0] Era o último deste anúncio.
    [one] Ainda resta { $left } à venda.
   *[other] Ainda restam { $left } à venda.
} { $have }
notice-bought = ✅ <b>Você tem cobertura.</b> { $units } × { $cover } por { $dollars }, até <b>{ $most }</b>. { $have }
notice-collected = 💵 <b>{ $dollars }</b> do seu anúncio estão na sua carteira. { $have }
notice-listing-pays = ✅ { $units } × { $cover }, que ninguém comprou de você, pagam: <b>{ $dollars }</b> são seus para receber.
notice-listing-void = ↩️ { $units } × { $cover }, que ninguém comprou de você, terminaram sem uma resposta que conte: <b>{ $dollars }</b> são seus para receber.
notice-listing-expired = { $units } × { $cover }, que ninguém comprou de você, terminaram, e não há nada a pagar.
refused-price-rails = Uma destas coberturas paga no máximo { $payout }, então o preço não pode ser { $price }. Nada foi cobrado. Escolha um preço menor.
refused-too-many-units = Só restam { $available } deste anúncio, e foram pedidas { $units }. Nada foi cobrado. Compre menos.
refused-listing-changed = Este anúncio agora custa { $price } cada, e você aceitou no máximo { $most }. Nada foi cobrado. Olhe de novo.
refused-not-seller = Este anúncio não é mais seu, ou não existe mais. Nada foi cobrado. Veja seus anúncios.
refused-series-ended = Estas coberturas já foram decididas, então não são mais negociadas. Nada foi cobrado. Veja suas coberturas.
refused-already-paid = Estas coberturas já foram pagas. Nada foi cobrado. Receba os dólares delas.
refused-not-settled = Não há nada a receber por estas coberturas. Nada foi cobrado. Veja seus anúncios.
refused-too-few-covers = Você tem { $have } destas coberturas e isto precisa de { $need }. Nada foi cobrado. Escolha menos.
refused-deposit-too-large = Neste fundo cabem mais { $most }, e não { $dollars }. Nada foi cobrado. Ponha menos.
refused-not-takeable = Não se pode retirar tanto agora: a espera não acabou, já foi pago a você, ou o dinheiro sustenta coberturas abertas. Nada foi cobrado. Veja suas cotas.
refused-exit-waits = Um pedido seu de saída deste fundo já está em espera, e nada pode ser somado a ele. Nada foi cobrado. Peça de novo quando estiver todo pago.
refused-too-few-shares = Você tem menos cotas do que isto precisa. Nada foi cobrado. Veja suas cotas e escolha menos.
command-market = Comprar e vender coberturas

# O que protege uma carteira: endereços, limites, as palavras, outras contas, chaves próprias.
withdraw-have = 📤 Você tem <b>{ $have }</b>.
withdraw-have-unread = 📤 Não consegui ler seu saldo agora; seu dinheiro está onde estava.
withdraw-none = Você ainda não tem nenhum endereço salvo.
withdraw-rule = O dinheiro só sai para endereços que você salvou. Um novo espera 24 horas, e aviso em todos os seus chats, para que ninguém leve seu dinheiro sem você saber.
withdraw-line-ready = ✅ <code>{ $to }</code>
withdraw-line-waits = ⏳ <code>{ $to }</code>: a partir de { $ready }
ask-address = Para qual endereço vai o dinheiro? Cole aqui, <b>0x</b> e 40 caracteres, nesta mesma rede. Nada se move ainda.
address-none = Isso não é um endereço: um endereço é <b>0x</b> e 40 caracteres de 0 a 9 e de a a f. Nada se moveu. Cole de novo, ou /cancel.
address-length = Esse endereço é curto ou longo demais: depois de <b>0x</b> deve haver exatamente 40 caracteres. Nada se moveu. Copie de novo, inteiro.
address-mistyped = Esse endereço tem um erro: as maiúsculas e minúsculas não combinam, então ao menos um caractere está errado. Nada se moveu. Copie de novo, não digite.
address-name = Não procuro nomes, porque um nome pode passar a indicar outra pessoa. Nada se moveu. Cole o próprio endereço: <b>0x</b> e 40 caracteres.
address-burn = Ninguém tem a chave de <code>{ $to }</code>: o dinheiro enviado para lá se perde para sempre. Nada se moveu. Escolha outro endereço.
address-own = <code>{ $to }</code> é esta mesma carteira, então enviar para lá não faria nada. Nada se moveu. Escolha outro endereço.
address-ours = <code>{ $to }</code> é um dos contratos em que fui construído. O dinheiro enviado para lá se perderia. Nada se moveu. Escolha outro endereço.
address-sanctioned = <code>{ $to }</code> está na lista de sanções que vale aqui, então não posso pagar lá. Nada se moveu. Escolha outro endereço.
address-waits = <code>{ $to }</code> pode receber a partir de: { $ready }. Até lá o dinheiro fica aqui, e você pode parar isso a qualquer momento.
address-not-saved = <code>{ $to }</code> não é um dos seus endereços salvos. Nada se moveu. Salve-o primeiro; isso leva 24 horas.
address-own-key = A sua própria chave decide sobre endereços novos, e não precisa de espera: pague a <code>{ $to }</code> com a sua chave, no app da Safe. Nada se moveu.
withdraw-announce =
    Salvar <code>{ $to }</code> como endereço para o seu dinheiro?
    { $contract ->
        [yes]
            ⚠️ Nesse endereço há um <b>programa</b>, não uma carteira simples. Corretoras e contas da Safe não têm problema; qualquer outra coisa talvez nunca devolva seu dinheiro.
       *[no] {""}
    }

    Ele pode receber daqui a <b>24 horas</b>. Aviso em todos os seus chats, cada um com um botão para parar. Nenhum dinheiro se move agora.
withdraw-empty = Não há nada para sacar: você tem menos de um centavo.
ask-amount =
    Quanto para <code>{ $to }</code>?

    Você tem { $have }. Escreva um valor, como <b>5</b> ou <b>5,50</b>.
amount-zero = Isso não enviaria nada. Nada se moveu. Escreva um valor, como <b>5</b>.
amount-too-fine = Os valores vão até centavos inteiros. Nada se moveu. Escreva um como <b>5,50</b>.
amount-unclear = Não consegui ler esse valor com certeza. Nada se moveu. Escreva algarismos, como <b>5</b> ou <b>5,50</b>, ou /cancel.
amount-too-many = É mais do que posso enviar de uma vez (no máximo { $most }). Nada se moveu. Escreva um valor menor.
withdraw-too-few = Você tem { $have }, menos que os { $wanted } que quer enviar. Nada se moveu.
withdraw-confirm =
    Enviar <b>{ $dollars }</b> para

    <code>{ $to }</code>

    Você tem { $have }; ficam { $left }. Isto não pode ser desfeito.
limits-title = 🛡 <b>Seus limites a cada 24 horas</b>
limit-line =
    { $limit ->
        [spend] Tudo junto
        [gift] Presentes a outras pessoas
       *[trade] Negócios com outras pessoas
    }: <b>{ $dollars }</b>, usados { $spent }
limit-line-floor = Menor preço pelo qual posso oferecer uma cobertura sua: <b>{ $dollars }</b>
limit-line-waits = ⏳ passa a { $dollars }: { $ready }
limits-rule = A própria rede os faz cumprir, mesmo que este bot fosse roubado. Mais rígido vale na hora; mais folgado espera 24 horas, e aviso em todos os seus chats. O que vai para seus endereços salvos não tem limite.
ask-limit =
    { $limit ->
        [spend] O limite para tudo junto é de { $dollars } por dia.
        [gift] O limite para presentes é de { $dollars } por dia.
        [trade] O limite para negócios é de { $dollars } por dia.
       *[floor] Posso oferecer uma cobertura sua por { $dollars } ou mais.
    } Quanto deve ser? Escreva um valor, como <b>20</b>.
limit-unclear = Não consegui ler esse valor. Nada mudou. Escreva algarismos, como <b>20</b>, ou /cancel.
limit-whole = Os limites são em dólares inteiros. Nada mudou. Escreva um como <b>20</b>.
limit-too-much = É mais do que um limite pode ser ({ $most }). Nada mudou. Escreva um valor menor.
limit-same =
    { $limit ->
        [spend] O limite para tudo junto
        [gift] O limite para presentes
        [trade] O limite para negócios
       *[floor] O menor preço
    } já é { $dollars }. Nada mudou.
limit-nothing-waits =
    Nada está em espera: { $limit ->
        [spend] o limite para tudo junto
        [gift] o limite para presentes
        [trade] o limite para negócios
       *[floor] o menor preço
    } é { $dollars }.
limit-tighten =
    Mudar { $limit ->
        [spend] o limite para tudo junto
        [gift] o limite para presentes
        [trade] o limite para negócios
       *[floor] o menor preço
    } de { $now } para <b>{ $wished }</b>?

    É mais rígido, então vale na hora. Afrouxar de novo leva 24 horas.
limit-announce =
    Mudar { $limit ->
        [spend] o limite para tudo junto
        [gift] o limite para presentes
        [trade] o limite para negócios
       *[floor] o menor preço
    } de { $now } para <b>{ $wished }</b>?

    É mais folgado, então vale daqui a <b>24 horas</b>. Aviso em todos os seus chats, cada um com um botão para parar.
own-key-decides = A sua própria chave decide sobre isso: tudo o que torna sua carteira menos segura precisa dela. Nada mudou. Use sua chave no app da Safe.
own-key-page = Ou assine na página por trás do botão, com sua passkey ou sua carteira: o que você pediu já está lá, e vale depois de 24 horas.
address-announced =
    📤 Um novo endereço para o seu dinheiro foi salvo: <code>{ $account }</code>

    Ele pode receber a partir de: <b>{ $ready }</b>. Não foi você? Pare agora, e depois veja quem pode usar este chat.
address-removed = 📤 <code>{ $account }</code> não é mais um endereço para o seu dinheiro. Seu dinheiro está onde estava.
address-ready = 📤 <code>{ $account }</code> pode receber a partir de agora. Nenhum dinheiro se moveu.
owner-announced =
    🔑 Outra chave pede para ser dona da sua carteira: <code>{ $account }</code>

    A partir de <b>{ $ready }</b> ela pode fazer tudo com a sua carteira. Não foi você? Pare agora, e depois veja quem pode usar este chat.
owner-removed = 🔑 <code>{ $account }</code> não será dona da sua carteira. Seu dinheiro está onde estava.
owner-admitted =
    🔑 <code>{ $account }</code> agora é dona da sua carteira. Com ela você pode fazer tudo sem mim; eu só posso fazer o que seus limites permitem.

    Guarde a folha de recuperação: ela diz como sair sem mim.
limit-announced =
    🛡 { $limit ->
        [spend] O limite para tudo junto
        [gift] O limite para presentes
        [trade] O limite para negócios
       *[floor] O menor preço das suas coberturas
    } passa a <b>{ $dollars }</b>: { $ready }. Não foi você? Pare agora.
limit-cancelled =
    🛡 { $limit ->
        [spend] O limite para tudo junto
        [gift] O limite para presentes
        [trade] O limite para negócios
       *[floor] O menor preço das suas coberturas
    } continua como está: a mudança para { $dollars } foi parada.
limit-holds =
    🛡 { $limit ->
        [spend] O limite para tudo junto
        [gift] O limite para presentes
        [trade] O limite para negócios
       *[floor] O menor preço das suas coberturas
    } agora é <b>{ $dollars }</b>.
phrase-line = 🔐 { $phrase }
ask-phrase =
    🔐 Escolha algumas palavras que só você e eu saibamos, de 4 a 40 caracteres, como <b>botas azuis de chuva</b>. A partir daí, toda mensagem minha para você começa com elas.

    Uma mensagem sem elas não é minha, seja qual for o nome que traga. Nunca vou pedir a você uma chave nem palavras de recuperação.
phrase-too-short = É curto demais para me distinguir de outros. Escreva ao menos 4 caracteres.
phrase-too-long = É longo demais: no máximo 40 caracteres. Escreva menos palavras.
phrase-characters = Só letras, algarismos, emojis, espaços e pontuação simples, por favor: sem links e sem marcação. Escreva outras palavras.
phrase-kept = 🔐 Guardado. A partir de agora, toda mensagem minha para você começa com suas palavras.
phrase-gone = Suas palavras foram apagadas; a partir de agora minhas mensagens chegam sem elas.
secret-deleted =
    ⚠️ <b>Isso parecia uma chave privada ou palavras de recuperação.</b> Apaguei sua mensagem deste chat, não a li mais e não guardei nada.

    Nunca preciso delas, e ninguém honesto as pede. Se abrem uma carteira com dinheiro, passe esse dinheiro para uma carteira nova agora: alguém pode ter visto.
secret-delete-it =
    ⚠️ <b>Isso parecia uma chave privada ou palavras de recuperação.</b> Não guardei nada, mas não consigo apagar sua mensagem aqui: <b>por favor, apague você, agora</b>.

    Nunca preciso delas, e ninguém honesto as pede. Se abrem uma carteira com dinheiro, passe esse dinheiro para uma carteira nova agora: alguém pode ter visto.
account =
    { $name } no { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
account-unnamed =
    uma conta no { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
link-about =
    🔗 Use uma só carteira no Telegram e no Discord.

    No lado cuja carteira você quer manter, peça um código. No outro lado, escreva o código. Depois pergunto aqui mais uma vez. A carteira do outro lado precisa estar vazia.
link-shared = 🔗 Compartilham esta carteira:
link-line = • { $who }
link-line-leaves = • { $who } (sai: { $at })
link-code =
    🔗 Seu código: <code>{ $code }</code>

    Escreva <b>/link</b> e o código no outro lado em até { $minutes } minutos. Funciona uma vez. Não dê a ninguém: quem o usar, com o seu sim, compartilha seu dinheiro.
ask-code = Escreva o código que você recebeu no outro lado. Nada é compartilhado ainda.
code-unreadable = Isso não é um código: um código tem 16 letras e algarismos, como <b>ABCD-1234-EFGH-5678</b>. Nada é compartilhado.
code-wrong = Esse código não é conhecido, ou seus cinco minutos passaram. Nada é compartilhado. Peça um novo no outro lado.
code-too-many = Códigos errados demais. Nada é compartilhado. Você pode tentar de novo a partir de: { $until }.
code-whose =
    Este código foi criado por <b>{ $who }</b>.

    ⚠️ Se continuar, você usará <b>a carteira dessa conta</b>, e quem a tiver pode usar todo o dinheiro que há nela. Continue só se essa conta é sua.
code-used = Certo. Agora diga sim como { $who }: acabei de perguntar lá.
join-asked =
    🔗 <b>{ $who }</b> quer compartilhar esta carteira: vê-la, usá-la e receber suas mensagens.

    É você?
link-same-platform = Esta carteira já é compartilhada com uma conta de lá. Nada mudou.
link-shares-already = Essa conta compartilha outra carteira. Nada mudou. Deixe primeiro de compartilhar lá, com /link.
link-order-under-way = Uma ordem da própria carteira dessa conta ainda está em andamento. Nada mudou. Tente de novo quando terminar.
link-not-empty = A carteira do lado que entra precisa estar vazia, para que nada fique para trás. Nada mudou. Antes, saque o dinheiro dela e passe suas coberturas para a outra carteira.
link-over = Isso já acabou: o código venceu ou foi usado. Nada mudou. Peça um novo:
link-done = 🔗 Feito: { $who } agora compartilha esta carteira.
link-turned-away = Ninguém entrou, e o código foi anulado. Se não foi você, alguém viu seu código: não o dê a ninguém.
link-left = Você não compartilha mais essa carteira. A que você tinha antes é sua de novo, como estava.
sharing-news =
    { $deed ->
        [joined] 🔗 { $who } agora compartilha esta carteira. Dinheiro e mensagens são os mesmos dos dois lados.
        [left]
            { $self ->
                [yes] 🔗 Você não compartilha mais a carteira do outro lado. A que você tinha antes é sua de novo, como estava.
               *[no] 🔗 { $who } não compartilha mais esta carteira.
            }
        [leaves] 🔗 { $who } deixa de compartilhar esta carteira: <b>{ $at }</b>. Não foi você? Pare agora.
       *[stays] 🔗 { $who } continua compartilhando esta carteira.
    }
own-about =
    🔑 Com uma chave sua, ninguém pode separar você do seu dinheiro, nem eu. Você a adiciona no navegador; ela passa a ser dona depois de 24 horas, e aviso em todos os seus chats.

    A partir daí só posso fazer o que seus limites permitem, e tudo o que torne sua carteira menos segura precisa da sua chave.
key-line = ✅ <code>{ $key }</code>
key-line-waits = ⏳ <code>{ $key }</code>: a partir de { $ready }
own-no-export = A chave com que assino nunca é entregue: ela só pode fazer o que seus limites permitem, enquanto uma chave sua dá tudo a você, mesmo sem mim.
own-page = O botão abre uma página só para você; ela funciona por { $minutes } minutos. Não dê o link a ninguém.
own-no-page = Este bot não tem página para navegadores, então não dá para adicionar uma chave aqui.
owner-nothing-to-stop = Nenhuma chave assim está em espera. Nada mudou.
sheet = 📄 Sua folha de recuperação: como sair com tudo, sem mim. Guarde-a onde possa encontrá-la. Não contém nenhum segredo.
leave-page = 🚪 E uma página que faz tudo isso: guarde também este arquivo. Funciona sem mim, de onde quer que seja aberta, com uma carteira; uma passkey precisa dela sob o nome para o qual foi criada.
sheet-without-key = 📄 Sua folha de recuperação. Só serve com uma chave sua, e ainda não há nenhuma: adicione uma primeiro.
refused-over-limit =
    Isso passa do { $limit ->
        [spend] seu limite diário
        [gift] seu limite diário de presentes
       *[trade] seu limite diário de negócios
    }: com isto seriam { $spent } de { $cap }. Nada foi cobrado. Mude com /limits, ou espere até amanhã.
refused-address-not-ready = Esse endereço ainda não pode receber: poderá a partir de: { $ready }. Nada foi cobrado.
refused-address-not-saved = Esse endereço não é um dos salvos. Nada foi cobrado. Salve-o com /withdraw; isso leva 24 horas.
refused-sanctioned = <code>{ $to }</code> está na lista de sanções que vale aqui, então não posso pagar lá. Nada foi cobrado. Escolha outro endereço.
refused-owner-not-ready = Essa chave ainda não pode ser dona. Nada foi cobrado.
refused-below-floor = { $price } está abaixo do menor preço que você permitiu, { $floor }. Nada foi cobrado. Mude com /limits.
refused-own-key-decides = Agora a sua própria chave decide sobre isso. Nada foi cobrado. Use-a no app da Safe.
refused-announced-already = Isso já está em andamento: vale a partir de: { $ready }. Nada foi cobrado.
refused-nothing-announced = Não havia mais nada a retirar. Nada foi cobrado.
refused-limit-moved = O limite mudou nesse meio-tempo. Nada foi cobrado. Olhe de novo com /limits.
refused-by-wallet = As próprias regras da sua carteira não me deixam fazer isto. Nada foi cobrado. Veja seus limites com /limits.
action-announce-address = salvar o endereço { $to }
action-remove-address = remover o endereço { $to }
action-set-limit =
    { $limit ->
        [spend] um limite de { $dollars } por dia para tudo junto
        [gift] um limite de { $dollars } por dia para presentes
        [trade] um limite de { $dollars } por dia para negócios
       *[floor] um preço mínimo de { $dollars } para suas coberturas
    }
action-cancel-limit =
    manter { $limit ->
        [spend] o limite para tudo junto
        [gift] o limite para presentes
        [trade] o limite para negócios
       *[floor] o menor preço das suas coberturas
    }
action-announce-owner = adicionar a chave { $owner } em 24 horas
action-cancel-owner = deixar de fora a chave { $owner }
action-admit-owner = tornar dona a chave { $owner }
button-withdraw = 📤 Sacar
button-limits = 🛡 Limites
button-new-address = ➕ Novo endereço
button-own = 🔑 Chave própria
button-pay-to = Pagar a { $to }
button-remove-address = ✖️ Remover { $to }
button-pay-all = Tudo: { $dollars }
button-stop = ✋ Parar
button-set-limit =
    { $limit ->
        [spend] Limite diário
        [gift] Presentes
        [trade] Negócios
       *[floor] Menor preço
    }
button-cancel-limit =
    ✋ Parar: { $limit ->
        [spend] limite diário
        [gift] presentes
        [trade] negócios
       *[floor] menor preço
    }
button-no-phrase = Apagar minhas palavras
button-link = 🔗 Vincular
button-make-code = Pedir um código
button-enter-code = Tenho um código
button-use-code = Sim, essa conta é minha
button-admit = Sim, sou eu
button-turn-away = Não
button-stop-sharing = Parar de compartilhar
button-send-away = Remover: { $who }
button-stay = Manter: { $who }
button-stop-owner = ✋ Parar { $key }
button-open-own = Abrir a página ↗
button-sign-own = Assinar com minha chave ↗
button-sheet = 📄 Folha de recuperação
button-type-address = Escrever um endereço
button-type-amount = Escrever um valor
button-type-limit = Escrever um limite
button-type-phrase = Escrever as palavras
button-type-code = Escrever o código
form-address = Endereço (0x…)
form-amount = Valor em dólares
form-limit = Novo limite em dólares
form-phrase = Suas palavras
form-code = Código do outro lado
command-withdraw = Sacar dinheiro
command-withdraw-text = Um endereço para salvar ou pagar
command-limits = Quanto posso gastar por você
command-own = Adicionar uma chave sua
command-link = Uma só carteira no Telegram e no Discord
command-link-text = O código do outro lado
command-phrase = Palavras pelas quais você me reconhece

# Coberturas mostradas em chats de outras pessoas, e links que trazem para cá.
share-price = { $part ->
    [yes] $ 1 paga até { $payout } hoje
   *[no] $ 1 paga { $payout } hoje
}
share-open = Datas e preços
share-text =
    🛡️ <b>{ $cover }</b>

    <b>{ $part ->
        [yes] $ 1 paga até { $payout }
       *[no] $ 1 paga { $payout }
    }</b>, sozinho e sem formulário. Esse é o preço agora: o botão o mostra como estiver quando você tocar.
share-text-open =
    🛡️ <b>{ $cover }</b>

    Coberturas de $ 1, pagas sozinhas. O botão mostra quando se pode cobrir e quanto um dólar paga.
button-share = Ver preço em particular
share-how = Escreva um voo e a data, um lugar ou uma moeda
start-link-lost = Esse link já não leva a lugar nenhum. Nada aconteceu e nada foi cobrado.

# Plataformas com formulários, opções de comandos e textos alternativos.
form-units = Quantas coberturas? Custam $ 1 cada.
form-day = Em que dia sai? Como 12 dez
form-flight = Qual voo e dia? Como CO 62 12 dez
button-type-units = Escrever um número
button-type-day = Escrever um dia
button-type-flight = Escrever um voo
command-flight-text = Um voo e a data, como CO 62 12 dez
command-weather-text = Um lugar e o que pode acontecer lá, como chuva Seattle junho
command-coins-text = Uma moeda e quanto pode cair, como ETH abaixo de 20%
suggestion = { $flight }, { $day }
suggestion-watch = { $watched }
picture-qr = Código QR do endereço { $address }

# Votos.

button-votes = 🗳 Votos
button-power = Meus votos
button-propose = Propor
button-delegate = Delegar meus votos
button-delegate-self = Voltar a votar
button-test-votes = Votos de teste
button-vote = { $choice ->
    [for] A favor
    [against] Contra
   *[abstain] Abstenção
}
button-details = Detalhes ↗
button-verify = Verificar meu voto
button-verify-link = Verificar ↗
button-proposal = { $phase ->
    [pending] ⏳
    [open] 🗳
    [executed] ✅
    [defeated] ✖️
    [cancelled] ✖️
   *[other] ⏱
} { $number }: { $title }
button-proposal-back = A proposta
button-template = { $template ->
    [rates] Nova tabela de preços
    [product] Novo produto
    [cap] Mover um limite
    [allocate] Reserva → fundo
    [reporter] Trocar um relator
    [spend] Gastar a tesouraria
   *[answer] Responder a um relato
}
button-claim = { $event }
button-judge = Propor uma resposta
button-draft-choice = { $value ->
    [low] Baixo risco
    [medium] Médio risco
    [high] Alto risco
    [dollars] Dólares
    [votes] Votos
    [no] Não aconteceu
    [reject] O relato está errado
    [table] A tabela que carreguei
   *[other] { $value }
}
votes-none-here = Aqui não há votos: uma só conta dirige este Buckler. Nada aconteceu.
votes-empty = 🗳 Nada foi proposto ainda. Quem tiver votos suficientes pode propor algo.
votes-title = 🗳 <b>Propostas</b>, as mais novas primeiro:
votes-power = 🗳 Você conta com <b>{ $power } votos</b>; sua carteira tem { $tokens }.
votes-delegated = Você pediu a <code>{ $to }</code> que vote com os seus.
votes-more =
    Três jeitos de contar com mais: receba votos no seu endereço, peça a outros que deixem você votar por eles, ou ajude a comunidade que os distribui. Seu endereço é

    <code>{ $address }</code>

    Uma proposta precisa de { $threshold } votos. Em cada votação conta o que você tinha quando ela começou; nenhuma conta vale mais de 5% do total.
test-votes-none = Aqui não há votos de teste. Os votos vêm de outros membros, ou da reserva por votação.
test-votes-failed = Não foi possível enviar os votos de teste agora. Nada mais aconteceu. Tente de novo em um minuto.
test-votes-came = Os votos de teste estão na sua carteira. Contam nas votações que começarem a partir de agora.
vote-title = 🗳 <b>Proposta { $number }: { $title }</b>
vote-body = { $body }
vote-says = Nas palavras de quem propõe, que ninguém verificou: { $body }
table-change = 📊 A lista de preços: novos { $added }, retirados { $removed }, mais caros { $dearer }, mais baratos { $cheaper }, sem mudança { $same }.
table-falls = 🔻 Um dólar paga menos, primeiro as maiores quedas:
table-rises = 🔺 Um dólar paga mais, primeiro as maiores altas:
table-other-settings = Outras condições também mudam, por isso aqui não se diz quanto um dólar paga.
table-first = 📊 A lista tem { $rows ->
        [one] 1 preço
       *[other] { $rows } preços
    }.
table-rows = 📊 A lista tem { $rows ->
        [one] 1 preço
       *[other] { $rows } preços
    }. Não tenho a anterior, então não posso dizer o que muda.
table-unseen = ❔ Ninguém me mostrou ainda esta lista de preços, então não posso dizer o que ela muda. Quem tiver o arquivo pode mostrá-lo a mim: <b>/table</b> explica como.
table-other-file = ⚠️ A lista de preços que tenho não é o arquivo que o proponente cita: os hashes são diferentes. Peça o arquivo certo antes de votar.
table-other-product = ⚠️ Esta lista de preços é de outra cobertura. Nada poderia ser vendido com ela.
table-how = 📊 Uma lista de preços em votação é um arquivo que termina em <b>.json.gz</b>. Mostre-o a mim e todos verão o que muda. No Telegram, envie-o aqui como documento; no Discord, use <b>/table</b> e escolha o arquivo. Aceito a lista de uma proposta aberta, ou de uma que você esteja escrevendo com /propose; até 8 MB.
table-taken = ✅ Obrigado. Conferi esta lista de preços: { $product }, { $rows ->
        [one] 1 preço
       *[other] { $rows } preços
    }, raiz <code>{ $root }</code>. Agora todos podem ver o que ela muda.
table-refused = { $why ->
    [unasked] Não guardei este arquivo: nenhuma proposta aberta o cita. Para propô-lo, comece com /propose.
    [tooLarge] Este arquivo é grande demais para uma lista de preços: aceito até 8 MB.
    [tooMany] Chegaram arquivos demais hoje, então não li este. Tente amanhã, ou entregue-o a quem cuida deste bot.
    [otherFile] Não guardei este arquivo: não é o que o proponente cita; os hashes são diferentes.
    [otherProduct] Não guardei este arquivo: é a lista de preços de outra cobertura, não a da sua proposta.
    [otherRoot] Não guardei este arquivo: a raiz dele não é a da sua proposta.
    [notFetched] O arquivo não chegou até mim. Envie-o de novo, por favor.
    [damaged] Não consigo ler este arquivo: está danificado, ou não é uma lista de preços. <b>npm run price</b> e <b>npm run report</b> escrevem arquivos bons.
    [otherTerms] Não guardei este arquivo: foi feito para outras condições que não as vigentes.
    [changed] Não guardei este arquivo: alguém o alterou, pois os preços não correspondem à raiz que ele indica.
    [busy] Estou lendo outros arquivos. Envie-o de novo daqui a um minuto, por favor.
    [full] Não tenho espaço para mais listas de preços; quem cuida deste bot já foi avisado. Nada mudou.
    [noPower] Você ainda não tem votos suficientes para propor algo, então não li este arquivo. /votes diz como conseguir mais.
   *[unreachable] A rede não responde no momento, então não li este arquivo. Envie-o de novo daqui a um minuto, por favor.
}
rate-flight = { $flight } em { $month }
rate-days = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
rate-pays = { $what }: $ 1 paga { $after } em vez de { $before }
rate-stops = { $what }: não é mais vendida; $ 1 pagava { $before }
rate-starts = { $what }: $ 1 paga { $after }; antes não era vendida
vote-tally = 👍 A favor { $bar } { $for }% · 👎 Contra { $against }% · ⚪ Abstenção { $abstain }%
vote-quorum = Quórum { $bar } { $percent }% · { $voters ->
        [one] { $voters } votante
       *[other] { $voters } votantes
    }
vote-pending = ⏳ A votação começa: { $opens }. Conta o que você tiver então.
vote-open = Restam { $left } (até: { $closes })
vote-counting = A votação acabou; o resultado está sendo lido.
vote-passed = ✅ Aprovada. Entra agora na fila, e espera antes de acontecer.
vote-defeated = ✖️ Não aprovada: votos de menos, ou votos a favor de menos. Nada muda.
vote-queued = ✅ Aprovada. Acontece depois de: { $eta }.
vote-ready = ✅ Aprovada. Acontece agora.
vote-executed = ✅ Aprovada e cumprida.
vote-cancelled = ✖️ Cancelada. Nada muda.
left-days = { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    } { $hours } h
left-hours = { $hours } h { $minutes } min
vote-mine = Seu voto é <b>{ $choice ->
    [for] A favor
    [against] Contra
   *[abstain] Abstenção
}</b>, com { $votes } votos.
vote-power = Aqui você conta com <b>{ $votes } votos</b>: os que tinha em { $snapshot }.
vote-taken = Seu voto está a caminho, com { $votes } votos. Aviso no nosso chat privado quando estiver na rede.
vote-already = Você já votou { $choice ->
    [for] A favor
    [against] Contra
   *[abstain] Abstenção
}, com { $votes } votos. Um voto por pessoa: fica como está.
vote-under-way = Seu voto { $choice ->
    [for] A favor
    [against] Contra
   *[abstain] Abstenção
} está a caminho. Um toque basta.
vote-not-yet = A votação não começou. Começa: { $opens }; volte então.
vote-is-closed = Esta votação acabou{ $phase ->
    [executed] : foi aprovada e cumprida
    [queued] : foi aprovada
    [ready] : foi aprovada
    [passed] : foi aprovada
    [defeated] : não foi aprovada
    [cancelled] : foi cancelada
   *[other] {""}
}. Seu voto já não era necessário.
vote-no-power = Você não tinha votos quando esta votação começou ({ $snapshot }), então nada foi registrado. Meu chat privado mostra como conseguir: /votes.
vote-unknown = Não conheço mais essa proposta. Nada foi registrado. /votes mostra as que conheço.
vote-unreachable = Não consegui falar com a rede agora. Nada foi feito. Tente de novo em um minuto.
vote-verified = ✅ A própria rede confirma: seu voto <b>{ $choice ->
    [for] A favor
    [against] Contra
   *[abstain] Abstenção
}</b> conta com { $votes } votos.
vote-verified-behind = ✅ A rede diz que você votou; ainda estou lendo como. Pergunte de novo em um minuto.
vote-verified-no = A rede não tem nenhum voto seu nesta proposta.
vote-recorded = Seu voto <b>{ $choice ->
    [for] A favor
    [against] Contra
   *[abstain] Abstenção
}</b> com { $votes } votos está na rede: { $title }
delegate-ask = Quem vai votar com os seus votos? Escreva o nome, como <b>@ann</b>, ou envie o endereço; /votes mostra a cada pessoa o seu. Seus votos continuam seus, e você pode voltar atrás a qualquer momento.
delegate-no-address = Não sei dizer quem é, então nada mudou. Envie um nome como <b>@ann</b>, compartilhe o contato, ou envie um endereço: 0x e depois 40 letras e algarismos. Ou /cancel.
delegate-question = A partir da próxima proposta, <code>{ $to }</code> vota com os seus votos. Eles ficam na sua carteira. Continuar?
delegate-question-friend = A partir da próxima proposta, <b>{ $who }</b> vota com os seus votos. Eles ficam na sua carteira. Continuar?
delegate-no-wallet = <b>{ $who }</b> ainda não tem carteira aqui, então nada mudou. Peça que abra um chat comigo e toque em Começar, e depois diga o nome de novo. Ou envie um endereço.
delegate-unknown = Não conheço { $name } o bastante para ter certeza de quem vota por você, então nada mudou. Compartilhe comigo o contato, ou envie o endereço; /votes mostra a cada pessoa o seu.
propose-which = O que você quer propor?
propose-too-few = Você conta com { $power } votos, e uma proposta precisa de { $threshold }. Nada foi proposto. Peça a outros que deixem você votar por eles, ou que proponham.
propose-no-claims = Nenhum relato espera resposta.
propose-which-claim = A qual relato você quer responder?
draft-ask = { $question ->
    [product] Qual produto?
    [root] Qual é a raiz da nova tabela de preços? Começa com 0x; <b>npm run price</b> e <b>npm run report</b> a imprimem. Ponha um espaço a cada oito caracteres, para que ninguém a confunda com uma chave. Ou mostre-me o arquivo da tabela (/table explica como), e eu preencho os dois.
    [file] Qual é o sha256 do arquivo da tabela? 64 algarismos e letras, com um espaço a cada oito.
    [summary] O que muda? Cole o resumo que <b>npm run report</b> imprime, em até 300 caracteres.
    [place] Qual dos três limites do produto? O 1 é para o mesmo evento, o 2 e o 3 são para o que tem a mesma causa.
    [capDollars] Quantos dólares uma causa pode custar no máximo? Dólares inteiros, como <b>20000</b>.
    [capShare] E quanto do fundo, em por cento? Como <b>4</b>.
    [pool] Qual fundo?
    [dollars] Quantos dólares?
    [reporterOut] Qual relator sai?
    [reporterIn] Qual é o endereço do relator que assume o lugar?
    [token] Dólares ou votos?
    [amount] Quantos?
    [payee] Qual endereço recebe?
    [subject] Qual evento?
    [verdict] Qual é a resposta? Toque, ou escreva quanto se perdeu em por cento, como <b>40</b>.
    [evidence] Onde as pessoas podem ver? Envie um link.
   *[title] Por último: diga em uma linha para que serve. As pessoas a veem no cartão.
}
draft-again = Não consegui ler, então nada mudou. Tente de novo, ou /cancel.
draft-problem = { $problem ->
    [unlisted] Este produto ainda não está à venda, então não pode ser mudado.
    [listed] Este produto já está à venda, ou não o conheço.
    [noReporter] Ninguém com esse endereço é relator.
    [isReporter] Esse endereço já é de um relator.
    [sameAsNow] Já está assim.
   *[unreachable] Não consegui falar com a rede agora.
} Nada foi proposto.
draft-preview =
    <b>{ $title }</b>

    A votação começa { $delay } horas depois de você propor, dura { $period } dias e, se for aprovada, espera { $wait } dias. Propor?
draft-preview-body =
    <b>{ $title }</b>

    { $body }

    A votação começa { $delay } horas depois de você propor, dura { $period } dias e, se for aprovada, espera { $wait } dias. Propor?
draft-effect = <b>O que faz:</b> { $effect }
draft-call = <code>{ $call }</code>
effect-line = • { $effect }
effect-more = • …e mais { $count ->
        [one] { $count } chamada
       *[other] { $count } chamadas
    }: veja os detalhes
effect-unread = Agora não é possível ler o que { $calls ->
        [one] faz a sua chamada
       *[other] fazem as suas { $calls } chamadas
    }.
effect-rates = Novos preços para { $product }: a tabela com raiz <code>{ $root }</code>. A cobertura já vendida mantém suas condições.
effect-product = Vende uma nova cobertura: { $product }. Vendida de { $horizon } até { $lead } dias antes; taxa de { $fee }%, margem de { $margin }%; tabela <code>{ $root }</code>.
effect-cap = Move o limite { $place } de { $product } de { $before } ({ $beforeShare }% do fundo) para { $after } ({ $afterShare }%). A cobertura já vendida mantém suas condições.
effect-change = Muda { $product }: { $settings }. A cobertura já vendida mantém suas condições.
setting-name = { $setting ->
    [oracle] quem decide
    [lead] até quando é vendida
    [horizon] desde quando é vendida
    [watch] por quanto tempo acompanha
    [settleWithin] quanto a resposta pode demorar
    [marginBps] a margem
    [capitalCostBps] o custo do capital
    [feeBps] a taxa
    [dateColumn] onde fica a data
    [lengthColumn] onde fica a duração
    [rateColumns] o que define o preço
    [ratesRoot] a tabela de preços
    [caps] os limites
   *[other] outras configurações
}
setting-names = { $name }, { $rest }
effect-allocate = Põe { $dollars } da reserva no { $pool }.
effect-reporter = Dá o lugar do relator <code>{ $out }</code> a <code>{ $into }</code> (família de fontes { $family }).
effect-reporters = Nomeia { $count ->
        [one] { $count } relator
       *[other] { $count } relatores
    }, dos quais precisam concordar { $quorum }.
effect-spend = Paga { $dollars } da reserva a <code>{ $payee }</code>.
effect-spend-votes = Dá { $votes } votos da reserva a <code>{ $payee }</code>.
effect-answer = Diz que aconteceu: { $event }, { $percent }%. Veja { $evidence }
effect-answer-no = Diz que não aconteceu: { $event }. Veja { $evidence }
effect-reject = Diz que um relato está errado; a caução dele vai para a reserva: { $event }. Veja { $evidence }
effect-other = ⚠️ Chama <code>{ $name }</code> em <code>{ $contract }</code>. Não tenho palavras para isso: veja os detalhes.
effect-other-paid = ⚠️ Chama <code>{ $name }</code> em <code>{ $contract }</code> e envia { $wei } wei. Não tenho palavras para isso: veja os detalhes.
product-name = { $number ->
    [1] voos atrasados
    [2] pouca chuva
    [3] chuva demais
    [4] calor
    [5] geada
    [6] vento
    [7] preços de safras
    [8] navios atrasados
    [9] quedas de moedas
    [10] moedas estáveis fora do seu dólar
    [11] perda impermanente
    [12] retiradas de protocolos
    [13] ataques
    [14] golpes de saída
    [15] falhas de oráculo
   *[other] produto { $number }
}
report-how = Relate assim: <b>/report exploit NAME 2026-12-03 https://where-to-see-it</b>. A primeira palavra é exploit (ataque), rug (golpe de saída) ou oracle (falha de oráculo); o dia pode ser omitido se for hoje.
report-problem = { $problem ->
    [empty] Diga o que aconteceu.
    [kind] Posso receber relatos de um ataque (exploit), um golpe de saída (rug) ou uma falha de oráculo (oracle).
    [link] Um relato precisa, no fim, de um link onde as pessoas possam ver o que aconteceu.
    [day] Esse dia não está no calendário.
   *[name] Não consegui ler o nome: até 13 letras e algarismos.
} Nada foi relatado e nada foi cobrado.
report-not-covered = Não foi vendida nenhuma cobertura que acompanhe { $name } nessa data, então não há nada a decidir. Nada foi cobrado. Confira o nome e o dia.
report-which = Várias coberturas acompanham isso. De qual se trata?
report-answered = { $event }: isto já foi respondido. Nada foi cobrado.
report-claimed = { $event }: alguém já relatou isto, e espera uma votação. Nada foi cobrado.
report-over = { $event }: isto podia ser relatado até: { $until }. Nada foi cobrado.
report-question =
    Você relata: <b>{ $event }</b>, { $when }.
    Provas: { $evidence }

    Exige uma caução de <b>{ $bond }</b>. Os membros votam sobre isso. Se concluírem que aconteceu, a caução volta a ser sua; se não, fica com a reserva. Relatar?
claim-recorded = Seu relato está na rede, com a sua caução de { $bond }: { $event }. Agora precisa de uma proposta que o responda.
claim-upheld = Seu relato estava certo: { $event }. Sua caução é sua de novo.
claim-lost = Os membros decidiram que não aconteceu: { $event }. Sua caução foi para a reserva.
channel-gets = Este canal recebe:
channel-topic = { $topic ->
    [proposals] • propostas (proposals), com botões para votar, e seus resultados
    [payouts] • pagamentos (payouts)
   *[alarms] • alarmes (alarms): vendas pausadas, respostas contestadas, e fundos quase cheios, com grandes perdas ou que não podem pagar quem sai
}
channel-silent = Este canal não recebe mais nada.
channel-not-subscribed = Este canal não assina isso. Um administrador pode escrever /subscribe proposals, payouts ou alarms.
channel-topics = Escolha entre proposals, payouts e alarms, como <b>/subscribe proposals alarms</b>. Não conheço: { $typed }.
channel-admins-only = Só os administradores deste lugar podem fazer isso.
channel-may-not-post = Ainda não posso escrever neste canal, então nada mudou. Deixe-me vê-lo e enviar mensagens nas permissões do canal, e escreva o comando de novo.
open-private = Os pagamentos chegam como mensagem privada minha: permita que membros deste servidor escrevam a você (Configurações de privacidade do servidor), ou só saberá deles quando escrever para mim.
channel-admin-unknown = Não consegui descobrir agora quem administra aqui. Nada mudou; tente de novo em um minuto.
channel-languages = Escolha um destes: { $languages }. Como <b>/language en</b>. Nada mudou.
channel-language-set = Certo: neste canal falo em { $language }.
channel-only = Esse comando é para grupos e canais: escreva-o onde as mensagens devem chegar. Nada mudou.
channel-broken = Não consigo mais escrever em <b>{ $title }</b>, então parei de tentar. Deixe-me entrar de novo com permissão para escrever, e escreva /subscribe lá.
toast-private = Isso é para o nosso chat privado: escreva para mim lá.
toast-old-button = Esse botão é antigo demais para eu usar. Nada aconteceu; /votes no nosso chat privado mostra o que está aberto.
toast-surprise = Algo quebrou do nosso lado (ref. { $ref }). Que eu saiba, nada foi registrado; /votes no nosso chat privado mostra seu voto.
news-passed = ✅ <b>Proposta { $number }, aprovada:</b> { $title }
news-defeated = ✖️ <b>Proposta { $number }, não aprovada:</b> { $title }
news-queued = ⏱ <b>Proposta { $number }, aprovada e em espera:</b> { $title }. Acontece depois de: { $eta }.
news-executed = ✅ <b>Proposta { $number }, cumprida:</b> { $title }
news-cancelled = ✖️ <b>Proposta { $number }, cancelada:</b> { $title }
news-claim = 🚨 <b>Relatado, com caução de { $bond }:</b> { $event }. Provas: { $evidence }. Os membros decidem; quem tiver votos suficientes pode propor uma resposta.
news-claim-rejected = Um relato se mostrou errado: { $event }. Veja { $evidence }
news-claim-void = Ninguém pode saber: { $event }. Os dólares de todos voltam. Veja { $evidence }
news-claim-no = Não aconteceu: { $event }.
news-claim-yes = Aconteceu: { $event }, { $percent }%. Veja { $evidence }
news-paid = 💵 <b>{ $amount }</b> pagos por { $units ->
        [one] { $units } cobertura
       *[other] { $units } coberturas
    }: { $event }
news-disputed = ⚠️ Alguém contesta o que os relatores disseram: { $event }. Os membros decidem.
news-paused = ⚠️ Os guardiões pararam a venda de cobertura de { $product } até: { $until }. A cobertura já vendida não muda.
news-resumed = A cobertura de { $product } está à venda de novo.
news-pool-full = ⚠️ <b>Fundo: { $name }</b>. { $use }% do seu dinheiro está em jogo em coberturas abertas. Pouca cobertura nova pode ser vendida, e quem sair talvez tenha de esperar.
news-pool-eased = ✅ <b>Fundo: { $name }</b>. Agora { $use }% do seu dinheiro está em jogo. Há espaço para cobertura nova, e o dinheiro pode sair de novo.
news-pool-lost = 📉 <b>Fundo: { $name }</b>. As coberturas que terminaram custaram { $lost } a ele em um dia, { $percent }% do que tinha. Agora ele tem { $assets }.
news-pool-exits = ⏳ <b>Fundo: { $name }</b>. { $waiting } esperam para sair, mais do que o fundo tem livre. É pago à medida que as coberturas abertas terminam.
refused-already-voted = Você já votou nisto. Nada foi cobrado. /votes mostra seu voto.
refused-vote-closed = O governador não aceita isto agora: o tempo passou ou ainda não chegou. Nada foi cobrado. /votes mostra como está.
refused-too-few-votes = Você conta com { $have } votos e isto precisa de { $need }. Nada foi cobrado. Peça a outros que deixem você votar por eles.
refused-claim-open = Alguém já relatou isto. Nada foi cobrado. Você pode propor uma resposta com /propose.
refused-claim-answered = Isto já foi respondido. Nada foi cobrado. /votes mostra o que foi decidido.
refused-claims-over = Isto podia ser relatado até: { $until }. Nada foi cobrado. Não há mais nada a fazer.
refused-outside-watch = Esse momento não está dentro do que a cobertura acompanha. Nada foi cobrado. Confira o dia e relate de novo.
command-votes = As propostas e seu voto
command-propose = Propor algo
command-table = Mostrar uma lista de preços em votação
command-table-file = o arquivo da lista, que termina em .json.gz
command-report = Relatar um ataque, um golpe de saída ou uma falha de oráculo
command-report-text = exploit NAME https://…
command-subscribe = Fazer um canal receber propostas, pagamentos ou alarmes
command-subscribe-text = proposals payouts alarms
command-unsubscribe = Fazer um canal receber menos
command-language = Idioma de um canal
command-language-text = pt

# Configurações.

settings-title = ⚙️ <b>Como falo com você</b>
settings-zone = Sua hora: <b>{ $zone }</b>, onde agora são { $time }.
settings-language = Idioma: <b>{ $language }</b>.
settings-quiet = Horas de silêncio: <b>de { $from } a { $to }</b>.
settings-no-quiet = Horas de silêncio: nenhuma.
settings-heard = { $news ->
    [reminders] 🔔 Lembretes antes de sua cobertura começar ou seu mercado fechar: sim.
    [deposits] 🔔 Dólares que chegam à sua carteira: sim.
   *[votes] 🔔 Resultados de votações de que você participou: sim.
}
settings-muted = { $news ->
    [reminders] 🔕 Lembretes antes de sua cobertura começar ou seu mercado fechar: não.
    [deposits] 🔕 Dólares que chegam à sua carteira: não.
   *[votes] 🔕 Resultados de votações de que você participou: não.
}
settings-rule =
    Nas horas de silêncio, o que pode esperar chega de manhã. Pagamentos, reembolsos e tudo sobre a segurança da sua carteira chegam na hora, mas sem som, e não podem ser desligados.
pick-zone = Onde você está? Agora são:
ask-zone = Escreva sua cidade, como <b>Nairobi</b>, ou sua diferença para UTC, como <b>+3</b> ou <b>-4:30</b>.
which-zone = Qual você quer dizer? Agora são:
zone-unknown = Não conheço esse lugar, então nada mudou. Escreva uma cidade grande perto de você, como <b>Nairobi</b>, ou sua diferença para UTC, como <b>+3</b>.
pick-language = Em que idioma falo com você?
pick-quiet = Quando devo ficar em silêncio? Escolha ou escreva, como <b>das 22:30 às 7</b>.
ask-quiet = De que hora até que hora devo ficar em silêncio? Escreva como <b>das 22:30 às 7</b> ou <b>das 22h às 7h</b>.
quiet-unreadable = Não consegui ler, então nada mudou. Escreva de que hora até que hora, como <b>das 22:30 às 7</b> ou <b>das 22h às 7h</b>.
button-settings = ⚙️ Configurações
button-zone = 🕒 Fuso horário
button-zone-at = { $zone } { $time }
button-other-zone = Outro lugar
button-type-zone = Escrever minha cidade
button-language = 💬 Idioma
button-quiet = 🌙 Horas de silêncio
button-quiet-hours = { $from } – { $to }
button-other-quiet = Outras horas
button-type-quiet = Escrever as horas
button-no-quiet = Sem horas de silêncio
button-mute = { $news ->
    [reminders] 🔕 Sem lembretes
    [deposits] 🔕 Sem aviso de entradas
   *[votes] 🔕 Sem resultados
}
button-unmute = { $news ->
    [reminders] 🔔 Quero lembretes
    [deposits] 🔔 Avisar de entradas
   *[votes] 🔔 Resultados de votos
}
form-zone = Sua cidade ou diferença para UTC
form-quiet = Horas de silêncio, como das 22:30 às 7
command-settings = Fuso horário, idioma, horas de silêncio, avisos
notice-cover-starts =
    🔔 <b>{ $cover }</b>: { $units ->
        [one] sua cobertura começa
       *[other] suas { $units } coberturas começam
    } a acompanhar: { $start }. Não há nada a fazer: escrevo quando for decidido.
notice-sale-ends =
    🔔 <b>{ $cover }</b>: você pode vender { $units ->
        [one] sua cobertura
       *[other] suas { $units } coberturas
    } até: { $cutoff }. Se quiser { $units ->
        [one] ficar com ela
       *[other] ficar com elas
    }, não há nada a fazer.

# Uma cobertura, seu certificado e o extrato da carteira.

cover-numbered = { $number }. { $line }
cover-open = ⏳ { $units } × { $cover }: até { $most }; { $stage }
cover-each = Cada uma paga até <b>{ $payout }</b> sozinha; não há nada a fazer. { $units ->
    [one] É sua
   *[other] São suas
} para guardar, para dar ou, enquanto { $units ->
    [one] estiver
   *[other] estiverem
} à venda, para vender.
stage-on-sale = à venda até: { $until }
stage-before = começa: { $start }
stage-watching = acompanhando agora, até: { $end }
stage-awaited = terminou, e está sendo decidida; sem resposta até { $latest } você recebe seus dólares de volta
stage-reported = { $reporters ->
    [one] { $reporters } relator respondeu
   *[other] { $reporters } relatores concordam em uma resposta
}; qualquer pessoa pode contestar até: { $until }
stage-disputed = alguém contesta a resposta; os membros decidem
stage-disputed-until = alguém contesta a resposta; os membros decidem, e sem decisão até { $latest } você recebe seus dólares de volta
stage-final = decidida; o dinheiro vem em seguida
certificate-title = 📜 <b>Certificado</b>: você tem { $units } destas, até { $most } ao todo.
certificate-alt =
    { $cover }. Cada uma paga até { $payout }: { $pays }. Vendida até: { $cutoff }. Acompanhada de { $start } até { $end }. { $who } Sem resposta até { $latest }, cada cobertura recebe $ 1 de volta.
button-details-of = { $number }
button-certificate = 📜 Certificado
button-give = 🎁 Dar de presente
wallet-covers = 🛡 { $units ->
    [one] { $units } cobertura aberta
   *[other] { $units } coberturas abertas
}
wallet-pools = 🏦 { $worth } nos fundos
wallet-pools-unread = 🏦 O que você tem nos fundos não pôde ser lido agora; está onde estava.
wallet-votes = 🗳 { $votes } votos
wallet-statement =
    📄 Aqui está cada movimento dos seus dólares: { $count ->
        [0] nenhum ainda
        [one] { $count } movimento
       *[other] { $count } movimentos
    }. Você tem { $have }. Os horários são UTC.
csv-time = Hora
csv-kind = Tipo
csv-what = Descrição
csv-amount = Valor (USD)
csv-balance = Saldo (USD)
csv-transaction = Transação
csv-opening = Saldo anterior
csv-movement = { $kind ->
    [sent] Enviado
    [coverBought] Cobertura comprada
    [coverPaid] Pagamento
    [coverRefunded] Reembolso
    [poolJoined] Posto em um fundo
    [poolLeft] Retirado de um fundo
    [listingBought] Comprado de uma pessoa
    [listingSold] Vendido a uma pessoa
    [listingCollected] Recebido de um anúncio
    [bond] Caução de um relato
   *[received] Recebido
}

# Presentes.

gift-choose-count = 🎁 Você tem { $held } × { $cover }. Quantas devo dar?
gift-ask-count = Quantas devo dar? Escreva um número.
gift-ask-who =
    🎁 { $units } × { $cover }: para quem?

    Escreva aqui o nome da pessoa, como <b>@ann</b>, ou compartilhe comigo o contato dela. Ou crie um link que você pode enviar a qualquer pessoa: quem abrir primeiro recebe, e não precisa de mais nada.
gift-buy-for =
    🎁 { $cover }: para quem?

    Escreva aqui o nome da pessoa, como <b>@ann</b>, ou compartilhe comigo o contato dela. Ela não precisa de carteira: eu crio uma.
gift-to-self = É você! Nada aconteceu. Diga outra pessoa, ou volte.
friend-unreadable = Não sei dizer quem é, então nada aconteceu. Escreva um nome como <b>@ann</b>, compartilhe outro contato, ou crie um link.
friend-unknown = Não conheço { $name } o bastante para ter certeza de quem recebe, então nada aconteceu. Crie um link e envie à pessoa, ou compartilhe comigo o contato dela.
friend-unknown-buy = Não conheço { $name } o bastante para ter certeza de quem recebe, então nada foi cobrado. Compartilhe comigo o contato da pessoa; ou compre para você e depois dê com um link.
friend-unasked = Obrigado, mas não perguntei por ninguém. Nada aconteceu. Para dar uma cobertura, abra-a em /covers e toque em “Dar de presente”.
friend-told-now = Aviso na hora.
friend-told-later = Não consigo escrever para essa pessoa agora: por favor, mande uma palavrinha a ela. Aviso assim que ela abrir o chat.
pick-friend = Ou escolha entre os seus contatos:
gift-choose-cover = 🎁 Para <b>{ $who }</b>. Qual das suas coberturas? Para comprar uma nova, escolha o que cobrir e toque em “Para alguém” abaixo do preço.
gift-choose-own = 🎁 Qual das suas coberturas você quer dar? Para comprar uma nova para alguém, escolha o que cobrir e toque em “Para alguém” abaixo do preço.
gift-choose-none = 🎁 Você ainda não tem cobertura para dar. Escolha o que cobrir e toque em “Para alguém” abaixo do preço.
gift-choose-new = 🎁 Para <b>{ $who }</b>. Você ainda não tem cobertura para dar. Escolha o que cobrir e toque em “Para alguém” abaixo do preço.
gift-question =
    🎁 Dar <b>{ $units } × { $cover }</b> a <b>{ $who }</b>? Passa a ser dessa pessoa, com tudo o que pagar, e não pode ser desfeito.

    { $told }
offer-for-friend = 🎁 Para <b>{ $who }</b>: a cobertura e tudo o que ela pagar.
gift-link =
    🎁 { $units } × { $cover }. Envie isto à pessoa:

    { $link }

    Quem abrir primeiro recebe. Até lá continua seu, e o link termina: { $until }. Só o mostro desta vez.
gift-link-own = Este é o seu próprio link: ele dá { $units } × { $cover } até: { $until }. Envie a alguém; nada aconteceu ainda.
gift-link-ended = O link terminou. Suas coberturas continuam suas.
gift-link-over = Esse link já foi usado, foi encerrado ou tem mais de 7 dias. Nada aconteceu. Quem o enviou pode criar um novo.
gift-take = 🎁 <b>{ $who }</b> dá a você <b>{ $units } × { $cover }</b>. Paga a você até <b>{ $most }</b> sozinho, e não custa nada.
gift-taken = 🎁 A caminho! Escrevo assim que for seu. Se não souber de nada em alguns minutos, pergunte a quem enviou o link.
gift-gone = Quem enviou este link não tem mais essas coberturas, então não há nada a receber. Pergunte a essa pessoa, por favor.
gift-no-code = Isso não é um código de presente. Nada aconteceu. Abra o link que você recebeu, ou escreva o código inteiro depois de /gift.
button-gift-link = 🔗 Criar um link
button-end-link = Encerrar o link
button-take = 🎁 Aceitar
button-buy-for = 🎁 Para alguém
button-type-friend = Dizer quem é
button-pick-friend = 👥 Escolher alguém
form-friend = Nome da pessoa, como @ann
form-delegate = O endereço, 0x…
form-gift-units = Quantas dar?
command-gift = Dar coberturas, ou receber um presente
command-gift-text = código de um presente
command-delegate = Deixar alguém votar com os seus votos
command-delegate-text = um nome como @ann, ou um endereço
command-delegate-person = quem vota por você
command-gift-person = a pessoa que recebe

# Termos. Quem mudar o que dizem aumenta termsVersion em bot/usecases/consent.ts, para que todos sejam perguntados de novo.

terms =
    📃 <b>Termos, versão { $version }, em palavras simples</b>

    • Uma cobertura custa $ 1 e paga o que diz o seu preço, se o evento que ela nomeia acontecer como está definido, tenha você perdido pouco ou muito. Não é conselho, nem promessa de ninguém além do contrato.
    • Relatores, fontes de preços ou um voto dizem o que aconteceu, como o preço indica. Se não disserem a tempo, seu $ 1 volta. O que decidirem é definitivo.
    • Depois de comprada, uma cobertura não pode ser devolvida. Você pode dá-la, ou vendê-la enquanto a venda estiver aberta.
    • O dinheiro nos fundos garante as coberturas de outras pessoas: você pode perder tudo, e ele não pode sair antes de acabarem sua espera e as coberturas abertas.
    • O dinheiro e as coberturas ficam na sua própria carteira em uma rede pública, onde todos podem ver o que uma carteira faz. O bot guarda a chave dela, dentro dos limites que você define; com /own você pode adicionar uma chave sua.
    • Programas podem ter erros, e dólares em uma rede podem perder valor ou ser congelados por quem os emite. Use só o que não fizer falta a você.
    • Você tem idade para concordar com isto, e nada o proíbe onde você vive.
terms-agreed = Você concordou com esta versão: { $at }.
terms-not-yet = Pedimos seu acordo antes de você gastar o primeiro dólar, não antes de olhar.
terms-before-buying =
    📃 Seu primeiro pagamento com nossos termos, versão { $version }: uma cobertura paga pelo que dizem relatores, fontes de preços ou um voto, não pelo que você perdeu; depois de comprada não pode ser devolvida; sem resposta, seu $ 1 volta; o dinheiro nos fundos pode ser perdido; programas e moedas podem falhar. Tudo: /terms. Ao tocar em “{ $button ->
        [buy] Comprar
       *[confirm] Sim, pode fazer
    }” você concorda.
terms-ahead =
    📃 Em resumo (termos, versão { $version }): uma cobertura paga pelo que dizem relatores, fontes de preços ou um voto; depois de comprada não pode ser devolvida; sem resposta, seu $ 1 volta; programas e moedas podem falhar. Peço seu acordo antes da primeira compra. Tudo: /terms
button-terms = 📃 Termos
command-terms = Os termos em palavras simples

# Where a compliance hook on chain decides who may buy or invest.
ask-country = 🌍 Em que país você vive? As regras da rede olham as carteiras antes de se gastarem dólares ou de uma cobertura mudar de mãos, por isso pergunto. Escreva o nome ou as duas letras, como <b>Quênia</b> ou <b>KE</b>. Quem decide é a lista da rede, não a sua resposta; com ela posso dizer por quê.
country-unknown = Não conheço nenhum país com esse nome. Nada foi cobrado. Escreva o nome ou as duas letras, como <b>Quênia</b> ou <b>KE</b>, ou /cancel.
country-near = • { $country }? Então escreva <b>{ $code }</b>.
button-type-country = Escrever um país
form-country = Em que país você vive?
screen-country = 🚫 A lista da rede tem sua carteira neste país: { $country }; as regras não admitem ninguém de lá. Nada foi cobrado. Se for um erro, escreva a quem cuida deste bot e informe seu endereço: <code>{ $wallet }</code>
screen-unplaced = 🚫 Você disse: { $country }. As regras da rede não admitem ninguém de lá. Nada foi cobrado, e o que você tem continua seu. Os membros fazem essas regras por votação: /votes.
screen-unplaced-sold = 🚫 As regras admitem quem vive lá ({ $country }), mas a lista da rede, a única que decide, ainda não tem sua carteira. Nada foi cobrado. Escreva a quem cuida deste bot, informe seu endereço e tente de novo quando ele estiver na lista: <code>{ $wallet }</code>
screen-sanctioned = 🚫 Uma lista de sanções que as regras da rede consultam nomeia sua carteira. Nada foi cobrado, e o que você tem continua seu. Se for um erro, escreva a quem cuida deste bot.
screen-friend = 🚫 Você pode comprar isto, mas as regras da rede não deixam a carteira dessa pessoa tê-lo. Nada foi cobrado. Compre para você ou para outra pessoa.
screen-recipient = 🚫 As regras da rede não deixam a carteira dessa pessoa ter esta cobertura. Nada se moveu: ela continua sua. Você pode dá-la a outra pessoa.
screen-giver = 🚫 Você pode ter esta cobertura, mas as regras da rede não deixam a carteira que a dá passá-la adiante. Nada se moveu. Avise quem lhe deu o link.
screen-market = 🚫 As regras da rede não deixam coberturas deste tipo passar pelo mercado. Nada foi cobrado, e o que você tem continua seu. Se for um erro, escreva a quem cuida deste bot.
screen-unsaid = 🚫 As regras da rede não admitem sua carteira e não dizem por quê. Nada foi cobrado, e o que você tem continua seu. Escreva a quem cuida deste bot e informe seu endereço: <code>{ $wallet }</code>
