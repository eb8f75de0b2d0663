import { useId, type ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './section.module.css';

/**
 * What a {@link Section} is made of.
 *
 * @public
 */
export type SectionProps = {
  /** The heading; it names the region too. */
  title: string;
  /** A sentence under the heading. */
  description?: string;
  /** Controls, or the age of the data, across from the heading. */
  actions?: ReactNode;
  /** A line of text across from the heading, on its baseline. */
  facts?: ReactNode;
  children: ReactNode;
};

/**
 * A part of a page or of a tab under its own heading of the second level.
 *
 * @public
 */
export function Section(props: SectionProps) {
  const { title, description, actions, facts, children } = props;
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={facts ? styles.headWithFacts : styles.head}>
        <div>
          <Text as="h2" id={id} variant="title-x-small" weight="bold">
            {title}
          </Text>
          {description && (
            <Text as="p" variant="body-small" color="secondary">
              {description}
            </Text>
          )}
        </div>
        {facts}
        {actions}
      </div>
      {children}
    </section>
  );
}
