import type { Page } from 'puppeteer-core';

interface ExtensionApi {
  readonly storage: { readonly local: { get(key: null): Promise<object> } };
}

/** Everything that the extension keeps on the disk, as one text: its databases, `storage.local` and its private files. */
export function storedText(extensionPage: Page): Promise<string> {
  return extensionPage.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const parts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = await answered(database.transaction(store).objectStore(store).getAll());
        parts.push(store, JSON.stringify(rows));
      }
      database.close();
    }
    const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
    parts.push(JSON.stringify(await (scope.browser ?? scope.chrome)?.storage.local.get(null)));
    const files: AsyncIterable<[string, FileSystemHandle]> & object =
      await navigator.storage.getDirectory();
    for await (const [file, handle] of files) {
      parts.push(file);
      if (handle instanceof FileSystemFileHandle) parts.push(await (await handle.getFile()).text());
    }
    return parts.join('\n');
  });
}
