import { Resolution } from './Resolution';
import type { ResolveContext, ResolvedTemplate } from './ResolveContext';
import type { Template } from './Template';

/**
 * Replaces every intrinsic function in a template, and gives every resource
 * the physical id it has or will have.
 *
 * @throws MissingExport
 * @throws StackError ValidationError
 */
export function resolveTemplate(
  template: Template,
  context: ResolveContext,
): ResolvedTemplate {
  return new Resolution(template, context).resolve();
}
