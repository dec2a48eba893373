import { inLanguage } from '@sebino/domain/language';
import type { Language, Wording } from '@sebino/domain/language';

type Words = Required<Pick<Wording, 'en' | 'it' | 'de'>>;

/** What each flag of a reading tells whoever works on the enquiry, by its code. */
const remarks: Readonly<Record<string, Words>> = {
  'material-to-propose': {
    en: 'No material is named: propose one.',
    it: 'Il materiale non è indicato: va proposto.',
    de: 'Kein Werkstoff genannt: bitte vorschlagen.',
  },
  'material-inferred': {
    en: 'The material follows from a property or a call-out only: confirm it.',
    it: 'Il materiale si deduce solo da una proprietà o da una designazione: da confermare.',
    de: 'Der Werkstoff ergibt sich nur aus einer Eigenschaft oder Bezeichnung: bitte bestätigen lassen.',
  },
  'material-ambiguous': {
    en: 'The word for the material may mean several polymers: ask which.',
    it: 'La parola del materiale può indicare più polimeri: chiedere quale.',
    de: 'Das Wort für den Werkstoff kann mehrere Polymere meinen: nachfragen.',
  },
  'material-excluded': {
    en: 'A material is ruled out or is to be replaced.',
    it: 'Un materiale è escluso o va sostituito.',
    de: 'Ein Werkstoff ist ausgeschlossen oder soll ersetzt werden.',
  },
  'material-unsuitable-for-medium': {
    en: 'The material asked for does not suit the medium by two sources: tell the buyer.',
    it: 'Il materiale richiesto non è adatto al fluido secondo due fonti: dirlo al committente.',
    de: 'Der gewünschte Werkstoff eignet sich nach zwei Quellen nicht für das Medium: dem Kunden sagen.',
  },
  'alias-obsolete': {
    en: 'The material has an outdated symbol: the drawing may be old.',
    it: 'Il materiale ha una sigla superata: il disegno può essere vecchio.',
    de: 'Der Werkstoff trägt ein veraltetes Kurzzeichen: Die Zeichnung kann alt sein.',
  },
  'trade-name': {
    en: 'A trade name is used: ask whether that make is wanted or only the polymer.',
    it: 'È indicato un marchio: chiedere se serve proprio quello o basta il polimero.',
    de: 'Ein Handelsname ist genannt: nachfragen, ob diese Marke oder nur das Polymer gemeint ist.',
  },
  'temperature-out-of-range': {
    en: 'The temperature lies outside what any source gives for the material.',
    it: 'La temperatura è fuori da ciò che ogni fonte indica per il materiale.',
    de: 'Die Temperatur liegt außerhalb dessen, was eine Quelle für den Werkstoff angibt.',
  },
  'temperature-peak': {
    en: 'A short peak is named beside the continuous temperature.',
    it: 'Oltre alla temperatura continua è indicato un picco breve.',
    de: 'Neben der Dauertemperatur ist eine kurze Spitze genannt.',
  },
  'hardness-missing': {
    en: 'The hardness is missing.',
    it: 'Manca la durezza.',
    de: 'Die Härte fehlt.',
  },
  'irhd-not-shore': {
    en: 'Hardness is in IRHD, not Shore A: close, but not the same.',
    it: 'La durezza è in IRHD, non in Shore A: vicina ma non uguale.',
    de: 'Die Härte ist in IRHD angegeben, nicht in Shore A: ähnlich, aber nicht gleich.',
  },
  'callout-hardness-conflict': {
    en: 'The hardness stated is not that of the call-out: ask which holds.',
    it: 'La durezza indicata non è quella della designazione: chiedere quale vale.',
    de: 'Die genannte Härte ist nicht die der Bezeichnung: nachfragen, welche gilt.',
  },
  'callout-polymer-conflict': {
    en: 'The polymer stated is not usual for the call-out: ask which holds.',
    it: 'Il polimero indicato non è usuale per la designazione: chiedere quale vale.',
    de: 'Das genannte Polymer ist für die Bezeichnung nicht üblich: nachfragen, was gilt.',
  },
  'callout-incomplete': {
    en: 'The call-out is incomplete.',
    it: 'La designazione è incompleta.',
    de: 'Die Bezeichnung ist unvollständig.',
  },
  'size-missing': {
    en: 'No size and no drawing.',
    it: 'Nessuna misura e nessun disegno.',
    de: 'Weder Maß noch Zeichnung.',
  },
  'od-or-id-ambiguous': {
    en: 'It is not said whether the first figure is the inner or the outer diameter: ask.',
    it: 'Non è detto se la prima misura è il diametro interno o esterno: chiedere.',
    de: 'Ob das erste Maß innen oder außen gilt, ist nicht gesagt: nachfragen.',
  },
  'unit-nominal-inch': {
    en: 'The section is a nominal inch size; the true one differs.',
    it: 'La corda è una misura nominale in pollici; quella vera è diversa.',
    de: 'Die Schnurstärke ist ein Zoll-Nennmaß; das wahre Maß weicht ab.',
  },
  'value-approximate': {
    en: 'A figure is only approximate.',
    it: 'Un valore è solo indicativo.',
    de: 'Ein Wert ist nur ungefähr.',
  },
  'drawing-mentioned': {
    en: 'A drawing or model is mentioned: it decides over the text.',
    it: 'Si parla di un disegno o modello: prevale sul testo.',
    de: 'Eine Zeichnung oder ein Modell ist erwähnt: Sie geht dem Text vor.',
  },
  'several-parts': {
    en: 'More than one part is asked for: the fields hold the first.',
    it: 'È richiesto più di un pezzo: i campi riguardano il primo.',
    de: 'Mehr als ein Teil ist gefragt: Die Felder gelten für das erste.',
  },
  'quantity-missing': {
    en: 'The quantity is missing.',
    it: 'Manca la quantità.',
    de: 'Die Menge fehlt.',
  },
  'quantity-range': {
    en: 'The quantity is a range.',
    it: 'La quantità è un intervallo.',
    de: 'Die Menge ist eine Spanne.',
  },
  'split-deliveries': {
    en: 'The quantity is wanted in several deliveries.',
    it: 'La quantità va consegnata in più volte.',
    de: 'Die Menge soll in mehreren Lieferungen kommen.',
  },
  urgent: {
    en: 'It is urgent.',
    it: 'È urgente.',
    de: 'Es eilt.',
  },
  'deadline-relative': {
    en: 'The deadline counts from the day of the message.',
    it: 'La scadenza si conta dal giorno del messaggio.',
    de: 'Die Frist zählt ab dem Tag der Nachricht.',
  },
  'two-standards': {
    en: 'Two classes or standards are named for one property: ask which holds.',
    it: 'Per una proprietà sono indicate due classi o norme: chiedere quale vale.',
    de: 'Für eine Eigenschaft sind zwei Klassen oder Normen genannt: nachfragen, welche gilt.',
  },
  'standard-not-for-rubber': {
    en: 'The standard named does not fit rubber: propose ISO 3302-1.',
    it: 'La norma indicata non è adatta alla gomma: proporre la ISO 3302-1.',
    de: 'Die genannte Norm passt nicht zu Gummi: ISO 3302-1 vorschlagen.',
  },
  'certificate-superseded': {
    en: 'A certificate named has been replaced: offer its successor.',
    it: 'Un certificato indicato è stato sostituito: proporre quello nuovo.',
    de: 'Ein genanntes Zertifikat wurde abgelöst: den Nachfolger anbieten.',
  },
  'service-not-part': {
    en: 'Work on goods, tools or parts of the writer is asked for, not a part.',
    it: 'Si chiede una lavorazione su materiale, stampi o pezzi del cliente, non un pezzo.',
    de: 'Gefragt ist Arbeit an Waren, Werkzeugen oder Teilen des Kunden, kein Teil.',
  },
  'customer-owned-mould': {
    en: 'The mould belongs to the buyer: ask for its size and state.',
    it: 'Lo stampo è del cliente: chiedere misure e stato.',
    de: 'Die Form gehört dem Kunden: nach Maßen und Zustand fragen.',
  },
  'tooling-priced-apart': {
    en: 'The mould is to be priced apart.',
    it: 'Lo stampo va quotato a parte.',
    de: 'Die Form ist getrennt anzubieten.',
  },
  'cure-peroxide': {
    en: 'Peroxide cure is asked for.',
    it: 'È richiesta la vulcanizzazione perossidica.',
    de: 'Peroxidische Vernetzung ist gefordert.',
  },
  'cure-sulphur': {
    en: 'Sulphur cure is asked for.',
    it: 'È richiesta la vulcanizzazione allo zolfo.',
    de: 'Schwefelvernetzung ist gefordert.',
  },
  'cure-platinum': {
    en: 'Platinum cure is asked for.',
    it: 'È richiesta la vulcanizzazione al platino.',
    de: 'Platinvernetzung ist gefordert.',
  },
  'fabric-reinforced': {
    en: 'The part is reinforced with fabric.',
    it: 'Il pezzo è telato.',
    de: 'Das Teil ist gewebeverstärkt.',
  },
  'self-adhesive': {
    en: 'The part is self-adhesive.',
    it: 'Il pezzo è autoadesivo.',
    de: 'Das Teil ist selbstklebend.',
  },
};

/** Every code that has a sentence, to hold them against the list of flags. */
export const remarkCodes: readonly string[] = Object.keys(remarks);

/** The sentence of a flag; a code without one is shown as it is. */
export function explainRemark(code: string, language: Language): string {
  const words = Object.hasOwn(remarks, code) ? remarks[code] : undefined;
  return words === undefined ? code : inLanguage(words, language);
}
