type Resource = {
  Type: string;
  Properties?: Record<string, unknown>;
  DependsOn?: string | string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};

export type TestTemplate = {
  Description?: string;
  Parameters?: Record<string, unknown>;
  Resources: Record<string, Resource>;
  Outputs?: Record<string, unknown>;
};

export const STAMPED_NAME = 'drone-dev-engineer-ecs-battery-stock';

const ref = (name: string) => ({ Ref: name });
const getAtt = (...path: [string, string]) => ({ 'Fn::GetAtt': path });
const zone = (index: number) => ({
  'Fn::Select': [index, { 'Fn::GetAZs': '' }],
});

function network(): Record<string, Resource> {
  const subnet = (index: number): Resource => ({
    Type: 'AWS::EC2::Subnet',
    Properties: {
      VpcId: ref('Vpc'),
      AvailabilityZone: zone(index),
      CidrBlock: {
        'Fn::Select': [
          index,
          { 'Fn::Cidr': [getAtt('Vpc', 'CidrBlock'), 6, 8] },
        ],
      },
      MapPublicIpOnLaunch: true,
    },
  });
  return {
    Vpc: {
      Type: 'AWS::EC2::VPC',
      Properties: {
        CidrBlock: '10.0.0.0/20',
        Tags: [{ Key: 'Name', Value: 'drone-dev-engineer-vpc' }],
      },
    },
    Gateway: { Type: 'AWS::EC2::InternetGateway' },
    GatewayAttachment: {
      Type: 'AWS::EC2::VPCGatewayAttachment',
      Properties: { VpcId: ref('Vpc'), InternetGatewayId: ref('Gateway') },
    },
    SubnetA: subnet(0),
    SubnetC: subnet(1),
    RouteTable: {
      Type: 'AWS::EC2::RouteTable',
      Properties: { VpcId: ref('Vpc') },
    },
    DefaultRoute: {
      Type: 'AWS::EC2::Route',
      DependsOn: 'GatewayAttachment',
      Properties: {
        RouteTableId: ref('RouteTable'),
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: ref('Gateway'),
      },
    },
    SecurityGroup: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: { GroupDescription: 'Service', VpcId: ref('Vpc') },
    },
  };
}

function data(): Record<string, Resource> {
  return {
    Repository: {
      Type: 'AWS::ECR::Repository',
      Properties: {
        RepositoryName: 'drone-dev-engineer-ecr-battery-stock',
        ImageTagMutability: 'IMMUTABLE',
      },
    },
    Secret: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { GenerateSecretString: { PasswordLength: 30 } },
    },
    DatabaseSubnets: {
      Type: 'AWS::RDS::DBSubnetGroup',
      Properties: {
        DBSubnetGroupDescription: 'Database',
        SubnetIds: [ref('SubnetA'), ref('SubnetC')],
      },
    },
    Database: {
      Type: 'AWS::RDS::DBInstance',
      Properties: {
        DBInstanceIdentifier: 'drone-dev-engineer-rds-battery-stock',
        DBInstanceClass: 'db.t4g.micro',
        Engine: 'postgres',
        EngineVersion: '17.5',
        AllocatedStorage: '20',
        StorageEncrypted: true,
        DBSubnetGroupName: ref('DatabaseSubnets'),
        MasterUsername: 'inventory',
        MasterUserPassword: {
          'Fn::Sub':
            '{{resolve:secretsmanager:${Secret}:SecretString:password}}',
        },
      },
    },
  };
}

