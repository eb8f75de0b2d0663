export { findImages, getDocumentSearch, resolveLink } from './resolveLink';
export { slugify } from './slugify';
