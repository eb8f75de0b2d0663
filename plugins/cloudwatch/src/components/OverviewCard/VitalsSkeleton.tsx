import { Skeleton } from '@backstage/ui';
import styles from './OverviewCard.module.css';

/** The shape of vitals that are being loaded. */
export function VitalsSkeleton({ rows }: { rows: number }) {
  return (
    <div className={styles.body}>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} width="100%" height={40} />
      ))}
    </div>
  );
}
