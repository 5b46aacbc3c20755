import { runCommand } from './bootstrap.mjs';

runCommand('start.ts');
