import {
  translationApiRef,
  type ApiHolder,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { findAwsNamingProblems } from '@hangar/plugin-aws-common';
import { scaffolderAwsTranslationRef } from '../translation';

/** Stops the form when the name is wrong or taken, in the reader's language. */
export async function validateComponentName(
  name: string,
  validation: { addError: (message: string) => void },
  context: { apiHolder: ApiHolder },
): Promise<void> {
  const catalog = context.apiHolder.get(catalogApiRef);
  const translation = context.apiHolder
    .get(translationApiRef)
    ?.getTranslation(scaffolderAwsTranslationRef);
  if (!catalog || !translation?.ready) {
    return;
  }
  const { t } = translation;
  if (findAwsNamingProblems({ name }).some(({ field }) => field === 'name')) {
    validation.addError(t('rule.name'));
    return;
  }
  try {
    if (await catalog.getEntityByRef(`component:default/${name}`)) {
      validation.addError(t('name.taken', { name }));
    }
  } catch {
    validation.addError(t('name.unchecked'));
  }
}
