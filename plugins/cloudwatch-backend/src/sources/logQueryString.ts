// What an error looks like in a message: a word, or pino's numeric level
const ERROR_PATTERN =
  '(error|exception|fatal|critical|panic|traceback|\\x22level\\x22:\\s?[56]0)';

/**
 * Plain text as a regular expression that finds exactly this text. Every ASCII
 * character but letters and digits becomes its code, so that no quote, slash,
 * pipe, backslash or line break of the user's ever reaches the query language.
 */
export function escapeLogText(text: string): string {
  return [...text]
    .map(character => {
      const code = character.codePointAt(0) ?? 0;
      return code > 0x7f || /[A-Za-z0-9 ]/.test(character)
        ? character
        : `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

/**
 * The Logs Insights query for a search, newest first. Upper and lower case are
 * the same.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
export function createLogQueryString(search: {
  text: string;
  errorsOnly: boolean;
  limit: number;
}): string {
  const { text, errorsOnly, limit } = search;
  return [
    'fields @timestamp, @message, @log, @logStream',
    ...(errorsOnly ? [`filter @message like /(?i)${ERROR_PATTERN}/`] : []),
    ...(text ? [`filter @message like /(?i)${escapeLogText(text)}/`] : []),
    'sort @timestamp desc',
    `limit ${limit}`,
  ].join('\n| ');
}
