import type { Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { MissingAwsAnnotation } from '@hangar/plugin-aws-react';
import {
  costAnnotations,
  isCostExplorerAvailable,
  isSumOfMembers,
} from '../../availability';
import { useCostAddress } from '../../hooks/useCostAddress';
import { useEntityCosts } from '../../hooks/useEntityCosts';
import { BudgetsSection } from '../Budgets';
import { MembersSection } from '../GroupCosts';
import { CostProblems, CostStatePanel } from '../shared';
import { CostAddressProblems } from './CostAddressProblems';
import { CostSections } from './CostSections';
import { CostToolbar } from './CostToolbar';
import { useTabState } from './useTabState';
import styles from './CostTab.module.css';

/** What an entity costs, by service and day; of a group or a system also by member. */
export function CostTab() {
  const { entity } = useEntity();
  return isCostExplorerAvailable(entity) ? (
    <CostContent entity={entity} />
  ) : (
    <MissingAwsAnnotation entity={entity} annotations={costAnnotations} />
  );
}

function CostContent({ entity }: { entity: Entity }) {
  const address = useCostAddress();
  const state = useTabState(address.currency);
  const { moneyView, refreshCount } = state;
  const view = useEntityCosts(entity, address, refreshCount);
  const shared = { entity, money: moneyView.money, refreshCount };

  return (
    <div className={styles.root}>
      <CostToolbar
        entity={entity}
        address={address}
        moneyView={moneyView}
        view={view}
        onRefresh={state.refresh}
      />
      <CostAddressProblems problems={address.problems} />
      <CostStatePanel view={view}>
        {costs => (
          <>
            <CostProblems problems={costs.problems} />
            <CostSections
              {...shared}
              costs={costs}
              members={
                isSumOfMembers(entity) && (
                  <MembersSection {...shared} address={address} />
                )
              }
              budgets={<BudgetsSection {...shared} />}
            />
          </>
        )}
      </CostStatePanel>
    </div>
  );
}
