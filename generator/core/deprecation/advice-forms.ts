/**
 * The forms in which texts advise something else, as what stands before and after the name. Patterns of what stands
 * before end at the name, those of what follows begin right after it.
 */

/** Nouns and adjectives between a verb and a name: "use the new endpoint `x`". */
const NOUN =
  "api|endpoint|operation|op[eé]ration|route|field|champ|parameter|param[eè]tre|property|propri[eé]t[eé]|attribute|attribut|method|m[eé]thode|resource|ressource|function|fonction|action|object|objet|header|version|service|query|mutation|call|command|commande|befehl|event|action|feld|parameter|methode|endpunkt|eigenschaft|funktion|schnittstelle|aufruf|point d['’]acc[eè]s";
const FILLER = `(?:(?:an?|the|our|its|their|le|la|les|un|une|der|die|das|den|dem|new|newer|more|recent|equivalent|corresponding|nouve(?:au|lle|l)|neuen?|neues|${NOUN})\\s+|l['’]|(?:[\\w-]+\\s+){1,5}\\(){0,4}["“«*_(]?$`;

/** Verbs of using, in the forms of a request. */
const USE =
  "(?:us(?:e|ing)|utilise[rz](?:\\s+plut[oô]t)?|utilisant|verwenden(?:\\s+sie)?|nutzen(?:\\s+sie)?|benutzen(?:\\s+sie)?|employe[rz]|recour(?:ir|ez)\\s+[aà])(?:\\s*:)?";

/** Other verbs of a request, which are also used of something else than the thing to use instead. */
const DO =
  "(?:read|call|see|set|pass|send|query|fetch|get|request|create|check|invoke|try|specify|provide|supply|include|consult|refer\\s+to|look\\s+at|rely\\s+on|go\\s+(?:to|for|through)|consider|adopt|choose|pick|subscribe\\s+to|listen\\s+to|appele[rz]|lire|lisez|lire|consulte[rz]|voir|envoye[rz]|rufen\\s+sie|lesen\\s+sie|setzen\\s+sie|siehe)";

/** Adverbs of time and place. */
const AUX =
  "(?:\\s+(?:instead|please|now|therefore|directly|always|simply|from\\s+now\\s+on|plut[oô]t|d[eé]sormais|d[eè]s\\s+(?:[aà]\\s+pr[eé]sent|maintenant|aujourd['’]hui)|dor[eé]navant|[aà]\\s+pr[eé]sent|bitte|stattdessen|(?:zu)?k[uü]nftig|fortan|nun|jetzt|ab\\s+(?:sofort|jetzt|dann)|daher|direkt)){0,2}";

const end = (...forms: readonly string[]): RegExp => new RegExp(`(?:${forms.join("|")})\\s*${FILLER}`, "i");
const begin = (...forms: readonly string[]): RegExp =>
  new RegExp(`^["”»*_)]?\\s*(?:(?:${NOUN})s?\\s+)?(?:\\([^()]{0,60}\\)\\s*)?(?:${forms.join("|")})`, "i");

