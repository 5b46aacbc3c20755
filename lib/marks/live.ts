/** Milliseconds of quiet after a change before it is looked at, and the longest that a page that never rests is waited for. */
const QUIET = 250;
const PATIENCE = 2000;

export interface Live {
  readonly stop: () => void;
}

/**
 * Watches the parts of a page that an article was read from. Called back in an idle moment after the changes have settled, with whether
 * text was added or only changed or taken away. Nothing of ours is ever written there, so it cannot set itself off.
 */
export function watchPage(
  roots: readonly Node[],
  onSettled: (changes: { readonly hasNewText: boolean }) => void,
): Live {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let idle = 0;
  let hasNewText = false;

  const settle = (): void => {
    since = 0;
    const changes = { hasNewText };
    hasNewText = false;
    if (typeof requestIdleCallback === 'function') {
      cancelIdleCallback(idle);
      idle = requestIdleCallback(() => onSettled(changes), { timeout: 1000 });
    } else {
      onSettled(changes);
    }
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (hasNewText) break;
      hasNewText = record.type === 'characterData' || holdsText(record.addedNodes);
    }
    const now = performance.now();
    if (since === 0) since = now;
    clearTimeout(quiet);
    quiet = setTimeout(settle, now - since > PATIENCE ? 0 : QUIET);
  });
  for (const root of roots) {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }
  return {
    stop: () => {
      observer.disconnect();
      clearTimeout(quiet);
      if (idle !== 0) cancelIdleCallback(idle);
    },
  };
}

const ARABIC = /\p{Script=Arabic}/u;

function holdsText(nodes: NodeList): boolean {
  for (const node of nodes) {
    const text = node.textContent;
    if (text && ARABIC.test(text.length > 5000 ? text.slice(0, 5000) : text)) return true;
  }
  return false;
}
