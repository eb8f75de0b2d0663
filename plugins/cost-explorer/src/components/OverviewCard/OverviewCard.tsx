/** What an entity costs, at a glance. */
export function OverviewCard() {
  return <div />;
}
