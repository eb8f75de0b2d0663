export { useAddressParams, type UpdateAddressParams } from './useAddressParams';
