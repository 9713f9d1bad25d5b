/** The panel of the tools for exploring: where, how far, how high, and what of the map is shown. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { LngLat } from '../../core/camera/geo.ts';
import type { ScreenPoint } from '../../core/camera/screen-point.ts';
import { degreesMinutes } from '../../core/explore/coordinates.ts';
import { heightsAlong, tilesOf } from '../../core/explore/heights.ts';
import {
  addPoint,
  clearPoints,
  legsOf,
  NOTHING_MEASURED,
  takeBack,
  totalKm,
  type Measure,
} from '../../core/explore/measure.ts';
import { samplePath } from '../../core/explore/sample-path.ts';
import { groundPaint, type Ground } from '../../core/map/ground.ts';
import type { PageData } from '../../core/story/page-data.ts';
import { fetchHeightError, fetchHeights } from '../../dom/relief-tiles.ts';
import { exploreMessages } from '../../i18n/explore-catalogue.ts';
import { fill } from '../../i18n/fill.ts';
import type { ExploreMessages } from '../../i18n/messages-explore.ts';
import { buttonStyles } from '../button.styles.ts';
import { ICONS } from '../icons.ts';
import type { StoryHost } from '../story-host.ts';
import type { CrossMove, Explorer, ProfileState } from './explorer-host.ts';
import { explorerStyles } from './explorer.styles.ts';
import { layersPart } from './layers-part.ts';
import { MeasureDrawing } from './measure-drawing.ts';
import { inKm, inMiles, measurePart, middlePart } from './measure-parts.ts';
import { profilePart } from './profile-part.ts';
import { sightOf, type Sight } from './sight.ts';

const CROSS_STEP_PX = 16;
const CROSS_STEPS: Readonly<Record<CrossMove, readonly [x: number, y: number]>> = {
  west: [-CROSS_STEP_PX, 0],
  east: [CROSS_STEP_PX, 0],
  north: [0, -CROSS_STEP_PX],
  south: [0, CROSS_STEP_PX],
};

/** What the panel works on. */
export interface ExplorerPlace {
  readonly host: StoryHost;
  readonly root: HTMLElement;
  readonly stage: HTMLElement;
  readonly assets: PageData['assets'];
  readonly onClose: () => void;
}

/** @tagname story-explorer */
export class StoryExplorer extends LitElement implements Explorer {
  static override styles = [buttonStyles, explorerStyles];
  static override properties = { place: { attribute: false } };

  declare place: ExplorerPlace | null;
  measure: Measure = NOTHING_MEASURED;
  profile: ProfileState = 'none';
  away: readonly Ground[] = [];
  #drawing: MeasureDrawing | null = null;
  #stops: readonly (() => void)[] = [];
  /** Off the middle of the map by this much; only over a picture, which does not move. */
  #off: ScreenPoint = { x: 0, y: 0 };

  constructor() {
    super();
    this.place = null;
  }

  get host(): StoryHost {
    if (this.place === null) throw new Error('The tools have no story.');
    return this.place.host;
  }
  get words(): ExploreMessages {
    return exploreMessages(this.host.story.locale);
  }
  get still(): boolean {
    return this.host.store.get().map !== 'live';
  }
  get hasRelief(): boolean {
    return this.place?.assets.terrain === true;
  }
  get middle(): LngLat | null {
    return this.#sight()?.placeAt(this.#cross()) ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { place } = this;
    if (place === null) return;
    this.role = 'region';
    this.ariaLabel = this.words.title;
    this.#drawing = this.still
      ? new MeasureDrawing(place.root, 'fixed')
      : new MeasureDrawing(place.stage, 'absolute');
    const again = (): void => {
      this.requestUpdate();
    };
    this.#stops = [place.host.look.subscribe(again), place.host.store.subscribe(again)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    this.#drawing?.remove();
    this.#drawing = null;
    // The story's words are about the whole map.
    if (this.away.length > 0) this.host.store.send({ type: 'grounded', ground: groundPaint([]) });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { place } = this;
    if (place === null) return nothing;
    const { close } = this.host.messages.controls;
    return html`<div class="head">
        <h2 tabindex="-1">${this.words.title}</h2>
        <button type="button" title=${close} aria-label=${close} @click=${place.onClose}>
          ${ICONS.close}
        </button>
      </div>
      ${middlePart(this)} ${measurePart(this)} ${profilePart(this)} ${layersPart(this)}`;
  }

