import { stackValidationError } from '../StackError';

/**
 * Fn::Cidr: the first blocks of a size within an IPv4 block.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html
 *
 * @param hostBits - the bits that are left to the addresses of a block
 */
export function cidrBlocks(
  block: string,
  count: number,
  hostBits: number,
): string[] {
  const [address, prefix] = block.split('/');
  const parts = address.split('.').map(Number);
  const isIpv4 =
    parts.length === 4 && parts.every(part => part >= 0 && part <= 255);
  const available = 2 ** (32 - Number(prefix) - hostBits);
  if (!isIpv4 || !(count >= 1 && count <= 256) || !(available >= count)) {
    throw stackValidationError(
      `Template error: Fn::Cidr cannot make ${count} blocks with ${hostBits} host bits of ${block}`,
    );
  }
  const first = parts.reduce((sum, part) => sum * 256 + part, 0);
  return Array.from({ length: count }, (_, index) => {
    const start = first + index * 2 ** hostBits;
    const dotted = [24, 16, 8, 0].map(shift =>
      String(Math.floor(start / 2 ** shift) % 256),
    );
    return `${dotted.join('.')}/${32 - hostBits}`;
  });
}
