import { parseArgs } from 'node:util';

export type Options = {
  parts: number;
  seconds: number;
  connections: number;
  slowest: number;
};

const HELP = `npm run bench -- [--parts 100000] [--seconds 12] [--connections 100] [--slowest 5]

  --parts        parts to begin with; ten movements and a fifth of an order for each
  --seconds      length of each scenario
  --connections  concurrent connections
  --slowest      how many of the slowest queries are explained
`;

function whole(name: string, value: string): number {
  if (/^\d{1,8}$/.test(value) && Number(value) > 0) return Number(value);
  throw new Error(`--${name} must be a whole number, it is "${value}".`);
}

/** Reads the command line; undefined where only help was asked for. */
export function parseOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      parts: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '12' },
      connections: { type: 'string', default: '100' },
      slowest: { type: 'string', default: '5' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return undefined;
  }
  return {
    parts: whole('parts', values.parts),
    seconds: whole('seconds', values.seconds),
    connections: whole('connections', values.connections),
    slowest: whole('slowest', values.slowest),
  };
}
