import { useEventTime } from '../../hooks/useEventTime';

/** When it was, by the reader's clock; UTC on hover. */
export function EventTime(props: { time: string }) {
  const format = useEventTime();
  return (
    <time dateTime={props.time} title={format.utc(props.time)}>
      {format.local(props.time)}
    </time>
  );
}
