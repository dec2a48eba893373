import type { Confidence, Finding } from '@sebino/domain/sector';
import type { Resistance } from '../elastomer.ts';
import type { ServiceTemperature } from '../material.ts';
import type { CostBand } from '../material/table.ts';
import type { MediumRating, Rating } from '../medium.ts';

/** `to-ask`: no judgement on the polymer, but a thing to be asked about the compound or the part. */
export type Remark = Finding | 'to-ask';

/** What the lines about a medium come to. */
export type MediumCode =
  | 'medium-no-remark'
  | 'medium-limited'
  | 'medium-unsuitable'
  /** Rated 4 by one source, or by none: a warning. */
  | 'medium-unsuitable-unconfirmed'
  | 'medium-contradicted'
  /** Only the class of the medium is rated, and well: support, not data about this medium. */
  | 'medium-class-only'
  | 'medium-no-data'
  | 'silicone-in-hot-steam'
  /** Food: no table rates it, declarations govern it. */
  | 'medium-by-declaration';

/** One line about a material and a medium, and what it means on its own. */
export interface MediumLine {
  row: MediumRating;
  finding: Finding;
  code: MediumCode;
  /** The medium asked, where the line stands under another word. */
  mappedFrom?: string;
  /** The line rates the whole class of the medium. */
  byClass?: true;
  /** From a chart of the user's own. */
  imported?: true;
  /** The class-level line the chart was compared with: its second source, or the other side of a contradiction. */
  otherSide?: MediumRating;
}

/** All lines about one medium, worst first; rating and confidence are those of the line that decides. */
export interface MediumReason {
  aspect: 'medium';
  medium: string;
  finding: Finding;
  code: MediumCode;
  rating?: Rating;
  confidence?: Confidence;
  /** °C above which a warning starts that stands in no line. */
  aboveC?: number;
  lines: readonly MediumLine[];
}

/** One end of the need against both ends of what is published; all figures °C. */
export interface TemperatureReason {
  aspect: 'temperature';
  finding: Finding;
  code:
    | 'temperature-fits'
    | 'temperature-near-limit'
    /** Outside every range, and none of them has a source at that end. */
    | 'temperature-doubtful'
    | 'temperature-out-of-range'
    | 'temperature-no-data';
  /** Coldest and hottest that the need states. */
  coldC: number;
  hotC: number;
  published?: ServiceTemperature;
  confidence?: Confidence;
}

/** A short peak. Published peaks are mostly trade knowledge: above the continuous range one never fits. */
export interface PeakReason {
  aspect: 'peak';
  finding: Finding;
  code: 'peak-in-range' | 'peak-above-continuous' | 'peak-above-published' | 'peak-no-data';
  peakC: number;
  continuousC?: number;
  shortPeakC?: number;
  confidence?: Confidence;
}

/** A condition on the recipe that a temperature brings. */
export interface CureReason {
  aspect: 'cure';
  finding: 'to-ask';
  code: 'cure-peroxide-needed';
  aboveC: number;
  confidence: Confidence;
}

/** The hardness wanted against the range in which the material is made. */
export interface HardnessReason {
  aspect: 'hardness';
  finding: Finding;
  code:
    | 'hardness-fits'
    | 'hardness-near-limit'
    | 'hardness-out-of-range'
    | 'hardness-doubtful'
    | 'hardness-scale-differs'
    | 'hardness-no-data';
  min?: number;
  max?: number;
  maxShoreD?: number;
  source?: string;
  confidence?: Confidence;
}

/** Whether the polymer itself is one of those that a need without PFAS excludes. */
export interface PfasReason {
  aspect: 'pfas';
  finding: Finding;
  /** `pfas-polymer-other`: the polymer is none of those excluded; of the compound only its maker can say so. */
  code: 'pfas-polymer' | 'pfas-fluorinated' | 'pfas-polymer-other';
  confidence: Confidence;
}

/** What a wanted paper is bound to. Never says that a material has it. */
export interface CertificateReason {
  aspect: 'certificate';
  finding: 'to-ask';
  code:
    | 'certificate-of-firm'
    | 'certificate-of-compound'
    | 'certificate-of-product'
    | 'certificate-of-article'
    | 'certificate-of-lot'
    | 'certificate-of-polymer'
    | 'certificate-superseded'
    | 'certificate-not-for-material'
    | 'certificate-unknown';
  certificate: string;
  attachesTo?: string;
  validity?: string;
  confidence?: Confidence;
  supersededOn?: string;
}

/** What contact with drinking water or food asks of the compound, and whether such grades of the material are common. */
export interface ContactReason {
  aspect: 'contact';
  contact: Contact;
  finding: 'borderline' | 'to-ask';
  code: 'food-grades-common' | 'food-grades-uncommon' | 'contact-needs-papers';
  /** Ids of the certificate table that buyers ask for with this contact and material. */
  papers: readonly string[];
  confidence: Confidence;
}

/** What the part touches that has rules of its own. */
export type Contact = 'drinking-water' | 'food';

/** One thing that speaks for or against a material; `aspect` tells them apart. */
export type MaterialReason =
  | MediumReason
  | TemperatureReason
  | PeakReason
  | CureReason
  | HardnessReason
  | PfasReason
  | CertificateReason
  | ContactReason;

/** What the place of an answer in the list was decided by, in the order of `answerOrder`. */
export interface AnswerRank {
  verdict: Finding;
  /** The weakest of the facts that judged; absent when nothing judged. */
  confidence?: Confidence;
  /** The worst rating of all media. */
  rating?: Rating;
  /** General resistance to the media asked, A to D: trade knowledge, used for the order alone. */
  resistance?: Resistance;
  cost?: CostBand;
}
