export { MembersSection } from './MembersSection';
