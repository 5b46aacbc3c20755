import type { Translator } from '../../lib/language/translator.ts';
import {
  type StorageFault,
  storageFault,
  storageFaults,
} from '../../lib/reference/storage-fault.ts';

const isFault = (message: string): message is StorageFault =>
  storageFaults.some((fault) => fault === message);

/** What to tell the reader where something failed: what storage lacks in words, anything else as it says itself. */
export function failureText({ text }: Translator, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const fault = isFault(message) ? message : storageFault(error);
  return text('action.failed', { error: fault ? text(`failure.${fault}`) : message });
}
