const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Bytes for a reader, e.g. `1.5 GiB`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(
    UNITS.length - 1,
    bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10),
  );
  const value = bytes / 1024 ** step;
  return `${Number(value.toPrecision(3))} ${UNITS[step]}`;
}
