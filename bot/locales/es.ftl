# Español (trato de tú). Marcas: solo <b> y <code>.
# cobertura · fondo · participación · pago · reembolso · prima · informador · billetera · retirar · voto · propuesta · fianza · anuncio

hello =
    ¡Hola! Vendo pequeñas coberturas: <b>1 $ cada una</b>, que se pagan solas cuando un vuelo se retrasa, falta la lluvia o cae una moneda.

    Tu billetera está lista. Nada que instalar, ninguna comisión en la que pensar.

    Escribe lo que te preocupa, por ejemplo <b>CO 62 12 dic</b>, <b>lluvia Seattle junio</b> o <b>ETH por debajo de 20%</b>, o toca un botón.
hello-again =
    ¡Qué bueno verte de nuevo! Escribe lo que te preocupa, por ejemplo <b>CO 62 12 dic</b>, <b>lluvia Seattle junio</b> o <b>ETH por debajo de 20%</b>, o toca un botón.
help =
    <b>Cómo funciona</b>

    1. Escribe un vuelo y su fecha, como <b>CO 62 12 dic</b>; el tiempo, como <b>lluvia Seattle junio</b>; o una moneda, como <b>ETH por debajo de 20%</b>. O toca un botón.
    2. Elige cuántas coberturas quieres. Cada una cuesta 1 $; el precio dice cuánto paga y qué tan probable es.
    3. Si el vuelo aterriza con más de 2 horas de retraso, se cancela o se desvía, o si el tiempo o la moneda pasan el nivel que elegiste, el dinero llega solo a tu billetera y te escribo.

    Informadores independientes que deben coincidir dicen qué pasó con los vuelos y el tiempo; fuentes públicas de precios, qué pasó con las monedas. Si no pueden decirlo, recuperas tus dólares. Si no ocurre, tus dólares se quedan en el fondo que paga a los demás.

    Cada cobertura se vende hasta unos días antes de que empiece; el precio dice hasta cuándo. Las fechas de los vuelos son las del aeropuerto; las horas son las de tu zona horaria (/settings).

    /flight – cubrir un vuelo
    /weather – cubrirse de lluvia, calor, heladas
    /coins – cubrirse de caídas, pérdidas de paridad y pérdida impermanente
    /covers – tus coberturas y qué fue de ellas
    /pool – ganar respaldando coberturas, y lo que puedes perder
    /market – comprar y vender coberturas entre personas
    /votes – las propuestas y tu voto
    /propose – proponer algo
    /table – mostrar una lista de precios que se vota
    /delegate – dejar que alguien vote con tus votos
    /report – reportar un ataque, una estafa de salida o un fallo de oráculo
    /gift – regalar coberturas
    /wallet – tu dirección y tu saldo
    /withdraw – retirar dinero
    /limits – lo que puedo gastar por ti
    /own – una clave propia
    /link – una sola billetera en Telegram y Discord
    /phrase – palabras por las que me reconoces
    /settings – zona horaria, idioma, horas de silencio
    /terms – lo que aceptas
    /cancel – dejar lo que estabas haciendo
    /help – esta página
    /start – empezar de nuevo
cancelled = De acuerdo, lo dejamos. No se te cobró nada.
nothing-to-cancel = No hay nada que cancelar. Las coberturas que ya tienes siguen como están.
not-understood =
    No entendí eso, así que no pasó nada ni se cobró nada. Escribe algo como <b>CO 62 12 dic</b>, <b>lluvia Seattle junio</b> o <b>ETH por debajo de 20%</b>, o toca un botón.
unknown-command = No conozco ese comando. No pasó nada ni se cobró nada. Esto es lo que sé hacer:
only-text =
    Solo puedo leer texto. No pasó nada ni se cobró nada. Escribe un vuelo y una fecha, como <b>CO 62 12 dic</b>, o toca un botón.
too-long =
    ¡Cuánto texto! Solo leo mensajes de hasta { $most } caracteres. No se cobró nada. Escribe solo un vuelo y una fecha, como <b>CO 62 12 dic</b>.
edits-unread =
    No leo mensajes editados, para que un mensaje viejo nunca compre algo nuevo. No se cobró nada. Envíalo otra vez como mensaje nuevo.
group-only = Los precios y las billeteras son privados. Hablemos en nuestro propio chat.
group-go-on = Eso queda entre tú y yo. Toca abajo y seguimos allí.
old-button = Ese botón es demasiado viejo y ya no puedo usarlo. No se te cobró nada. Empieza de nuevo aquí:
not-yours = Esa oferta no es tuya, o ya no la tengo. No se te cobró nada. Pide un precio para ti:

pick-origin = ✈️ ¿De dónde sale tu vuelo? También puedes escribirlo, como <b>CO 62 12 dic</b>.
pick-destination = ✈️ Desde <b>{ $origin }</b>: ¿adónde?
pick-flight = ✈️ <b>{ $origin } → { $destination }</b>: ¿qué vuelo?
pick-day =
    ✈️ <b>{ $flight }</b>

    ¿Qué día sale? Hay coberturas a la venta desde { $first } hasta { $last }. Toca un día o escríbelo, como <b>12 dic</b>.
no-days = Ahora mismo no tengo días a la venta para { $flight }. No se te cobró nada. Prueba con otro vuelo:
which-route = { $number } hace más de una ruta. ¿Cuál es la tuya?
which-day = ¿Qué día para { $flight }?
which-airline =
    Si { $typed } es un vuelo, escribe también la aerolínea, como <b>CO 62 12 dic</b>. Si es cuántas coberturas quieres, pide primero un precio. No se cobró nada.
day-alone = ¿Qué vuelo de esta fecha: { $day }? Escríbelo con la fecha, como <b>CO 62 12 dic</b>. No se cobró nada.
day-unreadable =
    Conozco { $flight }, pero no pude leer la fecha. Escríbela como <b>12 dic</b>, o elige un día. No se cobró nada.
day-past = Esa fecha ({ $day }) ya pasó, así que { $flight } ya no se puede cubrir para ella. No se te cobró nada.
too-near =
    { $flight }, { $day }: está demasiado cerca. Las coberturas se venden hasta { $lead ->
        [one] { $lead } día
       *[other] { $lead } días
    } antes. No se te cobró nada. El primer día que puedo vender es { $first }.
too-far = { $flight }, { $day }: todavía no está a la venta. La venta empieza: { $opens }. No se te cobró nada.
month-unlisted =
    No tengo registro de que { $flight } vuele ese mes ({ $day }), así que no puedo ponerle precio. No se te cobró nada. Días a los que puedo poner precio:
flight-unknown =
    No conozco el vuelo { $number }. No se te cobró nada. Revisa el número en tu boleto, o busca el vuelo por sus aeropuertos:
flight-unknown-near = No conozco el vuelo { $number }. No se te cobró nada. ¿Quisiste decir uno de estos?
route-unlisted = { $number } no hace esa ruta según mis registros. No se te cobró nada. Lo conozco en:
airport-unknown =
    No cubro vuelos desde { $airport }. No se te cobró nada. Conozco estos aeropuertos:
route-empty = No conozco ningún vuelo de { $origin } a { $destination }. No se te cobró nada. Otros destinos:

quote =
    ✈️ <b>{ $flight }</b>, { $day }

    <b>1 $ paga { $payout }</b> si aterriza con más de { $late } de retraso, se cancela o se desvía. Eso pasa más o menos 1 de cada { $times } veces.
    { $who }
    A la venta hasta: { $closes }. Este precio vale { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }.

    ¿Cuántas coberturas?
ask-units = ¿Cuántas coberturas para { $cover }? Cuestan 1 $ cada una. Escribe un número, como <b>7</b>.
confirm =
    { $units ->
        [one] <b>1 cobertura</b>
       *[other] <b>{ $units } coberturas</b>
    } · { $cover }

    Pagas <b>{ $pay }</b> · recibes hasta <b>{ $get }</b>. Tienes { $have }.
units-zero = Cero coberturas no costarían nada ni cubrirían nada. No se te cobró nada. Escribe un número desde 1, como <b>3</b>.
units-negative = No puedo vender menos de una cobertura. No se te cobró nada. Escribe un número desde 1, como <b>3</b>.
units-fraction = Las coberturas van enteras. No se te cobró nada. Escribe un número entero, como <b>3</b>.
units-too-many = Eso es más de lo que puedo vender de una vez (como mucho { $most }). No se te cobró nada. Escribe un número menor.
units-not-number = Esperaba un número de coberturas. No se te cobró nada. Escribe cifras, como <b>3</b>, o /cancel.
price-expired = Ese precio para { $cover } ya venció. No se te cobró nada. Pide uno nuevo:
offer-closed = Esa oferta está cerrada. No se te cobró nada por ella. Pide un precio nuevo:

wallet-text =
    💼 Tienes <b>{ $have }</b>.

    Tu dirección:
    <code>{ $address }</code>

    Para cargar saldo, envía USDC a ella en la red con chain id { $chain }. Los dólares enviados en otras redes se pierden.
wallet-unread =
    💼 No pude leer tu saldo ahora mismo; tu dinero está donde estaba.

    Tu dirección:
    <code>{ $address }</code>

    Para cargar saldo, envía USDC a ella en la red con chain id { $chain }. Los dólares enviados en otras redes se pierden.
test-dollars-coming = Los dólares de prueba están en camino. Te escribo cuando lleguen.
test-dollars-failed = No se pudieron enviar los dólares de prueba ahora mismo. No pasó nada más. Inténtalo de nuevo en un minuto.
no-faucet = Aquí no hay dólares de prueba. Carga saldo enviando USDC a tu dirección.
covers-empty = Todavía no tienes coberturas. Escribe algo como <b>CO 62 12 dic</b> o <b>lluvia Seattle junio</b>, o toca un botón.
covers-title = 🛡 <b>Tus coberturas</b>{ $pages ->
        [one] {""}
       *[other] {" "}({ $page } de { $pages })
    }
cover-buying = ⏳ { $units } × { $cover }: comprando…
cover-waiting = ⏳ { $units } × { $cover }: hasta { $most }
cover-paid = ✅ { $units } × { $cover }: pagó { $amount }
cover-owed = 💵 { $units } × { $cover }: se te deben { $amount }
cover-ended = ⚪️ { $units } × { $cover }: terminó, nada que pagar
cover-refunded = ↩️ { $units } × { $cover }: { $amount } de reembolso
cover-refund-owed = ↩️ { $units } × { $cover }: { $amount } de reembolso en camino

refused-not-live = Esta cobertura no está a la venta en este momento. No se te cobró nada. Inténtalo más tarde.
refused-paused = La venta de esta cobertura está en pausa hasta: { $until }; lo ya vendido no cambia. No se te cobró nada.
refused-not-allowed = Las reglas de la cadena no dejan que esta billetera, o la del otro lado, participe en esto. No se te cobró nada, y lo que tienes sigue siendo tuyo. Escribe a quienes administran este bot.
refused-not-open = Esta cobertura aún no está a la venta; la venta empieza: { $opens }. No se te cobró nada.
refused-closed = La venta de esta cobertura terminó: { $cutoff }. No se te cobró nada. Elige una fecha posterior.
refused-malformed = La cadena no sabe qué es eso. No se te cobró nada. Revísalo y pide otra vez.
refused-not-listed =
    La lista de precios cambió y esta cobertura ya no está en ella. No se te cobró nada. Vuelve a pedir el precio dentro de un rato.
prices-awaited =
    La comunidad votó precios nuevos para { $product } que este bot aún no tiene, así que ahora no puedo ofrecerlo. No se te cobró nada, y lo ya vendido no cambia. Inténtalo más tarde o elige otra cosa:
prices-voted = La comunidad votó precios nuevos desde entonces, y el de { $cover } ya no vale. No se te cobró nada. Este es el de hoy:
refused-price-moved =
    El precio cambió: 1 $ ahora paga { $payout }, menos que los { $least } que se te ofrecieron. No se te cobró nada. Mira el precio nuevo.
refused-load = Este precio está fuera de las reglas que te protegen, así que no se puede vender. No se te cobró nada. Prueba otra fecha u otra cobertura.
refused-cap-full =
    No queda suficiente cobertura: { $cap ->
        [flight] este vuelo está completo
        [originDay] los vuelos desde ese aeropuerto comparten un límite por día, y se alcanzó
        [destinationDay] los vuelos a ese aeropuerto comparten un límite por día, y se alcanzó
        [watch] justo esto ya está completo
        [nameMonth] las coberturas de lo mismo que empiezan en un mes comparten un límite, y se alcanzó
        [name] todas las coberturas de lo mismo comparten un límite, y se alcanzó
        [portMonth] los barcos a ese puerto comparten un límite por mes, y se alcanzó
       *[other] las coberturas con la misma causa comparten un límite, y se alcanzó
    }. No se te cobró nada. Compra menos, o prueba otra cobertura.
refused-pool-full =
    No queda suficiente cobertura: solo { $free } del fondo están libres. No se te cobró nada. Compra menos, o inténtalo más tarde.
refused-no-units = Hay que comprar al menos una cobertura. No se te cobró nada. Elige cuántas.
refused-too-few-dollars =
    Tienes { $have } y esto cuesta { $need }. No se te cobró nada. Carga saldo, o elige una cantidad menor.
refused-dollar = El emisor del dólar rechazó este pago. No se te cobró nada. Revisa tu billetera.
refused-not-sponsored = No pude pagar la comisión de red de esta operación. No se te cobró nada. Inténtalo de nuevo en unos minutos.
# Lo que dice el firmante.
refused-day-limit =
    Eso supera { $most } en un día, lo máximo que se puede { $of ->
        [gifts] regalar
        [withdrawals] retirar
       *[spending] gastar
    } con una billetera mía. No se te cobró nada. Elige menos, o sigue mañana.
refused-day-count = Fueron muchas para 24 horas: se aceptan más órdenes cuando las más antiguas tengan un día. No se te cobró nada.
refused-not-signed = El guardián de las claves se negó a firmar esto, porque no es lo que debería ser. No se te cobró nada. Empieza de nuevo.
order-waits = ⏳ Esto tarda más de lo normal: { $what }. Todavía no pasó nada y no se te cobró nada. Sigo intentándolo y te escribo.
wallets-asleep = Ahora mismo no puedo crear tu billetera. No se perdió nada. Inténtalo de nuevo en un minuto.

