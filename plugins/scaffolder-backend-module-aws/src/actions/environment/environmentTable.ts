import type { Money } from '@hangar/plugin-aws-common';
import type { EnvironmentCost } from './environmentCost';

function formatMoney(money: Money | undefined): string {
  return money ? `${money.amount} ${money.currency}` : '';
}

/** One line of the task log for each type of resource, and one for the sum. */
export function formatEnvironment(cost: EnvironmentCost): string[] {
  const width = Math.max(0, ...cost.types.map(({ type }) => type.length));
  const lines = cost.types.map(
    ({ type, count, monthly }) =>
      `  ${String(count).padStart(3)}  ${type.padEnd(width)}  ${formatMoney(monthly)}`,
  );
  const sum = cost.total
    ? `By being there they cost about ${formatMoney(cost.total)} a month; traffic, logs and stored images come on top.`
    : 'No prices are known in this region.';
  return [...lines.map(line => line.trimEnd()), sum];
}

/** A Markdown table of what an environment consists of, Japanese and English. */
export function toEnvironmentTable(
  stacks: Array<{ name: string }>,
  cost: EnvironmentCost,
): string {
  if (stacks.length === 0) {
    return 'スタックはありません。 / There is no stack.';
  }
  const rows = cost.types.map(
    ({ type, count, monthly }) =>
      `| ${type} | ${count} | ${formatMoney(monthly)} |`,
  );
  return [
    `スタック / Stacks: ${stacks.map(({ name }) => `\`${name}\``).join(', ')}`,
    '',
    '| 種類 / Type | 数 / Count | 月額 / Monthly |',
    '| --- | ---: | ---: |',
    ...rows,
    `| **合計 / Total** | | **${formatMoney(cost.total)}** |`,
  ].join('\n');
}
