import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import {
  AwsTextField,
  type TextFieldExtensionProps,
} from '../fields/AwsTextField';
import { scaffolderAwsTranslationRef } from '../translation';
import { getChosenName } from './getChosenName';

/** The name of the entity that the field `entity` has chosen, typed by hand: what cannot be undone is not clicked by mistake. */
export function ConfirmEntityName(
  props: TextFieldExtensionProps &
    Pick<FieldExtensionComponentProps<string>, 'formContext'>,
) {
  const { formData: typed } = props;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const name = getChosenName(props.formContext?.formData);
  const isWrong = Boolean(typed && name) && typed !== name;
  return (
    <AwsTextField
      {...props}
      problem={isWrong ? t('confirm.differs', { name: name ?? '' }) : undefined}
    />
  );
}
