/**
 * What somebody tried and did not do, as `outcome.*` goes on with it after "to". Keys are
 * those of the sentences; an operation without an attempt of its own is told by a general one.
 */
export const attemptMessages = {
  'attempt.signin.ConsoleLogin.any': 'sign in to the console',
  'attempt.signin.SwitchRole.any': 'switch roles in the console',
  'attempt.signin.PasswordUpdated.any': 'change their console password',
  'attempt.sts.AssumeRole': 'assume the role {{resource}}',
  'attempt.ecs.UpdateService.desiredCount.after':
    'set the desired count of {{resource}} to {{after}}',
  'attempt.ecs.UpdateService.taskDefinition.after':
    'deploy {{after}} to {{resource}}',
  'attempt.ecs.UpdateService': 'change the service {{resource}}',
  'attempt.ecs.RunTask': 'run a task of {{resource}}',
  'attempt.ecs.StopTask': 'stop a task of {{resource}}',
  'attempt.ecs.ExecuteCommand': 'run a command inside a task of {{resource}}',
  'attempt.secretsmanager.GetSecretValue': 'read the secret {{resource}}',
  'attempt.secretsmanager.PutSecretValue':
    'replace the value of the secret {{resource}}',
  'attempt.secretsmanager.DeleteSecret': 'delete the secret {{resource}}',
  'attempt.ssm.GetParameter': 'read the parameter {{resource}}',
  'attempt.cloudformation.CreateStack': 'create the stack {{resource}}',
  'attempt.cloudformation.UpdateStack': 'update the stack {{resource}}',
  'attempt.cloudformation.DeleteStack': 'delete the stack {{resource}}',
  'attempt.ec2.AuthorizeSecurityGroupIngress.ipPermissions.after':
    'let {{after}} into the security group {{resource}}',
  'attempt.ec2.AuthorizeSecurityGroupIngress':
    'open an inbound rule in the security group {{resource}}',
  'attempt.ec2.RevokeSecurityGroupIngress':
    'remove an inbound rule from the security group {{resource}}',
  'attempt.ec2.TerminateInstances': 'terminate the instance {{resource}}',
  'attempt.ec2.CreateTags': 'tag {{resource}}',
  'attempt.ec2.DeleteTags': 'remove tags from {{resource}}',
  'attempt.iam.CreateUser': 'create the IAM user {{resource}}',
  'attempt.iam.CreateAccessKey': 'create an access key for {{resource}}',
  'attempt.iam.AttachRolePolicy.policy.after':
    'attach the policy {{after}} to the role {{resource}}',
  'attempt.iam.AttachRolePolicy': 'attach a policy to the role {{resource}}',
  'attempt.iam.AttachUserPolicy.policy.after':
    'attach the policy {{after}} to the user {{resource}}',
  'attempt.iam.AttachUserPolicy': 'attach a policy to the user {{resource}}',
  'attempt.iam.PutRolePolicy': 'write a policy of the role {{resource}}',
  'attempt.iam.DeactivateMFADevice': 'turn off MFA for {{resource}}',
  'attempt.rds.ModifyDBInstance': 'change the database {{resource}}',
  'attempt.rds.DeleteDBInstance': 'delete the database {{resource}}',
  'attempt.cloudtrail.UpdateTrail': 'change the trail {{resource}}',
  'attempt.cloudtrail.StopLogging':
    'stop recording with the trail {{resource}}',
  'attempt.cloudtrail.DeleteTrail': 'delete the trail {{resource}}',
  'attempt.kms.Decrypt': 'decrypt with the key {{resource}}',
  'attempt.kms.ScheduleKeyDeletion':
    'schedule the deletion of the key {{resource}}',
  'attempt.s3.PutBucketPolicy': 'change the policy of the bucket {{resource}}',
  'attempt.logs.StartQuery': 'search the logs of {{resource}}',
  'attempt.general.tag': 'change the tags of {{resource}}',
  'attempt.general.create': 'create {{resource}}',
  'attempt.general.change': 'change {{resource}}',
  'attempt.general.delete': 'delete {{resource}}',
  'attempt.general.read': 'look at {{resource}}',
  'attempt.general.call': 'call {{event}} on {{resource}}',
  'attempt.general.readAny': 'look at {{service}}',
  'attempt.general.callAny': 'call {{event}} of {{service}}',
} as const;
