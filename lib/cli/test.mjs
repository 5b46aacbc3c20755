import { runCommand } from './bootstrap.mjs';

runCommand('test.ts');
