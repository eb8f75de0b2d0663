/**
 * Who may do what: roles, given to users and groups by configuration.
 *
 * @packageDocumentation
 */
export { permissionModuleRoles as default } from './module';