refused-expired = Tardó demasiado y la orden caducó. No se te cobró nada. Pide un precio nuevo.
refused-reverted = La cadena rechazó esta compra. No se te cobró nada. Pide un precio nuevo e inténtalo otra vez.
sold-out =
    { $cover }: agotado. Otras coberturas ya usan lo que el fondo puede arriesgar aquí. No se te cobró nada.
only-left =
    Solo { $count ->
        [one] queda 1 cobertura
       *[other] quedan { $count } coberturas
    } para { $cover } (las coberturas con una misma causa comparten lo que el fondo puede arriesgar). No se te cobró nada.
unreachable = No pude comunicarme con la cadena ahora mismo. No se te cobró nada. Inténtalo de nuevo en un minuto.
out-of-order = El servicio que tramita las compras no funcionó ahora mismo. No se te cobró nada. Inténtalo más tarde.
surprise = Algo se rompió de nuestro lado (ref. <b>{ $ref }</b>). No se te cobró nada. Inténtalo de nuevo.
not-shown = Algo me impidió mostrarte la respuesta (ref. <b>{ $ref }</b>). Lo que tienes está a salvo: /wallet y /covers lo muestran. Inténtalo de nuevo, por favor.
gave-up = Algo falla de nuestro lado cada vez que trabajo en lo que enviaste (ref. <b>{ $ref }</b>), así que dejé de intentarlo. Lo que tienes está a salvo: /wallet y /covers lo muestran. Da esa referencia a quienes administran este bot, por favor.
surprise-unclear =
    Algo se rompió de nuestro lado (ref. <b>{ $ref }</b>). Todavía no sé si tu compra se hizo. Te escribo cuando lo sepa; por favor, no la repitas.

order-placed = ⏳ En camino: { $what }. Puedes cerrar este chat, yo te escribo.
order-unclear = ⏳ Todavía no sé si esto se hizo: { $what }. Lo estoy comprobando y te escribo; por favor, no lo repitas.
order-done = ✅ <b>Hecho:</b> { $what }.
order-refused = ✖️ No se hizo: { $what }. { $why }
order-expired = ✖️ No se hizo: { $what }. Se acabó el tiempo. No se te cobró nada. Empieza de nuevo.
order-failed = ✖️ No se hizo: { $what }. Algo se rompió de nuestro lado. No se te cobró nada. Inténtalo de nuevo.
order-closed = Esto se ofreció hace un rato y ya terminó. No se hizo nada. Empieza de nuevo.
confirm-again = Una vez más, para estar seguros: { $what }.
button-confirm = Sí, hazlo
action-buy-cover = { $units } × { $cover }
action-redeem-cover = { $units ->
    [one] 1 cobertura cambiada por sus dólares
   *[other] { $units } coberturas cambiadas por sus dólares
}
action-give-cover = { $units ->
    [one] 1 cobertura para <code>{ $to }</code>
   *[other] { $units } coberturas para <code>{ $to }</code>
}
action-deposit = un depósito de { $dollars } en el { $pool }
action-request-exit = una solicitud para salir del { $pool }
action-leave-pool = la salida de tu dinero del { $pool }
action-list = { $units ->
    [one] 1 cobertura en venta a { $price }
   *[other] { $units } coberturas en venta a { $price } cada una
}
action-buy-listing = { $units ->
    [one] 1 cobertura del mercado a { $price }
   *[other] { $units } coberturas del mercado a { $price } cada una
}
action-take-back = la retirada de tu anuncio
action-collect-listing = los dólares de tu anuncio
action-vote = { $choice ->
    [for] tu voto <b>A favor</b>
    [against] tu voto <b>En contra</b>
   *[abstain] tu voto <b>Abstención</b>
}
action-delegate = tus votos delegados a <code>{ $to }</code>
action-propose = tu propuesta
action-claim = un reporte con una fianza de { $bond }
action-dispute = una objeción con una fianza de { $bond }
action-collect-bond = la devolución de tu fianza
action-withdraw = { $dollars } a <code>{ $to }</code>
pool-risk = { $pool ->
    [low] fondo de riesgo bajo
    [high] fondo de riesgo alto
   *[medium] fondo de riesgo medio
}

notice-placed = ⏳ Comprando { $units } × { $cover }… Puedes cerrar este chat, yo te escribo.
notice-unclear =
    ⏳ Todavía no sé si tu compra de { $units } × { $cover } se hizo. Lo estoy comprobando y te escribo; por favor, no la repitas.
notice-refused =
    ✖️ No se compró { $units } × { $cover }. { $why }
notice-expired =
    ✖️ No se compró { $units } × { $cover }: a la orden se le acabó el tiempo. No se te cobró nada. Pide un precio nuevo.
notice-failed =
    ✖️ No se compró { $units } × { $cover }: algo se rompió de nuestro lado. No se te cobró nada. Inténtalo de nuevo.
notice-covered = ✅ <b>Ya tienes cobertura.</b> { $units } × { $cover }, hasta <b>{ $most }</b>. { $have }
notice-covered-gift = ✅ <b>Comprado.</b> { $units } × { $cover }, hasta <b>{ $most }</b>, para <code>{ $holder }</code>. { $have }
notice-received = 🎁 <b>Recibiste cobertura.</b> { $units } × { $cover }, hasta <b>{ $most }</b>. No pagaste nada.
notice-refunded = ↩️ { $why } { $money }
refund-no-quorum = { $cover }: no hubo suficientes informadores de acuerdo a tiempo sobre lo que pasó.
refund-unknowable = { $cover }: la respuesta es que nadie puede saber qué pasó.
refund-disputed = { $cover }: alguien objetó lo que dijeron los informadores, y eso no se decidió a tiempo.
refund-too-late = { $cover }: los informadores respondieron tan tarde que no quedó tiempo para comprobarlo.
refund-seen-early = { $cover }: lo que vieron los informadores es de antes de que terminara la venta, así que no cuenta.
refund-unsaid = { $cover }: no hubo ninguna respuesta que cuente.
notice-skipped =
    ⚠️ Se te deben { $amount } por { $cover }, pero el emisor del dólar rechazó tu billetera. Siguen siendo tuyos y se pueden cobrar en otra dirección en cualquier momento.
notice-dollars = 💵 <b>{ $amount }</b> en tu billetera: acaban de llegar. { $have }

money-here = <b>{ $amount } en tu billetera.</b> { $have }
money-back = <b>Recuperas hasta el último dólar: { $amount }.</b> { $have }
money-elsewhere = <b>{ $amount }</b> fueron a <code>{ $to }</code>, como pediste.
have-now = Tienes { $have }.
have-unread = No pude leer tu saldo ahora mismo; /wallet lo dice.

span-minutes =
    { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minutos
    }
span-hours =
    { $hours ->
        [one] 1 hora
       *[other] { $hours } horas
    }
span-both = { $hours } h { $minutes } min
flight = { $carrier }{ $number } { $origin } → { $destination }
flight-number = { $carrier }{ $number }

# Qué se cubre: qué, dónde y cuándo; desde qué nivel; qué se vio; quién lo dice.
about-flight = { $flight }, { $day }
about-level = { $what } ({ $level })
about-other = { $name }, { $when }
about-raw = { $name }
watched-dry = lluvia escasa en { $place }, { $when }
watched-wet = lluvia excesiva en { $place }, { $when }
watched-heat = calor en { $place }, { $when }
watched-frost = heladas en { $place }, { $when }
watched-wind = tormenta en { $place }, { $when }
watched-crop = precio bajo de { $place }, { $when }
watched-vessel = retraso del barco { $place } en { $second }, { $when }
watched-drop = caída de { $place }, { $when }
watched-depeg = { $place } por debajo de su dólar, { $when }
watched-divergence = divergencia entre { $place } y { $second }, { $when }
watched-withdrawal = retiros de { $place }, { $when }
watched-exploit = ataque a { $place }, { $when }
watched-rug-pull = estafa de salida de { $place }, { $when }
watched-oracle-failure = fallo de oráculo de { $place }, { $when }
when-span = { $span }
when-days = { $days ->
    [one] 1 día desde { $first }
   *[other] { $days } días desde { $first }
}
level-less = menos de { $level }
level-no-less = no menos de { $level }
level-more = más de { $level }
level-no-more = no más de { $level }
level-least = { $level } o más
level-any = cualquier pérdida
measure-mm = { $count } mm
measure-degrees = { $count } °C
measure-speed = { $count } m/s
measure-percent = { $count } %
measure-cents = { $count ->
    [one] 1 centavo
   *[other] { $count } centavos
}
measure-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
measure-plain = { $count }
seen-not-flown = cancelado o desviado
seen-early = aterrizó { $early } antes de hora
seen-on-time = aterrizó a tiempo
seen-late = aterrizó con { $late } de retraso
seen-little-late = aterrizó con { $late } de retraso, muy poco para un pago
seen-other = la respuesta es { $seen }, { $than }
watch-seen-rain = llovió { $seen }, { $than }
watch-seen-heat = el día más caluroso tuvo { $seen }, { $than }
watch-seen-frost = la noche más fría tuvo { $seen }, { $than }
watch-seen-wind = la ráfaga más fuerte fue de { $seen }, { $than }
watch-seen-crop = el precio fue de { $seen }, { $than }
watch-seen-vessel = llegó { $seen } después de empezar el día, { $than }
watch-seen-drop = cayó un { $seen }, { $than }
watch-seen-depeg = estuvo un { $seen } por debajo de 1 $, { $than }
watch-seen-divergence = una reserva de liquidez a partes iguales de ambas perdió un { $seen } frente a conservarlas, { $than }
watch-seen-withdrawal = se retiró el { $seen }, { $than }
watch-seen-taken = se llevaron el { $seen }, { $than }
watch-seen-not = no ocurrió
watch-seen-oracle-failure = su valor tuvo un error de { $seen }, { $than }
said-by-reporters = { $reporters ->
    [0] Los informadores coinciden.
    [one] Lo dice 1 informador.
   *[other] { $reporters } informadores coinciden.
}
said-by-feed = Lo dice la fuente de precios.
said-by-vote = Lo dice el voto de los miembros.
said-by-oracle = Lo dice el oráculo de esta cobertura.
notice-paid =
    { $icon } { $cover }: <b>{ $seen }</b>. { $said }
    { $money }
notice-ended =
    { $icon } { $cover }: { $seen }. { $said } Tu cobertura terminó; { $premium } se quedan en el fondo que paga a los demás. ¡Que te vaya muy bien!
who-decides = Quién decide: { $judge ->
    [quorum] informadores independientes que deben coincidir
    [feed] una fuente de precios de Chainlink, por precios que duraron y nunca por el precio de un momento
    [assessed] un voto de los miembros, con un enlace a las pruebas
   *[other] el oráculo que nombra esta cobertura
}. Si no responden, recuperas tu dinero.
quote-watch =
    { $icon } <b>{ $cover }</b>

    <b>1 $ paga hasta { $payout }</b>: { $pays }. { $chance }
    Qué cuenta: { $counted }.
    { $who }
    A la venta hasta: { $closes }. Este precio vale { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }.

    ¿Cuántas coberturas?
counted-for = { $peril ->
    [dry] toda la lluvia de estos días en la estación meteorológica
    [wet] toda la lluvia de estos días en la estación meteorológica
    [heat] el más caluroso de estos días en la estación meteorológica
    [frost] la más fría de estas noches en la estación meteorológica
    [wind] la ráfaga más fuerte de estos días en la estación meteorológica
    [crop] el precio del último día
    [vessel] las horas desde el comienzo del día previsto
    [drop] la caída más profunda desde el precio inicial, si duró
    [depeg] la mayor distancia por debajo de 1 $, si duró
    [divergence] cuánto menos vale al final una reserva de liquidez a partes iguales de ambas monedas, sin contar comisiones, que las propias monedas (pérdida impermanente)
    [withdrawal] la baja de lo que guarda el protocolo, en tokens, si duró
    [exploit] qué parte de lo que tenía el protocolo fue robada, según la votación
    [rug-pull] qué parte de lo que tenía el proyecto se llevaron, según la votación
    [oracle-failure] cuánto se equivocó el valor publicado, según la votación
   *[other] lo que dice el certificado de esta cobertura
}
chance-all = Eso pasa más o menos 1 de cada { $times } veces.
chance-part = En promedio, eso equivale al pago completo más o menos 1 de cada { $times } veces.
pays-flight = todo si aterriza con más de { $late } de retraso, se cancela o se desvía
pays-all = todo con { $level }
pays-part = desde nada con { $level } hasta todo con { $full }
button-undo = Deshacer
button-other-cover = Otra cobertura
button-weather = 🌧 Tiempo
button-coins = 📉 Monedas
notice-undone = ↩️ Deshecho: { $what }. No se envió nada y no se te cobró nada.
undo-too-late = Ya está en camino, así que no puedo retirarlo. Te escribo qué fue de ello.
undo-over = Esto ya terminó: no hay nada que deshacer. /covers dice lo que tienes.
refused-closed-days = La venta de esta cobertura terminó: { $cutoff }. Las coberturas así se venden hasta { $days ->
    [one] 1 día
   *[other] { $days } días
} antes de que empiecen. No se te cobró nada. Elige una fecha posterior.
refund-feed-silent = { $cover }: nadie pudo demostrar a tiempo, con los registros de la propia fuente de precios, si ocurrió. Puede que se detuviera, o que sus precios fueran demasiado antiguos para contar.
refund-vote-silent = { $cover }: se avisó, y la votación de los miembros no dio respuesta a tiempo.
refund-nobody-asked = { $cover }: nadie preguntó por ello a la votación de los miembros, y nadie lo cerró a tiempo.
refund-vote-unknowable = { $cover }: la votación de los miembros dice que nadie puede saber qué pasó.
refund-vote-too-late = { $cover }: la votación de los miembros respondió tan tarde que no quedó tiempo para corregirla.
refund-vote-early = { $cover }: la votación de los miembros dice que ocurrió antes de acabar la venta, así que no cuenta.
peril-name = { $peril ->
    [dry] lluvia escasa
    [wet] lluvia excesiva
    [rain] lluvia
    [heat] calor
    [frost] heladas
    [wind] tormentas
    [weather] tiempo
    [crop] precios de cosechas
    [vessel] barcos con retraso
    [drop] caída de precio
    [depeg] pérdida de la paridad
    [divergence] divergencia (pérdida impermanente)
    [withdrawal] retiros
    [exploit] ataques
    [rug-pull] estafas de salida
    [oracle-failure] fallos de oráculo
    [coins] monedas
   *[other] eso
}
peril-at = { $place }: { $peril }
pick-peril-weather = 🌦 ¿De qué te cubro? También puedes escribirlo, como <b>lluvia Seattle junio</b>.
pick-peril-coins = 🪙 ¿De qué te cubro? También puedes escribirlo, como <b>ETH por debajo de 20%</b>.
group-empty = No tengo lista de precios para esto, así que ahora no puedo cubrirlo. No se te cobró nada. Lo que quizá tenga:
pick-watch-peril = <b>{ $place }</b>: ¿de qué te cubro?
pick-place = { $icon } <b>{ $peril }</b>: ¿dónde, o de qué?
pick-time =
    { $icon } <b>{ $what }</b>

    ¿Cuándo? Toca una fecha o escríbela, como <b>junio</b> o <b>3 dic</b>.
