import { parseEntityRef } from '@backstage/catalog-model';
import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MoneyView } from '@hangar/plugin-aws-react';
import type { MemberCosts } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { useEntityCostPath } from '../CostsPage/query/useEntityCostPath';
import { CostTable, usePercentChangeText } from '../shared';
import styles from './GroupCosts.module.css';

type Member = MemberCosts['items'][number];

/** A line for each member, and the sum of all of them. */
export function MembersTable(props: {
  members: MemberCosts;
  shown: Member[];
  money: MoneyView;
}) {
  const { members, shown, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return (
    <CostTable label={t('member.region')}>
      <thead>
        <tr>
          <th scope="col">{t('member.name')}</th>
          <th scope="col">{t('member.amount')}</th>
          <th scope="col">{t('member.before')}</th>
          <th scope="col">{t('member.change')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(member => (
          <MemberRow key={member.entityRef} member={member} money={money} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('member.total')}</th>
          <td>{money.format(members.total)}</td>
          <td />
          <td />
        </tr>
      </tfoot>
    </CostTable>
  );
}

function MemberRow(props: { member: Member; money: MoneyView }) {
  const { member, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const getPath = useEntityCostPath();
  const getPercentText = usePercentChangeText();
  const { entityRef, title, total, previousTotal, changePercent } = member;
  const path = getPath('entity', entityRef);
  const sharedWith = member.sharedWith ?? [];
  const { kind, name: plainName } = parseEntityRef(entityRef);
  const name = title ?? plainName;

  return (
    <tr>
      <th scope="row">
        {path ? <Link href={path}>{name}</Link> : name}
        <Text
          as="p"
          variant="body-x-small"
          color="secondary"
          className={styles.about}
        >
          {kind}
          {sharedWith.length > 0 &&
            ` · ${t('member.sharedWith', {
              members: sharedWith
                .map(ref => parseEntityRef(ref).name)
                .join(', '),
            })}`}
        </Text>
      </th>
      <td>{money.format(total)}</td>
      <td>{previousTotal ? money.format(previousTotal) : '–'}</td>
      <td>
        {changePercent === null
          ? t(previousTotal ? 'change.new' : 'member.noChange')
          : getPercentText(changePercent)}
      </td>
    </tr>
  );
}
