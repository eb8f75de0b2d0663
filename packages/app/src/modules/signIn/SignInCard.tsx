import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Alert, Card, CardBody, Flex, Text } from '@backstage/ui';
import { Helmet } from 'react-helmet';
import { shellTranslationRef } from '../../messages';
import { LogoIcon } from '../nav/LogoIcon';
import { SimulatedAwsBadge } from '../simulation';
import { LanguageSwitch } from './LanguageSwitch';
import { SampleUserList } from './SampleUserList';

/** Lets the reader choose who to be. */
export function SignInCard(props: {
  failed: boolean;
  onEnter(user: string): void;
}) {
  const { t } = useTranslationRef(shellTranslationRef);
  const appTitle = useApi(configApiRef).getOptionalString('app.title');
  return (
    <Flex
      align="center"
      justify="center"
      p="4"
      style={{ minHeight: '100vh', boxSizing: 'border-box' }}
    >
      <Helmet title={`${t('signIn.title')} | ${appTitle}`} />
      <main style={{ width: '100%', maxWidth: 480 }}>
        <Card>
          <CardBody>
            <Flex direction="column" gap="5" p="4">
              <Flex align="center" gap="4">
                <LogoIcon size={44} />
                <Flex direction="column" gap="1">
                  <Text
                    as="h1"
                    variant={{ initial: 'title-x-small', sm: 'title-small' }}
                    weight="bold"
                  >
                    {t('signIn.title')}
                  </Text>
                  <Text color="secondary">{t('signIn.subtitle')}</Text>
                </Flex>
              </Flex>
              <Text as="p" style={{ lineHeight: 1.7 }}>
                {t('signIn.description')}
              </Text>
              {props.failed && (
                <Alert
                  status="danger"
                  icon
                  role="alert"
                  title={t('signIn.failed')}
                  description={t('signIn.failedHint')}
                />
              )}
              <SampleUserList onEnter={props.onEnter} />
              <Flex align="center" justify="between">
                <LanguageSwitch />
                <SimulatedAwsBadge />
              </Flex>
            </Flex>
          </CardBody>
        </Card>
      </main>
    </Flex>
  );
}
