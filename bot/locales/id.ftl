# Indonesian. Markup: <b> and <code> only. Every message about money says what happened to it and what comes next.

hello =
    Halo! Saya menjual proteksi kecil: <b>masing-masing $1</b>, dan santunannya cair sendiri saat penerbangan terlambat, hujan tak turun, atau harga koin jatuh.

    Dompet Anda sudah siap. Tidak perlu memasang apa pun, tidak perlu memikirkan biaya.

    Ketik apa yang Anda khawatirkan, misalnya <b>CO 62 12 Des</b>, <b>hujan Seattle Juni</b>, atau <b>ETH di bawah 20%</b>, atau ketuk tombol di bawah.

hello-again =
    Selamat datang kembali! Ketik apa yang Anda khawatirkan, misalnya <b>CO 62 12 Des</b>, <b>hujan Seattle Juni</b>, atau <b>ETH di bawah 20%</b>, atau ketuk tombol di bawah.
help =
    <b>Cara kerjanya</b>

    1. Ketik penerbangan dan tanggalnya, misalnya <b>CO 62 12 Des</b>, cuaca seperti <b>hujan Seattle Juni</b>, atau koin seperti <b>ETH di bawah 20%</b>. Atau cukup ketuk tombol.
    2. Pilih jumlah proteksi. Harganya $1 per proteksi; penawaran harga menyebutkan santunannya dan seberapa besar kemungkinannya.
    3. Jika pesawat mendarat lebih dari 2 jam terlambat, dibatalkan, atau dialihkan, atau jika cuaca atau koin melewati batas pilihan Anda, uangnya masuk sendiri ke dompet Anda dan saya memberi kabar.

    Pelapor independen yang harus sepakat menyatakan apa yang terjadi pada penerbangan dan cuaca; untuk koin, sumber harga publik yang menentukan. Jika mereka tidak dapat memastikannya, uang Anda kembali. Jika kejadiannya tidak terjadi, uang Anda tetap di pool yang membayar peserta lain.

    Proteksi dijual sampai beberapa hari sebelum dimulai; penawaran harga menyebutkan batas waktunya. Tanggal penerbangan mengikuti bandara; jam mengikuti zona waktu Anda (/settings).

    /flight – proteksi penerbangan
    /weather – proteksi hujan, panas, embun beku
    /coins – proteksi harga jatuh, koin lepas patokan, dan impermanent loss
    /covers – proteksi Anda dan hasilnya
    /pool – dapat hasil dengan menjamin proteksi, dan risikonya
    /market – jual beli proteksi antarorang
    /votes – usulan dan suara Anda
    /propose – ajukan usulan
    /table – tunjukkan daftar harga yang dipilih lewat suara
    /delegate – titipkan suara Anda kepada seseorang
    /report – laporkan pembobolan, rug pull, atau kegagalan oracle
    /gift – beri proteksi ke teman
    /wallet – alamat dan saldo Anda
    /withdraw – tarik dana
    /limits – batas pengeluaran saya atas nama Anda
    /own – kunci milik Anda sendiri
    /link – satu dompet di Telegram dan Discord
    /phrase – kata-kata pengenal pesan saya
    /settings – zona waktu, bahasa, jam tenang
    /terms – yang Anda setujui
    /cancel – batalkan yang sedang dilakukan
    /help – halaman ini
    /start – mulai lagi

cancelled = Baik, dibatalkan. Saldo Anda tidak dipotong.
nothing-to-cancel = Tidak ada yang perlu dibatalkan. Proteksi yang sudah Anda miliki tetap berlaku.
not-understood =
    Saya tidak paham maksudnya, jadi tidak terjadi apa-apa dan tidak ada yang dipotong. Ketik misalnya <b>CO 62 12 Des</b>, <b>hujan Seattle Juni</b>, atau <b>ETH di bawah 20%</b>, atau ketuk tombol di bawah.
unknown-command = Saya tidak mengenal perintah itu. Tidak terjadi apa-apa dan tidak ada yang dipotong. Ini yang bisa saya lakukan:
only-text =
    Saya hanya bisa membaca teks. Tidak terjadi apa-apa dan tidak ada yang dipotong. Ketik penerbangan dan tanggal, misalnya <b>CO 62 12 Des</b>, atau ketuk tombol di bawah.
too-long =
    Panjang sekali teksnya! Saya hanya membaca pesan sampai { $most } karakter. Tidak ada yang dipotong. Ketik penerbangan dan tanggalnya saja, misalnya <b>CO 62 12 Des</b>.
edits-unread =
    Saya tidak membaca pesan yang diedit, agar pesan lama tidak pernah membeli hal baru. Tidak ada yang dipotong. Silakan kirim lagi sebagai pesan baru.
group-only = Harga dan dompet bersifat pribadi. Mari bicara di obrolan kita sendiri.
group-go-on = Itu urusan kita berdua. Ketuk di bawah, dan saya lanjutkan di sana.
old-button = Tombol itu sudah terlalu lama untuk dipakai. Saldo Anda tidak dipotong. Mulai lagi di sini:
not-yours = Penawaran itu bukan milik Anda, atau sudah tidak ada pada saya. Saldo Anda tidak dipotong. Minta harga Anda sendiri:

pick-origin = ✈️ Dari mana penerbangan Anda berangkat? Anda juga bisa langsung mengetiknya, misalnya <b>CO 62 12 Des</b>.
pick-destination = ✈️ Dari <b>{ $origin }</b>: ke mana?
pick-flight = ✈️ <b>{ $origin } → { $destination }</b>: penerbangan yang mana?
pick-day =
    ✈️ <b>{ $flight }</b>

    Berangkat hari apa? Proteksi dijual untuk { $first } sampai { $last }. Ketuk tanggalnya atau ketik, misalnya <b>12 Des</b>.

no-days = Saat ini tidak ada tanggal yang dijual untuk { $flight }. Saldo Anda tidak dipotong. Coba penerbangan lain:
which-route = { $number } terbang di lebih dari satu rute. Mana rute Anda?
which-day = Tanggal berapa yang Anda maksud untuk { $flight }?
which-airline =
    Jika { $typed } adalah penerbangan, ketik juga maskapainya, misalnya <b>CO 62 12 Des</b>. Jika itu jumlah proteksi yang Anda mau, minta harga dulu. Tidak ada yang dipotong.
day-alone = Penerbangan mana pada { $day }? Ketik bersama tanggalnya, misalnya <b>CO 62 12 Des</b>. Tidak ada yang dipotong.
day-unreadable =
    Saya mengenal { $flight }, tetapi tanggalnya tidak terbaca. Ketik seperti <b>12 Des</b>, atau pilih tanggal. Tidak ada yang dipotong.
day-past = { $day } sudah lewat, jadi { $flight } pada hari itu tidak bisa lagi diproteksi. Saldo Anda tidak dipotong.
too-near =
    { $flight } pada { $day } sudah terlalu dekat: proteksi dijual sampai { $lead } hari sebelumnya. Saldo Anda tidak dipotong. Tanggal pertama yang bisa saya jual adalah { $first }.
too-far = { $flight } pada { $day } belum dijual: penjualan dimulai { $opens }. Saldo Anda tidak dipotong.
month-unlisted =
    Saya tidak punya catatan bahwa { $flight } terbang pada bulan itu ({ $day }), jadi saya tidak bisa memberi harga. Saldo Anda tidak dipotong. Tanggal yang bisa:
flight-unknown =
    Saya tidak mengenal penerbangan { $number }. Saldo Anda tidak dipotong. Periksa nomor di tiket Anda, atau cari lewat bandaranya:
flight-unknown-near = Saya tidak mengenal penerbangan { $number }. Saldo Anda tidak dipotong. Apakah maksud Anda salah satu dari ini?
route-unlisted = Menurut catatan saya { $number } tidak terbang di rute itu. Saldo Anda tidak dipotong. Saya mengenalnya di rute:
airport-unknown =
    Saya tidak menjual proteksi untuk penerbangan dari { $airport }. Saldo Anda tidak dipotong. Bandara yang saya kenal:
route-empty = Saya tidak mengenal penerbangan dari { $origin } ke { $destination }. Saldo Anda tidak dipotong. Tujuan lain:

quote =
    ✈️ <b>{ $flight }</b>, { $day }

    <b>$1 memberi santunan { $payout }</b> jika mendarat lebih dari { $late } terlambat, dibatalkan, atau dialihkan. Itu terjadi kira-kira 1 kali dalam { $times }.
    { $who }
    Dijual sampai { $closes }. Harga ini berlaku { $minutes } menit.

    Berapa proteksi?

ask-units = Berapa proteksi untuk { $cover }? Harganya $1 per proteksi. Ketik angka, misalnya <b>7</b>.
confirm =
    <b>{ $units } proteksi</b> · { $cover }

    Anda membayar <b>{ $pay }</b> · Anda menerima hingga <b>{ $get }</b>. Saldo Anda { $have }.

units-zero = Nol proteksi tidak berbiaya dan tidak melindungi apa pun. Saldo Anda tidak dipotong. Ketik angka mulai dari 1, misalnya <b>3</b>.
units-negative = Saya tidak bisa menjual kurang dari satu proteksi. Saldo Anda tidak dipotong. Ketik angka mulai dari 1, misalnya <b>3</b>.
units-fraction = Proteksi dijual utuh. Saldo Anda tidak dipotong. Ketik bilangan bulat, misalnya <b>3</b>.
units-too-many = Itu lebih banyak dari yang bisa saya jual sekaligus (paling banyak { $most }). Saldo Anda tidak dipotong. Ketik angka yang lebih kecil.
units-not-number = Saya menunggu jumlah proteksi. Saldo Anda tidak dipotong. Ketik angka, misalnya <b>3</b>, atau /cancel.
price-expired = Harga untuk { $cover } itu sudah tidak berlaku. Saldo Anda tidak dipotong. Minta harga baru:
offer-closed = Penawaran itu sudah ditutup. Saldo Anda tidak dipotong untuknya. Minta harga baru:

wallet-text =
    💼 Saldo Anda <b>{ $have }</b>.

    Alamat Anda:
    <code>{ $address }</code>

    Untuk mengisi saldo, kirim USDC ke alamat itu lewat jaringan dengan chain id { $chain }. Dolar yang dikirim lewat jaringan lain akan hilang.

wallet-unread =
    💼 Saldo Anda belum bisa saya baca saat ini; uang Anda tetap di tempatnya.

    Alamat Anda:
    <code>{ $address }</code>

    Untuk mengisi saldo, kirim USDC ke alamat itu lewat jaringan dengan chain id { $chain }. Dolar yang dikirim lewat jaringan lain akan hilang.

test-dollars-coming = Dolar uji coba sedang dikirim. Saya beri kabar saat tiba.
test-dollars-failed = Dolar uji coba belum bisa dikirim saat ini. Tidak terjadi hal lain. Silakan coba lagi sebentar lagi.
no-faucet = Di sini tidak ada dolar uji coba. Isi saldo dengan mengirim USDC ke alamat Anda.
covers-empty = Anda belum punya proteksi. Ketik misalnya <b>CO 62 12 Des</b> atau <b>hujan Seattle Juni</b>, atau ketuk tombol di bawah.
covers-title = 🛡 <b>Proteksi Anda</b>{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } dari { $pages })
}
cover-buying = ⏳ { $units } × { $cover }: sedang dibeli…
cover-waiting = ⏳ { $units } × { $cover }: hingga { $most }
cover-paid = ✅ { $units } × { $cover }: santunan { $amount } dibayar
cover-owed = 💵 { $units } × { $cover }: { $amount } menjadi hak Anda
cover-ended = ⚪️ { $units } × { $cover }: berakhir, tidak ada santunan
cover-refunded = ↩️ { $units } × { $cover }: { $amount } dikembalikan
cover-refund-owed = ↩️ { $units } × { $cover }: { $amount } sedang dikembalikan kepada Anda

refused-not-live = Proteksi ini sedang tidak dijual. Saldo Anda tidak dipotong. Silakan coba lagi nanti.
refused-paused = Penjualan proteksi ini dihentikan sementara sampai { $until }; proteksi yang sudah terjual tidak terpengaruh. Saldo Anda tidak dipotong.
refused-not-allowed = Aturan di chain tidak mengizinkan dompet ini, atau dompet di pihak lain, ikut dalam hal ini. Saldo Anda tidak dipotong, dan milik Anda tetap milik Anda. Silakan hubungi pengelola bot ini.
refused-not-open = Proteksi ini belum dijual; penjualan dimulai { $opens }. Saldo Anda tidak dipotong.
refused-closed = Penjualan proteksi ini berakhir { $cutoff }. Saldo Anda tidak dipotong. Pilih tanggal yang lebih jauh.
refused-malformed = Chain tidak mengenal apa yang disebut itu. Saldo Anda tidak dipotong. Periksa lalu minta lagi.
refused-not-listed =
    Daftar harga sudah berubah dan proteksi ini tidak ada lagi di dalamnya. Saldo Anda tidak dipotong. Tanyakan harganya lagi beberapa saat nanti.
prices-awaited =
    Komunitas telah memilih harga baru untuk { $product } yang belum dimiliki bot ini, jadi sekarang saya tidak bisa menawarkannya. Saldo Anda tidak dipotong, dan proteksi yang sudah terjual tidak terpengaruh. Coba lagi nanti, atau pilih yang lain:
prices-voted = Sejak itu komunitas telah memilih harga baru, dan harga untuk { $cover } tidak berlaku lagi. Saldo Anda tidak dipotong. Ini harga hari ini:
refused-price-moved =
    Harganya bergeser: sekarang $1 memberi santunan { $payout }, kurang dari { $least } yang ditawarkan kepada Anda. Saldo Anda tidak dipotong. Lihat harga barunya.
refused-load = Harga ini di luar aturan yang melindungi Anda, jadi tidak bisa dijual. Saldo Anda tidak dipotong. Coba tanggal lain atau proteksi lain.
refused-cap-full =
    Proteksi yang tersisa tidak cukup: { $cap ->
        [flight] penerbangan ini sudah penuh
        [originDay] penerbangan dari bandara itu berbagi satu batas harian, dan batas itu sudah tercapai
        [destinationDay] penerbangan ke bandara itu berbagi satu batas harian, dan batas itu sudah tercapai
        [watch] pengamatan yang satu ini sudah penuh
        [nameMonth] proteksi sejenis yang dimulai di bulan yang sama berbagi satu batas, dan batas itu sudah tercapai
        [name] semua proteksi sejenis berbagi satu batas, dan batas itu sudah tercapai
        [portMonth] kapal ke pelabuhan itu berbagi satu batas bulanan, dan batas itu sudah tercapai
       *[other] proteksi dengan penyebab yang sama berbagi satu batas, dan batas itu sudah tercapai
    }. Saldo Anda tidak dipotong. Beli lebih sedikit, atau coba proteksi lain.
refused-pool-full =
    Proteksi yang tersisa tidak cukup: hanya { $free } dari pool yang masih bebas. Saldo Anda tidak dipotong. Beli lebih sedikit, atau coba lagi nanti.
refused-no-units = Setidaknya satu proteksi harus dibeli. Saldo Anda tidak dipotong. Pilih jumlahnya.
refused-too-few-dollars =
    Saldo Anda { $have }, sedangkan ini memerlukan { $need }. Saldo Anda tidak dipotong. Isi dompet Anda, atau pilih jumlah yang lebih kecil.
refused-dollar = Penerbit dolar menolak pembayaran ini. Saldo Anda tidak dipotong. Silakan periksa dompet Anda.
refused-not-sponsored = Saya tidak bisa membayar biaya jaringan untuk tindakan ini. Saldo Anda tidak dipotong. Silakan coba lagi beberapa menit lagi.
# What the signer says.
refused-day-limit =
    Itu lebih dari { $most } dalam satu hari, jumlah terbanyak yang boleh { $of ->
        [gifts] dihadiahkan
        [withdrawals] ditarik
       *[spending] dibelanjakan
    } dengan dompet dari saya. Saldo Anda tidak dipotong. Pilih jumlah lebih kecil, atau lanjutkan besok.
