import { parseEntityRef } from '@backstage/catalog-model';
import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { shellTranslationRef } from '../../messages';

const roles = [
  'engineer',
  'operator',
  'manager',
  'auditor',
  'administrator',
] as const;

/** The names of the users that may be chosen, as the backend knows them. */
function useSampleUsers(): string[] {
  return (
    useApi(configApiRef).getOptionalConfigArray(
      'auth.providers.sample-users.users',
    ) ?? []
  ).map(user => parseEntityRef(user.getString('entityRef')).name);
}

/** A button for each sample user, with what the user's role does. */
export function SampleUserList(props: { onEnter(user: string): void }) {
  const { t } = useTranslationRef(shellTranslationRef);
  return (
    <Flex direction="column" gap="3">
      {useSampleUsers().map((user, index) => {
        const role = roles.find(name => name === user);
        return (
          <Flex key={user} direction="column" gap="1">
            <Button
              variant={index === 0 ? 'primary' : 'secondary'}
              aria-describedby={`sample-user-${user}`}
              onPress={() => props.onEnter(user)}
            >
              {t('signIn.enter', {
                name: role ? t(`signIn.names.${role}`) : user,
              })}
            </Button>
            <Text
              as="p"
              id={`sample-user-${user}`}
              variant="body-small"
              color="secondary"
            >
              {role ? t(`signIn.roles.${role}`) : user}
            </Text>
          </Flex>
        );
      })}
    </Flex>
  );
}
