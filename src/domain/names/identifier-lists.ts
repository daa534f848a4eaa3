/**
 * Words with a capital that are nobody's name, and ordinary words that happen to be one. Looked up without accents, in
 * lower case. Pure.
 */
import { LOCAL_NAMES, ORDINARY_WORDS, OTHER_NAMES, PLACES, PROPER_NAMES } from './lists/identifier-names';
import { BRANDS, TEACHING_METHODS, MORE_PLACES, PEOPLES, SERVICES, SUBJECTS } from './lists/capitals-of-things';
import { plainly } from './letters';
import { MORE_GIVEN_NAMES } from './lists/more-given-names';
import { isDictionaryWord, isOrdinaryWord, WORD_LANGUAGES, type WordLanguage } from './vocabulary';

/** Written apart from a name: never a name by themselves. */
export const PARTICLES = new Set(
  'de den der des van von la le les du d el al ben bin bint ibn abu ou oulad ait te ten ter t in het a da dos di del st sint'.split(
    ' ',
  ),
);

/**
 * Short words of every sentence, and words that are said of people: no names, though a few of them are one somewhere.
 */
const FUNCTION_WORDS =
  'aan als alle alles anders april augustus ander andere bel bent beide beiden bij blijf daar dan dat de deel den der deze dien die dit doe doen door drie dus echt een eens elk elke els en er even gaan ga geen geef geven goed had haar heb hebben heeft hem hen het hier hij hoe hoor hun iedere ieder iemand ik in ine is ja je jij jou jouw juli juni jullie kan kans kijk klein kom kon kort laat la leg lees liever lot maak maar mag mail maart man mark me mee meer mei men met meld merk mij mijn min minder moe moet morgen na naar nadat nee neem niet niets nog noteer nu of om omdat ons onze ook op over per praat roep samen schrijf sinds sla soms spreek stel stuur te tegen tel ter terwijl tijdens toen tot tussen twee uit vaak val van vanaf veel ver vier voor vraag vul waar waarom wacht was wat weet wees wel welk welke werk wie wij wil willen word worden wordt ze zeer zet zeg zich zie zij zijn zo zodra zoek zoals zou zijn zorg ' +
  'un une des du au aux et ou est sont dans sur avec pour par pas ne que qui quoi mais donc car ce cette ces son sa ses leur leurs notre nos votre vos mon ma mes ton ta tes il elle ils elles nous vous je tu on se si tres plus moins chez vers sans sous entre comme quand alors ainsi aussi encore deja hier demain ' +
  'bonjour merci hallo hoi dag beste groeten dank dankjewel bedankt morgen goedemorgen goeiemorgen goedemiddag goedenavond hello hi dear thanks please an of to in on at by or if no yes be been being do does did so than then there here also only just my me we us it i he as up out ' +
  'why both nothing anything everything something add remove remind choose earlier later verder verdere use keep call ask tell say see find write read send open close show hide next previous other same first last more most many much few no yes acute waiving eventueel eventuele mogelijk mogelijks vermoedelijk waarschijnlijk misschien helaas gelukkig wellicht uiteraard natuurlijk inmiddels intussen ondertussen bovendien daarnaast daarna daarom daardoor hierdoor hierbij hiervoor vervolgens tenslotte voorlopig momenteel binnenkort onlangs telkens soms altijd nooit zelfs echter ensuite puis enfin aussi jamais toujours parfois souvent rien aucun aucune chaque tous toutes tout quelque quelques quelqu personne certains certaines plusieurs beaucoup trop assez bien mal oui non merci voici voila the and for with from this that when where who what how are was were has have had not but you your our they their she her his him its can may will shall should would could must about after before during every each some any all one two who says said';

const PEOPLE_WORDS =
  'leerling leerlingen kind kinderen jongen jongens meisje meisjes scholier scholieren student studenten pupil pupils moeder vader mama papa ouder ouders broer broers zus zussen zusje broertje oma opa tante oom neef nicht zoon dochter gezin familie mevrouw meneer mevr dhr juf meester leraar lerares leerkracht leerkrachten docent docenten mentor klas klasse groep vriend vriendin vrienden buur buren stiefvader stiefmoeder pleegmoeder pleegvader pleegouders voogd geboren buurman buurvrouw buurjongen buurmeisje buren stiefbroer stiefzus halfbroer halfzus stiefzoon stiefdochter stiefouders grootouders grootmoeder grootvader nonkel tweeling drieling peuter peuters kleuter kleuters baby tiener tieners puber pubers jongere jongeren kameraad kameraden klasgenoot klasgenoten zussen zusjes broertjes leerlinge studente vriendje vriendinnetje vriendjes kindje kindjes pleegkind pleegzoon pleegdochter pleegbroer pleegzus pleegouder groepje bende neefje nichtje zoontje dochtertje eleve eleves garcon garcons fille filles frere soeur pere mere oncle tante voisin voisine maman mum mummy mom dad daddy granny grandma grandpa auntie pupils boy boys girl girls brother sister mother father uncle aunt neighbour neighbours twins twin';