refused-day-count = Sudah banyak untuk 24 jam: pesanan baru diterima lagi setelah yang terlama berumur satu hari. Saldo Anda tidak dipotong.
refused-not-signed = Penjaga kunci menolak menandatangani ini karena isinya tidak seperti seharusnya. Saldo Anda tidak dipotong. Silakan mulai lagi.
order-waits = ⏳ Ini lebih lama dari biasanya: { $what }. Belum terjadi apa-apa dan saldo Anda tidak dipotong. Saya terus mencoba dan akan memberi kabar.
wallets-asleep = Saya belum bisa membuat dompet Anda saat ini. Tidak ada yang hilang. Silakan coba lagi sebentar lagi.

refused-expired = Terlalu lama, sehingga pesanannya gugur. Saldo Anda tidak dipotong. Minta harga baru.
refused-reverted = Chain menolak pembelian ini. Saldo Anda tidak dipotong. Minta harga baru lalu coba lagi.
sold-out =
    { $cover } sudah habis: proteksi lain sudah memakai semua risiko yang boleh ditanggung pool untuk itu. Saldo Anda tidak dipotong.
only-left =
    Hanya tersisa { $count } proteksi untuk { $cover } (proteksi dengan penyebab yang sama berbagi risiko yang boleh ditanggung pool). Saldo Anda tidak dipotong.
unreachable = Saya tidak bisa menghubungi chain saat ini. Saldo Anda tidak dipotong. Silakan coba lagi sebentar lagi.
out-of-order = Layanan yang mengantar pembelian sedang menolak bekerja. Saldo Anda tidak dipotong. Silakan coba lagi nanti.
surprise = Ada yang rusak di pihak kami (ref <b>{ $ref }</b>). Saldo Anda tidak dipotong. Silakan coba lagi.
not-shown = Ada yang membuat jawabannya tidak bisa ditampilkan (ref <b>{ $ref }</b>). Milik Anda aman: lihat di /wallet dan /covers. Silakan coba lagi.
gave-up = Setiap kali saya mengerjakan yang Anda kirim, ada yang rusak di pihak kami (ref <b>{ $ref }</b>), jadi saya berhenti mencoba. Milik Anda aman: lihat di /wallet dan /covers. Mohon sampaikan ref itu kepada pengelola bot ini.
surprise-unclear =
    Ada yang rusak di pihak kami (ref <b>{ $ref }</b>). Saya belum tahu apakah pembelian Anda berhasil. Saya beri kabar begitu tahu; mohon jangan membelinya lagi.

order-placed = ⏳ Sedang diproses: { $what }. Anda boleh menutup obrolan ini, saya akan memberi kabar.
order-unclear = ⏳ Saya belum tahu apakah ini berhasil: { $what }. Saya sedang memeriksanya dan akan memberi kabar; mohon jangan mengulanginya.
order-done = ✅ <b>Selesai:</b> { $what }.
order-refused = ✖️ Tidak dilakukan: { $what }. { $why }
order-expired = ✖️ Tidak dilakukan: { $what }. Waktunya habis. Saldo Anda tidak dipotong. Silakan mulai lagi.
order-failed = ✖️ Tidak dilakukan: { $what }. Ada yang rusak di pihak kami. Saldo Anda tidak dipotong. Silakan coba lagi.
order-closed = Ini ditawarkan beberapa waktu lalu dan sudah berakhir. Tidak ada yang dilakukan. Silakan mulai lagi.
confirm-again = Sekali lagi, untuk memastikan: { $what }.
button-confirm = Ya, lakukan
action-buy-cover = { $units } × { $cover }
action-redeem-cover = { $units } proteksi ditukar menjadi dolarnya
action-give-cover = { $units } proteksi untuk <code>{ $to }</code>
action-deposit = setoran { $dollars } ke { $pool }
action-request-exit = permintaan keluar dari { $pool }
action-leave-pool = dana Anda keluar dari { $pool }
action-list = { $units } proteksi dijual seharga { $price } per proteksi
action-buy-listing = { $units } proteksi dari pasar seharga { $price } per proteksi
action-take-back = iklan Anda ditarik kembali
action-collect-listing = dolar dari iklan Anda
action-vote = { $choice ->
    [for] suara Anda <b>Setuju</b>
    [against] suara Anda <b>Menolak</b>
   *[abstain] suara Anda <b>Abstain</b>
}
action-delegate = suara Anda dititipkan kepada <code>{ $to }</code>
action-propose = usulan Anda
action-claim = laporan dengan uang jaminan { $bond }
action-dispute = keberatan dengan uang jaminan { $bond }
action-collect-bond = uang jaminan Anda kembali
action-withdraw = { $dollars } ke <code>{ $to }</code>
pool-risk = { $pool ->
    [low] pool risiko rendah
    [high] pool risiko tinggi
   *[medium] pool risiko sedang
}

notice-placed = ⏳ Membeli { $units } × { $cover }… Anda boleh menutup obrolan ini, saya akan memberi kabar.
notice-unclear =
    ⏳ Saya belum tahu apakah pembelian { $units } × { $cover } Anda berhasil. Saya sedang memeriksanya dan akan memberi kabar; mohon jangan membelinya lagi.
notice-refused =
    ✖️ { $units } × { $cover } tidak jadi dibeli. { $why }
notice-expired =
    ✖️ { $units } × { $cover } tidak jadi dibeli: waktu pesanannya habis. Saldo Anda tidak dipotong. Minta harga baru.
notice-failed =
    ✖️ { $units } × { $cover } tidak jadi dibeli: ada yang rusak di pihak kami. Saldo Anda tidak dipotong. Silakan coba lagi.
notice-covered = ✅ <b>Anda terlindungi.</b> { $units } × { $cover }, hingga <b>{ $most }</b>. { $have }
notice-covered-gift = ✅ <b>Terbeli.</b> { $units } × { $cover }, hingga <b>{ $most }</b>, untuk <code>{ $holder }</code>. { $have }
notice-received = 🎁 <b>Anda menerima proteksi.</b> { $units } × { $cover }, hingga <b>{ $most }</b>. Anda tidak membayar apa pun.
notice-refunded = ↩️ { $why } { $money }
refund-no-quorum = { $cover }: pelapor yang sepakat tepat waktu tentang kejadiannya tidak cukup.
refund-unknowable = { $cover }: jawabannya, tidak seorang pun bisa tahu apa yang terjadi.
refund-disputed = { $cover }: ada yang keberatan atas pernyataan pelapor, dan itu tidak diputuskan tepat waktu.
refund-too-late = { $cover }: pelapor menjawab begitu terlambat sehingga tidak ada waktu lagi untuk memeriksanya.
refund-seen-early = { $cover }: yang dilihat pelapor terjadi sebelum penjualan berakhir, jadi tidak dihitung.
refund-unsaid = { $cover }: tidak ada jawaban yang sah.
notice-skipped =
    ⚠️ { $amount } menjadi hak Anda untuk { $cover }, tetapi penerbit dolar menolak dompet Anda. Uang itu tetap milik Anda dan bisa diklaim ke alamat lain kapan saja.
notice-dollars = 💵 <b>{ $amount }</b> masuk ke dompet Anda. { $have }

money-here = <b>{ $amount } ada di dompet Anda.</b> { $have }
money-back = <b>Semua dolar kembali: { $amount }.</b> { $have }
money-elsewhere = <b>{ $amount }</b> dikirim ke <code>{ $to }</code>, sesuai permintaan Anda.
have-now = Saldo Anda { $have }.
have-unread = Saldo Anda belum bisa saya baca saat ini; lihat di /wallet.

span-minutes = { $minutes } menit
span-hours = { $hours } jam
span-both = { $hours } j { $minutes } mnt
flight = { $carrier }{ $number } { $origin } → { $destination }
flight-number = { $carrier }{ $number }

# What is covered, for every product: what, where and when; from which level on; what was seen; who says so.
about-flight = { $flight }, { $day }
about-level = { $what } ({ $level })
about-other = { $name }, { $when }
about-raw = { $name }
watched-dry = hujan terlalu sedikit di { $place }, { $when }
watched-wet = hujan terlalu banyak di { $place }, { $when }
watched-heat = panas di { $place }, { $when }
watched-frost = embun beku di { $place }, { $when }
watched-wind = badai di { $place }, { $when }
watched-crop = harga { $place } rendah, { $when }
watched-vessel = kapal { $place } terlambat tiba di { $second }, { $when }
watched-drop = harga { $place } jatuh, { $when }
watched-depeg = { $place } di bawah satu dolar, { $when }
watched-divergence = { $place } dan { $second } saling menjauh, { $when }
watched-withdrawal = penarikan dana dari { $place }, { $when }
watched-exploit = pembobolan { $place }, { $when }
watched-rug-pull = rug pull { $place }, { $when }
watched-oracle-failure = kegagalan oracle { $place }, { $when }
when-span = { $span }
when-days = { $days } hari mulai { $first }
level-less = kurang dari { $level }
level-no-less = tidak kurang dari { $level }
level-more = lebih dari { $level }
level-no-more = tidak lebih dari { $level }
level-least = { $level } atau lebih
level-any = kerugian berapa pun
measure-mm = { $count } mm
measure-degrees = { $count } °C
measure-speed = { $count } m/dtk
measure-percent = { $count }%
measure-cents = { $count } sen
measure-hours = { $count } jam
measure-plain = { $count }
seen-not-flown = dibatalkan atau dialihkan
seen-early = mendarat { $early } lebih awal
seen-on-time = mendarat tepat waktu
seen-late = mendarat terlambat { $late }
seen-little-late = mendarat terlambat { $late }, terlalu sedikit untuk santunan
seen-other = jawabannya { $seen }, { $than }
watch-seen-rain = turun hujan { $seen }, { $than }
watch-seen-heat = hari terpanas mencapai { $seen }, { $than }
watch-seen-frost = malam terdingin mencapai { $seen }, { $than }
watch-seen-wind = embusan angin terkuat { $seen }, { $than }
watch-seen-crop = harganya { $seen }, { $than }
watch-seen-vessel = tiba { $seen } setelah hari itu dimulai, { $than }
watch-seen-drop = jatuh { $seen }, { $than }
watch-seen-depeg = berada { $seen } di bawah $1, { $than }
watch-seen-divergence = kolam likuiditas seimbang keduanya rugi { $seen } dibanding menyimpannya, { $than }
watch-seen-withdrawal = { $seen } ditarik keluar, { $than }
watch-seen-taken = { $seen } diambil, { $than }
watch-seen-not = itu tidak terjadi
watch-seen-oracle-failure = nilainya meleset { $seen }, { $than }
said-by-reporters = { $reporters ->
    [0] Para pelapor sepakat.
    [1] 1 pelapor menyatakannya.
   *[other] { $reporters } pelapor sepakat.
}
said-by-feed = Sumber harga menyatakannya.
said-by-vote = Pemungutan suara anggota menyatakannya.
said-by-oracle = Oracle proteksi ini menyatakannya.
notice-paid =
    { $icon } { $cover }: <b>{ $seen }</b>. { $said }
    { $money }
notice-ended =
    { $icon } { $cover }: { $seen }. { $said } Proteksi Anda telah berakhir; premi { $premium } tetap di pool yang membayar peserta lain. Semoga semuanya lancar!
who-decides = Yang menentukan: { $judge ->
    [quorum] pelapor independen yang harus sepakat
    [feed] sumber harga Chainlink, dengan harga yang bertahan dan tidak pernah dengan harga sesaat
    [assessed] pemungutan suara anggota, dengan tautan ke buktinya
   *[other] oracle yang disebut proteksi ini
}. Tidak ada jawaban: uang Anda kembali.
quote-watch =
    { $icon } <b>{ $cover }</b>

    <b>$1 memberi santunan hingga { $payout }</b>: { $pays }. { $chance }
    Yang dihitung: { $counted }.
    { $who }
    Dijual sampai { $closes }. Harga ini berlaku { $minutes } menit.

    Berapa proteksi?

counted-for = { $peril ->
    [dry] seluruh hujan pada hari-hari itu di stasiun cuaca
    [wet] seluruh hujan pada hari-hari itu di stasiun cuaca
    [heat] yang terpanas dari hari-hari itu di stasiun cuaca
    [frost] yang terdingin dari malam-malam itu di stasiun cuaca
    [wind] embusan angin terkuat pada hari-hari itu di stasiun cuaca
    [crop] harga pada hari terakhir
    [vessel] jumlah jam sejak awal hari yang dijadwalkan
    [drop] penurunan terdalam dari harga awal, jika bertahan
    [depeg] jarak terdalam di bawah $1, jika bertahan
    [divergence] berapa kurangnya nilai kolam likuiditas seimbang kedua koin, tanpa komisinya, di akhir dibanding koinnya sendiri (impermanent loss)
    [withdrawal] turunnya simpanan protokol, dalam token, jika bertahan
    [exploit] seberapa besar milik protokol yang diambil, menurut pemungutan suara
    [rug-pull] seberapa besar milik proyek yang diambil, menurut pemungutan suara
    [oracle-failure] seberapa salah nilai yang diumumkan, menurut pemungutan suara
   *[other] yang tertulis di sertifikat proteksi ini
}
chance-all = Itu terjadi kira-kira 1 kali dalam { $times }.
chance-part = Rata-rata itu setara santunan penuh kira-kira 1 kali dalam { $times }.
pays-flight = seluruhnya jika mendarat lebih dari { $late } terlambat, dibatalkan, atau dialihkan
pays-all = seluruhnya pada { $level }
pays-part = dari nol pada { $level } sampai seluruhnya pada { $full }
button-undo = Urungkan
button-other-cover = Proteksi lain
button-weather = 🌧 Cuaca
button-coins = 📉 Koin
notice-undone = ↩️ Diurungkan: { $what }. Tidak ada yang dikirim dan saldo Anda tidak dipotong.
undo-too-late = Ini sudah diproses, jadi tidak bisa saya tarik kembali. Saya akan mengabarkan hasilnya.
undo-over = Ini sudah selesai: tidak ada yang bisa diurungkan. /covers menunjukkan apa yang Anda punya.
refused-closed-days = Penjualan proteksi ini berakhir { $cutoff }: proteksi semacam ini dijual sampai { $days } hari sebelum dimulai. Saldo Anda tidak dipotong. Pilih tanggal yang lebih jauh.
refund-feed-silent = { $cover }: tidak ada yang bisa membuktikan tepat waktu, dari catatan sumber harga itu sendiri, apakah hal itu terjadi. Mungkin sumbernya berhenti, atau harganya terlalu lama untuk dihitung.
refund-vote-silent = { $cover }: hal itu dilaporkan, dan pemungutan suara anggota tidak memberi jawaban tepat waktu.
refund-nobody-asked = { $cover }: tidak ada yang menanyakannya kepada pemungutan suara anggota, dan tidak ada yang menutupnya tepat waktu.
refund-vote-unknowable = { $cover }: pemungutan suara anggota menyatakan bahwa tidak ada yang bisa mengetahui apa yang terjadi.
refund-vote-too-late = { $cover }: pemungutan suara anggota menjawab begitu terlambat sehingga tidak ada waktu lagi untuk mengoreksinya.
refund-vote-early = { $cover }: pemungutan suara anggota menyatakan hal itu terjadi sebelum penjualan berakhir, jadi tidak dihitung.
peril-name = { $peril ->
    [dry] hujan terlalu sedikit
    [wet] hujan terlalu banyak
    [rain] hujan
    [heat] panas
    [frost] embun beku
    [wind] badai
    [weather] cuaca
    [crop] harga panen
    [vessel] kapal terlambat
    [drop] harga jatuh
    [depeg] lepas dari patokan dolar
    [divergence] divergensi (impermanent loss)
    [withdrawal] penarikan dana
    [exploit] pembobolan
    [rug-pull] rug pull
    [oracle-failure] kegagalan oracle
    [coins] koin
   *[other] hal itu
}
peril-at = { $place }: { $peril }
pick-peril-weather = 🌦 Proteksi terhadap apa? Anda juga bisa langsung mengetik, misalnya <b>hujan Seattle Juni</b>.
pick-peril-coins = 🪙 Proteksi terhadap apa? Anda juga bisa langsung mengetik, misalnya <b>ETH di bawah 20%</b>.
group-empty = Saya tidak punya daftar harga untuk ini, jadi belum bisa memproteksinya sekarang. Saldo Anda tidak dipotong. Yang mungkin saya punya:
pick-watch-peril = <b>{ $place }</b>: proteksi terhadap apa?
pick-place = { $icon } <b>{ $peril }</b>: di mana, atau untuk apa?
pick-time =
    { $icon } <b>{ $what }</b>

    Kapan? Ketuk waktunya atau ketik, misalnya <b>Juni</b> atau <b>3 Des</b>.

