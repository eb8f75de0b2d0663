import { AsOf, SimulatedBadge } from '@hangar/plugin-aws-react';
import type { CostAnswer } from '@hangar/plugin-cost-explorer-common';

/** How old an answer is, and whether it is simulated. */
export function CostFacts({ answer }: { answer?: CostAnswer }) {
  return (
    <>
      {answer?.simulated && <SimulatedBadge />}
      {answer?.asOf && <AsOf time={answer.asOf} stale={answer.stale} />}
    </>
  );
}
