export { ExportFile } from './ExportFile';
export { ExportLog } from './ExportLog';
export { ExportService } from './ExportService';