pick-level =
    <b>{ $cover }</b>

    Kapan santunannya dibayar?

watch-unlisted = Itu tidak ada lagi di daftar harga saya. Saldo Anda tidak dipotong. Yang bisa saya proteksi:
watch-not-sold = Saya tidak punya daftar harga untuk { $peril }, jadi tidak bisa memproteksinya. Saldo Anda tidak dipotong. Yang bisa saya proteksi:
watch-place-unknown = Saya tidak menjual proteksi { $peril } untuk { $place }. Saldo Anda tidak dipotong. Yang bisa saya proteksi:
watch-did-you-mean = Saya tidak yakin maksud Anda. Tidak terjadi apa-apa dan tidak ada yang dipotong. Apakah salah satu dari ini?
watch-no-times = Saat ini tidak ada waktu yang dijual untuk { $what }. Saldo Anda tidak dipotong.
watch-time-none = { $what } tidak dijual untuk waktu itu: proteksi dijual dari { $horizon } sampai { $lead } hari sebelum dimulai. Saldo Anda tidak dipotong. Waktu yang bisa:
watch-level-none =
    <b>{ $cover }</b>

    Saya tidak menjual batas yang persis itu. Tidak ada yang dipotong. Yang bisa:

watch-level-elsewhere =
    <b>{ $what }</b>

    Saya tidak menjual batas yang persis itu. Tidak ada yang dipotong. Pilih waktunya, lalu saya tunjukkan batas yang ada.

watch-too-near = { $cover } sudah terlalu dekat: proteksi semacam ini dijual sampai { $lead } hari sebelum dimulai. Saldo Anda tidak dipotong.
watch-too-far = { $cover } belum dijual: penjualan dimulai { $opens }. Saldo Anda tidak dipotong.
button-peril = { $icon } { $peril }
button-time = { $day } · { $days } hari
button-level = { $level } · $1 → hingga { $payout }
command-weather = Proteksi hujan, panas, embun beku
command-coins = Proteksi harga jatuh, koin lepas patokan, dan impermanent loss

button-flight = ✈️ Penerbangan
button-covers = 🛡 Proteksi
button-wallet = 💼 Dompet
button-help = Bagaimana caranya?
button-back = Kembali
button-close = ✖︎
button-units = { $units }
button-other-units = Lainnya
button-buy = Beli seharga { $pay }
button-choose = { $name }
button-airport = { $airport }
button-day = { $day }
button-route = { $flight }
button-more = Lagi ▸
button-earlier = ◂ Sebelumnya
button-later-dates = Tanggal yang dijual
button-other-flight = Penerbangan lain
button-fresh-price = Harga baru
button-only-left = Beli { $count }
button-try-again = Coba lagi
button-test-dollars = Ambil dolar uji coba
button-receipt = Bukti ↗
button-open-chat = Buka obrolan pribadi

command-start = Mulai
command-flight = Proteksi penerbangan
command-covers = Proteksi Anda
command-wallet = Alamat dan saldo Anda
command-help = Cara kerjanya
command-cancel = Batalkan yang sedang dilakukan
command-group = Proteksi penerbangan, secara pribadi

# Pools, and dollars that are typed.
dollars-zero = Nol dolar tidak berarti apa-apa. Tidak ada yang dipotong. Ketik jumlah mulai dari $0.01, misalnya <b>5,50</b>.
dollars-negative = Jumlah tidak boleh di bawah nol. Tidak ada yang dipotong. Ketik jumlah, misalnya <b>5,50</b>.
dollars-too-fine = Saya menghitung dalam sen utuh. Tidak ada yang dipotong. Ketik paling banyak dua desimal, misalnya <b>5,50</b>.
dollars-too-many = Itu lebih dari yang bisa saya pindahkan sekaligus (paling banyak { $most }). Tidak ada yang dipotong. Ketik jumlah yang lebih kecil.
dollars-unclear = Saya tidak yakin berapa jumlahnya: koma dan titik bisa dibaca dengan dua cara. Tidak ada yang dipotong. Ketik seperti <b>1000</b> atau <b>5,50</b>.
dollars-not-number = Saya menunggu jumlah dalam dolar. Tidak ada yang dipotong. Ketik angka, misalnya <b>5,50</b>, atau /cancel.
button-type-dollars = Ketik jumlah
form-deposit = Setor berapa dolar? Misalnya 5,50
form-exit = Ambil berapa dolar? Misalnya 5,50

pools-intro = 💰 <b>Pool</b> menjamin proteksi yang saya jual. Setorkan dolar: Anda mendapat premi dari proteksi yang berakhir tanpa santunan, dan ikut menanggung bagian Anda untuk yang dibayar.
pools-warning = Hasil pool adalah masa lalu, bukan janji. <b>Anda bisa kehilangan uang yang Anda setor.</b>
pool-line = { $name }: berisi { $assets }, { $use }% sedang dipertaruhkan. { $grown }.
pool-line-unread = { $name }: belum bisa saya baca saat ini.
pool-no-growth = Belum ada riwayat
pool-unread-history = Riwayatnya masih saya baca; lihat lagi sebentar lagi
pool-grew = +{ $percent }% dalam { $days } hari
pool-fell = −{ $percent }% dalam { $days } hari
pool-facts =
    💰 <b>{ $name }</b>: { $pool ->
        [low] proteksi yang rata-rata merugi paling banyak 2% dari santunan maksimalnya
        [high] proteksi yang rata-rata merugi lebih dari 8% dari santunan maksimalnya
       *[medium] proteksi yang rata-rata merugi 2% sampai 8% dari santunan maksimalnya
    }.

    Isinya { $assets }; { $use }% di antaranya dipertaruhkan untuk proteksi yang berjalan. Milik Anda: <b>{ $mine }</b>.

pool-past = Hasil satu bagian; masa lalu, bukan janji:
pool-warning = <b>Anda bisa kehilangan uang di sini.</b> Untuk keluar, Anda meminta, menunggu { $days } hari, dan ikut menanggung kerugian pool sampai Anda keluar. Uang yang menjamin proteksi berjalan tidak bisa keluar sebelum proteksi itu berakhir.
pool-how-much = Berapa yang ingin Anda setor?
pool-picture = Gambar: dari { $first } sampai { $last }, proteksi yang berakhir meninggalkan { $earned } di pool ini dan mengambil { $lost } darinya; minggu terburuk mengambil { $worst }.
pool-risks =
    ⚠️ <b>Sebelum menyetor uang ke pool</b>

    • Anda bisa kehilangan semuanya. Banyak proteksi bisa dibayar sekaligus: satu badai berarti penerbangan terlambat, hujan deras, dan angin kencang bersamaan.
    • Keluar butuh waktu: Anda meminta, menunggu selama yang ditetapkan pool, dan dibayar dengan harga hari itu. Selama menunggu, Anda tetap ikut menanggung setiap kerugian. Permintaan bersifat final: tidak bisa ditarik, ditunda, atau ditambah, dan Anda baru bisa meminta lagi setelah semuanya dibayar.
    • Uang yang menjamin proteksi berjalan tetap di sana sampai proteksi itu berakhir, walau masa tunggu Anda sudah lewat.
    • Harga berasal dari catatan masa lalu, dan dunia bisa berubah. Kontraknya mungkin mengandung kesalahan yang belum ditemukan siapa pun.
    • Hasil dinyatakan oleh pelapor, sumber harga, dan pemungutan suara. Mereka bisa keliru; ada waktu untuk mengajukan keberatan, dan waktu itu bisa habis.

    <b>Siapa lagi yang mendapat hasil</b>: kas anggota menerima bagian dari setiap premi, baik pool untung maupun rugi. Anggota memberi suara tentang harga, batas, dan sebagian klaim, dan bisa saja memiliki proteksi atau bagian pool sendiri. Saya membayar biaya jaringan dan tidak mengambil apa pun dari setoran Anda.

button-pools = 💰 Pool
pool-name = { $pool ->
    [low] Risiko rendah
    [high] Risiko tinggi
   *[medium] Risiko sedang
}
button-pool = { $name }
button-my-shares = Bagian saya
button-risks = ⚠️ Risiko
button-dollars = { $dollars }
button-exit = Keluar
button-leave = Ambil sekarang
button-all = Semua
button-half = Setengah
button-statement = Laporan dana
ask-deposit = Berapa dolar yang ingin Anda setor ke { $pool }? Ketik jumlah, misalnya <b>5,50</b>.
deposit-question =
    Anda menyetor <b>{ $dollars }</b> ke { $pool } dan mendapat sekitar { $shares } bagian: { $part }% dari pool. Saldo Anda { $have }.

    Anda bisa kehilangan uang. Untuk keluar, Anda meminta dan menunggu { $days } hari.

deposit-too-much = Pool ini hanya bisa menerima { $room } lagi. Saldo Anda tidak dipotong. Setor lebih sedikit, atau pilih pool lain.
deposit-closed = Pool ini sedang tidak menerima uang dari Anda. Saldo Anda tidak dipotong. Coba pool lain, atau coba nanti.
choose-exit =
    Anda punya { $worth } di { $pool }. Berapa yang ingin Anda ambil?

    Anda bisa meminta satu jumlah setiap kalinya. Permintaan menunggu { $days } hari, tidak bisa ditarik kembali, dan tidak bisa ditambah.

ask-exit = Berapa dolar yang ingin Anda ambil dari { $pool }? Ketik jumlah, misalnya <b>5,50</b>.
no-shares = Anda tidak punya apa pun di { $pool }. Tidak terjadi apa-apa.
exit-waits = Anda sudah meminta sekitar { $worth } dari { $pool }; itu dibayar mulai { $ready }. Tidak terjadi apa-apa. Anda bisa meminta satu jumlah setiap kalinya: berikutnya setelah yang ini dibayar semua.
exit-too-much = Anda hanya punya { $worth } di sana. Tidak terjadi apa-apa. Pilih lebih sedikit, atau semuanya.
exit-question =
    Anda meminta sekitar <b>{ $worth }</b> keluar dari { $pool }.

    <b>Ini final.</b> Tidak bisa ditarik, ditunda, atau ditambah. Uangnya dibayar ke dompet Anda mulai { $ready }, dengan harga hari itu; kerugian sampai saat itu ikut dihitung, keuntungan juga. Uang yang saat itu menjamin proteksi berjalan dibayar begitu bebas. Saya akan memberi kabar.

nothing-waits = Anda belum meminta apa pun dari { $pool }. Tidak terjadi apa-apa. Minta dulu, lalu tunggu.
leave-question = Anda mengambil sekitar <b>{ $worth }</b> dari { $pool } ke dompet Anda.
leave-question-part =
    Anda mengambil sekitar <b>{ $worth }</b> dari { $pool } ke dompet Anda.

    { $stays } belum bisa keluar: uang itu menjamin proteksi berjalan dan bebas saat proteksi itu berakhir.

exit-cooling = Sekitar { $worth } di { $pool } menunggu keluar dan dibayar mulai { $ready }, dengan harga hari itu. Saya akan memberi kabar saat itu. Tidak terjadi apa-apa.
exit-locked = Sekitar { $worth } di { $pool } sudah waktunya keluar, tetapi semua uang pool sedang menjamin proteksi berjalan. Tidak terjadi apa-apa. Anda dibayar begitu uangnya bebas; Anda tidak perlu melakukan apa pun.
mine-none = Anda belum punya bagian di pool mana pun.
mine-title = 💰 <b>Bagian Anda</b>
mine-line = <b>{ $worth }</b> di { $pool }
mine-cooling = ⏳ { $amount } di antaranya menunggu keluar dan dibayar mulai { $ready }
mine-ripe = ✅ { $amount } di antaranya sudah bisa keluar. Petugas otomatis membayarkannya; Anda juga bisa mengambilnya sekarang.
mine-locked = 🔒 { $amount } di antaranya boleh keluar, tetapi uang pool sedang menjamin proteksi berjalan. Anda dibayar begitu uangnya bebas.
statement-title = 📄 <b>Laporan dana Anda</b> di { $pool }
statement-empty = Anda belum melakukan apa pun dengan { $pool }, jadi belum ada laporan dana.
statement-older = { $count } catatan lama termasuk dalam jumlah di bawah.
statement-deposited = { $day }: Anda menyetor { $amount }
statement-received = { $day }: Anda mendapat bagian senilai { $amount }
statement-sent = { $day }: Anda memberikan bagian senilai { $amount }
statement-queued = { $day }: Anda meminta keluar
statement-left = { $day }: Anda mengambil { $amount }
statement-gained = Disetor { $paid }, diambil { $taken }, nilainya sekarang { $worth }: untung <b>{ $gain }</b>.
statement-lost = Disetor { $paid }, diambil { $taken }, nilainya sekarang { $worth }: rugi <b>{ $gain }</b>.
statement-unread = 📄 Saya masih membaca apa yang terjadi di { $pool }, jadi laporan dana Anda belum akan cocok. Tidak ada yang hilang; silakan lihat lagi sebentar lagi.
statement-source = Semuanya berasal dari peristiwa di chain sendiri; siapa pun bisa menghitungnya ulang.
notice-joined = ✅ <b>{ $dollars } sudah di { $pool }.</b> { $have }
notice-exit-queued = ✅ <b>Anda meminta keluar dari { $pool }.</b> Setelah masa tunggu selesai, uang Anda masuk sendiri ke dompet, dan saya memberi kabar. Sampai saat itu uang Anda ikut untung dan rugi bersama pool. /pool menunjukkan waktunya.
notice-left = 💵 <b>{ $dollars } keluar dari { $pool }</b> dan ada di dompet Anda. { $have }
notice-exit-locked = 🔒 Masa tunggu Anda untuk sekitar { $worth } dari { $pool } sudah selesai, tetapi semua uang pool sedang menjamin proteksi berjalan. Anda dibayar begitu uangnya bebas; Anda tidak perlu melakukan apa pun. Sampai saat itu uang Anda ikut untung dan rugi bersama pool.
command-pool = Dapat hasil dengan menjamin proteksi

# The market.
button-market = 🏷 Pasar
button-own-listings = Iklan saya
button-sell = Jual proteksi
button-listing = { $number }
button-group = { $group ->
    [flights] ✈️ Penerbangan
    [weather] 🌧 Cuaca
    [coins] 📉 Koin
    [others] Lainnya
   *[all] Semua
}
button-your-listing = Iklan Anda
button-cover = { $units } × { $cover }
button-take-back = Tarik kembali
button-collect = Ambil { $dollars }
form-buy-units = Berapa proteksi yang ingin Anda beli?
form-sell-units = Berapa proteksi yang ingin Anda jual?
form-price = Harga satu proteksi? Misalnya 0,80
market-title = 🏷 <b>Pasar</b>: { $group ->
    [flights] proteksi penerbangan
    [weather] proteksi cuaca
    [coins] proteksi koin
    [others] proteksi lain
   *[all] proteksi
} yang dijual orang, termurah lebih dulu{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } dari { $pages })
}
market-empty = Saat ini tidak ada orang lain yang menjual di sini. Proteksi baru harganya $1.
market-page-over = Semua di halaman ini baru saja terjual atau tidak bisa lagi diperdagangkan. Lihat halaman lain.
market-line = { $number }. { $cover }: <b>{ $price }</b> per proteksi, santunan hingga { $payout }, sisa { $left }
market-listing =
    🏷 <b>{ $cover }</b>

    <b>{ $price }</b> untuk satu{ $compared }. Satu proteksi memberi santunan hingga <b>{ $payout }</b>. Tersisa { $left }.
    Dijual sampai { $cutoff }; setelah itu tidak ada yang bisa tahu lebih dulu lalu memperdagangkannya. Santunannya cair sendiri, seolah Anda membelinya baru.

    Berapa?

