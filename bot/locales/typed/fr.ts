import type { TypedWords } from '../../typed/typedWords.ts';

export const french: TypedWords = {
  forms: {
    RAIN: 'pluie, pluies, pleut, pleuvoir, précipitations',
    DRY: 'sécheresse, sécheresses, sec, sèche, trop peu de pluie, peu de pluie, pas assez de pluie, manque de pluie, pas de pluie, sans pluie, pluie insuffisante, ne pleut pas, pleut pas, pleut trop peu, pleut peu',
    WET: 'trop de pluie, beaucoup de pluie, excès de pluie, fortes pluies, forte pluie, pluies fortes, pluie forte, pluies torrentielles, averse, averses, inondation, inondations, humide, pleut trop, pleut beaucoup',
    HEAT: 'chaleur, vague de chaleur, vagues de chaleur, canicule, chaud',
    FROST: 'gel, gelée, gelées, givre, froid, grand froid',
    WIND: 'vent, vents, rafale, rafales, tempête, tempêtes, ouragan, ouragans, cyclone, orage, orages',
    WEATHER: 'météo, le temps, temps, climat',
    FLIGHT: 'vol, vols, avion',
    DROP: 'chute de prix, chute du prix, chute, chutes, chuter, baisse, baisser, tombe, tomber, dégringole, effondrement, s’effondre, krach',
    DEPEG:
      'perte de la parité, perte de parité, perd la parité, perd sa parité, perte d’ancrage, désancrage, décrochage, parité',
    DIVERGENCE:
      'divergence, perte impermanente, pertes impermanentes, divergence perte impermanente, liquidité, fournisseur de liquidité, fournisseurs de liquidité',
    WITHDRAWAL: 'retrait, retraits, retraits massifs, retrait massif, fuite des dépôts',
    COINS: 'monnaie, monnaies, crypto, cryptos, cryptomonnaie, cryptomonnaies',
    BELOW:
      'en dessous de, en dessous du, au dessous de, au dessous du, sous, sous les, sous le, moins de, moins que, inférieur à, inférieure à, plus bas que, en dessous',
    ABOVE:
      'au dessus de, au dessus du, plus de, plus que, supérieur à, supérieure à, dépasse, plus haut que, sur, au dessus',
    'AT LEAST': 'au moins, pas moins de, au minimum, minimum',
    'OR LESS': 'ou moins',
    'OR MORE': 'ou plus',
    DAY: '',
    DAYS: 'jour, jours',
    WEEK: '',
    WEEKS: 'semaine, semaines',
    MONTH: '',
    MONTHS: 'mois',
    PERCENT: 'pour cent, pourcent, pourcents',
    DEGREES: 'degré, degrés, degrés celsius',
    MM: 'millimètre, millimètres',
    CM: 'centimètre, centimètres',
    INCH: 'pouce, pouces',
    DOLLARS: 'dollar, dollars',
    TO: 'à, au, aux, jusqu’à, jusqu’au, vers, et',
    AM: 'du matin, le matin',
    PM: 'de l’après-midi, l’après-midi',
    NIGHT: 'du soir, le soir, de la nuit',
  },
  months: { JANUARY: 'jan', FEBRUARY: 'fev, fév', APRIL: 'avri', JULY: 'juill', SEPTEMBER: 'sep' },
  places: { LONDON: 'Londres', 'MEXICO CITY': 'Mexico', CAIRO: 'Le Caire', MOSCOW: 'Moscou', ALGIERS: 'Alger' },
  fillers:
    'de, du, des, d, en, pour, par, contre, avec, depuis, entre, dans, chez, que, qui, si, s, mon, ma, mes, me, son, sa, svp, stp, s’il vous plaît, s’il te plaît, je, j, veux, voudrais, aimerais, besoin, ai, assurer, assurez, assure, assurance, assurances, couverture, couvertures, couvrir, départ, part, pars, prochain, prochaine, prochains, prochaines, ce, cette, il, y, prix, à partir de, à partir du, dès, dès le, date, heure, heures, trop, combien, combien coûte, coûte, coûtent, est, c, fait, on, nous, notre, ça, quel, quelle, peur, crains, prends, bonjour',
  articles: 'le, la, les, l, un, une',
  ordinals: 'er',
  numbers: 'un/une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze',
  unitsFirst: false,
};
