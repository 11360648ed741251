/** What a date beside a word is: the day of the notice, or that of the removal. */
export type Label = "since" | "removal";

/**
 * A word that labels a date. Specific words are used of deprecations alone; others ("removed", "since") are also used
 * of what an operation returns, and count only where the rest of the sentence is about a deprecation.
 */
export interface Word {
  /** "other" for what happens to things that stay: "introduced", "changed". A date of that is neither. */
  readonly label: Label | "other";
  readonly isSpecific: boolean;
  /** The end of care rather than of the thing: "end of support". A harder word elsewhere in the text has the date. */
  readonly isSoft?: true;
  readonly start: number;
  readonly end: number;
}

/** One kind of word, for all three languages. */
export interface LexiconEntry extends Pick<Word, "label" | "isSpecific" | "isSoft"> {
  readonly pattern: RegExp;
}

/** Adverbs between "no longer" and what ends: `no longer be officially supported`. */
const ADVERBS = String.raw`(?:[a-zà-öø-ɏ]{2,14}\s+){0,3}`;

/** What a thing does while it is there. "not", "no longer" or "stops" before it ends it. */
export const WORKING = [
  "available|supported|accessible|reachable|usable|operational|functional|returned|served|accepted|honou?red|delivered|populated|provided|callable|possible",
  "works?|working|functions?|functioning|returns?|returning|serves?|serving|accepts?|accepting|responds?|responding|operate|operating|process(?:ing)?|receiv(?:e|es|ing)|exists?|existing|being [a-zà-öø-ɏ]{3,12}",
].join("|");

function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join("|"), "gi");
}

/** A verb of a language with separable verbs, its parts apart: `stellen … ein`. */
function inTwo(verb: string, prefix: string): string {
  return `(?<![a-zà-öø-ɏ])${verb}(?=\\s[^;\\n]{1,100}?\\s${prefix}(?![a-zà-öø-ɏ\\s]))`;
}

