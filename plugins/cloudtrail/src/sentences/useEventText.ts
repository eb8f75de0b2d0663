import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  sensitiveRules,
  type ActivityEvent,
  type ActivityPrincipal,
  type SensitiveRule,
} from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../translation';
import { chooseAttempt, chooseSentence } from './chooseSentence';
import { HIDDEN_NAME } from './hiddenName';
import { humanizeRef } from './humanizeRef';
import { getMainResource, getResourceName } from './mainResource';
import { getServiceName } from './serviceNames';
import { tidy } from './tidy';

/** Puts events into words of the reader's language. */
export type EventText = {
  /** Who did what: "engineer changed the desired count of parts-inventory from 2 to 4". */
  sentence(event: ActivityEvent): string;
  who(principal: ActivityPrincipal): string;
  /** Why an event deserves a look; nothing for most. */
  sensitive(
    event: Pick<ActivityEvent, 'sensitiveRule'>,
  ): { title: string; why: string; rule?: SensitiveRule } | undefined;
};

const DENIED = /AccessDenied|Unauthorized|Forbidden|NotAuthorized/i;

/** The words for events, in the reader's language. */
export function useEventText(): EventText {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  return useMemo(() => {
    const who = (principal: ActivityPrincipal): string => {
      if (principal.type === 'Root') {
        return t('who.root');
      }
      if (principal.userRef) {
        return humanizeRef(principal.userRef);
      }
      if (principal.name === HIDDEN_NAME) {
        return t('who.hidden');
      }
      return principal.name || t('who.unknown');
    };
    return {
      who,
      sentence(event) {
        const { key, before, after } = chooseSentence(event);
        const values = {
          who: who(event.principal),
          resource: getResourceName(getMainResource(event)),
          service: getServiceName(event.eventSource),
          event: event.eventName,
          before,
          after,
        };
        if (event.errorCode === null) {
          return tidy(t(key, values));
        }
        const attempt = t(chooseAttempt(event), values);
        return tidy(t(getOutcomeKey(event), { ...values, attempt }));
      },
      sensitive({ sensitiveRule }) {
        if (!sensitiveRule) {
          return undefined;
        }
        const rule = sensitiveRules.find(({ id }) => id === sensitiveRule);
        return rule
          ? {
              title: t(`sensitive.${rule.id}.title`),
              why: t(`sensitive.${rule.id}.why`),
              rule,
            }
          : { title: sensitiveRule, why: '' };
      },
    };
  }, [t]);
}

function getOutcomeKey({ errorCode }: ActivityEvent) {
  return DENIED.test(errorCode ?? '') ? 'outcome.denied' : 'outcome.failed';
}
