import type { ReactNode } from 'react';
import type { ProblemBody } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { fieldName, fieldText } from '../problems/problem-text.ts';

export type ControlProps = {
  id: string;
  name: string;
  'aria-invalid': boolean;
  'aria-describedby'?: string;
};

type Props = {
  name: string;
  label: string;
  problem: ProblemBody | undefined;
  children: (props: ControlProps) => ReactNode;
};

/** A label, its control, and what the service said about it. */
export function FormField({ name, label, problem, children }: Props) {
  const { t } = useLanguage();
  const error = problem?.errors?.find(({ field }) => fieldName(field) === name);
  return (
    <div className={`field ${name}`}>
      <label htmlFor={name}>{label}</label>
      {children({
        id: name,
        name,
        'aria-invalid': Boolean(error),
        ...(error && { 'aria-describedby': `${name}-error` }),
      })}
      {error && (
        <span className="error" id={`${name}-error`}>
          {fieldText(t, error)}
        </span>
      )}
    </div>
  );
}
