/** Addresses of programs: an unknown one is an error, never a page. */
export function isForPrograms(url: string): boolean {
  return /^\/(api|auth|health|openapi\.json)([/?]|$)/.test(url);
}
