export * from './AnomalyIngest';
export * from './AnomalyService';
export * from './AnomalyStore';
export * from './findAnomalies';
export * from './types';
