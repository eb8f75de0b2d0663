export { AnnotationProblems } from './AnnotationProblems';
export { AsOf } from './AsOf';
export { AwsStatePanel, type AwsStatePanelProps } from './AwsStatePanel';
export { DeniedState, getOwnerText } from './DeniedState';
export { EmptyState } from './EmptyState';
export { MissingAwsAnnotation } from './MissingAwsAnnotation';
export { PermissionNeeded } from './PermissionNeeded';
export { SimulatedBadge } from './SimulatedBadge';
export { StatusLabel, type StatusTone } from './StatusLabel';
