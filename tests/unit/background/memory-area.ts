/** An extension storage area in memory: copies what it is given, as the browser does. */
export function memoryArea(initial: Record<string, unknown> = {}) {
  const stored = new Map(Object.entries(initial));
  let fails = false;
  return {
    stored,
    failNext: (): void => {
      fails = true;
    },
    get: async (key: string): Promise<Record<string, unknown>> =>
      stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {},
    set: async (items: Record<string, unknown>): Promise<void> => {
      if (fails) {
        fails = false;
        throw new Error('full');
      }
      for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
    },
    remove: async (key: string): Promise<void> => {
      stored.delete(key);
    },
  };
}
