export { TemplateContents } from './TemplateContents';
export { TemplateContentsCard } from './TemplateContentsCard';
