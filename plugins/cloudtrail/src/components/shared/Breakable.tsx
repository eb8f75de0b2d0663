import { Fragment } from 'react';

/** Where a long name may go on in the next line: between words, and before `@`. */
const BREAKS = /(?<=[a-z0-9])(?=[A-Z])|(?=@)|(?<=[/_])/;

/** A long name without spaces, which breaks between its words rather than within one. */
export function Breakable({ text }: { text: string }) {
  return (
    <>
      {text.split(BREAKS).map((part, index) => (
        // The parts of a text have no identity but their place.
        <Fragment key={`${index}/${part}`}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
