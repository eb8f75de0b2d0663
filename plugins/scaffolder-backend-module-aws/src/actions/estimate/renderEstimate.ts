import {
  convertMoney,
  type CostEstimate,
  type ExchangeRate,
  type LocalizedText,
  type Money,
} from '@hangar/plugin-aws-common';

const both = ({ ja, en }: LocalizedText) => (ja === en ? en : `${ja} / ${en}`);

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;

function renderTable(head: string[], rows: string[][]): string[] {
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [row(...head), row(...rule), ...rows.map(cells => row(...cells))];
}

/** An estimate as Markdown, Japanese and English: items, savings, assumptions. */
export function renderEstimate(
  estimate: CostEstimate,
  yen: ExchangeRate | undefined,
): string {
  const { items, total, savings, assumptions, region, asOf } = estimate;
  const amounts = (usd: Money) => [
    usd.amount,
    ...(yen ? [convertMoney(usd, yen).amount] : []),
  ];
  const money = ['USD', ...(yen ? ['JPY'] : [])];
  const itemRows = items.map(({ title, basis, amount, confirmed }) => [
    `${both(title)}${confirmed ? '' : ' \\*'}`,
    basis ?? '',
    ...amounts(amount),
  ]);
  const savingRows = savings.map(({ title, monthly }) => [
    both(title),
    ...amounts(monthly),
  ]);
  const assumptionLines = assumptions.map(
    ({ title, value, unit, reason }) =>
      `- ${both(title)}: ${value}${unit && ` ${unit}`}. ${both(reason)}`,
  );
  const rate = yen ? [`1 USD = ${yen.perUsd} JPY（${yen.asOf}）`] : [];
  return [
    ...renderTable(
      ['項目 / Item', '数量 / Quantity', ...money],
      [...itemRows, ['**合計 / Total**', '', ...amounts(total)]],
    ),
    '',
    `${region}、${asOf} 以降の定価。無料利用枠・割引・税を含みません。 / List prices of ${asOf} or later, without free tier, discount or tax.`,
    ...rate,
    ...(items.some(({ confirmed }) => !confirmed)
      ? ['', '\\* 未確認の料金 / unconfirmed price']
      : []),
    ...(savingRows.length > 0
      ? [
          '',
          ...renderTable(
            ['節約（月額） / Savings a month', ...money],
            savingRows,
          ),
        ]
      : []),
    '',
    '前提 / Assumptions:',
    '',
    ...assumptionLines,
  ].join('\n');
}
