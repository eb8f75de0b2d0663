/**
 * What was done, as a sentence for each API operation: `<service>.<operation>[.<field that changed>[.after]]`.
 * `.after` is for changes whose value before is not known, `.before` for what was
 * taken away, `.any` for operations that need no resource.
 */
export const sentenceMessages = {
  'sentence.ecs.UpdateService.desiredCount':
    '{{who}} changed the desired count of {{resource}} from {{before}} to {{after}}',
  'sentence.ecs.UpdateService.desiredCount.after':
    '{{who}} set the desired count of {{resource}} to {{after}}',
  'sentence.ecs.UpdateService.taskDefinition':
    '{{who}} deployed {{after}} to {{resource}} in place of {{before}}',
  'sentence.ecs.UpdateService.taskDefinition.after':
    '{{who}} deployed {{after}} to {{resource}}',
  'sentence.ecs.UpdateService.forceNewDeployment.after':
    '{{who}} started a new deployment of {{resource}}',
  'sentence.ecs.UpdateService': '{{who}} changed the service {{resource}}',
  'sentence.ecs.CreateService': '{{who}} created the service {{resource}}',
  'sentence.ecs.DeleteService': '{{who}} deleted the service {{resource}}',
  'sentence.ecs.RegisterTaskDefinition':
    '{{who}} registered the task definition {{resource}}',
  'sentence.ecs.DeregisterTaskDefinition':
    '{{who}} withdrew the task definition {{resource}}',
  'sentence.ecs.RunTask': '{{who}} ran a task of {{resource}}',
  'sentence.ecs.StopTask': '{{who}} stopped a task of {{resource}}',
  'sentence.ecs.ExecuteCommand':
    '{{who}} ran a command inside a task of {{resource}}',
  'sentence.ecs.CreateCluster': '{{who}} created the cluster {{resource}}',
  'sentence.ecs.DeleteCluster': '{{who}} deleted the cluster {{resource}}',
  'sentence.apprunner.CreateService':
    '{{who}} created the App Runner service {{resource}}',
  'sentence.apprunner.UpdateService.imageIdentifier.after':
    '{{who}} deployed {{after}} to {{resource}}',
  'sentence.apprunner.UpdateService':
    '{{who}} changed the App Runner service {{resource}}',
  'sentence.apprunner.DeleteService':
    '{{who}} deleted the App Runner service {{resource}}',
  'sentence.apprunner.StartDeployment':
    '{{who}} started a deployment of {{resource}}',
  'sentence.apprunner.PauseService': '{{who}} paused {{resource}}',
  'sentence.apprunner.ResumeService': '{{who}} resumed {{resource}}',
  'sentence.application-autoscaling.RegisterScalableTarget':
    '{{who}} set how far {{resource}} may scale',
  'sentence.application-autoscaling.DeregisterScalableTarget':
    '{{who}} ended auto scaling of {{resource}}',
  'sentence.application-autoscaling.PutScalingPolicy':
    '{{who}} set the scaling policy of {{resource}}',
  'sentence.elasticloadbalancing.CreateLoadBalancer':
    '{{who}} created the load balancer {{resource}}',
  'sentence.elasticloadbalancing.DeleteLoadBalancer':
    '{{who}} deleted the load balancer {{resource}}',
  'sentence.elasticloadbalancing.ModifyLoadBalancerAttributes':
    '{{who}} changed the settings of the load balancer {{resource}}',
  'sentence.elasticloadbalancing.SetSecurityGroups':
    '{{who}} changed the security groups of the load balancer {{resource}}',
  'sentence.elasticloadbalancing.CreateTargetGroup':
    '{{who}} created the target group {{resource}}',
  'sentence.elasticloadbalancing.ModifyTargetGroup':
    '{{who}} changed the target group {{resource}}',
  'sentence.elasticloadbalancing.ModifyTargetGroupAttributes':
    '{{who}} changed the settings of the target group {{resource}}',
  'sentence.elasticloadbalancing.DeleteTargetGroup':
    '{{who}} deleted the target group {{resource}}',
  'sentence.elasticloadbalancing.RegisterTargets':
    '{{who}} added targets to {{resource}}',
  'sentence.elasticloadbalancing.DeregisterTargets':
    '{{who}} removed targets from {{resource}}',
  'sentence.elasticloadbalancing.CreateListener':
    '{{who}} added a listener to {{resource}}',
  'sentence.elasticloadbalancing.ModifyListener':
    '{{who}} changed a listener of {{resource}}',
  'sentence.rds.CreateDBInstance': '{{who}} created the database {{resource}}',
  'sentence.rds.ModifyDBInstance.dBInstanceClass':
    '{{who}} changed the instance class of {{resource}} from {{before}} to {{after}}',
  'sentence.rds.ModifyDBInstance.dBInstanceClass.after':
    '{{who}} changed the instance class of {{resource}} to {{after}}',
  'sentence.rds.ModifyDBInstance.allocatedStorage':
    '{{who}} changed the storage of {{resource}} from {{before}} GiB to {{after}} GiB',
  'sentence.rds.ModifyDBInstance.allocatedStorage.after':
    '{{who}} changed the storage of {{resource}} to {{after}} GiB',
  'sentence.rds.ModifyDBInstance.engineVersion':
    '{{who}} upgraded {{resource}} from version {{before}} to {{after}}',
  'sentence.rds.ModifyDBInstance.engineVersion.after':
    '{{who}} changed the engine version of {{resource}} to {{after}}',
  'sentence.rds.ModifyDBInstance': '{{who}} changed the database {{resource}}',
  'sentence.rds.DeleteDBInstance': '{{who}} deleted the database {{resource}}',
  'sentence.rds.RebootDBInstance': '{{who}} rebooted the database {{resource}}',
  'sentence.rds.StartDBInstance': '{{who}} started the database {{resource}}',
  'sentence.rds.StopDBInstance': '{{who}} stopped the database {{resource}}',
  'sentence.rds.CreateDBSnapshot': '{{who}} made a snapshot of {{resource}}',
  'sentence.ecr.CreateRepository':
    '{{who}} created the image repository {{resource}}',
  'sentence.ecr.DeleteRepository':
    '{{who}} deleted the image repository {{resource}}',
  'sentence.ecr.PutImage.imageTag.after':
    '{{who}} pushed the image {{after}} to {{resource}}',
  'sentence.ecr.PutImage': '{{who}} pushed an image to {{resource}}',
  'sentence.ecr.BatchDeleteImage': '{{who}} deleted images from {{resource}}',
  'sentence.logs.CreateLogGroup': '{{who}} created the log group {{resource}}',
  'sentence.logs.DeleteLogGroup': '{{who}} deleted the log group {{resource}}',
  'sentence.logs.PutRetentionPolicy.retentionInDays':
    '{{who}} changed how long {{resource}} is kept from {{before}} to {{after}} days',
  'sentence.logs.PutRetentionPolicy.retentionInDays.after':
    '{{who}} set how long {{resource}} is kept to {{after}} days',
  'sentence.logs.PutRetentionPolicy':
    '{{who}} changed how long {{resource}} is kept',
  'sentence.logs.StartQuery': '{{who}} searched the logs of {{resource}}',
  'sentence.secretsmanager.GetSecretValue':
    '{{who}} read the secret {{resource}}',
  'sentence.secretsmanager.BatchGetSecretValue':
    '{{who}} read the secret {{resource}}',
  'sentence.secretsmanager.CreateSecret':
    '{{who}} created the secret {{resource}}',
  'sentence.secretsmanager.PutSecretValue':
    '{{who}} replaced the value of the secret {{resource}}',
  'sentence.secretsmanager.UpdateSecret':
    '{{who}} changed the secret {{resource}}',
  'sentence.secretsmanager.RotateSecret':
    '{{who}} rotated the secret {{resource}}',
  'sentence.secretsmanager.DeleteSecret.recoveryWindowInDays.after':
    '{{who}} scheduled the deletion of the secret {{resource}} in {{after}} days',
  'sentence.secretsmanager.DeleteSecret':
    '{{who}} deleted the secret {{resource}}',
  'sentence.secretsmanager.RestoreSecret':
    '{{who}} restored the secret {{resource}}',
  'sentence.cloudformation.CreateStack':
    '{{who}} created the stack {{resource}}',
  'sentence.cloudformation.UpdateStack':
    '{{who}} updated the stack {{resource}}',
  'sentence.cloudformation.DeleteStack':
    '{{who}} deleted the stack {{resource}}',
  'sentence.cloudformation.CreateChangeSet':
    '{{who}} prepared a change of the stack {{resource}}',
  'sentence.cloudformation.ExecuteChangeSet':
    '{{who}} applied a change to the stack {{resource}}',
  'sentence.cloudformation.UpdateTerminationProtection':
    '{{who}} changed the termination protection of the stack {{resource}}',
  'sentence.ec2.AuthorizeSecurityGroupIngress.ipPermissions.after':
    '{{who}} let {{after}} into the security group {{resource}}',
  'sentence.ec2.AuthorizeSecurityGroupIngress':
    '{{who}} opened an inbound rule in the security group {{resource}}',
  'sentence.ec2.RevokeSecurityGroupIngress.ipPermissions.before':
    '{{who}} shut {{before}} out of the security group {{resource}}',
  'sentence.ec2.RevokeSecurityGroupIngress':
    '{{who}} removed an inbound rule from the security group {{resource}}',
  'sentence.ec2.AuthorizeSecurityGroupEgress':
    '{{who}} opened an outbound rule in the security group {{resource}}',
  'sentence.ec2.RevokeSecurityGroupEgress':
    '{{who}} removed an outbound rule from the security group {{resource}}',
  'sentence.ec2.ModifySecurityGroupRules':
    '{{who}} changed rules of the security group {{resource}}',
  'sentence.ec2.CreateSecurityGroup':
    '{{who}} created the security group {{resource}}',
  'sentence.ec2.DeleteSecurityGroup':
    '{{who}} deleted the security group {{resource}}',
  'sentence.ec2.RunInstances': '{{who}} launched the instance {{resource}}',
  'sentence.ec2.StartInstances': '{{who}} started the instance {{resource}}',
  'sentence.ec2.StopInstances': '{{who}} stopped the instance {{resource}}',
  'sentence.ec2.RebootInstances': '{{who}} rebooted the instance {{resource}}',
  'sentence.ec2.TerminateInstances':
    '{{who}} terminated the instance {{resource}}',
  'sentence.ec2.CreateVpc': '{{who}} created the VPC {{resource}}',
  'sentence.ec2.DeleteVpc': '{{who}} deleted the VPC {{resource}}',
  'sentence.ec2.CreateSubnet': '{{who}} created the subnet {{resource}}',
  'sentence.ec2.CreateNatGateway':
    '{{who}} created the NAT gateway {{resource}}',
  'sentence.ec2.DeleteNatGateway':
    '{{who}} deleted the NAT gateway {{resource}}',
  'sentence.ec2.CreateTags': '{{who}} tagged {{resource}}',
  'sentence.ec2.DeleteTags': '{{who}} removed tags from {{resource}}',
  'sentence.iam.CreateUser': '{{who}} created the IAM user {{resource}}',
  'sentence.iam.DeleteUser': '{{who}} deleted the IAM user {{resource}}',
  'sentence.iam.CreateLoginProfile':
    '{{who}} gave {{resource}} a password for the console',
  'sentence.iam.UpdateLoginProfile':
    '{{who}} changed the console password of {{resource}}',
  'sentence.iam.AddUserToGroup.groupName.after':
    '{{who}} added the user {{resource}} to the group {{after}}',
  'sentence.iam.AddUserToGroup':
    '{{who}} added the user {{resource}} to a group',
  'sentence.iam.RemoveUserFromGroup.groupName.before':
    '{{who}} removed the user {{resource}} from the group {{before}}',
  'sentence.iam.RemoveUserFromGroup':
    '{{who}} removed the user {{resource}} from a group',
  'sentence.iam.CreateAccessKey':
    '{{who}} created an access key for {{resource}}',
  'sentence.iam.UpdateAccessKey.status.after':
    '{{who}} set an access key of {{resource}} to {{after}}',
  'sentence.iam.UpdateAccessKey':
    '{{who}} changed an access key of {{resource}}',
  'sentence.iam.DeleteAccessKey':
    '{{who}} deleted an access key of {{resource}}',
  'sentence.iam.CreateRole': '{{who}} created the role {{resource}}',
  'sentence.iam.DeleteRole': '{{who}} deleted the role {{resource}}',
  'sentence.iam.UpdateAssumeRolePolicy':
    '{{who}} changed who may assume the role {{resource}}',
  'sentence.iam.AttachRolePolicy.policy.after':
    '{{who}} attached the policy {{after}} to the role {{resource}}',
  'sentence.iam.AttachRolePolicy':
    '{{who}} attached a policy to the role {{resource}}',
  'sentence.iam.DetachRolePolicy.policy.before':
    '{{who}} detached the policy {{before}} from the role {{resource}}',
  'sentence.iam.DetachRolePolicy':
    '{{who}} detached a policy from the role {{resource}}',
  'sentence.iam.PutRolePolicy.policy.after':
    '{{who}} wrote the policy {{after}} of the role {{resource}}',
  'sentence.iam.PutRolePolicy':
    '{{who}} wrote a policy of the role {{resource}}',
  'sentence.iam.DeleteRolePolicy':
    '{{who}} deleted a policy of the role {{resource}}',
  'sentence.iam.AttachUserPolicy.policy.after':
    '{{who}} attached the policy {{after}} to the user {{resource}}',
  'sentence.iam.AttachUserPolicy':
    '{{who}} attached a policy to the user {{resource}}',
  'sentence.iam.DetachUserPolicy.policy.before':
    '{{who}} detached the policy {{before}} from the user {{resource}}',
  'sentence.iam.DetachUserPolicy':
    '{{who}} detached a policy from the user {{resource}}',
  'sentence.iam.PutUserPolicy':
    '{{who}} wrote a policy of the user {{resource}}',
  'sentence.iam.AttachGroupPolicy.policy.after':
    '{{who}} attached the policy {{after}} to the group {{resource}}',
  'sentence.iam.AttachGroupPolicy':
    '{{who}} attached a policy to the group {{resource}}',
  'sentence.iam.DetachGroupPolicy.policy.before':
    '{{who}} detached the policy {{before}} from the group {{resource}}',
  'sentence.iam.DetachGroupPolicy':
    '{{who}} detached a policy from the group {{resource}}',
  'sentence.iam.PutGroupPolicy':
    '{{who}} wrote a policy of the group {{resource}}',
  'sentence.iam.CreatePolicy': '{{who}} created the policy {{resource}}',
  'sentence.iam.CreatePolicyVersion': '{{who}} changed the policy {{resource}}',
  'sentence.iam.SetDefaultPolicyVersion':
    '{{who}} switched the policy {{resource}} to another version',
  'sentence.iam.DeletePolicy': '{{who}} deleted the policy {{resource}}',
  'sentence.iam.EnableMFADevice': '{{who}} turned on MFA for {{resource}}',
  'sentence.iam.DeactivateMFADevice': '{{who}} turned off MFA for {{resource}}',
  'sentence.iam.DeleteVirtualMFADevice':
    '{{who}} deleted the MFA device {{resource}}',
  'sentence.sts.AssumeRole': '{{who}} assumed the role {{resource}}',
  'sentence.sts.GetCallerIdentity.any':
    '{{who}} asked who they are signed in as',
  'sentence.signin.ConsoleLogin.any': '{{who}} signed in to the console',
  'sentence.signin.SwitchRole.any': '{{who}} switched roles in the console',
  'sentence.signin.PasswordUpdated.any':
    '{{who}} changed their console password',
  'sentence.cloudtrail.CreateTrail': '{{who}} created the trail {{resource}}',
  'sentence.cloudtrail.UpdateTrail': '{{who}} changed the trail {{resource}}',
  'sentence.cloudtrail.DeleteTrail': '{{who}} deleted the trail {{resource}}',
  'sentence.cloudtrail.StartLogging':
    '{{who}} started recording with the trail {{resource}}',
  'sentence.cloudtrail.StopLogging':
    '{{who}} stopped recording with the trail {{resource}}',
  'sentence.cloudtrail.PutEventSelectors':
    '{{who}} changed what the trail {{resource}} records',
  'sentence.cloudtrail.LookupEvents.any':
    '{{who}} looked through the event history',
  'sentence.kms.ScheduleKeyDeletion.pendingWindowInDays.after':
    '{{who}} scheduled the deletion of the key {{resource}} in {{after}} days',
  'sentence.kms.ScheduleKeyDeletion':
    '{{who}} scheduled the deletion of the key {{resource}}',
  'sentence.kms.CancelKeyDeletion':
    '{{who}} cancelled the deletion of the key {{resource}}',
  'sentence.kms.DisableKey': '{{who}} disabled the key {{resource}}',
  'sentence.kms.EnableKey': '{{who}} enabled the key {{resource}}',
  'sentence.kms.PutKeyPolicy':
    '{{who}} changed the policy of the key {{resource}}',
  'sentence.kms.Decrypt': '{{who}} decrypted with the key {{resource}}',
  'sentence.kms.GenerateDataKey': '{{who}} made a data key from {{resource}}',
  'sentence.s3.CreateBucket': '{{who}} created the bucket {{resource}}',
  'sentence.s3.DeleteBucket': '{{who}} deleted the bucket {{resource}}',
  'sentence.s3.PutBucketPolicy':
    '{{who}} changed the policy of the bucket {{resource}}',
  'sentence.s3.DeleteBucketPolicy':
    '{{who}} deleted the policy of the bucket {{resource}}',
  'sentence.s3.PutBucketAcl':
    '{{who}} changed the access control of the bucket {{resource}}',
  'sentence.s3.PutBucketPublicAccessBlock':
    '{{who}} changed the public access block of the bucket {{resource}}',
  'sentence.s3.DeleteBucketPublicAccessBlock':
    '{{who}} removed the public access block of the bucket {{resource}}',
  'sentence.s3.PutBucketEncryption':
    '{{who}} changed the encryption of the bucket {{resource}}',
  'sentence.monitoring.PutMetricAlarm.threshold.after':
    '{{who}} set the alarm {{resource}} with the threshold {{after}}',
  'sentence.monitoring.PutMetricAlarm': '{{who}} set the alarm {{resource}}',
  'sentence.monitoring.DeleteAlarms': '{{who}} deleted the alarm {{resource}}',
  'sentence.monitoring.DisableAlarmActions':
    '{{who}} silenced the alarm {{resource}}',
  'sentence.monitoring.EnableAlarmActions':
    '{{who}} turned on the actions of the alarm {{resource}}',
  'sentence.monitoring.SetAlarmState':
    '{{who}} set the state of the alarm {{resource}}',
  'sentence.monitoring.PutDashboard':
    '{{who}} changed the dashboard {{resource}}',
  'sentence.codebuild.StartBuild': '{{who}} started a build of {{resource}}',
  'sentence.states.StartExecution': '{{who}} started the workflow {{resource}}',
  'sentence.ssm.PutParameter': '{{who}} changed the parameter {{resource}}',
  'sentence.ssm.GetParameter': '{{who}} read the parameter {{resource}}',
  'sentence.logs.CreateLogStream':
    '{{who}} created a log stream in {{resource}}',
  'sentence.sns.CreateTopic': '{{who}} created the topic {{resource}}',
  'sentence.sns.Subscribe': '{{who}} subscribed to the topic {{resource}}',
  'sentence.budgets.CreateBudget': '{{who}} created the budget {{resource}}',
  'sentence.budgets.ModifyBudget': '{{who}} changed the budget {{resource}}',
  'sentence.lambda.UpdateFunctionCode20150331v2':
    '{{who}} deployed the function {{resource}}',
  'sentence.lambda.UpdateFunctionConfiguration20150331v2':
    '{{who}} changed the function {{resource}}',
  'sentence.general.tag': '{{who}} changed the tags of {{resource}}',
  'sentence.general.create': '{{who}} created {{resource}}',
  'sentence.general.change': '{{who}} changed {{resource}}',
  'sentence.general.delete': '{{who}} deleted {{resource}}',
  'sentence.general.read': '{{who}} looked at {{resource}}',
  'sentence.general.call': '{{who}} called {{event}} on {{resource}}',
  'sentence.general.readAny': '{{who}} looked at {{service}}',
  'sentence.general.callAny': '{{who}} called {{event}} of {{service}}',
} as const;
