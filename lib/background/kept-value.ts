/** What was read once, kept in memory until somebody says that it has changed. */
export interface KeptValue<T> {
  readonly get: () => Promise<T>;
  readonly forget: () => void;
}

/** Reads when first asked; a reading that failed is not kept. */
export function keepValue<T>(read: () => Promise<T>): KeptValue<T> {
  let kept: Promise<T> | null = null;
  return {
    get: () => {
      if (kept) return kept;
      const started = read();
      kept = started;
      started.catch(() => {
        if (kept === started) kept = null;
      });
      return started;
    },
    forget: () => {
      kept = null;
    },
  };
}
