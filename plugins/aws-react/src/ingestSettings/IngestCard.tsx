import { useId, type ReactNode } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { StatusLabel, type StatusTone } from '../status';
import styles from './ingestSettings.module.css';

/**
 * One thing that is read from AWS: its name, how reading it goes, and below
 * that what there is to say about it.
 *
 * @public
 */
export function IngestCard(props: {
  title: string;
  /** In the reader's language; none where reading has no course to tell of. */
  status?: { tone: StatusTone; text: string };
  children: ReactNode;
}) {
  const { title, status, children } = props;
  const titleId = useId();
  return (
    <Card>
      <section aria-labelledby={titleId}>
        <CardHeader>
          <div className={styles.head}>
            <Text
              as="h3"
              id={titleId}
              variant="body-large"
              weight="bold"
              className={styles.name}
            >
              {title}
            </Text>
            {status && (
              <StatusLabel tone={status.tone}>{status.text}</StatusLabel>
            )}
          </div>
        </CardHeader>
        <CardBody>
          <div className={styles.card}>{children}</div>
        </CardBody>
      </section>
    </Card>
  );
}
