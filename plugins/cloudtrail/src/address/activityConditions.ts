import type { ActivityFilter } from '@hangar/plugin-cloudtrail-common';

/** What a list is narrowed to, beside its range. */
export type ActivityConditions = Omit<ActivityFilter, 'from' | 'to'>;

/** Fields that can have several values, by their names in the address. */
export const listFields = [
  'user',
  'eventName',
  'eventSource',
  'account',
  'region',
] as const;

/** @see listFields */
export type ListField = (typeof listFields)[number];

/** Fields with one value, and their names in the address. */
const textFields = {
  resource: 'resource',
  sourceIpAddress: 'sourceIp',
  text: 'q',
} as const;

/** @see textFields */
export type TextField = keyof typeof textFields;

/** Fields that are on or off. */
export type FlagField = 'errorsOnly' | 'sensitiveOnly';

/** A value in the address that cannot be used. */
export type ConditionProblem = { name: string; value: string };

/** Reads the conditions of an address; what cannot be used is reported and left out. */
export function readConditions(params: URLSearchParams): {
  conditions: ActivityConditions;
  problems: ConditionProblem[];
} {
  const conditions: ActivityConditions = {};
  const problems: ConditionProblem[] = [];
  for (const field of listFields) {
    const values = [...new Set(params.getAll(field))].filter(Boolean);
    if (values.length > 0) {
      conditions[field] = values;
    }
  }
  for (const field of Object.keys(textFields) as TextField[]) {
    const value = params.get(textFields[field])?.trim();
    if (value) {
      conditions[field] = value;
    }
  }
  const readFlag = (name: string): boolean | undefined => {
    const value = params.get(name);
    if (value !== null && value !== 'true' && value !== 'false') {
      problems.push({ name, value });
      return undefined;
    }
    return value === null ? undefined : value === 'true';
  };
  const readOnly = readFlag('readOnly');
  return {
    conditions: {
      ...conditions,
      ...(readOnly !== undefined && { readOnly }),
      ...(readFlag('errorsOnly') && { errorsOnly: true }),
      ...(readFlag('sensitiveOnly') && { sensitiveOnly: true }),
    },
    problems,
  };
}

/** Puts the conditions into an address, in place of those that are there. */
export function writeConditions(
  params: URLSearchParams,
  conditions: ActivityConditions,
): void {
  for (const field of listFields) {
    params.delete(field);
    conditions[field]?.forEach(value => params.append(field, value));
  }
  const write = (name: string, value: string | undefined) =>
    value ? params.set(name, value) : params.delete(name);
  for (const field of Object.keys(textFields) as TextField[]) {
    write(textFields[field], conditions[field]);
  }
  const { readOnly, errorsOnly, sensitiveOnly } = conditions;
  write('readOnly', readOnly === undefined ? undefined : String(readOnly));
  write('errorsOnly', errorsOnly ? 'true' : undefined);
  write('sensitiveOnly', sensitiveOnly ? 'true' : undefined);
}

/** One condition, as a chip shows it and takes it away. */
export type Condition =
  | { field: ListField; value: string }
  | { field: TextField; value: string }
  | { field: 'readOnly'; value: 'true' | 'false' }
  | { field: FlagField; value: 'true' };

/** The conditions one by one. */
export function listConditions(conditions: ActivityConditions): Condition[] {
  const { readOnly, errorsOnly, sensitiveOnly } = conditions;
  return [
    ...listFields.flatMap(field =>
      (conditions[field] ?? []).map(value => ({ field, value })),
    ),
    ...(readOnly === undefined
      ? []
      : [
          {
            field: 'readOnly' as const,
            value: readOnly ? ('true' as const) : ('false' as const),
          },
        ]),
    ...(errorsOnly
      ? [{ field: 'errorsOnly' as const, value: 'true' as const }]
      : []),
    ...(sensitiveOnly
      ? [{ field: 'sensitiveOnly' as const, value: 'true' as const }]
      : []),
    ...(Object.keys(textFields) as TextField[]).flatMap(field => {
      const value = conditions[field];
      return value ? [{ field, value }] : [];
    }),
  ];
}

/** The conditions without one of them. */
export function withoutCondition(
  conditions: ActivityConditions,
  { field, value }: Condition,
): ActivityConditions {
  const left = { ...conditions };
  const isList = listFields.find(name => name === field);
  if (isList) {
    left[isList] = left[isList]?.filter(item => item !== value);
  } else {
    delete left[field];
  }
  return left;
}
