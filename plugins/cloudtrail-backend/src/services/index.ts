export { ActivityService } from './ActivityService';
export { AnswerBasis } from './AnswerBasis';
export { type ActivityServices, createServices } from './createServices';
export { EventPresenter } from './EventPresenter';
export { FacetsService } from './FacetsService';
export { HistoryService, type SearchableTrail } from './HistoryService';
export { toHealth } from './toHealth';
export type { CoverageReader, EventsQuery, ServiceSettings } from './types';
