export * from './NoticeLog';
