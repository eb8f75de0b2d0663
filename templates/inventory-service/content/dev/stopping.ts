/** Calls back once when this process should end: by a signal, or because whoever started it is gone. */
export function onStop(stop: () => void): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, once);
  }
  // npm does not pass on a plain kill; the orphan would keep its port and database.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && once(), 500).unref();
}
