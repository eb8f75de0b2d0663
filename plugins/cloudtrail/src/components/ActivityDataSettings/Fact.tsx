import type { ReactNode } from 'react';
import { useFormatters } from '@hangar/plugin-aws-react';

/** A fact under its name, within a list of them. */
export function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** When something was or will be, and how far that is from now. */
export function Moment(props: { time: string | null; none: string }) {
  const format = useFormatters();
  if (!props.time) {
    return <>{props.none}</>;
  }
  const date = new Date(props.time);
  return (
    <time dateTime={props.time} title={format.exactDateTime(date)}>
      {format.dateTime(date)} ({format.relative(date, new Date())})
    </time>
  );
}
