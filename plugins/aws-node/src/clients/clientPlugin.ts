import type {
  FinalizeRequestMiddleware,
  MiddlewareStack,
  MiddlewareType,
  Pluggable,
} from '@aws-sdk/types';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AwsScope } from '@hangar/plugin-aws-common';
import type { RateBudgets } from '../budgets';
import { isAwsError } from '../errors';
import { toAwsError } from '../errors/toAwsError';

/**
 * What is added to every client: its attempts keep to the rate budget, and its
 * errors are told apart.
 */
export function createClientPlugin(options: {
  scope: AwsScope;
  service: string;
  budgets: RateBudgets;
  logger: LoggerService;
}): Pluggable<object, object> {
  const { scope, service, budgets, logger } = options;
  const getOperation = (commandName = '') =>
    commandName.replace(/Command$/, '');

  // one attempt, after the retries and before the request is signed again
  const keepBudget: FinalizeRequestMiddleware<object, object> =
    (next, context) => args =>
      budgets.run(
        { ...scope, service, operation: getOperation(context.commandName) },
        () => next(args),
      );

  return {
    applyToStack: (stack: MiddlewareStack<object, object>) => {
      stack.add(
        (next, context) => async args => {
          const operation = getOperation(context.commandName);
          try {
            return await next(args);
          } catch (error) {
            const awsError = toAwsError(error, {
              ...scope,
              service,
              operation,
            });
            if (isAwsError(awsError)) {
              logger.warn(`${awsError.message}`, {
                service,
                operation,
                kind: awsError.kind,
                awsErrorName: awsError.aws.awsErrorName ?? '',
              });
            }
            throw awsError;
          }
        },
        { step: 'initialize', name: 'hangarErrors', priority: 'high' },
      );
      stack.addRelativeTo(keepBudget as MiddlewareType<object, object>, {
        relation: 'after',
        toMiddleware: 'retryMiddleware',
        name: 'hangarRateBudget',
      });
    },
  };
}
