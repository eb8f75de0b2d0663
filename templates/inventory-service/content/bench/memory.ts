import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the process holds in memory just now, in MB. */
function residentMb(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    // No /proc: macOS.
    const size = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]);
    return Number(size.toString().trim()) / 1024;
  }
}

/** Watches a process's memory until stopped; returns the most it held, in MB. */
export function watchMemory(pid: number): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, residentMb(pid));
  };
  const timer = setInterval(look, 250);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}