price-same = , sama dengan harga baru
price-below = , di bawah harga baru $1
price-above = , di atas harga baru $1
listing-gone = Iklan itu sudah habis, ditarik kembali, atau memang tidak pernah ada. Saldo Anda tidak dipotong. Lihat yang lain:
listing-closed = Proteksi itu tidak bisa lagi diperdagangkan: penjualannya berakhir { $cutoff }. Saldo Anda tidak dipotong. Lihat yang lain:
listing-own = Itu iklan Anda sendiri. Saldo Anda tidak dipotong. Anda bisa menariknya kembali, atau melihat yang lain:
listing-only-left = Hanya tersisa { $count } dari iklan ini. Saldo Anda tidak dipotong.
ask-buy-units = Berapa yang ingin Anda beli? Ketik angka, misalnya <b>7</b>.
buy-listing-question =
    <b>{ $units } proteksi</b> · { $cover }

    Anda membayar <b>{ $pay }</b> (termasuk biaya { $fee } untuk kas anggota) · Anda menerima hingga <b>{ $get }</b>. Saldo Anda { $have }.
    Penjualan berakhir { $cutoff }.

nothing-to-sell = Anda tidak punya proteksi yang bisa dijual sekarang. Proteksi bisa dijual sampai penjualannya berakhir, beberapa hari sebelum masa pengamatannya dimulai. Tidak terjadi apa-apa.
choose-cover = Proteksi mana yang ingin Anda jual?
choose-count = Anda punya { $held } proteksi { $cover }. Berapa yang ingin Anda jual?
ask-sell-units = Berapa yang ingin Anda jual? Ketik angka, misalnya <b>7</b>.
ask-price =
    { $units } × { $cover }: berapa harga per proteksi?

    Yang baru harganya $1 dan memberi santunan hingga { $payout }; harga Anda paling tinggi $1. Kas anggota menyimpan { $fee }% dari pembayaran. Ketik harga, misalnya <b>0,80</b>.

list-question =
    <b>{ $units } proteksi</b> · { $cover }

    Dijual seharga <b>{ $price }</b> per proteksi{ $compared }, sampai { $cutoff }. Jika semua terjual Anda menerima <b>{ $get }</b>; biaya { $fee } masuk ke kas anggota.
    Sementara itu pasar menyimpannya. Anda bisa menarik kembali yang belum terjual, dan santunannya tetap milik Anda.

sale-over = Proteksi ini tidak bisa lagi diperdagangkan: penjualannya berakhir { $cutoff }. Proteksi tetap milik Anda. Tidak terjadi apa-apa.
only-have = Anda hanya punya { $count } dari proteksi ini. Tidak terjadi apa-apa. Pilih lebih sedikit.
price-too-high = Proteksi baru harganya { $issue }, dan dompet di sini tidak membayar lebih dari itu, jadi tidak ada yang bisa membeli milik Anda. Tidak terjadi apa-apa. Ketik { $issue } atau kurang.
listing-above-issue = Harganya lebih dari { $issue } untuk proteksi baru, dan dompet Anda dijaga agar tidak membayar semahal itu. Saldo Anda tidak dipotong.
refused-above-issue = { $price } lebih dari { $issue } untuk proteksi baru, dan dompet Anda dijaga agar tidak membayar semahal itu. Saldo Anda tidak dipotong.
cover-not-held = Anda sedang tidak punya proteksi ini. Tidak terjadi apa-apa.
cover-decided = Hasil proteksi ini sudah diputuskan, jadi tidak diperdagangkan lagi. Proteksi tetap milik Anda. Tidak terjadi apa-apa.
own-none = Anda tidak punya apa pun di pasar.
own-title = 🏷 <b>Iklan Anda</b>{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } dari { $pages })
}
own-line = { $number }. { $left } × { $cover } seharga { $price } per proteksi
own-line-owed = { $number }. { $left } × { $cover }: berakhir, <b>{ $dollars }</b> bisa diambil
own-listing =
    🏷 { $left } × <b>{ $cover }</b> seharga { $price } per proteksi. { $sold ->
        [0] Belum ada yang terjual.
       *[other] { $sold } sudah terjual.
    }

    Saya memberi kabar saat ada yang terjual. Yang tidak terjual memberi santunan kepada Anda seolah Anda menyimpannya.

own-listing-owed = { $left } × <b>{ $cover }</b> berakhir sebelum terjual. <b>{ $dollars }</b> milik Anda, tinggal diambil.
own-listing-ended = { $left } × { $cover } berakhir sebelum terjual, dan tidak ada santunan.
take-back-question = Anda menarik kembali { $left } × { $cover }, dan proteksi itu tidak dijual lagi.
collect-question = Anda mengambil <b>{ $dollars }</b> untuk { $left } × { $cover } ke dompet Anda.
notice-sold = 🏷 <b>Terjual: { $units } × { $cover }.</b> { $got } ada di dompet Anda (setelah dipotong biaya { $fee }). { $left ->
    [0] Itu yang terakhir dari iklan ini.
   *[other] { $left } masih dijual.
} { $have }
notice-bought = ✅ <b>Anda terlindungi.</b> { $units } × { $cover } seharga { $dollars }, hingga <b>{ $most }</b>. { $have }
notice-collected = 💵 <b>{ $dollars }</b> dari iklan Anda ada di dompet Anda. { $have }
notice-listing-pays = ✅ { $units } × { $cover } yang tidak dibeli siapa pun dari Anda memberi santunan: <b>{ $dollars }</b> milik Anda, tinggal diambil.
notice-listing-void = ↩️ { $units } × { $cover } yang tidak dibeli siapa pun dari Anda berakhir tanpa jawaban yang sah: <b>{ $dollars }</b> milik Anda, tinggal diambil.
notice-listing-expired = { $units } × { $cover } yang tidak dibeli siapa pun dari Anda berakhir, dan tidak ada santunan.
refused-price-rails = Satu proteksi ini memberi santunan paling banyak { $payout }, jadi harganya tidak bisa { $price }. Saldo Anda tidak dipotong. Pilih harga yang lebih rendah.
refused-too-many-units = Hanya tersisa { $available } dari iklan ini, sedangkan yang diminta { $units }. Saldo Anda tidak dipotong. Beli lebih sedikit.
refused-listing-changed = Iklan ini sekarang { $price } per proteksi, sedangkan Anda setuju paling banyak { $most }. Saldo Anda tidak dipotong. Lihat lagi.
refused-not-seller = Iklan ini bukan milik Anda lagi, atau sudah tidak ada. Saldo Anda tidak dipotong. Lihat iklan Anda.
refused-series-ended = Proteksi ini sudah diputuskan, jadi tidak diperdagangkan lagi. Saldo Anda tidak dipotong. Lihat proteksi Anda.
refused-already-paid = Santunan proteksi ini sudah dibayarkan. Saldo Anda tidak dipotong. Ambil saja dolarnya.
refused-not-settled = Tidak ada yang bisa diambil untuk proteksi ini. Saldo Anda tidak dipotong. Lihat iklan Anda.
refused-too-few-covers = Anda punya { $have } dari proteksi ini, sedangkan ini memerlukan { $need }. Saldo Anda tidak dipotong. Pilih lebih sedikit.
refused-deposit-too-large = Pool ini hanya bisa menerima { $most } lagi, bukan { $dollars }. Saldo Anda tidak dipotong. Setor lebih sedikit.
refused-not-takeable = Jumlah itu tidak bisa diambil sekarang: masa tunggunya belum selesai, sudah dibayarkan kepada Anda, atau uangnya menjamin proteksi berjalan. Saldo Anda tidak dipotong. Lihat bagian Anda.
refused-exit-waits = Permintaan Anda untuk keluar dari pool ini sudah menunggu, dan tidak bisa ditambah. Saldo Anda tidak dipotong. Minta lagi setelah semuanya dibayar.
refused-too-few-shares = Bagian Anda kurang dari yang diperlukan. Saldo Anda tidak dipotong. Lihat bagian Anda dan pilih lebih sedikit.
command-market = Jual beli proteksi

# What protects a wallet: addresses, limits, the phrase, other accounts, own keys.
withdraw-have = 📤 Saldo Anda <b>{ $have }</b>.
withdraw-have-unread = 📤 Saldo Anda belum bisa saya baca saat ini; uang Anda tetap di tempatnya.
withdraw-none = Anda belum punya alamat tersimpan.
withdraw-rule = Uang hanya keluar ke alamat yang Anda simpan. Alamat baru menunggu 24 jam, dan saya memberi tahu semua obrolan Anda, agar tidak ada yang bisa mengambil uang Anda diam-diam.
withdraw-line-ready = ✅ <code>{ $to }</code>
withdraw-line-waits = ⏳ <code>{ $to }</code>: mulai { $ready }
ask-address = Ke alamat mana uangnya dikirim? Tempel di sini, <b>0x</b> dan 40 karakter, di jaringan yang sama ini. Belum ada dana yang berpindah.
address-none = Itu bukan alamat: alamat terdiri dari <b>0x</b> dan 40 karakter dari 0 sampai 9 dan a sampai f. Tidak ada dana yang berpindah. Tempel lagi, atau /cancel.
address-length = Alamat itu terlalu pendek atau terlalu panjang: setelah <b>0x</b> harus ada tepat 40 karakter. Tidak ada dana yang berpindah. Salin sekali lagi secara utuh.
address-mistyped = Ada kesalahan di alamat itu: huruf besar dan kecilnya tidak cocok, jadi paling sedikit satu karakter salah. Tidak ada dana yang berpindah. Salin sekali lagi, jangan diketik.
address-name = Saya tidak mencari alamat dari nama, karena nama bisa berganti pemilik. Tidak ada dana yang berpindah. Tempel alamatnya langsung: <b>0x</b> dan 40 karakter.
address-burn = Tidak ada yang memegang kunci <code>{ $to }</code>: uang yang dikirim ke sana hilang selamanya. Tidak ada dana yang berpindah. Pilih alamat lain.
address-own = <code>{ $to }</code> adalah dompet ini sendiri, jadi mengirim ke sana tidak berarti apa-apa. Tidak ada dana yang berpindah. Pilih alamat lain.
address-ours = <code>{ $to }</code> adalah salah satu kontrak tempat saya dibangun. Uang yang dikirim ke sana akan hilang. Tidak ada dana yang berpindah. Pilih alamat lain.
address-sanctioned = <code>{ $to }</code> ada di daftar sanksi yang berlaku di sini, jadi saya tidak bisa membayar ke sana. Tidak ada dana yang berpindah. Pilih alamat lain.
address-waits = <code>{ $to }</code> bisa dibayar mulai { $ready }. Sampai saat itu uangnya tetap di sini, dan Anda bisa menghentikannya kapan saja.
address-not-saved = <code>{ $to }</code> bukan salah satu alamat tersimpan Anda. Tidak ada dana yang berpindah. Simpan dulu; itu butuh 24 jam.
address-own-key = Kunci Anda sendiri yang menentukan alamat baru, dan tidak perlu menunggu: bayar <code>{ $to }</code> dengan kunci Anda, di aplikasi Safe. Tidak ada dana yang berpindah.
withdraw-announce =
    Simpan <code>{ $to }</code> sebagai alamat untuk uang Anda?
    { $contract ->
        [yes]
            ⚠️ Di alamat ini ada <b>program</b>, bukan dompet biasa. Bursa dan akun Safe tidak masalah; selain itu uang Anda mungkin tidak pernah kembali.
       *[no] {""}
    }

    Alamat ini bisa dibayar <b>24 jam</b> dari sekarang. Saya memberi tahu semua obrolan Anda, masing-masing dengan tombol untuk menghentikannya. Belum ada uang yang berpindah sekarang.

withdraw-empty = Tidak ada yang bisa ditarik: saldo Anda kurang dari satu sen.
ask-amount =
    Berapa yang dikirim ke <code>{ $to }</code>?

    Saldo Anda { $have }. Ketik jumlah, misalnya <b>5</b> atau <b>5,50</b>.

amount-zero = Itu tidak mengirim apa pun. Tidak ada dana yang berpindah. Ketik jumlah, misalnya <b>5</b>.
amount-too-fine = Jumlah terkecil adalah satu sen. Tidak ada dana yang berpindah. Ketik seperti <b>5,50</b>.
amount-unclear = Saya tidak bisa membaca jumlah itu dengan pasti. Tidak ada dana yang berpindah. Ketik angka, misalnya <b>5</b> atau <b>5,50</b>, atau /cancel.
amount-too-many = Itu lebih dari yang bisa saya kirim sekaligus (paling banyak { $most }). Tidak ada dana yang berpindah. Ketik jumlah yang lebih kecil.
withdraw-too-few = Saldo Anda { $have }, kurang dari { $wanted } yang ingin Anda kirim. Tidak ada dana yang berpindah.
withdraw-confirm =
    Kirim <b>{ $dollars }</b> ke

    <code>{ $to }</code>

    Saldo Anda { $have }; sisanya { $left }. Ini tidak bisa dibatalkan.

limits-title = 🛡 <b>Batas Anda per 24 jam</b>
limit-line =
    { $limit ->
        [spend] Semuanya
        [gift] Hadiah kepada orang lain
       *[trade] Jual beli dengan orang lain
    }: <b>{ $dollars }</b>, terpakai { $spent }
limit-line-floor = Harga terendah saya boleh menawarkan satu proteksi Anda: <b>{ $dollars }</b>
limit-line-waits = ⏳ menjadi { $dollars } pada { $ready }
limits-rule = Chain sendiri yang menegakkannya, bahkan bila bot ini dicuri. Pengetatan langsung berlaku; pelonggaran menunggu 24 jam, dan saya memberi tahu semua obrolan Anda. Kiriman ke alamat tersimpan Anda tidak dibatasi.
ask-limit =
    { $limit ->
        [spend] Batas untuk semuanya adalah { $dollars } per hari.
        [gift] Batas untuk hadiah adalah { $dollars } per hari.
        [trade] Batas untuk jual beli adalah { $dollars } per hari.
       *[floor] Saya boleh menawarkan proteksi Anda seharga { $dollars } atau lebih.
    } Mau dijadikan berapa? Ketik jumlah, misalnya <b>20</b>.
limit-unclear = Saya tidak bisa membaca jumlah itu. Tidak ada yang berubah. Ketik angka, misalnya <b>20</b>, atau /cancel.
limit-whole = Batas berupa dolar utuh. Tidak ada yang berubah. Ketik seperti <b>20</b>.
limit-too-much = Itu melebihi batas yang mungkin ({ $most }). Tidak ada yang berubah. Ketik jumlah yang lebih kecil.
limit-same =
    { $limit ->
        [spend] Batas untuk semuanya
        [gift] Batas untuk hadiah
        [trade] Batas untuk jual beli
       *[floor] Harga terendah
    } memang sudah { $dollars }. Tidak ada yang berubah.
limit-nothing-waits =
    Tidak ada yang menunggu: { $limit ->
        [spend] batas untuk semuanya
        [gift] batas untuk hadiah
        [trade] batas untuk jual beli
       *[floor] harga terendah
    } adalah { $dollars }.
