import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Money } from '@hangar/plugin-aws-common';
import type { OwnedBudget } from './types';

type Payload = NotificationSendOptions['payload'];

/** What of a budget was crossed: percent that are spent, or the limit by the forecast. */
export type Crossing = 50 | 80 | 100 | 'forecast';

const severities: Record<Crossing, Payload['severity']> = {
  50: 'low',
  80: 'normal',
  100: 'high',
  forecast: 'high',
};

const toText = ({ amount, currency }: Money) =>
  `${Number(amount).toFixed(2)} ${currency}`;

/** The notification of a crossing, in Japanese and English: its readers may read either. */
export function toBudgetNotification(
  { subject, status, month }: OwnedBudget,
  crossing: Crossing,
): Payload {
  const { kind, namespace, name } = parseEntityRef(subject.entityRef);
  const { limit, actual, forecast, usedPercent } = status;
  const what =
    crossing === 'forecast'
      ? '月末に予算超過の見込み / Forecast to exceed its budget'
      : `予算の ${crossing} % に到達 / ${crossing} % of the budget spent`;
  const spentJa = `${subject.title} は ${month} の予算 ${toText(limit)} のうち ${toText(actual)}（${usedPercent} %）を使用しました。`;
  const spentEn = `${subject.title} has spent ${toText(actual)} of ${toText(limit)} for ${month} (${usedPercent} %).`;
  const goingJa = forecast ? `月末の予測は ${toText(forecast)} です。` : '';
  const goingEn = forecast
    ? ` The month is forecast to end at ${toText(forecast)}.`
    : '';
  return {
    title: `${status.name}: ${what}`,
    description: `${spentJa}${goingJa}\n${spentEn}${goingEn}`,
    link: `/catalog/${namespace}/${kind}/${name}/cost`,
    severity: severities[crossing],
    topic: 'cost-budget',
  };
}
