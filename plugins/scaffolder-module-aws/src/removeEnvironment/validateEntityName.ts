import {
  translationApiRef,
  type ApiHolder,
} from '@backstage/frontend-plugin-api';
import { scaffolderAwsTranslationRef } from '../translation';
import { getChosenName } from './getChosenName';

/** Stops the form while the name is not that of the chosen entity; the action checks again. */
export function validateEntityName(
  typed: string,
  validation: { addError: (message: string) => void },
  context: {
    apiHolder: ApiHolder;
    formData: Readonly<Record<string, unknown>>;
  },
): void {
  const translation = context.apiHolder
    .get(translationApiRef)
    ?.getTranslation(scaffolderAwsTranslationRef);
  const name = getChosenName(context.formData);
  if (translation?.ready && name && typed !== name) {
    validation.addError(translation.t('confirm.differs', { name }));
  }
}
