import { keepCompiledModules } from './compile-cache.ts';

/** The headless analysis: `npm run --silent analyze -- [options] [FILE ...]`, see assets/docs/headless.md. */
keepCompiledModules();
const { runAnalysis } = await import('./analyze/run.ts');
process.exitCode = await runAnalysis(process.argv.slice(2));
