import type { ReactNode } from 'react';
import type { ProblemBody } from '../api/client.ts';
import { type ControlProps, FormField } from '../forms/FormField.tsx';
import { isMessageKey, useLanguage } from '../language/LanguageProvider.tsx';

type Props = {
  name: string;
  problem: ProblemBody | undefined;
  children: (props: ControlProps) => ReactNode;
};

/** A field of the part form; its texts are found by its name. */
export function Field({ name, problem, children }: Props) {
  const { t } = useLanguage();
  const labelKey = `part.${name}`;
  const hintKey = `form.${name === 'amount' ? 'unitPrice' : name}Hint`;
  return (
    <FormField
      name={name}
      label={isMessageKey(labelKey) ? t(labelKey) : name}
      hint={isMessageKey(hintKey) ? t(hintKey) : undefined}
      problem={problem}
    >
      {children}
    </FormField>
  );
}
