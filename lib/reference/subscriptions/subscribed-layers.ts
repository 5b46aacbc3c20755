import { type BundledPart, bundledParts } from '../bundled.ts';
import type { Layer } from '../stored.ts';
import type { Subscription } from './subscription.ts';

/**
 * Each part that a subscription brought lies in a layer of its own, named by the update that brought it, so that another version is
 * written beside it and then named. Where a subscription names none, as in a backup, all its parts lie in one layer.
 */
export function subscribedLayers({ id, editions }: Pick<Subscription, 'id' | 'editions'>): Layer[] {
  if (!editions) return [wholeLayer(id)];
  return bundledParts.flatMap((part) => {
    const edition = editions[part];
    return edition === undefined ? [] : editionLayer(id, part, edition);
  });
}

/** The layer of one part of a subscription, as one update brought it. */
export function editionLayer(id: string, part: BundledPart, edition: string): Layer {
  return `subscribed:${id}:${part}:${edition}`;
}

function wholeLayer(id: string): Layer {
  return `subscribed:${id}`;
}

/** The layer that rows of any layer have in a backup, which knows nothing of editions. */
export function layerInBackup(layer: string): string {
  const [kind, id] = layer.split(':');
  return kind === 'subscribed' && id !== undefined ? wholeLayer(id) : layer;
}
