import type { CfnService } from 'aws-cdk-lib/aws-apprunner';
import { SERVICE_PORT } from '../network/security-groups.ts';
import type { Parameters } from '../parameters/schema.ts';
import type { ServiceEnvironment } from '../service/environment.ts';
import type { Image } from '../service/image.ts';

type Source = CfnService.SourceConfigurationProperty;

/** What App Runner shows before there is an image: the example of AWS, which takes no command from us. */
const PLACEHOLDER = {
  uri: 'public.ecr.aws/aws-containers/hello-app-runner:latest',
  port: 8000,
};
const CERTIFICATES =
  'https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem';

const pairs = (values: Record<string, string>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

/** Built by App Runner itself, again at every push to the branch. */
function gitHubSource(
  source: NonNullable<Parameters['appRunnerSource']>,
  { plain, secrets }: ServiceEnvironment,
): Source {
  return {
    autoDeploymentsEnabled: true,
    authenticationConfiguration: { connectionArn: source.connectionArn },
    codeRepository: {
      repositoryUrl: source.repositoryUrl,
      sourceDirectory: source.directory,
      sourceCodeVersion: { type: 'BRANCH', value: source.branch },
      codeConfiguration: {
        configurationSource: 'API',
        codeConfigurationValues: {
          runtime: 'NODEJS_22',
          // The Dockerfile does the same for an image.
          buildCommand: `npm ci && npm run build && curl --fail --silent --output rds.pem ${CERTIFICATES}`,
          startCommand: 'npm start',
          port: `${SERVICE_PORT}`,
          runtimeEnvironmentVariables: pairs({
            ...plain,
            HOST: '0.0.0.0',
            DATABASE_CA_FILE: '/app/rds.pem',
          }),
          runtimeEnvironmentSecrets: pairs(secrets),
        },
      },
    },
  };
}

/** Tags are immutable, so that an image comes with a deployment, never by itself. */
function imageSource(
  image: Image,
  { plain, secrets }: ServiceEnvironment,
  accessRoleArn: string,
): Source {
  if (image.isPlaceholder) {
    return {
      autoDeploymentsEnabled: false,
      imageRepository: {
        imageIdentifier: PLACEHOLDER.uri,
        imageRepositoryType: 'ECR_PUBLIC',
        imageConfiguration: { port: `${PLACEHOLDER.port}` },
      },
    };
  }
  return {
    autoDeploymentsEnabled: false,
    authenticationConfiguration: { accessRoleArn },
    imageRepository: {
      imageIdentifier: image.uri,
      imageRepositoryType: 'ECR',
      imageConfiguration: {
        port: `${SERVICE_PORT}`,
        runtimeEnvironmentVariables: pairs(plain),
        runtimeEnvironmentSecrets: pairs(secrets),
      },
    },
  };
}

/** From a GitHub directory when the parameters name one, else from the registry. */
export function sourceOf(
  { appRunnerSource }: Parameters,
  image: Image,
  environment: ServiceEnvironment,
  accessRoleArn: string,
): Source {
  return appRunnerSource
    ? gitHubSource(appRunnerSource, environment)
    : imageSource(image, environment, accessRoleArn);
}
