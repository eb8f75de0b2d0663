import { createExpectAnswer } from '@hangar/test-utils/backend';
import { openapi } from '../schema/openapi';

/** Checks an answer against its schema in the OpenAPI document. */
export const expectAnswer = createExpectAnswer(openapi);