/** Of two entries that match at one place, the first counts. */
export const LEXICON: readonly LexiconEntry[] = [
  {
    label: "other",
    isSpecific: false,
    pattern: words(
      "no longer (?:be )?(?:creat(?:ed?|ing)|enabled?|add(?:ed)?|register(?:ed)?|order(?:ed)?|activated?)\\b",
      "ne (?:pourra|pourrez|pourront|peut|peuvent) plus (?:[eê]tre )?(?:cr[eé][eé][a-zà-öø-ɏ]*|activ[eé][a-zà-öø-ɏ]*|configurer|souscri[a-zà-öø-ɏ]*)|nicht mehr (?:angelegt|erstellt|bestellt)",
    ),
  },
  {
    label: "removal",
    isSpecific: true,
    isSoft: true,
    pattern: words(
      "end[ -]of[ -](?:support|maintenance|sales?|availability|development)|\\bEOS\\b|end(?:ed|ing|s)? (?:of )?(?:all )?support",
      "(?:support|maintenance)\\b[^.;]{0,60}?\\b(?:end(?:ed|s)?|ceas(?:ed|es|e)|expire[sd]?|runs? out|stop(?:ped|s)?|removed|dropped|withdrawn)\\b(?! of)",
      "(?:drop(?:s|ped|ping)?|remov(?:e|ed|ing)|withdraw(?:s|n|ing)?|ceas(?:e|es|ed|ing)) (?:all )?support",
      "end[ -]of[ -]life|\\bEOL\\b|lebensende|no longer (?:be )?(?:actively )?(?:supported|maintained)\\b",
      "fin d(?:e|u|e la|e l['’]|['’]) ?(?:vie|support|maintenance|prise en charge|commercialisation|[eé]volution)|(?:ne (?:sera|seront)|n['’]est|ne sont) plus (?:maintenue?s?|prise?s? en charge)|ne (?:sera|seront) plus support[eé]e?s?",
      "(?:(?:support|laufzeit|nutzungs|betriebs|service|wartungs)-?ende|ende (?:des supports|der unterst[uü]tzung)|(?:support|unterst[uü]tzung|wartung)\\b[^.;]{0,40}?\\b(?:endete?|l[aä]uft aus|ausl[aä]uft))",
    ),
  },
  {
    label: "removal",
    isSpecific: true,
    pattern: words(
      "sunset\\w*|removal|deletion|end[ -]of[ -](?:service|operations?|use|access)|(?:last|final) (?:day|date)\\b|deadline",
      "(?:closing|shut(?:ting|s)?|close[sd]?)[ -]?(?:down|off)|phas(?:ed|ing|es?)[ -]out|w(?:ind(?:s|ing)?|ound) down|turn(?:ed|ing|s)?[ -](?:off|down)|turn-?down|taken (?:down|offline|out of service)|shuts? (?:its|their) doors",
      "decommission\\w*|retir(?:ed|ement|ing|es|e)\\b|discontinu\\w+|deactivat\\w+|switch(?:ed|ing|es)?[ -]off|(?:will|to) be disabled",
      `no longer (?:be )?(?:${WORKING})\\b`,
      "fin d(?:e|u|e la|e l['’]|['’]) ?(?:service|exploitation|disponibilit[eé]|diffusion|fonctionnement|mise [aà] disposition|utilisation)|cl[oô]ture d[eu]|date de (?:suppression|retrait|fermeture|fin)|date limite|coupure|date d['’]arr[eê]t|suppression|retrait|d[eé]commission[a-zà-öø-ɏ]*|d[eé]sactivation|ne (?:sera|seront) plus|cessera[a-zà-öø-ɏ]*|cesseront|(?:prend(?:ra|ront)?|prennent|mett(?:rons|ra|ront)|met(?:tons)?) fin|extinction",
      "entf[aä]llt|entfallen|(?:ab|ein|still)(?:geschaltet|gestellt|gelegt|zuschalten|zustellen|zulegen)|(?:ab|still)schaltung|abschalttermin|stilllegung|vom netz|l[oö]schung|wegfall|au[sß]+erbetriebnahme|beendigung|auslauf\\b|einstellung(?= (?:zum|am|des|der)\\b)|entfernung|deaktivierung|au[sß]+er betrieb",
      inTwo("stell(?:en|t)", "ein"),
      inTwo("schalt(?:en|et)", "ab"),
      inTwo("l(?:aufen|äuft)", "aus"),
      inTwo("f(?:allen|ällt)", "weg"),
      inTwo("leg(?:en|t)", "still"),
    ),
  },
  {
    label: "removal",
    isSpecific: false,
    pattern: words(
      "remov(?:ed|ing|e)\\b|delet(?:ed|ing|e)\\b|drop(?:p(?:ed|ing))?\\b|\\bgone\\b|go(?:es|ing)? away|disappear\\w*|vanish\\w*|cut(?:ting)? off|no longer\\b|(?:stop|cease)(?:s|ped|d|ping)?\\b(?: working)?|withdrawn|withdraw(?:s|ing)?\\b|terminat(?:ed|es|e|ion|ing)\\b|disabled?\\b|disabling|\\bkilled\\b|closed?\\b|closing\\b|closes\\b|closure|leaves the (?:api|service|platform)|ignored (?=from|after|as of)|dies\\b|eliminated|\\bpulled\\b",
      "will (?:start to )?fail\\b|(?:start|begin)s? (?:failing|to fail|returning (?:an )?errors?|rejecting)|fail(?:s|ed)?\\b(?= on| from| after|[.,;]|$)|(?:will be|is|are|be|get) (?:rejected|refused)|rejects?\\b",
      "(?:return|answer|respond|replie|reply|result|yield)\\w*\\b[^.;]{0,30}?\\b(?:4\\d\\d|50\\d|5xx|4xx|errors?)\\b|causes? an error|410 gone",
      "\\bunavailable\\b|\\binaccessible\\b|\\bunusable\\b|\\bunsupported\\b",
      `(?:will not|won['’]t|cannot|can['’]t|isn['’]t|aren['’]t|is not|are not|does not|doesn['’]t|do not|not going to) (?:be )?${ADVERBS}(?:${WORKING})\\b(?: any ?(?:more|longer))?`,
      "(?:lose|loses|lost) (?:it|them|access|support)\\b",
      "\\b(?:ends|ended|ending|expires?|expired)\\b|(?:will|to) end\\b|comes? to an end|runs? out\\b|laps(?:e|es|ed)\\b|go(?:es|ing)? (?:dark|offline|out of service)|reach(?:es|ed)? its end",
      `\\bnot (?:be )?(?:${WORKING})(?= (?:after|from|past|beyond|as of)\\b)`,
      "until\\b(?! further notice)|\\bvalid through\\b|(?:available|supported|works?|keep\\w*|maintained|running)\\b[^.;,]{0,20}\\bthrough\\b",
      "ferm[eé]e?s?(?![a-zà-öø-ɏ])|ferm(?:era|eront|erons|ons)(?![a-zà-öø-ɏ])|fermeture(?= (?:du service|de (?:cette|ce |l['’])|d[eé]finitive|pr[eé]vue|: ?|le ))|supprim(?:[eé]e?s?|era|erons|eront)(?![a-zà-öø-ɏ])|retir(?:[eé]e?s?|era|erons|eront)(?![a-zà-öø-ɏ])|coup[eé]e?s?(?![a-zà-öø-ɏ])|dispara[iî][a-zà-öø-ɏ]*|arr[eêé]t[a-zà-öø-ɏ]*|[eé]tein(?:t|te|ts|dra|drons)(?![a-zà-öø-ɏ])|d[eé]sactiv[a-zà-öø-ɏ]+|interromp[a-zà-öø-ɏ]+|expire[a-zà-öø-ɏ]*|renverr[a-zà-öø-ɏ]+|retourner[a-zà-öø-ɏ]+ (?:une )?erreur|[eé]chouer[a-zà-öø-ɏ]+|(?:sera|seront) (?:abandonn[eé]e?s?|rejet[eé]e?s?|refus[eé]e?s?)|jusqu['’]au|jusqu['’][eà]n?\\b",
      "n['’](?:aura|auront|existe|existera|accepte|acceptera) plus|(?:n['’]est|ne sont) plus (?:disponible|accessible|accept|utilisable|op[eé]rationnel|renvoy|retourn|propos)[a-zà-öø-ɏ]*|ne (?:fonctionne|fonctionnera|fonctionneront|r[eé]pond|r[eé]pondra|renvoie|renverra|retourne|retournera|permet|permettra) plus|ne plus (?:[eê]tre|fonctionner)",
      "entfernt|gestrichen|gel[oö]scht|deaktiviert|gesperrt|beendet|geschlossen|abgestellt|nicht (?:mehr|l[aä]nger)|keine?[nr]? (?:[a-zà-öø-ɏ]+ ){0,2}mehr|endet\\b|erlischt|ausl[aä]uft|wegf[aä]llt|\\bbis (?:zum|ende)?",
    ),
  },
  {
    label: "since",
    isSpecific: true,
    pattern: words(
      "deprecat\\w*|d[eé]pr[eé]ci[a-zà-öø-ɏ]*|d[eé]pr[eé]cation|obsol[eè]t[a-zà-öø-ɏ]*|obsolescence|\\blegacy\\b|discouraged|not recommended|d[eé]conseill[eé][a-zà-öø-ɏ]*|\\bcaduque?s?\\b|abandonn[eé]e?s?(?![a-zà-öø-ɏ])",
      "veraltet[a-zà-öø-ɏ]*|abgek[uü]ndigt|abk[uü]ndigung|[uü]berholt",
    ),
  },
  {
    label: "other",
    isSpecific: false,
    pattern: words(
      "introduced|added\\b|launched|released|created|published|updated|modified|changed|(?<!no longer )(?<!longer be )(?<!not be )(?<!not )\\bavailable\\b[^.;,]{0,40}?\\b(?:since|from|as of)|supported since|limited|(?:transition|migration|period|phase)\\s+(?:starts?|begins?)\\b|brownouts?|renamed|became|documented",
      "introduite?s?|ajout[eé]e?s?|lanc[eé]e?s?|cr[eé][eé]e?s?|publi[eé]e?s?|mise?s? [aà] jour|disponibles? depuis|plus (?:aliment|renseign)[eé]e?s?",
      "eingef[uü]hrt|hinzugef[uü]gt|ver[oö]ffentlicht|erstellt|aktualisiert|ge[aä]ndert|verf[uü]gbar seit",
    ),
  },
  {
    label: "since",
    isSpecific: false,
    pattern: words(
      "announce\\w*|annonc[a-zà-öø-ɏ]*|\\bsince\\b|\\bas of\\b|depuis|\\bseit\\b|(?<!further )notice|angek[uü]ndigt|ank[uü]ndigung",
      "(?:replaced|superseded)\\b|remplac[eé]e?s?(?![a-zà-öø-ɏ])|ersetzt|abgel[oö]st",
    ),
  },
];
