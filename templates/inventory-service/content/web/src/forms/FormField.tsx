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
  hint?: string | undefined;
  problem: ProblemBody | undefined;
  children: (props: ControlProps) => ReactNode;
};

/** A label, its control, a hint, and what the service said about it. */
export function FormField({ name, label, hint, problem, children }: Props) {
  const { t } = useLanguage();
  const error = problem?.errors?.find(({ field }) => fieldName(field) === name);
  const described = [hint && `${name}-hint`, error && `${name}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`field ${name}`}>
      <label htmlFor={name}>{label}</label>
      {children({
        id: name,
        name,
        'aria-invalid': Boolean(error),
        ...(described && { 'aria-describedby': described }),
      })}
      {hint && (
        <span className="quiet" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${name}-error`}>
          {fieldText(t, error)}
        </span>
      )}
    </div>
  );
}
