/** What stands in place of a secret. */
export const MASK = '***';

// the same few thousand keys come again and again
const plainKeys = new Map<string, string>();
const MAX_PLAIN_KEYS = 5_000;

/** How keys are compared: `Secret_Access-Key` and `secretAccessKey` are the same. */
export function toPlainKey(key: string): string {
  let plain = plainKeys.get(key);
  if (plain === undefined) {
    plain = key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    if (plainKeys.size >= MAX_PLAIN_KEYS) {
      plainKeys.clear();
    }
    plainKeys.set(key, plain);
  }
  return plain;
}

/**
 * Keys whose value is a secret, as they end in plain form.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUser.html
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_VirtualMFADevice.html
 */
const SECRET_KEY =
  /(?:passwords?|passwd|passphrase|secretstring|secretbinary|secretkey|secretaccesskey|secretcode|secrethash|presharedkey|privatekey|privatekeypem|keymaterial|apikey|apikeyvalue|authorization|authparameters|plaintext|userdata|connectionstring|samlassertion|base32stringseed|qrcodepng|cookie)$/;

/** Texts, but not settings, of keys that end so: `masterUserSecret` holds what identifies a secret. */
const SECRET_TEXT = /secret$/;

/** Tokens open something, apart from those that number pages and requests. */
const TOKEN = /token$/;
const PUBLIC_TOKEN =
  /(?:client|request|idempotency|idempotent|next|page|pagination|continuation|creation|sequence|starting|change|caller|update|lock)token$/;

const SECRET_KEYS = new Set([
  'credential',
  'credentials',
  'pwd',
  'secret',
  'tokens',
]);

/** Parts of credentials that identify, and open nothing. */
const PUBLIC_KEYS = new Set(['accesskeyid', 'expiration', 'expiresat']);

/** Whether what a key holds is masked, with everything below it. */
export function isSecretKey(key: string, value: unknown): boolean {
  const plain = toPlainKey(key);
  return (
    SECRET_KEYS.has(plain) ||
    SECRET_KEY.test(plain) ||
    (TOKEN.test(plain) && !PUBLIC_TOKEN.test(plain)) ||
    (typeof value === 'string' && SECRET_TEXT.test(plain))
  );
}

export const isPublicKey = (key: string): boolean =>
  PUBLIC_KEYS.has(toPlainKey(key));

/** Words that make the name of a variable or parameter look like that of a secret. */
const SECRET_NAME =
  /pass(?:word|wd|phrase)?$|secret|token|api_?-?key|private_?-?key|credential|pwd$|authorization|cookie$/i;

export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/**
 * Keys of environment variables: of ECS and CodeBuild a list of names and
 * values, of App Runner a map, of Lambda `variables` within it.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Environment.html
 * @see https://docs.aws.amazon.com/apprunner/latest/api/API_ImageConfiguration.html
 * @see https://docs.aws.amazon.com/codebuild/latest/APIReference/API_EnvironmentVariable.html
 */
export const environmentKeys: ReadonlySet<string> = new Set([
  'environment',
  'environmentvariables',
  'environmentvariablesoverride',
  'runtimeenvironmentvariables',
  'variables',
  'envvars',
]);

/** Keys of the name and the value in lists of pairs. */
export const pairKeys = {
  name: ['name', 'key', 'parameterkey', 'parametername', 'optionname'],
  value: ['value', 'parametervalue'],
} as const;

/**
 * Keys that hold what an origin is to know its callers by.
 *
 * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginCustomHeader.html
 */
export const isHeaderValue = (key: string): boolean =>
  toPlainKey(key) === 'headervalue';

/** Parameters that are secrets in one service only. */
export const serviceSecrets: Readonly<Record<string, ReadonlySet<string>>> = {
  // https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
  'ssm.amazonaws.com': new Set(['value']),
  // https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
  'states.amazonaws.com': new Set(['input', 'output']),
};

/** Secrets within a text that has `sign`: the groups around them stay. */
export const textRules: ReadonlyArray<{
  sign: string;
  pattern: RegExp;
  keep: string;
}> = [
  {
    // https://user:password@host
    sign: '@',
    pattern:
      /\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@:"']{0,200}:[^\s/@"']{1,200}@/gi,
    keep: `$1${MASK}@`,
  },
  {
    // signatures and tokens of presigned addresses, secrets in query strings and options
    sign: '=',
    pattern:
      /((?:[?&;\s]|^|--)[\w.-]{0,40}(?:password|passwd|secret|token|api[_-]?key|signature|credential)=)[^\s&;"']{1,4096}/gi,
    keep: `$1${MASK}`,
  },
  {
    // JSON within a text
    sign: '"',
    pattern:
      /("[\w.-]{0,40}(?:password|passwd|secret|secret_?string|secret_?access_?key|token|api_?key|private_?key|authorization)"\s{0,5}:\s{0,5}")(?:[^"\\]|\\.)+/gi,
    keep: `$1${MASK}`,
  },
  {
    // JSON within JSON within a text
    sign: '\\"',
    pattern:
      /(\\"[\w.-]{0,40}(?:password|passwd|secret|secret_?string|secret_?access_?key|token|api_?key|private_?key|authorization)\\"\s{0,5}:\s{0,5}\\")(?:[^"\\]|\\[^"])+/gi,
    keep: `$1${MASK}`,
  },
  {
    sign: ' ',
    pattern:
      /(\bauthorization["']?\s{0,5}[:=]\s{0,5}["']?(?:bearer|basic)\s{1,5}|\bbearer\s{1,5}(?=ey))[\w.~+/=-]{4,8192}/gi,
    keep: `$1${MASK}`,
  },
  {
    sign: '-----BEGIN',
    pattern:
      /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{0,20000}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
    keep: MASK,
  },
];

/** What AWS has masked already. */
export const isMasked = (text: string): boolean =>
  /^\*+$/.test(text) || text === 'HIDDEN_DUE_TO_SECURITY_REASONS';
