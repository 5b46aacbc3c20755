import type { Reading, Token } from '../arabic/tokens.ts';
import { type Evidence, type EvidenceKind, endsSentence } from './evidence.ts';
import { windows } from './lexicon.ts';

/** What the score is reckoned from: each a number from 0 up, most of them 0..1. */
export interface Features {
  /** Mentions of this coalition, saturating. */
  readonly mentions: number;
  /** Mentions for each thousand characters, saturating. */
  readonly density: number;
  /** A mention in the headline. */
  readonly headline: number;
  /** A mention in the lead; 1 at its very beginning. */
  readonly lead: number;
  /** How early in the whole text the first mention stands; 1 at its very beginning, 0 at its end or nowhere. */
  readonly early: number;
  /** The share of the text that stands in sentences that speak of this coalition, its campaign or its other matters. */
  readonly share: number;
  /** The headline tells of an American or allied operation against ISIS. */
  readonly headlineCampaign: number;
  /** Words of the American campaign, saturating, where ISIS is spoken of. */
  readonly campaign: number;
  /** Matters of the Coalition besides the war, saturating, where it is spoken of. */
  readonly dossier: number;
  /** Words of air war, saturating, where the Coalition is spoken of. */
  readonly operations: number;
  /** How far mentions of other coalitions and wars outnumber those of this one. */
  readonly rival: number;
  /** How long the text is beyond what its mentions carry. */
  readonly length: number;
}

/** The lead of a short text is its beginning too, not all of it. */
const LEAD_SHARE = 0.4;

const OURS: ReadonlySet<EvidenceKind> = new Set(['named', 'led', 'joint', 'international', 'bare']);

const saturate = (value: number, half: number): number => value / (value + half);

/** Whether a piece of evidence speaks of this coalition itself. */
export function isMention({ kind }: Evidence): boolean {
  return OURS.has(kind);
}

/**
 * @param evidence of the text, resolved
 * @param headline of the headline, resolved with the text's knowledge
 */
export function readFeatures(
  evidence: readonly Evidence[],
  headline: readonly Evidence[],
  { tokens, original: { length } }: Reading,
): Features {
  const count = (list: readonly Evidence[], kind: EvidenceKind): number =>
    list.filter((item) => item.kind === kind).length;
  const mentions = evidence.filter(isMention);
  const first = mentions[0]?.start ?? Number.POSITIVE_INFINITY;
  const thousands = Math.max(length, 500) / 1000;
  const rivals = count(evidence, 'rival') + count(evidence, 'rivalContext') / 2;
  const enemies = count(evidence, 'enemy') + count(evidence, 'named');
  // A text whose coalition is this one speaks of its war, also where it names no enemy.
  const isOfThisWar = enemies > 0 || mentions.length > 0;
  const campaigns = isOfThisWar ? evidence.filter(({ kind }) => kind === 'campaign') : [];
  const campaign = campaigns.length;
  const dossiers = mentions.length > 0 ? evidence.filter(({ kind }) => kind === 'dossier') : [];
  return {
    mentions: saturate(mentions.length, 3),
    density: saturate(mentions.length / thousands, 1.5),
    headline: headline.some(isMention) ? 1 : 0,
    lead: Math.max(0, 1 - first / Math.min(windows.lead, length * LEAD_SHARE)),
    early: Math.max(0, 1 - first / Math.max(1, length)),
    share: shareOf([...mentions, ...campaigns, ...dossiers], tokens, length),
    headlineCampaign: tellsOfCampaign(headline, enemies > 0) ? 1 : 0,
    campaign: saturate(campaign / thousands, 2),
    dossier: saturate(dossiers.length / thousands, 2),
    operations: saturate((mentions.length > 0 ? count(evidence, 'operations') : 0) / thousands, 2),
    rival: Math.max(0, rivals - mentions.length) / (rivals + mentions.length + 0.5),
    length: saturate(thousands, 4),
  };
}

/** The share of a text that stands in sentences with one of these words. */
function shareOf(words: readonly Evidence[], tokens: readonly Token[], length: number): number {
  const places = new Set(words.map(({ token }) => token));
  let told = 0;
  let start = 0;
  let isTold = false;
  tokens.forEach((token, index) => {
    isTold ||= places.has(index);
    if (!endsSentence(token) && index < tokens.length - 1) return;
    if (isTold) told += token.end - start;
    start = token.end;
    isTold = false;
  });
  return told / Math.max(1, length);
}

/** The American campaign in so many words where the text speaks of ISIS, or an operation against ISIS. */
function tellsOfCampaign(headline: readonly Evidence[], textHasEnemy: boolean): boolean {
  const has = (kind: EvidenceKind): boolean => headline.some((item) => item.kind === kind);
  if (has('campaign')) return textHasEnemy || has('enemy');
  return has('operations') && has('enemy');
}
