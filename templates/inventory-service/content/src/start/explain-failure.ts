type SystemError = Error & {
  code?: string;
  address?: string;
  port?: number;
  errors?: SystemError[];
};

/** One sentence about why the process did not start, and what to do. */
export function explainFailure(error: unknown): string {
  // A host name with several addresses fails once for each of them.
  const all = error as SystemError;
  const failure = all?.errors?.[0] ?? all;
  switch (failure?.code) {
    case 'EADDRINUSE':
      return `Port ${failure.port} is taken by another program: stop that one, or choose another port with PORT=8081.`;
    case 'EACCES':
      return `Port ${failure.port} needs rights that this user does not have: choose one above 1023 with PORT.`;
    case 'ECONNREFUSED':
      return `The database at ${failure.address}:${failure.port} does not answer: check that it runs and that DATABASE_URL is right.`;
    case 'ENOTFOUND':
      return 'The host name in DATABASE_URL is not known: check its spelling.';
    case '28P01':
      return 'The database refuses the user or the password in DATABASE_URL.';
    default:
      return describe(failure);
  }
}

function describe(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const { cause } = failure;
  return cause instanceof Error
    ? `${failure.message} ${explainFailure(cause)}`
    : failure.message;
}
