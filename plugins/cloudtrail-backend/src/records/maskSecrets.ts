import { Masking } from './Masking';
import { serviceSecrets } from './maskRules';
import { asText, getEntry, type JsonMap } from './values';

/**
 * Replaces secrets by `***`: values of keys that hold one by their name, values
 * of environment variables, template parameters that are named like a secret, user
 * data, credentials within addresses and texts. Characters that no database keeps are replaced too.
 *
 * @returns a copy, and where something was masked, e.g. `requestParameters.secretString`; 200 places at most
 */
export function maskSecrets(record: JsonMap): {
  record: JsonMap;
  maskedPaths: string[];
} {
  const masking = new Masking(
    getEntry(serviceSecrets, asText(record.eventSource) ?? '') ?? new Set(),
  );
  const masked = masking.mask(record, '', 'show') as JsonMap;
  return { record: masked, maskedPaths: masking.paths };
}
