import {
  sensitiveRules,
  type SensitiveRuleId,
} from '@hangar/plugin-cloudtrail-common';
import { readPath } from '../records/readPath';
import { asText, type JsonMap, visitTexts } from '../records/values';
import {
  type SensitiveCondition,
  type SensitiveMatch,
  sensitiveMatches,
} from './sensitiveMatches';

function isMet(record: JsonMap, condition: SensitiveCondition): boolean {
  const values = readPath(record, condition.path);
  if ('is' in condition) {
    return values.some(value => condition.is.includes(String(value)));
  }
  let isFound = false;
  visitTexts(values, text => {
    isFound = isFound || condition.has.test(text);
  });
  return isFound;
}

function fits(record: JsonMap, match: SensitiveMatch): boolean {
  const hasFailed = asText(record.errorCode) !== null;
  return (
    record.eventSource === match.eventSource &&
    match.eventNames.includes(String(record.eventName)) &&
    (match.outcome === 'any' || !hasFailed) &&
    (match.where ?? []).every(condition => isMet(record, condition)) &&
    !(match.unless ?? []).some(condition => isMet(record, condition))
  );
}

/** The first rule that points at an event, if one does. */
export function findSensitiveRule(record: JsonMap): SensitiveRuleId | null {
  const rule = sensitiveRules.find(({ id }) =>
    sensitiveMatches[id].some(match => fits(record, match)),
  );
  return rule?.id ?? null;
}
