import { useId, type ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './components.module.css';

/** A part of the tab under its own heading. */
export function Section(props: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <Text as="h2" id={id} variant="title-x-small" weight="bold">
          {props.title}
        </Text>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
