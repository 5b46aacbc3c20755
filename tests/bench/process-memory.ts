import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process and of those that it started, where the system tells (Linux); else 0. */
export function residentMegabytes(process: number | undefined): number {
  let kilobytes = 0;
  for (const entry of processes()) {
    if (entry !== String(process) && parentOf(entry) !== String(process)) continue;
    kilobytes += Number(/VmRSS:\s+([0-9]+)/u.exec(statusOf(entry))?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^[0-9]+$/u.test(name));
  } catch {
    return [];
  }
}

function parentOf(process: string): string | undefined {
  return /PPid:\s+([0-9]+)/u.exec(statusOf(process))?.[1];
}

function statusOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/status`, 'utf8');
  } catch {
    return '';
  }
}
