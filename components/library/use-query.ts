import { useEffect, useState } from 'preact/hooks';

/** The answer of an asynchronous question, asked anew as its inputs change; null until there is one. */
export function useQuery<T>(ask: () => Promise<T>, inputs: readonly unknown[]): T | null {
  const [answer, setAnswer] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && setAnswer({ value }),
      (error: unknown) => console.error(error),
    );
    return () => {
      wanted = false;
    };
  }, inputs);
  return answer?.value ?? null;
}
