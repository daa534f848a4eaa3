/**
 * Words that tell what the word beside them is: titles and relations before a name, what people do and are behind it.
 * Written by hand; pure data.
 */
import { setOf } from '../identifier-lists';

/** Behind these stands a name, whatever else the word means. */
export const NAME_TITLES = setOf(
  'mevrouw mevr mw meneer mijnheer dhr heer juf juffrouw meester mr mrs ms miss sir mme mlle madame mademoiselle monsieur dokter dr docteur doctor familie gezin famille family advocaat meter peter',
);
export const NAMING_WORDS = setOf(
  'heet heette heten genaamd genoemd noem noemen bijgenaamd roepnaam voornaam achternaam familienaam named called name appelle prenomme nomme',
);
export const RELATION_WORDS = setOf(
  'vader moeder mama papa mam pap mum dad mom maman stiefvader stiefmoeder pleegvader pleegmoeder pleegouders ouders zus zusje broer broertje zoon zoontje dochter dochtertje vriend vriendin vriendje vriendinnetje kameraad oma opa grootmoeder grootvader oom nonkel tante neef nicht neefje nichtje buurman buurvrouw buurjongen buurmeisje tweeling baby peuter kleuter leerling leerlinge jongen meisje kind scholier student studente klasgenoot klasgenote tiener jongere eleve frere soeur oncle ami amie voisin voisine cousin cousine fils fille garcon enfant pere mere uncle aunt brother sister friend son daughter grandma grandpa boy girl pupil neighbour little petit petite kleine collega juf agent onze den',
);
/** Between a relation and a name. */
export const OF_WORDS = setOf('van de of du d');
export const ARTICLE_WORDS = setOf(
  'het t een the la le les l een une un a an deze dit die dat dit onze ons elke elk geen',
);
/** Articles that begin a part of a sentence as well. */
export const JOINING_WORDS = setOf('dat die');
/** What people do, so that a word right before it is somebody. */
export const DONE_BY_PEOPLE = setOf(
  'zegt zei zeggen wil wou wilde belde belt kwam komt huilt huilde zit zat staat stond ging gaat heeft had weet wist vertelt vertelde vroeg vraagt slaapt sliep loopt liep sloeg slaat eet at rookt rookte filmde filmt lachte lacht bleef blijft durft durfde moest mocht kon deed denkt dacht ziet zag hoorde hoort kreeg krijgt woont woonde keek kijkt pest geeft gaf ontkent weigert weigerde liegt loog dreigt bedreigt draagt droeg mist spijbelt vecht vocht postte stuurde werd wordt was is zwijgt zweeg steelt stal dealt blowt drinkt dronk snijdt sneed bedelt spuwt spuwde scheldt schold plast kotst bijt trekt krabt post stinkt huilde weent weende piest verklikt jat fuift gamet vaped chat chatte appt appte belooft beloofde wordt zucht zuchtte giechelt roept riep schreeuwt schreeuwde fluistert zingt danst bekent bekende verklaart antwoordt antwoordde merkt hinkt bloedt slaapwandelt luistert negeert beledigt treitert vlucht vluchtte speelt speelde schreef schopte duwde beet reageert reageerde mag moet kan ' +
    'ran runs ate eats won doesn isn wasn hasn didn hates steals stole lies lied swears spat kicks kicked bites bit pushed threatened whispered said says told tells wants wanted was is has had came comes went goes saw sees looks looked showed sent filmed refuses refused keeps kept left cried cries hit hits seems did does ' +
    'ne n se dit veut voulait dort pleure pleurait refuse raconte parle est etait a avait vient venait frappe vole crie mange boit fume ment insulte fugue tape menace arrive part reste demande explique crache mord',
);
/** Of these, what things do as well: a word that is a thing too is somebody only before what people alone do. */
/** Said of people alone: behind a verb that things do too, one of these makes somebody of the word before it. */
export const SAID_OF_PEOPLE = setOf(
  'zwanger bang boos kwaad verdrietig verliefd dronken stoned geschorst weggelopen ziek afwezig verlegen jarig alleen laat gepest geslagen gevochten gehuild gelogen gestolen gespijbeld gerookt gedronken geblowd gespuwd gedreigd gevallen opgepakt littekens slaag mes drugs wiet hoofdpijn buikpijn nachtmerries vriendje vriendin vriend mama papa moeder vader ouders broer broers zus zusje broertje oma opa stiefvader hem haar zijn zichzelf eten gegeten honger dood flauw depressief agressief minderjarig jaar thuis geslapen gezegd verteld gelachen geweend gegild gebeten geschopt geduwd gekrabd geplast gefilmd uitgelachen uitgescholden bedreigd aangeraakt betrapt getrouwd besneden mishandeld misbruikt verkracht verwaarloosd ontvoerd opgenomen vermist verhuisd uitgesloten vastgehouden oog blauw pijn tranen klap klappen paniek straf nablijven strafstudie gsm wapen pillen sigaret vape joint gescheiden opa nonkel tante neef nicht ' +
    'scared afraid crying pregnant late absent angry drunk upset alone bruises scars knife fighting hungry him her his dad mum mom brother sister eaten sick food lunch money shoes coat speak talk eat sleep away ' +
    'partie parti venue venu arrivee arrive absente absent malade triste enceinte tombee tombe seule seul peur frappe battue battu disparu disparue menti fugue vole pleure mange dormi crie vomi bu fume bleus couteau pere mere frere soeur copain copine',
);
export const DONE_BY_THINGS = setOf(
  'won isn wasn hasn is was heeft had blijft bleef gaat ging komt kwam werd wordt staat stond kan mag moet kon moest mocht est a was has is seems comes goes keeps left does did krijgt geeft gaf kreeg loopt liep',
);
/** Behind these, a surname that is a word too is somebody. */
export const WITH_WORDS = setOf('met door volgens om bij with by about avec selon chez');

/** Names that the dictionary has as a word, though hardly anybody begins a sentence with it. */
export const SELDOM_WORDS = setOf(
  'adam alice andy anita ari axel bob bram cas celeste chiel clement colin daisy dora emma eva fem ferre fons frits hans iris jack jan janneke jef jen joep jonas jos karel kiki kim lies lou louis luc manon marc max maxim maxime melissa merel mila mina nico nina nora otto pascal philippe piet rachel rik robert robin romy ruth saar sam sandra sara sem silke simone sofie sophie thomas tibo tim tom tommy tijn truus victor wout yoga juliette laura lucie marie oscar ella harry jake joey lewis molly bibi loes kees pim puck hugo floor lotte sanne guus',
);
