import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonLink, Container, Flex, Text } from '@backstage/ui';
import { Helmet } from 'react-helmet';
import { useLocation } from 'react-router-dom';
import { shellTranslationRef } from '../../messages';

export function PageNotFound() {
  const { t } = useTranslationRef(shellTranslationRef);
  const { pathname } = useLocation();
  const appTitle = useApi(configApiRef).getOptionalString('app.title');
  return (
    <main>
      <Helmet title={`${t('notFound.title')} | ${appTitle}`} />
      <Container>
        <Flex direction="column" align="start" gap="4" py="8">
          <Text as="h1" variant="title-medium" weight="bold">
            {t('notFound.title')}
          </Text>
          <Text as="p" color="secondary">
            {t('notFound.description', { path: pathname })}
          </Text>
          <Flex gap="3" style={{ flexWrap: 'wrap' }}>
            <ButtonLink href="/">{t('notFound.home')}</ButtonLink>
            <ButtonLink href="/search" variant="secondary">
              {t('notFound.search')}
            </ButtonLink>
          </Flex>
        </Flex>
      </Container>
    </main>
  );
}
