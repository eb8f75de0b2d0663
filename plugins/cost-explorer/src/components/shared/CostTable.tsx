import type { ReactNode } from 'react';
import styles from './shared.module.css';

/** A table of amounts that scrolls by itself where it is wider than the page. */
export function CostTable(props: { label: string; children: ReactNode }) {
  return (
    <div
      className={styles.tableRegion}
      role="region"
      aria-label={props.label}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={styles.table}>{props.children}</table>
    </div>
  );
}
