import { InputError, toError } from '@backstage/errors';
import { parseChoice } from '@hangar/plugin-aws-node';
import {
  costRangePresets,
  resolveCostRange,
  type SavedReportInput,
} from '@hangar/plugin-cost-explorer-common';
import { getToday } from './days';
import { parseDayRange } from './parseDayRange';
import { filterFields, parseReportFilter } from './parseReportFilter';
import { parseText } from './parseText';
import { groupBys, schedules } from './reportChoices';

const MAX_NAME = 100;

function asRecord(field: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${field} must be an object`);
  }
  return value as Record<string, unknown>;
}

function parseRequiredChoice<T extends string>(
  field: string,
  value: unknown,
  choices: readonly T[],
): T {
  return parseChoice(field, typeof value === 'string' ? value : '', choices);
}

function parseFilter(value: unknown) {
  const filter = asRecord('query.filter', value ?? {});
  const unknown = Object.keys(filter).find(
    key => !filterFields.some(field => field === key),
  );
  if (unknown !== undefined) {
    throw new InputError(
      `query.filter has the unknown field "${unknown.slice(0, 50)}": use ${filterFields.join(', ')}`,
    );
  }
  return parseReportFilter(filter);
}

function parseRange(value: unknown, now: Date): string {
  const range = parseText('query.range', value, { max: 50 });
  const days = resolveCostRange(range, getToday(now));
  if (!days) {
    throw new InputError(
      `query.range must be ${costRangePresets.join(', ')} or YYYY-MM-DD/YYYY-MM-DD, the second day being the one after the last`,
    );
  }
  try {
    // what no page of costs accepts cannot be shown when the report is opened
    parseDayRange(days, { now });
  } catch (error) {
    throw new InputError(
      `query.range is no range that can be shown: ${toError(error).message}`,
    );
  }
  return range;
}

/** The body of `POST /reports` and `PUT /reports/{id}`. */
export function parseSavedReportInput(
  body: unknown,
  options: { now: Date },
): SavedReportInput {
  const input = asRecord('the body', body);
  const name = parseText(
    'name',
    typeof input.name === 'string' ? input.name.trim() : input.name,
    { min: 1, max: MAX_NAME },
  );
  const query = asRecord('query', input.query);
  if (typeof input.isShared !== 'boolean') {
    throw new InputError('isShared must be true or false');
  }
  return {
    name,
    query: {
      groupBy: parseRequiredChoice('query.groupBy', query.groupBy, groupBys),
      range: parseRange(query.range, options.now),
      filter: parseFilter(query.filter),
    },
    schedule: parseRequiredChoice('schedule', input.schedule, schedules),
    isShared: input.isShared,
  };
}