pick-level =
    <b>{ $cover }</b>

    ¿Cuándo debe pagar?
watch-unlisted = Eso ya no está en mi lista de precios. No se te cobró nada. Lo que cubro:
watch-not-sold = No tengo lista de precios para esto: { $peril }, así que no puedo cubrirlo. No se te cobró nada. Lo que sí cubro:
watch-place-unknown = { $place }: no lo cubro ({ $peril }). No se te cobró nada. Lo que cubro:
watch-did-you-mean = No sé bien qué quieres decir. No pasó nada ni se cobró nada. ¿Es algo de esto?
watch-no-times = { $what }: ahora mismo no hay fechas a la venta. No se te cobró nada.
watch-time-none = { $what }: no está a la venta para esa fecha. Las coberturas se venden desde { $horizon } hasta { $lead } días antes de que empiecen. No se te cobró nada. Estas fechas sí puedo:
watch-level-none =
    <b>{ $cover }</b>

    No vendo exactamente ese nivel. No se cobró nada. Estos sí:
watch-level-elsewhere =
    <b>{ $what }</b>

    No vendo exactamente ese nivel. No se cobró nada. Elige una fecha y te muestro los niveles que tengo.
watch-too-near = { $cover }: está demasiado cerca. Las coberturas así se venden hasta { $lead ->
    [one] 1 día
   *[other] { $lead } días
} antes de que empiecen. No se te cobró nada.
watch-too-far = { $cover }: todavía no está a la venta. La venta empieza: { $opens }. No se te cobró nada.
button-peril = { $icon } { $peril }
button-time = { $day } · { $days ->
    [one] 1 día
   *[other] { $days } días
}
button-level = { $level } · 1 $ paga hasta { $payout }
command-weather = Cubrirse de lluvia, calor, heladas
command-coins = Cubrirse de caídas, pérdidas de paridad y pérdida impermanente

button-flight = ✈️ Vuelo
button-covers = 🛡 Coberturas
button-wallet = 💼 Billetera
button-help = ¿Cómo funciona?
button-back = Atrás
button-close = ✖︎
button-units = { $units }
button-other-units = Otro
button-buy = Comprar por { $pay }
button-choose = { $name }
button-airport = { $airport }
button-day = { $day }
button-route = { $flight }
button-more = Más ▸
button-earlier = ◂ Antes
button-later-dates = Días a la venta
button-other-flight = Otro vuelo
button-fresh-price = Precio nuevo
button-only-left = Comprar { $count }
button-try-again = Reintentar
button-test-dollars = Dólares de prueba
button-receipt = Recibo ↗
button-open-chat = Abrir chat privado

command-start = Empezar
command-flight = Cubrir un vuelo
command-covers = Tus coberturas
command-wallet = Tu dirección y tu saldo
command-help = Cómo funciona
command-cancel = Dejar lo que estabas haciendo
command-group = Cubrir un vuelo, en privado

# Fondos, y dólares escritos.
dollars-zero = Cero dólares no harían nada. No se cobró nada. Escribe un monto desde 0,01 $, como <b>5,50</b>.
dollars-negative = Un monto no puede ser menor que cero. No se cobró nada. Escribe un monto, como <b>5,50</b>.
dollars-too-fine = Cuento en centavos enteros. No se cobró nada. Escribe como mucho dos decimales, como <b>5,50</b>.
dollars-too-many = Eso es más de lo que puedo mover de una vez (como mucho { $most }). No se cobró nada. Escribe un monto menor.
dollars-unclear = No sé bien cuánto es: las comas y los puntos se pueden leer de dos maneras. No se cobró nada. Escríbelo como <b>1000</b> o <b>5,50</b>.
dollars-not-number = Esperaba un monto en dólares. No se cobró nada. Escribe cifras, como <b>5,50</b>, o /cancel.
button-type-dollars = Escribir un monto
form-deposit = ¿Cuántos dólares pones? Como 5,50
form-exit = ¿Cuántos dólares sacas? Como 5,50

pools-intro = 💰 Los <b>fondos</b> respaldan las coberturas que vendo. Pon dólares: ganas las primas de las coberturas que terminan sin pago, y pagas tu parte de las que no.
pools-warning = Lo que un fondo ganó es pasado, no promesa. <b>Puedes perder lo que pongas.</b>
pool-line = { $name }: tiene { $assets }, { $use } % en riesgo ahora. { $grown }.
pool-line-unread = { $name }: no pude leerlo ahora mismo.
pool-no-growth = Sin historia todavía
pool-unread-history = Aún estoy leyendo su pasado; vuelve a mirar en un minuto
pool-grew = +{ $percent } % en { $days ->
    [one] 1 día
   *[other] { $days } días
}
pool-fell = −{ $percent } % en { $days ->
    [one] 1 día
   *[other] { $days } días
}
pool-facts =
    💰 <b>{ $name }</b>: { $pool ->
        [low] coberturas que pierden como mucho el 2 % de lo que podrían pagar, en promedio
        [high] coberturas que pierden más del 8 % de lo que podrían pagar, en promedio
       *[medium] coberturas que pierden del 2 % al 8 % de lo que podrían pagar, en promedio
    }.

    Tiene { $assets }; el { $use } % está en riesgo en coberturas abiertas. Lo tuyo: <b>{ $mine }</b>.
pool-past = Lo que ganó una participación; es pasado, no promesa:
pool-warning = <b>Aquí puedes perder dinero.</b> Para salir, lo pides, esperas { $days ->
    [one] 1 día
   *[other] { $days } días
}, y compartes las pérdidas del fondo hasta que estés fuera. El dinero que respalda coberturas abiertas no puede salir antes de que terminen.
pool-how-much = ¿Cuánto quieres poner?
pool-picture = La imagen: de { $first } a { $last }, las coberturas que terminaron dejaron { $earned } en este fondo y se llevaron { $lost }; la peor semana se llevó { $worst }.
pool-risks =
    ⚠️ <b>Antes de poner dinero en un fondo</b>

    • Puedes perderlo todo. Muchas coberturas pueden pagar a la vez: una sola tormenta es vuelos con retraso, lluvia fuerte y viento juntos.
    • Salir lleva tiempo: lo pides, esperas lo que diga el fondo y cobras al precio de ese día. Mientras esperas, sigues compartiendo cada pérdida. Lo pedido es definitivo: no se puede retirar, aplazar ni ampliar, y solo puedes pedir de nuevo cuando se haya pagado todo.
    • El dinero que respalda coberturas abiertas se queda hasta que terminan, aunque tu espera haya acabado.
    • Los precios vienen de registros del pasado, y el mundo puede cambiar. Los contratos pueden tener errores que nadie ha encontrado.
    • Los resultados los dicen informadores, fuentes de precios y votos. Pueden equivocarse; hay un plazo para objetar, y puede agotarse.

    <b>Quién más gana</b>: la tesorería de los miembros recibe una parte de cada prima, gane o pierda el fondo. Los miembros votan sobre precios, límites y algunos reportes, y ellos mismos pueden tener coberturas o participaciones. Yo pago las comisiones de red y no tomo nada de tu depósito.
button-pools = 💰 Fondos
pool-name = { $pool ->
    [low] Riesgo bajo
    [high] Riesgo alto
   *[medium] Riesgo medio
}
button-pool = { $name }
button-my-shares = Mis participaciones
button-risks = ⚠️ Riesgos
button-dollars = { $dollars }
button-exit = Salir
button-leave = Sacar ahora
button-all = Todo
button-half = La mitad
button-statement = Extracto
ask-deposit = ¿Cuántos dólares quieres poner en el { $pool }? Escribe un monto, como <b>5,50</b>.
deposit-question =
    Pones <b>{ $dollars }</b> en el { $pool } y recibes unas { $shares } participaciones: el { $part } % del fondo. Tienes { $have }.

    Puedes perder dinero. Para salir, lo pides y esperas { $days ->
        [one] 1 día
       *[other] { $days } días
    }.
deposit-too-much = En este fondo caben { $room } más. No se te cobró nada. Pon menos, o elige otro fondo.
deposit-closed = Este fondo no acepta dinero tuyo ahora. No se te cobró nada. Prueba otro fondo, o inténtalo más tarde.
choose-exit =
    Tienes { $worth } en el { $pool }. ¿Cuánto quieres sacar?

    Puedes pedir un monto a la vez. Espera { $days ->
        [one] 1 día
       *[other] { $days } días
    }, no se puede retirar y no se le puede añadir nada.
ask-exit = ¿Cuántos dólares quieres sacar del { $pool }? Escribe un monto, como <b>5,50</b>.
no-shares = No tienes nada en el { $pool }. No pasó nada.
exit-waits = Ya pediste unos { $worth } del { $pool }; se pagan a partir de: { $ready }. No pasó nada. Puedes pedir un monto a la vez: el siguiente, cuando este se haya pagado entero.
exit-too-much = Allí solo tienes { $worth }. No pasó nada. Elige menos, o todo.
exit-question =
    Pides sacar unos <b>{ $worth }</b> del { $pool }.

    <b>Es definitivo.</b> No se puede retirar, aplazar ni ampliar. Se paga en tu billetera a partir de: { $ready }, al precio de ese día; hasta entonces cuentan las pérdidas, y también las ganancias. El dinero que entonces respalde coberturas abiertas se paga según se libere. Yo te escribo.
nothing-waits = No has pedido nada del { $pool }. No pasó nada. Primero pide, luego espera.
leave-question = Sacas unos <b>{ $worth }</b> del { $pool }, a tu billetera.
leave-question-part =
    Sacas unos <b>{ $worth }</b> del { $pool }, a tu billetera.

    Por ahora se quedan { $stays }: ese dinero respalda coberturas abiertas y se libera cuando terminan.
exit-cooling = Unos { $worth } en el { $pool } esperan para salir y se pagan a partir de: { $ready }, al precio de ese día. Entonces te escribo. No pasó nada.
exit-locked = Unos { $worth } en el { $pool } ya pueden salir, pero todo el dinero del fondo respalda ahora coberturas abiertas. No pasó nada. Se te paga según se libere; no tienes que hacer nada.
mine-none = Todavía no tienes participaciones en ningún fondo.
mine-title = 💰 <b>Tus participaciones</b>
mine-line = <b>{ $worth }</b> en el { $pool }
mine-cooling = ⏳ { $amount } de eso esperan para salir y se pagan a partir de: { $ready }
mine-ripe = ✅ { $amount } de eso ya pueden salir. Los operadores lo pagan por su cuenta; también puedes sacarlo ahora.
mine-locked = 🔒 { $amount } de eso pueden salir, pero el dinero del fondo respalda coberturas abiertas. Se te paga según se libere.
statement-title = 📄 <b>Tu extracto</b> del { $pool }
statement-empty = Todavía no has hecho nada con el { $pool }, así que no hay extracto.
statement-older = { $count ->
    [one] 1 movimiento anterior está
   *[other] { $count } movimientos anteriores están
} en las sumas de abajo.
statement-deposited = { $day }: pusiste { $amount }
statement-received = { $day }: recibiste participaciones por { $amount }
statement-sent = { $day }: diste participaciones por { $amount }
statement-queued = { $day }: pediste salir
statement-left = { $day }: sacaste { $amount }
statement-gained = Puesto { $paid }, sacado { $taken }, vale ahora { $worth }: una ganancia de <b>{ $gain }</b>.
statement-lost = Puesto { $paid }, sacado { $taken }, vale ahora { $worth }: una pérdida de <b>{ $gain }</b>.
statement-unread = 📄 Todavía estoy leyendo lo que pasó en el { $pool }, así que tu extracto aún no cuadraría. No se perdió nada; vuelve a mirar en un minuto.
statement-source = Todo sale de los eventos de la propia cadena; cualquiera puede recalcularlo.
notice-joined = ✅ <b>{ $dollars } en el { $pool }.</b> { $have }
notice-exit-queued = ✅ <b>Pediste salir del { $pool }.</b> Cuando termine la espera, tu dinero llega solo a tu billetera, y te escribo. Hasta entonces gana y pierde con el fondo. /pool muestra cuándo.
notice-left = 💵 <b>{ $dollars } salieron del { $pool }</b> y están en tu billetera. { $have }
notice-exit-locked = 🔒 Terminó tu espera por unos { $worth } del { $pool }, pero todo el dinero del fondo respalda ahora coberturas abiertas. Se te paga según se libere; no tienes que hacer nada. Hasta entonces gana y pierde con el fondo.
command-pool = Ganar respaldando coberturas