/** What advises a name whatever follows it. */
export const ADVISING = end(
  // A label: "Successor API: `x`"
  "(?:replacement|successor|substitute|alternative|equivalent|replaced[\\s-]+by|instead|new|neu|nouveau|stattdessen|new\\s+(?:name|path|endpoint|field|method)|use|remplacement|[eé]quivalent|rempla[cç]ant|successeur|nouve(?:au|lle)\\s+(?:nom|route|champ|chemin|m[eé]thode)|nachfolger[a-zà-öø-ɏ]*|ersatz[a-zà-öø-ɏ]*|neuer?\\s+(?:name|pfad|endpunkt)|neues\\s+feld)(?:\\s+[a-zà-öø-ɏ()é]+){0,2}\\s*[:=]",
  "(?:replacement|successor|substitute|alternative|equivalent|new\\s+(?:name|path|endpoint|field|method|parameter|way|one)|nouve(?:au|lle)\\s+(?:nom|route|champ|chemin|m[eé]thode|param[eè]tre)|neuer?\\s+(?:name|endpunkt|parameter)|neues\\s+feld|supported\\s+way|successeur|rempla[cç]ant|remplacement|nachfolger[a-zà-öø-ɏ]*|ersatz|alternative)(?:\\s+[a-zà-öø-ɏ]+){0,2}\\s+(?:is|are|will\\s+be|est|sera|ist|sind|lautet|hei[sß]+t|steht|dient|bietet|stehen)",
  "(?:replaced|superseded|succeeded|obsoleted|supplanted|deprecated)\\s+(?:by|with)|renamed\\s+(?:to|as|into)|(?:^|[.;:,!)>—–*_-]\\s*|\\b(?:this|it|which)\\s(?:[a-zà-öø-ɏ]+\\s+){0,3})moved\\s+to|remplac[eé]e?s?\\s+par|renomm[eé]e?s?\\s+en|(?:ersetzt|abgel[oö]st|abl[oö]sung|ersatz)\\s+(?:durch|von)|an\\s+(?:seiner?|ihrer?|deren|dessen)\\s+stelle\\s+(?:tritt|treten|steht)|(?:its|their)\\s+place\\s+is\\s+taken\\s+by|umbenannt\\s+in",
  "(?:its|the|their|whose|a|son|sa|leur|sein|dessen|deren)\\s+(?:[a-zà-öø-ɏ]+\\s+)?(?:replacement|successor|substitute|rempla[cç]ant|successeur|nachfolger),?|\\bneu\\s+(?:ist|sind|hei[sß]+t|lautet)",
  "in\\s+favou?r\\s+of|au\\s+profit\\s+d(?:e|u|['’])|en\\s+faveur\\s+d(?:e|u|['’])|zugunsten(?:\\s+(?:von|der|des))?",
  "(?:^|[.;:,!)>—–*_-]\\s*|\\b(?:please|should|must|needs?\\s+to|ha(?:s|ve)\\s+to|can|and|or|then|recommend|by|consider|to)\\s+)(?:migrat(?:e|ing)|switch(?:ing)?|mov(?:e|ing)|transition(?:ing)?|chang(?:e|ing)|upgrad(?:e|ing)|convert(?:ing)?)\\s+(?:(?!from\\b)[a-zà-öø-ɏ-]+\\s+){0,4}?(?:over\\s+)?to(?:\\s+us(?:e|ing))?",
  "(?:migre[rz]|bascule[rz]|passe[rz]|(?:se\\s+)?tourne[rz](?:-vous)?)\\s+(?:(?:donc|d[eé]sormais)\\s+)?(?:vers|sur|[aà]|au|par)",
  "(?:wechseln|migrieren|steigen|stellen|weichen|gehen|greifen|setzen)\\s+(?:sie\\s+)?(?:bitte\\s+)?(?:auf|zu|nach)",
  "\\bprefer(?:\\s+using)?|pr[eé]f[eé]re[rz]|privil[eé]gie[rz]|recommend(?:ed)?\\s+(?:using|to\\s+use|(?:that\\s+)?you\\s+use)|recommandons(?:\\s+d['’]utiliser)?",
  "\\breplace\\s+(?:it|this|them|that|\\S{1,60})\\s+(?:with|by)|remplace[rz](?:[- ]l(?:e|a|es))?\\s+par",
  `\\b(?:instead|in\\s+(?:its|their)\\s+(?:place|stead)),?\\s+(?:please\\s+)?(?:${USE}|${DO})|\\bstattdessen(?:\\s+(?:bitte|nur|den|die|das))?|(?:instead|in\\s+place)\\s+of\\s[^.;]{1,60},\\s+(?:${USE}|${DO})|(?:anstelle|statt|au\\s+lieu|[aà]\\s+la\\s+place)\\s[^.;]{1,60},\\s+(?:${USE}|${DO})`,
  "→\\s*(?:use\\s+)?(?<=\\d\\s*→\\s*|use\\s*)",
);

/** "A deprecated alias of `x`": the thing under its right name. */
export const ALIAS = end("(?:alias|synonym)\\s+(?:of|for|d(?:e|u)|f[uü]r)", "alias\\s+von");

/** A request to use a marked name. */
export const USING = end(`(?<![a-zà-öø-ɏ])${USE}${AUX}`);
/** A request that needs more: that the sentence ends with the name, or that "instead" follows. */
export const REQUESTING = end(
  `(?:^|[.;:,!()|→·•—–*_-]\\s*|\\b(?:please|should|must|can|to|and|then|bitte|veuillez|merci\\s+de)\\s+)\\s*(?:please\\s+|please\\s+see\\s+)?${DO}${AUX}`,
);
/** A request, wherever in the sentence. */
export const REQUESTED = end(`(?<![a-zà-öø-ɏ])(?:${USE}|${DO})${AUX}`);
/** "New integrations should target `x`." */
export const OBLIGING = end(
  "(?:should|must|needs?\\s+to|ha(?:s|ve)\\s+to|doit|doivent|devez|muss|m[uü]ssen|sollten?)\\s+(?:now\\s+|only\\s+|instead\\s+)?(?!(?:be|not)\\b)[a-zà-öø-ɏ]{2,14}(?:\\s+(?:to|with|on|via|vers|auf))?",
);
/** Any request, or nothing, before a name with "instead" behind it. */
export const ASKING = end(
  `(?<![a-zà-öø-ɏ])(?:${USE}|${DO})${AUX}`,
  "(?:^|[.;:!]\\s*|\\b(?:please|should|must|to|bitte|veuillez|merci\\s+de)\\s+)(?:please\\s+)?(?!(?:it|this|that|they|he|we|you|the|returns?|contains?)\\b)[a-zà-öø-ɏ]{2,14}(?:\\s+(?:with|by|on|to|via))?",
);
/** "bitte `x` nutzen": the verb follows. */
export const VERB_FINAL = end(
  "(?<![a-zà-öø-ɏ])(?:bitte|k[uü]nftig|nur\\s+noch|nun|sie|stattdessen|jetzt|auf|durch)(?:\\s+(?:bitte|nur|stattdessen))?",
);

