import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import {
  RiAddCircleLine,
  RiHome5Line,
  RiMenuLine,
  RiPlugLine,
  RiSearchLine,
  RiSettings3Line,
  RiStackLine,
} from '@remixicon/react';
import { shellTranslationRef } from '../../messages';
import { useTitle } from '../pages';
import { NotificationsItem } from './NotificationsItem';
import { SidebarLogo } from './SidebarLogo';

const icons = {
  home: () => <RiHome5Line />,
  catalog: () => <RiStackLine />,
  create: () => <RiAddCircleLine />,
  apis: () => <RiPlugLine />,
  search: () => <RiSearchLine />,
  settings: () => <RiSettings3Line />,
};

function PageItem(props: NavContentNavItem) {
  const translate = useTitle();
  return (
    <SidebarItem
      to={props.href}
      text={translate(props.title)}
      icon={() => props.icon}
    />
  );
}

/**
 * The sidebar; on a narrow screen a bar at the bottom, where a group with `to` is a link and the last one opens a menu.
 * Pages that are not placed here by name appear above the settings by themselves.
 */
export function Navigation({ navItems }: NavContentComponentProps) {
  const { t } = useTranslationRef(shellTranslationRef);
  const items = navItems.clone();
  items.take('page:home');
  items.take('page:catalog');
  items.take('page:scaffolder');
  items.take('page:api-docs');
  items.take('page:search');
  items.take('page:notifications');
  items.take('page:user-settings');
  // Reached from an entity, meaningless without one.
  items.take('page:catalog-graph');
  const others = items.withComponent(PageItem).rest({ sortBy: 'title' });

  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarDivider />
      <SidebarGroup label={t('title.home')} icon={<RiHome5Line />} to="/">
        <SidebarItem icon={icons.home} to="/" text={t('title.home')} />
      </SidebarGroup>
      <SidebarGroup
        label={t('title.catalog')}
        icon={<RiStackLine />}
        to="/catalog"
      >
        <SidebarItem
          icon={icons.catalog}
          to="/catalog"
          text={t('title.catalog')}
        />
      </SidebarGroup>
      <SidebarGroup
        label={t('title.create')}
        icon={<RiAddCircleLine />}
        to="/create"
      >
        <SidebarItem
          icon={icons.create}
          to="/create"
          text={t('title.create')}
        />
      </SidebarGroup>
      <SidebarGroup label={t('nav.menu')} icon={<RiMenuLine />}>
        <SidebarItem icon={icons.apis} to="/api-docs" text={t('title.apis')} />
        <SidebarItem
          icon={icons.search}
          to="/search"
          text={t('title.search')}
        />
        {others}
        <SidebarSpace />
        <SidebarDivider />
        <NotificationsItem />
        <SidebarItem
          icon={icons.settings}
          to="/settings"
          text={t('title.settings')}
        />
      </SidebarGroup>
    </Sidebar>
  );
}
