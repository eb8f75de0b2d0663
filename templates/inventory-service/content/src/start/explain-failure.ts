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
      return `The database at ${failure.address}:${failure.port} does not answer: check that it runs and that DATABASE_URL or DATABASE_HOST is right.`;
    case 'ENOTFOUND':
      return 'The host name in DATABASE_URL or DATABASE_HOST is not known: check its spelling.';
    case '28P01':
      return 'The database refuses the user or the password: see DATABASE_URL, or DATABASE_USER and DATABASE_PASSWORD.';
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return 'The database shows a certificate from an authority that is not trusted: name the file with its authorities in DATABASE_CA_FILE.';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'The database shows the certificate of another host: check the host name in DATABASE_URL or DATABASE_HOST.';
    default:
      return describe(failure);
  }
}

function describe(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const { cause, message } = failure;
  if (message.includes('does not support SSL')) {
    return 'The database does not offer encrypted connections: switch TLS on there.';
  }
  return cause instanceof Error
    ? `${message} ${explainFailure(cause)}`
    : message;
}