# El mercado.
button-market = 🏷 Mercado
button-own-listings = Mis anuncios
button-sell = Vender coberturas
button-listing = { $number }
button-group = { $group ->
    [flights] ✈️ Vuelos
    [weather] 🌧 Tiempo
    [coins] 📉 Monedas
    [others] Otras
   *[all] Todas
}
button-your-listing = Tu anuncio
button-cover = { $units } × { $cover }
button-take-back = Retirar anuncio
button-collect = Cobrar { $dollars }
form-buy-units = ¿Cuántas coberturas quieres comprar?
form-sell-units = ¿Cuántas coberturas quieres vender?
form-price = ¿Precio de una, en dólares? Como 0,80
market-title = 🏷 <b>Mercado</b>: { $group ->
    [flights] coberturas de vuelos
    [weather] coberturas del tiempo
    [coins] coberturas de monedas
    [others] otras coberturas
   *[all] coberturas
} que vende la gente, primero las más baratas{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } de { $pages })
}
market-empty = Ahora mismo nadie más vende nada aquí. Una cobertura nueva cuesta 1 $.
market-page-over = Todo lo de esta página se acaba de vender o ya no se puede negociar. Mira otra página.
market-line = { $number }. { $cover }: <b>{ $price }</b> cada una, paga hasta { $payout }, quedan { $left }
market-listing =
    🏷 <b>{ $cover }</b>

    <b>{ $price }</b> por una{ $compared }. Una paga hasta <b>{ $payout }</b>. { $left ->
        [one] Queda 1.
       *[other] Quedan { $left }.
    }
    Se vende hasta: { $cutoff }; después nadie puede saber más que otros y negociar con ello. Las coberturas pagan solas, como si las hubieras comprado nuevas.

    ¿Cuántas?
price-same = , el precio de una nueva
price-below = , menos que 1 $, lo que cuesta una nueva
price-above = , más que 1 $, lo que cuesta una nueva
listing-gone = Ese anuncio se agotó, se retiró o nunca existió. No se te cobró nada. Mira otros:
listing-closed = Esa cobertura ya no se puede negociar: su venta terminó: { $cutoff }. No se te cobró nada. Mira otras:
listing-own = Ese anuncio es tuyo. No se te cobró nada. Puedes retirarlo, o mirar otros:
listing-only-left = Solo { $count ->
    [one] queda 1
   *[other] quedan { $count }
} de este anuncio. No se te cobró nada.
ask-buy-units = ¿Cuántas quieres comprar? Escribe un número, como <b>7</b>.
buy-listing-question =
    { $units ->
        [one] <b>1 cobertura</b>
       *[other] <b>{ $units } coberturas</b>
    } · { $cover }

    Pagas <b>{ $pay }</b> (incluye una comisión de { $fee } para la tesorería de los miembros) · recibes hasta <b>{ $get }</b>. Tienes { $have }.
    La venta termina: { $cutoff }.
nothing-to-sell = No tienes coberturas que se puedan vender ahora. Se pueden vender hasta que cierra su venta, unos días antes de que empiece lo que vigilan. No pasó nada.
choose-cover = ¿Qué coberturas quieres vender?
choose-count = Tienes { $held ->
    [one] 1 cobertura
   *[other] { $held } coberturas
} de { $cover }. ¿Cuántas quieres vender?
ask-sell-units = ¿Cuántas quieres vender? Escribe un número, como <b>7</b>.
ask-price =
    { $units } × { $cover }: ¿a qué precio cada una?

    Una nueva cuesta 1 $ y paga hasta { $payout }, así que tu precio puede ser como mucho 1 $. La tesorería de los miembros se queda el { $fee } % de lo que se paga. Escribe un precio, como <b>0,80</b>.
list-question =
    { $units ->
        [one] <b>1 cobertura</b>
       *[other] <b>{ $units } coberturas</b>
    } · { $cover }

    En venta a <b>{ $price }</b> cada una{ $compared }, hasta: { $cutoff }. Cuando todo se venda recibes <b>{ $get }</b>; una comisión de { $fee } va a la tesorería de los miembros.
    Mientras tanto las guarda el mercado. Puedes retirar lo que no se venda, y lo que paguen sigue siendo tuyo.
sale-over = Estas coberturas ya no se pueden negociar: su venta terminó: { $cutoff }. Te las quedas. No pasó nada.
only-have = Solo tienes { $count } de estas. No pasó nada. Elige menos.
price-too-high = Una nueva cuesta { $issue }, y las billeteras de aquí no pagan más que eso, así que nadie podría comprar la tuya. No pasó nada. Escribe { $issue } o menos.
listing-above-issue = Esto cuesta más que los { $issue } de una nueva, y tu billetera está protegida contra pagar eso. No se te cobró nada.
refused-above-issue = { $price } es más que los { $issue } de una nueva, y tu billetera está protegida contra pagar eso. No se te cobró nada.
cover-not-held = Ahora no tienes ninguna de estas coberturas. No pasó nada.
cover-decided = Lo que vigilan estas coberturas ya está decidido, así que ya no se negocian. Te las quedas. No pasó nada.
own-none = No tienes nada en el mercado.
own-title = 🏷 <b>Tus anuncios</b>{ $pages ->
    [one] {""}
   *[other] {" "}({ $page } de { $pages })
}
own-line = { $number }. { $left } × { $cover } a { $price } cada una
own-line-owed = { $number }. { $left } × { $cover }: terminó, <b>{ $dollars }</b> por cobrar
own-listing =
    🏷 { $left } × <b>{ $cover }</b> a { $price } cada una. { $sold ->
        [0] Todavía no se vendió ninguna.
        [one] Se vendió 1.
       *[other] Se vendieron { $sold }.
    }

    Te escribo cuando se venda algo. Lo que no se venda te paga como si lo hubieras conservado.
own-listing-owed = { $left } × <b>{ $cover }</b>: terminó sin venderse. <b>{ $dollars }</b> son tuyos para cobrar.
own-listing-ended = { $left } × { $cover }: terminó sin venderse, y no hay nada que pagar.
take-back-question = Retiras { $left } × { $cover }: dejan de estar en venta.
collect-question = Cobras <b>{ $dollars }</b> por { $left } × { $cover }, en tu billetera.
notice-sold = 🏷 <b>Vendido: { $units } × { $cover }.</b> { $got } están en tu billetera (se descontó una comisión de { $fee }). { $left ->
    [0] Era lo último de este anuncio.
    [one] Queda 1 en venta.
   *[other] Quedan { $left } en venta.
} { $have }
notice-bought = ✅ <b>Ya tienes cobertura.</b> { $units } × { $cover } por { $dollars }, hasta <b>{ $most }</b>. { $have }
notice-collected = 💵 <b>{ $dollars }</b> de tu anuncio están en tu billetera. { $have }
notice-listing-pays = ✅ { $units } × { $cover }, que nadie te compró, pagan: <b>{ $dollars }</b> son tuyos para cobrar.
notice-listing-void = ↩️ { $units } × { $cover }, que nadie te compró, terminaron sin una respuesta que cuente: <b>{ $dollars }</b> son tuyos para cobrar.
notice-listing-expired = { $units } × { $cover }, que nadie te compró, terminaron, y no hay nada que pagar.
refused-price-rails = Una de estas coberturas paga como mucho { $payout }, así que su precio no puede ser { $price }. No se te cobró nada. Elige un precio menor.
refused-too-many-units = Solo quedan { $available } de este anuncio, y se pidieron { $units }. No se te cobró nada. Compra menos.
refused-listing-changed = Este anuncio ahora cuesta { $price } cada una, y aceptaste como mucho { $most }. No se te cobró nada. Míralo otra vez.
refused-not-seller = Este anuncio ya no es tuyo, o ya no existe. No se te cobró nada. Mira tus anuncios.
refused-series-ended = Estas coberturas ya se decidieron, así que ya no se negocian. No se te cobró nada. Mira tus coberturas.
refused-already-paid = Estas coberturas ya se pagaron. No se te cobró nada. Cobra mejor sus dólares.
refused-not-settled = No hay nada que cobrar por estas coberturas. No se te cobró nada. Mira tus anuncios.
refused-too-few-covers = Tienes { $have } de estas coberturas y esto necesita { $need }. No se te cobró nada. Elige menos.
refused-deposit-too-large = En este fondo caben { $most } más, y no { $dollars }. No se te cobró nada. Pon menos.
refused-not-takeable = Ahora no se puede sacar tanto: la espera no ha terminado, ya se te pagó, o el dinero respalda coberturas abiertas. No se te cobró nada. Mira tus participaciones.
refused-exit-waits = Ya espera una solicitud tuya para salir de este fondo, y no se le puede añadir nada. No se te cobró nada. Pide de nuevo cuando se haya pagado toda.
refused-too-few-shares = Tienes menos participaciones de las que esto necesita. No se te cobró nada. Mira tus participaciones y elige menos.
command-market = Comprar y vender coberturas

# Lo que protege una billetera: direcciones, límites, las palabras, otras cuentas, claves propias.
withdraw-have = 📤 Tienes <b>{ $have }</b>.
withdraw-have-unread = 📤 No pude leer tu saldo ahora mismo; tu dinero está donde estaba.
withdraw-none = Todavía no tienes ninguna dirección guardada.
withdraw-rule = El dinero solo sale a direcciones que guardaste. Una nueva espera 24 horas, y aviso en todos tus chats, para que nadie se lleve tu dinero a tus espaldas.
withdraw-line-ready = ✅ <code>{ $to }</code>
withdraw-line-waits = ⏳ <code>{ $to }</code>: a partir de { $ready }
ask-address = ¿A qué dirección va el dinero? Pégala aquí, <b>0x</b> y 40 caracteres, en esta misma red. Todavía no se mueve nada.
address-none = Eso no es una dirección: una es <b>0x</b> y 40 caracteres del 0 al 9 y de la a a la f. No se movió nada. Pégala otra vez, o /cancel.
address-length = Esa dirección es demasiado corta o larga: después de <b>0x</b> debe haber exactamente 40 caracteres. No se movió nada. Cópiala otra vez, entera.
address-mistyped = Esa dirección tiene un error: sus mayúsculas y minúsculas no concuerdan, así que al menos un carácter está mal. No se movió nada. Cópiala otra vez, no la escribas a mano.
address-name = No busco nombres, porque un nombre puede pasar a señalar a otra persona. No se movió nada. Pega la dirección misma: <b>0x</b> y 40 caracteres.
address-burn = Nadie tiene la clave de <code>{ $to }</code>: el dinero enviado ahí se pierde para siempre. No se movió nada. Elige otra dirección.
address-own = <code>{ $to }</code> es esta misma billetera, así que enviar ahí no haría nada. No se movió nada. Elige otra dirección.
address-ours = <code>{ $to }</code> es uno de los contratos sobre los que estoy construido. El dinero enviado ahí se perdería. No se movió nada. Elige otra dirección.
address-sanctioned = <code>{ $to }</code> está en la lista de sanciones que se aplica aquí, así que no puedo pagar ahí. No se movió nada. Elige otra dirección.
address-waits = Se puede pagar a <code>{ $to }</code> a partir de: { $ready }. Hasta entonces el dinero se queda aquí, y puedes detenerlo en cualquier momento.
address-not-saved = <code>{ $to }</code> no es una de tus direcciones guardadas. No se movió nada. Guárdala primero; eso lleva 24 horas.
address-own-key = Tu propia clave decide sobre direcciones nuevas, y no necesita espera: paga a <code>{ $to }</code> con tu clave, en la app de Safe. No se movió nada.
withdraw-announce =
    ¿Guardar <code>{ $to }</code> como dirección para tu dinero?
    { $contract ->
        [yes]
            ⚠️ En esta dirección hay un <b>programa</b>, no una billetera simple. Las plataformas de intercambio y las cuentas de Safe están bien; cualquier otra cosa quizá nunca devuelva tu dinero.
       *[no] {""}
    }

    Se puede pagar ahí dentro de <b>24 horas</b>. Aviso en todos tus chats, cada uno con un botón para detenerlo. Ahora no se mueve dinero.
withdraw-empty = No hay nada que retirar: tienes menos de un centavo.
ask-amount =
    ¿Cuánto a <code>{ $to }</code>?

    Tienes { $have }. Escribe un monto, como <b>5</b> o <b>5,50</b>.
amount-zero = Eso no enviaría nada. No se movió nada. Escribe un monto, como <b>5</b>.
amount-too-fine = Los montos llegan hasta centavos enteros. No se movió nada. Escribe uno como <b>5,50</b>.
amount-unclear = No pude leer ese monto con certeza. No se movió nada. Escribe cifras, como <b>5</b> o <b>5,50</b>, o /cancel.
amount-too-many = Eso es más de lo que puedo enviar de una vez (como mucho { $most }). No se movió nada. Escribe un monto menor.
withdraw-too-few = Tienes { $have }, menos que los { $wanted } que quieres enviar. No se movió nada.
withdraw-confirm =
    Enviar <b>{ $dollars }</b> a

    <code>{ $to }</code>

    Tienes { $have }; se quedan { $left }. Esto no se puede deshacer.
limits-title = 🛡 <b>Tus límites cada 24 horas</b>
limit-line =
    { $limit ->
        [spend] Todo junto
        [gift] Regalos a otras personas
       *[trade] Compraventas con otras personas
    }: <b>{ $dollars }</b>, usados { $spent }
limit-line-floor = Precio más bajo al que puedo ofrecer una cobertura tuya: <b>{ $dollars }</b>
limit-line-waits = ⏳ pasa a { $dollars }: { $ready }
limits-rule = Los hace cumplir la propia cadena, aunque robaran este bot. Más estricto vale al instante; más flexible espera 24 horas, y aviso en todos tus chats. Lo que va a tus direcciones guardadas no tiene límite.
ask-limit =
    { $limit ->
        [spend] El límite para todo junto es de { $dollars } al día.
        [gift] El límite para regalos es de { $dollars } al día.
        [trade] El límite para compraventas es de { $dollars } al día.
       *[floor] Puedo ofrecer una cobertura tuya por { $dollars } o más.
    } ¿Cuál debe ser? Escribe un monto, como <b>20</b>.
limit-unclear = No pude leer ese monto. No cambió nada. Escribe cifras, como <b>20</b>, o /cancel.
limit-whole = Los límites van en dólares enteros. No cambió nada. Escribe uno como <b>20</b>.
limit-too-much = Eso es más de lo que puede ser un límite ({ $most }). No cambió nada. Escribe un monto menor.
limit-same =
    { $limit ->
        [spend] El límite para todo junto
        [gift] El límite para regalos
        [trade] El límite para compraventas
       *[floor] El precio más bajo
    } ya es { $dollars }. No cambió nada.
