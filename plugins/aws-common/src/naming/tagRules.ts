// https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#tag-conventions
const TAG_CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

export const TAG_KEY_MAX_LENGTH = 128;
export const TAG_VALUE_MAX_LENGTH = 256;

export function isTagKey(value: string): boolean {
  return (
    value.length > 0 &&
    value.length <= TAG_KEY_MAX_LENGTH &&
    TAG_CHARACTERS.test(value)
  );
}

export function isTagValue(value: string): boolean {
  return value.length <= TAG_VALUE_MAX_LENGTH && TAG_CHARACTERS.test(value);
}
