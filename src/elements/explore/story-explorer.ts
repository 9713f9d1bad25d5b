/** The panel of the tools for exploring: where, how far, how high, how large, and what of the map is shown. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { LngLat } from '../../core/camera/geo.ts';
import type { ScreenPoint } from '../../core/camera/screen-point.ts';
import * as steps from '../../core/explore/exploration.ts';
import { groundPaint, type Ground } from '../../core/map/ground.ts';
import type { PageData } from '../../core/story/page-data.ts';
import { exploreMessages } from '../../i18n/explore-catalogue.ts';
import type { ExploreMessages } from '../../i18n/messages-explore.ts';
import { buttonStyles } from '../button.styles.ts';
import { familiarAreas, familiarSentence, subjectOf, type Familiar } from '../compare-words.ts';
import { ICONS } from '../icons.ts';
import type { StoryHost } from '../story-host.ts';
import { AreaOutlines } from './area-outlines.ts';
import { comparePart } from './compare-part.ts';
import type { CrossMove, Explorer, ProfileState } from './explorer-host.ts';
import { explorerStyles } from './explorer.styles.ts';
import { layersPart } from './layers-part.ts';
import { MeasureDrawing } from './measure-drawing.ts';
import { act, measurePart, middlePart, toldMeasure, toldPlace } from './measure-parts.ts';
import { profilePart, toldProfile } from './profile-part.ts';
import { readProfile } from './read-profile.ts';
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
  profile: ProfileState = 'none';
  areas: readonly Familiar[] = [];
  #exploring = steps.beginExploring(true);
  #outlines: AreaOutlines | null = null;
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
  get now(): steps.Exploration {
    return this.#exploring.now;
  }
  get canUndo(): boolean {
    return this.#exploring.past.length > 0;
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
  get areaWords(): string {
    const subject = this.place?.root.querySelector('story-compare');
    const area = this.areas.find(({ id }) => id === this.now.outline?.area);
    return subject && area ? familiarSentence(this.host, subjectOf(subject), area) : '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { place } = this;
    if (place === null) return;
    this.role = 'region';
    this.ariaLabel = this.words.title;
    this.#exploring = steps.beginExploring(place.host.store.get().labels);
    this.#outlines = new AreaOutlines(place.host, place.root);
    this.#drawing = this.still
      ? new MeasureDrawing(place.root, 'fixed')
      : new MeasureDrawing(place.stage, 'absolute');
    const again = (): void => {
      this.requestUpdate();
    };
    this.#stops = [place.host.look.subscribe(again), place.host.store.subscribe(again)];
    // What cannot be drawn is not offered.
    void this.#outlines.load().then((drawn) => {
      this.areas = drawn ? familiarAreas(place.root) : [];
      again();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    this.#drawing?.remove();
    this.#drawing = null;
    // The story's words are about the whole map.
    if (this.now.away.length > 0) this.host.store.send({ type: 'grounded', ground: groundPaint([]) });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { place } = this;
    if (place === null) return nothing;
    const { close } = this.host.messages.controls;
    return html`<div class="head">
        <h2 tabindex="-1">${this.words.title}</h2>
        ${act(this.words.undo, !this.canUndo, this.undo)}
        <button type="button" title=${close} aria-label=${close} @click=${place.onClose}>
          ${ICONS.close}
        </button>
      </div>
      ${middlePart(this)} ${measurePart(this)} ${profilePart(this)} ${comparePart(this)} ${layersPart(this)}`;
  }

  protected override updated(): void {
    const { profile } = this;
    const { points, outline } = this.now;
    const ring = typeof profile === 'string' ? null : (profile.samples[profile.at]?.at ?? null);
    const rings = this.#outlines?.ringsOf(outline) ?? [];
    this.#drawing?.draw(this.#sight(), { points, rings, cross: this.#cross(), ring });
  }

  focusTitle(): void {
    this.#focus('h2');
  }

  #focus(heading: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(heading)?.focus({ preventScroll: true });
    });
  }

  /** @param at CSS pixels from the top left of the stage */
  addAt(at: ScreenPoint): void {
    const point = this.#sight()?.placeAt(at);
    if (point !== undefined) this.#change(steps.addPoint(this.#exploring, point));
  }

  add = (): void => {
    this.addAt(this.#cross());
  };
  undo = (): void => {
    this.#change(steps.takeBack(this.#exploring));
  };
  clear = (): void => {
    this.#change(steps.clearPoints(this.#exploring));
  };

  moveCross = (by: CrossMove): void => {
    const [x, y] = CROSS_STEPS[by];
    this.#off = { x: this.#off.x + x, y: this.#off.y + y };
    this.requestUpdate();
    if (this.middle !== null) this.host.say(toldPlace(this, this.middle));
  };

  showProfile = (): void => {
    const { place } = this;
    const { points } = this.now;
    if (place === null) return;
    const data = `${new URL(place.assets.base, this.ownerDocument.baseURI).href}data/`;
    this.profile = 'loading';
    this.#focus('.heights');
    void readProfile(points, place.host.story.extent, data).then((profile) => {
      // Closed meanwhile, or other points have been set: those heights are of another line.
      if (!this.isConnected || this.now.points !== points) return;
      this.profile = profile;
      this.requestUpdate();
      place.host.say(toldProfile(this));
    });
  };

  light = (at: number): void => {
    if (typeof this.profile === 'string') return;
    this.profile = { ...this.profile, at };
    this.requestUpdate();
  };

  layOver = (area: string): void => {
    const at = this.middle;
    const outline = area === '' || at === null ? null : { area, at };
    this.#change(steps.changed(this.#exploring, { outline }));
  };

  showGround = (ground: Ground, shown: boolean): void => {
    const others = this.now.away.filter((other) => other !== ground);
    this.#change(steps.changed(this.#exploring, { away: shown ? others : [...others, ground] }));
  };

  showNames = (names: boolean): void => {
    this.#change(steps.changed(this.#exploring, { names }));
  };

  #change(next: steps.Exploring): void {
    const { store, say } = this.host;
    const before = this.now;
    if (next === this.#exploring) return;
    this.#exploring = next;
    const { points, outline, away, names } = next.now;
    if (points !== before.points) {
      this.profile = 'none';
      say(toldMeasure(this));
    }
    if (outline !== before.outline) say(outline === null ? this.words.noArea : this.areaWords);
    if (away !== before.away) store.send({ type: 'grounded', ground: groundPaint(away) });
    if (names !== before.names) store.send({ type: 'labelled', labels: names });
    this.requestUpdate();
  }

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
