import {
  awkwardValues,
  createRandom,
} from '../../store/__testUtils__/randomCosts';
import type { Bill, BillLine } from './answerCostExplorer';

const services = [
  'Amazon Elastic Container Service',
  'Amazon Relational Database Service',
  'EC2 - Other',
];
const recordTypes = ['Usage', 'Usage', 'Usage', 'Tax', 'Credit', 'Refund', 'RIFee']; // prettier-ignore

/** Days from one to the other, both inclusive. */
function* listDays(from: string, to: string): Generator<string> {
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    yield new Date(day).toISOString().slice(0, 10);
  }
}

/** A bill with every awkward value, amounts to the last decimal, and all kinds of charges. */
export function createBill(options: {
  from: string;
  to: string;
  accounts: string[];
  seed?: number;
  linesPerDay?: number;
}): Bill {
  const random = createRandom(options.seed ?? 1);
  const pick = <T>(items: readonly T[]) =>
    items[Math.floor(random() * items.length)];
  const lines: BillLine[] = [];
  for (const day of listDays(options.from, options.to)) {
    for (const accountId of options.accounts) {
      for (let line = 0; line < (options.linesPerDay ?? 6); line += 1) {
        const recordType = pick(recordTypes);
        const size = BigInt(Math.floor(random() * 1e12)) + 1n;
        const value = pick(awkwardValues);
        lines.push({
          accountId,
          day,
          tags: { ...(value && { Component: value }), Team: pick(['a', 'b']) },
          service: pick(services),
          recordType,
          amount: /Credit|Refund/.test(recordType) ? -size : size,
        });
      }
    }
  }
  return {
    lines,
    estimatedFrom: '2026-11-22',
    activeTags: ['Component', 'Team'],
    inactiveTags: [],
    pageSize: 40,
  };
}

export const sumOf = (lines: BillLine[]): bigint =>
  lines.reduce((sum, { amount }) => sum + amount, 0n);
