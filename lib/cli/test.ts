import { type Outcome, steps } from './test/steps.ts';

/** `npm test`: every check and every test, closing with the plain line `N passed, N failed`. */
function main(): number {
  let total: Outcome = { passed: 0, failed: 0 };
  const broken: string[] = [];
  for (const [number, step] of steps.entries()) {
    console.log(`\n[${number + 1}/${steps.length}] ${step.name} …`);
    const { passed, failed } = step.run();
    if (failed > 0) broken.push(step.name);
    total = { passed: total.passed + passed, failed: total.failed + failed };
  }
  if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

process.exitCode = main();