limit-nothing-waits =
    No hay nada en espera: { $limit ->
        [spend] el límite para todo junto
        [gift] el límite para regalos
        [trade] el límite para compraventas
       *[floor] el precio más bajo
    } es { $dollars }.
limit-tighten =
    ¿Cambiar { $limit ->
        [spend] el límite para todo junto
        [gift] el límite para regalos
        [trade] el límite para compraventas
       *[floor] el precio más bajo
    } de { $now } a <b>{ $wished }</b>?

    Es más estricto, así que vale al instante. Volver a aflojarlo lleva 24 horas.
limit-announce =
    ¿Cambiar { $limit ->
        [spend] el límite para todo junto
        [gift] el límite para regalos
        [trade] el límite para compraventas
       *[floor] el precio más bajo
    } de { $now } a <b>{ $wished }</b>?

    Es más flexible, así que vale dentro de <b>24 horas</b>. Aviso en todos tus chats, cada uno con un botón para detenerlo.
own-key-decides = Tu propia clave decide sobre eso: todo lo que hace menos segura tu billetera la necesita. No cambió nada. Usa tu clave en la app de Safe.
own-key-page = O fírmalo en la página detrás del botón, con tu passkey o tu billetera: lo que pediste ya está ahí, y vale después de 24 horas.
address-announced =
    📤 Se guardó una dirección nueva para tu dinero: <code>{ $account }</code>

    Se puede pagar ahí a partir de: <b>{ $ready }</b>. ¿No fuiste tú? Detenlo ahora, y luego mira quién puede usar este chat.
address-removed = 📤 <code>{ $account }</code> ya no es una dirección para tu dinero. Tu dinero está donde estaba.
address-ready = 📤 Desde ahora se puede pagar a <code>{ $account }</code>. No se movió dinero.
owner-announced =
    🔑 Otra clave pide ser dueña de tu billetera: <code>{ $account }</code>

    A partir de <b>{ $ready }</b> puede hacer de todo con tu billetera. ¿No fuiste tú? Detenlo ahora, y luego mira quién puede usar este chat.
owner-removed = 🔑 <code>{ $account }</code> no será dueña de tu billetera. Tu dinero está donde estaba.
owner-admitted =
    🔑 <code>{ $account }</code> ahora es dueña de tu billetera. Con ella puedes hacerlo todo sin mí; yo solo puedo hacer lo que permiten tus límites.

    Guarda la hoja de recuperación: dice cómo irte sin mí.
limit-announced =
    🛡 { $limit ->
        [spend] El límite para todo junto
        [gift] El límite para regalos
        [trade] El límite para compraventas
       *[floor] El precio más bajo de tus coberturas
    } pasa a <b>{ $dollars }</b>: { $ready }. ¿No fuiste tú? Detenlo ahora.
limit-cancelled =
    🛡 { $limit ->
        [spend] El límite para todo junto
        [gift] El límite para regalos
        [trade] El límite para compraventas
       *[floor] El precio más bajo de tus coberturas
    } sigue como está: se detuvo el cambio a { $dollars }.
limit-holds =
    🛡 { $limit ->
        [spend] El límite para todo junto
        [gift] El límite para regalos
        [trade] El límite para compraventas
       *[floor] El precio más bajo de tus coberturas
    } ahora es <b>{ $dollars }</b>.
phrase-line = 🔐 { $phrase }
ask-phrase =
    🔐 Elige unas palabras que solo tú y yo sepamos, de 4 a 40 caracteres, como <b>botas azules de lluvia</b>. Desde entonces, cada mensaje mío para ti empieza con ellas.

    Un mensaje sin ellas no es mío, lleve el nombre que lleve. Nunca te pediré una clave ni palabras de recuperación.
phrase-too-short = Es demasiado corto para distinguirme de otros. Escribe al menos 4 caracteres.
phrase-too-long = Es demasiado largo: 40 caracteres como mucho. Escribe menos palabras.
phrase-characters = Solo letras, cifras, emojis, espacios y puntuación sencilla, por favor: ni enlaces ni marcas. Escribe otras palabras.
phrase-kept = 🔐 Guardado. Desde ahora cada mensaje mío para ti empieza con tus palabras.
phrase-gone = Tus palabras se borraron; desde ahora mis mensajes llegan sin ellas.
secret-deleted =
    ⚠️ <b>Eso parecía una clave privada o unas palabras de recuperación.</b> Borré tu mensaje de este chat, no lo leí más y no guardé nada.

    Nunca las necesito, y nadie honrado las pide. Si abren una billetera con dinero, pasa ese dinero a una billetera nueva ahora: alguien puede haberlas visto.
secret-delete-it =
    ⚠️ <b>Eso parecía una clave privada o unas palabras de recuperación.</b> No guardé nada, pero aquí no puedo borrar tu mensaje: <b>por favor, bórralo tú, ahora</b>.

    Nunca las necesito, y nadie honrado las pide. Si abren una billetera con dinero, pasa ese dinero a una billetera nueva ahora: alguien puede haberlas visto.
