import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SynthLimits } from './synthLimits';

const INTERVAL_MS = 250;
const MIB = 1024 * 1024;

/** Memory of a process in MiB; undefined where the system does not tell it this way. */
async function readMemoryMiB(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
}

/** Size of everything below a folder, in MiB. */
export async function readSizeMiB(folder: string): Promise<number> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const sizes = entries
    .filter(entry => entry.isFile())
    .map(entry =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / MIB;
}

/**
 * Tells when a running program uses more than it may: the heap limit of Node
 * does not count buffers, and nothing limits what it writes.
 *
 * @returns stops watching
 */
export function watchUsage(
  program: { pid: number; outDir: string },
  limits: SynthLimits,
  onExcess: (reason: string) => void,
): () => void {
  const timer = setInterval(async () => {
    const memory = await readMemoryMiB(program.pid);
    if (memory !== undefined && memory > limits.memoryMiB) {
      onExcess(`used more than ${limits.memoryMiB} MiB of memory`);
      return;
    }
    const written = await readSizeMiB(program.outDir).catch(() => 0);
    if (written > limits.outputMiB) {
      onExcess(`wrote more than ${limits.outputMiB} MiB`);
    }
  }, INTERVAL_MS);
  return () => clearInterval(timer);
}
