import { ButtonIcon } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AsOf,
  getViewData,
  isViewPending,
  SimulatedBadge,
} from '@hangar/plugin-aws-react';
import type { ActivityAddress } from '../../address/useActivityAddress';
import type { ActivityScope } from '../../api';
import type { ActivityPages } from '../../hooks/useActivityList';
import { cloudtrailTranslationRef } from '../../translation';
import { ExportMenu } from '../export/ExportMenu';
import { TextSearch } from '../filter/TextSearch';
import { RangeSelect } from './RangeSelect';
import styles from './activity.module.css';

/** AWS is read every minute; after this time something is wrong. */
const STALE = 30 * 60_000;

/** What is shown, how old it is, and the way to take it away. */
export function ActivityToolbar(props: {
  scope: ActivityScope;
  address: ActivityAddress;
  pages: ActivityPages;
}) {
  const { scope, address, pages } = props;
  const { conditions, setConditions } = address;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const list = getViewData(pages.view);

  return (
    <div
      className={styles.toolbar}
      role="group"
      aria-label={t('toolbar.label')}
    >
      <div className={styles.controls}>
        <RangeSelect
          range={address.range}
          filter={address.filter}
          onChange={address.setRange}
        />
        <TextSearch
          key={conditions.text}
          className={styles.search}
          text={conditions.text}
          onChange={text => setConditions({ ...conditions, text })}
        />
        <ButtonIcon
          aria-label={t('toolbar.refresh')}
          variant="secondary"
          icon={<RiRefreshLine aria-hidden />}
          isPending={isViewPending(pages.view)}
          onPress={address.refresh}
        />
        <ExportMenu scope={scope} filter={address.filter} />
      </div>
      <div className={styles.facts}>
        {list?.simulated && <SimulatedBadge />}
        {list?.asOf && (
          <AsOf
            time={list.asOf}
            stale={Date.now() - Date.parse(list.asOf) > STALE}
          />
        )}
      </div>
    </div>
  );
}
