import { readFileSync } from 'node:fs';
import { findFaults } from './faults.ts';
import type { Parameters } from './schema.ts';

/** A parameters file that cannot be used; the message names every fault. */
export class ParametersError extends Error {
  override name = 'ParametersError';
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ParametersError(`${file} is not JSON.`, { cause });
  }
}

/** @throws ParametersError that names every fault of the value. */
export function parseParameters(value: unknown, source: string): Parameters {
  const faults = findFaults(value);
  if (faults.length === 0) return value as Parameters;
  throw new ParametersError(
    `${source} cannot be used:\n${faults.map(fault => `- ${fault}`).join('\n')}`,
  );
}

/** @throws ParametersError when the file is not there or has faults. */
export function readParameters(file: string): Parameters {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ParametersError(`${file} cannot be read.`, { cause });
  }
  return parseParameters(parse(text, file), file);
}
