/** Called after the stored set has changed and the change is committed. */
export type ChangeListener = () => void;

export interface ChangeListeners {
  /** Registers a listener; gives back what takes it off again. */
  readonly listen: (listener: ChangeListener) => () => void;
  readonly notify: () => void;
}

/** A plain list of callbacks; one that throws does not keep the others from being called. */
export function createChangeListeners(): ChangeListeners {
  const listeners = new Set<ChangeListener>();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify: () => {
      for (const listener of [...listeners]) {
        try {
          listener();
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
}
