/**
 * Turns a name of the food table into one used in shops. The table sorts by the first word and writes brands in
 * capitals: "Spices, dill seed", "Cheese, cottage, lowfat", "KELLOGG'S ALL-BRAN". Words that tell two foods on the
 * shelf apart are kept.
 */

/** Words that nobody uses in a shop. */
const TABLE_WORDS =
  /,? \b(raw|fresh|uncooked|unprepared|unheated|undiluted|year round average|all commercial varieties|all varieties|mixed species|separable lean (?:and fat|only)|trimmed to [\d/]+" fat|all (?:grades|classes)|imported|domestic|domesticated|broilers or fryers|(?:im)?mature seeds|ready-to-(?:eat|serve|drink)|ready to serve|NFS|UPC:? [\d-]+)(?![\w])/gi;

/** Ways of cooking: the amount says that it is a cooked weight, and the food is bought raw. */
const COOKED_WORDS =
  /,? \b((?:fast |slow |pan-|oven-|stir-)?(?:cooked|boiled|drained|braised|roasted|broiled|grilled|simmered|steamed|stewed|baked|fried|poached|microwaved|sauteed|browned)(?: or (?:cooked|boiled|braised|roasted|broiled|grilled|baked|fried|steamed))?|(?:dry|moist) heat|with(?:out)? salt|batter|flour)(?![\w-])/gi;

/** First words that are only for sorting. */
const SORTING =
  /^(?:alcoholic beverages?|beverages(?!, carbonated)|candies|cereals(?: ready-to-eat)?|crustaceans|fast foods?|fish|formulated bar|game meat|mollusks|nuts|school lunch|seeds|snacks?|spices|USDA commodity),\s+(?=\S)/i;

/** "KELLOGG, KELLOGG'S ALL-BRAN": a repeated maker. */
const MAKER_TWICE = /^([\p{L}' ]+), (?=\1(?!\p{Ll}))/iu;

/** "Restaurant, Chinese, fried rice, without meat" → "Chinese fried rice, without meat". */
const OF_A_KITCHEN = /^Restaurant, (\w+), /i;

/** Kinds that the table names first: "Cheese, cottage, lowfat" → "Cottage cheese, lowfat". */
const KIND_FIRST =
  /^(beans|bologna|cabbage|cheese|fat|lettuce|oil|onions|peppers|rice|salad dressing|sausage|soup|squash|vinegar), ((?!(?:canned|cooked|dried|dry|fresh|frozen|home|industrial|low|made|mature|no|pasteurized|process|raw|reduced|regular|stock|with|without)\b)\p{L}+(?:(?: and| with|-)? ?\p{L}+)?)(?=$|,(?![^,]+,? and ))/iu;

function kindLast(_all: string, kind: string, what: string): string {
  const last = kind.toLowerCase().split(' ').at(-1) ?? '';
  return what.toLowerCase().endsWith(last) ? what : `${what} ${kind.toLowerCase()}`;
}

/** Nationalities, written with a capital. */
const PEOPLES =
  /\b(american|chinese|english|european|french|german|greek|hungarian|italian|japanese|mexican|russian|spanish|swedish|turkish)\b/g;

/** Abbreviations spoken letter by letter. */
const SPELT = new Set(['BBQ', 'DHA', 'KFC', 'MCT', 'USA', 'USDA']);

/** "CAMPBELL'S" → "Campbell's", "ALL-BRAN" → "All-Bran"; two letters may be an abbreviation. */
const unshouted = (name: string): string =>
  name
    .replaceAll(/\b(Mc)?(\p{Lu}{3,})('S)?(?!\p{L})/gu, (word, scottish: string | undefined, rest: string, own) =>
      SPELT.has(rest) && own === undefined
        ? word
        : `${scottish ?? ''}${rest.charAt(0)}${rest.slice(1).toLowerCase()}${own === undefined ? '' : "'s"}`,
    )
    .replaceAll(/(?<=\p{Ll}-)\p{Lu}{2}\b/gu, (word) => capital(word.toLowerCase()))
    .replaceAll(/(?<=\p{L} )(?:OF|IN|ON|BY|TO)(?= \p{L})/gu, (word) => word.toLowerCase());

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/**
 * "Spices, dill seed" → "Dill seed", "Apples, raw, with skin" → "Apples, with skin"; of a cooked weight "Beef, bottom round,
 * cooked, braised" → "Beef, bottom round".
 */
export function spokenName(name: string, isCookedWeight = false): string {
  const sorted = name.replace(SORTING, '').replace(MAKER_TWICE, '');
  const plain = sorted.replace(TABLE_WORDS, '');
  const bought = isCookedWeight ? plain.replace(COOKED_WORDS, '') : plain;
  const joined = bought
    .replaceAll(/\s*,(?:\s*,)*\s*/g, ', ')
    .replace(/, $/, '')
    .replaceAll(/\s+/g, ' ');
  const turned = joined.replace(OF_A_KITCHEN, '$1 ').replace(KIND_FIRST, kindLast).replaceAll(PEOPLES, capital);
  return capital(unshouted(turned).trim()) || name;
}
