import { useEffect, useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Alert, Flex, Skeleton, Text } from '@backstage/ui';
import { scaffolderAwsTranslationRef } from '../translation';
import { ContentsList } from './ContentsList';
import { readContents } from './readContents';

type Answer = { template?: Entity; message?: string };

function useTemplate(templateRef: string): Answer | undefined {
  const catalog = useApi(catalogApiRef);
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let current = true;
    const finish = (next: Answer) => current && setAnswer(next);
    catalog
      .getEntityByRef(templateRef)
      .then(template => finish({ template }))
      .catch(error => finish({ message: String(error) }));
    return () => {
      current = false;
    };
  }, [catalog, templateRef]);
  return answer;
}

/**
 * Shows in a template's form what the run will create, with the names chosen
 * in it. The option `templateRef` says which template; the field has no value.
 */
export function TemplateContents(
  props: Pick<
    FieldExtensionComponentProps<null, { templateRef?: string }>,
    'formContext' | 'schema' | 'uiSchema'
  >,
) {
  const { formContext, schema, uiSchema } = props;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const templateRef = uiSchema?.['ui:options']?.templateRef ?? '';
  const answer = useTemplate(templateRef);
  if (!answer) {
    return <Skeleton width="100%" height={200} />;
  }
  const contents = answer.template && readContents(answer.template);
  if (!contents) {
    const description = answer.message
      ? t('contents.failed', { message: answer.message })
      : t('contents.unknown');
    return <Alert status="warning" icon description={description} />;
  }
  return (
    <Flex direction="column" gap="4">
      <Text as="h3" variant="title-x-small">
        {schema?.title ?? t('contents.title')}
      </Text>
      <ContentsList
        contents={contents}
        formData={formContext?.formData ?? {}}
      />
    </Flex>
  );
}
