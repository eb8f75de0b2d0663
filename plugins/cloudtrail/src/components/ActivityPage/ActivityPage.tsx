import { Container } from '@backstage/ui';
import { ActivityContent } from '../activity/ActivityContent';
import styles from '../activity/activity.module.css';

const EVERYTHING = {};

/** Who did what across everything the reader may see. */
export function ActivityPage() {
  return (
    <main>
      <Container className={styles.page}>
        <ActivityContent scope={EVERYTHING} />
      </Container>
    </main>
  );
}
