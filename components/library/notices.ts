import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Told } from '../panel/Toast.tsx';

/** Says what was done, with the way to undo it, on whatever page the reader is by then. */
export type Tell = (told: Told) => void;

export const Notices = createContext<Tell>(() => {});

/** How the page that is drawn tells what was done. */
export function useNotices(): Tell {
  return useContext(Notices);
}
