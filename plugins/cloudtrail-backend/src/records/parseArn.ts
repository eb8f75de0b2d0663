import type { RecordResource } from '../store/types';
import { arnTypes } from './arnTypes';
import { cutText } from './values';

const ARN =
  /^(arn:aws[a-z-]*:([a-z0-9-]+):[a-z0-9-]*:(?:\d{12}|aws)?:)([^\s"'<>]+)$/;
const ARN_LENGTH = 1024;
const NAME_LENGTH = 512;

/** The resource that an ARN names; nothing for sessions, whole accounts and patterns. */
export function parseArn(arn: string): RecordResource | undefined {
  const [, prefix = '', service = '', resource = ''] =
    arn.length <= ARN_LENGTH ? (ARN.exec(arn) ?? []) : [];
  if (resource === '' || resource === 'root' || service === 'sts') {
    return undefined;
  }
  for (const known of arnTypes) {
    const match =
      known.service === service ? known.pattern.exec(resource) : null;
    // what a pattern of a policy begins with is no name
    if (match && !match[0].includes('*')) {
      const name = cutText(match[1], NAME_LENGTH);
      return { type: known.type, name, arn: `${prefix}${match[0]}` };
    }
  }
  return resource.includes('*')
    ? undefined
    : { type: null, name: cutText(resource, NAME_LENGTH), arn };
}

const ARNS =
  /arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(?:\d{12}|aws)?:[^\s"',;<>\\[\](){}]+/g;

/** Every ARN within a text, such as a policy. */
export const findArns = (text: string): string[] =>
  text.includes('arn:') ? (text.match(ARNS) ?? []) : [];