/** Services, systems, days, feasts, languages, beliefs and offices: capitals of everyday school language. */
const CAPITALS =
  'veilig thuis clb clbs cmp politie magister smartschool somtoday bingel questi informat teams slack zorgspoor coppra lop lok si aov vko ckg vk vertrouwenscentrum kindermishandeling jeugdzorg jeugdhulp jeugdhuis awel childfocus child focus tele onthaal raad kinderbescherming bureau halt ggd ggz cgg jac oct caw ocmw opgroeien agentschap jeugd gezin integrale jongerenwelzijn parket parketcriminoloog openbaar ministerie om lisc lisf lisr lirc cve cel ocad nctv nctb ic stad gemeente gemeentehuis provincie vlaanderen vlaams vlaamse nederland belgie europa europese unie antwerps antwerpse brussels brusselse gents gentse gent brussel antwerpen leuven mechelen tienen hoegaarden schaarbeek evere node noode ostend oostende brugge kortrijk hasselt genk turnhout aalst ninove sint niklaas vilvoorde halle asse molenbeek anderlecht etterbeek elsene ukkel vorst jette ganshoren koekelberg zaventem diest aarschot landen kampenhout sociale interventie preventie gewelddadige radicalisering polarisering radicalisme centraal meldpunt dienst overlegassistenten overlegassistent politiezone lokale federale zone noord zuid oost west bos noord preventiedienst ' +
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche paques noel toussaint pentecote ascension carnaval christmas easter halloween maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december monday tuesday wednesday thursday friday saturday sunday january february march may june july august october kerst kerstmis pasen paasvakantie kerstvakantie herfstvakantie krokusvakantie zomervakantie pinksteren hemelvaart sinterklaas ramadan suikerfeest offerfeest eid chanoeka diwali allerheiligen wapenstilstand koningsdag ' +
  'islam islamitisch islamitische koran bijbel christen christelijk christelijke katholiek katholieke protestants joods joodse jodendom hindoe moslim moslims allah god jezus is isis syrie gaza israel palestina oekraine rusland turkije marokko irak afghanistan iran somalie amerika afrika azie europees amerikaans amerikaanse afrikaanse arabisch arabische berbers berberse koerdisch koerdische roma nato navo eu vn avg gdpr wet decreet grondwet kvrm unesco unicef unia ' +
  'youtube tiktok instagram snapchat whatsapp facebook discord telegram twitter google microsoft office outlook excel word powerpoint onedrive sharepoint windows chromebook wifi internet netflix playstation roblox minecraft fortnite signal messenger android iphone ipad apple sms pdf usb qr id app chatgpt zoom ' +
  'onderwijsdatabank leren inspectie vervoer lijn blame erasmus erasmusplus nmbs steunpunt samenleving cultuur gezondheid onderzoek volksgezondheid justitie binnenlandse zaken financien kinderen kinderrechten kinderrechtencommissariaat pesten ouderschap opvoeding huis hulplijn zelfmoordlijn chatlijn jongerenraad scholierenkoepel hbo5 duaal leerplicht weken week pride paarse rode kruis kom tegen parlement kabinet senaat regering minister premier christendom cito avi svib leerlingvolgsysteem lvs kidcheck kindcheck meldcode meldcodes gesprekskaart stappenplan stap fase bijlage artikel hoofdstuk versie puntje thema project nt2 okan aso tso bso kso buso vmbo havo vwo mbo hbo po vo so bo gon ' +
  'ministerie onderwijs vrije ruimte klassenraad zorgteam team directie directeur directrice coordinator zorgcoordinator zorgleerkracht graadcoordinator opvoeder opvoeders secretariaat schoolbestuur bestuur medezeggenschapsraad mr or ouderraad leerlingenraad schoolraad ondersteuningsteam wijkagent jeugdagent schoolagent liaison handelingsplan protocol plan tip let nota bene ps ok nvt ' +
  'actie acties acuut advies advocaat afspraak afspraken agenda agent akkoord antipesten antwoord antwoorden arts aula basisonderwijs beslissen beslissing besluit besluiten bestand bibliotheek brugfiguur bso burger burgers burgerschap bus buurt chiro collegiale commissaris consultatie contact contacten convenant crisis crisisteam deel delen derde district diversiteit document doel doelen dokter draaiboek eerste emotioneel emotionele evaluatie examen examens excursie federaal film gesloten gesprek gesprekken gesprekskader geweld gewest gezinshuis goed goede groot grote gym gymzaal hebdo herstel herstelgericht herstelgesprek hoger hogere hoofd hoofdinspecteur huisarts huiselijk hulp hulpverlening incident incidenten infoavond information inspecteur ja jaarkalender jaarplan jeugdrechter jongere jongeren kader kalender kinderopvang klein kleine kleuter kleuters klimaat korps korpschef kring kringgesprek ksa lager lagere land les lessen lesuur link lokaal mailbox map melden melding meldingen metro middelbaar middelbare missie museum nascholing nee nieuw nieuwe nood noodplan noord notulen nummer officer officers onderdeel oost open opendeurdag opvang ouderavond oudercontact pagina partner partners partnerschap pedagogisch pedagogische pesten planning platform pleegzorg procureur project projecten psycholoog rapport rechter refter regio risico risicos rooster samenwerking schoolfeest scouts secundair secundaire signaal signalen sociaal sociale speelplaats sport sportclub staat stadsdeel stage stages station studie studiedag telefoon theater therapeut training tram trein tweede uitstap verbindend verbinding vergadering vertrouwensleerkracht vertrouwenspersonen vertrouwenspersoon vierde vijfde visie vlaams voetbal voetbalclub volwassenen voogdij vorming vraag vragen waarden website welbevinden welzijn west wijk workshop zuid';

