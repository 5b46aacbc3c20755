/** As much of packages without types of their own as the tests use. */
declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (url: string) => Promise<{ documentUrl: string; document: unknown }>;
    readonly safe: boolean;
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<unknown>;
    compact(document: unknown, context: unknown, options: Options): Promise<unknown>;
  };
  export default jsonld;
}

declare module '@citation-js/core' {
  interface Item {
    readonly title?: string;
    readonly URL?: string;
    readonly issued?: unknown;
  }
  export const Cite: { async(text: string): Promise<{ readonly data: readonly Item[] }> };
}

declare module '@citation-js/plugin-bibtex';
