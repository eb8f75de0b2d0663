/** What a rule of sensitive events is called, and why it matters. */
export const sensitiveMessages = {
  'sensitive.root-sign-in.title': 'Root user',
  'sensitive.root-sign-in.why':
    'The root user may do everything, and no policy can limit it. It is not meant for everyday work: check that this was planned.',
  'sensitive.bucket-made-public.title': 'Bucket made public',
  'sensitive.bucket-made-public.why':
    'Everybody on the internet may be able to read or change what is in this bucket. Check that this is wanted.',
  'sensitive.security-group-open.title': 'Open to the world',
  'sensitive.security-group-open.why':
    'A port is open to every address on the internet. Check that the port is meant to be public, and limit the addresses where it is not.',
  'sensitive.trail-change.title': 'Recording changed',
  'sensitive.trail-change.why':
    'What CloudTrail records was changed or stopped; what is done meanwhile may leave no trace.',
  'sensitive.sign-in-without-mfa.title': 'No MFA',
  'sensitive.sign-in-without-mfa.why':
    'Somebody signed in with a password alone. A password that leaked would be enough to do the same.',
  'sensitive.mfa-removed.title': 'MFA removed',
  'sensitive.mfa-removed.why':
    'From now on a password alone is enough to sign in as this user.',
  'sensitive.key-deletion-scheduled.title': 'Key deletion',
  'sensitive.key-deletion-scheduled.why':
    'Once the key is gone, nothing that was encrypted with it can ever be read again. Until then the deletion can be cancelled.',
  'sensitive.policy-change.title': 'Permissions changed',
  'sensitive.policy-change.why':
    'This changes who may do what. Check that it gives no more rights than are needed.',
  'sensitive.access-key-created.title': 'Access key created',
  'sensitive.access-key-created.why':
    'An access key works from anywhere and does not expire by itself. Where possible, use a role instead.',
  'sensitive.user-created.title': 'IAM user created',
  'sensitive.user-created.why':
    'An IAM user has credentials that last. AWS recommends sign-in by a central identity provider for people.',
  'sensitive.secret-read.title': 'Secret read',
  'sensitive.secret-read.why':
    'Somebody now knows the value of this secret. Check that they need to, and rotate it where they do not.',
  'sensitive.sign-in-failed.title': 'Sign-in failed',
  'sensitive.sign-in-failed.why':
    'One is a typing error; many in a row may be somebody guessing a password.',
} as const;
