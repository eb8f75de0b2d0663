import { SidebarItem } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNotificationsApi } from '@backstage/plugin-notifications';
import { useSignal } from '@backstage/plugin-signals-react';
import { RiNotification3Line } from '@remixicon/react';
import { shellTranslationRef } from '../../messages';

/**
 * The notifications page's entry with the number of unread ones. Backstage's own `NotificationsSidebarItem`
 * puts back the title of the page before, because it and the pages both write the document's title.
 */
export function NotificationsItem() {
  const { t } = useTranslationRef(shellTranslationRef);
  const { lastSignal } = useSignal('notifications');
  // Asked again for each signal; its `retry` is another function after each answer, so no effect may depend on it.
  const { value } = useNotificationsApi(api => api.getStatus(), [lastSignal]);
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
