import type { Launched } from '../../../lib/cli/browser/launch.ts';

interface BidiSpeaker {
  readonly connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
}

function speaksBidi(browser: object): browser is BidiSpeaker {
  return 'connection' in browser;
}

/**
 * Runs a script in Firefox's own window, where its menus, its address bar and its keys are; answers what it returns, which must be
 * plain. Firefox allows that to a driver only where it was started with `--remote-allow-system-access`.
 */
export async function inFirefoxWindow(
  { browser }: Pick<Launched, 'browser'>,
  script: string,
): Promise<unknown> {
  if (!speaksBidi(browser)) throw new Error('this driver of Firefox does not speak WebDriver BiDi');
  const { connection } = browser;
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const { contexts }: { contexts: { context: string }[] } = tree.result as never;
  const { result } = await connection.send('script.evaluate', {
    // As text: a driver cuts deep objects short.
    expression: `(async () => JSON.stringify((await (async () => {${script}})()) ?? null))()`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  const answer: { result?: { value?: string }; exceptionDetails?: { text: string } } =
    result as never;
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result?.value ?? 'null');
}
