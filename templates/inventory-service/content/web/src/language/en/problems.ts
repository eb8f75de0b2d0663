/** What happened and what to do, for each code of an error. */
export const problems = {
  'problem.title': 'That did not work',
  'problem.retry': 'Try again',
  'problem.requestId': 'Request id: {id}',
  'problem.invalid-input': 'Some entries need another look.',
  'problem.part-not-found':
    'There is no such part. It may have been deleted: look for it in the list.',
  'problem.not-found': 'There is no page at this address.',
  'problem.duplicate-part-number':
    'There already is a part with this number. Open that one, or choose another number.',
  'problem.stale-version':
    'Somebody else changed this part in the meantime, and nothing was saved. Load it again and repeat your change.',
  'problem.database-unavailable':
    'The database does not answer, and nothing was saved. Try again in a few seconds.',
  'problem.unreachable':
    'The service does not answer. Check your connection and try again.',
  'problem.sign-in-failed':
    'The sign-in was not completed: sign in again. If it stays, ask an administrator whether your account is active and your e-mail address is verified.',
  'problem.identity-provider-unavailable':
    'The identity provider does not answer, so nobody can sign in now. Try again in a moment.',
  'problem.not-signed-in':
    'Your session has ended. Load the page again and sign in.',
  'problem.not-allowed':
    'You lack the right for this, and nothing was changed. Ask an administrator for it.',
  'problem.not-enough-stock':
    'There is not enough stock here, and nothing was saved.',
  'problem.in-use':
    'It is in use, and nothing was changed. Remove what uses it first.',
  'problem.other':
    'Something went wrong on our side. Try again; if it stays, report the request id.',
  'problem.reload': 'Load it again',
  'problem.closing': 'The service is restarting. Try again in a few seconds.',
  'problem.duplicate-category':
    'There already is a category of this name here: choose another name.',
  'problem.duplicate-location':
    'There already is a location with this code: choose another code.',
  'problem.duplicate-supplier':
    'There already is a supplier of this name: choose another name.',
  'problem.duplicate-user': 'There already is a user with this e-mail address.',
  'problem.foreign-page':
    'This was not sent from a page of this service, so nothing was changed. Check the address and open the page again.',
  'problem.internal-error':
    'Something went wrong on our side and nothing was saved. Try again; if it stays, give the request ID to the people who run this service.',
  'problem.invalid-request':
    'What was sent could not be read. Reload the page and try again.',
  'problem.location-not-found':
    'There is no such location. It may have been deleted.',
  'problem.more-than-ordered':
    'That is more than was ordered, so nothing was saved. Receive the rest without the order.',
  'problem.part-archived': 'This part is archived: restore it first.',
  'problem.refused': 'This was refused. Reload the page and try again.',
  'problem.reservation-closed':
    'This reservation was already issued or released. Reload the page.',
  'problem.reservation-not-found': 'There is no such reservation.',
  'problem.category-not-found':
    'There is no such category. It may have been deleted.',
  'problem.supplier-not-found':
    'There is no such supplier. It may have been deleted.',
  'problem.supplier-missing': 'The order has no supplier: choose one first.',
  'problem.token-expired': 'The access token has expired.',
  'problem.token-invalid': 'The access token cannot be accepted.',
  'problem.too-many-on-order':
    'Too much would be on order, so nothing was saved. Check the quantity.',
  'problem.unsupported-media-type': 'This format is not accepted.',
  'problem.user-unknown':
    'This user is not known here or was deactivated: ask an administrator.',
} as const;
