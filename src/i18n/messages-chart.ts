/** Every word a chart says around its numbers; words in braces are filled in by the build. */
export interface ChartMessages {
  /** `{series}` `{from}` `{to}` */
  readonly title: string;
  readonly titleByMonth: string;
  /** `{series}` `{from}` */
  readonly titleOneYear: string;
  /** `{count}` `{from}` `{to}` `{max}` `{maxYear}` `{min}` `{minYear}`, then `lessSure` or nothing as `{less}`. */
  readonly description: string;
  /** `{list}` of years or months. */
  readonly lessSure: string;
  /** `{series}` `{split}` `{period}` */
  readonly titleGroups: string;
  /** `{series}` `{split}` `{from}` `{to}` */
  readonly titleGroupsByYear: string;
  /** `{from}` `{to}`: two places. */
  readonly titleProfile: string;
  readonly sourceProfile: string;
  readonly table: string;
  readonly year: string;
  readonly month: string;
  readonly confidence: string;
  /** `{year}` `{value}` `{confidence}` */
  readonly bar: string;
  /** `{bar}`, the bar's own words, and the `{sum}` it comes from. */
  readonly sumBar: string;
  /** `{bar}` `{dispute}`: the figures that stand against each other */
  readonly disputedBar: string;
  /** `{name}` `{value}` */
  readonly plainBar: string;
  /** `{bar}`, the bar's own words, and the step's `{title}`. */
  readonly barLink: string;
  readonly keyFirm: string;
  /** `{confidence}` `{list}` of bars. */
  readonly keyLess: string;
  readonly keyNow: string;
  /** Why a row is less sure; `sum` where the register has the `{sum}` of a derived one. */
  readonly reasons: Readonly<Record<'disputed' | 'derived' | 'single-source' | 'sum', string>>;
  /** One number of a sum: `{value}`, and `{when}` it counts. */
  readonly term: string;
  /** `{date}`, a month. */
  readonly asOfMonth: string;
  /** `{list}` of years without a bar. */
  readonly noFigure: string;
  readonly inStory: string;
  readonly more: string;
  /** `{from}` `{to}`, months; `toMiddle` when the last is counted to its middle. */
  readonly period: string;
  readonly toMiddle: string;
  /** `{year}` `{period}` */
  readonly partYear: string;
  /** `{period}` */
  readonly partNote: string;
  readonly others: string;
  readonly oneScale: string;
  readonly noRow: string;
  /** What a series is split by, by the name of its column. */
  readonly groupedBy: Readonly<Record<'nationality' | 'measure', string>>;
  /** `{days}` */
  readonly rulerLength: string;
  /** `{days}` `{start}` `{end}` `{events}` `{bars}` */
  readonly rulerDescription: string;
  /** `{date}` */
  readonly countedDay: string;
  readonly profile: {
    /** `{from}` `{to}`, two places; `{length}` `{highest}` `{sea}` `{border}`, kilometres. */
    readonly description: string;
    readonly border: string;
    /** `{km}` `{m}` */
    readonly sample: string;
    /** `{km}` */
    readonly seaSample: string;
    readonly sea: string;
    readonly distance: string;
    readonly height: string;
    /** `{times}` `{error}` */
    readonly note: string;
  };
  /** What a series counts, by the name of its column. */
  readonly counted: Readonly<Record<'crossings' | 'children', string>>;
}
