import {
  BreadcrumbEntry,
  configApiRef,
  PageLayoutProps,
  useApi,
  useBreadcrumbEntries,
} from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { Helmet } from 'react-helmet';
import { useResolvedPath } from 'react-router-dom';
import { SimulatedAwsBadge } from '../simulation';
import { useTitle } from './useTitle';

function PageHeader(
  props: Pick<
    PageLayoutProps,
    'title' | 'icon' | 'titleLink' | 'headerActions' | 'tabs'
  > & { parentPath: string },
) {
  const {
    title,
    icon,
    titleLink,
    headerActions = [],
    tabs,
    parentPath,
  } = props;
  const translate = useTitle();
  const { items } = useBreadcrumbEntries();
  return (
    <PluginHeader
      title={title}
      icon={icon}
      titleLink={titleLink}
      breadcrumbs={items.map(item => ({
        ...item,
        label: translate(item.label),
      }))}
      tabs={tabs?.map(tab => ({
        id: tab.id,
        label: translate(tab.label),
        href: tab.href.startsWith('/') ? tab.href : `${parentPath}/${tab.href}`,
        matchStrategy: 'prefix' as const,
      }))}
      customActions={[<SimulatedAwsBadge key="simulated" />, ...headerActions]}
    />
  );
}

/** Backstage's page frame, with titles in the reader's language, a document title and the simulation badge. */
export function HangarPageLayout(props: PageLayoutProps) {
  const { title, titleLink, noHeader, children } = props;
  const translate = useTitle();
  const appTitle = useApi(configApiRef).getOptionalString('app.title');
  const parentPath = useResolvedPath('.').pathname.replace(/\/$/, '');
  const label = title && translate(title);

  if (noHeader) {
    return <>{children}</>;
  }
  const content = (
    <>
      <Helmet
        titleTemplate={`%s | ${appTitle}`}
        defaultTitle={label ? `${label} | ${appTitle}` : appTitle}
        title={label}
      />
      <PageHeader {...props} title={label} parentPath={parentPath} />
      {children}
    </>
  );
  if (!label) {
    return content;
  }
  // A page with parameters in its path has no link of its own: lead to the first part, its plugin's index.
  const href = titleLink ?? `/${parentPath.split('/')[1] ?? ''}`;
  return <BreadcrumbEntry entry={{ label, href }}>{content}</BreadcrumbEntry>;
}