limit-tighten =
    Ubah { $limit ->
        [spend] batas untuk semuanya
        [gift] batas untuk hadiah
        [trade] batas untuk jual beli
       *[floor] harga terendah
    } dari { $now } menjadi <b>{ $wished }</b>?

    Itu lebih ketat, jadi langsung berlaku. Melonggarkannya lagi butuh 24 jam.

limit-announce =
    Ubah { $limit ->
        [spend] batas untuk semuanya
        [gift] batas untuk hadiah
        [trade] batas untuk jual beli
       *[floor] harga terendah
    } dari { $now } menjadi <b>{ $wished }</b>?

    Itu lebih longgar, jadi berlaku <b>24 jam</b> dari sekarang. Saya memberi tahu semua obrolan Anda, masing-masing dengan tombol untuk menghentikannya.

own-key-decides = Kunci Anda sendiri yang menentukan hal itu: apa pun yang mengurangi keamanan dompet Anda memerlukannya. Tidak ada yang berubah. Gunakan kunci Anda di aplikasi Safe.
own-key-page = Atau tanda tangani di halaman di balik tombol, dengan passkey atau dompet Anda: permintaan Anda sudah tertulis di sana, dan berlaku setelah 24 jam.
address-announced =
    📤 Alamat baru untuk uang Anda telah disimpan: <code>{ $account }</code>

    Alamat itu bisa dibayar mulai <b>{ $ready }</b>. Bukan Anda yang melakukannya? Hentikan sekarang, lalu periksa siapa yang bisa memakai obrolan ini.

address-removed = 📤 <code>{ $account }</code> bukan lagi alamat untuk uang Anda. Uang Anda tetap di tempatnya.
address-ready = 📤 <code>{ $account }</code> mulai sekarang bisa dibayar. Tidak ada dana yang berpindah.
owner-announced =
    🔑 Kunci lain meminta menjadi pemilik dompet Anda: <code>{ $account }</code>

    Mulai <b>{ $ready }</b> kunci itu bisa melakukan apa saja dengan dompet Anda. Bukan Anda yang melakukannya? Hentikan sekarang, lalu periksa siapa yang bisa memakai obrolan ini.

owner-removed = 🔑 <code>{ $account }</code> tidak akan menjadi pemilik dompet Anda. Uang Anda tetap di tempatnya.
owner-admitted =
    🔑 <code>{ $account }</code> sekarang menjadi pemilik dompet Anda. Dengan kunci itu Anda bisa melakukan semuanya tanpa saya; saya hanya bisa melakukan yang diizinkan batas Anda.

    Simpan lembar pemulihan: isinya cara keluar tanpa saya.

limit-announced =
    🛡 { $limit ->
        [spend] Batas untuk semuanya
        [gift] Batas untuk hadiah
        [trade] Batas untuk jual beli
       *[floor] Harga terendah proteksi Anda
    } menjadi <b>{ $dollars }</b> pada { $ready }. Bukan Anda yang melakukannya? Hentikan sekarang.
limit-cancelled =
    🛡 { $limit ->
        [spend] Batas untuk semuanya
        [gift] Batas untuk hadiah
        [trade] Batas untuk jual beli
       *[floor] Harga terendah proteksi Anda
    } tetap seperti semula: perubahan menjadi { $dollars } dihentikan.
limit-holds =
    🛡 { $limit ->
        [spend] Batas untuk semuanya
        [gift] Batas untuk hadiah
        [trade] Batas untuk jual beli
       *[floor] Harga terendah proteksi Anda
    } sekarang <b>{ $dollars }</b>.
phrase-line = 🔐 { $phrase }
ask-phrase =
    🔐 Pilih beberapa kata yang hanya Anda dan saya tahu, 4 sampai 40 karakter, misalnya <b>sepatu hujan biru</b>. Sejak itu setiap pesan saya kepada Anda diawali kata-kata itu.

    Pesan tanpa kata-kata itu bukan dari saya, apa pun nama pengirimnya. Saya tidak akan pernah meminta kunci atau kata pemulihan Anda.

phrase-too-short = Itu terlalu pendek untuk membedakan saya dari yang lain. Ketik paling sedikit 4 karakter.
phrase-too-long = Itu terlalu panjang: paling banyak 40 karakter. Ketik lebih sedikit kata.
phrase-characters = Hanya huruf, angka, emoji, spasi, dan tanda baca sederhana: tanpa tautan dan tanpa kode format. Ketik kata lain.
phrase-kept = 🔐 Tersimpan. Mulai sekarang setiap pesan saya kepada Anda diawali kata-kata Anda.
phrase-gone = Kata-kata Anda dihapus; mulai sekarang pesan saya datang tanpa kata-kata itu.
secret-deleted =
    ⚠️ <b>Itu tampak seperti kunci pribadi atau kata pemulihan.</b> Pesan Anda sudah saya hapus dari obrolan ini; saya tidak membacanya lebih jauh dan tidak menyimpan apa pun.

    Saya tidak pernah memerlukannya, dan orang jujur tidak akan memintanya. Jika itu membuka dompet berisi uang, pindahkan uangnya ke dompet baru sekarang: mungkin sudah ada yang melihatnya.

secret-delete-it =
    ⚠️ <b>Itu tampak seperti kunci pribadi atau kata pemulihan.</b> Saya tidak menyimpan apa pun, tetapi saya tidak bisa menghapus pesan Anda di sini: <b>mohon hapus sendiri, sekarang</b>.

    Saya tidak pernah memerlukannya, dan orang jujur tidak akan memintanya. Jika itu membuka dompet berisi uang, pindahkan uangnya ke dompet baru sekarang: mungkin sudah ada yang melihatnya.

