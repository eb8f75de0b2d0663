import type { ProblemBody } from '../../api/client.ts';
import {
  isMessageKey,
  type Translate,
  useLanguage,
} from '../../language/LanguageProvider.tsx';
import { ProblemNotice } from '../../problems/ProblemNotice.tsx';
import { fieldText } from '../../problems/problem-text.ts';
import { UNITS } from '../units.ts';
import type { ImportResult } from './import-action.ts';

/** A file has other columns and other ways out than the form. */
function faultText(
  t: Translate,
  fault: NonNullable<ProblemBody['errors']>[number],
): string {
  const key = `files.fault.${fault.code}.${fault.field}`;
  if (!isMessageKey(key)) return fieldText(t, fault);
  return t(key, { units: UNITS.join(', ') });
}

/** Why a file was not imported: each line and column at fault, or what the service says of the whole. */
export function ImportFaults({ name, problem }: ImportResult) {
  const { t } = useLanguage();
  if (!problem) return null;
  const title = t('files.faults', { name });
  const says = ['invalid-csv', 'too-many-rows'].includes(problem.code);
  return (
    <>
      <ProblemNotice problem={problem} />
      {says && (
        <p className="quiet" lang="en">
          {problem.detail}
        </p>
      )}
      {problem.code === 'invalid-rows' && (
        <div className="scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="parts">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t('files.line')}
                </th>
                <th scope="col">{t('files.column')}</th>
                <th scope="col">{t('files.fault')}</th>
              </tr>
            </thead>
            <tbody>
              {problem.errors?.map((fault, index) => (
                <tr key={index}>
                  <td className="number">{fault.line}</td>
                  <td>
                    <code>{fault.field}</code>
                  </td>
                  <td>{faultText(t, fault)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
