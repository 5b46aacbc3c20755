import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A static web server on this machine that answers with ETags, and remembers what it was asked for. */
export async function serve(files: Map<string, string>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const text = files.get(name);
    if (text === undefined) {
      asked.push(`404 ${name}`);
      response.writeHead(404).end();
      return;
    }
    if (text.startsWith('redirect:')) {
      response.writeHead(302, { Location: text.slice('redirect:'.length) }).end();
      return;
    }
    const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 12)}"`;
    const known = request.headers['if-none-match'] === etag;
    asked.push(`${known ? 304 : 200} ${name.replace(/\.[0-9a-f]{16}\./u, '.')}`);
    response.writeHead(known ? 304 : 200, { ETag: etag }).end(known ? undefined : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: `http://127.0.0.1:${port}/manifest.json`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
