import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';

/**
 * Where a form says what is wrong with what was entered. It is there all the
 * time, so that screen readers announce what comes into it.
 *
 * @public
 */
export function FormProblem(props: {
  /** For `aria-describedby` of the fields it is about. */
  id?: string;
  /** A sentence in the reader's language, where something is wrong. */
  text?: string | false;
  /** What went wrong after that, such as an `Alert`. */
  children?: ReactNode;
}) {
  return (
    <div role="alert" id={props.id}>
      {props.text && (
        <Text variant="body-small" color="danger">
          {props.text}
        </Text>
      )}
      {props.children}
    </div>
  );
}
