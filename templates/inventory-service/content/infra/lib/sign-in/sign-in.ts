import { Aws, CfnDeletionPolicy, Stack } from 'aws-cdk-lib';
import {
  CfnUserPool,
  CfnUserPoolClient,
  CfnUserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';
import { publicUrlOf } from '../service/environment.ts';

/** How people sign in: through the provider of the parameters, or a Cognito user pool of the environment. */
export class SignIn extends Construct {
  readonly issuer: string;
  readonly clientId: string;
  readonly administratorEmails: string[];

  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id);
    const { signIn, notificationEmail } = parameters;
    this.administratorEmails = signIn?.administratorEmails ?? [
      notificationEmail,
    ];
    if (signIn) {
      this.issuer = signIn.issuer;
      this.clientId = signIn.clientId;
      return;
    }
    const pool = this.#createPool(parameters);
    this.issuer = `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}/${pool.ref}`;
    this.clientId = this.#createClient(pool, publicUrlOf(parameters));
    // A placeholder uses neither; an export that comes and goes could not be updated while in use.
    for (const value of [pool.ref, this.clientId]) {
      Stack.of(this).exportValue(value);
    }
    new CfnUserPoolDomain(this, 'Domain', {
      userPoolId: pool.ref,
      domain: domainPrefix(parameters),
    });
  }

  #createPool({ names, environment }: Parameters): CfnUserPool {
    const pool = new CfnUserPool(this, 'Pool', {
      userPoolName: suffixed(names['cloudformation-stack'], 'users', 128),
      usernameAttributes: ['email'],
      autoVerifiedAttributes: ['email'],
      // Somebody who may signs people up; nobody does so alone.
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      policies: {
        passwordPolicy: {
          minimumLength: 12,
          requireLowercase: true,
          requireUppercase: true,
          requireNumbers: true,
          requireSymbols: true,
        },
      },
      mfaConfiguration: 'OPTIONAL',
      enabledMfas: ['SOFTWARE_TOKEN_MFA'],
      accountRecoverySetting: {
        recoveryMechanisms: [{ name: 'verified_email', priority: 1 }],
      },
      deletionProtection: environment === 'dev' ? 'INACTIVE' : 'ACTIVE',
      userPoolTier: 'ESSENTIALS',
    });
    pool.cfnOptions.deletionPolicy = CfnDeletionPolicy.DELETE;
    acknowledge(pool, {
      COG2: 'Each person turns on the second factor for themselves, so that warehouse terminals without a phone work too.',
      COG8: 'The plus tier costs per user and month; long passwords and invited users only are enough here.',
    });
    return pool;
  }

  #createClient(pool: CfnUserPool, publicUrl: string): string {
    return new CfnUserPoolClient(this, 'Client', {
      userPoolId: pool.ref,
      clientName: 'service',
      // PKCE takes its place, so that there is no secret to keep.
      generateSecret: false,
      allowedOAuthFlowsUserPoolClient: true,
      allowedOAuthFlows: ['code'],
      allowedOAuthScopes: ['openid', 'email', 'profile'],
      supportedIdentityProviders: ['COGNITO'],
      callbackUrLs: [`${publicUrl}/auth/callback`],
      logoutUrLs: [`${publicUrl}/`],
      preventUserExistenceErrors: 'ENABLED',
    }).ref;
  }
}

/** Unique in a region; "cognito", "aws" and "amazon" are refused in it. */
function domainPrefix({ names, accountId }: Parameters): string {
  const name = names['cloudformation-stack']
    .toLowerCase()
    .replaceAll(/cognito|aws|amazon/g, 'x');
  return suffixed(name, accountId, 63);
}
