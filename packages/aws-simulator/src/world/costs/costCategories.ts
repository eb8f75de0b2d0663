import type { CostLine } from './types';

const PLATFORM = ['parts-inventory', 'flight-telemetry'];
const SALES_ACCOUNT = '444455556666';

/**
 * The cost categories of the sample organisation: rules that sort charges, as
 * somebody defined them in the billing console. An empty value is "no category".
 */
export const costCategories: Readonly<
  Record<string, (line: CostLine) => string>
> = {
  Team: ({ accountId, tags }) => {
    if (accountId === SALES_ACCOUNT) {
      return 'sales-systems';
    }
    return PLATFORM.includes(tags.Component ?? '') ? 'platform' : '';
  },
};

/** The value of a line in a cost category; empty where none is of that name. */
export function categoryOf(line: CostLine, name: string): string {
  return Object.hasOwn(costCategories, name) ? costCategories[name](line) : '';
}
