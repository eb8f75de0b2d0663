/** How an AWS service writes requests, answers and errors. */
export type AwsProtocol = 'json-1.0' | 'json-1.1' | 'query';

/** A request to a simulated AWS API, as its operation sees it. */
export type AwsCall = {
  /** The SDK's name of the service, e.g. `cloudwatch-logs`. */
  service: string;
  operation: string;
  protocol: AwsProtocol;
  requestId: string;
  accessKeyId: string;
  /** The account the access key belongs to; it sees nothing else. */
  accountId: string;
  /** From the scope the request is signed for. */
  region: string;
  input: Readonly<Record<string, unknown>>;
};
