/** The part of the panel about heights: a small chart, a way along it for every hand, and the same in words. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { HeightSample } from '../../core/explore/heights.ts';
import {
  profilePath,
  roundedHeight,
  summaryOf,
  type ProfileSummary,
} from '../../core/explore/profile-summary.ts';
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../i18n/fill.ts';
import type { ExploreMessages } from '../../i18n/messages-explore.ts';
import type { Explorer, ProfileState } from './explorer-host.ts';
import { inKm } from './measure-parts.ts';

const WIDTH = 320;
const HEIGHT = 90;

export function profilePart(explorer: Explorer): TemplateResult | typeof nothing {
  const { words, now, profile, hasRelief } = explorer;
  if (now.points.length < 2 || !hasRelief) return nothing;
  return html`<section>
    <h3 class="heights" tabindex="-1">${words.profile}</h3>
    ${
      profile === 'none'
        ? html`<div class="acts">
            <button type="button" class="act" @click=${explorer.showProfile}>${words.showProfile}</button>
          </div>`
        : nothing
    }
    ${profile === 'loading' ? html`<p>${words.loading}</p>` : nothing}
    ${profile === 'failed' ? html`<p>${words.failed}</p>` : nothing}
    ${typeof profile === 'string' ? nothing : shown(explorer, profile)}
  </section>`;
}

/** What a listener is told when the heights have come, or have not. */
export function toldProfile({ words, host, profile }: Explorer): string {
  if (profile === 'failed') return words.failed;
  const summary = typeof profile === 'string' ? null : summaryOf(profile.samples);
  return summary === null ? words.noHeights : summaryWords(words, summary, host.story.locale);
}

function summaryWords(
  words: ExploreMessages,
  { highest, lowest, unknownShare }: ProfileSummary,
  locale: string,
): string {
  const sentence = fill(words.summary, {
    high: inMetres(highest.height, locale),
    highKm: inKm(highest.km, locale),
    low: inMetres(lowest.height, locale),
  });
  return unknownShare > 0 ? `${sentence} ${words.someUnknown}` : sentence;
}

const inMetres = (height: number | null, locale: string): string =>
  formatNumber(roundedHeight(height ?? 0), locale);

function shown(explorer: Explorer, profile: Exclude<ProfileState, string>): TemplateResult {
  const { words, host } = explorer;
  const { locale } = host.story;
  const { samples, error, at } = profile;
  const summary = summaryOf(samples);
  if (summary === null) return html`<p>${words.noHeights}</p>`;
  const km = samples.at(-1)?.km ?? 0;
  const sample = samples[at] ?? summary.highest;
  const here = sampleWords(explorer, sample);
  return html`<svg
      class="profile"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label=${fill(words.chart, { km: inKm(km, locale), m: inMetres(summary.highest.height, locale) })}
    >
      ${svg`<path class="land" d=${profilePath(samples, WIDTH, HEIGHT)} />
      <path class="base" d="M0 ${HEIGHT - 0.5}H${WIDTH}" />
      <path class="now" d="M${((sample.km / km) * WIDTH).toFixed(1)} 0V${HEIGHT}" />`}
    </svg>
    <label>
      ${words.along}
      <input
        type="range"
        min="0"
        max=${samples.length - 1}
        .value=${String(at)}
        aria-valuetext=${here}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) explorer.light(Number(target.value));
        }}
      />
    </label>
    <p>${here}</p>
    <p>${summaryWords(words, summary, locale)}</p>
    <p class="quiet">
      ${error === null ? words.errorUnknown : fill(words.error, { m: formatNumber(error, locale) })}
    </p>`;
}

function sampleWords({ words, host }: Explorer, { km, height }: HeightSample): string {
  const { locale } = host.story;
  if (height === null) return fill(words.noHeightAt, { km: inKm(km, locale) });
  return fill(words.heightAt, { km: inKm(km, locale), m: inMetres(height, locale) });
}
