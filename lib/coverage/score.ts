import type { Reading } from '../arabic/tokens.ts';
import { readText } from '../arabic/tokens.ts';
import { type Reason, reason } from '../reason.ts';
import type { Coverage } from './coverage.ts';
import { type Evidence, type EvidenceKind, findEvidence } from './evidence.ts';
import { type Features, isMention, readFeatures } from './features.ts';
import { detectLanguage } from './language.ts';
import { weights, windows } from './lexicon.ts';
import { resolveMentions, settleClaim } from './resolve.ts';

/** A score from here on is coverage; the weights are set so that one half is the border. */
const THRESHOLD = 0.5;

/**
 * Says whether a text is Arabic coverage of the Coalition, and why: the weighted sum of what the text holds
 * (features.ts), put between 0 and 1 by the logistic function. The weights stand in assets/lexicon/coverage.json.
 * A text without one mention of this coalition or its campaign scores 0, as does one in another language.
 */
export function scoreCoverage(reading: Reading, title: string | null): Coverage {
  const language = detectLanguage(reading);
  if (language !== 'ar') {
    return {
      isCoverage: false,
      score: 0,
      reasons: [reason('coverage_not_arabic', { language: language ?? 'und' })],
    };
  }
  const evidence = resolveMentions(findEvidence(reading));
  const headline = title ? readText(title) : firstLine(reading);
  const headlineEvidence = resolveHeadline(findEvidence(headline), evidence);
  const features = readFeatures(evidence, headlineEvidence, reading);
  const score = hasSubject(features) ? Math.round(reckon(features) * 1000) / 1000 : 0;
  const isCoverage = score >= THRESHOLD;
  return {
    isCoverage,
    score,
    reasons: explain(isCoverage, features, evidence, reading, headlineEvidence, headline),
  };
}

/** Without a title, a short first line is read as one: plain files begin with it. */
function firstLine(reading: Reading): Reading {
  const end = reading.original.indexOf('\n');
  return readText(end > 0 && end <= 200 ? reading.original.slice(0, end) : '');
}

/** A bare «التحالف» in the headline is this coalition where the text speaks of this one at all. */
function resolveHeadline(headline: readonly Evidence[], text: readonly Evidence[]): Evidence[] {
  const spoken = text.some(isMention);
  const has = (...kinds: readonly EvidenceKind[]): boolean =>
    text.some(({ kind }) => kinds.includes(kind));
  const hasEnemy = has('enemy', 'named');
  const isAlone = hasEnemy && has('campaign') && !has('rival', 'rivalContext', 'party');
  return headline
    .map((item) => settleClaim(item, false))
    .filter((item) => !isMention(item) || spoken || isAlone || (hasEnemy && item.kind === 'named'));
}

function hasSubject({ mentions, headline, headlineCampaign, campaign }: Features): boolean {
  return mentions > 0 || headline > 0 || (headlineCampaign > 0 && campaign > 0);
}

function reckon(features: Features): number {
  let sum = weights.bias ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** About how much of the text is shown for a piece of evidence, in UTF-16 units. */
const QUOTE_LENGTH = 60;

/** The words of a piece of evidence with what follows them in its line, whole words, for the reader. */
function quote({ original }: Reading, { start, end }: Evidence): string {
  const line = original.indexOf('\n', end);
  const limit = line >= 0 ? line : original.length;
  if (limit <= start + QUOTE_LENGTH) return original.slice(start, limit).trim();
  const space = original.lastIndexOf(' ', start + QUOTE_LENGTH);
  return `${original.slice(start, Math.max(end, space)).trim()}…`;
}

function explain(
  isCoverage: boolean,
  features: Features,
  evidence: readonly Evidence[],
  reading: Reading,
  headlineEvidence: readonly Evidence[],
  headline: Reading,
): Reason[] {
  const reasons: Reason[] = [];
  const tell = (code: string, kinds: readonly EvidenceKind[]): void => {
    const found = evidence.filter(({ kind }) => kinds.includes(kind));
    const first = found[0];
    if (first) reasons.push(reason(code, { count: found.length, text: quote(reading, first) }));
  };
  const inHeadline = headlineEvidence.find(isMention);
  if (inHeadline) reasons.push(reason('coverage_headline', { text: quote(headline, inHeadline) }));
  const first = evidence.find(isMention);
  if (first && first.start < windows.lead) {
    reasons.push(reason('coverage_lead', { text: quote(reading, first) }));
  }
  tell('coverage_explicit', ['named', 'led', 'joint']);
  tell('coverage_mentions', ['international', 'bare']);
  if (features.campaign > 0) tell('coverage_campaign', ['campaign']);
  tell('coverage_enemy', ['enemy']);
  tell('coverage_rival', ['rival']);
  if (!isCoverage) reasons.push(reason(first ? 'coverage_passing' : 'coverage_none'));
  return reasons;
}