account =
    { $name } en { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
account-unnamed =
    una cuenta en { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
link-about =
    🔗 Usa una sola billetera en Telegram y Discord.

    En el lado cuya billetera quieres conservar, pide un código. En el otro lado, escríbelo. Luego pregunto aquí una vez más. La billetera del otro lado debe estar vacía.
link-shared = 🔗 Comparten esta billetera:
link-line = • { $who }
link-line-leaves = • { $who } (sale: { $at })
link-code =
    🔗 Tu código: <code>{ $code }</code>

    Escribe <b>/link</b> y el código en el otro lado en menos de { $minutes } minutos. Funciona una vez. No se lo des a nadie: quien lo use, con tu sí, comparte tu dinero.
ask-code = Escribe el código que recibiste en el otro lado. Todavía no se comparte nada.
code-unreadable = Eso no es un código: uno tiene 16 letras y cifras, como <b>ABCD-1234-EFGH-5678</b>. No se comparte nada.
code-wrong = Ese código no se conoce, o pasaron sus cinco minutos. No se comparte nada. Pide uno nuevo en el otro lado.
code-too-many = Demasiados códigos erróneos. No se comparte nada. Puedes intentarlo de nuevo a partir de: { $until }.
code-whose =
    Este código lo creó <b>{ $who }</b>.

    ⚠️ Si sigues, usarás <b>su billetera</b>, y quien tenga esa cuenta puede usar todo el dinero que hay en ella. Sigue solo si esa cuenta es tuya.
code-used = Bien. Ahora di que sí como { $who }: te acabo de preguntar allí.
join-asked =
    🔗 <b>{ $who }</b> quiere compartir esta billetera: verla, usarla y recibir tus mensajes.

    ¿Eres tú?
link-same-platform = Esta billetera ya se comparte con una cuenta de allí. No cambió nada.
link-shares-already = Esa cuenta comparte otra billetera. No cambió nada. Deja primero de compartirla allí, con /link.
link-order-under-way = Una orden de la billetera propia de esa cuenta sigue en curso. No cambió nada. Inténtalo cuando termine.
link-not-empty = La billetera del lado que se une debe estar vacía, para que no se quede nada atrás. No cambió nada. Antes retira su dinero y da sus coberturas a la otra billetera.
link-over = Eso ya terminó: el código venció o se usó. No cambió nada. Pide uno nuevo:
link-done = 🔗 Hecho: { $who } comparte ahora esta billetera.
link-turned-away = No se dejó entrar a nadie, y el código quedó anulado. Si no fuiste tú, alguien vio tu código: no se lo des a nadie.
link-left = Ya no compartes esa billetera. La que tenías antes vuelve a ser tuya, como estaba.
sharing-news =
    { $deed ->
        [joined] 🔗 { $who } comparte ahora esta billetera. El dinero y los mensajes son los mismos en ambos lados.
        [left]
            { $self ->
                [yes] 🔗 Ya no compartes la billetera del otro lado. La que tenías antes vuelve a ser tuya, como estaba.
               *[no] 🔗 { $who } ya no comparte esta billetera.
            }
        [leaves] 🔗 { $who } deja de compartir esta billetera: <b>{ $at }</b>. ¿No fuiste tú? Detenlo ahora.
       *[stays] 🔗 { $who } sigue compartiendo esta billetera.
    }
own-about =
    🔑 Con una clave propia nadie puede separarte de tu dinero, ni siquiera yo. La añades en tu navegador; pasa a ser dueña después de 24 horas, y aviso en todos tus chats.

    Desde entonces solo puedo hacer lo que permiten tus límites, y todo lo que haga menos segura tu billetera necesita tu clave.
key-line = ✅ <code>{ $key }</code>
key-line-waits = ⏳ <code>{ $key }</code>: a partir de { $ready }
own-no-export = La clave con la que firmo no se entrega nunca: solo puede hacer lo que permiten tus límites, mientras que una clave propia te da todo, incluso sin mí.
own-page = El botón abre una página solo para ti; funciona { $minutes } minutos. No le des su enlace a nadie.
own-no-page = Este bot no tiene página para navegadores, así que aquí no se puede añadir una clave.
owner-nothing-to-stop = No hay ninguna clave así en espera. No cambió nada.
sheet = 📄 Tu hoja de recuperación: cómo irte con todo, sin mí. Guárdala donde la encuentres. No contiene ningún secreto.
leave-page = 🚪 Y una página que lo hace todo: guarda también este archivo. Funciona sin mí, se abra desde donde se abra, con una billetera; una passkey la necesita bajo el nombre para el que se creó.
sheet-without-key = 📄 Tu hoja de recuperación. Solo sirve con una clave propia, y todavía no hay ninguna: añade una primero.
refused-over-limit =
    Eso supera { $limit ->
        [spend] tu límite diario
        [gift] tu límite diario de regalos
       *[trade] tu límite diario de compraventas
    }: con esto serían { $spent } de { $cap }. No se te cobró nada. Cámbialo con /limits, o espera a mañana.
refused-address-not-ready = Todavía no se puede pagar a esa dirección: se podrá a partir de: { $ready }. No se te cobró nada.
refused-address-not-saved = Esa dirección no es una de las guardadas. No se te cobró nada. Guárdala con /withdraw; eso lleva 24 horas.
refused-sanctioned = <code>{ $to }</code> está en la lista de sanciones que se aplica aquí, así que no puedo pagar ahí. No se te cobró nada. Elige otra dirección.
refused-owner-not-ready = Esa clave todavía no puede ser dueña. No se te cobró nada.
refused-below-floor = { $price } está por debajo del precio más bajo que permitiste, { $floor }. No se te cobró nada. Cámbialo con /limits.
refused-own-key-decides = Ahora tu propia clave decide sobre eso. No se te cobró nada. Úsala en la app de Safe.
refused-announced-already = Eso ya está en curso: vale a partir de: { $ready }. No se te cobró nada.
refused-nothing-announced = Ya no había nada que retirar. No se te cobró nada.
refused-limit-moved = El límite cambió mientras tanto. No se te cobró nada. Míralo otra vez con /limits.
refused-by-wallet = Las propias reglas de tu billetera no me dejan hacer esto. No se te cobró nada. Mira tus límites con /limits.
action-announce-address = guardar la dirección { $to }
action-remove-address = quitar la dirección { $to }
action-set-limit =
    { $limit ->
        [spend] un límite de { $dollars } al día para todo junto
        [gift] un límite de { $dollars } al día para regalos
        [trade] un límite de { $dollars } al día para compraventas
       *[floor] un precio mínimo de { $dollars } para tus coberturas
    }
action-cancel-limit =
    mantener { $limit ->
        [spend] el límite para todo junto
        [gift] el límite para regalos
        [trade] el límite para compraventas
       *[floor] el precio más bajo de tus coberturas
    }
action-announce-owner = añadir la clave { $owner } en 24 horas
action-cancel-owner = dejar fuera la clave { $owner }
action-admit-owner = hacer dueña a la clave { $owner }
button-withdraw = 📤 Retirar
button-limits = 🛡 Límites
button-new-address = ➕ Nueva dirección
button-own = 🔑 Clave propia
button-pay-to = Pagar a { $to }
button-remove-address = ✖️ Quitar { $to }
button-pay-all = Todo: { $dollars }
button-stop = ✋ Detener
button-set-limit =
    { $limit ->
        [spend] Límite diario
        [gift] Regalos
        [trade] Compraventas
       *[floor] Precio más bajo
    }
button-cancel-limit =
    ✋ Detener: { $limit ->
        [spend] límite diario
        [gift] regalos
        [trade] compraventas
       *[floor] precio bajo
    }
button-no-phrase = Quitar mis palabras
button-link = 🔗 Vincular
button-make-code = Pedir un código
button-enter-code = Tengo un código
button-use-code = Sí, esa cuenta es mía
button-admit = Sí, soy yo
button-turn-away = No
button-stop-sharing = Dejar de compartir
button-send-away = Quitar: { $who }
button-stay = Mantener: { $who }
button-stop-owner = ✋ Detener { $key }
button-open-own = Abrir la página ↗
button-sign-own = Firmar con mi clave ↗
button-sheet = 📄 Hoja de recuperación
button-type-address = Escribir dirección
button-type-amount = Escribir un monto
button-type-limit = Escribir un límite
button-type-phrase = Escribir mis palabras
button-type-code = Escribir el código
form-address = Dirección (0x…)
form-amount = Monto en dólares
form-limit = Límite nuevo en dólares
form-phrase = Tus palabras
form-code = Código del otro lado
command-withdraw = Retirar dinero
command-withdraw-text = Una dirección que guardar o a la que pagar
command-limits = Lo que puedo gastar por ti
command-own = Añadir una clave propia
command-link = Una sola billetera en Telegram y Discord
command-link-text = El código del otro lado
command-phrase = Palabras por las que me reconoces

# Coberturas mostradas en chats de otras personas, y enlaces que llevan aquí.
share-price = { $part ->
    [yes] 1 $ paga hasta { $payout } hoy
   *[no] 1 $ paga { $payout } hoy
}
share-open = Fechas y precios
share-text =
    🛡️ <b>{ $cover }</b>

    <b>{ $part ->
        [yes] 1 $ paga hasta { $payout }
       *[no] 1 $ paga { $payout }
    }</b>, solo y sin formularios. Ese es el precio ahora mismo: el botón lo muestra como esté cuando toques.
share-text-open =
    🛡️ <b>{ $cover }</b>

    Coberturas de 1 $ que se pagan solas. El botón muestra cuándo se puede cubrir y cuánto paga un dólar.
button-share = Ver precio en privado
share-how = Escribe un vuelo y su fecha, un lugar o una moneda
start-link-lost = Ese enlace ya no lleva a ninguna parte. No pasó nada ni se cobró nada.

# Plataformas con formularios, opciones de comandos y textos alternativos.
form-units = ¿Cuántas coberturas? 1 $ cada una.
form-day = ¿Qué día sale? Como 12 dic
form-flight = ¿Qué vuelo y día? Como CO 62 12 dic
button-type-units = Escribir un número
button-type-day = Escribir un día
button-type-flight = Escribir un vuelo
command-flight-text = Un vuelo y su fecha, como CO 62 12 dic
command-weather-text = Un lugar y lo que puede pasar allí, como lluvia Seattle junio
command-coins-text = Una moneda y cuánto puede caer, como ETH por debajo de 20%
suggestion = { $flight }, { $day }
suggestion-watch = { $watched }
picture-qr = Código QR de la dirección { $address }

# Votos.

button-votes = 🗳 Votos
button-power = Mis votos
button-propose = Proponer
button-delegate = Delegar mis votos
button-delegate-self = Volver a votar yo
button-test-votes = Votos de prueba
button-vote = { $choice ->
    [for] A favor
    [against] En contra
   *[abstain] Abstención
}
button-details = Detalles ↗
button-verify = Verificar mi voto
button-verify-link = Verificar ↗
button-proposal = { $phase ->
    [pending] ⏳
    [open] 🗳
    [executed] ✅
    [defeated] ✖️
    [cancelled] ✖️
   *[other] ⏱
} { $number }: { $title }
button-proposal-back = La propuesta
button-template = { $template ->
    [rates] Nueva tabla de precios
    [product] Nuevo producto
    [cap] Mover un límite
    [allocate] Reserva → fondo
    [reporter] Cambiar un informador
    [spend] Gastar la tesorería
   *[answer] Responder un reporte
}
button-claim = { $event }
button-judge = Proponer respuesta
button-draft-choice = { $value ->
    [low] Riesgo bajo
    [medium] Riesgo medio
    [high] Riesgo alto
    [dollars] Dólares
    [votes] Votos
    [no] No ocurrió
    [reject] El reporte es erróneo
    [table] La tabla que tengo cargada
   *[other] { $value }
}
votes-none-here = Aquí no hay votos: una sola cuenta dirige este Buckler. No pasó nada.
votes-empty = 🗳 Todavía no se propuso nada. Quien tenga suficientes votos puede proponer algo.
votes-title = 🗳 <b>Propuestas</b>, primero las más nuevas:
votes-power = 🗳 Cuentas con <b>{ $power } votos</b>; tu billetera tiene { $tokens }.
votes-delegated = Pediste a <code>{ $to }</code> que vote con los tuyos.
votes-more =
    Tres formas de contar con más: recibe votos en tu dirección, pide a otros que te dejen votar por ellos, o ayuda a la comunidad que los reparte. Tu dirección es

    <code>{ $address }</code>

    Una propuesta necesita { $threshold } votos. En cada votación cuenta lo que tenías cuando empezó; ninguna cuenta vale más del 5 % del total.
test-votes-none = Aquí no hay votos de prueba. Los votos vienen de otros miembros, o de la reserva por votación.
test-votes-failed = No se pudieron enviar los votos de prueba ahora mismo. No pasó nada más. Inténtalo de nuevo en un minuto.
test-votes-came = Los votos de prueba están en tu billetera. Cuentan en las votaciones que empiecen desde ahora.
vote-title = 🗳 <b>Propuesta { $number }: { $title }</b>
vote-body = { $body }
vote-says = En palabras de quien propone, que nadie ha comprobado: { $body }
table-change = 📊 La lista de precios: nuevos { $added }, retirados { $removed }, más caros { $dearer }, más baratos { $cheaper }, sin cambio { $same }.
table-falls = 🔻 Un dólar paga menos, primero las mayores bajas:
table-rises = 🔺 Un dólar paga más, primero las mayores subidas:
table-other-settings = También cambian otras condiciones, por eso aquí no se dice cuánto paga un dólar.
table-first = 📊 Su lista tiene { $rows ->
        [one] 1 precio
       *[other] { $rows } precios
    }.
table-rows = 📊 Su lista tiene { $rows ->
        [one] 1 precio
       *[other] { $rows } precios
    }. No tengo la anterior, así que no puedo decir qué cambia.
table-unseen = ❔ Nadie me ha mostrado aún esta lista de precios, así que no puedo decir qué cambia. Quien tenga el archivo puede mostrármelo: <b>/table</b> explica cómo.
table-other-file = ⚠️ La lista de precios que tengo no es el archivo que nombra quien propone: los hashes no coinciden. Pide el archivo correcto antes de votar.
table-other-product = ⚠️ Esta lista de precios es de otra cobertura. Con ella no se podría vender nada.
table-how = 📊 Una lista de precios que se vota es un archivo que termina en <b>.json.gz</b>. Muéstramelo y todos verán qué cambia. En Telegram, envíalo aquí como documento; en Discord, usa <b>/table</b> y elige el archivo. Acepto la lista de una propuesta abierta, o de una que estés escribiendo con /propose; hasta 8 MB.
table-taken = ✅ Gracias. Revisé esta lista de precios: { $product }, { $rows ->
        [one] 1 precio
       *[other] { $rows } precios
    }, raíz <code>{ $root }</code>. Ahora todos pueden ver qué cambia.
table-refused = { $why ->
    [unasked] No guardé este archivo: ninguna propuesta abierta lo nombra. Para proponerlo, empieza con /propose.
    [tooLarge] Este archivo es demasiado grande para una lista de precios: acepto hasta 8 MB.
    [tooMany] Hoy llegaron demasiados archivos, así que no leí este. Inténtalo mañana, o dáselo a quienes llevan este bot.
    [otherFile] No guardé este archivo: no es el que nombra quien propone; los hashes no coinciden.
    [otherProduct] No guardé este archivo: es la lista de precios de otra cobertura, no la de tu propuesta.
    [otherRoot] No guardé este archivo: su raíz no es la de tu propuesta.
    [notFetched] El archivo no me llegó. Envíalo otra vez, por favor.
    [damaged] No puedo leer este archivo: está dañado o no es una lista de precios. <b>npm run price</b> y <b>npm run report</b> los escriben bien.
    [otherTerms] No guardé este archivo: se hizo para otras condiciones que las vigentes.
    [changed] No guardé este archivo: alguien lo cambió, porque sus precios no corresponden a la raíz que indica.
    [busy] Estoy leyendo otros archivos. Envíalo de nuevo en un minuto, por favor.
    [full] No tengo sitio para más listas de precios; quienes llevan este bot ya lo saben. Nada cambió.
    [noPower] Aún no tienes votos suficientes para proponer algo, así que no leí este archivo. /votes dice cómo conseguir más.
   *[unreachable] La cadena no responde en este momento, así que no leí este archivo. Envíalo de nuevo en un minuto, por favor.
}
rate-flight = { $flight } en { $month }
rate-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}
rate-pays = { $what }: 1 $ paga { $after } en vez de { $before }
rate-stops = { $what }: ya no se vende; 1 $ pagaba { $before }
rate-starts = { $what }: 1 $ paga { $after }; antes no se vendía
vote-tally = 👍 A favor { $bar } { $for } % · 👎 En contra { $against } % · ⚪ Abstención { $abstain } %
vote-quorum = Quórum { $bar } { $percent } % · { $voters ->
        [one] 1 votante
       *[other] { $voters } votantes
    }
vote-pending = ⏳ La votación empieza: { $opens }. Cuenta lo que tengas entonces.
vote-open = Quedan { $left } (hasta: { $closes })
vote-counting = La votación terminó; se está leyendo el resultado.
vote-passed = ✅ Aprobada. Ahora se pone en cola, y espera antes de cumplirse.
vote-defeated = ✖️ No aprobada: muy pocos votos, o muy pocos a favor. No cambia nada.
vote-queued = ✅ Aprobada. Se cumple después de: { $eta }.
vote-ready = ✅ Aprobada. Se cumple ahora.
vote-executed = ✅ Aprobada y cumplida.
vote-cancelled = ✖️ Cancelada. No cambia nada.
left-days = { $days ->
        [one] 1 día
       *[other] { $days } días
    } { $hours } h
left-hours = { $hours } h { $minutes } min
vote-mine = Tu voto es <b>{ $choice ->
    [for] A favor
    [against] En contra
   *[abstain] Abstención
}</b>, con { $votes } votos.
vote-power = Aquí cuentas con <b>{ $votes } votos</b>: los que tenías el { $snapshot }.
vote-taken = Tu voto está en camino, con { $votes } votos. Te aviso en nuestro chat privado cuando esté en la cadena.
vote-already = Ya votaste { $choice ->
    [for] A favor
    [against] En contra
   *[abstain] Abstención
}, con { $votes } votos. Un voto por persona: se queda como está.
vote-under-way = Tu voto { $choice ->
    [for] A favor
    [against] En contra
   *[abstain] Abstención
} está en camino. Basta con un toque.
vote-not-yet = La votación no ha empezado. Empieza: { $opens }; vuelve entonces.
vote-is-closed = Esta votación terminó{ $phase ->
    [executed] : se aprobó y se cumplió
    [queued] : se aprobó
    [ready] : se aprobó
    [passed] : se aprobó
    [defeated] : no se aprobó
    [cancelled] : se canceló
   *[other] {""}
}. Tu voto ya no hacía falta.
vote-no-power = No tenías votos cuando empezó esta votación ({ $snapshot }), así que no se emitió nada. Mi chat privado muestra cómo conseguir: /votes.
vote-unknown = Ya no conozco esa propuesta. No se emitió nada. /votes muestra las que conozco.
vote-unreachable = No pude comunicarme con la cadena ahora mismo. No se hizo nada. Inténtalo de nuevo en un minuto.
vote-verified = ✅ Lo dice la propia cadena: tu voto <b>{ $choice ->
    [for] A favor
    [against] En contra
   *[abstain] Abstención
}</b> cuenta con { $votes } votos.
vote-verified-behind = ✅ La cadena dice que votaste; todavía estoy leyendo cómo. Pregunta de nuevo en un minuto.
vote-verified-no = La cadena no tiene ningún voto tuyo en esta propuesta.
vote-recorded = Tu voto <b>{ $choice ->
    [for] A favor
    [against] En contra
   *[abstain] Abstención
}</b> con { $votes } votos está en la cadena: { $title }
delegate-ask = ¿Quién votará con tus votos? Escribe su nombre, como <b>@ann</b>, o envíame su dirección; /votes muestra a cada quien la suya. Tus votos siguen siendo tuyos, y puedes retirarlo en cualquier momento.
delegate-no-address = No sé quién es, así que no cambió nada. Envía un nombre como <b>@ann</b>, comparte su contacto, o envía una dirección: 0x y después 40 letras y cifras. O /cancel.
delegate-question = Desde la próxima propuesta, <code>{ $to }</code> vota con tus votos. Se quedan en tu billetera. ¿Seguir?
delegate-question-friend = Desde la próxima propuesta, <b>{ $who }</b> vota con tus votos. Se quedan en tu billetera. ¿Seguir?
delegate-no-wallet = <b>{ $who }</b> aún no tiene billetera aquí, así que no cambió nada. Pídele que abra un chat conmigo y toque Empezar, y vuelve a nombrarle. O envíame una dirección.
delegate-unknown = No conozco { $name } lo bastante para saber con seguridad quién vota por ti, así que no cambió nada. Compárteme su contacto, o envíame su dirección; /votes muestra a cada quien la suya.
propose-which = ¿Qué quieres proponer?
propose-too-few = Cuentas con { $power } votos, y una propuesta necesita { $threshold }. No se propuso nada. Pide a otros que te dejen votar por ellos, o que lo propongan.
propose-no-claims = Ningún reporte espera respuesta.
propose-which-claim = ¿Qué reporte quieres responder?
draft-ask = { $question ->
    [product] ¿Qué producto?
    [root] ¿Cuál es la raíz de la nueva tabla de precios? Empieza con 0x; la imprimen <b>npm run price</b> y <b>npm run report</b>. Pon un espacio cada ocho caracteres, para que nadie la confunda con una clave. O muéstrame el archivo de la tabla (/table explica cómo) y relleno ambas cosas.
    [file] ¿Cuál es el sha256 del archivo de la tabla? 64 cifras y letras, con un espacio cada ocho.
    [summary] ¿Qué cambia? Pega el resumen que imprime <b>npm run report</b>, de hasta 300 caracteres.
    [place] ¿Cuál de los tres límites del producto? El 1 es para el mismo evento, el 2 y el 3 son para lo que comparte su causa.
    [capDollars] ¿Cuántos dólares puede costar una causa como mucho? Dólares enteros, como <b>20000</b>.
    [capShare] ¿Y cuánto del fondo, en por ciento? Como <b>4</b>.
    [pool] ¿Qué fondo?
    [dollars] ¿Cuántos dólares?
    [reporterOut] ¿Qué informador se va?
    [reporterIn] ¿Cuál es la dirección del informador que toma el puesto?
    [token] ¿Dólares o votos?
    [amount] ¿Cuántos?
    [payee] ¿Qué dirección los recibe?
    [subject] ¿Qué evento?
    [verdict] ¿Cuál es la respuesta? Toca un botón, o escribe cuánto se perdió en por ciento, como <b>40</b>.
    [evidence] ¿Dónde puede verlo la gente? Envía un enlace.
   *[title] Por último: di en una línea para qué es. La gente la ve en la tarjeta.
}
draft-again = No pude leer eso, así que no cambió nada. Inténtalo de nuevo, o /cancel.
draft-problem = { $problem ->
    [unlisted] Este producto aún no está a la venta, así que no se puede cambiar.
    [listed] Este producto ya está a la venta, o no lo conozco.
    [noReporter] Nadie con esa dirección es informador.
    [isReporter] Esa dirección ya es de un informador.
    [sameAsNow] Ya está así.
   *[unreachable] No pude comunicarme con la cadena ahora mismo.
} No se propuso nada.
draft-preview =
    <b>{ $title }</b>

    La votación empieza { $delay } horas después de proponerla, dura { $period } días y, si se aprueba, espera { $wait } días. ¿La propones?
draft-preview-body =
    <b>{ $title }</b>

    { $body }

    La votación empieza { $delay } horas después de proponerla, dura { $period } días y, si se aprueba, espera { $wait } días. ¿La propones?
draft-effect = <b>Qué hace:</b> { $effect }
draft-call = <code>{ $call }</code>
effect-line = • { $effect }
effect-more = • …y { $count ->
        [one] 1 llamada más
       *[other] { $count } llamadas más
    }: mira los detalles
effect-unread = Ahora mismo no se puede leer lo que { $calls ->
        [one] hace su llamada
       *[other] hacen sus { $calls } llamadas
    }.
effect-rates = Precios nuevos para { $product }: la tabla con raíz <code>{ $root }</code>. La cobertura ya vendida conserva sus condiciones.
effect-product = Vende una cobertura nueva: { $product }. Se vende desde { $horizon } hasta { $lead } días antes; comisión del { $fee } %, margen del { $margin } %; tabla <code>{ $root }</code>.
effect-cap = Mueve el límite { $place } de { $product } de { $before } ({ $beforeShare } % del fondo) a { $after } ({ $afterShare } %). La cobertura ya vendida conserva sus condiciones.
effect-change = Cambia { $product }: { $settings }. La cobertura ya vendida conserva sus condiciones.
setting-name = { $setting ->
    [oracle] quién decide
    [lead] hasta cuándo se vende
    [horizon] desde cuándo se vende
    [watch] cuánto tiempo vigila
    [settleWithin] cuánto puede tardar la respuesta
    [marginBps] el margen
    [capitalCostBps] el coste del capital
    [feeBps] la comisión
    [dateColumn] dónde está su fecha
    [lengthColumn] dónde está su duración
    [rateColumns] qué fija su precio
    [ratesRoot] la tabla de precios
    [caps] los límites
   *[other] otros ajustes
}
setting-names = { $name }, { $rest }
effect-allocate = Pone { $dollars } de la reserva en el { $pool }.
effect-reporter = Da el puesto del informador <code>{ $out }</code> a <code>{ $into }</code> (familia de fuentes { $family }).
effect-reporters = Nombra { $count ->
        [one] 1 informador
       *[other] { $count } informadores
    }, de los que deben coincidir { $quorum }.
effect-spend = Paga { $dollars } de la reserva a <code>{ $payee }</code>.
effect-spend-votes = Da { $votes } votos de la reserva a <code>{ $payee }</code>.
effect-answer = Dice que ocurrió: { $event }, { $percent } %. Mira { $evidence }
effect-answer-no = Dice que no ocurrió: { $event }. Mira { $evidence }
effect-reject = Dice que un reporte es erróneo; su fianza va a la reserva: { $event }. Mira { $evidence }
effect-other = ⚠️ Llama a <code>{ $name }</code> en <code>{ $contract }</code>. No tengo palabras para ello: mira los detalles.
effect-other-paid = ⚠️ Llama a <code>{ $name }</code> en <code>{ $contract }</code> y envía { $wei } wei. No tengo palabras para ello: mira los detalles.
product-name = { $number ->
    [1] vuelos con retraso
    [2] lluvia escasa
    [3] lluvia excesiva
    [4] calor
    [5] heladas
    [6] viento
    [7] precios de cosechas
    [8] barcos con retraso
    [9] caídas de monedas
    [10] monedas estables fuera de su dólar
    [11] pérdida impermanente
    [12] retiros de protocolos
    [13] ataques
    [14] estafas de salida
    [15] fallos de oráculo
   *[other] producto { $number }
}
report-how = Repórtalo así: <b>/report exploit NAME 2026-12-03 https://where-to-see-it</b>. La primera palabra es exploit (ataque), rug (estafa de salida) u oracle (fallo de oráculo); el día se puede omitir si es hoy.
report-problem = { $problem ->
    [empty] Dime qué pasó.
    [kind] Puedo recibir reportes de un ataque (exploit), una estafa de salida (rug) o un fallo de oráculo (oracle).
    [link] Un reporte necesita al final un enlace donde la gente pueda ver qué pasó.
    [day] Ese día no está en el calendario.
   *[name] No pude leer el nombre: hasta 13 letras y cifras.
} No se reportó nada ni se cobró nada.
report-not-covered = No se vendió ninguna cobertura que vigile { $name } en esa fecha, así que no hay nada que decidir. No se cobró nada. Revisa el nombre y el día.
report-which = Varias coberturas lo vigilan. ¿De cuál se trata?
report-answered = { $event }: esto ya se respondió. No se cobró nada.
report-claimed = { $event }: alguien ya lo reportó, y espera una votación. No se cobró nada.
report-over = { $event }: esto se podía reportar hasta: { $until }. No se cobró nada.
report-question =
    Reportas: <b>{ $event }</b>, { $when }.
    Pruebas: { $evidence }

    Requiere una fianza de <b>{ $bond }</b>. Los miembros votan sobre ello. Si concluyen que ocurrió, la fianza vuelve a ser tuya; si no, se la queda la reserva. ¿Lo reportas?
claim-recorded = Tu reporte está en la cadena, con tu fianza de { $bond }: { $event }. Ahora necesita una propuesta que lo responda.
claim-upheld = Tu reporte era correcto: { $event }. Tu fianza vuelve a ser tuya.
claim-lost = Los miembros decidieron que no ocurrió: { $event }. Tu fianza fue a la reserva.
channel-gets = Este canal recibe:
channel-topic = { $topic ->
    [proposals] • propuestas (proposals), con botones para votar, y sus resultados
    [payouts] • pagos (payouts)
   *[alarms] • alarmas (alarms): ventas en pausa, respuestas objetadas, y fondos casi llenos, con grandes pérdidas o que no pueden pagar a quien sale
}
channel-silent = Este canal ya no recibe nada.
channel-not-subscribed = Este canal no está suscrito a eso. Un administrador puede escribir /subscribe proposals, payouts o alarms.
channel-topics = Elige entre proposals, payouts y alarms, como <b>/subscribe proposals alarms</b>. No conozco: { $typed }.
channel-admins-only = Solo los administradores de este lugar pueden hacer eso.
channel-may-not-post = Todavía no puedo escribir en este canal, así que no cambió nada. Permíteme verlo y enviar mensajes en los permisos del canal, y escribe el comando otra vez.
open-private = Los pagos llegan como mensaje privado mío: permite que los miembros de este servidor te escriban (Ajustes de privacidad del servidor), o solo sabrás de ellos cuando me escribas.
channel-admin-unknown = No pude averiguar quién administra aquí ahora mismo. No cambió nada; inténtalo de nuevo en un minuto.
channel-languages = Elige uno de estos: { $languages }. Como <b>/language en</b>. No cambió nada.
channel-language-set = De acuerdo: a este canal se le habla en { $language }.
channel-only = Ese comando es para grupos y canales: escríbelo donde deban llegar los mensajes. No cambió nada.
channel-broken = Ya no puedo escribir en <b>{ $title }</b>, así que dejé de intentarlo. Déjame entrar de nuevo con permiso para escribir, y escribe /subscribe allí.
toast-private = Eso es para nuestro chat privado: escríbeme allí.
toast-old-button = Ese botón es demasiado viejo y ya no puedo usarlo. No pasó nada; /votes en nuestro chat privado muestra lo que está abierto.
toast-surprise = Algo se rompió de nuestro lado (ref. { $ref }). Que yo sepa, no se emitió nada; /votes en nuestro chat privado muestra tu voto.
news-passed = ✅ <b>Propuesta { $number }, aprobada:</b> { $title }
news-defeated = ✖️ <b>Propuesta { $number }, no aprobada:</b> { $title }
news-queued = ⏱ <b>Propuesta { $number }, aprobada y en espera:</b> { $title }. Se cumple después de: { $eta }.
news-executed = ✅ <b>Propuesta { $number }, cumplida:</b> { $title }
news-cancelled = ✖️ <b>Propuesta { $number }, cancelada:</b> { $title }
news-claim = 🚨 <b>Reportado, con una fianza de { $bond }:</b> { $event }. Pruebas: { $evidence }. Deciden los miembros; quien tenga suficientes votos puede proponer una respuesta.
news-claim-rejected = Un reporte resultó erróneo: { $event }. Mira { $evidence }
news-claim-void = Nadie puede saberlo: { $event }. Todos recuperan sus dólares. Mira { $evidence }
news-claim-no = No ocurrió: { $event }.
news-claim-yes = Ocurrió: { $event }, { $percent } %. Mira { $evidence }
news-paid = 💵 <b>{ $amount }</b> pagados por { $units ->
        [one] 1 cobertura
       *[other] { $units } coberturas
    }: { $event }
news-disputed = ⚠️ Alguien objeta lo que dijeron los informadores: { $event }. Deciden los miembros.
news-paused = ⚠️ Los guardianes detuvieron la venta de cobertura de { $product } hasta: { $until }. La cobertura ya vendida no cambia.
news-resumed = La cobertura de { $product } vuelve a estar a la venta.
news-pool-full = ⚠️ <b>Fondo: { $name }</b>. El { $use } % de su dinero está en juego en coberturas abiertas. Se puede vender poca cobertura nueva, y quien salga quizá tenga que esperar.
news-pool-eased = ✅ <b>Fondo: { $name }</b>. Ahora está en juego el { $use } % de su dinero. Hay sitio para cobertura nueva, y el dinero puede salir otra vez.
news-pool-lost = 📉 <b>Fondo: { $name }</b>. Las coberturas que terminaron le costaron { $lost } en un día, el { $percent } % de lo que tenía. Ahora tiene { $assets }.
news-pool-exits = ⏳ <b>Fondo: { $name }</b>. Esperan salir { $waiting }, más de lo que el fondo tiene libre. Se paga a medida que terminan las coberturas abiertas.
refused-already-voted = Ya votaste sobre esto. No se te cobró nada. /votes muestra tu voto.
refused-vote-closed = El gobernador no acepta esto ahora: su momento ya pasó o no ha llegado. No se te cobró nada. /votes muestra cómo va.
refused-too-few-votes = Cuentas con { $have } votos y esto necesita { $need }. No se te cobró nada. Pide a otros que te dejen votar por ellos.
refused-claim-open = Alguien ya lo reportó. No se te cobró nada. Puedes proponer una respuesta con /propose.
refused-claim-answered = Esto ya se respondió. No se te cobró nada. /votes muestra lo que se decidió.
refused-claims-over = Esto se podía reportar hasta: { $until }. No se te cobró nada. No queda nada por hacer.
refused-outside-watch = Ese momento no está dentro de lo que vigila la cobertura. No se te cobró nada. Revisa el día y repórtalo de nuevo.
command-votes = Las propuestas y tu voto
command-propose = Proponer algo
command-table = Mostrar una lista de precios que se vota
command-table-file = el archivo de la lista, que termina en .json.gz
command-report = Reportar un ataque, una estafa de salida o un fallo de oráculo
command-report-text = exploit NAME https://…
command-subscribe = Que un canal reciba propuestas, pagos o alarmas
command-subscribe-text = proposals payouts alarms
command-unsubscribe = Que un canal reciba menos
command-language = Idioma de un canal
command-language-text = es

# Ajustes.

settings-title = ⚙️ <b>Cómo te hablo</b>
settings-zone = Tu hora: <b>{ $zone }</b>, donde ahora son las { $time }.
settings-language = Idioma: <b>{ $language }</b>.
settings-quiet = Horas de silencio: <b>de { $from } a { $to }</b>.
settings-no-quiet = Horas de silencio: ninguna.
settings-heard = { $news ->
    [reminders] 🔔 Recordatorios antes de que empiece tu cobertura o cierre su mercado: sí.
    [deposits] 🔔 Dólares que llegan a tu billetera: sí.
   *[votes] 🔔 Resultados de votaciones en las que participaste: sí.
}
settings-muted = { $news ->
    [reminders] 🔕 Recordatorios antes de que empiece tu cobertura o cierre su mercado: no.
    [deposits] 🔕 Dólares que llegan a tu billetera: no.
   *[votes] 🔕 Resultados de votaciones en las que participaste: no.
}
settings-rule =
    En horas de silencio, lo que puede esperar llega por la mañana. Los pagos, los reembolsos y todo lo que toque a la seguridad de tu billetera llegan al instante pero sin sonido, y no se pueden apagar.
pick-zone = ¿Dónde estás? Ahora son las:
ask-zone = Escribe tu ciudad, como <b>Nairobi</b>, o tu diferencia con UTC, como <b>+3</b> o <b>-4:30</b>.
which-zone = ¿Cuál quieres decir? Ahora son las:
zone-unknown = No conozco ese lugar, así que no cambió nada. Escribe una ciudad grande cercana, como <b>Nairobi</b>, o tu diferencia con UTC, como <b>+3</b>.
pick-language = ¿En qué idioma hablo contigo?
pick-quiet = ¿Cuándo guardo silencio? Elige o escríbelo, como <b>de 22:30 a 7</b>.
ask-quiet = ¿Desde qué hora y hasta cuál guardo silencio? Escríbelo como <b>de 22:30 a 7</b> o <b>de 10 de la noche a 7 de la mañana</b>.
quiet-unreadable = No pude leer eso, así que no cambió nada. Escribe desde qué hora y hasta cuál, como <b>de 22:30 a 7</b> o <b>de 10 de la noche a 7 de la mañana</b>.
button-settings = ⚙️ Ajustes
button-zone = 🕒 Zona horaria
button-zone-at = { $zone } { $time }
button-other-zone = Otro lugar
button-type-zone = Escribir mi ciudad
button-language = 💬 Idioma
button-quiet = 🌙 Horas de silencio
button-quiet-hours = { $from } – { $to }
button-other-quiet = Otras horas
button-type-quiet = Escribir las horas
button-no-quiet = Sin horas de silencio
button-mute = { $news ->
    [reminders] 🔕 Sin recordatorios
    [deposits] 🔕 Sin avisos de ingresos
   *[votes] 🔕 Sin resultados de votos
}
button-unmute = { $news ->
    [reminders] 🔔 Recordarme
    [deposits] 🔔 Avisos de ingresos
   *[votes] 🔔 Resultados de votos
}
form-zone = Tu ciudad o diferencia con UTC
form-quiet = Horas de silencio, como de 22:30 a 7
command-settings = Zona horaria, idioma, horas de silencio, avisos
notice-cover-starts =
    🔔 <b>{ $cover }</b>: { $units ->
        [one] tu cobertura empieza
       *[other] tus { $units } coberturas empiezan
    } a vigilar: { $start }. No hay nada que hacer: te escribo cuando se decida.
notice-sale-ends =
    🔔 <b>{ $cover }</b>: puedes vender { $units ->
        [one] tu cobertura
       *[other] tus { $units } coberturas
    } hasta: { $cutoff }. Si quieres { $units ->
        [one] conservarla
       *[other] conservarlas
    }, no hay nada que hacer.

# Una cobertura, su certificado y el extracto de la billetera.

cover-numbered = { $number }. { $line }
cover-open = ⏳ { $units } × { $cover }: hasta { $most }; { $stage }
cover-each = Cada una paga hasta <b>{ $payout }</b> por sí sola; no hay nada que hacer. { $units ->
    [one] Es tuya
   *[other] Son tuyas
} para conservar, para regalar o, mientras { $units ->
    [one] esté
   *[other] estén
} a la venta, para vender.
stage-on-sale = a la venta hasta: { $until }
stage-before = empieza: { $start }
stage-watching = vigilando ahora, hasta: { $end }
stage-awaited = terminó, y se está decidiendo; sin respuesta antes del { $latest } recuperas tus dólares
stage-reported = { $reporters ->
    [one] 1 informador ha respondido
   *[other] { $reporters } informadores coinciden en una respuesta
}; cualquiera puede objetar hasta: { $until }
stage-disputed = alguien objeta la respuesta; deciden los miembros
stage-disputed-until = alguien objeta la respuesta; deciden los miembros, y sin decisión antes del { $latest } recuperas tus dólares
stage-final = decidida; el dinero viene después
certificate-title = 📜 <b>Certificado</b>: tienes { $units } de estas, hasta { $most } en total.
certificate-alt =
    { $cover }. Cada una paga hasta { $payout }: { $pays }. Se vende hasta: { $cutoff }. Se vigila desde { $start } hasta { $end }. { $who } Sin respuesta antes de { $latest }, cada cobertura recupera su dólar (1 $).
button-details-of = { $number }
button-certificate = 📜 Certificado
button-give = 🎁 Regalar
wallet-covers = 🛡 { $units ->
    [one] 1 cobertura abierta
   *[other] { $units } coberturas abiertas
}
wallet-pools = 🏦 { $worth } en los fondos
wallet-pools-unread = 🏦 Lo que tienes en los fondos no se pudo leer ahora mismo; está donde estaba.
wallet-votes = 🗳 { $votes } votos
wallet-statement =
    📄 Aquí está cada movimiento de tus dólares: { $count ->
        [0] ninguno todavía
        [one] 1 movimiento
       *[other] { $count } movimientos
    }. Tienes { $have }. Las horas son UTC.
csv-time = Hora
csv-kind = Tipo
csv-what = Concepto
csv-amount = Monto (USD)
csv-balance = Saldo (USD)
csv-transaction = Transacción
csv-opening = Saldo anterior
csv-movement = { $kind ->
    [sent] Enviado
    [coverBought] Cobertura comprada
    [coverPaid] Pago
    [coverRefunded] Reembolso
    [poolJoined] Puesto en un fondo
    [poolLeft] Sacado de un fondo
    [listingBought] Comprado a una persona
    [listingSold] Vendido a una persona
    [listingCollected] Cobrado de un anuncio
    [bond] Fianza de un reporte
   *[received] Recibido
}

# Regalos.

gift-choose-count = 🎁 Tienes { $held } × { $cover }. ¿Cuántas doy?
gift-ask-count = ¿Cuántas doy? Escribe un número.
gift-ask-who =
    🎁 { $units } × { $cover }: ¿para quién?

    Escribe aquí el nombre de esa persona, como <b>@ann</b>, o compárteme su contacto. O crea un enlace que puedes enviar a cualquiera: quien lo abra primero lo recibe, y no necesita nada más.
gift-buy-for =
    🎁 { $cover }: ¿para quién?

    Escribe aquí el nombre de esa persona, como <b>@ann</b>, o compárteme su contacto. No necesita billetera: yo le creo una.
gift-to-self = ¡Ese nombre es el tuyo! No pasó nada. Nombra a otra persona, o vuelve atrás.
friend-unreadable = No sé quién es, así que no pasó nada. Escribe un nombre como <b>@ann</b>, comparte otro contacto, o crea un enlace.
friend-unknown = No conozco { $name } lo bastante para saber con seguridad quién lo recibe, así que no pasó nada. Crea un enlace y envíaselo, o compárteme su contacto.
friend-unknown-buy = No conozco { $name } lo bastante para saber con seguridad quién lo recibe, así que no se cobró nada. Compárteme su contacto; o cómpralo para ti y luego regálalo con un enlace.
friend-unasked = Gracias, pero no pregunté por nadie. No pasó nada. Para regalar una cobertura, ábrela en /covers y toca “Regalar”.
friend-told-now = Le aviso al instante.
friend-told-later = Ahora no puedo escribirle: por favor, mándale unas palabras. Le aviso en cuanto abra el chat.
pick-friend = O elige a alguien de tus contactos:
gift-choose-cover = 🎁 Para <b>{ $who }</b>. ¿Cuál de tus coberturas? Para comprarle una nueva, elige qué cubrir y toca “Para alguien” bajo el precio.
gift-choose-own = 🎁 ¿Cuál de tus coberturas quieres regalar? Para comprar una nueva para alguien, elige qué cubrir y toca “Para alguien” bajo el precio.
gift-choose-none = 🎁 Aún no tienes ninguna cobertura que regalar. Elige qué cubrir y toca “Para alguien” bajo el precio.
gift-choose-new = 🎁 Para <b>{ $who }</b>. Aún no tienes ninguna cobertura que regalar. Elige qué cubrir y toca “Para alguien” bajo el precio.
gift-question =
    🎁 ¿Dar <b>{ $units } × { $cover }</b> a <b>{ $who }</b>? Desde entonces es suyo, con todo lo que pague, y no se puede retirar.

    { $told }
offer-for-friend = 🎁 Para <b>{ $who }</b>: suya es la cobertura y todo lo que pague.
gift-link =
    🎁 { $units } × { $cover }. Envía esto a quien quieras:

    { $link }

    Quien lo abra primero lo recibe. Hasta entonces sigue siendo tuyo, y el enlace termina: { $until }. Lo muestro solo esta vez.
gift-link-own = Este es tu propio enlace: regala { $units } × { $cover } hasta: { $until }. Envíalo a alguien; todavía no pasó nada.
gift-link-ended = El enlace terminó. Tus coberturas siguen siendo tuyas.
gift-link-over = Ese enlace ya se usó, se terminó o tiene más de 7 días. No pasó nada. Quien lo envió puede crear uno nuevo.
gift-take = 🎁 <b>{ $who }</b> te regala <b>{ $units } × { $cover }</b>. Te paga hasta <b>{ $most }</b> por sí solo, y no te cuesta nada.
gift-taken = 🎁 ¡En camino! Te escribo en cuanto sea tuyo. Si no sabes nada en unos minutos, pregunta a quien te envió el enlace.
gift-gone = Quien envió este enlace ya no tiene esas coberturas, así que no hay nada que tomar. Pregúntale, por favor.
gift-no-code = Eso no es un código de regalo. No pasó nada. Abre el enlace que te enviaron, o escribe el código entero después de /gift.
button-gift-link = 🔗 Crear un enlace
button-end-link = Terminar el enlace
button-take = 🎁 Aceptar
button-buy-for = 🎁 Para alguien
button-type-friend = Nombrar a alguien
button-pick-friend = 👥 Elegir a alguien
form-friend = Nombre de la persona, como @ann
form-delegate = Su dirección, 0x…
form-gift-units = ¿Cuántas das?
command-gift = Regalar coberturas, o recibir un regalo
command-gift-text = código de un regalo
command-delegate = Dejar que alguien vote con tus votos
command-delegate-text = un nombre como @ann, o una dirección
command-delegate-person = quién votará por ti
command-gift-person = la persona que lo recibe

# Condiciones. Quien cambie lo que dicen sube termsVersion en bot/usecases/consent.ts, para que se pregunte de nuevo a todos.

terms =
    📃 <b>Condiciones, versión { $version }, en palabras sencillas</b>

    • Una cobertura cuesta 1 $ y paga lo que dice su precio, si el evento que nombra ocurre tal como está definido, hayas perdido poco o mucho. No es un consejo, ni promesa de nadie más que del contrato.
    • Informadores, fuentes de precios o un voto dicen qué pasó, según nombra el precio. Si no lo dicen a tiempo, tu dólar (1 $) vuelve. Lo que decidan es definitivo.
    • Una vez comprada, una cobertura no se devuelve. Puedes regalarla, o venderla mientras su venta esté abierta.
    • El dinero de los fondos respalda las coberturas de otros: puedes perderlo todo, y no puede salir antes de que acaben tu espera y las coberturas abiertas.
    • El dinero y las coberturas están en tu propia billetera en una cadena pública, donde todos pueden ver lo que hace una billetera. El bot guarda su clave, dentro de los límites que tú pones; con /own puedes añadir una clave tuya.
    • Los programas pueden tener errores, y los dólares en una cadena pueden perder su valor o ser congelados por quienes los emiten. Usa solo lo que puedas permitirte perder.
    • Tienes edad suficiente para aceptar esto, y nada lo prohíbe donde vives.
terms-agreed = Aceptaste esta versión: { $at }.
terms-not-yet = Se te pide aceptar antes de gastar tu primer dólar, no antes de mirar.
terms-before-buying =
    📃 Tu primer pago con nuestras condiciones, versión { $version }: una cobertura paga por lo que digan informadores, fuentes de precios o un voto, no por lo que perdiste; una vez comprada no se devuelve; sin respuesta, tu dólar (1 $) vuelve; el dinero de los fondos puede perderse; los programas y las monedas pueden fallar. Todo: /terms. Al tocar “{ $button ->
        [buy] Comprar
       *[confirm] Sí, hazlo
    }” aceptas.
terms-ahead =
    📃 En breve (condiciones, versión { $version }): una cobertura paga por lo que digan informadores, fuentes de precios o un voto; una vez comprada no se devuelve; sin respuesta, tu dólar (1 $) vuelve; los programas y las monedas pueden fallar. Te pido aceptar antes de tu primera compra. Todo: /terms
button-terms = 📃 Condiciones
command-terms = Las condiciones en palabras sencillas

# Where a compliance hook on chain decides who may buy or invest.
ask-country = 🌍 ¿En qué país vives? Las reglas de la cadena miran las billeteras antes de que se gasten dólares o una cobertura cambie de manos, por eso te pregunto. Escribe su nombre o sus dos letras, como <b>Kenia</b> o <b>KE</b>. Decide la lista de la cadena, no tu respuesta; con ella puedo decirte por qué.
country-unknown = No conozco ningún país con ese nombre. No se te cobró nada. Escribe su nombre o sus dos letras, como <b>Kenia</b> o <b>KE</b>, o /cancel.
country-near = • ¿{ $country }? Entonces escribe <b>{ $code }</b>.
button-type-country = Escribir un país
form-country = ¿En qué país vives?
screen-country = 🚫 La lista de la cadena tiene tu billetera en este país: { $country }; las reglas no admiten a nadie de allí. No se te cobró nada. Si es un error, escribe a quienes llevan este bot y dales tu dirección: <code>{ $wallet }</code>
screen-unplaced = 🚫 Dijiste: { $country }. Las reglas de la cadena no admiten a nadie de allí. No se te cobró nada, y lo que tienes sigue siendo tuyo. Los miembros hacen estas reglas por votación: /votes.
screen-unplaced-sold = 🚫 Las reglas admiten a quienes viven allí ({ $country }), pero la lista de la cadena, la única que decide, aún no tiene tu billetera. No se te cobró nada. Escribe a quienes llevan este bot, dales tu dirección e inténtalo de nuevo cuando esté en la lista: <code>{ $wallet }</code>
screen-sanctioned = 🚫 Una lista de sanciones que consultan las reglas de la cadena nombra tu billetera. No se te cobró nada, y lo que tienes sigue siendo tuyo. Si es un error, escribe a quienes llevan este bot.
screen-friend = 🚫 Tú puedes comprar esto, pero las reglas de la cadena no dejan que lo tenga la billetera de esa persona. No se te cobró nada. Cómpralo para ti o para otra persona.
screen-recipient = 🚫 Las reglas de la cadena no dejan que la billetera de esa persona tenga esta cobertura. Nada se ha movido: sigue siendo tuya. Puedes regalarla a otra persona.
screen-giver = 🚫 Tú puedes tener esta cobertura, pero las reglas de la cadena no dejan que la billetera que la regala la entregue. Nada se ha movido. Díselo a quien te dio el enlace.
screen-market = 🚫 Las reglas de la cadena no dejan que coberturas de este tipo pasen por el mercado. No se te cobró nada, y lo que tienes sigue siendo tuyo. Si es un error, escribe a quienes llevan este bot.
screen-unsaid = 🚫 Las reglas de la cadena no admiten tu billetera y no dicen por qué. No se te cobró nada, y lo que tienes sigue siendo tuyo. Escribe a quienes llevan este bot y dales tu dirección: <code>{ $wallet }</code>
