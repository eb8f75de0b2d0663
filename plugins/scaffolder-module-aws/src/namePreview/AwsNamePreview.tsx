import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Alert, Flex, Text } from '@backstage/ui';
import { scaffolderAwsTranslationRef } from '../translation';
import { NameTable } from './NameTable';
import { resolvePreview } from './resolvePreview';
import { TagTable } from './TagTable';

/**
 * Shows the AWS names and tags that the data of the whole form leads to. It
 * has no value of its own.
 */
export function AwsNamePreview(
  props: Pick<FieldExtensionComponentProps<null>, 'formContext' | 'schema'>,
) {
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const config = useApi(configApiRef);
  const preview = resolvePreview(props.formContext?.formData ?? {}, {
    project: config.getOptionalString('aws.organization.project'),
    costTagPrefix: config.getOptionalString('aws.organization.costTagPrefix'),
  });

  if (preview.status === 'failed') {
    const description = t('problem.unexpected', { message: preview.message });
    return <Alert status="danger" icon description={description} />;
  }
  if (preview.status === 'problems') {
    const problems = preview.problems.map(({ field, code }) => (
      <li key={field}>
        {t(`problem.${code}`, { field: t(`field.${field}`) })}{' '}
        {t(`rule.${field}`)}
      </li>
    ));
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title={t('problem.title')}
        description={
          <>
            <ul>{problems}</ul>
            {t('problem.cure')}
          </>
        }
      />
    );
  }
  return (
    <Flex direction="column" gap="4">
      <Text as="h3" variant="title-x-small">
        {props.schema?.title ?? t('preview.title')}
      </Text>
      <NameTable names={preview.names} />
      <TagTable tags={preview.tags} />
    </Flex>
  );
}