  protected override updated(): void {
    const { profile } = this;
    const ring = typeof profile === 'string' ? null : (profile.samples[profile.at]?.at ?? null);
    this.#drawing?.draw(this.#sight(), { points: this.measure.points, cross: this.#cross(), ring });
  }

  focusTitle(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    });
  }

  /** @param at CSS pixels from the top left of the stage */
  addAt(at: ScreenPoint): void {
    const point = this.#sight()?.placeAt(at);
    if (point !== undefined) this.#change(addPoint(this.measure, point));
  }

  add = (): void => {
    this.addAt(this.#cross());
  };
  undo = (): void => {
    this.#change(takeBack(this.measure));
  };
  clear = (): void => {
    this.#change(clearPoints(this.measure));
  };

  moveCross = (by: CrossMove): void => {
    const [x, y] = CROSS_STEPS[by];
    this.#off = { x: this.#off.x + x, y: this.#off.y + y };
    this.requestUpdate();
    if (this.middle !== null) this.host.say(this.#inWords(this.middle));
  };

  showProfile = (): void => {
    const { place, measure } = this;
    if (place === null) return;
    const { extent } = place.host.story;
    const data = `${new URL(place.assets.base, this.ownerDocument.baseURI).href}data/`;
    const samples = samplePath(measure.points);
    const settle = (profile: ProfileState): void => {
      // Other points have been set meanwhile: those heights are of another line.
      if (this.measure !== measure) return;
      this.profile = profile;
      this.requestUpdate();
    };
    settle('loading');
    Promise.all([
      fetchHeights(`${data}geo/terrain/`, tilesOf(samples, extent)),
      fetchHeightError(`${data}derived.json`),
    ]).then(
      ([heights, error]) => {
        settle({ samples: heightsAlong(samples, extent, heights), error, at: 0 });
      },
      () => {
        settle('failed');
        place.host.say(this.words.failed);
      },
    );
  };

  light = (at: number): void => {
    if (typeof this.profile === 'string') return;
    this.profile = { ...this.profile, at };
    this.requestUpdate();
  };

  showGround = (ground: Ground, shown: boolean): void => {
    const others = this.away.filter((other) => other !== ground);
    this.away = shown ? others : [...others, ground];
    this.host.store.send({ type: 'grounded', ground: groundPaint(this.away) });
  };

  showNames = (labels: boolean): void => {
    this.host.store.send({ type: 'labelled', labels });
  };

  #change(next: Measure): void {
    if (next === this.measure) return;
    this.measure = next;
    this.profile = 'none';
    this.requestUpdate();
    this.host.say(this.#told());
  }

  #told(): string {
    const { words } = this;
    const { points } = this.measure;
    const [first] = points;
    if (first === undefined) return words.noPoints;
    if (points.length === 1) return fill(words.firstPoint, { place: this.#inWords(first) });
    const { locale } = this.host.story;
    const km = totalKm(legsOf(points));
    return fill(words.measured, { n: points.length, km: inKm(km, locale), miles: inMiles(km, locale) });
  }

  #inWords = (place: LngLat): string =>
    degreesMinutes(place, this.host.messages.units, this.host.story.locale);

  #sight(): Sight | null {
    const { place } = this;
    return place && sightOf(place.host, place.root, place.stage);
  }

  #cross(): ScreenPoint {
    const { width, height, free } = this.host.look.viewport;
    if (!this.still) return { x: width / 2, y: height / 2 };
    return { x: free.x + free.width / 2 + this.#off.x, y: free.y + free.height / 2 + this.#off.y };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-explorer': StoryExplorer;
  }
}
