import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { TextField } from '@backstage/ui';
import { scaffolderAwsTranslationRef } from '../translation';
import styles from './AwsTextField.module.css';

/** The props of a scaffolder field whose value is a text. */
export type TextFieldExtensionProps = Pick<
  FieldExtensionComponentProps<string>,
  'formData' | 'idSchema' | 'rawErrors' | 'required' | 'schema'
> & { onChange: (value: string | undefined) => void };

/** A text field of a template's form that tells what is wrong while one types. */
export function AwsTextField(
  props: TextFieldExtensionProps & {
    /** What is wrong with the value, if anything. */
    problem?: string;
  },
) {
  const { formData = '', onChange, required, schema, rawErrors } = props;
  const problem = props.problem ?? rawErrors?.[0];
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  return (
    <TextField
      className={styles.field}
      id={props.idSchema?.$id}
      label={schema.title}
      description={schema.description}
      secondaryLabel={required ? t('field.required') : undefined}
      isRequired={required}
      value={formData}
      onChange={value => onChange(value === '' ? undefined : value)}
      // "aria": the form itself decides what stops it, this only tells.
      validationBehavior="aria"
      validate={() => problem ?? null}
      autoComplete="off"
      spellCheck="false"
    />
  );
}