function service(): Record<string, Resource> {
  return {
    Cluster: {
      Type: 'AWS::ECS::Cluster',
      Properties: { ClusterName: STAMPED_NAME },
    },
    LogGroup: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: `/ecs/${STAMPED_NAME}`, RetentionInDays: 30 },
    },
    TaskRole: {
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17' } },
    },
    TaskDefinition: {
      Type: 'AWS::ECS::TaskDefinition',
      Properties: {
        Family: STAMPED_NAME,
        Cpu: '512',
        Memory: '1024',
        TaskRoleArn: getAtt('TaskRole', 'Arn'),
        ContainerDefinitions: [
          {
            Name: 'inventory',
            Image: { 'Fn::Sub': '${Repository.RepositoryUri}:1' },
            PortMappings: [{ ContainerPort: 8080 }],
            Environment: [
              {
                Name: 'DB_HOST',
                Value: getAtt('Database', 'Endpoint.Address'),
              },
            ],
            LogConfiguration: {
              LogDriver: 'awslogs',
              Options: { 'awslogs-group': ref('LogGroup') },
            },
          },
        ],
      },
    },
    LoadBalancer: {
      Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      Properties: {
        Name: 'drone-dev-engineer-alb',
        Subnets: [ref('SubnetA'), ref('SubnetC')],
      },
    },
    TargetGroup: {
      Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      Properties: {
        Name: 'drone-dev-engineer-tg',
        Port: 8080,
        Protocol: 'HTTP',
        TargetType: 'ip',
        VpcId: ref('Vpc'),
        HealthCheckPath: '/health',
      },
    },
    Listener: {
      Type: 'AWS::ElasticLoadBalancingV2::Listener',
      Properties: {
        LoadBalancerArn: ref('LoadBalancer'),
        Port: 80,
        DefaultActions: [
          { Type: 'forward', TargetGroupArn: ref('TargetGroup') },
        ],
      },
    },
    Service: {
      Type: 'AWS::ECS::Service',
      DependsOn: ['Listener', 'DefaultRoute'],
      Properties: {
        Cluster: ref('Cluster'),
        ServiceName: STAMPED_NAME,
        DesiredCount: 2,
        TaskDefinition: ref('TaskDefinition'),
        LoadBalancers: [
          {
            ContainerName: 'inventory',
            ContainerPort: 8080,
            TargetGroupArn: ref('TargetGroup'),
          },
        ],
      },
    },
  };
}

function operations(): Record<string, Resource> {
  return {
    Topic: {
      Type: 'AWS::SNS::Topic',
      Properties: { TopicName: 'drone-dev-engineer-sns-battery-stock' },
    },
    CpuAlarm: {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: {
        AlarmName: 'drone-dev-engineer-cloudwatch-battery-stock',
        AlarmDescription: 'CPU above 80 %',
        Namespace: 'AWS/ECS',
        MetricName: 'CPUUtilization',
        Dimensions: [
          { Name: 'ClusterName', Value: ref('Cluster') },
          { Name: 'ServiceName', Value: getAtt('Service', 'Name') },
        ],
        Statistic: 'Average',
        Period: 300,
        EvaluationPeriods: 3,
        DatapointsToAlarm: 3,
        Threshold: 80,
        ComparisonOperator: 'GreaterThanThreshold',
        AlarmActions: [ref('Topic')],
      },
    },
    StorageAlarm: {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: {
        AlarmName: 'drone-dev-engineer-cloudwatch-battery-stock-storage',
        Namespace: 'AWS/RDS',
        MetricName: 'FreeStorageSpace',
        Dimensions: [{ Name: 'DBInstanceIdentifier', Value: ref('Database') }],
        Statistic: 'Minimum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 1e15,
        ComparisonOperator: 'LessThanThreshold',
      },
    },
    Dashboard: {
      Type: 'AWS::CloudWatch::Dashboard',
      Properties: {
        DashboardName: 'drone-dev-engineer-cloudwatch',
        DashboardBody: { 'Fn::Join': ['', ['{"widgets":[]}']] },
      },
    },
  };
}

/** A service with everything around it, as the templates of the house make it. */
export function inventoryTemplate(
  changes: (template: TestTemplate) => void = () => {},
): string {
  const template: TestTemplate = {
    Description: 'Parts inventory',
    Resources: { ...network(), ...data(), ...service(), ...operations() },
    Outputs: {
      Address: {
        Value: { 'Fn::Sub': 'http://${LoadBalancer.DNSName}' },
        Description: 'Where the service answers',
      },
      VpcId: {
        Value: ref('Vpc'),
        Export: { Name: { 'Fn::Sub': '${AWS::StackName}:VpcId' } },
      },
    },
  };
  changes(template);
  return JSON.stringify(template);
}
