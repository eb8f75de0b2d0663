import { useEffect, useRef } from 'react';
import type { ProblemBody } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import {
  fieldLabel,
  fieldName,
  fieldText,
  problemText,
} from './problem-text.ts';

/** Why something was not saved. Takes the focus, and leads to the fields at fault. */
export function ProblemNotice({ problem }: { problem: ProblemBody }) {
  const { t } = useLanguage();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [problem]);
  return (
    <div className="notice" role="alert" tabIndex={-1} ref={notice}>
      <p>{problemText(t, problem)}</p>
      {problem.code === 'invalid-input' && problem.errors && (
        <ul>
          {problem.errors.map(error => (
            <li key={error.field}>
              <a href={`#${fieldName(error.field)}`}>
                {fieldLabel(t, error)}: {fieldText(t, error)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {problem.code === 'stale-version' && (
        <a className="button" href="">
          {t('problem.reload')}
        </a>
      )}
    </div>
  );
}
