import { Alert } from '@backstage/ui';

/**
 * Says that the last attempt to read failed, sentence by sentence: what to do,
 * the words of AWS, when it is tried again.
 *
 * @public
 */
export function IngestError(props: {
  title: string;
  /** Each a paragraph; what is not known is left out. */
  sentences: Array<string | undefined>;
}) {
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={props.title}
      description={
        <>
          {props.sentences
            .filter(sentence => sentence !== undefined)
            .map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
        </>
      }
    />
  );
}
