import { SidebarItem } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNotificationsApi } from '@backstage/plugin-notifications';
import { useSignal } from '@backstage/plugin-signals-react';
import { RiNotification3Line } from '@remixicon/react';
import { useEffect } from 'react';
import { shellTranslationRef } from '../../messages';

/**
 * The notifications page's entry with the number of unread ones. Backstage's own `NotificationsSidebarItem`
 * puts back the title of the page before, because it and the pages both write the document's title.
 */
export function NotificationsItem() {
  const { t } = useTranslationRef(shellTranslationRef);
  const { value, retry } = useNotificationsApi(api => api.getStatus());
  const { lastSignal } = useSignal('notifications');
  useEffect(() => {
    if (lastSignal) {
      retry();
    }
  }, [lastSignal, retry]);
  const unread = value?.unread ?? 0;
  return (
    <SidebarItem
      icon={() => <RiNotification3Line />}
      to="/notifications"
      text={unread > 0 ? t('nav.unread', { unread }) : t('title.notifications')}
      hasNotifications={unread > 0}
    />
  );
}
