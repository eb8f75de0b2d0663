import {
  configApiRef,
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Container, Flex, Grid, Text } from '@backstage/ui';
import { Fragment } from 'react';
import { Helmet } from 'react-helmet';
import useAsync from 'react-use/esm/useAsync';
import { shellTranslationRef } from '../../messages';
import { SimulatedAwsNotice } from '../simulation';
import { FirstSteps } from './FirstSteps';
import { OwnedComponents } from './OwnedComponents';
import { RecentlyVisited } from './RecentlyVisited';
import { StarredEntities } from './StarredEntities';

function Greeting({ userEntityRef }: { userEntityRef: string }) {
  const { t } = useTranslationRef(shellTranslationRef);
  const { primaryTitle } = useEntityPresentation(userEntityRef);
  return (
    <Flex direction="column" gap="2" pt="6">
      <Text as="h1" variant="title-medium" weight="bold">
        {t('home.greeting', { name: primaryTitle })}
      </Text>
      <Text as="p" color="secondary">
        {t('home.lead')}
      </Text>
    </Flex>
  );
}

/** The first page: what to try, what is yours, the widgets other plugins bring, and where you were. */
export function HomePage({ widgets }: HomePageLayoutProps) {
  const { t } = useTranslationRef(shellTranslationRef);
  const appTitle = useApi(configApiRef).getOptionalString('app.title');
  const identityApi = useApi(identityApiRef);
  const { value: identity } = useAsync(
    () => identityApi.getBackstageIdentity(),
    [identityApi],
  );
  return (
    <main>
      <Helmet title={`${t('title.home')} | ${appTitle}`} />
      <Container>
        <Flex direction="column" gap="6" pb="8">
          {identity && <Greeting userEntityRef={identity.userEntityRef} />}
          <SimulatedAwsNotice />
          <FirstSteps />
          <Grid.Root columns={{ initial: '1', md: '3' }} gap="4">
            <Grid.Item colSpan={{ initial: '1', md: '2' }}>
              <OwnedComponents />
            </Grid.Item>
            <Flex direction="column" gap="4">
              {widgets.map(widget => (
                <Fragment key={widget.node.spec.id}>
                  {widget.component}
                </Fragment>
              ))}
              <StarredEntities />
              <RecentlyVisited />
            </Flex>
          </Grid.Root>
        </Flex>
      </Container>
    </main>
  );
}
