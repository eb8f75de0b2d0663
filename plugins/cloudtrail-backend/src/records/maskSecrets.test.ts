import { maskSecrets } from './maskSecrets';

const SECRET = 'hunter2-Zx9';

const mask = (requestParameters: object, eventSource = 'x.amazonaws.com') =>
  maskSecrets({ eventSource, requestParameters });

describe('maskSecrets', () => {
  it.each<[string, string, object, string[]]>([
    ['rds', 'the password of a database', { masterUserPassword: SECRET }, ['masterUserPassword']], // prettier-ignore
    ['secretsmanager', 'the value of a secret', { secretString: SECRET, secretBinary: SECRET }, ['secretString', 'secretBinary']], // prettier-ignore
    ['iam', 'passwords of people', { password: SECRET, newPassword: SECRET, oldPassword: SECRET }, ['password', 'newPassword', 'oldPassword']], // prettier-ignore
    ['cognito-idp', 'tokens and a client secret', { session: { AccessToken: SECRET }, clientSecret: SECRET, temporaryPassword: SECRET }, ['session.AccessToken', 'clientSecret', 'temporaryPassword']], // prettier-ignore
    ['sts', 'credentials, not what identifies them', { credentials: { secretAccessKey: SECRET, sessionToken: SECRET } }, ['credentials.secretAccessKey', 'credentials.sessionToken']], // prettier-ignore
    ['iam', 'a new access key', { accessKey: { secretAccessKey: SECRET } }, ['accessKey.secretAccessKey']], // prettier-ignore
    ['ecr', 'the token of a registry', { authorizationData: [{ authorizationToken: SECRET }] }, ['authorizationData[0].authorizationToken']], // prettier-ignore
    ['acm', 'a private key', { privateKey: SECRET }, ['privateKey']],
    ['kms', 'plain text', { plaintext: SECRET }, ['plaintext']],
    ['ec2', 'user data', { userData: SECRET }, ['userData']],
    ['apigateway', 'the value of an API key', { apiKey: SECRET }, ['apiKey']],
    ['ssm', 'the value of a parameter', { value: SECRET }, ['value']],
    ['events', 'what a connection signs in with', { authParameters: { apiKeyAuthParameters: { apiKeyName: SECRET } } }, ['authParameters.apiKeyAuthParameters.apiKeyName']], // prettier-ignore
    ['ecs', 'variables of a container', { containerDefinitions: [{ environment: [{ name: 'COLOUR', value: SECRET }] }], overrides: { containerOverrides: [{ environment: [{ name: 'A', value: SECRET }] }] } }, ['containerDefinitions[0].environment[0].value', 'overrides.containerOverrides[0].environment[0].value']], // prettier-ignore
    ['lambda', 'variables of a function', { environment: { variables: { COLOUR: SECRET } } }, ['environment.variables.COLOUR']], // prettier-ignore
    ['apprunner', 'variables of a service', { sourceConfiguration: { imageRepository: { imageConfiguration: { runtimeEnvironmentVariables: { COLOUR: SECRET } } } } }, ['sourceConfiguration.imageRepository.imageConfiguration.runtimeEnvironmentVariables.COLOUR']], // prettier-ignore
    ['codebuild', 'variables of a build', { environment: { environmentVariables: [{ name: 'A', type: 'PLAINTEXT', value: SECRET }] } }, ['environment.environmentVariables[0].value']], // prettier-ignore
    ['cloudformation', 'a parameter that is named like a secret', { parameters: [{ parameterKey: 'DbPassword', parameterValue: SECRET }] }, ['parameters[0].parameterValue']], // prettier-ignore
    ['elasticache', 'passwords of a user and a token', { passwords: [SECRET], authenticationMode: { passwords: [SECRET] }, authToken: SECRET }, ['passwords[0]', 'authenticationMode.passwords[0]', 'authToken']], // prettier-ignore
    ['iam', 'credentials of a service, and the seed of a device', { serviceSpecificCredential: { servicePassword: SECRET, serviceCredentialSecret: SECRET }, virtualMFADevice: { base32StringSeed: SECRET, qRCodePNG: SECRET } }, ['serviceSpecificCredential.servicePassword', 'serviceSpecificCredential.serviceCredentialSecret', 'virtualMFADevice.base32StringSeed', 'virtualMFADevice.qRCodePNG']], // prettier-ignore
    ['sts', 'what a role is assumed with', { webIdentityToken: SECRET, sAMLAssertion: SECRET }, ['webIdentityToken', 'sAMLAssertion']], // prettier-ignore
    ['cognito-idp', 'a provider and a device', { providerDetails: { client_secret: SECRET }, secretCode: SECRET }, ['providerDetails.client_secret', 'secretCode']], // prettier-ignore
    ['elasticloadbalancing', 'the client secret of a listener', { actions: [{ authenticateOidcConfig: { clientSecret: SECRET } }] }, ['actions[0].authenticateOidcConfig.clientSecret']], // prettier-ignore
    ['cloudfront', 'headers for an origin', { items: [{ headerName: 'X-Origin-Verify', headerValue: SECRET }] }, ['items[0].headerValue']], // prettier-ignore
    ['x', 'headers in a list', { headers: [{ name: 'Authorization', value: `Basic ${SECRET}` }, { key: 'Cookie', value: SECRET }] }, ['headers[0].value', 'headers[1].value']], // prettier-ignore
    ['ssm', 'tasks of a window', { taskToken: SECRET }, ['taskToken']], // prettier-ignore
    ['x', 'JSON within a text, by its shape', { body: JSON.stringify({ secretAccessKey: SECRET, userData: SECRET, containerDefinitions: [{ environment: [{ name: 'A', value: SECRET }] }], parameters: [{ ParameterKey: 'DbPassword', ParameterValue: SECRET }] }) }, ['body']], // prettier-ignore
    ['x', 'JSON within JSON, by its shape', { body: JSON.stringify({ deep: JSON.stringify({ Variables: { COLOUR: SECRET }, environment: { variables: { COLOUR: SECRET } }, deeper: JSON.stringify({ AuthToken: SECRET, plaintext: SECRET }) }) }) }, ['body']], // prettier-ignore
    ['x', 'a key within a text that is no JSON', { note: `Created "SecretAccessKey": "${SECRET}" for ci` }, ['note']], // prettier-ignore
    ['x', 'a password of digits', { password: 12345 }, ['password']],
    ['x', 'credentials in an address', { url: `https://ci:${SECRET}@git.example/x` }, ['url']], // prettier-ignore
    ['x', 'the signature of an address', { url: `https://b.s3.amazonaws.com/k?X-Amz-Signature=${SECRET}&x=1` }, ['url']], // prettier-ignore
    ['x', 'an option of a command', { command: ['start', `--db-password=${SECRET}`] }, ['command[1]']], // prettier-ignore
    ['x', 'JSON within a text', { input: JSON.stringify({ password: SECRET, deep: JSON.stringify({ token: SECRET }) }) }, ['input']], // prettier-ignore
    ['x', 'a header', { note: `Authorization: Bearer ${SECRET}` }, ['note']],
    ['x', 'a key file', { note: `-----BEGIN RSA PRIVATE KEY-----\n${SECRET}\n-----END RSA PRIVATE KEY-----` }, ['note']], // prettier-ignore
  ])('masks in %s %s', (service, _, parameters, paths) => {
    const { record, maskedPaths } = mask(
      parameters,
      `${service}.amazonaws.com`,
    );
    expect(JSON.stringify(record)).not.toContain(SECRET);
    expect(JSON.stringify(record)).toContain('***');
    expect(maskedPaths).toEqual(paths.map(path => `requestParameters.${path}`));
  });

  it('leaves alone what is no secret', () => {
    const parameters = {
      clientToken: 'c',
      clientRequestToken: 'c',
      nextToken: 'n',
      creationToken: 'c',
      idempotencyToken: 'i',
      startingToken: 's',
      masterUserSecret: { secretArn: 'arn:aws:secretsmanager:r:1:secret:x' },
      policyDocument:
        '{ "Statement": [{ "Action": "secretsmanager:GetSecretValue" }] }',
      template: '{not JSON}',
      secretId: 'parts/db',
      secretArn: 'arn:aws:secretsmanager:r:1:secret:x',
      manageMasterUserPassword: true,
      passwordResetRequired: true,
      authorizationType: 'JWT',
      credentials: { accessKeyId: 'ASIA', expiration: 'Nov 25, 2026' },
      accessKeyId: 'AKIA',
      secrets: [{ name: 'DB', valueFrom: 'arn:aws:secretsmanager:r:1:x' }],
      environment: {
        computeType: 'BUILD_GENERAL1_SMALL',
        image: 'aws/codebuild/standard:7.0',
        environmentVariables: [],
      },
      runtimeEnvironmentVariables: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      masterUserPassword: '****',
      tags: [{ key: 'Owner', value: 'platform' }],
      parameters: [
        { parameterKey: 'Size', parameterValue: 'small' },
        { parameterKey: 'SecretArn', parameterValue: 'arn:aws:x' },
      ],
      url: 'https://git.example:8443/team/parts?page=2',
      description: 'Basic monitoring of the token service: password rotation',
    };
    expect(mask(parameters)).toEqual({
      record: {
        eventSource: 'x.amazonaws.com',
        requestParameters: parameters,
      },
      maskedPaths: [],
    });
  });

  it('takes no longer for texts that are made to take long', () => {
    const before = performance.now();
    for (const text of [
      '"a'.repeat(50_000),
      '://:@'.repeat(30_000),
      '-----BEGIN PRIVATE KEY-----'.repeat(4_000),
      '\\"token\\":\\"'.repeat(10_000),
      '[{"a":'.repeat(20_000),
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    ])
      // prettier-ignore
      mask({ text });
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
