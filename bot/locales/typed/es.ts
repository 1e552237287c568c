import type { TypedWords } from '../../typed/typedWords.ts';

export const spanish: TypedWords = {
  forms: {
    RAIN: 'lluvia, lluvias, llueve, llover, precipitación, precipitaciones, llueva, lloverá',
    DRY: 'sequía, sequías, seco, seca, sequedad, poca lluvia, muy poca lluvia, lluvia escasa, escasez de lluvia, falta de lluvia, sin lluvia, no llueve, no lluvia, llueve poco, no llueva',
    WET: 'demasiada lluvia, mucha lluvia, lluvia excesiva, exceso de lluvia, lluvia fuerte, lluvias fuertes, lluvia intensa, lluvias intensas, aguacero, aguaceros, inundación, inundaciones, húmedo, llueve mucho, llueve demasiado',
    HEAT: 'calor, ola de calor, olas de calor, caluroso, calor extremo, mucho calor',
    FROST: 'helada, heladas, escarcha, frío, congelación, hielo, mucho frío',
    WIND: 'viento, vientos, ventarrón, ráfaga, ráfagas, tormenta, tormentas, tempestad, huracán, huracanes',
    WEATHER: 'clima, el tiempo, tiempo',
    FLIGHT: 'vuelo, vuelos, avión',
    DROP: 'caída de precio, caída del precio, caída, caídas, cae, caer, caiga, cayera, baja, bajada, baje, bajar, desplome, desploma, derrumbe, se hunde',
    DEPEG:
      'pérdida de la paridad, pérdida de paridad, pierde la paridad, pierde paridad, pierde su paridad, desanclaje, desvinculación, paridad',
    DIVERGENCE:
      'divergencia, pérdida impermanente, pérdidas impermanentes, divergencia pérdida impermanente, liquidez, proveedor de liquidez, proveedores de liquidez',
    WITHDRAWAL: 'retiro, retiros, retirada, retiradas, retiro masivo, retiros masivos, fuga de depósitos',
    COINS: 'moneda, monedas, cripto, criptos, criptomoneda, criptomonedas',
    BELOW:
      'por debajo de, por debajo del, debajo de, debajo del, abajo de, bajo, bajo el, menos de, menos del, menos que, menor que, menor de, menor a, inferior a, inferior al, por debajo',
    ABOVE:
      'por encima de, por encima del, encima de, encima del, arriba de, arriba del, sobre, más de, más del, más que, mayor que, mayor de, mayor a, superior a, superior al, por encima',
    'AT LEAST': 'al menos, por lo menos, como mínimo, no menos de, mínimo',
    'OR LESS': 'o menos',
    'OR MORE': 'o más',
    DAY: 'día',
    DAYS: 'días',
    WEEK: 'semana',
    WEEKS: 'semanas',
    MONTH: 'mes',
    MONTHS: 'meses',
    PERCENT: 'por ciento, porciento, por cien',
    DEGREES: 'grado, grados, grados centígrados, grados celsius',
    MM: 'milímetro, milímetros',
    CM: 'centímetro, centímetros',
    INCH: 'pulgada, pulgadas',
    DOLLARS: 'dólar, dólares, dólares americanos',
    TO: 'a, al, a las, a la, hasta, hasta el, hasta las, hasta la, y las',
    AM: 'de la mañana, por la mañana, de la madrugada',
    PM: 'de la tarde, por la tarde',
    NIGHT: 'de la noche, por la noche',
  },
  months: { JANUARY: 'ener', AUGUST: 'agos', SEPTEMBER: 'sep, setiembre, set', DECEMBER: 'dbre, dcbre' },
  places: {
    'NEW YORK': 'Nueva York',
    LONDON: 'Londres',
    PARIS: 'París',
    TOKYO: 'Tokio',
    BERLIN: 'Berlín',
    MOSCOW: 'Moscú',
  },
  fillers:
    'de, del, en, para, por, por favor, contra, con, desde, desde las, desde la, desde el, entre, entre las, y, e, que, si, se, mi, mis, me, su, quiero, quisiera, necesito, dame, asegurar, asegura, asegúrame, cobertura, coberturas, cubrir, cúbreme, seguro, seguros, salida, sale, salgo, próximo, próxima, próximos, próximas, este, esta, hay, precio, a partir de, a partir del, empezando, fecha, hora, horas, hrs, demasiado, cuánto, cuánto cuesta, cuesta, cuestan, vale, tengo, tenemos, viajo, viajamos, es, está, qué, pasa, pasaría, cubrirme, asegurarme, nuestro, me preocupa, temo, miedo, hola',
  articles: 'el, la, los, las, lo, un, una, unos, unas',
  ordinals: 'er, ro, o',
  numbers: 'uno/una/un, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce',
  unitsFirst: false,
};
