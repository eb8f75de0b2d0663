export {
  entityChangesApiRef,
  useEntityChanges,
  type EntityChange,
  type EntityChanges,
  type EntityChangesApi,
  type EntityChangesOptions,
} from './entityChanges';
