import { Link, Skeleton, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AwsStatePanel,
  Section,
  useFormatters,
  type AsyncView,
  type EntityChanges,
} from '@hangar/plugin-aws-react';
import { cloudwatchTranslationRef } from '../../translation';
import styles from './Changes.module.css';

const SHOWN = 10;

/** The changes that are marked in the charts, as a list of sentences. */
export function ChangesSection(props: {
  view: AsyncView<EntityChanges>;
  /** Where all of them are, in the same stretch of time. */
  href?: string;
}) {
  const { view, href } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const format = useFormatters();
  return (
    <Section title={t('changes.title')}>
      <AwsStatePanel
        view={view}
        permission="cloudtrail.events.read"
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: t('changes.emptyTitle'),
          description: t('changes.empty'),
        }}
        skeleton={<Skeleton width="100%" height={60} />}
      >
        {({ items, isTruncated }) => (
          <>
            <ul className={styles.list}>
              {items.slice(0, SHOWN).map(({ id, time, text }) => (
                <li key={id}>
                  <time
                    dateTime={time}
                    title={format.exactDateTime(new Date(time))}
                  >
                    {format.dateTime(new Date(time))}
                  </time>
                  <span>
                    {href ? (
                      <Link href={`${href}&event=${encodeURIComponent(id)}`}>
                        {text}
                      </Link>
                    ) : (
                      text
                    )}
                  </span>
                </li>
              ))}
            </ul>
            {(isTruncated || items.length > SHOWN) && (
              <Text as="p" variant="body-small" color="secondary">
                {t(isTruncated ? 'changes.truncated' : 'changes.shown', {
                  shown: String(Math.min(SHOWN, items.length)),
                  total: String(items.length),
                })}
              </Text>
            )}
          </>
        )}
      </AwsStatePanel>
    </Section>
  );
}