account =
    { $name } di { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
account-unnamed =
    sebuah akun di { $platform ->
        [telegram] Telegram
       *[discord] Discord
    }
link-about =
    🔗 Pakai satu dompet di Telegram dan Discord.

    Di sisi yang dompetnya ingin Anda pertahankan, ambil kode. Di sisi lain, ketik kode itu. Lalu saya bertanya sekali lagi di sini. Dompet di sisi lain harus kosong.

link-shared = 🔗 Dompet ini dipakai bersama oleh:
link-line = • { $who }
link-line-leaves = • { $who } (keluar pada { $at })
link-code =
    🔗 Kode Anda: <code>{ $code }</code>

    Ketik <b>/link</b> dan kode itu di sisi lain dalam { $minutes } menit. Kode berlaku sekali. Jangan berikan kepada siapa pun: siapa yang memakainya, dengan persetujuan Anda, ikut memiliki uang Anda.

ask-code = Ketik kode yang Anda dapat di sisi lain. Belum ada yang dibagikan.
code-unreadable = Itu bukan kode: kode terdiri dari 16 huruf dan angka, misalnya <b>ABCD-1234-EFGH-5678</b>. Tidak ada yang dibagikan.
code-wrong = Kode itu tidak dikenal, atau lima menitnya sudah habis. Tidak ada yang dibagikan. Ambil kode baru di sisi lain.
code-too-many = Terlalu banyak kode salah. Tidak ada yang dibagikan. Anda bisa mencoba lagi mulai { $until }.
code-whose =
    Kode ini dibuat oleh <b>{ $who }</b>.

    ⚠️ Jika dilanjutkan, Anda akan memakai <b>dompet mereka</b>, dan siapa pun yang memegang akun itu bisa memakai semua uang di dalamnya. Lanjutkan hanya jika akun itu milik Anda.

code-used = Baik. Sekarang setujui sebagai { $who }: saya baru saja bertanya kepada Anda di sana.
join-asked =
    🔗 <b>{ $who }</b> ingin ikut memakai dompet ini: melihatnya, memakainya, dan menerima pesan Anda.

    Apakah itu Anda?

link-same-platform = Dompet ini sudah dipakai bersama satu akun di sana. Tidak ada yang berubah.
link-shares-already = Akun itu memakai dompet bersama yang lain. Tidak ada yang berubah. Hentikan dulu di sana dengan /link.
link-order-under-way = Pesanan dari dompet akun itu sendiri masih diproses. Tidak ada yang berubah. Coba lagi setelah selesai.
link-not-empty = Dompet di sisi yang bergabung harus kosong, agar tidak ada yang tertinggal. Tidak ada yang berubah. Tarik dulu uangnya dan berikan proteksinya ke dompet satunya.
link-over = Itu sudah berakhir: kodenya habis waktu atau sudah dipakai. Tidak ada yang berubah. Ambil kode baru:
link-done = 🔗 Selesai: { $who } sekarang ikut memakai dompet ini.
link-turned-away = Tidak ada yang dimasukkan, dan kodenya batal. Jika itu bukan Anda, ada yang melihat kode Anda: jangan berikan kepada siapa pun.
link-left = Anda tidak lagi memakai dompet itu. Dompet Anda yang lama kembali menjadi milik Anda seperti semula.
sharing-news =
    { $deed ->
        [joined] 🔗 { $who } sekarang ikut memakai dompet ini. Uang dan pesan sama di kedua sisi.
        [left]
            { $self ->
                [yes] 🔗 Anda tidak lagi memakai dompet sisi lain. Dompet Anda yang lama kembali menjadi milik Anda seperti semula.
               *[no] 🔗 { $who } tidak lagi memakai dompet ini.
            }
        [leaves] 🔗 { $who } berhenti memakai dompet ini pada <b>{ $at }</b>. Bukan Anda yang melakukannya? Hentikan sekarang.
       *[stays] 🔗 { $who } tetap memakai dompet ini.
    }
own-about =
    🔑 Dengan kunci milik sendiri, tidak seorang pun bisa menghalangi Anda dari uang Anda, bahkan saya pun tidak. Anda menambahkannya di peramban; kunci itu menjadi pemilik setelah 24 jam, dan saya memberi tahu semua obrolan Anda.

    Sejak itu saya hanya bisa melakukan yang diizinkan batas Anda, dan apa pun yang mengurangi keamanan dompet Anda memerlukan kunci Anda.

key-line = ✅ <code>{ $key }</code>
key-line-waits = ⏳ <code>{ $key }</code>: mulai { $ready }
own-no-export = Kunci yang saya pakai untuk menandatangani tidak pernah diberikan: kunci itu hanya bisa melakukan yang diizinkan batas Anda, sedangkan kunci milik sendiri memberi Anda segalanya, bahkan tanpa saya.
own-page = Tombol ini membuka halaman khusus untuk Anda; berlaku { $minutes } menit. Jangan berikan tautannya kepada siapa pun.
own-no-page = Bot ini tidak punya halaman untuk peramban, jadi kunci tidak bisa ditambahkan di sini.
owner-nothing-to-stop = Tidak ada kunci seperti itu yang menunggu. Tidak ada yang berubah.
sheet = 📄 Lembar pemulihan Anda: cara keluar membawa semuanya, tanpa saya. Simpan di tempat yang mudah Anda temukan. Isinya tidak memuat rahasia.
sheet-without-key = 📄 Lembar pemulihan Anda. Lembar ini hanya berguna bersama kunci milik sendiri, dan itu belum ada: tambahkan dulu.
leave-page = 🚪 Dan halaman yang melakukan semuanya: simpan juga berkas ini. Halaman ini bekerja tanpa saya, dibuka dari mana pun, dengan dompet; passkey memerlukannya di bawah nama tempat passkey itu dibuat.
refused-over-limit =
    Itu di atas { $limit ->
        [spend] batas harian Anda
        [gift] batas harian Anda untuk hadiah
       *[trade] batas harian Anda untuk jual beli
    }: dengan ini menjadi { $spent } dari { $cap }. Saldo Anda tidak dipotong. Ubah dengan /limits, atau tunggu sampai besok.
refused-address-not-ready = Alamat itu belum bisa dibayar: bisa mulai { $ready }. Saldo Anda tidak dipotong.
refused-address-not-saved = Alamat itu bukan salah satu alamat tersimpan Anda. Saldo Anda tidak dipotong. Simpan dengan /withdraw; itu butuh 24 jam.
refused-sanctioned = <code>{ $to }</code> ada di daftar sanksi yang berlaku di sini, jadi saya tidak bisa membayar ke sana. Saldo Anda tidak dipotong. Pilih alamat lain.
refused-owner-not-ready = Kunci itu belum bisa menjadi pemilik. Saldo Anda tidak dipotong.
refused-below-floor = { $price } di bawah harga terendah yang Anda izinkan, { $floor }. Saldo Anda tidak dipotong. Ubah dengan /limits.
refused-own-key-decides = Sekarang kunci Anda sendiri yang menentukan hal itu. Saldo Anda tidak dipotong. Gunakan di aplikasi Safe.
refused-announced-already = Itu sudah berjalan: berlaku mulai { $ready }. Saldo Anda tidak dipotong.
refused-nothing-announced = Tidak ada lagi yang bisa ditarik kembali. Saldo Anda tidak dipotong.
refused-limit-moved = Batasnya sudah berubah sementara itu. Saldo Anda tidak dipotong. Lihat lagi dengan /limits.
refused-by-wallet = Aturan dompet Anda sendiri tidak mengizinkan saya melakukan ini. Saldo Anda tidak dipotong. Lihat batas Anda dengan /limits.
action-announce-address = menyimpan alamat { $to }
action-remove-address = menghapus alamat { $to }
action-set-limit =
    { $limit ->
        [spend] batas { $dollars } per hari untuk semuanya
        [gift] batas { $dollars } per hari untuk hadiah
        [trade] batas { $dollars } per hari untuk jual beli
       *[floor] harga terendah { $dollars } untuk proteksi Anda
    }
action-cancel-limit =
    mempertahankan { $limit ->
        [spend] batas untuk semuanya
        [gift] batas untuk hadiah
        [trade] batas untuk jual beli
       *[floor] harga terendah proteksi Anda
    }
action-announce-owner = menambahkan kunci { $owner } dalam 24 jam
action-cancel-owner = menolak kunci { $owner }
action-admit-owner = menjadikan kunci { $owner } pemilik
button-withdraw = 📤 Tarik dana
button-limits = 🛡 Batas
button-new-address = ➕ Alamat baru
button-own = 🔑 Kunci sendiri
button-pay-to = Bayar { $to }
button-remove-address = ✖️ Hapus { $to }
button-pay-all = Semua: { $dollars }
button-stop = ✋ Hentikan
button-set-limit =
    { $limit ->
        [spend] Batas harian
        [gift] Hadiah
        [trade] Jual beli
       *[floor] Harga terendah
    }
button-cancel-limit =
    ✋ Hentikan: { $limit ->
        [spend] batas harian
        [gift] hadiah
        [trade] jual beli
       *[floor] harga terendah
    }
button-no-phrase = Hapus kata saya
button-link = 🔗 Hubungkan
button-make-code = Ambil kode
button-enter-code = Saya punya kode
button-use-code = Ya, itu akun saya
button-admit = Ya, itu saya
button-turn-away = Bukan
button-stop-sharing = Berhenti berbagi
button-send-away = Keluarkan { $who }
button-stay = Pertahankan { $who }
button-stop-owner = ✋ Hentikan { $key }
button-open-own = Buka halaman ↗
button-sign-own = Pakai kunci sendiri ↗
button-sheet = 📄 Lembar pemulihan
button-type-address = Ketik alamat
button-type-amount = Ketik jumlah
button-type-limit = Ketik batas
button-type-phrase = Ketik kata Anda
button-type-code = Ketik kode
form-address = Alamat (0x…)
form-amount = Jumlah dalam dolar
form-limit = Batas baru dalam dolar
form-phrase = Kata-kata Anda
form-code = Kode dari sisi lain
command-withdraw = Tarik dana
command-withdraw-text = Alamat untuk disimpan atau dibayar
command-limits = Batas pengeluaran saya atas nama Anda
command-own = Tambahkan kunci milik Anda sendiri
command-link = Satu dompet di Telegram dan Discord
command-link-text = Kode dari sisi lain
command-phrase = Kata-kata pengenal pesan saya

# Covers shown in other people's chats, and links that lead here. What is shown there holds nothing of the person who shows it.
share-price = { $part ->
    [yes] $1 memberi hingga { $payout } hari ini
   *[no] $1 memberi { $payout } hari ini
}
share-open = Waktu dan harga
share-text =
    🛡️ <b>{ $cover }</b>

    <b>{ $part ->
        [yes] $1 memberi santunan hingga { $payout }
       *[no] $1 memberi santunan { $payout }
    }</b>, cair sendiri dan tanpa formulir klaim. Itu harga saat ini: tombol menunjukkan harganya saat Anda mengetuk.

share-text-open =
    🛡️ <b>{ $cover }</b>

    Proteksi $1 yang santunannya cair sendiri. Tombol menunjukkan kapan bisa diproteksi dan berapa santunan untuk satu dolar.

button-share = Lihat harga di obrolan
share-how = Ketik penerbangan dan tanggal, tempat, atau koin
start-link-lost = Tautan itu tidak mengarah ke mana-mana lagi. Tidak terjadi apa-apa dan tidak ada yang dipotong.

# Platforms with forms (at most 45 characters), options of commands and alternative texts.
form-units = Berapa proteksi? $1 per proteksi.
form-day = Berangkat tanggal berapa? Misal 12 Des
form-flight = Penerbangan & tanggal? Misal CO 62 12 Des
button-type-units = Ketik angka
button-type-day = Ketik tanggal
button-type-flight = Ketik penerbangan
command-flight-text = Penerbangan dan tanggalnya, misalnya CO 62 12 Des
command-weather-text = Tempat dan kejadian yang mungkin, misalnya hujan Seattle Juni
command-coins-text = Koin dan seberapa jauh bisa jatuh, misalnya ETH di bawah 20%
suggestion = { $flight }, { $day }
suggestion-watch = { $watched }
picture-qr = Kode QR untuk alamat { $address }

# Votes: cards, one's own vote, power, drafts of proposals, reports of events, channels. Texts of taps in channels have no markup.

button-votes = 🗳 Pemungutan suara
button-power = Suara saya
button-propose = Ajukan usulan
button-delegate = Titipkan suara saya
button-delegate-self = Pakai sendiri lagi
button-test-votes = Ambil suara uji coba
button-vote = { $choice ->
    [for] Setuju
    [against] Menolak
   *[abstain] Abstain
}
button-details = Rincian ↗
button-verify = Periksa suara saya
button-verify-link = Periksa ↗
button-proposal = { $phase ->
    [pending] ⏳
    [open] 🗳
    [executed] ✅
    [defeated] ✖️
    [cancelled] ✖️
   *[other] ⏱
} { $number }: { $title }
button-proposal-back = Lihat usulan
button-template = { $template ->
    [rates] Tabel tarif baru
    [product] Produk baru
    [cap] Geser batas
    [allocate] Cadangan → pool
    [reporter] Ganti pelapor
    [spend] Pakai kas
   *[answer] Jawab laporan
}
button-claim = { $event }
button-judge = Usulkan jawaban
button-draft-choice = { $value ->
    [low] Risiko rendah
    [medium] Risiko sedang
    [high] Risiko tinggi
    [dollars] Dolar
    [votes] Suara
    [no] Tidak terjadi
    [reject] Laporan itu salah
    [table] Tabel yang saya muat
   *[other] { $value }
}
votes-none-here = Di sini tidak ada pemungutan suara: satu akun mengelola Buckler ini. Tidak terjadi apa-apa.
votes-empty = 🗳 Belum ada usulan. Siapa pun yang punya cukup suara bisa mengajukan sesuatu.
votes-title = 🗳 <b>Usulan</b>, terbaru lebih dulu:
votes-power = 🗳 Bobot Anda <b>{ $power } suara</b>; dompet Anda berisi { $tokens }.
votes-delegated = Anda meminta <code>{ $to }</code> memakai suara Anda.
votes-more =
    Tiga cara menambah bobot: terima suara di alamat Anda, minta orang lain menitipkan suaranya kepada Anda, atau bantu komunitas yang membagikannya. Alamat Anda:

    <code>{ $address }</code>

    Usulan memerlukan { $threshold } suara. Untuk setiap pemungutan, yang dihitung adalah milik Anda saat pemungutan dimulai; tidak ada akun yang dihitung lebih dari 5% dari semuanya.

test-votes-none = Di sini tidak ada suara uji coba. Suara datang dari anggota lain, atau dari cadangan lewat pemungutan suara.
test-votes-failed = Suara uji coba belum bisa dikirim saat ini. Tidak terjadi hal lain. Silakan coba lagi sebentar lagi.
test-votes-came = Suara uji coba ada di dompet Anda. Suara itu dihitung dalam pemungutan yang dimulai setelah ini.
vote-title = 🗳 <b>Usulan { $number }: { $title }</b>
vote-body = { $body }
vote-says = Menurut kata-kata pengusul, yang belum diperiksa siapa pun: { $body }
table-change = 📊 Daftar harga: { $added } baru, { $removed } dihapus, { $dearer } lebih mahal, { $cheaper } lebih murah, { $same } tetap.
table-falls = 🔻 Satu dolar membayar lebih sedikit, penurunan terbesar lebih dulu:
table-rises = 🔺 Satu dolar membayar lebih banyak, kenaikan terbesar lebih dulu:
table-other-settings = Pengaturan lain juga berubah, jadi bayaran per dolar tidak disebutkan di sini.
table-first = 📊 Daftarnya memuat { $rows } harga.
table-rows = 📊 Daftarnya memuat { $rows } harga. Saya tidak punya daftar sebelumnya, jadi tidak bisa mengatakan apa yang berubah.
table-unseen = ❔ Belum ada yang menunjukkan daftar harga ini kepada saya, jadi saya tidak bisa mengatakan apa yang berubah. Siapa pun yang punya berkasnya bisa menunjukkannya: <b>/table</b> menjelaskan caranya.
table-other-file = ⚠️ Daftar harga yang saya punya bukan berkas yang disebut pengusul: hash-nya berbeda. Mintalah berkas yang benar sebelum memberi suara.
table-other-product = ⚠️ Daftar harga ini milik proteksi lain. Tidak ada yang bisa dijual dengannya.
table-how = 📊 Daftar harga yang dipilih lewat suara adalah berkas yang berakhiran <b>.json.gz</b>. Tunjukkan kepada saya dan semua orang bisa melihat apa yang berubah. Di Telegram, kirim ke sini sebagai dokumen; di Discord, pakai <b>/table</b> dan pilih berkasnya. Saya menerima daftar dari usulan yang terbuka, atau yang sedang Anda tulis dengan /propose; sampai 8 MB.
table-taken = ✅ Terima kasih. Saya sudah memeriksa daftar harga ini: { $product }, { $rows } harga, root <code>{ $root }</code>. Sekarang semua orang bisa melihat apa yang berubah.
table-refused = { $why ->
    [unasked] Berkas ini tidak saya simpan: tidak ada usulan terbuka yang menyebutnya. Untuk mengusulkannya, mulai dengan /propose.
    [tooLarge] Berkas ini terlalu besar untuk daftar harga: saya menerima sampai 8 MB.
    [tooMany] Terlalu banyak berkas yang masuk hari ini, jadi yang ini tidak saya baca. Coba lagi besok, atau berikan kepada pengelola bot ini.
    [otherFile] Berkas ini tidak saya simpan: bukan berkas yang disebut pengusul; hash-nya berbeda.
    [otherProduct] Berkas ini tidak saya simpan: ini daftar harga proteksi lain, bukan yang ada di usulan Anda.
    [otherRoot] Berkas ini tidak saya simpan: root-nya bukan yang ada di usulan Anda.
    [notFetched] Berkasnya tidak sampai kepada saya. Silakan kirim sekali lagi.
    [damaged] Saya tidak bisa membaca berkas ini: rusak, atau bukan daftar harga. <b>npm run price</b> dan <b>npm run report</b> menulis berkas yang benar.
    [otherTerms] Berkas ini tidak saya simpan: dibuat untuk ketentuan lain dari yang berlaku.
    [changed] Berkas ini tidak saya simpan: ada yang mengubahnya, karena harganya tidak cocok dengan root yang tertulis.
    [busy] Saya sedang membaca berkas lain. Silakan kirim lagi sebentar lagi.
    [full] Tidak ada ruang lagi untuk daftar harga; pengelola bot ini sudah diberi tahu. Tidak ada yang berubah.
    [noPower] Suara Anda belum cukup untuk mengusulkan sesuatu, jadi berkas ini tidak saya baca. /votes menjelaskan cara mendapat lebih banyak.
   *[unreachable] Chain sedang tidak menjawab, jadi berkas ini tidak saya baca. Silakan kirim lagi sebentar lagi.
}
rate-flight = { $flight } pada { $month }
rate-days = { $days } hari
rate-pays = { $what }: $1 membayar { $after }, bukan { $before }
rate-stops = { $what }: tidak dijual lagi; dulu $1 membayar { $before }
rate-starts = { $what }: $1 membayar { $after }; sebelumnya tidak dijual
vote-tally = 👍 Setuju { $bar } { $for }% · 👎 Menolak { $against }% · ⚪ Abstain { $abstain }%
vote-quorum = Kuorum { $bar } { $percent }% · { $voters } pemilih
vote-pending = ⏳ Pemungutan suara dimulai { $opens }. Yang dihitung adalah milik Anda saat itu.
vote-open = Sisa { $left } (sampai { $closes })
vote-counting = Pemungutan suara selesai; hasilnya sedang dibaca.
vote-passed = ✅ Diterima. Selanjutnya masuk antrean, dan menunggu sebelum dilaksanakan.
vote-defeated = ✖️ Tidak diterima: suara yang masuk atau yang setuju terlalu sedikit. Tidak ada yang berubah.
vote-queued = ✅ Diterima. Dilaksanakan setelah { $eta }.
vote-ready = ✅ Diterima. Dilaksanakan sekarang.
vote-executed = ✅ Diterima dan dilaksanakan.
vote-cancelled = ✖️ Dibatalkan. Tidak ada yang berubah.
left-days = { $days } hari { $hours } j
left-hours = { $hours } j { $minutes } mnt
vote-mine = Pilihan Anda <b>{ $choice ->
    [for] Setuju
    [against] Menolak
   *[abstain] Abstain
}</b>, dengan { $votes } suara.
vote-power = Bobot Anda di sini <b>{ $votes } suara</b>: yang Anda punya pada { $snapshot }.
vote-taken = Suara Anda sedang dikirim, dengan { $votes } suara. Saya mengabari Anda di obrolan pribadi saat sudah tercatat di chain.
vote-already = Anda sudah memilih { $choice ->
    [for] Setuju
    [against] Menolak
   *[abstain] Abstain
}, dengan { $votes } suara. Satu kali untuk setiap orang: pilihan itu tetap.
vote-under-way = Pilihan Anda { $choice ->
    [for] Setuju
    [against] Menolak
   *[abstain] Abstain
} sedang dikirim. Satu ketukan sudah cukup.
vote-not-yet = Pemungutan suara belum dimulai. Dimulai { $opens }; silakan kembali saat itu.
vote-is-closed = Pemungutan suara ini sudah selesai{ $phase ->
    [executed] : diterima dan dilaksanakan
    [queued] : diterima
    [ready] : diterima
    [passed] : diterima
    [defeated] : tidak diterima
    [cancelled] : dibatalkan
   *[other] {""}
}. Suara Anda tidak diperlukan lagi.
vote-no-power = Anda tidak punya suara pada { $snapshot }, saat pemungutan ini dimulai, jadi tidak ada yang dicatat. Obrolan pribadi dengan saya menunjukkan cara mendapatkannya: /votes.
vote-unknown = Saya tidak mengenal usulan itu lagi. Tidak ada suara yang dicatat. /votes menunjukkan yang saya kenal.
vote-unreachable = Saya tidak bisa menghubungi chain saat ini. Tidak ada yang dilakukan. Silakan coba lagi sebentar lagi.
vote-verified = ✅ Chain sendiri menyatakannya: pilihan Anda <b>{ $choice ->
    [for] Setuju
    [against] Menolak
   *[abstain] Abstain
}</b> dihitung dengan { $votes } suara.
vote-verified-behind = ✅ Chain menyatakan bahwa Anda sudah memberi suara; pilihannya masih saya baca. Tanya lagi sebentar lagi.
vote-verified-no = Di chain tidak ada suara Anda untuk usulan ini.
vote-recorded = Pilihan Anda <b>{ $choice ->
    [for] Setuju
    [against] Menolak
   *[abstain] Abstain
}</b> dengan { $votes } suara sudah tercatat di chain: { $title }
delegate-ask = Siapa yang akan memakai suara Anda? Sebut namanya, misalnya <b>@ann</b>, atau kirim alamatnya kepada saya; /votes menunjukkan alamat masing-masing. Suara tetap milik Anda, dan Anda bisa mengambilnya kembali kapan saja.
delegate-no-address = Saya tidak tahu siapa itu, jadi tidak ada yang berubah. Kirim nama seperti <b>@ann</b>, bagikan kontaknya, atau kirim alamat: 0x diikuti 40 huruf dan angka. Atau /cancel.
delegate-question = Mulai usulan berikutnya, <code>{ $to }</code> memakai suara Anda. Suara itu tetap di dompet Anda. Lanjutkan?
delegate-question-friend = Mulai usulan berikutnya, <b>{ $who }</b> memakai suara Anda. Suara itu tetap di dompet Anda. Lanjutkan?
delegate-no-wallet = <b>{ $who }</b> belum punya dompet di sini, jadi tidak ada yang berubah. Minta dia membuka obrolan dengan saya dan mengetuk Mulai, lalu sebut namanya lagi. Atau kirim alamat kepada saya.
delegate-unknown = Saya belum cukup mengenal { $name } untuk memastikan siapa yang memakai suara Anda, jadi tidak ada yang berubah. Bagikan kontaknya kepada saya, atau kirim alamatnya; /votes menunjukkan alamat masing-masing.
propose-which = Apa yang ingin Anda usulkan?
propose-too-few = Bobot Anda { $power } suara, sedangkan usulan memerlukan { $threshold }. Tidak ada yang diusulkan. Minta orang lain menitipkan suaranya, atau mengusulkannya.
propose-no-claims = Tidak ada laporan yang menunggu jawaban.
propose-which-claim = Laporan mana yang ingin Anda jawab?
draft-ask = { $question ->
    [product] Produk yang mana?
    [root] Apa root tabel tarif yang baru? Diawali 0x; <b>npm run price</b> dan <b>npm run report</b> mencetaknya. Beri spasi setiap delapan karakter, agar tidak ada yang mengiranya kunci. Atau tunjukkan berkas tabelnya (/table menjelaskan caranya), dan keduanya saya isi.
    [file] Apa sha256 dari berkas tabelnya? 64 angka dan huruf, dengan spasi setiap delapan.
    [summary] Apa yang berubah? Tempel ringkasan yang dicetak <b>npm run report</b>, paling banyak 300 karakter.
    [place] Yang mana dari tiga batas produk? 1 untuk kejadian yang persis sama, 2 dan 3 untuk yang penyebabnya sama.
    [capDollars] Paling banyak berapa dolar biaya satu penyebab? Dolar utuh, misalnya <b>20000</b>.
    [capShare] Dan berapa bagian dari pool, dalam persen? Misalnya <b>4</b>.
    [pool] Pool yang mana?
    [dollars] Berapa dolar?
    [reporterOut] Pelapor mana yang keluar?
    [reporterIn] Apa alamat pelapor yang mengisi kursinya?
    [token] Dolar atau suara?
    [amount] Berapa?
    [payee] Alamat mana yang menerimanya?
    [subject] Kejadian yang mana?
    [verdict] Apa jawabannya? Ketuk, atau ketik berapa yang hilang dalam persen, misalnya <b>40</b>.
    [evidence] Di mana orang bisa melihatnya? Kirim tautan.
   *[title] Terakhir: jelaskan tujuannya dalam satu baris. Orang melihatnya di kartu.
}
draft-again = Saya tidak bisa membacanya, jadi tidak ada yang berubah. Coba lagi, atau /cancel.
draft-problem = { $problem ->
    [unlisted] Produk ini belum dijual, jadi tidak bisa diubah.
    [listed] Produk ini sudah dijual, atau saya tidak mengenalnya.
    [noReporter] Tidak ada pelapor dengan alamat itu.
    [isReporter] Alamat itu sudah menjadi pelapor.
    [sameAsNow] Memang sudah seperti itu.
   *[unreachable] Saya tidak bisa menghubungi chain saat ini.
} Tidak ada yang diusulkan.
draft-preview =
    <b>{ $title }</b>

    Pemungutan suara dimulai { $delay } jam setelah Anda mengusulkan, berlangsung { $period } hari, dan jika diterima menunggu { $wait } hari. Usulkan?

draft-preview-body =
    <b>{ $title }</b>

    { $body }

    Pemungutan suara dimulai { $delay } jam setelah Anda mengusulkan, berlangsung { $period } hari, dan jika diterima menunggu { $wait } hari. Usulkan?

draft-effect = <b>Dampaknya:</b> { $effect }
draft-call = <code>{ $call }</code>
effect-line = • { $effect }
effect-more = • …dan { $count } panggilan lagi: lihat rincian
effect-unread = Apa yang dilakukan { $calls } panggilannya belum bisa dibaca saat ini.
effect-rates = Harga baru untuk { $product }: tabel dengan root <code>{ $root }</code>. Proteksi yang sudah terjual tetap dengan ketentuannya.
effect-product = Menjual proteksi baru: { $product }. Dijual dari { $horizon } sampai { $lead } hari sebelumnya; biaya { $fee }%, margin { $margin }%; tarif <code>{ $root }</code>.
effect-cap = Menggeser batas { $place } dari { $product } dari { $before } ({ $beforeShare }% dari pool) ke { $after } ({ $afterShare }%). Proteksi yang sudah terjual tetap dengan ketentuannya.
effect-change = Mengubah { $product }: { $settings }. Proteksi yang sudah terjual tetap dengan ketentuannya.
setting-name = { $setting ->
    [oracle] siapa yang memutuskan
    [lead] sampai kapan dijual
    [horizon] sejak kapan dijual
    [watch] berapa lama diamati
    [settleWithin] berapa lama jawaban boleh ditunggu
    [marginBps] margin
    [capitalCostBps] biaya modal
    [feeBps] biaya
    [dateColumn] letak tanggalnya
    [lengthColumn] letak lamanya
    [rateColumns] apa yang menentukan harganya
    [ratesRoot] tabel tarif
    [caps] batas
   *[other] pengaturan lain
}
setting-names = { $name }, { $rest }
effect-allocate = Memasukkan { $dollars } dari cadangan ke { $pool }.
effect-reporter = Memberikan kursi pelapor <code>{ $out }</code> kepada <code>{ $into }</code> (kelompok sumber { $family }).
effect-reporters = Menetapkan { $count } pelapor, { $quorum } di antaranya harus sepakat.
effect-spend = Membayar { $dollars } dari cadangan ke <code>{ $payee }</code>.
effect-spend-votes = Memberikan { $votes } suara dari cadangan ke <code>{ $payee }</code>.
effect-answer = Menyatakan bahwa itu terjadi: { $event }, { $percent }%. Lihat { $evidence }
effect-answer-no = Menyatakan bahwa itu tidak terjadi: { $event }. Lihat { $evidence }
effect-reject = Menyatakan sebuah laporan salah; uang jaminannya masuk ke cadangan: { $event }. Lihat { $evidence }
effect-other = ⚠️ Memanggil <code>{ $name }</code> pada <code>{ $contract }</code>. Saya tidak punya penjelasannya: lihat rincian.
effect-other-paid = ⚠️ Memanggil <code>{ $name }</code> pada <code>{ $contract }</code> dan mengirim { $wei } wei. Saya tidak punya penjelasannya: lihat rincian.
product-name = { $number ->
    [1] penerbangan terlambat
    [2] hujan terlalu sedikit
    [3] hujan terlalu banyak
    [4] panas
    [5] embun beku
    [6] angin
    [7] harga panen
    [8] kapal terlambat
    [9] harga koin jatuh
    [10] stablecoin lepas dari dolarnya
    [11] impermanent loss
    [12] penarikan dana dari protokol
    [13] pembobolan
    [14] rug pull
    [15] kegagalan oracle
   *[other] produk { $number }
}
report-how = Laporkan seperti ini: <b>/report exploit NAMA 2026-12-03 https://tautan-bukti</b>. Kata pertama adalah exploit, rug, atau oracle; tanggal boleh dihilangkan jika hari ini.
report-problem = { $problem ->
    [empty] Ceritakan apa yang terjadi.
    [kind] Saya bisa menerima laporan pembobolan (exploit), rug pull (rug), atau kegagalan oracle (oracle).
    [link] Laporan memerlukan tautan di akhirnya, tempat orang bisa melihat apa yang terjadi.
    [day] Tanggal itu tidak ada di kalender.
   *[name] Saya tidak bisa membaca namanya: paling banyak 13 huruf dan angka.
} Tidak ada yang dilaporkan dan tidak ada yang dipotong.
report-not-covered = Tidak ada proteksi terjual yang mengamati { $name } pada waktu itu, jadi tidak ada yang perlu diputuskan. Tidak ada yang dipotong. Periksa nama dan tanggalnya.
report-which = Beberapa proteksi mengamatinya. Yang mana maksudnya?
report-answered = { $event }: ini sudah dijawab. Tidak ada yang dipotong.
report-claimed = { $event }: sudah ada yang melaporkan ini, dan sedang menunggu pemungutan suara. Tidak ada yang dipotong.
report-over = { $event }: ini bisa dilaporkan sampai { $until }. Tidak ada yang dipotong.
report-question =
    Anda melaporkan: <b>{ $event }</b>, pada { $when }.
    Bukti: { $evidence }

    Ini memerlukan uang jaminan <b>{ $bond }</b>. Anggota memberi suara tentangnya. Jika mereka menilai itu terjadi, uang jaminan kembali menjadi milik Anda; jika tidak, masuk ke cadangan. Laporkan?

claim-recorded = Laporan Anda tercatat di chain, dengan uang jaminan { $bond }: { $event }. Sekarang diperlukan usulan yang menjawabnya.
claim-upheld = Laporan Anda benar: { $event }. Uang jaminan Anda kembali menjadi milik Anda.
claim-lost = Anggota memutuskan bahwa itu tidak terjadi: { $event }. Uang jaminan Anda masuk ke cadangan.
channel-gets = Saluran ini menerima:
channel-topic = { $topic ->
    [proposals] • usulan, dengan tombol untuk memberi suara, dan hasilnya
    [payouts] • santunan
   *[alarms] • peringatan: penjualan yang dihentikan, laporan yang dibantah, serta pool yang hampir penuh, rugi besar, atau belum bisa membayar yang keluar
}
channel-silent = Saluran ini tidak menerima apa pun lagi.
channel-not-subscribed = Saluran ini tidak berlangganan itu. Admin bisa mengetik /subscribe proposals, payouts, atau alarms.
channel-topics = Pilih dari proposals, payouts, dan alarms, misalnya <b>/subscribe proposals alarms</b>. Saya tidak mengenal: { $typed }.
channel-admins-only = Hanya admin tempat ini yang bisa melakukannya.
channel-may-not-post = Saya belum boleh menulis di saluran ini, jadi tidak ada yang berubah. Izinkan saya melihat dan mengirim pesan di sini lewat izin saluran, lalu ketik perintahnya lagi.
open-private = Kabar santunan datang sebagai pesan pribadi dari saya: izinkan anggota server ini mengirimi Anda pesan (Pengaturan Privasi server), atau Anda baru mendengarnya saat Anda menulis kepada saya.
channel-admin-unknown = Saya tidak bisa memastikan siapa admin di sini saat ini. Tidak ada yang berubah; silakan coba lagi sebentar lagi.
channel-languages = Pilih salah satu: { $languages }. Misalnya <b>/language id</b>. Tidak ada yang berubah.
channel-language-set = Baik: saluran ini disapa dalam { $language }.
channel-only = Perintah itu untuk grup dan saluran: ketik di tempat tujuan pesannya. Tidak ada yang berubah.
channel-broken = Saya tidak bisa lagi menulis ke <b>{ $title }</b>, jadi saya berhenti mencoba. Masukkan saya lagi dengan izin menulis, lalu ketik /subscribe di sana.
toast-private = Itu untuk obrolan pribadi kita: tulis kepada saya di sana.
toast-old-button = Tombol itu sudah terlalu lama untuk dipakai. Tidak terjadi apa-apa; /votes di obrolan pribadi kita menunjukkan yang masih dibuka.
toast-surprise = Ada yang rusak di pihak kami (ref { $ref }). Sejauh yang saya tahu tidak ada suara yang dicatat; /votes di obrolan pribadi kita menunjukkan suara Anda.
news-passed = ✅ <b>Usulan { $number } diterima:</b> { $title }
news-defeated = ✖️ <b>Usulan { $number } tidak diterima:</b> { $title }
news-queued = ⏱ <b>Usulan { $number } diterima dan menunggu:</b> { $title }. Dilaksanakan setelah { $eta }.
news-executed = ✅ <b>Usulan { $number } telah dilaksanakan:</b> { $title }
news-cancelled = ✖️ <b>Usulan { $number } dibatalkan:</b> { $title }
news-claim = 🚨 <b>Dilaporkan, dengan uang jaminan { $bond }:</b> { $event }. Bukti: { $evidence }. Anggota yang memutuskan; siapa pun yang punya cukup suara bisa mengusulkan jawaban.
news-claim-rejected = Sebuah laporan dinyatakan salah: { $event }. Lihat { $evidence }
news-claim-void = Tidak seorang pun bisa mengetahuinya: { $event }. Dolar semua orang kembali. Lihat { $evidence }
news-claim-no = Itu tidak terjadi: { $event }.
news-claim-yes = Itu terjadi: { $event }, { $percent }%. Lihat { $evidence }
news-paid = 💵 Santunan <b>{ $amount }</b> dibayarkan untuk { $units } proteksi: { $event }
news-disputed = ⚠️ Ada yang keberatan atas pernyataan pelapor: { $event }. Anggota yang memutuskan.
news-paused = ⚠️ Penjaga menghentikan penjualan proteksi { $product } sampai { $until }. Proteksi yang sudah terjual tidak terpengaruh.
news-resumed = Proteksi { $product } dijual lagi.
news-pool-full = ⚠️ <b>Pool: { $name }</b>. { $use }% uangnya dipertaruhkan dalam proteksi terbuka. Proteksi baru hanya bisa dijual sedikit, dan yang keluar mungkin harus menunggu.
news-pool-eased = ✅ <b>Pool: { $name }</b>. Sekarang { $use }% uangnya dipertaruhkan. Ada ruang untuk proteksi baru, dan uang bisa keluar lagi.
news-pool-lost = 📉 <b>Pool: { $name }</b>. Proteksi yang berakhir mengambil { $lost } darinya dalam sehari, { $percent }% dari isinya. Sekarang isinya { $assets }.
news-pool-exits = ⏳ <b>Pool: { $name }</b>. { $waiting } menunggu keluar, lebih banyak daripada uang pool yang bebas. Dibayar seiring berakhirnya proteksi terbuka.
refused-already-voted = Anda sudah memberi suara untuk ini. Saldo Anda tidak dipotong. /votes menunjukkan suara Anda.
refused-vote-closed = Kontrak pemungutan suara tidak menerima ini sekarang: waktunya sudah lewat atau belum tiba. Saldo Anda tidak dipotong. /votes menunjukkan statusnya.
refused-too-few-votes = Bobot Anda { $have } suara, sedangkan ini memerlukan { $need }. Saldo Anda tidak dipotong. Minta orang lain menitipkan suaranya kepada Anda.
refused-claim-open = Sudah ada yang melaporkan ini. Saldo Anda tidak dipotong. Anda bisa mengusulkan jawaban dengan /propose.
refused-claim-answered = Ini sudah dijawab. Saldo Anda tidak dipotong. /votes menunjukkan keputusannya.
refused-claims-over = Ini bisa dilaporkan sampai { $until }. Saldo Anda tidak dipotong. Tidak ada lagi yang perlu dilakukan.
refused-outside-watch = Saat itu di luar masa pengamatan proteksi. Saldo Anda tidak dipotong. Periksa tanggalnya lalu laporkan lagi.
command-votes = Usulan dan suara Anda
command-propose = Ajukan usulan
command-table = Tunjukkan daftar harga yang dipilih lewat suara
command-table-file = berkas daftarnya, berakhiran .json.gz
command-report = Laporkan pembobolan, rug pull, atau kegagalan oracle
command-report-text = exploit NAMA https://…
command-subscribe = Kirim usulan, santunan, atau peringatan ke saluran
command-subscribe-text = proposals payouts alarms
command-unsubscribe = Kurangi kiriman ke saluran
command-language = Bahasa saluran
command-language-text = id

# Settings: time zone, language, quiet hours, and which news a person does without.

settings-title = ⚙️ <b>Cara saya menyapa Anda</b>
settings-zone = Waktu Anda: <b>{ $zone }</b>, di sana sekarang { $time }.
settings-language = Bahasa: <b>{ $language }</b>.
settings-quiet = Jam tenang: <b>{ $from } sampai { $to }</b>.
settings-no-quiet = Jam tenang: tidak ada.
settings-heard = { $news ->
    [reminders] 🔔 Pengingat sebelum proteksi Anda dimulai atau penjualannya ditutup: aktif.
    [deposits] 🔔 Dolar yang masuk ke dompet Anda: aktif.
   *[votes] 🔔 Hasil pemungutan suara yang Anda ikuti: aktif.
}
settings-muted = { $news ->
    [reminders] 🔕 Pengingat sebelum proteksi Anda dimulai atau penjualannya ditutup: nonaktif.
    [deposits] 🔕 Dolar yang masuk ke dompet Anda: nonaktif.
   *[votes] 🔕 Hasil pemungutan suara yang Anda ikuti: nonaktif.
}
settings-rule =
    Pada jam tenang, yang bisa menunggu datang di pagi hari. Santunan, pengembalian dana, dan apa pun tentang keamanan dompet Anda datang langsung tetapi tanpa suara, dan tidak bisa dimatikan.
pick-zone = Anda ada di mana? Di sana sekarang pukul:
ask-zone = Ketik kota Anda, misalnya <b>Nairobi</b>, atau selisih dari UTC, misalnya <b>+3</b> atau <b>-4:30</b>.
which-zone = Yang mana maksud Anda? Di sana sekarang pukul:
zone-unknown = Saya tidak mengenal tempat itu, jadi tidak ada yang berubah. Ketik kota besar di dekat Anda, misalnya <b>Nairobi</b>, atau selisih dari UTC, misalnya <b>+3</b>.
pick-language = Bahasa apa yang sebaiknya saya pakai dengan Anda?
pick-quiet = Kapan saya harus tenang? Pilih atau ketik, misalnya <b>22:30 sampai 7</b>.
ask-quiet = Dari jam berapa sampai jam berapa saya harus tenang? Ketik seperti <b>22:30 sampai 7</b> atau <b>10 malam – 7 pagi</b>.
quiet-unreadable = Saya tidak bisa membacanya, jadi tidak ada yang berubah. Ketik dari jam berapa sampai jam berapa, misalnya <b>22:30 sampai 7</b> atau <b>10 malam – 7 pagi</b>.
button-settings = ⚙️ Pengaturan
button-zone = 🕒 Zona waktu
button-zone-at = { $zone } { $time }
button-other-zone = Tempat lain
button-type-zone = Ketik kota Anda
button-language = 💬 Bahasa
button-quiet = 🌙 Jam tenang
button-quiet-hours = { $from } – { $to }
button-other-quiet = Jam lain
button-type-quiet = Ketik jamnya
button-no-quiet = Tanpa jam tenang
button-mute = { $news ->
    [reminders] 🔕 Tanpa pengingat
    [deposits] 🔕 Tanpa kabar dana
   *[votes] 🔕 Tanpa hasil suara
}
button-unmute = { $news ->
    [reminders] 🔔 Ingatkan saya
    [deposits] 🔔 Kabari dana masuk
   *[votes] 🔔 Kabari hasil suara
}
form-zone = Kota Anda atau selisih dari UTC
form-quiet = Jam tenang, misalnya 22:30 sampai 7
command-settings = Zona waktu, bahasa, jam tenang, pemberitahuan
notice-cover-starts =
    🔔 <b>{ $cover }</b>: { $units } proteksi Anda mulai mengamati pada { $start }. Tidak ada yang perlu dilakukan: saya memberi kabar setelah diputuskan.
notice-sale-ends =
    🔔 <b>{ $cover }</b>: Anda bisa menjual { $units } proteksi Anda sampai { $cutoff }. Jika ingin menyimpannya, tidak ada yang perlu dilakukan.

# One cover, its certificate, and the wallet's statement.

cover-numbered = { $number }. { $line }
cover-open = ⏳ { $units } × { $cover }: hingga { $most }; { $stage }
cover-each = Masing-masing memberi santunan hingga <b>{ $payout }</b> dengan sendirinya; tidak ada yang perlu dilakukan. { $units ->
    [1] Proteksi
   *[other] Semua proteksi
} ini milik Anda untuk disimpan, diberikan, atau, selama masih dijual, dijual.
stage-on-sale = dijual sampai { $until }
stage-before = dimulai { $start }
stage-watching = sedang diamati, sampai { $end }
stage-awaited = selesai dan sedang diputuskan; tanpa jawaban sampai { $latest } dolar Anda kembali
stage-reported = { $reporters ->
    [1] 1 pelapor sudah menjawab
   *[other] { $reporters } pelapor sepakat atas satu jawaban
}; siapa pun bisa mengajukan keberatan sampai { $until }
stage-disputed = ada yang keberatan atas jawabannya; anggota yang memutuskan
stage-disputed-until = ada yang keberatan atas jawabannya; anggota yang memutuskan, dan tanpa keputusan sampai { $latest } dolar Anda kembali
stage-final = sudah diputuskan; uangnya menyusul
certificate-title = 📜 <b>Sertifikat</b>: Anda memegang { $units } proteksi ini, seluruhnya hingga { $most }.
certificate-alt =
    { $cover }. Masing-masing memberi santunan hingga { $payout }: { $pays }. Dijual sampai { $cutoff }. Diamati dari { $start } sampai { $end }. { $who } Tanpa jawaban sampai { $latest }, setiap proteksi mendapat kembali $1-nya.
button-details-of = { $number }
button-certificate = 📜 Sertifikat
button-give = 🎁 Beri ke teman
wallet-covers = 🛡 { $units } proteksi berjalan
wallet-pools = 🏦 { $worth } di pool
wallet-pools-unread = 🏦 Dana Anda di pool belum bisa dibaca saat ini; tetap di tempatnya.
wallet-votes = 🗳 { $votes } suara
wallet-statement =
    📄 Ini setiap pergerakan dolar Anda: { $count ->
        [0] belum ada
       *[other] { $count } pergerakan
    }. Saldo Anda { $have }. Waktu dalam UTC.
csv-time = Waktu
csv-kind = Jenis
csv-what = Keterangan
csv-amount = Jumlah (USD)
csv-balance = Saldo (USD)
csv-transaction = Transaksi
csv-opening = Saldo sebelumnya
csv-movement = { $kind ->
    [sent] Dikirim
    [coverBought] Proteksi dibeli
    [coverPaid] Santunan
    [coverRefunded] Pengembalian dana
    [poolJoined] Disetor ke pool
    [poolLeft] Diambil dari pool
    [listingBought] Dibeli dari orang
    [listingSold] Dijual ke orang
    [listingCollected] Diambil dari iklan
    [bond] Uang jaminan laporan
   *[received] Diterima
}

# Gifts.

gift-choose-count = 🎁 Anda punya { $held } × { $cover }. Berapa yang saya berikan?
gift-ask-count = Berapa yang saya berikan? Ketik angka.
gift-ask-who =
    🎁 { $units } × { $cover }: untuk siapa?

    Ketik nama teman Anda di sini, misalnya <b>@ann</b>, atau bagikan kontaknya kepada saya. Atau buat tautan yang bisa Anda kirim ke siapa pun: yang pertama membukanya mendapatkannya, tanpa perlu apa pun lagi.

gift-buy-for =
    🎁 { $cover }: untuk siapa?

    Ketik nama teman Anda di sini, misalnya <b>@ann</b>, atau bagikan kontaknya kepada saya. Teman Anda tidak perlu punya dompet: saya yang membuatkan.

gift-to-self = Itu Anda sendiri! Tidak terjadi apa-apa. Sebut orang lain, atau kembali.
friend-unreadable = Saya tidak tahu siapa itu, jadi tidak terjadi apa-apa. Ketik nama seperti <b>@ann</b>, bagikan kontak lain, atau buat tautan.
friend-unknown = Saya belum cukup mengenal { $name } untuk memastikan siapa penerimanya, jadi tidak terjadi apa-apa. Buat tautan dan kirimkan kepadanya, atau bagikan kontaknya kepada saya.
friend-unknown-buy = Saya belum cukup mengenal { $name } untuk memastikan siapa penerimanya, jadi tidak ada yang dipotong. Bagikan kontaknya kepada saya; atau beli untuk Anda sendiri lalu berikan dengan tautan.
friend-unasked = Terima kasih, tetapi saya tidak menanyakan siapa pun. Tidak terjadi apa-apa. Untuk memberikan proteksi, buka di /covers lalu ketuk "Beri ke teman".
friend-told-now = Saya langsung memberitahunya.
friend-told-later = Saya tidak bisa menyapanya sekarang: tolong kabari dia. Saya memberitahunya begitu dia membuka obrolan.
pick-friend = Atau pilih dari kontak Anda:
gift-choose-cover = 🎁 Untuk <b>{ $who }</b>. Proteksi Anda yang mana? Untuk membelikan yang baru, pilih apa yang diproteksi, lalu ketuk "Untuk teman" di bawah harganya.
gift-choose-own = 🎁 Proteksi mana yang ingin Anda berikan? Untuk membelikan yang baru, pilih apa yang diproteksi, lalu ketuk "Untuk teman" di bawah harganya.
gift-choose-none = 🎁 Anda belum punya proteksi untuk diberikan. Pilih apa yang diproteksi, lalu ketuk "Untuk teman" di bawah harganya.
gift-choose-new = 🎁 Untuk <b>{ $who }</b>. Anda belum punya proteksi untuk diberikan. Pilih apa yang diproteksi, lalu ketuk "Untuk teman" di bawah harganya.
gift-question =
    🎁 Berikan <b>{ $units } × { $cover }</b> kepada <b>{ $who }</b>? Setelah itu menjadi miliknya, beserta semua santunannya, dan tidak bisa ditarik kembali.

    { $told }

offer-for-friend = 🎁 Untuk <b>{ $who }</b>: proteksi dan semua santunannya menjadi miliknya.
gift-link =
    🎁 { $units } × { $cover }. Kirim ini ke teman Anda:

    { $link }

    Yang pertama membukanya mendapatkannya. Sampai saat itu tetap milik Anda, dan tautannya berakhir { $until }. Saya hanya menampilkannya sekali ini.

gift-link-own = Ini tautan Anda sendiri: tautan ini memberikan { $units } × { $cover } sampai { $until }. Kirim ke teman; belum terjadi apa-apa.
gift-link-ended = Tautannya sudah diakhiri. Proteksi tetap milik Anda.
gift-link-over = Tautan itu sudah dipakai, sudah diakhiri, atau lebih dari 7 hari. Tidak terjadi apa-apa. Pengirimnya bisa membuat yang baru.
gift-take = 🎁 <b>{ $who }</b> memberi Anda <b>{ $units } × { $cover }</b>. Proteksi ini memberi Anda santunan hingga <b>{ $most }</b> dengan sendirinya, dan Anda tidak membayar apa pun.
gift-taken = 🎁 Sedang diproses! Saya memberi kabar begitu menjadi milik Anda. Jika tidak ada kabar dalam beberapa menit, tanyakan kepada pengirim tautannya.
gift-gone = Pengirim tautan ini tidak memiliki proteksi itu lagi, jadi tidak ada yang bisa diambil. Silakan tanyakan kepadanya.
gift-no-code = Itu bukan kode hadiah. Tidak terjadi apa-apa. Buka tautan yang dikirim kepada Anda, atau ketik seluruh kode setelah /gift.
button-gift-link = 🔗 Buat tautan
button-end-link = Akhiri tautan
button-take = 🎁 Ambil
button-buy-for = 🎁 Untuk teman
button-type-friend = Sebut nama teman
button-pick-friend = 👥 Pilih seseorang
form-friend = Nama teman Anda, misalnya @ann
form-delegate = Alamatnya, 0x…
form-gift-units = Berapa yang diberikan
command-gift = Beri proteksi ke teman, atau ambil hadiah
command-gift-text = kode hadiah
command-delegate = Titipkan suara Anda kepada seseorang
command-delegate-text = nama seperti @ann, atau alamat
command-delegate-person = siapa yang memakai suara Anda
command-gift-person = teman yang menerimanya

# Terms. Whoever changes what they say raises termsVersion in bot/usecases/consent.ts, so that everybody is asked again.

terms =
    📃 <b>Ketentuan, versi { $version }, dengan bahasa sederhana</b>

    • Satu proteksi berharga $1 dan memberi santunan sesuai penawaran harganya, jika kejadian yang disebut terjadi sesuai definisinya, sekecil atau sebesar apa pun kerugian Anda. Ini bukan nasihat, dan bukan janji siapa pun selain kontraknya.
    • Pelapor, sumber harga, atau pemungutan suara menyatakan apa yang terjadi, sesuai yang disebut penawaran harga. Jika tidak tepat waktu, $1 Anda kembali. Keputusan mereka final.
    • Setelah dibeli, proteksi tidak bisa dikembalikan. Anda bisa memberikannya, atau menjualnya selama penjualannya dibuka.
    • Uang di pool menjamin proteksi orang lain: Anda bisa kehilangan semuanya, dan uang itu tidak bisa keluar sebelum masa tunggu Anda dan proteksi terbuka selesai.
    • Uang dan proteksi ada di dompet Anda sendiri di chain publik, tempat semua orang bisa melihat apa yang dilakukan sebuah dompet. Bot menyimpan kuncinya, dalam batas yang Anda tetapkan; dengan /own Anda bisa menambahkan kunci Anda sendiri.
    • Program bisa mengandung kesalahan, dan dolar di chain bisa kehilangan nilainya atau dibekukan penerbitnya. Pakailah hanya uang yang Anda rela kehilangan.
    • Anda cukup umur untuk menyetujui ini, dan tidak ada yang melarangnya di tempat Anda tinggal.

terms-agreed = Anda menyetujui versi ini pada { $at }.
terms-not-yet = Persetujuan diminta sebelum Anda mengeluarkan dolar pertama, bukan sebelum melihat-lihat.
terms-before-buying =
    📃 Pembayaran pertama Anda di bawah ketentuan kami, versi { $version }: santunan mengikuti pernyataan pelapor, sumber harga, atau pemungutan suara, bukan kerugian Anda; setelah dibeli proteksi tidak bisa dikembalikan; tanpa jawaban $1 Anda kembali; uang di pool bisa hilang; program dan koin bisa gagal. Selengkapnya: /terms. Dengan mengetuk "{ $button ->
        [buy] Beli
       *[confirm] Ya, lakukan
    }" Anda setuju.
