import { isError } from '@backstage/errors';
import { isAwsError } from '@hangar/plugin-aws-node';

const explanations: Record<string, string> = {
  LimitExceededException:
    'AWS lets no more requests through for now. Nothing to do: the rest is read later',
  DataUnavailableException:
    'Cost Explorer has no figures for this account yet. AWS prepares them within 24 hours after Cost Explorer was enabled in the Billing console',
  BillExpirationException:
    'AWS keeps the costs of that month no longer. Lower costExplorer.historyMonths',
  InvalidNextTokenException:
    'The pages of the answer expired before all of them were read, several times. Nothing to do: they are read again later',
};

/** Why a source could not be read, and what to do, for operators. */
export function explainFailure(error: unknown): {
  name: string;
  message: string;
} {
  if (isAwsError(error)) {
    const name = error.aws.awsErrorName ?? error.name;
    const explanation = explanations[name];
    return {
      name,
      message: explanation
        ? `${explanation}. (${error.message})`
        : error.message,
    };
  }
  return isError(error)
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}

/** Whether AWS says that a month is too long ago. */
export const isExpired = (error: unknown): boolean =>
  isAwsError(error) && error.aws.awsErrorName === 'BillExpirationException';
