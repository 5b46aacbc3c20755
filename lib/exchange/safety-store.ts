/** Where the safety copy lies: a file of the extension's own, beside the database and not in it. */
export interface SafetyStore {
  readonly read: () => Promise<Blob | null>;
  /** Puts a new copy in place of the old one, at once or not at all. */
  readonly write: (lines: readonly string[]) => Promise<void>;
  /** Keeps a copy that cannot be read under another name, so that the next does not take its place. */
  readonly setAside: () => Promise<void>;
}

const NAME = 'safety-copy.jsonl';
const ASIDE = 'safety-copy-unreadable.jsonl';

/** The browser's private file system of this extension (WHATWG File System); a file is replaced when its stream is closed, not before. */
export function privateFiles(storage: Pick<StorageManager, 'getDirectory'>): SafetyStore {
  const read = async (): Promise<Blob | null> => {
    const directory = await storage.getDirectory();
    try {
      return await (await directory.getFileHandle(NAME)).getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return null;
      throw error;
    }
  };
  const put = async (name: string, content: Blob): Promise<void> => {
    const directory = await storage.getDirectory();
    const file = await directory.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    try {
      await stream.write(content);
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    await stream.close();
  };
  return {
    read,
    write: (lines) => put(NAME, new Blob([...lines])),
    setAside: async () => {
      const copy = await read();
      if (!copy) return;
      await put(ASIDE, copy);
      await (await storage.getDirectory()).removeEntry(NAME);
    },
  };
}
