import { useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { Alert, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Section, type MoneyView } from '@hangar/plugin-aws-react';
import type { MemberCosts } from '@hangar/plugin-cost-explorer-common';
import type { CostAddress } from '../../hooks/costAddress';
import { useMemberCosts } from '../../hooks/useEntityCosts';
import { costExplorerTranslationRef } from '../../translation';
import { CostStatePanel } from '../shared';
import { MembersTable } from './MembersTable';

const FIRST_ROWS = 25;

/** What the sum of a group or a system is made of. */
export function MembersSection(props: {
  entity: Entity;
  address: Pick<CostAddress, 'window' | 'metric'>;
  money: MoneyView;
  refreshCount: number;
}) {
  const { entity, address, money, refreshCount } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const view = useMemberCosts(entity, address, refreshCount);
  return (
    <Section title={t('member.title')}>
      <CostStatePanel
        view={view}
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: t('member.emptyTitle'),
          description: t('member.empty'),
        }}
      >
        {members => <Members members={members} money={money} />}
      </CostStatePanel>
    </Section>
  );
}

function Members(props: { members: MemberCosts; money: MoneyView }) {
  const { members, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const [isAll, setIsAll] = useState(false);
  const { items, isPartial, nextCursor } = members;
  const shown = isAll ? items : items.slice(0, FIRST_ROWS);
  return (
    <>
      {isPartial && (
        <Alert role="status" status="info" icon title={t('member.partial')} />
      )}
      <MembersTable members={members} shown={shown} money={money} />
      {items.some(({ sharedWith }) => sharedWith?.length) && (
        <Text as="p" variant="body-small" color="secondary">
          {t('member.sharedNote')}
        </Text>
      )}
      {shown.length < items.length && (
        <div>
          <Button
            variant="secondary"
            size="small"
            onPress={() => setIsAll(true)}
          >
            {t('member.more')}
          </Button>
        </div>
      )}
      {nextCursor && (
        <Text as="p" variant="body-small" color="secondary">
          {t('member.truncated', { members: String(items.length) })}
        </Text>
      )}
    </>
  );
}