/** Trades, animals, colours and landscapes that are surnames as well. */
const SURNAME_WORDS =
  'bakker boer bos bosch berg bergen brug dijk vos wolf haan leeuw beer duif uil kok koster smid slager visser schipper molenaar timmerman metser kuiper meester koning prins hertog graaf keizer bisschop pastoor wit witte zwart zwarte groen bruin rode geel grijs groot grote klein kleine lang lange kort korte jong jonge oude nieuw zoet goed best winter zomer lente herfst maandag vrijdag veld velde heide linde eik beek water zee meer molen kerk kapel hof huis kamp poort straat bloem roos tulp appel peer kers boom stam tak blad engel vrede vriend buurman ridder soldaat jager herder wever dekker schrijver spruit post kant rand put bron baert man mensen moed trouw geluk hart hand voet hals been haar baard kroon ster maan zon pauw mol valk havik zwaan specht mus vink merel';

/** Compound words that people like to give a capital. */
const NOUN_ENDING =
  /(?:heid|heden|teit|teiten|isme|schap|team|teams|raad|beleid|plannen|dienst|diensten|groep|groepen|school|scholen|kaart|kaarten|overleg|dagen|decreet|centrum|centra|politie|rechten|werkers|leraar|leerkracht|directie|kringen|netwerk|punten|loket|protocol|code|spoor|station|steenweg|moskee|college|atheneum|instituut|lyceum|academie|universiteit|vereniging|fonds|stichting|ministerie|agentschap|commissie|bureau|coordinator|begeleider|begeleiders|assistent|assistenten|adviseur|adviseurs|consulent|manager|normen|regel|regels|vakantie|klas|klassen|leerjaar|formulier|verslag|tekst|lijst|systeem)$/;

/** Endings that short surnames have as well. */
const LONG_NOUN_ENDING =
  /(?:straat|laan|plein|park|werk|dag|week|plan|zorg|kring|punt|recht|wet|jaar|feest|fonds|ings?|ingen|heid|dom)$/;
const SURNAME_START = /^(?:van|ver|de|den|der|ter|ten|op)/;

/** The words of these lists, which are written with a space between. */
export const setOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(/\s+/)).filter((word) => word !== ''));

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const functionWords = lazily(() => setOf(FUNCTION_WORDS));
const surnameWords = lazily(() => setOf(SURNAME_WORDS));
const peopleWords = lazily(() => setOf(PEOPLE_WORDS));
const local = lazily(() => setOf(LOCAL_NAMES));
const others = lazily(() => setOf(OTHER_NAMES, MORE_GIVEN_NAMES));
/** Names that are as common as the town or the country of that name. */
const handWritten = lazily(() => setOf(MORE_GIVEN_NAMES));
const proper = lazily(() => setOf(PROPER_NAMES));
const ordinary = lazily(() => setOf(ORDINARY_WORDS));
const places = lazily(() => setOf(PLACES, MORE_PLACES));

