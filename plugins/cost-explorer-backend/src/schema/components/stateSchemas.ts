import {
  count,
  day,
  flag,
  list,
  object,
  ref,
  text,
  texts,
  time,
  timeOrNull,
  words,
} from './values';

const orNothing = <T extends object>(schema: T) =>
  ({ anyOf: [schema, { type: 'null' }] }) as const;

export const stateSchemas = {
  CostSourceState: object({
    id: text,
    type: words(['cost-explorer', 'athena']),
    accountIds: texts,
    status: words(['waiting', 'running', 'succeeded', 'failed']),
    lastSuccessAt: timeOrNull,
    lastAttemptAt: timeOrNull,
    nextAttemptAt: timeOrNull,
    error: orNothing(object({ name: text, message: text })),
    coverage: orNothing(object({ from: day, to: day })),
    progress: orNothing(object({ done: count, of: count })),
    requests: object({ count, cost: ref('Money') }),
    reconciliation: orNothing(
      object({
        checkedAt: time,
        accountsTotal: ref('Money'),
        tagged: ref('Money'),
        untagged: ref('Money'),
        difference: ref('Money'),
      }),
    ),
    problems: list('CostProblem'),
  }),
  CostIngestState: object({
    simulated: flag,
    sources: list('CostSourceState'),
  }),
  CostHealth: object({
    status: words(['ok', 'waiting', 'stale']),
    ageSeconds: orNothing(count),
    nextAttemptAt: timeOrNull,
  }),
};
