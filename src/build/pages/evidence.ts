/** "How we know": every fact of a step as the register states it, how sure it is, as of when, and by whom. */
import type { Fact } from '../../core/story/schema-register.ts';
import { timeTag } from './dates.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { publisherName } from './publisher.ts';
import { registerWords } from './register-words.ts';

export function evidence(context: PageContext, factIds: readonly string[]): Html | undefined {
  const facts = factIds.flatMap((id) => context.loaded.facts.get(id) ?? []);
  if (facts.length === 0) return undefined;
  return html`<details class="evidence">
    <summary>${context.messages.step.evidence}</summary>
    <ul class="unfold">
      ${facts.map((fact) => entry(context, fact))}
    </ul>
  </details>`;
}

function entry(context: PageContext, fact: Fact): Html {
  const { locale, messages, notes } = context;
  const statement = registerWords(context, fact, 'statement');
  const asOf =
    fact.as_of === null ? undefined : html`, ${withDate(messages.step.asOf, timeTag(fact.as_of, locale))}`;
  const sources = fact.sources.map(
    (id, index) =>
      html`${index === 0 ? '' : ' · '}<a href="#source-${id}"
          >${notes.numberOf(id)} ${publisherName(context, id)}</a
        >`,
  );
  return html`<li>
    ${statement}
    <small
      ><span class="certainty" data-confidence="${fact.confidence}"
        >${messages.confidence[fact.confidence]}</span
      >${asOf}. ${messages.step.sourcesOfFact} ${sources}</small
    >
  </li>`;
}

/** `fill` for a value that is markup: the message is plain text with `{date}` in it. */
export function withDate(template: string, date: Html): Html {
  const [before, after] = template.split('{date}');
  return html`${before}${date}${after}`;
}
