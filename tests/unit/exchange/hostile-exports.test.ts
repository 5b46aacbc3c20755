import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readCsv, safeField } from '../../../lib/exchange/csv.ts';
import { exporters } from '../../../lib/exchange/exporters.ts';
import { hostile, hostileExport } from './hostile-export.ts';

const addresses = ['https://x.example/> <img src=x onerror=window.wasRun=1>', 'file:///etc/passwd'];
const write = (id: string, address: string): string =>
  exporters.find((exporter) => exporter.id === id)?.write(hostileExport(address)) ?? '';

describe.each(addresses)('exports of texts that attack, from %s', (address) => {
  it('hold nothing in the report that runs, loads or leads anywhere but the web', () => {
    const { document } = parseHTML(write('report', address));
    const names = new Set([...document.querySelectorAll('*')].map(({ localName }) => localName));
    for (const name of ['script', 'img', 'iframe', 'object', 'form', 'link']) {
      expect(names).not.toContain(name);
    }
    for (const each of document.querySelectorAll('*')) {
      for (const { name, value } of each.attributes) {
        expect(name).not.toMatch(/^on/u);
        if (name === 'href') expect(value).toMatch(/^https?:\/\//u);
      }
    }
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
    expect(document.body.textContent).toContain('<script>window.wasRun=1</script>');
  });

  it('hold no markup, picture or foreign link in what is read as Markdown', () => {
    const texts = [
      write('markdown', address),
      ...JSON.parse(write('hypothesis', address)).annotations.map(
        (each: { text: string }) => each.text,
      ),
    ];
    for (const text of texts) {
      // Links of ours are in angle brackets, with none inside.
      const rest = text.replaceAll(/(?<=(?<!\\)\]\()<https?:\/\/[^<>\s]*>/gu, '');
      expect(rest).not.toMatch(/</u);
      expect(rest).not.toMatch(/(?<!\\)\]\((?!\))/u);
      expect(rest).not.toMatch(/(?<!\\)\[b/u);
      expect(rest).not.toContain('&lt;b&gt; ');
    }
  });

  it('hold no cell that a spreadsheet would run, and are read back as they were', () => {
    const { records, problem } = readCsv(write('csv', address));
    expect(problem).toBeNull();
    expect(records[1]?.fields).toContain(hostile);
    expect(safeField(hostile)).not.toMatch(/(?:^|[;\t])\s*[=@]/u);
  });

  it('hold no command in BibTeX, and valid JSON wherever it is JSON', () => {
    const bibtex = write('bibtex', address);
    expect(bibtex.match(/^@/gmu)).toHaveLength(1);
    const signs = bibtex.replaceAll(/\\[{}]/gu, '');
    expect(signs.split('{').length).toBe(signs.split('}').length);
    for (const { id, extension } of exporters) {
      if (extension.startsWith('json')) expect(() => JSON.parse(write(id, address))).not.toThrow();
    }
  });
});
