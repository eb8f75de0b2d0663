export { IngestCard } from './IngestCard';
export { IngestError } from './IngestError';
export { IngestFact, IngestFacts, IngestMoment } from './IngestFacts';
export { IngestProgress } from './IngestProgress';
export { IngestSettings } from './IngestSettings';
export type { IngestSettingsProps } from './types';
