export { downloadFile, getFileName } from './files';
export { getErrorText } from './getErrorText';
export { getEntityPath, PluginHttp, type PluginRequest } from './PluginHttp';
