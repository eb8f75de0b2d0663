import { useId, type ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './shared.module.css';

/** A part of a page under its own heading. */
export function Section(props: {
  title: string;
  facts?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <Text as="h2" id={id} variant="title-x-small" weight="bold">
          {props.title}
        </Text>
        {props.facts}
      </div>
      {props.children}
    </section>
  );
}
