/** What a service talks about in its log, and what goes wrong in it. */
export type Vocabulary = {
  routes: ReadonlyArray<readonly [method: string, url: string]>;
  events: ReadonlyArray<Readonly<Record<string, string>> & { msg: string }>;
  errors: ReadonlyArray<{ type: string; message: string }>;
};

const DATABASE_ERRORS = [
  {
    type: 'DatabaseError',
    message: 'timeout exceeded when trying to connect to the database',
  },
  { type: 'DatabaseError', message: 'deadlock detected' },
  {
    type: 'ConnectionError',
    message: 'connect ECONNREFUSED 10.0.21.14:5432',
  },
] as const;

const inventory: Vocabulary = {
  routes: [
    ['GET', '/parts'],
    ['GET', '/parts/1042'],
    ['GET', '/categories'],
    ['POST', '/stock/receipts'],
    ['POST', '/stock/issues'],
    ['PUT', '/parts/87'],
  ],
  events: [
    { event: 'pause', msg: 'receiving paused: weighing scale is offline' },
    { event: 'resume', msg: 'receiving resumed' },
    { event: 'reorder', msg: 'stock fell to the threshold, reorder created' },
    { event: 'count', msg: 'stock count finished without differences' },
  ],
  errors: DATABASE_ERRORS,
};

const telemetry: Vocabulary = {
  routes: [
    ['POST', '/telemetry'],
    ['POST', '/telemetry/batch'],
    ['GET', '/flights'],
    ['GET', '/drones/DR-0042/position'],
    ['POST', '/drones/DR-0042/commands'],
  ],
  events: [
    { event: 'pause', drone: 'DR-0042', msg: 'flight paused: wind too strong' },
    { event: 'resume', drone: 'DR-0042', msg: 'flight resumed' },
    { event: 'pause', drone: 'DR-0107', msg: 'flight paused: low battery' },
    { event: 'landed', drone: 'DR-0107', msg: 'flight finished' },
  ],
  errors: [
    { type: 'UpstreamError', message: 'timeout while writing telemetry' },
    { type: 'DecodeError', message: 'telemetry frame has a bad checksum' },
  ],
};

const sales: Vocabulary = {
  routes: [
    ['GET', '/customers'],
    ['GET', '/quotes/311'],
    ['POST', '/quotes'],
    ['GET', '/opportunities'],
  ],
  events: [
    { event: 'quote', msg: 'quote sent to the customer' },
    { event: 'pause', msg: 'campaign paused by its owner' },
  ],
  errors: DATABASE_ERRORS,
};

const stamped: Vocabulary = {
  routes: [['GET', '/health']],
  events: [{ event: 'count', msg: 'no stock count is due' }],
  errors: DATABASE_ERRORS,
};

export const vocabularies = { inventory, telemetry, sales, stamped };

export type VocabularyName = keyof typeof vocabularies;
