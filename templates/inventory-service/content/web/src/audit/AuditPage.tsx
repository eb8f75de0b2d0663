import { useLoaderData } from 'react-router';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { Pages } from '../layout/Pages.tsx';
import { AuditFilter } from './AuditFilter.tsx';
import type { auditLoader, AuditEvent } from './route-data.ts';

/** The fields that differ, with their values before and after. */
function changesOf({ before = {}, after = {} }: AuditEvent) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const written = (value: unknown) =>
    value === undefined || value === null ? '–' : JSON.stringify(value);
  return names
    .map(name => ({
      name,
      before: written(before[name]),
      after: written(after[name]),
    }))
    .filter(change => change.before !== change.after);
}

function Changes({ event }: { event: AuditEvent }) {
  const { t } = useLanguage();
  const changes = changesOf(event);
  return (
    <details>
      <summary>{t('audit.details')}</summary>
      <dl className="changes">
        {changes.map(({ name, before, after }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {before} → {after}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('audit.sourceIp')}</dt>
          <dd>{event.sourceIp}</dd>
        </div>
        <div>
          <dt>{t('audit.requestId')}</dt>
          <dd>{event.requestId}</dd>
        </div>
      </dl>
    </details>
  );
}

function AuditTable({ events }: { events: AuditEvent[] }) {
  const { t } = useLanguage();
  const format = useFormats();
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={t('audit.title')}
    >
      <table className="parts">
        <caption className="hidden">{t('audit.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('audit.occurredAt')}</th>
            <th scope="col">{t('audit.userName')}</th>
            <th scope="col">{t('audit.action')}</th>
            <th scope="col">{t('audit.record')}</th>
            <th scope="col">{t('audit.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(event => (
            <tr key={event.id}>
              <td className="time">{format.dateTime(event.occurredAt)}</td>
              <td>{event.userName}</td>
              <td>{event.action}</td>
              <td>
                {event.recordType} {event.recordId}
              </td>
              <td>
                <Changes event={event} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who changed what and when; nobody can change or remove these entries. */
export function AuditPage() {
  const { t } = useLanguage();
  const { events, query, exported } = useLoaderData<typeof auditLoader>();
  const address = (format: string) =>
    `/api/v1/audit/export?${exported}${exported && '&'}format=${format}`;
  return (
    <>
      <PageTitle text={t('audit.title')}>
        <a className="button" href={address('csv')} download>
          {t('audit.csv')}
        </a>
        <a className="button" href={address('ndjson')} download>
          {t('audit.ndjson')}
        </a>
      </PageTitle>
      <AuditFilter query={query} />
      {events.items.length === 0 && <p role="status">{t('audit.none')}</p>}
      {events.items.length > 0 && <AuditTable events={events.items} />}
      <Pages to="/audit" query={query} next={events.nextCursor} />
    </>
  );
}
