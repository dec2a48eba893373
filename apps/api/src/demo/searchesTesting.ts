import type { Language } from '@sebino/domain/language';
import type { ShortName } from './needs.ts';

/** A search as a buyer types it, and who must answer it. */
export interface Sought {
  words: string;
  /** The language of the page, which need not be that of the words. */
  page: Language;
  finds: readonly ShortName[];
  /** Who may stand among them: what they declare leaves it open. */
  may?: readonly ShortName[];
}

// Who can do what, read by hand from the declared lines of the firms; an unverified line counts for nothing.
const presses: readonly ShortName[] = [
  ...(['officina', 'gomma', 'silicone', 'stampi', 'estrusi', 'antivibranti'] as const),
  ...(['iniezione', 'soffietti', 'grandi', 'plastica', 'bottega'] as const),
];
const rings: readonly ShortName[] = [...presses, 'torneria'];
const extruders: readonly ShortName[] = ['estrusi', 'profili', 'grandi'];
const bonders: readonly ShortName[] = ['antivibranti', 'iniezione', 'grandi'];
const silicone: readonly ShortName[] = ['silicone', 'stampi', 'estrusi', 'profili', 'plastica', 'bottega'];
const fluoro: readonly ShortName[] = ['officina', 'silicone', 'stampi', 'torneria', 'bottega'];
const chloroprene: readonly ShortName[] = [
  ...(['estrusi', 'antivibranti', 'fustelle', 'iniezione', 'soffietti', 'grandi'] as const),
];
const nitrile: readonly ShortName[] = [
  ...(['officina', 'gomma', 'estrusi', 'antivibranti', 'fustelle'] as const),
  ...(['torneria', 'iniezione', 'soffietti', 'grandi', 'bottega'] as const),
];
const natural: readonly ShortName[] = [
  ...([
    'gomma',
    'estrusi',
    'profili',
    'antivibranti',
    'fustelle',
    'iniezione',
    'soffietti',
    'grandi',
  ] as const),
];
const epdm: readonly ShortName[] = [
  ...(['officina', 'gomma', 'estrusi', 'profili', 'fustelle'] as const),
  ...(['torneria', 'iniezione', 'soffietti', 'grandi', 'plastica'] as const),
];

/** Fifty searches, misspelt, in the language of another page, or as the trade bends its words. */
export const soughts: readonly Sought[] = [
  // Misspelt.
  { page: 'en', words: 'o-rign', finds: rings },
  { page: 'en', words: 'gasekt viton', finds: fluoro },
  { page: 'it', words: 'silcone', finds: silicone },
  { page: 'it', words: 'guarnizoini neoprene', finds: chloroprene },
  { page: 'de', words: 'Dichtugn Silikon', finds: silicone },
  { page: 'it', words: 'sofietto', finds: presses },
  { page: 'en', words: 'bellwos', finds: presses },
  { page: 'de', words: 'Faltenblag', finds: presses },
  { page: 'en', words: 'exstrusion', finds: extruders },
  { page: 'it', words: 'estrusoine', finds: extruders },
  { page: 'fr', words: 'souflet', finds: presses },
  { page: 'es', words: 'pasacabels', finds: presses },
  // Of those with the rubber, the cutter presses nothing.
  { page: 'en', words: 'neopren grommit', finds: chloroprene.filter((each) => each !== 'fustelle') },
  { page: 'it', words: "taglio a getto d'aqua", finds: ['fustelle'] },
  { page: 'de', words: 'Wasserstral', finds: ['fustelle'] },
  { page: 'en', words: 'siliconne hose', finds: silicone },
  { page: 'it', words: 'gomma metalo', finds: bonders },
  { page: 'en', words: 'tefflon', finds: ['fustelle', 'torneria'] },
  { page: 'it', words: 'vitton', finds: fluoro },
  { page: 'it', words: 'Torneria di Pova', finds: ['torneria'] },
  { page: 'de', words: 'Tavrnola', finds: ['grandi'] },
  // In the words of another language than the page.
  { page: 'en', words: 'Dichtung EPDM', finds: epdm },
  { page: 'it', words: 'joint torique', finds: rings },
  { page: 'it', words: 'junta tórica HNBR', finds: ['officina'] },
  { page: 'de', words: 'soufflet', finds: presses },
  { page: 'en', words: 'Faltenbalg', finds: presses },
  { page: 'de', words: 'pasacables', finds: presses },
  { page: 'it', words: 'fuelle', finds: presses },
  { page: 'en', words: 'Rundschnur', finds: extruders },
  { page: 'it', words: 'burlete', finds: extruders },
  // A seal with a lip is pressed or turned; who only cuts sheet of the material does not make one.
  { page: 'de', words: 'retén de PTFE', finds: ['torneria'] },
  { page: 'fr', words: 'tranciatura', finds: ['gomma', 'estrusi', 'profili', 'fustelle'] },
  { page: 'de', words: 'forklift', finds: ['grandi'] },
  // Compounds and inflections.
  { page: 'de', words: 'Gummidichtungen NBR', finds: nitrile },
  { page: 'it', words: 'soffietti', finds: presses },
  { page: 'de', words: 'Silikonschläuche', finds: silicone },
  { page: 'it', words: 'profili in epdm', finds: extruders },
  { page: 'de', words: 'Gummimetallverbindungen', finds: bonders },
  { page: 'it', words: 'costruzione di stampi', finds: ['stampi', 'iniezione', 'bottega'] },
  { page: 'de', words: 'Extrusionsprofile', finds: extruders },
  // Materials by the words of the trade.
  { page: 'en', words: 'Viton', finds: fluoro },
  { page: 'it', words: 'nitrile', finds: nitrile },
  { page: 'es', words: 'caucho natural', finds: natural },
  { page: 'it', words: 'teflon', finds: ['fustelle', 'torneria'] },
  { page: 'de', words: 'Polyurethan', finds: ['torneria', 'grandi'] },
  // Processes.
  { page: 'it', words: 'tornitura', finds: ['torneria'] },
  {
    page: 'it',
    words: 'vulcanizzazione',
    // Whoever moulds or extrudes rubber vulcanises it; who cuts or turns it buys it vulcanised.
    finds: [...presses, 'profili'],
  },
  { page: 'de', words: 'Spritzguss', finds: ['officina', 'iniezione', 'plastica'], may: ['silicone'] },
  { page: 'it', words: 'post-vulcanizazione', finds: ['silicone', 'stampi', 'bottega'] },
  {
    page: 'en',
    words: 'deflashing',
    finds: ['officina', 'iniezione', 'gomma', 'antivibranti', 'soffietti'],
  },
];
