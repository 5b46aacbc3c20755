import { useEffect, useState } from 'preact/hooks';
import type { Browser, Permissions } from 'webextension-polyfill';

/** What the reader has granted, followed as it changes; null until it is known. */
export function useGranted({ permissions }: Browser): Permissions.AnyPermissions | null {
  const [granted, setGranted] = useState<Permissions.AnyPermissions | null>(null);
  useEffect(() => {
    const look = () => {
      permissions.getAll().then(setGranted, (error: unknown) => console.error(error));
    };
    look();
    permissions.onAdded.addListener(look);
    permissions.onRemoved.addListener(look);
    return () => {
      permissions.onAdded.removeListener(look);
      permissions.onRemoved.removeListener(look);
    };
  }, [permissions]);
  return granted;
}
