/** The paper of a card with its words, as SVG: kicker and headline at the top, story and credit at the foot. */
import type { Palette } from '../../core/map/palette.ts';
import { EM, glyphId, isBlank } from '../still/glyphs.ts';
import { Definitions, element, short } from '../still/svg.ts';
import { layOut, type TextBlock, type TextStyle } from '../still/text-layout.ts';
import type { CardFont, CardFonts } from './card-fonts.ts';
import type { CardShape } from './card-shape.ts';
import { fitHeadline, type FittedText } from './headline.ts';

export interface CardWords {
  /** Above the headline; empty on a card of the whole story. */
  readonly kicker: string;
  readonly headline: string;
  /** The story a step belongs to; empty where the headline says it. */
  readonly story: string;
  /** Whom to name; on one line if there is room. */
  readonly credits: readonly string[];
}

export interface CardPanel {
  readonly svg: string;
  readonly headlinePx: number;
}

type Colours = Pick<Palette, 'paper' | 'ink' | 'inkQuiet' | 'rule'>;

const PADDING_PX = 36;
/** Between kicker and headline, headline and foot, story and credit. */
const GAPS_PX = { kicker: 14, foot: 28, credit: 8 } as const;
const KICKER = { sizePx: 21, spacing: 0.05, lineHeight: 1.3 } as const;
const STORY = { sizePx: 21, spacing: 0, lineHeight: 1.3 } as const;
const CREDIT = { sizePx: 16, spacing: 0, lineHeight: 1.35 } as const;
/** The line between headline and foot, and the edge towards the map. */
const RULE_PX = 2;

export function drawPanel(words: CardWords, shape: CardShape, fonts: CardFonts, colours: Colours): CardPanel {
  const { panel } = shape;
  const width = panel.width - 2 * PADDING_PX;
  const [left, top] = [panel.x + PADDING_PX, panel.y + PADDING_PX];
  const definitions = new Definitions();
  const line = (
    text: string,
    face: CardFont,
    form: typeof KICKER | typeof STORY | typeof CREDIT,
  ): FittedText => {
    const style = { ...form, font: face.font, family: face.family, maxWidth: width / form.sizePx };
    return { block: text === '' ? EMPTY : layOut(text, style, 'left'), style };
  };
  const kicker = line(words.kicker, fonts.strong, KICKER);
  const story = line(words.story, fonts.strong, STORY);
  const oneLine = line(words.credits.join(' · '), fonts.small, CREDIT);
  const isOne = oneLine.block.height <= CREDIT.sizePx * CREDIT.lineHeight;
  const credit = isOne ? oneLine : line(words.credits.join('\n'), fonts.small, CREDIT);

  const above = kicker.block.height === 0 ? 0 : kicker.block.height + GAPS_PX.kicker;
  const between = story.block.height === 0 ? 0 : GAPS_PX.credit;
  const foot = story.block.height + between + credit.block.height;
  const footTop = panel.y + panel.height - PADDING_PX - foot;
  const ruleTop = footTop - GAPS_PX.foot / 2;
  const room = { width, height: ruleTop - GAPS_PX.foot / 2 - top - above };
  const headline = fitHeadline(words.headline, fonts.headline.font, fonts.headline.family, room);

  const write = (text: FittedText, y: number, colour: string): string =>
    letters(text, left, y, colour, definitions);
  const body = [
    element('rect', { ...panel, fill: colours.paper }),
    edge(shape, colours.rule),
    element('rect', { x: left, y: ruleTop, width, height: RULE_PX, fill: colours.rule }),
    write(kicker, top, colours.inkQuiet),
    write(headline, top + above, colours.ink),
    write(story, footTop, colours.ink),
    write(credit, footTop + story.block.height + between, colours.inkQuiet),
  ];
  return {
    svg: element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width: shape.width, height: shape.height },
      element('defs', {}, definitions.toString()) + body.join(''),
    ),
    headlinePx: headline.style.sizePx,
  };
}

const EMPTY: TextBlock = { glyphs: [], width: 0, height: 0 };

function edge({ panel, height }: CardShape, fill: string): string {
  return panel.height === height
    ? element('rect', { x: panel.x + panel.width, y: 0, width: RULE_PX, height, fill })
    : element('rect', { x: 0, y: panel.y - RULE_PX, width: panel.width, height: RULE_PX, fill });
}

function letters(
  { block, style }: { readonly block: TextBlock; readonly style: TextStyle },
  left: number,
  top: number,
  fill: string,
  definitions: Definitions,
): string {
  const scale = short(style.sizePx / EM, 4);
  const uses = block.glyphs
    .filter(({ glyph }) => !isBlank(glyph))
    .map(({ glyph, x, y }) => {
      const transform = `translate(${short(left + x)} ${short(top + y)})scale(${scale})`;
      return element('use', { href: `#${glyphId(style.family, glyph, definitions)}`, transform });
    });
  return uses.length === 0 ? '' : element('g', { fill }, uses.join(''));
}
