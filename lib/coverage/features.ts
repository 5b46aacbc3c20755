import type { Evidence, EvidenceKind } from './evidence.ts';
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
  /** The headline tells of an American or allied operation against ISIS. */
  readonly headlineCampaign: number;
  /** Words of the American campaign, saturating, where ISIS is spoken of. */
  readonly campaign: number;
  /** The Coalition together with its enemy or leader, in so many words. */
  readonly explicit: number;
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

export function isMention({ kind }: Evidence): boolean {
  return OURS.has(kind);
}

/**
 * @param evidence of the text, resolved
 * @param headline of the headline, resolved with the text's knowledge
 * @param length of the text, in UTF-16 units
 */
export function readFeatures(
  evidence: readonly Evidence[],
  headline: readonly Evidence[],
  length: number,
): Features {
  const count = (list: readonly Evidence[], kind: EvidenceKind): number =>
    list.filter((item) => item.kind === kind).length;
  const mentions = evidence.filter(isMention);
  const first = mentions[0]?.start ?? Number.POSITIVE_INFINITY;
  const thousands = Math.max(length, 500) / 1000;
  const rivals = count(evidence, 'rival') + count(evidence, 'rivalContext') / 2;
  const enemies = count(evidence, 'enemy') + count(evidence, 'named');
  const campaign = enemies > 0 ? count(evidence, 'campaign') : 0;
  return {
    mentions: saturate(mentions.length, 3),
    density: saturate(mentions.length / thousands, 1.5),
    headline: headline.some(isMention) ? 1 : 0,
    lead: Math.max(0, 1 - first / Math.min(windows.lead, length * LEAD_SHARE)),
    headlineCampaign: tellsOfCampaign(headline, enemies > 0) ? 1 : 0,
    campaign: saturate(campaign / thousands, 2),
    explicit: saturate(
      count(evidence, 'named') + count(evidence, 'led') + count(evidence, 'joint'),
      1,
    ),
    dossier: saturate((mentions.length > 0 ? count(evidence, 'dossier') : 0) / thousands, 2),
    operations: saturate((mentions.length > 0 ? count(evidence, 'operations') : 0) / thousands, 2),
    rival: Math.max(0, rivals - mentions.length) / (rivals + mentions.length + 0.5),
    length: saturate(thousands, 4),
  };
}

/** The American campaign in so many words where the text speaks of ISIS, or an operation against ISIS. */
function tellsOfCampaign(headline: readonly Evidence[], textHasEnemy: boolean): boolean {
  const has = (kind: EvidenceKind): boolean => headline.some((item) => item.kind === kind);
  if (has('campaign')) return textHasEnemy || has('enemy');
  return has('operations') && has('enemy');
}
