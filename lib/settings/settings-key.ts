/** Where `storage.local` has the reader's settings. */
export const SETTINGS_KEY = 'settings';
