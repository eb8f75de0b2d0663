import { resolve } from 'node:path';
import type { AssemblyStack } from '../../infra/readAssembly';
import { writeAssembly } from '../../infra/writeAssembly';

export const stackName = 'drone-dev-engineer-cloudformation-parts';
export const tags = {
  Cost: 'drone_engineer',
  Project: 'infra-course-drone',
  createdBy: 'engineer',
};

/** A stack with a template of these resources and outputs. */
export function stack(
  part: string,
  resources: object,
  rest: Partial<AssemblyStack> & { outputs?: object } = {},
): AssemblyStack {
  const { outputs = {}, ...others } = rest;
  const template = JSON.stringify({ Resources: resources, Outputs: outputs });
  return {
    name: `${stackName}-${part}`,
    templateFile: '',
    dependsOn: [],
    tags,
    terminationProtection: false,
    template,
    sizeBytes: template.length,
    ...others,
  };
}

const exportName = `${stackName}:images`;

/** A registry, and a database with a queue beside it, the second stack using the first. */
export function environmentStacks(
  changes: { database?: object; images?: object; service?: object } = {},
): AssemblyStack[] {
  const name = 'drone-dev-engineer-rds-parts';
  const database = {
    DBInstanceIdentifier: name,
    DBInstanceClass: 'db.t4g.micro',
    AllocatedStorage: '20',
    Engine: 'postgres',
    MasterUsername: 'parts',
    ManageMasterUserPassword: true,
    Tags: Object.entries({ ...tags, Name: name }).map(([Key, Value]) => ({
      Key,
      Value,
    })),
    ...changes.database,
  };
  return [
    stack(
      'data',
      {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            RepositoryName: 'drone-dev-engineer-ecr-parts',
            ...changes.images,
          },
        },
        Database: {
          Type: 'AWS::RDS::DBInstance',
          DeletionPolicy: 'Delete',
          UpdateReplacePolicy: 'Delete',
          Properties: database,
        },
      },
      {
        outputs: {
          Images: { Value: { Ref: 'Images' }, Export: { Name: exportName } },
        },
      },
    ),
    stack(
      'service',
      {
        Alarms: {
          Type: 'AWS::SNS::Topic',
          Properties: {
            DisplayName: { 'Fn::ImportValue': exportName },
            ...changes.service,
          },
        },
      },
      {
        dependsOn: [`${stackName}-data`],
        outputs: { Topic: { Value: { Ref: 'Alarms' } } },
      },
    ),
  ];
}

/** Writes the assembly as aws:infra:synth leaves it. */
export async function write(
  workspacePath: string,
  stacks: AssemblyStack[],
): Promise<void> {
  await writeAssembly(resolve(workspacePath, 'infra/cdk.out'), stacks);
}
