import { z } from 'zod';
import { stackValidationError } from '../../world/stacks/StackError';
import { paginate } from '../pageToken';
import { pageOptions, stackOperation } from './stackOperation';

const ITEMS_PER_PAGE = 100;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListExports.html */
export const listExports = stackOperation(
  z.object({ NextToken: z.string().optional() }),
  ({ NextToken }, { call, world }) => {
    const { items, nextToken } = paginate(
      world.cloudFormation.store.exports(call),
      pageOptions(NextToken, ITEMS_PER_PAGE, 'exports'),
    );
    return {
      Exports: {
        member: items.map(({ stackId, name, value }) => ({
          ExportingStackId: stackId,
          Name: name,
          Value: value,
        })),
      },
      NextToken: nextToken,
    };
  },
);

const listImportsSchema = z.object({
  ExportName: z.string().min(1),
  NextToken: z.string().optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListImports.html */
export const listImports = stackOperation(
  listImportsSchema,
  ({ ExportName, NextToken }, { call, world }) => {
    const importers = world.cloudFormation.store.importers(call, ExportName);
    if (importers.length === 0) {
      throw stackValidationError(
        `Export '${ExportName}' is not imported by any stack.`,
      );
    }
    const { items, nextToken } = paginate(
      importers,
      pageOptions(NextToken, ITEMS_PER_PAGE, ExportName),
    );
    return { Imports: { member: items }, NextToken: nextToken };
  },
);
