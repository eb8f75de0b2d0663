import type { CostScale } from './CostScale';

const ACTIVE_TAGS = ['Component', 'Cost', 'Project'];

/** The tag keys that are activated for cost allocation. */
export function activeTags({ activeTags: keys }: CostScale) {
  return keys ?? ACTIVE_TAGS;
}