/** The name is what goes: "rather than `old`", "replaces `old`". */
export const OUTGOING = end(
  "(?:instead\\s+of|rather\\s+than|in\\s+place\\s+of|replaces|supersedes|replacing|remplace|remplacement\\s+d[eu']|plut[oô]t\\s+que|au\\s+lieu\\s+d[eu'’]|[aà]\\s+la\\s+place\\s+d[eu'’]|anstatt|anstelle\\s+(?:von|des|der)|statt|ersetzt(?!\\s+(?:durch|von))|from|predecessor\\s+(?:is|of|:)|formerly|previously)",
);

export const INSTEAD = begin(
  "instead(?!\\s+of)|in\\s+(?:its|their|this)\\s+(?:place|stead)|as\\s+(?:an?|the|its)\\s+(?:replacement|substitute|alternative|successor)|[aà]\\s+(?:la|sa)\\s+place|en\\s+remplacement|en\\s+lieu\\s+et\\s+place|stattdessen|als\\s+(?:ersatz|nachfolger|alternative)",
);
/** "`new` rather than `old`" */
export const BEFORE_OLD = begin(
  "(?:instead\\s+of|rather\\s+than|in\\s+place\\s+of|in\\s+preference\\s+to|plut[oô]t\\s+que|au\\s+lieu\\s+d|[aà]\\s+la\\s+place\\s+d|anstatt|anstelle|statt)(?![a-zà-öø-ɏ])",
);
/** "`new` should be used", "`new` replaces it" */
export const REPLACING = begin(
  "(?:should|must|can|has\\s+to|have\\s+to|is\\s+to|are\\s+to|shall)\\s+(?:now\\s+)?(?:be\\s+)?(?:used|called|preferred|read|sent|passed|set|queried)",
  "(?:is|are|was)\\s+(?:now\\s+)?used\\s+(?:instead|in\\s+its)",
  "(?:has\\s+|have\\s+)?(?:replac|supersed|succeed|obsolet)(?:es?|ed|s)\\s+(?:it|this|them|that|the\\s+(?:old|deprecated|legacy)|these)(?![a-zà-öø-ɏ])",
  "(?:takes?|took|has\\s+taken)\\s+(?:its|their|over)\\b|(?:is|are|becomes?|serves?\\s+as|will\\s+be)\\s+(?:now\\s+)?(?:the|its|a|their)\\s+(?:new\\s+|recommended\\s+|direct\\s+)?(?:replacement|successor|substitute|alternative)",
  "(?:doit|doivent)\\s+[eê]tre\\s+(?:utilis|pr[eé]f|appel)|(?:le|la|les|l['’])\\s*(?:remplace(?:nt|ra)?)(?![a-zà-öø-ɏ])|prend\\s+(?:sa|le)\\s+(?:place|relais|suite)|est\\s+(?:son|le|la|sa)\\s+(?:rempla[cç]ant|successeur|nouvelle)|est\\s+[aà]\\s+(?:utiliser|pr[eé]f[eé]rer)",
  "(?:ersetzt|l[oö]st)\\s+(?:ihn|sie|es|dies[a-zà-öø-ɏ]*|das|den|die)(?![a-zà-öø-ɏ])|tritt\\s+an\\s+(?:seine|ihre|deren|dessen)|ist\\s+(?:der|die|das|ihr|sein)e?\\s+(?:nachfolger|ersatz|alternative)|ist\\s+(?:stattdessen\\s+)?zu\\s+(?:verwenden|nutzen)|(?:soll(?:te)?|muss)\\s+(?:stattdessen\\s+)?(?:verwendet|genutzt)",
);
/** The verb of "bitte `x` nutzen" and "auf `x` umsteigen". */
export const FINAL_VERB = begin(
  "(?:stattdessen\\s+)?(?:zu\\s+)?(?:nutzen|verwenden|benutzen|aufrufen|lesen|setzen|um(?:zu)?steigen|um(?:zu)?stellen|(?:zu\\s+)?wechseln|ersetzt|abgel[oö]st)(?![a-zà-öø-ɏ])",
);
/** A sentence or clause ends with the name. */
export const ENDING = begin("$|\\||[.;!)](?=\\s|$)|,\\s|\\n|—|–|-\\s|\\s-\\s");
/** "replaced by `a` for some and by `b` for others" */
export const JOINED_LATER =
  /^[^.;\n`]{1,60}?\s(?:and|or|et|ou|und|oder)\s+(?:(?:by|with|to|par|vers|durch|von)\s+)?(?:(?:the|le|la|les|der|die|das)\s+)?$/i;
/** Between two names of which only a reader can choose, or which are needed together. */
export const JOINED =
  /^["”»)\]*_]?\s*(?:(?:[a-zà-öø-ɏ]+\s+){0,1}(?:,|\/|\+|&|,?\s*(?:and(?:\/or)?|or|ou|et|oder|und|as well as|sowie))\s*(?:(?:the|le|la|les|l['’]|der|die|das)\s*)?(?:also\s+)?)["“«(*_]?$/i;