terms-ahead =
    📃 Singkatnya (ketentuan, versi { $version }): santunan mengikuti pernyataan pelapor, sumber harga, atau pemungutan suara; setelah dibeli proteksi tidak bisa dikembalikan; tanpa jawaban $1 Anda kembali; program dan koin bisa gagal. Saya meminta persetujuan Anda sebelum pembelian pertama. Selengkapnya: /terms
button-terms = 📃 Ketentuan
command-terms = Ketentuan dengan bahasa sederhana

# Where a compliance hook on chain decides who may buy or invest.
ask-country = 🌍 Anda tinggal di negara mana? Aturan di chain memeriksa dompet sebelum dolar dikeluarkan atau proteksi berpindah tangan, jadi saya bertanya. Ketik namanya atau dua hurufnya, misalnya <b>Indonesia</b> atau <b>ID</b>. Yang memutuskan adalah daftar di chain, bukan jawaban Anda; dengan jawaban itu saya bisa memberi tahu alasannya.
country-unknown = Saya tidak mengenal negara dengan nama itu. Saldo Anda tidak dipotong. Ketik namanya atau dua hurufnya, misalnya <b>Indonesia</b> atau <b>ID</b>, atau /cancel.
country-near = • { $country }? Kalau begitu ketik <b>{ $code }</b>.
button-type-country = Ketik negara
form-country = Anda tinggal di negara mana?
screen-country = 🚫 Daftar di chain mencatat dompet Anda di { $country }, dan aturannya tidak mengizinkan siapa pun dari sana. Saldo Anda tidak dipotong. Jika ini keliru, tulis kepada pengelola bot ini dan berikan alamat Anda: <code>{ $wallet }</code>
screen-unplaced = 🚫 Anda menyebut { $country }, dan aturan di chain tidak mengizinkan siapa pun dari sana. Saldo Anda tidak dipotong, dan milik Anda tetap milik Anda. Anggota membuat aturan ini lewat pemungutan suara: /votes.
screen-unplaced-sold = 🚫 Aturannya mengizinkan orang dari { $country }, tetapi daftar di chain, satu-satunya yang memutuskan, belum memuat dompet Anda. Saldo Anda tidak dipotong. Tulis kepada pengelola bot ini, berikan alamat Anda, dan coba lagi setelah terdaftar: <code>{ $wallet }</code>
screen-sanctioned = 🚫 Daftar sanksi yang diperiksa aturan di chain memuat dompet Anda. Saldo Anda tidak dipotong, dan milik Anda tetap milik Anda. Jika ini keliru, tulis kepada pengelola bot ini.
screen-friend = 🚫 Anda boleh membeli ini, tetapi aturan di chain tidak mengizinkan dompet teman Anda memegangnya. Saldo Anda tidak dipotong. Belilah untuk diri sendiri, atau untuk orang lain.
screen-recipient = 🚫 Aturan di chain tidak mengizinkan dompet teman Anda memegang proteksi ini. Tidak ada yang berpindah: proteksi tetap milik Anda. Anda bisa memberikannya kepada orang lain.
screen-giver = 🚫 Anda boleh memegang proteksi ini, tetapi aturan di chain tidak mengizinkan dompet pemberinya meneruskannya. Tidak ada yang berpindah. Beri tahu orang yang memberi Anda tautannya.
screen-market = 🚫 Aturan di chain tidak mengizinkan proteksi jenis ini lewat pasar. Saldo Anda tidak dipotong, dan milik Anda tetap milik Anda. Jika ini keliru, tulis kepada pengelola bot ini.
screen-unsaid = 🚫 Aturan di chain tidak mengizinkan dompet Anda dan tidak menyebutkan alasannya. Saldo Anda tidak dipotong, dan milik Anda tetap milik Anda. Tulis kepada pengelola bot ini dan berikan alamat Anda: <code>{ $wallet }</code>
