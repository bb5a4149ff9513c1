/** What offsets count: units of JavaScript's strings, or Unicode code points. */
export type Offsets = 'utf16' | 'codepoint';
export type Language = 'en' | 'zh-Hans' | 'zh-Hant' | 'ko';
/** Start and end of a place in the text; the end is exclusive. */
export type Place = [start: number, end: number];

export interface Span {
  start: number;
  end: number;
  text: string;
  label: 'person' | 'organization' | 'amount';
  kind?: 'money' | 'percent' | 'duration' | 'count' | 'measure';
  /** A string where a number cannot hold it exactly. */
  value?: number | string;
  value_to?: number | string;
  currency?: string;
  unit?: string;
  bound?: 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'about';
  confidence: number;
  because: string;
}

export interface Claim {
  start: number;
  end: number;
  kind: 'quote' | 'reported' | 'statement';
  source?: Place | null;
  cue?: Place | null;
  via?: Place | null;
  carried?: Place | null;
  named?: boolean;
  polarity?: 'affirmed' | 'denied';
  hedge?: 'possible' | 'rumoured' | 'predicted' | 'estimated';
  measures?: { amount: Place; measure: string; subject?: Place | null }[];
  confidence: number;
  because: string;
}

export interface Found {
  lang: Language;
  spans: Span[];
  claims: Claim[];
}

/** Names of formats, as `gloss convert --help` lists them. */
export type Readable =
  | 'gloss' | 'w3c' | 'doccano' | 'labelstudio' | 'brat' | 'iob2' | 'spacy' | 'prodigy' | 'docbin' | 'cas-json' | 'cas-xmi' | 'html'
  | 'text' | 'markdown' | 'mhtml' | 'docx' | 'epub';
export type Writable =
  | 'gloss' | 'w3c' | 'doccano' | 'doccano-claims' | 'labelstudio' | 'brat' | 'iob2' | 'spacy' | 'prodigy' | 'docbin' | 'cas-json'
  | 'cas-xmi' | 'csv' | 'tsv' | 'html' | 'markdown' | 'text' | 'claims' | 'tei';

export interface Converted {
  content: Uint8Array;
  /** The content as text. */
  text(): string;
  /** What was read, and what the format cannot hold. */
  said: string[];
  /** Each thing that was not taken, or not as it stands. */
  leftOut: string[];
}

export interface Gloss {
  recognize(text: string, options?: { lang?: Language; offsets?: Offsets }): Found;
  /** Throws an Error with a sentence where the file cannot be read. */
  convert(
    content: string | Uint8Array,
    options: { to: Writable; from?: Readable; name?: string; offsets?: Offsets },
  ): Converted;
}

/** Loads the core, once. */
export function load(): Promise<Gloss>;
