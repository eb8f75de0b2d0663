import { z } from 'zod';
import { requiredCapability } from '../../world/stacks/template/capabilities';
import { parseTemplate } from '../../world/stacks/template/parseTemplate';
import { stackOperation } from './stackOperation';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ValidateTemplate.html */
export const validateTemplate = stackOperation(
  z.object({ TemplateBody: z.string().min(1) }),
  ({ TemplateBody }) => {
    const template = parseTemplate(TemplateBody);
    const capability = requiredCapability(template);
    return {
      Parameters: {
        member: Object.entries(template.Parameters).map(
          ([ParameterKey, { Default, NoEcho }]) => ({
            ParameterKey,
            DefaultValue: Default,
            NoEcho: String(NoEcho ?? false),
          }),
        ),
      },
      Description: template.Description,
      Capabilities: { member: capability ? [capability] : [] },
    };
  },
);
