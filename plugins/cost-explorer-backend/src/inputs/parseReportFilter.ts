import {
  parseEntityRef as parseRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { isAwsAccountId } from '@hangar/plugin-aws-common';
import type { CostReportFilter } from '@hangar/plugin-cost-explorer-common';
import { parseEntityRef } from './parseEntityRef';
import { parseText } from './parseText';

const MAX_VALUES = 50;
const MAX_LENGTH = 256;

const parseEntity =
  (defaultKind: string) =>
  (field: string, input: unknown): string => {
    const text = parseText(field, input, { max: MAX_LENGTH });
    // what is not known has an empty key in the rows
    if (text === '') {
      return text;
    }
    try {
      const ref = parseRef(text, { defaultKind, defaultNamespace: 'default' });
      return stringifyEntityRef(parseEntityRef(ref));
    } catch {
      throw new InputError(
        `${field} must be a reference such as ${defaultKind}:default/platform: "${text}" is none`,
      );
    }
  };

const parseWord = (field: string, input: unknown): string =>
  parseText(field, input, { max: MAX_LENGTH });

function parseAccount(field: string, input: unknown): string {
  const text = parseWord(field, input);
  if (text !== '' && !isAwsAccountId(text)) {
    throw new InputError(
      `${field} must be the 12 digits of an AWS account: "${text}" is none`,
    );
  }
  return text;
}

const parsers: Record<
  keyof CostReportFilter,
  (field: string, input: unknown) => string
> = {
  owner: parseEntity('group'),
  system: parseEntity('system'),
  service: parseWord,
  account: parseAccount,
  environment: parseWord,
  creator: parseWord,
};

/** The fields a report can be filtered by. */
export const filterFields = Object.keys(parsers) as Array<
  keyof CostReportFilter
>;

/**
 * The inputs `owner`, `system`, `service`, `account`, `environment` and
 * `creator`; each may be given several times, which are alternatives.
 */
export function parseReportFilter(
  input: Partial<Record<keyof CostReportFilter, unknown>>,
): CostReportFilter {
  const filter: CostReportFilter = {};
  for (const field of filterFields) {
    const value = input[field];
    if (value !== undefined) {
      const values: unknown[] = Array.isArray(value) ? value : [value];
      if (values.length > MAX_VALUES) {
        throw new InputError(
          `${field} must not have more than ${MAX_VALUES} values`,
        );
      }
      const parsed = values.map(item => parsers[field](field, item));
      filter[field] = [...new Set(parsed)].sort();
    }
  }
  return filter;
}
