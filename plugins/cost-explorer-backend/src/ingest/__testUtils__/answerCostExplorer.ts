import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';
import { formatAmount } from '../../store';

/** The inputs of operations as they are on the wire, so of any shape. */
export type WireInput = any;

/** A line of the bill. */
export type BillLine = {
  accountId: string;
  /** `YYYY-MM-DD`. */
  day: string;
  tags: Record<string, string>;
  service: string;
  recordType: string;
  /** In 1e-10. */
  amount: bigint;
  currency?: string;
};

/** What Cost Explorer knows; tests change it as they go. */
export type Bill = {
  lines: BillLine[];
  /** Days from this one on are estimated. */
  estimatedFrom: string;
  activeTags: string[];
  inactiveTags: string[];
  /** Groups a page. */
  pageSize: number;
  /** Answers instead, where it returns something. */
  fault?: (
    operation: string,
    input: WireInput,
  ) => Response | undefined | Promise<undefined>;
};

export type AwsRequest = { operation: string; input: WireInput };

/** How AWS says no. */
export const awsFailure = (type: string, message = 'refused', status = 400) =>
  HttpResponse.json({ __type: type, message }, { status });

const dimensions: Record<string, (line: BillLine) => string> = {
  LINKED_ACCOUNT: line => line.accountId,
  SERVICE: line => line.service,
  RECORD_TYPE: line => line.recordType,
};

function meets(line: BillLine, filter: WireInput): boolean {
  if (!filter) return true;
  if (filter.And) return filter.And.every((one: WireInput) => meets(line, one));
  if (filter.Or) return filter.Or.some((one: WireInput) => meets(line, one));
  if (filter.Not) return !meets(line, filter.Not);
  if (filter.Dimensions) {
    const { Key, Values } = filter.Dimensions;
    return Values.includes(dimensions[Key](line));
  }
  const { Key, Values, MatchOptions = [] } = filter.Tags;
  return MatchOptions.includes('ABSENT')
    ? !line.tags[Key]
    : Values.includes(line.tags[Key]);
}

const groupKey = (line: BillLine, { Type, Key }: WireInput): string =>
  Type === 'TAG' ? `${Key}$${line.tags[Key] ?? ''}` : dimensions[Key](line);

function sumUp(bill: Bill, input: WireInput) {
  const { TimePeriod, Granularity, GroupBy = [], Metrics } = input;
  const periods = new Map<string, Map<string, BillLine[]>>();
  for (const line of bill.lines) {
    const inside = line.day >= TimePeriod.Start && line.day < TimePeriod.End;
    if (inside && meets(line, input.Filter)) {
      const start =
        Granularity === 'DAILY' ? line.day : `${line.day.slice(0, 7)}-01`;
      const groups = periods.get(start) ?? new Map();
      const key = JSON.stringify([
        ...GroupBy.map((group: WireInput) => groupKey(line, group)),
        line.currency ?? 'USD',
      ]);
      groups.set(key, [...(groups.get(key) ?? []), line]);
      periods.set(start, groups);
    }
  }
  return [...periods].sort().flatMap(([start, groups]) =>
    [...groups].map(([key, lines]) => {
      const parts = JSON.parse(key) as string[];
      const sum = lines.reduce((total, { amount }) => total + amount, 0n);
      const value = { Amount: formatAmount(sum), Unit: parts.at(-1) };
      return {
        start,
        group: {
          Keys: parts.slice(0, -1),
          Metrics: Object.fromEntries(
            Metrics.map((metric: string) => [metric, value]),
          ),
        },
      };
    }),
  );
}

function getCostAndUsage(bill: Bill, input: WireInput) {
  const all = sumUp(bill, input);
  const offset = Number(input.NextPageToken ?? 0);
  const page = all.slice(offset, offset + bill.pageSize);
  const starts = [...new Set(page.map(({ start }) => start))];
  const next = offset + bill.pageSize;
  return {
    ResultsByTime: starts.map(start => ({
      TimePeriod: { Start: start, End: start },
      Estimated: start >= bill.estimatedFrom,
      Groups: page.filter(one => one.start === start).map(one => one.group),
    })),
    ...(next < all.length && { NextPageToken: String(next) }),
  };
}

const answers: Record<string, (bill: Bill, input: WireInput) => object> = {
  GetCostAndUsage: getCostAndUsage,
  ListCostAllocationTags: bill => ({
    CostAllocationTags: [
      ...bill.activeTags.map(TagKey => ({ TagKey, Status: 'Active' })),
      ...bill.inactiveTags.map(TagKey => ({ TagKey, Status: 'Inactive' })),
    ].map(tag => ({ ...tag, Type: 'UserDefined' })),
  }),
  GetTags: bill => ({ Tags: [...bill.activeTags, ...bill.inactiveTags] }),
};

/** Answers Cost Explorer's clients from a bill, and records what they ask. */
export function answerCostExplorer(bill: Bill): AwsRequest[] {
  const requests: AwsRequest[] = [];
  networkServer.use(
    http.post('https://ce.us-east-1.amazonaws.com/', async ({ request }) => {
      const target = request.headers.get('x-amz-target') ?? '';
      const operation = target.slice(target.lastIndexOf('.') + 1);
      const input: WireInput = await request.json();
      requests.push({ operation, input });
      return (
        (await bill.fault?.(operation, input)) ??
        HttpResponse.json(answers[operation](bill, input) as {})
      );
    }),
  );
  return requests;
}
