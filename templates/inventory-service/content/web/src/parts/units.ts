import type { Part } from '../api/client.ts';

// The service's own list; a missing or foreign entry does not compile.
const KNOWN: Record<Part['unit'], true> = {
  piece: true,
  set: true,
  pair: true,
  metre: true,
  kilogram: true,
  gram: true,
  litre: true,
  roll: true,
};

export const UNITS = Object.keys(KNOWN) as Part['unit'][];
