import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { useDayFormatters, type MoneyView } from '@hangar/plugin-aws-react';
import type { CostMover } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';

/** Puts a change and its reason into a sentence of the reader's language. */
export function useMoverText(money: MoneyView) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  return (mover: CostMover): string => {
    const { reason } = mover;
    const sentence = t(getMessageKey(mover), {
      subject: getMoverName(mover),
      before: money.format(mover.before),
      after: money.format(mover.after),
      date: reason.date ? days.longDay(reason.date) : '',
    });
    return reason.service
      ? `${sentence} ${t('mover.service', { service: reason.service })}`
      : sentence;
  };
}

/** A service by AWS's name, an entity by its title. */
export function getMoverName({ subject }: CostMover): string {
  return 'service' in subject
    ? subject.service
    : (subject.title ??
        humanizeEntityRef(parseEntityRef(subject.entityRef), {
          defaultKind: 'component',
        }));
}

/** Whether something costs more than before. */
export function isRise({ change }: Pick<CostMover, 'change'>): boolean {
  return !change.amount.startsWith('-');
}

function getMessageKey(mover: CostMover) {
  const { kind, date } = mover.reason;
  const direction = isRise(mover) ? 'Up' : 'Down';
  switch (kind) {
    case 'new':
    case 'gone':
      return date
        ? (`mover.${kind}Since` as const)
        : (`mover.${kind}` as const);
    case 'gradual':
      return `mover.gradual${direction}` as const;
    default:
      return date
        ? (`mover.${kind}${direction}Since` as const)
        : (`mover.${kind}${direction}` as const);
  }
}
