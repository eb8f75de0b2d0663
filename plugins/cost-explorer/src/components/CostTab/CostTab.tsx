/** What an entity costs, by service and day. */
export function CostTab() {
  return <div />;
}