const REGIONS =
  'AW CW SX BQ GF PR PS HK MK AF AL AM AO AT AU AZ BA BD BE BF BG BI BR BY CA CD CG CH CI CL CM CN CO CU CV CZ DE DK DZ EC EE EG ER ES ET FI FR GA GB GE GH GM GN GR HR HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KR KW KZ LB LK LR LT LU LV LY MA MD ME MG MK ML MR MX MY NE NG NL NO NP PE PH PK PL PS PT RO RS RU RW SA SD SE SI SK SL SN SO SR SS SY TD TG TH TN TR UA UG US UZ VE VN XK YE ZA ZW'.split(
    ' ',
  );
const LANGUAGES =
  'am ar az be ber bg bn bs cs da de el en es et fa fi fr ga he hi hr hu hy id it ja ka kk ko ku lt lv mk nl no pa pl ps pt ro ru sk sl so sq sr sv sw ta th ti tr uk ur vi zgh zh'.split(
    ' ',
  );

/** Countries and languages as Dutch writes them, with their adjectives (`Turks`, `Turkse`). */
const nationalities = lazily(() => {
  const named = (type: 'region' | 'language', codes: readonly string[]) =>
    ['nl', 'fr', 'en'].flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type });
      return codes.flatMap((code) => plainly(names.of(code) ?? '').split(/[^a-z]+/));
    });
  const words = [...named('region', REGIONS), ...named('language', LANGUAGES)];
  return new Set(
    words
      .filter((word) => word.length > 2)
      .flatMap((word) => [word, `${word}e`, `${word}en`, `${word.replace(/e$/, '')}se`]),
  );
});

const capitals = lazily(() => setOf(CAPITALS));
const things = lazily(() => setOf(SERVICES, TEACHING_METHODS, BRANDS, SUBJECTS, PEOPLES));
/** As long as any word that is looked up. */
const LONGEST_WORD = 40;

/** A short word of every sentence, though it may be somebody's name as well. */
export const isSmallWord = (plain: string): boolean => functionWords().has(plain);

/**
 * A word that everybody uses, so that without its capital it is nobody's name. Of a given name only the word itself
 * counts, no form of another.
 */
export function isOrdinary(plain: string, languages: readonly WordLanguage[] = WORD_LANGUAGES): boolean {
  if (functionWords().has(plain) || peopleWords().has(plain)) return true;
  if (languages.includes('nl') && (surnameWords().has(plain) || (ordinary().has(plain) && languages.length > 1)))
    return true;
  return local().has(plain) || others().has(plain)
    ? isDictionaryWord(plain, languages)
    : isOrdinaryWord(plain, languages);
}
/** A word that cannot be a name, wherever it stands. */
export const isFunctionWord = (plain: string): boolean =>
  peopleWords().has(plain) || ((PARTICLES.has(plain) || functionWords().has(plain)) && !local().has(plain));
/** A surname that is a word for something else as well. */
export const isSurnameWord = (plain: string): boolean => surnameWords().has(plain) || proper().has(plain);
/** A word for somebody by what they are to others: `moeder`, `leerling`. */
export const isPeopleWord = (plain: string): boolean => peopleWords().has(plain);
export const isPlace = (plain: string): boolean => places().has(plain);
export const isLocalName = (plain: string): boolean => local().has(plain);
export const isGivenName = (plain: string): boolean => local().has(plain) || others().has(plain);
/** A capital that is nobody's: a service, a place, a language, a feast, or a noun that was given one. */
export function isCommonCapital(plain: string): boolean {
  if (plain.length > LONGEST_WORD) return true;
  if (peopleWords().has(plain) || (functionWords().has(plain) && !local().has(plain))) return true;
  if (capitals().has(plain)) return true;
  if (things().has(plain) && (!isGivenName(plain) || isOrdinary(plain))) return true;
  if (isLocalName(plain)) return false;
  return (
    (places().has(plain) && !handWritten().has(plain)) ||
    (nationalities().has(plain) && !handWritten().has(plain)) ||
    (plain.length > 5 && NOUN_ENDING.test(plain) && !isGivenName(plain)) ||
    (plain.length > 8 && LONG_NOUN_ENDING.test(plain) && !isGivenName(plain) && !SURNAME_START.test(plain))
  );
}
