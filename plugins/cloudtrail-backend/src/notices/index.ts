export { NoticeLog } from './NoticeLog';
export { SensitiveEventWatch } from './SensitiveEventWatch';
